# Grafana: Svarar vi i tide?

in-time-title = Svarar vi i tide?
in-time-about = Om innbyggjarane får svar i tide, kor mykje som kjem inn gjennom kvar kanal, og kor lenge ein ventar på telefon og chat.

in-time-rate = Svar i tide
in-time-rate-about = Av meldingane som kom inn i det valde tidsrommet, og der svaret har kome eller burde ha kome: prosentdelen som fekk svar i tide. Kor mange det er, står ved sida av.

    Teljar: svar i tide. Nemnar: svar i tide + svar for seint + utan svar der fristen er ute + avslutta utan svar. Dei som ventar innan fristen, er ikkje med i nokon av dei.
in-time-rule = Kva «i tide» betyr, er organisasjonen sin eigen regel, slik han var då meldinga kom. Vel minst éin dag: Talet legg saman dei dagane der klokka tolv ligg i det valde tidsrommet.

in-time-missed = Vurderte meldingar, og dei som ikkje fekk svar i tide
in-time-missed-about = Kor mange meldingar frå det valde tidsrommet som fekk svar for seint, er utan svar sjølv om fristen er ute, eller vart avslutta utan svar. Klikk for å sjå dei utan svar.

in-time-queues-now = Telefon og chat
in-time-queues-now-about = For kvar kanal med kø, i det valde tidsrommet: kor mange som kom til køen, og prosentdelen som fekk svar innan grensa. Deretter prosentdelen som forlét køen, og køtida i snitt for dei som fekk svar.

    Svar innan grensa: 20 sekund på telefon og 60 på chat, om organisasjonen ikkje har bestemt noko anna. Nemnaren er alle som kom til køen i system som måler mot grensa, også dei som forlét køen.

in-time-became = Kva det vart av meldingane
in-time-became-about = Meldingane som kom inn i det valde tidsrommet, etter kva det vart av dei. Prosentdelen i tide er rekna av dei fire øvste. Tala endrar seg når fleire svar kjem. Haldne utanfor er søppelpost, dublettar, automatiske meldingar og takk.

in-time-misses = Ikkje i tide, per $period
in-time-misses-about = Meldingane frå kvar periode som ikkje fekk svar i tide, stabla oppå kvarandre: svar for seint, utan svar der fristen er ute, avslutta utan svar. Linja, på aksen til høgre, er prosentdelen i tide.

in-time-readings = I tide per $period, rekna på tre måtar
in-time-readings-about = Prosentdelen av meldingane som fekk svar i tide, etter dei tre vanlege måtane å forstå «innan éin arbeidsdag» på. Innan slutten av neste arbeidsdag, innan 8 opningstimar, eller innan 24 timar utan fridagar. Same svar, tre tal: Sei kva for eit du meiner når du samanliknar. (Der organisasjonen gir fleire dagar, er kvar av dei så mange gonger lengre.)

    Teljar: svar i tide, forstått på den måten. Nemnar, den same for alle tre: alle vurderte meldingar. Ein periode utan noko å vurdere har ikkje noko punkt. Stipla: målet, om det finst. Aksen byrjar ikkje på null.
in-time-reading-next_working_day = Innan slutten av neste arbeidsdag
in-time-reading-business_hours = Innan 8 opningstimar
in-time-reading-working_24h = Innan 24 timar på arbeidsdagar

in-time-queues = Telefon og chat: innan grensa og forlét køen, per $period
in-time-queues-about = Heiltrekt: prosentdelen av samtalane og chattane som fekk svar innan grensa. Nemnar: alle som kom til køen i system som måler mot grensa.

    Prikka: prosentdelen som forlét køen før dei fekk svar. Nemnar: alle som kom til køen. Stipla: målet for svar innan grensa, om det finst.

    Dei to står saman fordi den første kan sjå betre ut når den andre blir dårlegare. Ein periode utan samtalar eller chattar har ikkje noko punkt.
in-time-no-queues = Ingen samtalar eller chattar
in-time-answered-soon = { $channel }: svar innan grensa
in-time-abandoned = { $channel }: forlét køen

in-time-received = Motteke per kanal og $period
in-time-received-about = Førespurnader som kom inn kvar månad, veke eller dag (vel under «Vis per»), per kanal, stabla oppå kvarandre. Samtalar og chattar blir talde når dei kjem til køen, med eller utan svar, også der sentralbordet berre gir tal. Meldingar frå system som berre gir tal, er ikkje med. Meldingar som elles er haldne utanfor, er med: Dette er det som kom inn.
in-time-received-all = Motteke i heile tidsrommet
in-time-received-all-about = Dei same førespurnadene som ved sida av, lagde saman over det valde tidsrommet, per kanal.

in-time-by-unit = Svar i tide per eining
in-time-by-unit-about = For kvar eining: kor mange meldingar som kan vurderast, og prosentdelen av dei som fekk svar i tide. Deretter kor mange som er utan svar sjølv om fristen er ute. Flest utan svar øvst. Einingar utan noko å vurdere er ikkje med.
in-time-by-topic = Svar i tide per tema
in-time-by-topic-about = For kvart tema: kor mange meldingar som kan vurderast, og prosentdelen av dei som fekk svar i tide. Deretter kor mange som er utan svar sjølv om fristen er ute. Flest utan svar øvst. Tema utan noko å vurdere er ikkje med.

in-time-read-rule = **I tide** betyr innan slutten av neste arbeidsdag, om organisasjonen ikkje har bestemt noko anna. Regelen frå den dagen meldinga kom, gjeld. Helger og organisasjonen sine eigne stengde dagar er ikkje arbeidsdagar.
in-time-read-counts = **Rett månad.** Ei melding høyrer til den dagen ho kom inn. Eit svar eller ei retting som kjem seinare, endrar månaden til meldinga, ikkje til svaret.
in-time-read-survey = **Ikkje ei servicemåling.** Her blir kvar melding tald, der ei handfull prøvespørsmål. Teikn dei aldri på same akse.
