# Grafana: Svarar vi i tide?

in-time-title = Svarar vi i tide?
in-time-about = Om innbyggjarane får svar i tide, kor mykje som kjem inn gjennom kvar kanal, og kor lenge ein ventar på telefon og chat.

in-time-rate = Svara på i tide
in-time-rate-about = Av meldingane som kom inn i tidsrommet, og der svaret har kome eller burde ha kome: delen som fekk svar i tide.

    Teljar: svar i tide. Nemnar: svar i tide + svar for seint + dei utan svar der fristen er ute + lukka utan svar. Dei som ventar og framleis er innan fristen, er ikkje med i nokon av dei.

    Finst det eit mål i organisasjonsfila, står det ved sida av.
in-time-rule = Kva «i tide» betyr, er organisasjonen sin eigen regel, slik han var då meldinga kom. Finst det inga melding å vurdere, blir det ikkje noko tal, verken 0 eller 100 %. Vel minst éin dag: Talet legg saman dei heile dagane som har klokka tolv i tidsrommet.

in-time-became = Kva det vart av meldingane
in-time-became-about = Kor mange av meldingane som kom inn i tidsrommet, som fekk svar i tide, fekk svar for seint, er utan svar sjølv om fristen er ute, vart lukka utan svar, ventar innan fristen, og vart haldne utanfor. Delen ved sida av er rekna av dei fire første, som endrar seg når fleire svar kjem. Haldne utanfor er søppelpost, dublettar, automatiske meldingar og takk.

in-time-oldest = Eldste melding utan svar
in-time-oldest-about = Tida sidan meldinga som har venta lengst på svar, kom inn, netter og helger medrekna, i dei valde kanalane. Lenkja viser kva for nokre som ventar.
in-time-none-waits = Ingen ventar

in-time-received = Kome inn, per kanal
in-time-received-about = Førespurnader som kom inn kvar månad, veke eller dag (vel under «Søyler»), per kanal, stabla oppå kvarandre. Samtalar og chattar blir talde når dei kjem til køen, med eller utan svar, også der sentralbordet berre gir tal. Meldingar frå system som berre gir tal, er ikkje med. Meldingar som vart haldne utanfor, er med: Dette er det som kom inn.

in-time-months = Meldingar kvar månad: i tide, for seint, utan svar
in-time-months-about = Kva det vart av meldingane som kom inn kvar månad, stabla oppå kvarandre: svar i tide, svar for seint, utan svar der fristen er ute, lukka utan svar, ventande innan fristen. Dei fire første er det delane ved sida av er rekna av.

in-time-readings = Svara på i tide kvar månad, rekna på tre måtar
in-time-readings-about = Delen av meldingane i månaden som fekk svar i tide, etter dei tre vanlege tydingane av «innan éin arbeidsdag»: innan slutten av neste arbeidsdag, innan 8 opningstimar, innan 24 timar utan fridagar. Same svar, tre tal: Sei kva for eit du meiner når du samanliknar. (Der organisasjonen gir fleire dagar, er kvar av dei så mange gonger lengre.)

    Teljar: svar i tide i den tydinga. Nemnar, den same for alle tre: alle som fekk svar, i tide eller for seint, dei utan svar der fristen er ute, og dei som vart lukka utan svar. Ein månad utan noko å vurdere har ikkje noko punkt. Stipla: målet, om det finst. Aksen byrjar ikkje på null.
in-time-reading-next_working_day = Innan slutten av neste arbeidsdag
in-time-reading-business_hours = Innan 8 opningstimar
in-time-reading-working_24h = Innan 24 timar på arbeidsdagar

in-time-queues = Telefon og chat: raske svar og avbrotne
in-time-queues-about = Heiltrekt: delen av samtalane og chattane i månaden som fekk svar innan grensa (20 sekund på telefon og 60 på chat, om organisasjonen ikkje har bestemt noko anna). Teljar: svar innan grensa. Nemnar: alle som kom til køen i system som måler mot grensa, også dei avbrotne.

    Prikka: delen som avbraut før dei fekk svar. Teljar: avbrotne. Nemnar: alle som kom til køen. Stipla: målet for raske svar, om det finst.

    Dei to står saman fordi den første kan sjå betre ut når den andre blir dårlegare. Ein månad utan samtalar eller chattar har ikkje noko punkt.
in-time-no-queues = Ingen samtalar eller chattar
in-time-answered-soon = { $channel }: raskt svar
in-time-offered = { $channel }: til køen
in-time-answered = { $channel }: fekk svar
in-time-abandoned = { $channel }: avbrotne

in-time-queue-volumes = Telefon og chat: kor mange
in-time-queue-volumes-about = Samtalane og chattane i månaden: dei som kom til køen (heiltrekt), dei som fekk svar (stipla), og dei som vart avbrotne (prikka). Dei treng ikkje gå opp. Nokre forlèt køen på annan måte, til dømes for å bli ringde opp, og tala er dei sentralbordet gir.

in-time-overdue = Utan svar der fristen er ute, per kanal
in-time-overdue-about = Meldingar som kom inn i tidsrommet, og som ingen har svara på sjølv om fristen er ute, per kanal. Klikk på ei søyle for å sjå dei, dei eldste først.

in-time-by-unit = Svara på i tide per eining
in-time-by-unit-about = For kvar eining: kor mange meldingar som kan vurderast (svar i tide + svar for seint + utan svar der fristen er ute + lukka utan svar), delen av dei som fekk svar i tide, kor mange som er utan svar sjølv om fristen er ute, og kor mange som vart lukka utan svar. Flest utan svar øvst. Einingar utan noko å vurdere er ikkje med. Valet «Eining» gjeld her, ikkje valet «Tema»: Tal per eining kan ikkje delast på tema.
in-time-by-topic = Svara på i tide per tema
in-time-by-topic-about = For kvart tema: kor mange meldingar som kan vurderast (svar i tide + svar for seint + utan svar der fristen er ute + lukka utan svar), delen av dei som fekk svar i tide, kor mange som er utan svar sjølv om fristen er ute, og kor mange som vart lukka utan svar. Flest utan svar øvst. Tema utan noko å vurdere er ikkje med. Valet «Tema» gjeld her, ikkje valet «Eining»: Tal per tema kan ikkje delast på einingar.

in-time-read-rule = **I tide** betyr innan slutten av neste arbeidsdag, om organisasjonen ikkje har bestemt noko anna. Regelen frå den dagen meldinga kom, gjeld. Helger, heilagdagar og organisasjonen sine eigne stengde dagar er ikkje arbeidsdagar.
in-time-read-counts = **Rett månad.** Ei melding høyrer til den dagen ho kom inn. Eit svar eller ei retting som kjem seinare, endrar månaden til meldinga, ikkje til svaret.
in-time-read-survey = **Ikkje ei servicemåling.** Her blir kvar melding tald, der ei handfull prøvespørsmål. Teikn dei aldri på same akse.
