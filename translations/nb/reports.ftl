# Rapporter som sider.

report-period = Periode
report-definition = Slik er det regnet
report-method = Verdt å huske
report-as-of = Opplysninger til
report-growth = Ganger
report-volume-effect = Volumeffekt
report-mix-effect = Kanaleffekt
report-share-before = Andel før
report-share-after = Andel etter
report-digital = Digitale kanaler
report-assisted = Bemannede kanaler
report-counts = { $share } ({ $numerator }{ "\u00A0" }av{ "\u00A0" }{ $denominator })

report-shift-answer = Svaret
report-shift-channels = Henvendelser og kanaler
report-shift-table = Kanalene før og etter, i henvendelser per arbeidsdag
report-shift-beside = Å lese tallene sammen med
report-shift-saving = Besparelse
report-shift-year = Sammenlignet med de samme dagene året før
report-shift-rates = Henvendelser per arbeidsdag: alle henvendelser og telte volumer, unntatt søppel, dubletter, automatiske svar og takk, delt på periodens arbeidsdager.
report-shift-groups = Digitale kanaler: { $digital }. Bemannede kanaler: { $assisted }.
report-shift-effects = Volumeffekten er hva kanalen ville ha endret seg med uendret andel, kanaleffekten hva som skyldes at andelen endret seg. Til sammen er de forskjellen.
report-shift-s = S er nedgangen i bemannede henvendelser delt på økningen i digitale, med Fiellers intervall på 95 %.

report-targets = Mål og nye kanaler
report-targets-all = Alle mål
report-targets-none = Organisasjonsfilen har ingen mål.
report-goal-for = Mål for
report-wanted = Ønsket
report-by = Innen
report-baseline = Utgangspunkt
report-latest = Siste
report-status = Status
report-gone = Det siste tallet er ikke der lenger.
report-event = { $day }: { $label }
report-adoption = Hvor fort nye kanaler ble tatt i bruk
report-opened = Åpnet
report-since = Henvendelser siden
report-milestone = Minst
report-in-a-day = Dager til en slik dag
report-in-a-week = Dager til en slik uke
report-in-a-month = Dager til en slik måned
report-not-yet = ikke ennå
report-targets-line = På vei eller ikke: etter den rette linjen gjennom ukene siden utgangspunktet, eller gjennom indikatorens observasjoner.

report-steering = Hvilke temaer bør få en e-tjeneste neste gang?
report-steering-answer = Flest timer innen rekkevidde har { $topic }: { $hours }.
report-steering-none = Ingen temaer har nok bemannede henvendelser til å rangeres.
report-steering-list = Temaene, med flest timer innen rekkevidde først
report-rank = Plass
report-topic = Tema
report-no-topic = (uten tema)
report-contacts = Henvendelser
report-of-them-assisted = Bemannede
report-of-them-digital = Digital andel
report-short = Korte
report-repeated = Gjentatte
report-reach = Timer innen rekkevidde
report-reckoned = Utregningen
report-reckoned-row = { $topic }: { $arithmetic }
report-steering-reach = Timer innen rekkevidde = timer × (1 − (1 − korte) × (1 − gjentatte)) × (1 − digitale).
report-steering-short = Korte: behandlet på høyst { $seconds } sekunder. Gjentatte: samme person tok kontakt igjen i samme sak innen { $days } dager. Andeler som ingen kjenner, regnes som 0.
report-steering-fewest = Temaer med færre enn { $number } bemannede henvendelser rangeres ikke.

report-repeat = Må innbyggerne ta kontakt igjen?
report-repeat-shares = Hvor mange tar kontakt igjen
report-repeat-answer = Innen 7 dager tok { $share } kontakt igjen i samme sak.
report-repeat-none = Ingen henvendelse som kan følges, er mer enn 7 dager gammel.
report-repeat-hops = Fra kanal til kanal
report-period-column = Periode
report-unit = Enhet
report-linkable = Kan følges
report-in-1-day = Innen 1 dag
report-in-7-days = Innen 7 dager
report-in-30-days = Innen 30 dager
report-repeat-of = En henvendelse kan følges når kilden sier hvem og hvilket tema. Andelene er av de henvendelsene som kan følges og er eldre enn vinduet. Telte volumer kan ikke følges.
