# Grafana: Svarer vi i tide?

in-time-title = Svarer vi i tide?
in-time-about = Om innbyggerne får svar i tide, hvor mye som kommer inn gjennom hver kanal, og hvor lenge man venter på telefon og chat.

in-time-rate = Besvart i tide
in-time-rate-about = Av meldingene som kom inn i det valgte tidsrommet, og der svaret har kommet eller burde ha kommet: andelen som ble besvart i tide. Hvor mange det er, står ved siden av.

    Teller: besvart i tide. Nevner: besvart i tide + besvart for sent + ubesvart der fristen er ute + avsluttet uten svar. De som venter innen fristen, er ikke med i noen av dem.
in-time-rule = Hva «i tide» betyr, er organisasjonens egen regel, slik den var da meldingen kom. Velg minst én dag: Tallet legger sammen de dagene der klokken tolv ligger i det valgte tidsrommet.

in-time-missed = Vurderte meldinger, og de som ikke fikk svar i tide
in-time-missed-about = Hvor mange av meldingene fra det valgte tidsrommet som ble besvart for sent, er ubesvart selv om fristen er ute, eller ble avsluttet uten svar. Klikk for å se de ubesvarte.

in-time-queues-now = Telefon og chat
in-time-queues-now-about = For hver kanal med kø, i det valgte tidsrommet: hvor mange som kom til køen, og andelen som ble besvart innen grensen. Deretter andelen som forlot køen, og køtiden i snitt for dem som fikk svar.

    Besvart innen grensen: 20 sekunder på telefon og 60 på chat, hvis organisasjonen ikke har bestemt noe annet. Nevneren er alle som kom til køen i systemer som måler mot grensen, også de som forlot køen.

in-time-became = Hva det ble av meldingene
in-time-became-about = Meldingene som kom inn i det valgte tidsrommet, etter hva det ble av dem. Andelen i tide er regnet av de fire øverste. Tallene endrer seg når flere svar kommer. Holdt utenfor er søppelpost, dubletter, automatiske meldinger og takk.

in-time-misses = Ikke i tide, per $period
in-time-misses-about = Meldingene fra hver periode som ikke fikk svar i tide, stablet oppå hverandre: besvart for sent, ubesvart der fristen er ute, avsluttet uten svar. Linjen, på aksen til høyre, er andelen i tide.

in-time-readings = I tide per $period, regnet på tre måter
in-time-readings-about = Andelen meldinger som ble besvart i tide, etter de tre vanlige betydningene av «innen én arbeidsdag»: innen slutten av neste arbeidsdag, innen 8 åpningstimer, innen 24 timer uten fridager. Samme svar, tre tall: Si hvilket du mener når du sammenligner. (Der organisasjonen gir flere dager, er hver av dem så mange ganger lengre.)

    Teller: besvart i tide i den betydningen. Nevner, den samme for alle tre: alle vurderte meldinger. En periode uten noe å vurdere har ikke noe punkt. Stiplet: målet, hvis det finnes. Aksen begynner ikke på null.
in-time-reading-next_working_day = Innen slutten av neste arbeidsdag
in-time-reading-business_hours = Innen 8 åpningstimer
in-time-reading-working_24h = Innen 24 timer på arbeidsdager

in-time-queues = Telefon og chat: innen grensen og forlot køen, per $period
in-time-queues-about = Heltrukket: andelen samtaler og chatter som ble besvart innen grensen. Nevner: alle som kom til køen i systemer som måler mot grensen.

    Prikket: andelen som forlot køen før de fikk svar. Nevner: alle som kom til køen. Stiplet: målet for besvart innen grensen, hvis det finnes.

    De to står sammen fordi den første kan se bedre ut når den andre blir dårligere. En periode uten samtaler eller chatter har ikke noe punkt.
in-time-no-queues = Ingen samtaler eller chatter
in-time-answered-soon = { $channel }: besvart innen grensen
in-time-abandoned = { $channel }: forlot køen

in-time-received = Mottatt per kanal og $period
in-time-received-about = Henvendelser som kom inn hver måned, uke eller dag (velg under «Vis per»), per kanal, stablet oppå hverandre. Samtaler og chatter telles når de kommer til køen, besvart eller ikke, også der sentralbordet bare gir antall. Meldinger fra systemer som bare gir antall, er ikke med. Meldinger som ellers er holdt utenfor, er med: Dette er det som kom inn.
in-time-received-all = Mottatt i hele tidsrommet
in-time-received-all-about = De samme henvendelsene som ved siden av, lagt sammen over det valgte tidsrommet, per kanal.

in-time-by-unit = Besvart i tide per enhet
in-time-by-unit-about = For hver enhet: hvor mange meldinger som kan vurderes, og andelen av dem som ble besvart i tide. Deretter hvor mange som er ubesvart selv om fristen er ute. Flest ubesvarte øverst. Enheter uten noe å vurdere er ikke med.
in-time-by-topic = Besvart i tide per tema
in-time-by-topic-about = For hvert tema: hvor mange meldinger som kan vurderes, og andelen av dem som ble besvart i tide. Deretter hvor mange som er ubesvart selv om fristen er ute. Flest ubesvarte øverst. Temaer uten noe å vurdere er ikke med.

in-time-read-rule = **I tide** betyr innen slutten av neste arbeidsdag, hvis organisasjonen ikke har bestemt noe annet. Regelen fra den dagen meldingen kom, gjelder. Helger og organisasjonens egne stengte dager er ikke arbeidsdager.
in-time-read-counts = **Riktig måned.** En melding hører til den dagen den kom inn. Et svar eller en rettelse som kommer senere, endrer meldingens måned, ikke svarets.
in-time-read-survey = **Ikke en servicemåling.** Her telles hver melding, der en håndfull prøvespørsmål. Tegn dem aldri på samme akse.
