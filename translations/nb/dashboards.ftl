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
board-choose-unit-about = Hvilke enheter som telles der tallene deles på enheter; kodene er organisasjonsfilens. «other» er enheter som ikke står der, «none» er det som ikke har noen enhet. Enheter og temaer kan ikke velges i kombinasjon.
board-choose-topic = Tema
board-choose-topic-about = Hvilke temaer som telles der tallene deles på temaer; kodene er organisasjonsfilens. «other» er temaer som ikke står der, «none» er det som ikke har noe tema. Enheter og temaer kan ikke velges i kombinasjon.
board-choose-period = Søyler
board-choose-period-about = Hva en søyle står for.
board-bars-month = Måneder
board-bars-week = Uker
board-bars-day = Dager
board-choose-address = Adressen til Kanalkoll
board-choose-address-about = Adressen der Kanalkoll nås i nettleseren. Den brukes i lenker til lister.
board-unit-other = Andre enheter
board-unit-none = Ingen enhet
board-topic-other = Andre temaer
board-topic-none = Uten tema

## Lenker, hendelser

board-links = Flere spørsmål
board-more = Mer om dette
board-show-contacts = Vis henvendelsene
board-show-all-contacts = Vis henvendelsene (alle kanaler)
board-events = Hendelser

## Det som telles

board-in-time = I tide
board-late = For sent
board-overdue = Ubesvart, fristen er ute
board-closed-unanswered = Lukket uten svar
board-pending = Venter, innen fristen
board-excluded = Holdt utenfor
board-judged = Vurdert
board-goal-of = Mål: { $channel }

## Når det ikke er noe å vise

board-no-figure = Ingen tall
board-none = Ingen
board-nothing-to-judge = Ingenting å vurdere
board-nothing-received = Ingenting kom inn
board-known-now = Vises bare for nå

## Det flere ruter sier på samme måte

board-messages = Meldinger er e-post, e-tjenester, brev og sosiale medier. De hører til den dagen de kom inn. Dette vurderes ikke: søppelpost, dubletter, automatiske meldinger og takk (holdt utenfor), og meldinger fra systemer som ikke forteller når de ble besvart.
board-only-now = Tallet gjelder akkurat nå og vises derfor bare når tidsrommet slutter nå.
board-defined = Definisjonen står i docs/MEASURES.md, avsnitt { $sections }.
board-how-steps = Slik leser du: Høyden over en måned eller uke er tallet for hele kalendermåneden eller uken (mandag til søndag) i organisasjonens egen tidssone; den som pågår, telles så langt. Tallet kommer fra Kanalkoll og er nøyaktig. Bare grensen mellom to perioder tegnes på noen timer nær, fordi Grafana spør med jevne steg. Ikke legg sammen punktene på en linje: alle punktene i en periode er samme tall.
board-how-bars = Slik leser du: Én søyle per periode, tegnet rundt midten av perioden. Periodene er kalenderdager, uker (mandag til søndag) og kalendermåneder i organisasjonens egen tidssone, også når klokken stilles; perioden som pågår, telles så langt. En periode som har midten før tidsrommet, vises ikke, slik at ingen søyle er en halv søyle. Velg et tidsrom som er lengre enn en søyle. Summene ved siden gjelder søylene som vises.

## Slik leser du siden

board-read = Slik leser du siden
board-read-about = Det som gjelder for alle rutene på siden. Hver rute forklarer sitt eget tall: Pek på i-tegnet ved overskriften.
board-read-shares = **Andeler og antall.** Hver andel står ved siden av antallene den er regnet av. Er antallet lite, hopper andelen: Les antallet først.
board-read-events = **Loddrette linjer** er hendelser: åpninger, kampanjer, en pandemi. De hjelper til å forklare en kurve. De beviser ingen årsak.
