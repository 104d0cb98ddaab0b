# Grafana: Hva faller mellom to stoler?

chairs-title = Hva faller mellom to stoler?
chairs-about = Meldinger som ingen har svart på selv om fristen er ute. Dessuten samtaler og chatter der noen forlot køen, og innbyggere som måtte ta kontakt igjen.

chairs-now = Ubesvart, fristen er ute
chairs-now-about = Meldinger som kom inn i det valgte tidsrommet, og som ingen har svart på selv om fristen er ute. Klikk på tallet for å se dem, de eldste først.
chairs-others = Resten av meldingene
chairs-others-about = Av meldingene som kom inn i det valgte tidsrommet: hvor mange som ble avsluttet uten svar, hvor mange som venter innen fristen, og hvor mange som til sammen skulle besvares.
chairs-awaited = Skulle besvares
chairs-oldest = Hvem har ventet lengst, per kanal
chairs-oldest-about = For hver kanal: hvor mange meldinger fra det valgte tidsrommet som er ubesvart selv om fristen er ute. Deretter hvor lenge den eldste av dem som fortsatt venter, har ventet. Ventetiden telles i åpningstimer, og i dager med netter og helger regnet med. Klikk på en kanal for å se sakene.
chairs-opening-hours = Eldste, åpningstimer
chairs-all-hours = Eldste, dager
chairs-none-waits = Ingen fra det valgte tidsrommet venter

chairs-given-up = Samtaler og chatter: forlot køen
chairs-given-up-about = Av samtalene og chattene som kom til en kø i det valgte tidsrommet: andelen der noen forlot køen før svaret kom.

    Teller: forlot køen. Nevner: alle som kom til køen, også de som forlot den etter noen sekunder. Tallene er de sentralbordet gir. Uten samtaler eller chatter blir det ikke noe tall.
chairs-given-up-share = Andel som forlot køen
chairs-given-up-calls = Forlot køen
chairs-offered = Kom til køen
chairs-no-queues = Ingen samtaler eller chatter

chairs-again = Tok kontakt igjen innen 7 dager
chairs-again-about = Av henvendelsene fra det valgte tidsrommet som kan følges: andelen der den samme innbyggeren tok kontakt igjen om det samme temaet, gjennom hvilken som helst kanal, innen 7 dager. Valget «Kanal» gjelder den første henvendelsen.

    Teller: tok kontakt igjen. Nevner: henvendelser som kan følges og er eldre enn 7 dager. En henvendelse kan følges når kilden forteller hvem (som et pseudonym) og hvilket tema. At noen tar kontakt igjen, er ikke alltid en feil: Saken kan ha hatt et neste steg.
chairs-again-share = Andel som tok kontakt igjen
chairs-again-count = Tok kontakt igjen
chairs-followed = Kan følges
chairs-cannot-follow = Ingen kan følges

chairs-months = Ubesvart, etter måneden de kom og kanal
chairs-months-about = Meldingene fra hver måned som fortsatt er ubesvart selv om fristen er ute, per kanal, stablet oppå hverandre. En gammel måned som ikke synker, inneholder meldinger som alle har sendt videre til noen andre. Klikk for å se kanalens.
chairs-by-unit = Ubesvart per enhet
chairs-by-unit-about = Meldinger fra det valgte tidsrommet som ingen har svart på selv om fristen er ute, per enhet, flest øverst. Klikk på en søyle for å se dem. Valget «Tema» gjelder ikke her.
chairs-by-topic = Ubesvart per tema
chairs-by-topic-about = Meldinger fra det valgte tidsrommet som ingen har svart på selv om fristen er ute, per tema, flest øverst. Klikk på en søyle for å se dem. Valget «Enhet» gjelder ikke her.
chairs-months-unit = Ubesvart per måned og enhet
chairs-months-unit-about = Meldingene fra hver måned som fortsatt er ubesvart selv om fristen er ute, per enhet, stablet oppå hverandre. Enheter som ikke har noen, er ikke med. Valget «Tema» gjelder ikke her.
chairs-months-topic = Ubesvart per måned og tema
chairs-months-topic-about = Meldingene fra hver måned som fortsatt er ubesvart selv om fristen er ute, per tema, stablet oppå hverandre. Temaer som ikke har noen, er ikke med. Valget «Enhet» gjelder ikke her.

chairs-excluded = Holdt utenfor, etter årsak
chairs-excluded-about = Henvendelser fra det valgte tidsrommet som ikke vurderes, etter årsaken kilden oppgir. Blir de flere: Se etter hva som holdes utenfor, for ingen ventes å svare på dem.
chairs-reason-spam = Søppelpost
chairs-reason-duplicate = Dubletter
chairs-reason-auto = Automatiske meldinger
chairs-reason-thanks = Takk

chairs-unknown = Besvart? Kilden forteller det ikke
chairs-unknown-about = For hver kanal: hvor mange meldinger fra det valgte tidsrommet som kommer fra et system som ikke forteller når de ble besvart. Deretter hvor mange som skulle besvares, og andelen. De er verken i tide eller for sene, så de kan falle mellom to stoler uten at det synes her.

    Teller: ukjent når de ble besvart. Nevner: meldinger som skulle besvares (mottatt, uten dem som er holdt utenfor).
chairs-unknown-count = Ukjent
chairs-unknown-share = Andel ukjent
chairs-nothing-awaited = Ingenting skulle besvares

chairs-read-list = **Fra tallet til sakene.** Klikk på et tall, en søyle eller en kanal: Kanalkoll viser sakene bak det, de eldste først, med nummeret de har i sitt eget system. Nettleseren spør etter en nøkkel første gang: Skriv den som passord. Listen gjelder det som venter akkurat nå, uansett hvilket tidsrom som er valgt her.
chairs-read-month = **Måneden den kom.** En melding som til slutt får svar, forsvinner fra måneden den kom inn.
chairs-read-again = **Tok kontakt igjen** handler bare om dem som kan følges. Hvor mange det er, står på siden «Kan vi stole på tallene?».
