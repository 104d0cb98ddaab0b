# Rapportar som sider.

report-period = Periode
report-definition = Slik er det rekna
report-method = Verdt å hugse
report-as-of = Opplysningar til
report-growth = Gonger
report-volume-effect = Volumeffekt
report-mix-effect = Kanaleffekt
report-share-before = Del før
report-share-after = Del etter
report-digital = Digitale kanalar
report-assisted = Bemanna kanalar
report-counts = { $share } ({ $numerator }{ "\u00A0" }av{ "\u00A0" }{ $denominator })

report-shift-answer = Svaret
report-shift-channels = Førespurnader og kanalar
report-shift-table = Kanalane før og etter, i førespurnader per arbeidsdag
report-shift-beside = Å lese tala saman med
report-shift-saving = Innsparing
report-shift-year = Samanlikna med dei same dagane året før
report-shift-rates = Førespurnader per arbeidsdag: alle førespurnader og talde volum, utanom søppel, dublettar, automatiske svar og takk, delt på arbeidsdagane i perioden.
report-shift-groups = Digitale kanalar: { $digital }. Bemanna kanalar: { $assisted }.
report-shift-effects = Volumeffekten er det kanalen ville ha endra seg med same del, kanaleffekten det som kjem av at delen endra seg. Til saman er dei skilnaden.
report-shift-s = S er nedgangen i bemanna førespurnader delt på auken i digitale, med Fiellers intervall på 95 %.

report-targets = Mål og nye kanalar
report-targets-all = Alle mål
report-targets-none = Organisasjonsfila har ingen mål.
report-goal-for = Mål for
report-wanted = Ønskt
report-by = Innan
report-baseline = Utgangspunkt
report-latest = Siste
report-status = Status
report-gone = Det siste talet er ikkje der lenger.
report-event = { $day }: { $label }
report-adoption = Kor fort nye kanalar vart tekne i bruk
report-opened = Opna
report-since = Førespurnader sidan
report-milestone = Minst
report-in-a-day = Dagar til ein slik dag
report-in-a-week = Dagar til ei slik veke
report-in-a-month = Dagar til ein slik månad
report-not-yet = ikkje enno
report-targets-line = På veg eller ikkje: etter den rette linja gjennom vekene sidan utgangspunktet, eller gjennom observasjonane til indikatoren.

report-steering = Kva tema bør få ei e-teneste neste gong?
report-steering-answer = Flest timar innan rekkjevidd har { $topic }: { $hours }.
report-steering-none = Ingen tema har nok bemanna førespurnader til å rangerast.
report-steering-list = Temaa, med flest timar innan rekkjevidd først
report-rank = Plass
report-topic = Tema
report-no-topic = (utan tema)
report-contacts = Førespurnader
report-of-them-assisted = Bemanna
report-of-them-digital = Digital del
report-short = Korte
report-repeated = Gjentekne
report-reach = Timar innan rekkjevidd
report-reckoned = Utrekninga
report-reckoned-row = { $topic }: { $arithmetic }
report-steering-reach = Timar innan rekkjevidd = timar × (1 − (1 − korte) × (1 − gjentekne)) × (1 − digitale).
report-steering-short = Korte: handsama på høgst { $seconds } sekund. Gjentekne: same person tok kontakt att i same sak innan { $days } dagar. Delar som ingen kjenner, blir rekna som 0.
report-steering-fewest = Tema med færre enn { $number } bemanna førespurnader blir ikkje rangerte.

report-repeat = Må innbyggjarane ta kontakt att?
report-repeat-shares = Kor mange tek kontakt att
report-repeat-answer = Innan 7 dagar tok { $share } kontakt att i same sak.
report-repeat-none = Ingen førespurnad som kan følgjast, er meir enn 7 dagar gammal.
report-repeat-hops = Frå kanal til kanal
report-period-column = Periode
report-unit = Eining
report-linkable = Kan følgjast
report-in-1-day = Innan 1 dag
report-in-7-days = Innan 7 dagar
report-in-30-days = Innan 30 dagar
report-repeat-of = Ein førespurnad kan følgjast når kjelda seier kven og kva tema. Delane er av dei førespurnadene som kan følgjast og er eldre enn vindauget. Talde volum kan ikkje følgjast.
