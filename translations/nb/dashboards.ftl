# Grafana: det som er felles for alle tavlene.

## Valgene øverst

board-all = Alle
board-choose-datasource = Datakilde
board-choose-datasource-about = Den Prometheus-en som leser fra Kanalkoll.
board-choose-organisation = Organisasjon
board-choose-organisation-about = Hvem tallene gjelder.
board-choose-channel = Kanal
board-choose-channel-about = Hvilke kanaler som telles.
board-choose-unit = Enhet
board-choose-unit-about = Hvilke enheter som telles der tallene deles på enheter. Enheter og temaer kan ikke velges i kombinasjon.
board-choose-topic = Tema
board-choose-topic-about = Hvilke temaer som telles der tallene deles på temaer. Enheter og temaer kan ikke velges i kombinasjon.
board-choose-period = Vis per
board-choose-period-about = Om bildene over tid viser måneder, uker eller dager.
board-bars-month = måned
board-bars-week = uke
board-bars-day = dag
board-choose-address = Adressen til Kanalkoll
board-choose-address-about = Adressen der Kanalkoll nås i nettleseren. Den brukes i lenker og skrives av `kanalkoll export dashboards --address`.
board-unit-other = Andre enheter
board-unit-none = Ingen enhet
board-topic-other = Andre temaer
board-topic-none = Uten tema

## Lenker, hendelser

board-links = Flere spørsmål
board-more = Mer om dette
board-show-contacts = Vis sakene
board-show-all-contacts = Vis sakene (alle kanaler)
board-events = Hendelser

## Det som telles

board-in-time = I tide
board-late = For sent
board-overdue = Ubesvart, fristen er ute
board-overdue-short = Ubesvarte
board-closed-unanswered = Avsluttet uten svar
board-pending = Venter, innen fristen
board-excluded = Holdt utenfor
board-judged = Vurdert
board-goal-of = Mål: { $channel }
board-offered = Kom til køen
board-service-level = Innen grensen
board-left-share = Forlot køen
board-mean-wait = Køtid i snitt

## Undersøkelsen

survey-index = Enkelhet, indeks 0–100
survey-low = Nedre grense
survey-high = Øvre grense
survey-answers = Antall svar
survey-eligible = Kunne få en undersøkelse
survey-invited = Fikk en undersøkelse
survey-delivered = Kom sikkert fram
survey-bounced = Kom tilbake
survey-answered = Svarte helt til slutten
survey-partial = Svarte på en del
survey-nobody-invited = Ingen fikk en undersøkelse
survey-too-few = For få svar

## Konklusjonen om en sammenligning

board-year-on-year = Siste kvartal mot de samme ukene året før

## Når det ikke er noe å vise

board-no-figure = Ikke noe tall
board-none = Ingen
board-nothing-to-judge = Ingenting å vurdere ennå
board-nothing-received = Ingenting kom inn

## Det flere ruter sier på samme måte

board-messages = Meldinger er e-post, digitale tjenester, brev og sosiale medier. De hører til den dagen de kom inn. De som er holdt utenfor, vurderes ikke: søppelpost, dubletter, automatiske meldinger og takk. Heller ikke meldinger fra systemer som ikke forteller når de ble besvart, vurderes.
board-only-now = Varslene er de som gjelder når det valgte tidsrommet slutter. Prometheus kjenner ingen fra før den ble startet.
board-defined = Definisjonen står i docs/MEASURES.md, avsnitt { $sections }.
board-how-steps = Slik leser du: Høyden over en måned eller uke er tallet for kalendermåneden eller uken (mandag til søndag) i organisasjonens egen tidssone. Bare dager i det valgte tidsrommet telles, så den første og den siste perioden kan være kortere. Tallet kommer fra Kanalkoll og er nøyaktig. Ikke legg sammen punktene på en linje: Alle punktene i en periode er samme tall.

## Slik leser du siden

board-read = Slik leser du siden
board-read-about = Det som gjelder for alle rutene på siden. Hver rute forklarer sitt eget tall: Pek på i-tegnet ved overskriften.
board-read-shares = **Andeler og antall.** Hver andel står ved siden av antallene den er regnet ut fra. Er antallet lite, hopper andelen: Les antallet først.
board-read-events = **Loddrette linjer** er hendelser: åpninger, kampanjer, en pandemi. De hjelper til å forklare en kurve. De beviser ingen årsak.
