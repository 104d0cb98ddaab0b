# Grafana: Hva faller mellom stolene?

chairs-title = Hva faller mellom stolene?
chairs-about = Meldinger som ingen har svart på selv om fristen er ute, samtaler og chatter som ble avbrutt i køen, og innbyggere som måtte ta kontakt igjen.

chairs-now = Ubesvart nå, fristen er ute
chairs-now-about = Av meldingene som kom inn i tidsrommet: hvor mange ingen har svart på selv om fristen er ute, hvor mange som ble lukket uten svar, hvor mange som venter innen fristen, og hvor mange som til sammen skulle besvares. Klikk på tallet for å se dem, de eldste først.
chairs-awaited = Skulle besvares
chairs-oldest = Hvem har ventet lengst, per kanal
chairs-oldest-about = For hver kanal: hvor mange meldinger fra tidsrommet som er ubesvarte selv om fristen er ute, og hvor lenge den eldste meldingen uten svar har ventet, i åpningstimer og i alle timer, netter og helger medregnet. Den eldste kan ha kommet før tidsrommet, og den kan fortsatt være innen fristen. Klikk på en kanal for å se hvilke henvendelser som er ubesvarte selv om fristen er ute.
chairs-opening-hours = Eldste, åpningstid
chairs-all-hours = Eldste, all tid
chairs-none-waits = Ingen venter

chairs-given-up = Avbrutte samtaler og chatter
chairs-given-up-about = Av samtalene og chattene som kom til en kø i tidsrommet: andelen som ble avbrutt før noen svarte.

    Teller: avbrutte. Nevner: alle som kom til køen, også de som ble avbrutt etter noen sekunder. Tallene er de sentralbordet gir. Uten samtaler eller chatter blir det ikke noe tall.
chairs-given-up-share = Andel avbrutte
chairs-given-up-calls = Avbrutte
chairs-offered = Til køen
chairs-no-queues = Ingen samtaler eller chatter

chairs-again = Kom igjen innen 7 dager
chairs-again-about = Av henvendelsene fra tidsrommet som kan følges: andelen der den samme innbyggeren tok kontakt igjen om det samme temaet, gjennom hvilken som helst kanal, innen 7 dager. Valget «Kanal» gjelder den første henvendelsen.

    Teller: kom igjen. Nevner: henvendelser som kan følges og er eldre enn 7 dager. En henvendelse kan følges når kilden sier hvem (som et pseudonym) og hvilket tema. Volumer som bare telles, kan ikke følges. At noen kommer igjen, er ikke alltid en feil: Saken kan ha hatt et neste steg.
chairs-again-share = Andel som kom igjen
chairs-again-count = Kom igjen
chairs-followed = Kan følges
chairs-cannot-follow = Ingen kan følges

chairs-months = Ubesvart der fristen er ute, etter måneden de kom og kanal
chairs-months-about = Meldingene fra hver måned som fortsatt er ubesvarte selv om fristen er ute, per kanal, stablet oppå hverandre. En gammel måned som ikke synker, inneholder meldinger som alle har overlatt til noen andre. Klikk for å se kanalens.
chairs-by-unit = Ubesvart der fristen er ute, per enhet
chairs-by-unit-about = Meldinger fra tidsrommet som ingen har svart på selv om fristen er ute, per enhet, flest øverst. Klikk på en søyle for å se dem. Valget «Tema» gjelder ikke her: Tall per enhet kan ikke deles på temaer.
chairs-by-topic = Ubesvart der fristen er ute, per tema
chairs-by-topic-about = Meldinger fra tidsrommet som ingen har svart på selv om fristen er ute, per tema, flest øverst. Klikk på en søyle for å se dem. Valget «Enhet» gjelder ikke her: Tall per tema kan ikke deles på enheter.
chairs-months-unit = Ubesvart der fristen er ute, per måned og enhet
chairs-months-unit-about = Meldingene fra hver måned som fortsatt er ubesvarte selv om fristen er ute, per enhet, stablet oppå hverandre. Enheter som ikke har noen, er ikke med. Valget «Tema» gjelder ikke her.
chairs-months-topic = Ubesvart der fristen er ute, per måned og tema
chairs-months-topic-about = Meldingene fra hver måned som fortsatt er ubesvarte selv om fristen er ute, per tema, stablet oppå hverandre. Temaer som ikke har noen, er ikke med. Valget «Enhet» gjelder ikke her.

chairs-excluded = Holdt utenfor, etter grunn
chairs-excluded-about = Henvendelser fra tidsrommet som ikke er med i noen andel svar, etter grunnen kilden oppgir. Blir de flere: Se etter hva som holdes utenfor, for ingen ventes å svare på dem.
chairs-reason-spam = Søppelpost
chairs-reason-duplicate = Dubletter
chairs-reason-auto = Automatiske meldinger
chairs-reason-thanks = Takk

chairs-unknown = Besvart? Kilden forteller det ikke
chairs-unknown-about = For hver kanal: hvor mange meldinger fra tidsrommet som kommer fra et system som ikke forteller når de ble besvart, hvor mange som skulle besvares, og andelen. De er verken i tide eller for sene, så de kan falle mellom stolene uten at det synes her.

    Teller: ukjent når de ble besvart. Nevner: meldinger som skulle besvares (kommet inn, uten dem som er holdt utenfor).
chairs-unknown-count = Ukjent
chairs-unknown-share = Andel ukjent

chairs-read-list = **Fra tallet til henvendelsene.** Klikk på et tall, en søyle eller en kanal: Kanalkoll viser henvendelsene bak det, de eldste først, med nummeret de har i sitt eget system. Listen krever en nøkkel og gjelder det som venter akkurat nå, uansett hvilket tidsrom som er valgt her.
chairs-read-month = **Måneden den kom.** En melding som til slutt får svar, forsvinner fra måneden den kom inn.
chairs-read-again = **Kom igjen** handler bare om dem som kan følges. Hvor mange det er, står på siden «Kan vi stole på tallene?».
