# Ordene i tabeller, slik `kanalkoll report` skriver dem. CSV og JSON er på engelsk.

table-definition = Definisjon: { $cited }, { $place }.
table-none = (ingen)
table-all = alle
table-by-default = uten egen dato
table-from = fra { $day }
table-from-to = { $value } ({ $low } til { $high })
table-too-few = for få
table-period = periode
table-channel = kanal
table-unit = enhet
table-topic = tema
table-source = kilde

table-received = mottatt
table-excluded = holdt utenfor
table-in-time = i tide
table-late = for sent
table-overdue = ubesvart
table-closed-unanswered = avsluttet uten svar
table-pending = innen fristen
table-unknown = ukjente
table-reopened = gjenåpnet
table-rate = andel (95 %)
table-median-hours = median t
table-p90-hours = p90 t
table-contacts = henvendelser
table-id = nummer i kilden
table-received-at = kom inn
table-was-due = skulle vært besvart
table-closed = avsluttet
table-age = alder, åpningst
table-oldest-received = eldste kom inn
table-oldest-age = eldste alder, åpningst

response-heading = Besvart i tide: { $organisation }, { $from } til { $to }, opplysninger til { $as_of }
response-in-time-means = I tide betyr { $definition }.
response-several-definitions = Flere definisjoner har vært i kraft, hver rad telles etter sin egen: { $definitions }.
response-definition = { $reading } ({ $id } med { $days }, { $since }{ $channels })
response-for-channels = , for { $channels }
response-and = { " og " }
response-working-days = { $count ->
    [one] { $count } arbeidsdag
   *[other] { $count } arbeidsdager
}
response-reading-next_working_day = { $count ->
    [one] før slutten av neste arbeidsdag
   *[other] før slutten av arbeidsdag nummer { $count } etter ankomst
}
response-reading-business_hours = innen { $count } åpningstimer
response-reading-working_24h = innen { $count } timer på arbeidsdager
response-note-rate = Andel = i tide / (i tide + for sent + ubesvart + avsluttet uten svar), med Wilsons intervall på 95 %. Henvendelser som venter innen fristen, er ikke med.
response-note-reopened = Gjenåpnede henvendelser er blant de andre. Der en avslutning er et svar, beholder de avslutningen før gjenåpningen.
response-note-median = Median og p90 er åpningstimer til det første svaret, lest av i et histogram.
response-note-by-day = For { $number } besvarte henvendelser er bare dagen kjent. De er verken med i median eller p90.

table-offered = mottatt
table-answered = besvart
table-abandoned = forlot køen
table-own-service-level = eget servicenivå
table-ignored = uten
table-negative = mot
table-positive = for
table-removed = fjernet
table-of-answered = av besvarte
table-abandonment = andel som forlot køen
table-mean-wait = køtid i snitt, s
table-mean-handling = tidsbruk i snitt, s
table-workload = arbeid, t
queue-heading = Køtid: { $organisation }, { $from } til { $to }, opplysninger til { $as_of }
queue-own = Organisasjonens eget servicenivå er { $id } ({ $since }), grense { $thresholds }.
queue-note-shares = Andelene er i prosent. Uten: i tide / (mottatt − forlot køen innen grensen); mot: i tide / mottatt; for: (i tide + forlot køen innen grensen) / mottatt; fjernet: i tide / (mottatt − forlot køen); av besvarte: i tide / besvart.
queue-note-measured = Servicenivåene teller bare kilder som måler køtiden mot grensen. Køtid i snitt gjelder de besvarte.
queue-note-more = Flere enn mottatt: de telte er ikke en del av det de skulle deles på, så det finnes ingen andel. Sentralbord teller et svar i intervallet da det ble gitt; over en dag jevner det seg ut.

table-linkable = kan følges
table-again-in-1-day = igjen innen 1 dag
table-in-1-day = innen 1 dag
table-in-7-days = innen 7 dager
table-in-30-days = innen 30 dager
table-first = første
table-next = neste
repeat-heading = Tar kontakt igjen: { $organisation }, { $from } til { $to }, opplysninger til { $as_of }
repeat-no-day = ingen av dagene
repeat-old-enough = En gjentakelse er en ny henvendelse fra samme innbygger om samme tema. Gamle nok til å telles: innen 1 dag til { $one }, innen 7 dager til { $seven }, innen 30 dager til { $thirty }.
repeat-note = Henvendelser som er registrert én for én, unntatt dem som er holdt utenfor; antall uten detaljer kan ikke følges. Kan følges: med pseudonym og tema. De andre er andeler av dem som kan følges og er eldre enn vinduet.
repeat-hops = Av dem som kan følges, gjennom den første kanalen:

overdue-heading = Mellom to stoler: { $organisation }, opplysninger til { $as_of }
overdue-beyond-their-time = { $count ->
    [0] Ingen henvendelse har ventet lenger enn den skulle.
    [one] Én henvendelse har ventet lenger enn den skulle.
   *[other] { $count } henvendelser har ventet lenger enn de skulle.
}
overdue-closed-although = { $count ->
    [one] Én henvendelse ble avsluttet selv om ingen hadde svart.
   *[other] { $count } henvendelser ble avsluttet selv om ingen hadde svart.
}
overdue-oldest = De eldste av dem:
overdue-latest-closed = De siste som ble avsluttet uten svar:

table-answers = svar
table-index = indeks (95 %)
table-top-two = de to høyeste
table-score-1 = 1
table-score-2 = 2
table-score-3 = 3
table-score-4 = 4
table-score-5 = 5
table-no-answer = ikke svar
table-solved = løst
table-invited = inviterte
table-complete = fullstendige
table-response-rate = svarprosent
table-coverage = dekning
table-question = spørsmål
table-what-was-answered = hva som ble svart
voice-heading = Hva innbyggerne sier: { $organisation }, brukerundersøkelse { $survey }, { $from } til { $to }, opplysninger til { $as_of }
voice-index-of = Indeksen gjelder spørsmålet «{ $question }» ({ $id }); den vises fra { $k } svar.
voice-note-index = Indeks: gjennomsnittet av 1 til 5, verdt 0, 25, 50, 75, 100, med betaintervall. De to høyeste: svarene 4 og 5. Ikke svar: av dem som sa om de fikk noe. Løst: ja, av dem som sa noe.
voice-note-too-few = For få: færre enn { $k } svar, eller så mange at de ville røpe færre. +: noen svar er utelatt av den grunn.
voice-note-rates = Svarprosent = fullstendige / (inviterte − avviste); dekning = inviterte / (inviterte + ikke inviterte).
voice-every-question = Hvert spørsmål:

table-rank = plass
table-assisted = bemannede
table-digital = digitale
table-short = korte
table-repeated = gjentatte
table-hours-within-reach = timer innen rekkevidde
table-open = åpne
table-oldest-days = eldste, dager
steering-heading = Hvilket tema bør få en digital tjeneste først: { $organisation }, { $from } til { $to }, opplysninger til { $as_of }
steering-ranked = Ordnet etter timer innen rekkevidde: timer × (1 − (1 − korte) × (1 − gjentatte)) × (1 − digitale).
steering-note-shares = Andelene er i prosent. Korte: tok høyst { $seconds } sekunder. Gjentatte: samme innbygger tok kontakt igjen om samme tema innen { $days } dager, av henvendelsene der det ville synes og som er gamle nok.
steering-note-groups = Bemannede: { $assisted }. Digitale: { $digital }. Tema med færre enn { $fewest } bemannede henvendelser rangeres ikke.
steering-hours-of = timene gjelder { $of } av { $all } bemannede henvendelser
steering-counted-as-zero = ingen vet hva som er { $shares }, det telles som 0
steering-zero-short = kort
steering-zero-repeated = gjentatt
steering-or = { " eller " }

table-goal-for = mål for
table-wanted = målverdi
table-by = frist
table-baseline = utgangspunkt
table-latest = verdi nå
table-when = når
table-line-leads-to = linjen fører til
table-status = status
table-opened = åpnet
table-contacts-since = henvendelser siden
table-at-least = minst
table-in-a-day = på en dag
table-in-a-week = på en uke
table-in-a-month = på en måned
targets-heading = Mål: { $organisation }, opplysninger til { $as_of }
targets-course = På vei eller ikke: etter den rette linjen gjennom ukene siden utgangspunktet. I tide er { $response }, servicenivået { $service_level }.
targets-new-channels = Nye kanaler, og dagene fra åpningen til slutten av den første dagen, uken og måneden med så mange henvendelser:
targets-baseline-of = utgangspunkt { $numerator } av { $denominator }
targets-latest-of = verdi nå { $numerator } av { $denominator }
targets-gone = det siste tallet når ikke målet lenger

table-before-per-day = før/dag
table-after-per-day = etter/dag
table-change = endring
table-growth = endring (×)
table-volume-effect = volumeffekt
table-mix-effect = kanaleffekt
table-share-before = andel før
table-share-after = andel etter
table-hours-before = timer før
table-hours-after = timer etter
table-group-digital = (digitale)
table-group-assisted = (bemannede)
table-group-all = (alle)
table-group = gruppe
table-before = før
table-after = etter
table-level = nivå ved hendelsen
table-pace = takt: endring per uke
table-p = p
table-beside-control = sammenlignet med kontrollen
effect-heading = Før og etter { $event }: { $organisation }{ $part }, opplysninger til { $as_of }
effect-of-unit = , enhet { $code }
effect-of-topic = , tema { $code }
effect-weeks = Henvendelser per arbeidsdag, { $from } til { $to }: { $before } hele uker før, { $after } fra og med hendelsen.
effect-note = Segmentert regresjon på ukeverdier; intervaller på 95 % og p fra AR(1)-feil, veid over korrelasjonen etter restricted likelihood.
effect-note-seasons = Segmentert regresjon på ukeverdier, to par årsharmonier; intervaller på 95 % og p fra AR(1)-feil, veid over korrelasjonen etter restricted likelihood.
effect-note-control = Sammenlignet med kontrollen: (gruppe / kontroll) etter, delt på det samme før, fra logaritmen av ukens antall + 1/2.

table-section = spørsmål
table-of = for
table-number = tall
table-month = måneden
table-month-before = før
table-year-before = året før
table-since = siden da
monthly-table-heading = Måneden i fem spørsmål: { $organisation }, { $from } til { $to }, { $days }, opplysninger til { $as_of }
monthly-table-days = { $count ->
    [one] én arbeidsdag
   *[other] { $count } arbeidsdager
}
monthly-table-compared = Sammenlignet med { $before } og { $year_before }.
monthly-table-of = , { $part } av { $all }
monthly-table-since = Siden da: + høyere, − lavere enn måneden før og enn samme måned året før; = omtrent likt; ? usikkert.
monthly-table-intervals = Andeler har Wilsons intervaller, indekser betaintervaller, henvendelser per arbeidsdag scoreintervaller utvidet med ukenes spredning.
monthly-table-in-time = I tide ({ $channels }): { $id }, { $days } ({ $since }).
monthly-table-service-level = Servicenivå: { $id }, grense { $thresholds } ({ $since }).
monthly-table-changed = En annen definisjon gjelder fra { $day }: det som kom før, er målt på en annen måte.
monthly-section-in-time = i tide
monthly-section-queue = kø
monthly-section-between-the-chairs = mellom to stoler
monthly-section-channel-mix = kanaler
monthly-section-voice = stemme
monthly-section-trust = tillit
monthly-number-received = mottatt
monthly-number-excluded = holdt utenfor
monthly-number-in_time = andel i tide
monthly-number-late = for sent
monthly-number-overdue = ubesvart
monthly-number-closed_unanswered = avsluttet uten svar
monthly-number-pending = innen fristen
monthly-number-unknown = ukjente
monthly-number-response_rate = svarprosent
monthly-number-service_level = servicenivå
monthly-number-abandonment = andel som forlot køen
monthly-number-mean_wait_seconds = køtid i snitt, sekunder
monthly-number-offered = mottatt
monthly-number-answered = besvart
monthly-number-abandoned = forlot køen
monthly-number-no_answer = ikke svar
monthly-number-contacts = henvendelser
monthly-number-per_working_day = per arbeidsdag
monthly-number-share = andel
monthly-number-index = indeks
monthly-number-answers = svar
monthly-number-solved = løst
monthly-number-coverage = dekning
monthly-number-unknown_channel = ukjent kanal
monthly-number-without_first_response = uten første svar
monthly-number-quarantined = avviste poster
monthly-number-days_since_latest = dager siden siste

closing-heading = Tid til avslutning: { $organisation }, { $from } til { $to }, opplysninger til { $as_of }
closing-closed = avsluttet
closing-note = Median og p90 er åpningstimer fra ankomst til avslutning, lest av i et histogram. Avslutninger der bare dagen er kjent, er ikke med.
