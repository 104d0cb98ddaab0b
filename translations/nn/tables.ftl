# Orda i tabellar, slik `kanalkoll report` skriv dei. CSV og JSON er på engelsk.

table-definition = Definisjon: { $cited }, { $place }.
table-none = (ingen)
table-all = alle
table-by-default = utan eigen dato
table-from = frå { $day }
table-from-to = { $value } ({ $low } til { $high })
table-too-few = for få
table-period = periode
table-channel = kanal
table-unit = eining
table-topic = tema
table-source = kjelde

table-received = mottekne
table-excluded = haldne utanfor
table-in-time = i tide
table-late = for seint
table-overdue = utan svar
table-closed-unanswered = avslutta utan svar
table-pending = innan fristen
table-unknown = ukjende
table-reopened = opna på nytt
table-rate = prosentdel (95 %)
table-median-hours = median t
table-p90-hours = p90 t
table-contacts = førespurnader
table-id = nummer i kjelda
table-received-at = kom inn
table-was-due = skulle ha fått svar
table-closed = avslutta
table-age = alder, opningst
table-oldest-received = eldste kom inn
table-oldest-age = eldste alder, opningst

response-heading = Fekk svar i tide: { $organisation }, { $from } til { $to }, opplysningar til { $as_of }
response-in-time-means = I tide betyr { $definition }.
response-several-definitions = Fleire definisjonar har gjeldt, kvar rad blir rekna etter sin eigen: { $definitions }.
response-definition = { $reading } ({ $id } med { $days }, { $since }{ $channels })
response-for-channels = , for { $channels }
response-and = { " og " }
response-working-days = { $count ->
    [one] { $count } arbeidsdag
   *[other] { $count } arbeidsdagar
}
response-reading-next_working_day = { $count ->
    [one] før slutten av neste arbeidsdag
   *[other] før slutten av arbeidsdag nummer { $count } etter at han kom inn
}
response-reading-business_hours = innan { $count } opningstimar
response-reading-working_24h = innan { $count } timar på arbeidsdagar
response-note-rate = Prosentdel = i tide / (i tide + for seint + utan svar + avslutta utan svar), med Wilsons intervall på 95 %. Førespurnader som ventar innan fristen, er ikkje med.
response-note-reopened = Førespurnader som vart opna på nytt, er blant dei andre. Der ei avslutning er eit svar, held dei på avslutninga før det.
response-note-median = Median og p90 er opningstimar til det første svaret, lesne av i eit histogram.
response-note-by-day = For { $number } førespurnader med svar er berre dagen kjend. Dei er verken med i median eller p90.

table-offered = mottekne
table-answered = fekk svar
table-abandoned = forlét køen
table-own-service-level = eige servicenivå
table-ignored = utan
table-negative = mot
table-positive = for
table-removed = fjerna
table-of-answered = av svara
table-abandonment = prosentdel som forlét køen
table-mean-wait = køtid i snitt, s
table-mean-handling = tidsbruk i snitt, s
table-workload = arbeid, t
queue-heading = Køtid: { $organisation }, { $from } til { $to }, opplysningar til { $as_of }
queue-own = Servicenivået til organisasjonen er { $id } ({ $since }), grense { $thresholds }.
queue-note-shares = Delane er i prosent. Utan: i tide / (mottekne − forlét køen innan grensa); mot: i tide / mottekne; for: (i tide + forlét køen innan grensa) / mottekne; fjerna: i tide / (mottekne − forlét køen); av svara: i tide / fekk svar.
queue-note-measured = Servicenivåa tel berre kjelder som måler køtida mot grensa. Køtid i snitt gjeld dei som fekk svar.
queue-note-more = Fleire enn mottekne: dei talde er ikkje ein del av det dei skulle delast på, så det finst ingen prosentdel. Sentralbord tel eit svar i intervallet då det vart gitt; over ein dag jamnar det seg ut.

table-linkable = kan følgjast
table-again-in-1-day = igjen innan 1 dag
table-in-1-day = innan 1 dag
table-in-7-days = innan 7 dagar
table-in-30-days = innan 30 dagar
table-first = første
table-next = neste
repeat-heading = Tek kontakt igjen: { $organisation }, { $from } til { $to }, opplysningar til { $as_of }
repeat-no-day = ingen av dagane
repeat-old-enough = Ei gjentaking er ein ny førespurnad frå same innbyggjar om same tema. Gamle nok til å reknast: innan 1 dag til { $one }, innan 7 dagar til { $seven }, innan 30 dagar til { $thirty }.
repeat-note = Førespurnader som er registrerte éin for éin, utanom dei som er haldne utanfor; tal utan detaljar kan ikkje følgjast. Kan følgjast: med pseudonym og tema. Dei andre er delar av dei som kan følgjast og er eldre enn vindauget.
repeat-hops = Av dei som kan følgjast, gjennom den første kanalen:

overdue-heading = Mellom to stolar: { $organisation }, opplysningar til { $as_of }
overdue-beyond-their-time = { $count ->
    [0] Ingen førespurnad har venta lenger enn han skulle.
    [one] Éin førespurnad har venta lenger enn han skulle.
   *[other] { $count } førespurnader har venta lenger enn dei skulle.
}
overdue-closed-although = { $count ->
    [one] Éin førespurnad vart avslutta sjølv om ingen hadde svara.
   *[other] { $count } førespurnader vart avslutta sjølv om ingen hadde svara.
}
overdue-oldest = Dei eldste av dei:
overdue-latest-closed = Dei siste som vart avslutta utan svar:

table-answers = svar
table-index = indeks (95 %)
table-top-two = dei to høgste
table-score-1 = 1
table-score-2 = 2
table-score-3 = 3
table-score-4 = 4
table-score-5 = 5
table-no-answer = ikkje svar
table-solved = løyst
table-invited = inviterte
table-complete = fullstendige
table-response-rate = svarprosent
table-coverage = dekning
table-question = spørsmål
table-what-was-answered = kva som vart svara
voice-heading = Kva innbyggjarane seier: { $organisation }, undersøking { $survey }, { $from } til { $to }, opplysningar til { $as_of }
voice-index-of = Indeksen gjeld spørsmålet «{ $question }» ({ $id }); han blir vist frå { $k } svar.
voice-note-index = Indeks: gjennomsnittet av 1 til 5, verde 0, 25, 50, 75, 100, med betaintervall. Dei to høgste: svara 4 og 5. Ikkje svar: av dei som sa om dei fekk noko. Løyst: ja, av dei som sa noko.
voice-note-too-few = For få: færre enn { $k } svar, eller så mange at dei ville røpe færre. +: nokre svar er utelatne av den grunn.
voice-note-rates = Svarprosent = fullstendige / (inviterte − avviste); dekning = inviterte / (inviterte + ikkje inviterte).
voice-every-question = Kvart spørsmål:

table-rank = plass
table-assisted = bemanna
table-digital = digitale
table-short = korte
table-repeated = gjentekne
table-hours-within-reach = timar innan rekkjevidd
table-open = opne
table-oldest-days = eldste, dagar
steering-heading = Kva tema bør få ei digital teneste først: { $organisation }, { $from } til { $to }, opplysningar til { $as_of }
steering-ranked = Ordna etter timar innan rekkjevidd: timar × (1 − (1 − korte) × (1 − gjentekne)) × (1 − digitale).
steering-note-shares = Delane er i prosent. Korte: tok høgst { $seconds } sekund. Gjentekne: same innbyggjar tok kontakt igjen om same tema innan { $days } dagar, av førespurnadene der det ville synast og som er gamle nok.
steering-note-groups = Bemanna: { $assisted }. Digitale: { $digital }. Tema med færre enn { $fewest } bemanna førespurnader blir ikkje rangerte.
steering-hours-of = timane gjeld { $of } av { $all } bemanna førespurnader
steering-counted-as-zero = ingen veit kva som er { $shares }, det blir rekna som 0
steering-zero-short = kort
steering-zero-repeated = gjenteke
steering-or = { " eller " }

table-goal-for = mål for
table-wanted = målverdi
table-by = frist
table-baseline = utgangspunkt
table-latest = verdi no
table-when = når
table-line-leads-to = linja fører til
table-status = status
table-opened = opna
table-contacts-since = førespurnader sidan
table-at-least = minst
table-in-a-day = på ein dag
table-in-a-week = på ei veke
table-in-a-month = på ein månad
targets-heading = Mål: { $organisation }, opplysningar til { $as_of }
targets-course = På veg eller ikkje: etter den rette linja gjennom vekene sidan utgangspunktet. I tide er { $response }, servicenivået { $service_level }.
targets-new-channels = Nye kanalar, og dagane frå opninga til slutten av den første dagen, veka og månaden med så mange førespurnader:
targets-baseline-of = utgangspunkt { $numerator } av { $denominator }
targets-latest-of = verdi no { $numerator } av { $denominator }
targets-gone = det siste talet når ikkje målet lenger

table-before-per-day = før/dag
table-after-per-day = etter/dag
table-change = endring
table-growth = endring (×)
table-volume-effect = volumeffekt
table-mix-effect = kanaleffekt
table-share-before = prosentdel før
table-share-after = prosentdel etter
table-hours-before = timar før
table-hours-after = timar etter
table-group-digital = (digitale)
table-group-assisted = (bemanna)
table-group-all = (alle)
table-group = gruppe
table-before = før
table-after = etter
table-level = nivå ved hendinga
table-pace = takt: endring per veke
table-p = p
table-beside-control = samanlikna med kontrollen
effect-heading = Før og etter { $event }: { $organisation }{ $part }, opplysningar til { $as_of }
effect-of-unit = , eining { $code }
effect-of-topic = , tema { $code }
effect-weeks = Førespurnader per arbeidsdag, { $from } til { $to }: { $before } heile veker før, { $after } frå og med hendinga.
effect-note = Segmentert regresjon på vekeverdiar; intervall på 95 % og p frå AR(1)-feil, vegne over korrelasjonen etter restricted likelihood.
effect-note-seasons = Segmentert regresjon på vekeverdiar, to par årsharmoniar; intervall på 95 % og p frå AR(1)-feil, vegne over korrelasjonen etter restricted likelihood.
effect-note-control = Samanlikna med kontrollen: (gruppe / kontroll) etter, delt på det same før, frå logaritmen av talet for veka + 1/2.

table-section = spørsmål
table-of = for
table-number = tal
table-month = månaden
table-month-before = før
table-year-before = året før
table-since = sidan då
monthly-table-heading = Månaden i fem spørsmål: { $organisation }, { $from } til { $to }, { $days }, opplysningar til { $as_of }
monthly-table-days = { $count ->
    [one] éin arbeidsdag
   *[other] { $count } arbeidsdagar
}
monthly-table-compared = Samanlikna med { $before } og { $year_before }.
monthly-table-of = , { $part } av { $all }
monthly-table-since = Sidan då: + høgare, − lågare enn månaden før og enn same månad året før; = om lag likt; ? usikkert.
monthly-table-intervals = Prosentdelar har Wilsons intervall, indeksar betaintervall, førespurnader per arbeidsdag scoreintervall utvida med spreiinga mellom vekene.
monthly-table-in-time = I tide ({ $channels }): { $id }, { $days } ({ $since }).
monthly-table-service-level = Servicenivå: { $id }, grense { $thresholds } ({ $since }).
monthly-table-changed = Ein annan definisjon gjeld frå { $day }: det som kom før, er målt på ein annan måte.
monthly-section-in-time = i tide
monthly-section-queue = kø
monthly-section-between-the-chairs = mellom to stolar
monthly-section-channel-mix = kanalar
monthly-section-voice = stemme
monthly-section-trust = tillit
monthly-number-received = mottekne
monthly-number-excluded = haldne utanfor
monthly-number-in_time = prosentdel i tide
monthly-number-late = for seint
monthly-number-overdue = utan svar
monthly-number-closed_unanswered = avslutta utan svar
monthly-number-pending = innan fristen
monthly-number-unknown = ukjende
monthly-number-response_rate = svarprosent
monthly-number-service_level = servicenivå
monthly-number-abandonment = prosentdel som forlét køen
monthly-number-mean_wait_seconds = køtid i snitt, sekund
monthly-number-offered = mottekne
monthly-number-answered = fekk svar
monthly-number-abandoned = forlét køen
monthly-number-no_answer = ikkje svar
monthly-number-contacts = førespurnader
monthly-number-per_working_day = per arbeidsdag
monthly-number-share = prosentdel
monthly-number-index = indeks
monthly-number-answers = svar
monthly-number-solved = løyst
monthly-number-coverage = dekning
monthly-number-unknown_channel = ukjend kanal
monthly-number-without_first_response = utan første svar
monthly-number-quarantined = avviste postar
monthly-number-days_since_latest = dagar sidan siste

closing-heading = Tid til avslutning: { $organisation }, { $from } til { $to }, opplysningar til { $as_of }
closing-closed = avslutta
closing-note = Median og p90 er opningstimar frå innkomst til avslutning, lesne av i eit histogram. Avslutningar der berre dagen er kjend, er ikkje med.
