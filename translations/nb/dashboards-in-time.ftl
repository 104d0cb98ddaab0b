# Grafana: Svarer vi i tide?

in-time-title = Svarer vi i tide?
in-time-about = Om innbyggerne får svar i tide, hvor mye som kommer inn gjennom hver kanal, og hvor lenge man venter på telefon og chat.

in-time-rate = Besvart i tide
in-time-rate-about = Av meldingene som kom inn i tidsrommet, og der svaret har kommet eller burde ha kommet: andelen som ble besvart i tide.

    Teller: besvart i tide. Nevner: besvart i tide + besvart for sent + ubesvarte der fristen er ute + lukket uten svar. De som venter og fortsatt er innen fristen, er ikke med i noen av dem.

    Finnes det et mål i organisasjonsfilen, står det ved siden av.
in-time-rule = Hva «i tide» betyr, er organisasjonens egen regel, slik den var da meldingen kom. Finnes det ingen melding å vurdere, blir det ikke noe tall, verken 0 eller 100 %. Velg minst én dag: Tallet legger sammen de hele dagene som har klokken tolv i tidsrommet.

in-time-became = Hva det ble av meldingene
in-time-became-about = Hvor mange av meldingene som kom inn i tidsrommet, som ble besvart i tide, ble besvart for sent, er ubesvarte selv om fristen er ute, ble lukket uten svar, venter innen fristen, og ble holdt utenfor. Andelen ved siden av er regnet av de fire første, som endrer seg når flere svar kommer. Holdt utenfor er søppelpost, dubletter, automatiske meldinger og takk.

in-time-oldest = Eldste melding uten svar
in-time-oldest-about = Tiden siden meldingen som har ventet lengst på svar, kom inn, netter og helger medregnet, i de valgte kanalene. Lenken viser hvilke som venter.
in-time-none-waits = Ingen venter

in-time-received = Kommet inn, per kanal
in-time-received-about = Henvendelser som kom inn hver måned, uke eller dag (velg under «Søyler»), per kanal, stablet oppå hverandre. Samtaler og chatter telles når de kommer til køen, besvart eller ikke, også der sentralbordet bare gir antall. Meldinger fra systemer som bare gir antall, er ikke med. Meldinger som ble holdt utenfor, er med: Dette er det som kom inn.

in-time-months = Meldinger hver måned: i tide, for sent, ubesvart
in-time-months-about = Hva det ble av meldingene som kom inn hver måned, stablet oppå hverandre: besvart i tide, besvart for sent, ubesvarte der fristen er ute, lukket uten svar, ventende innen fristen. De fire første er det andelene ved siden av er regnet av.

in-time-readings = Besvart i tide hver måned, regnet på tre måter
in-time-readings-about = Andelen av månedens meldinger som ble besvart i tide, etter de tre vanlige betydningene av «innen én arbeidsdag»: innen slutten av neste arbeidsdag, innen 8 åpningstimer, innen 24 timer uten fridager. Samme svar, tre tall: Si hvilket du mener når du sammenligner. (Der organisasjonen gir flere dager, er hver av dem så mange ganger lengre.)

    Teller: besvart i tide i den betydningen. Nevner, den samme for alle tre: alle som ble besvart, i tide eller for sent, de ubesvarte der fristen er ute, og de som ble lukket uten svar. En måned uten noe å vurdere har ikke noe punkt. Stiplet: målet, om det finnes. Aksen begynner ikke på null.
in-time-reading-next_working_day = Innen slutten av neste arbeidsdag
in-time-reading-business_hours = Innen 8 åpningstimer
in-time-reading-working_24h = Innen 24 timer på arbeidsdager

in-time-queues = Telefon og chat: raske svar og avbrutte
in-time-queues-about = Heltrukket: andelen av månedens samtaler og chatter som ble besvart innen grensen (20 sekunder på telefon og 60 på chat, om organisasjonen ikke har bestemt noe annet). Teller: besvart innen grensen. Nevner: alle som kom til køen i systemer som måler mot grensen, også de avbrutte.

    Prikket: andelen som avbrøt før de fikk svar. Teller: avbrutte. Nevner: alle som kom til køen. Stiplet: målet for raske svar, om det finnes.

    De to står sammen fordi den første kan se bedre ut når den andre blir dårligere. En måned uten samtaler eller chatter har ikke noe punkt.
in-time-no-queues = Ingen samtaler eller chatter
in-time-answered-soon = { $channel }: raskt svar
in-time-offered = { $channel }: til køen
in-time-answered = { $channel }: besvart
in-time-abandoned = { $channel }: avbrutt

in-time-queue-volumes = Telefon og chat: hvor mange
in-time-queue-volumes-about = Månedens samtaler og chatter: de som kom til køen (heltrukket), de som ble besvart (stiplet), og de som ble avbrutt (prikket). De trenger ikke gå opp. Noen forlater køen på annen måte, for eksempel for å bli ringt opp, og tallene er de sentralbordet gir.

in-time-overdue = Ubesvarte der fristen er ute, per kanal
in-time-overdue-about = Meldinger som kom inn i tidsrommet, og som ingen har svart på selv om fristen er ute, per kanal. Klikk på en søyle for å se dem, de eldste først.

in-time-by-unit = Besvart i tide per enhet
in-time-by-unit-about = For hver enhet: hvor mange meldinger som kan vurderes (besvart i tide + besvart for sent + ubesvarte der fristen er ute + lukket uten svar), andelen av dem som ble besvart i tide, hvor mange som er ubesvarte selv om fristen er ute, og hvor mange som ble lukket uten svar. Flest ubesvarte øverst. Enheter uten noe å vurdere er ikke med. Valget «Enhet» gjelder her, ikke valget «Tema»: Tall per enhet kan ikke deles på temaer.
in-time-by-topic = Besvart i tide per tema
in-time-by-topic-about = For hvert tema: hvor mange meldinger som kan vurderes (besvart i tide + besvart for sent + ubesvarte der fristen er ute + lukket uten svar), andelen av dem som ble besvart i tide, hvor mange som er ubesvarte selv om fristen er ute, og hvor mange som ble lukket uten svar. Flest ubesvarte øverst. Temaer uten noe å vurdere er ikke med. Valget «Tema» gjelder her, ikke valget «Enhet»: Tall per tema kan ikke deles på enheter.

in-time-read-rule = **I tide** betyr innen slutten av neste arbeidsdag, om organisasjonen ikke har bestemt noe annet. Regelen fra den dagen meldingen kom, gjelder. Helger, helligdager og organisasjonens egne stengte dager er ikke arbeidsdager.
in-time-read-counts = **Riktig måned.** En melding hører til den dagen den kom inn. Et svar eller en rettelse som kommer senere, endrer meldingens måned, ikke svarets.
in-time-read-survey = **Ikke en servicemåling.** Her telles hver melding, der en håndfull prøvespørsmål. Tegn dem aldri på samme akse.
