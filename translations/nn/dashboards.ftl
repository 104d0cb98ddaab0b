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
board-choose-unit-about = Kva einingar som blir talde der tala er delte på einingar. Einingar og tema kan ikkje veljast i kombinasjon.
board-choose-topic = Tema
board-choose-topic-about = Kva tema som blir talde der tala er delte på tema. Einingar og tema kan ikkje veljast i kombinasjon.
board-choose-period = Vis per
board-choose-period-about = Om bileta over tid viser månader, veker eller dagar.
board-bars-month = månad
board-bars-week = veke
board-bars-day = dag
board-choose-address = Adressa til Kanalkoll
board-choose-address-about = Adressa der ein når Kanalkoll i nettlesaren. Ho blir brukt i lenkjer og skriven av `kanalkoll export dashboards --address`.
board-unit-other = Andre einingar
board-unit-none = Inga eining
board-topic-other = Andre tema
board-topic-none = Utan tema

## Lenkjer, hendingar

board-links = Fleire spørsmål
board-more = Meir om dette
board-show-contacts = Vis sakene
board-show-all-contacts = Vis sakene (alle kanalar)
board-events = Hendingar

## Det som blir talt

board-in-time = I tide
board-late = For seint
board-overdue = Utan svar, fristen er ute
board-overdue-short = Utan svar i tide
board-closed-unanswered = Avslutta utan svar
board-pending = Ventar, innan fristen
board-excluded = Haldne utanfor
board-judged = Vurderte
board-goal-of = Mål: { $channel }
board-offered = Kom til køen
board-service-level = Innan grensa
board-left-share = Forlét køen
board-mean-wait = Køtid i snitt

## Undersøkinga

survey-index = Indeks 0–100: kor lett å få hjelp
survey-low = Nedre grense
survey-high = Øvre grense
survey-answers = Tal på svar
survey-eligible = Kunne få ei undersøking
survey-invited = Fekk ei undersøking
survey-delivered = Kom sikkert fram
survey-bounced = Kom tilbake
survey-answered = Svara heilt til slutten
survey-partial = Svara på ein del
survey-nobody-invited = Ingen fekk ei undersøking
survey-too-few = For få svar

## Konklusjonen om ei samanlikning

board-year-on-year = Siste kvartal mot dei same vekene året før

## Når det ikkje er noko å vise

board-no-figure = Ikkje noko tal
board-none = Ingen
board-nothing-to-judge = Ingenting å vurdere enno
board-nothing-received = Ingenting kom inn

## Det fleire ruter seier på same måte

board-messages = Meldingar er e-post, digitale tenester, brev og sosiale medium. Dei høyrer til den dagen dei kom inn. Dei som er haldne utanfor, blir ikkje vurderte: søppelpost, dublettar, automatiske meldingar og takk. Heller ikkje meldingar frå system som ikkje fortel når dei fekk svar, blir vurderte.
board-only-now = Varsla er dei som gjeld når det valde tidsrommet sluttar. Prometheus kjenner ingen frå før det vart starta.
board-defined = Definisjonen står i docs/MEASURES.md, avsnitt { $sections }.
board-how-steps = Slik les du: Høgda over ein månad eller ei veke er talet for kalendermånaden eller veka (måndag til søndag) i organisasjonen si eiga tidssone. Berre dagar i det valde tidsrommet blir rekna, så den første og den siste perioden kan vere kortare. Talet kjem frå Kanalkoll og er nøyaktig. Ikkje legg saman punkta på ei linje: Alle punkta i ein periode er same tal.

## Slik les du sida

board-read = Slik les du sida
board-read-about = Det som gjeld for alle rutene på sida. Kvar rute forklarer sitt eige tal: Peik på i-teiknet ved overskrifta.
board-read-shares = **Prosentdelar og tal.** Kvar prosentdel står ved sida av tala han er rekna ut frå. Er talet lite, hoppar prosentdelen: Les talet først.
board-read-events = **Loddrette linjer** er hendingar: opningar, kampanjar, ein pandemi. Dei hjelper til å forklare ei kurve. Dei beviser inga årsak.
