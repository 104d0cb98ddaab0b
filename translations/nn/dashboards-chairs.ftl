# Grafana: Kva fell mellom to stolar?

chairs-title = Kva fell mellom to stolar?
chairs-about = Meldingar som ingen har svara på sjølv om fristen er ute. Dessutan samtalar og chattar der nokon forlét køen, og innbyggjarar som måtte ta kontakt igjen.

chairs-now = Utan svar, fristen er ute
chairs-now-about = Meldingar som kom inn i det valde tidsrommet, og som ingen har svara på sjølv om fristen er ute. Klikk på talet for å sjå dei, dei eldste først.
chairs-others = Resten av meldingane
chairs-others-about = Av meldingane som kom inn i det valde tidsrommet: kor mange som vart avslutta utan svar, kor mange som ventar innan fristen, og kor mange som til saman skulle ha svar.
chairs-awaited = Skulle ha svar
chairs-oldest = Kven har venta lengst, per kanal
chairs-oldest-about = For kvar kanal: kor mange meldingar frå det valde tidsrommet som er utan svar sjølv om fristen er ute. Deretter kor lenge den eldste av dei som framleis ventar, har venta. Ventetida blir rekna i opningstimar, og i dagar med netter og helger rekna med. Klikk på ein kanal for å sjå sakene.
chairs-opening-hours = Eldste, opningstimar
chairs-all-hours = Eldste, dagar
chairs-none-waits = Ingen frå det valde tidsrommet ventar

chairs-given-up = Samtalar og chattar: forlét køen
chairs-given-up-about = Av samtalane og chattane som kom til ein kø i det valde tidsrommet: prosentdelen der nokon forlét køen før svaret kom.

    Teljar: forlét køen. Nemnar: alle som kom til køen, også dei som forlét han etter nokre sekund. Tala er dei sentralbordet gir. Utan samtalar eller chattar blir det ikkje noko tal.
chairs-given-up-share = Prosentdel som forlét køen
chairs-given-up-calls = Forlét køen
chairs-offered = Kom til køen
chairs-no-queues = Ingen samtalar eller chattar

chairs-again = Tok kontakt igjen innan 7 dagar
chairs-again-about = Av førespurnadene frå det valde tidsrommet som kan følgjast: prosentdelen der den same innbyggjaren tok kontakt igjen om det same temaet, gjennom kva kanal som helst, innan 7 dagar. Valet «Kanal» gjeld den første førespurnaden.

    Teljar: tok kontakt igjen. Nemnar: førespurnader som kan følgjast og er eldre enn 7 dagar. Ein førespurnad kan følgjast når kjelda fortel kven (som eit pseudonym) og kva tema. At nokon tek kontakt igjen, er ikkje alltid ein feil: Saka kan ha hatt eit neste steg.
chairs-again-share = Prosentdel som tok kontakt igjen
chairs-again-count = Tok kontakt igjen
chairs-followed = Kan følgjast
chairs-cannot-follow = Ingen kan følgjast

chairs-months = Utan svar, etter månaden dei kom og kanal
chairs-months-about = Meldingane frå kvar månad som framleis er utan svar sjølv om fristen er ute, per kanal, stabla oppå kvarandre. Ein gammal månad som ikkje søkk, inneheld meldingar som alle har sendt vidare til nokon andre. Klikk for å sjå dei i kanalen.
chairs-by-unit = Utan svar per eining
chairs-by-unit-about = Meldingar frå det valde tidsrommet som ingen har svara på sjølv om fristen er ute, per eining, flest øvst. Klikk på ei søyle for å sjå dei. Valet «Tema» gjeld ikkje her.
chairs-by-topic = Utan svar per tema
chairs-by-topic-about = Meldingar frå det valde tidsrommet som ingen har svara på sjølv om fristen er ute, per tema, flest øvst. Klikk på ei søyle for å sjå dei. Valet «Eining» gjeld ikkje her.
chairs-months-unit = Utan svar per månad og eining
chairs-months-unit-about = Meldingane frå kvar månad som framleis er utan svar sjølv om fristen er ute, per eining, stabla oppå kvarandre. Einingar som ikkje har nokon, er ikkje med. Valet «Tema» gjeld ikkje her.
chairs-months-topic = Utan svar per månad og tema
chairs-months-topic-about = Meldingane frå kvar månad som framleis er utan svar sjølv om fristen er ute, per tema, stabla oppå kvarandre. Tema som ikkje har nokon, er ikkje med. Valet «Eining» gjeld ikkje her.

chairs-excluded = Haldne utanfor, etter årsak
chairs-excluded-about = Førespurnader frå det valde tidsrommet som ikkje blir vurderte, etter årsaka kjelda oppgir. Blir dei fleire: Sjå etter kva som blir halde utanfor, for ingen er venta å svare på dei.
chairs-reason-spam = Søppelpost
chairs-reason-duplicate = Dublettar
chairs-reason-auto = Automatiske meldingar
chairs-reason-thanks = Takk

chairs-unknown = Fått svar? Kjelda fortel det ikkje
chairs-unknown-about = For kvar kanal: kor mange meldingar frå det valde tidsrommet som kjem frå eit system som ikkje fortel når dei fekk svar. Deretter kor mange som skulle ha svar, og prosentdelen. Dei er korkje i tide eller for seine, så dei kan falle mellom to stolar utan at ein ser det her.

    Teljar: ukjent når dei fekk svar. Nemnar: meldingar som skulle ha svar (mottekne, utan dei som er haldne utanfor).
chairs-unknown-count = Ukjent
chairs-unknown-share = Prosentdel ukjent
chairs-nothing-awaited = Ingenting skulle ha svar

chairs-read-list = **Frå talet til sakene.** Klikk på eit tal, ei søyle eller ein kanal: Kanalkoll viser sakene bak det, dei eldste først, med nummeret dei har i sitt eige system. Nettlesaren spør etter ein nøkkel første gongen: Skriv han som passord. Lista gjeld det som ventar akkurat no, uansett kva tidsrom som er valt her.
chairs-read-month = **Månaden ho kom.** Ei melding som til slutt får svar, forsvinn frå månaden ho kom inn.
chairs-read-again = **Tok kontakt igjen** handlar berre om dei som kan følgjast. Kor mange det er, står på sida «Kan vi stole på tala?».
