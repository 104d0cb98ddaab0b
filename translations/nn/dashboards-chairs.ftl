# Grafana: Kva fell mellom stolane?

chairs-title = Kva fell mellom stolane?
chairs-about = Meldingar som ingen har svara på sjølv om fristen er ute, samtalar og chattar som vart avbrotne i køen, og innbyggjarar som måtte ta kontakt igjen.

chairs-now = Utan svar no, fristen er ute
chairs-now-about = Av meldingane som kom inn i tidsrommet: kor mange ingen har svara på sjølv om fristen er ute, kor mange som vart lukka utan svar, kor mange som ventar innan fristen, og kor mange som til saman skulle ha svar. Klikk på talet for å sjå dei, dei eldste først.
chairs-awaited = Skulle ha svar
chairs-oldest = Kven har venta lengst, per kanal
chairs-oldest-about = For kvar kanal: kor mange meldingar frå tidsrommet som er utan svar sjølv om fristen er ute, og kor lenge den eldste meldinga utan svar har venta, i opningstimar og i alle timar, netter og helger medrekna. Den eldste kan ha kome før tidsrommet, og ho kan framleis vere innan fristen. Klikk på ein kanal for å sjå kva førespurnader som er utan svar sjølv om fristen er ute.
chairs-opening-hours = Eldste, opningstid
chairs-all-hours = Eldste, all tid
chairs-none-waits = Ingen ventar

chairs-given-up = Avbrotne samtalar og chattar
chairs-given-up-about = Av samtalane og chattane som kom til ein kø i tidsrommet: delen som vart avbroten før nokon svara.

    Teljar: avbrotne. Nemnar: alle som kom til køen, også dei som vart avbrotne etter nokre sekund. Tala er dei sentralbordet gir. Utan samtalar eller chattar blir det ikkje noko tal.
chairs-given-up-share = Del avbrotne
chairs-given-up-calls = Avbrotne
chairs-offered = Til køen
chairs-no-queues = Ingen samtalar eller chattar

chairs-again = Kom igjen innan 7 dagar
chairs-again-about = Av førespurnadene frå tidsrommet som kan følgjast: delen der den same innbyggjaren tok kontakt igjen om det same temaet, gjennom kva kanal som helst, innan 7 dagar. Valet «Kanal» gjeld den første førespurnaden.

    Teljar: kom igjen. Nemnar: førespurnader som kan følgjast og er eldre enn 7 dagar. Ein førespurnad kan følgjast når kjelda seier kven (som eit pseudonym) og kva tema. Volum som berre blir talde, kan ikkje følgjast. At nokon kjem igjen, er ikkje alltid ein feil: Saka kan ha hatt eit neste steg.
chairs-again-share = Del som kom igjen
chairs-again-count = Kom igjen
chairs-followed = Kan følgjast
chairs-cannot-follow = Ingen kan følgjast

chairs-months = Utan svar der fristen er ute, etter månaden dei kom og kanal
chairs-months-about = Meldingane frå kvar månad som framleis er utan svar sjølv om fristen er ute, per kanal, stabla oppå kvarandre. Ein gammal månad som ikkje søkk, inneheld meldingar som alle har overlate til nokon andre. Klikk for å sjå dei i kanalen.
chairs-by-unit = Utan svar der fristen er ute, per eining
chairs-by-unit-about = Meldingar frå tidsrommet som ingen har svara på sjølv om fristen er ute, per eining, flest øvst. Klikk på ei søyle for å sjå dei. Valet «Tema» gjeld ikkje her: Tal per eining kan ikkje delast på tema.
chairs-by-topic = Utan svar der fristen er ute, per tema
chairs-by-topic-about = Meldingar frå tidsrommet som ingen har svara på sjølv om fristen er ute, per tema, flest øvst. Klikk på ei søyle for å sjå dei. Valet «Eining» gjeld ikkje her: Tal per tema kan ikkje delast på einingar.
chairs-months-unit = Utan svar der fristen er ute, per månad og eining
chairs-months-unit-about = Meldingane frå kvar månad som framleis er utan svar sjølv om fristen er ute, per eining, stabla oppå kvarandre. Einingar som ikkje har nokon, er ikkje med. Valet «Tema» gjeld ikkje her.
chairs-months-topic = Utan svar der fristen er ute, per månad og tema
chairs-months-topic-about = Meldingane frå kvar månad som framleis er utan svar sjølv om fristen er ute, per tema, stabla oppå kvarandre. Tema som ikkje har nokon, er ikkje med. Valet «Eining» gjeld ikkje her.

chairs-excluded = Haldne utanfor, etter grunn
chairs-excluded-about = Førespurnader frå tidsrommet som ikkje er med i nokon del svar, etter grunnen kjelda oppgir. Blir dei fleire: Sjå etter kva som blir halde utanfor, for ingen er venta å svare på dei.
chairs-reason-spam = Søppelpost
chairs-reason-duplicate = Dublettar
chairs-reason-auto = Automatiske meldingar
chairs-reason-thanks = Takk

chairs-unknown = Fått svar? Kjelda fortel det ikkje
chairs-unknown-about = For kvar kanal: kor mange meldingar frå tidsrommet som kjem frå eit system som ikkje fortel når dei fekk svar, kor mange som skulle ha svar, og delen. Dei er korkje i tide eller for seine, så dei kan falle mellom stolane utan at det syner her.

    Teljar: ukjent når dei fekk svar. Nemnar: meldingar som skulle ha svar (komne inn, utan dei som er haldne utanfor).
chairs-unknown-count = Ukjent
chairs-unknown-share = Del ukjent

chairs-read-list = **Frå talet til førespurnadene.** Klikk på eit tal, ei søyle eller ein kanal: Kanalkoll viser førespurnadene bak det, dei eldste først, med nummeret dei har i sitt eige system. Lista krev ein nøkkel og gjeld det som ventar akkurat no, uansett kva tidsrom som er valt her.
chairs-read-month = **Månaden ho kom.** Ei melding som til slutt får svar, forsvinn frå månaden ho kom inn.
chairs-read-again = **Kom igjen** handlar berre om dei som kan følgjast. Kor mange det er, står på sida «Kan vi stole på tala?».
