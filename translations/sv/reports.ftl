# Rapporter som sidor.

report-period = Period
report-definition = Så är det räknat
report-method = Att tänka på
report-as-of = Uppgifter till
report-growth = Gånger
report-volume-effect = Volymeffekt
report-mix-effect = Kanaleffekt
report-share-before = Andel före
report-share-after = Andel efter
report-digital = Digitala kanaler
report-assisted = Bemannade kanaler
report-counts = { $share } ({ $numerator }{ "\u00A0" }av{ "\u00A0" }{ $denominator })

report-shift-answer = Svaret
report-shift-channels = Kontakter och kanaler
report-shift-table = Kanalerna före och efter, i kontakter per arbetsdag
report-shift-beside = Att läsa siffrorna tillsammans med
report-shift-saving = Besparing
report-shift-year = Jämfört med samma dagar året före
report-shift-rates = Kontakter per arbetsdag: alla kontakter och räknade volymer, utom skräp, dubbletter, automatiska svar och tack, delat med periodens arbetsdagar.
report-shift-groups = Digitala kanaler: { $digital }. Bemannade kanaler: { $assisted }.
report-shift-effects = Volymeffekten är vad kanalen skulle ha ändrats med oförändrad andel, kanaleffekten vad som beror på att andelen ändrades. Tillsammans är de skillnaden.
report-shift-s = S är minskningen av bemannade kontakter delad med ökningen av digitala, med Fiellers intervall på 95 %.

report-targets = Mål och nya kanaler
report-targets-all = Alla mål
report-targets-none = Organisationsfilen har inga mål.
report-goal-for = Mål för
report-wanted = Önskat
report-by = Senast
report-baseline = Utgångsläge
report-latest = Senaste
report-status = Läge
report-gone = Den senaste siffran är inte där längre.
report-event = { $day }: { $label }
report-adoption = Hur fort nya kanaler togs i bruk
report-opened = Öppnad
report-since = Kontakter sedan dess
report-milestone = Minst
report-in-a-day = Dagar till en sådan dag
report-in-a-week = Dagar till en sådan vecka
report-in-a-month = Dagar till en sådan månad
report-not-yet = inte än
report-targets-line = På väg eller inte: efter den räta linjen genom veckorna sedan utgångsläget, eller genom indikatorns observationer.

report-steering = Vilka ämnen bör få en e-tjänst härnäst?
report-steering-answer = Flest timmar inom räckhåll har { $topic }: { $hours }.
report-steering-none = Inget ämne har bemannade kontakter nog för att rangordnas.
report-steering-list = Ämnena, med flest timmar inom räckhåll först
report-rank = Plats
report-topic = Ämne
report-no-topic = (inget ämne)
report-contacts = Kontakter
report-of-them-assisted = Bemannade
report-of-them-digital = Digital andel
report-short = Korta
report-repeated = Upprepade
report-reach = Timmar inom räckhåll
report-reckoned = Uträkningen
report-reckoned-row = { $topic }: { $arithmetic }
report-steering-reach = Timmar inom räckhåll = timmar × (1 − (1 − korta) × (1 − upprepade)) × (1 − digitala).
report-steering-short = Korta: handlagda på högst { $seconds } sekunder. Upprepade: samma person hörde av sig igen i samma ärende inom { $days } dagar. Andelar som ingen känner till räknas som 0.
report-steering-fewest = Ämnen med färre än { $number } bemannade kontakter rangordnas inte.

report-repeat = Behöver invånarna höra av sig igen?
report-repeat-shares = Hur många hör av sig igen
report-repeat-answer = Inom 7 dagar hörde { $share } av sig igen i samma ärende.
report-repeat-none = Ingen kontakt som kan följas är mer än 7 dagar gammal.
report-repeat-hops = Från kanal till kanal
report-period-column = Period
report-unit = Enhet
report-linkable = Kan följas
report-in-1-day = Inom 1 dag
report-in-7-days = Inom 7 dagar
report-in-30-days = Inom 30 dagar
report-repeat-of = En kontakt kan följas när källan anger vem och vilket ämne. Andelarna är av de kontakter som kan följas och är äldre än fönstret. Räknade volymer kan inte följas.
