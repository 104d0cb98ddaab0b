# Orden i tabeller, som `kanalkoll report` skriver dem. CSV och JSON är på engelska.

table-definition = Definition: { $cited }, { $place }.
table-none = (ingen)
table-all = alla
table-by-default = utan eget datum
table-from = från { $day }
table-from-to = { $value } ({ $low } till { $high })
table-too-few = för få
table-period = period
table-channel = kanal
table-unit = enhet
table-topic = ämne
table-source = källa

table-received = inkomna
table-excluded = borträknade
table-in-time = i tid
table-late = för sent
table-overdue = obesvarade
table-closed-unanswered = avslutade utan svar
table-pending = inom svarsfristen
table-unknown = okända
table-reopened = återöppnade
table-rate = andel (95 %)
table-median-hours = median tim
table-p90-hours = p90 tim
table-contacts = kontakter
table-id = nummer i källan
table-received-at = kom in
table-was-due = skulle vara besvarad
table-closed = avslutad
table-age = ålder, öppettim
table-oldest-received = äldsta kom in
table-oldest-age = äldsta ålder, öppettim

response-heading = Besvarade i tid: { $organisation }, { $from } till { $to }, uppgifter till { $as_of }
response-in-time-means = I tid betyder { $definition }.
response-several-definitions = Flera definitioner har gällt, varje rad räknas efter sin egen: { $definitions }.
response-definition = { $reading } ({ $id } med { $days }, { $since }{ $channels })
response-for-channels = , för { $channels }
response-and = { " och " }
response-working-days = { $count ->
    [one] { $count } arbetsdag
   *[other] { $count } arbetsdagar
}
response-reading-next_working_day = { $count ->
    [one] före slutet av nästa arbetsdag
   *[other] före slutet av arbetsdag nummer { $count } efter ankomsten
}
response-reading-business_hours = inom { $count } öppettimmar
response-reading-working_24h = inom { $count } timmar på arbetsdagar
response-note-rate = Andel = i tid / (i tid + för sent + obesvarade + avslutade utan svar), med Wilsons intervall på 95 %. Kontakter som väntar inom svarsfristen är inte med.
response-note-reopened = Återöppnade kontakter finns bland de andra. Där ett avslut är ett svar behåller de avslutet före återöppningen.
response-note-median = Median och p90 är öppettimmar till det första svaret, avlästa ur ett histogram.
response-note-by-day = För { $number } besvarade kontakter är bara dagen känd. De är varken med i median eller p90.

table-offered = inkomna
table-answered = besvarade
table-abandoned = lämnade kön
table-own-service-level = egen servicenivå
table-ignored = utan
table-negative = mot
table-positive = för
table-removed = borta
table-of-answered = av besvarade
table-abandonment = andel som lämnade kön
table-mean-wait = kötid i snitt, s
table-mean-handling = hanteringstid i snitt, s
table-workload = arbete, tim
queue-heading = Kötid: { $organisation }, { $from } till { $to }, uppgifter till { $as_of }
queue-own = Organisationens egen servicenivå är { $id } ({ $since }), gräns { $thresholds }.
queue-note-shares = Andelarna är i procent. Utan: i tid / (inkomna − lämnade kön inom gränsen); mot: i tid / inkomna; för: (i tid + lämnade kön inom gränsen) / inkomna; borta: i tid / (inkomna − lämnade kön); av besvarade: i tid / besvarade.
queue-note-measured = Servicenivåerna räknar bara källor som mäter kötiden mot gränsen. Kötid i snitt gäller de besvarade.
queue-note-more = Fler än inkomna: de räknade är inte en del av det de skulle delas med, så någon andel finns inte. Växlar räknar ett svar i det intervall då det gavs; över en dag jämnar det ut sig.

table-linkable = kan följas
table-again-in-1-day = igen inom 1 dag
table-in-1-day = inom 1 dag
table-in-7-days = inom 7 dagar
table-in-30-days = inom 30 dagar
table-first = första
table-next = nästa
repeat-heading = Hör av sig igen: { $organisation }, { $from } till { $to }, uppgifter till { $as_of }
repeat-no-day = ingen av dagarna
repeat-old-enough = En upprepning är en ny kontakt från samma invånare i samma ämne. Gamla nog att räknas: inom 1 dag till { $one }, inom 7 dagar till { $seven }, inom 30 dagar till { $thirty }.
repeat-note = Kontakter som är registrerade en och en, utom borträknade; volymer kan inte följas. Kan följas: med pseudonym och ämne. De andra är andelar av dem som kan följas och är äldre än fönstret.
repeat-hops = Av dem som kan följas, genom den första kanalen:

overdue-heading = Mellan stolarna: { $organisation }, uppgifter till { $as_of }
overdue-beyond-their-time = { $count ->
    [0] Ingen kontakt har väntat längre än den borde.
    [one] En kontakt har väntat längre än den borde.
   *[other] { $count } kontakter har väntat längre än de borde.
}
overdue-closed-although = { $count ->
    [one] En kontakt avslutades fast ingen hade svarat.
   *[other] { $count } kontakter avslutades fast ingen hade svarat.
}
overdue-oldest = De äldsta av dem:
overdue-latest-closed = De senaste som avslutades utan svar:

table-answers = svar
table-index = index (95 %)
table-top-two = de två högsta
table-score-1 = 1
table-score-2 = 2
table-score-3 = 3
table-score-4 = 4
table-score-5 = 5
table-no-answer = inget svar
table-solved = löst
table-invited = inbjudna
table-complete = fullständiga
table-response-rate = svarsfrekvens
table-coverage = täckning
table-question = fråga
table-what-was-answered = vad som svarades
voice-heading = Vad invånarna säger: { $organisation }, enkät { $survey }, { $from } till { $to }, uppgifter till { $as_of }
voice-index-of = Indexet gäller frågan ”{ $question }” ({ $id }); det visas från { $k } svar.
voice-note-index = Index: medelvärdet av 1 till 5, värda 0, 25, 50, 75, 100, med betaintervall. De två högsta: svaren 4 och 5. Inget svar: av dem som sade om de fick något. Löst: ja, av dem som sade något.
voice-note-too-few = För få: färre än { $k } svar, eller så många att de skulle röja färre. +: några svar är utelämnade av det skälet.
voice-note-rates = Svarsfrekvens = fullständiga / (inbjudna − studsade); täckning = inbjudna / (inbjudna + inte inbjudna).
voice-every-question = Varje fråga:

table-rank = plats
table-assisted = bemannade
table-digital = digitala
table-short = korta
table-repeated = upprepade
table-hours-within-reach = timmar inom räckhåll
table-open = öppna
table-oldest-days = äldsta, dagar
steering-heading = Vilket ämne bör få en e-tjänst härnäst: { $organisation }, { $from } till { $to }, uppgifter till { $as_of }
steering-ranked = Ordnade efter timmar inom räckhåll: timmar × (1 − (1 − korta) × (1 − upprepade)) × (1 − digitala).
steering-note-shares = Andelarna är i procent. Korta: hanterade på högst { $seconds } sekunder. Upprepade: samma invånare hörde av sig igen i samma ämne inom { $days } dagar, av de kontakter där det skulle synas och som är gamla nog.
steering-note-groups = Bemannade: { $assisted }. Digitala: { $digital }. Ämnen med färre än { $fewest } bemannade kontakter rangordnas inte.
steering-hours-of = timmarna gäller { $of } av { $all } bemannade kontakter
steering-counted-as-zero = ingen vet vad som är { $shares }, det räknas som 0
steering-zero-short = kort
steering-zero-repeated = upprepat
steering-or = { " eller " }

table-goal-for = mål för
table-wanted = målvärde
table-by = måldatum
table-baseline = utgångsläge
table-latest = värde nu
table-when = när
table-line-leads-to = linjen leder till
table-status = status
table-opened = öppnad
table-contacts-since = kontakter sedan dess
table-at-least = minst
table-in-a-day = på en dag
table-in-a-week = på en vecka
table-in-a-month = på en månad
targets-heading = Mål: { $organisation }, uppgifter till { $as_of }
targets-course = På väg eller inte: efter den räta linjen genom veckorna sedan utgångsläget. I tid är { $response }, servicenivån { $service_level }.
targets-new-channels = Nya kanaler, och dagarna från starten till slutet av den första dag, vecka och månad med så många kontakter:
targets-baseline-of = utgångsläge { $numerator } av { $denominator }
targets-latest-of = värde nu { $numerator } av { $denominator }
targets-gone = den senaste siffran når inte målet längre

table-before-per-day = före/dag
table-after-per-day = efter/dag
table-change = ändring
table-growth = förändring (×)
table-volume-effect = volymeffekt
table-mix-effect = kanaleffekt
table-share-before = andel före
table-share-after = andel efter
table-hours-before = timmar före
table-hours-after = timmar efter
table-group-digital = (digitala)
table-group-assisted = (bemannade)
table-group-all = (alla)
table-group = grupp
table-before = före
table-after = efter
table-level = nivå vid händelsen
table-pace = takt: ändring per vecka
table-p = p
table-beside-control = jämfört med kontrollen
effect-heading = Före och efter { $event }: { $organisation }{ $part }, uppgifter till { $as_of }
effect-of-unit = , enhet { $code }
effect-of-topic = , ämne { $code }
effect-weeks = Kontakter per arbetsdag, { $from } till { $to }: { $before } hela veckor före, { $after } från och med händelsen.
effect-note = Segmenterad regression på veckovärden; intervall på 95 % och p ur AR(1)-fel, vägda över korrelationen efter restricted likelihood.
effect-note-seasons = Segmenterad regression på veckovärden, två par årsharmonier; intervall på 95 % och p ur AR(1)-fel, vägda över korrelationen efter restricted likelihood.
effect-note-control = Jämfört med kontrollen: (grupp / kontroll) efter, delat med samma före, ur logaritmen av veckans antal + 1/2.

table-section = fråga
table-of = för
table-number = tal
table-month = månaden
table-month-before = före
table-year-before = året före
table-since = sedan dess
monthly-table-heading = Månaden i fem frågor: { $organisation }, { $from } till { $to }, { $days }, uppgifter till { $as_of }
monthly-table-days = { $count ->
    [one] en arbetsdag
   *[other] { $count } arbetsdagar
}
monthly-table-compared = Jämfört med { $before } och { $year_before }.
monthly-table-of = , { $part } av { $all }
monthly-table-since = Sedan dess: + högre, − lägre än månaden före och än samma månad året före; = ungefär lika; ? osäkert.
monthly-table-intervals = Andelar har Wilsons intervall, index betaintervall, kontakter per arbetsdag scoreintervall vidgade med veckornas spridning.
monthly-table-in-time = I tid ({ $channels }): { $id }, { $days } ({ $since }).
monthly-table-service-level = Servicenivå: { $id }, gräns { $thresholds } ({ $since }).
monthly-table-changed = En annan definition gäller från { $day }: det som kom före är mätt på annat sätt.
monthly-section-in-time = i tid
monthly-section-queue = kö
monthly-section-between-the-chairs = mellan stolarna
monthly-section-channel-mix = kanaler
monthly-section-voice = röst
monthly-section-trust = tillit
monthly-number-received = inkomna
monthly-number-excluded = borträknade
monthly-number-in_time = andel i tid
monthly-number-late = för sent
monthly-number-overdue = obesvarade
monthly-number-closed_unanswered = avslutade utan svar
monthly-number-pending = inom svarsfristen
monthly-number-unknown = okända
monthly-number-response_rate = svarsfrekvens
monthly-number-service_level = servicenivå
monthly-number-abandonment = andel som lämnade kön
monthly-number-mean_wait_seconds = kötid i snitt, sekunder
monthly-number-offered = inkomna
monthly-number-answered = besvarade
monthly-number-abandoned = lämnade kön
monthly-number-no_answer = inget svar
monthly-number-contacts = kontakter
monthly-number-per_working_day = per arbetsdag
monthly-number-share = andel
monthly-number-index = index
monthly-number-answers = svar
monthly-number-solved = löst
monthly-number-coverage = täckning
monthly-number-unknown_channel = okänd kanal
monthly-number-without_first_response = utan första svar
monthly-number-quarantined = avvisade poster
monthly-number-days_since_latest = dagar sedan senaste

closing-heading = Tid till avslut: { $organisation }, { $from } till { $to }, uppgifter till { $as_of }
closing-closed = avslutade
closing-note = Median och p90 är öppettimmar från ankomst till avslut, avlästa ur ett histogram. Avslut där bara dagen är känd är inte med.
