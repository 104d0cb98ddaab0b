# Grafana: det som er felles for alle tavlene.

## Vala øvst

board-all = Alle
board-choose-datasource = Datakjelde
board-choose-datasource-about = Den Prometheus-en som les frå Kanalkoll.
board-choose-organisation = Organisasjon
board-choose-organisation-about = Kven tala gjeld.
board-choose-channel = Kanal
board-choose-channel-about = Kva kanalar som blir talde.
board-choose-unit = Eining
board-choose-unit-about = Kva einingar som blir talde der tala er delte på einingar; kodane er organisasjonsfila sine. «other» er einingar som ikkje står der, «none» er det som ikkje har noka eining. Einingar og tema kan ikkje veljast i kombinasjon.
board-choose-topic = Tema
board-choose-topic-about = Kva tema som blir talde der tala er delte på tema; kodane er organisasjonsfila sine. «other» er tema som ikkje står der, «none» er det som ikkje har noko tema. Einingar og tema kan ikkje veljast i kombinasjon.
board-choose-period = Søyler
board-choose-period-about = Kva ei søyle står for.
board-bars-month = Månader
board-bars-week = Veker
board-bars-day = Dagar
board-choose-address = Adressa til Kanalkoll
board-choose-address-about = Adressa der ein når Kanalkoll i nettlesaren. Ho blir brukt i lenkjer til lister.
board-unit-other = Andre einingar
board-unit-none = Inga eining
board-topic-other = Andre tema
board-topic-none = Utan tema

## Lenkjer, hendingar

board-links = Fleire spørsmål
board-more = Meir om dette
board-show-contacts = Vis førespurnadene
board-show-all-contacts = Vis førespurnadene (alle kanalar)
board-events = Hendingar

## Det som blir talt

board-in-time = I tide
board-late = For seint
board-overdue = Utan svar, fristen er ute
board-closed-unanswered = Lukka utan svar
board-pending = Ventar, innan fristen
board-excluded = Haldne utanfor
board-judged = Vurderte
board-goal-of = Mål: { $channel }

## Når det ikkje er noko å vise

board-no-figure = Ikkje noko tal
board-none = Ingen
board-nothing-to-judge = Ingenting å vurdere
board-nothing-received = Ingenting kom inn
board-known-now = Blir vist berre for no

## Det fleire ruter seier på same måte

board-messages = Meldingar er e-post, e-tenester, brev og sosiale medium. Dei høyrer til den dagen dei kom inn. Dette blir ikkje vurdert: søppelpost, dublettar, automatiske meldingar og takk (haldne utanfor), og meldingar frå system som ikkje fortel når dei fekk svar.
board-only-now = Talet gjeld akkurat no og blir difor vist berre når tidsrommet sluttar no.
board-defined = Definisjonen står i docs/MEASURES.md, avsnitt { $sections }.
board-how-steps = Slik les du: Høgda over ein månad eller ei veke er talet for heile kalendermånaden eller veka (måndag til søndag) i organisasjonen si eiga tidssone; den som er i gang, blir rekna så langt. Talet kjem frå Kanalkoll og er nøyaktig. Berre grensa mellom to periodar blir teikna på nokre timar nær, fordi Grafana spør med jamne steg. Ikkje legg saman punkta på ei linje: alle punkta i ein periode er same tal.
board-how-bars = Slik les du: Éi søyle per periode, teikna rundt midten av perioden. Periodane er kalenderdagar, veker (måndag til søndag) og kalendermånader i organisasjonen si eiga tidssone, også når klokka blir stilt; perioden som er i gang, blir rekna så langt. Ein periode som har midten før tidsrommet, blir ikkje vist, slik at inga søyle er ei halv søyle. Vel eit tidsrom som er lengre enn ei søyle. Summane ved sida gjeld søylene som blir viste.

## Slik les du sida

board-read = Slik les du sida
board-read-about = Det som gjeld for alle rutene på sida. Kvar rute forklarer sitt eige tal: Peik på i-teiknet ved overskrifta.
board-read-shares = **Delar og tal.** Kvar del står ved sida av tala han er rekna av. Er talet lite, hoppar delen: Les talet først.
board-read-events = **Loddrette linjer** er hendingar: opningar, kampanjar, ein pandemi. Dei hjelper til å forklare ei kurve. Dei beviser inga årsak.
