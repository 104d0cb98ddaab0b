# Grafana: Kan vi stole på tallene?

trust-title = Kan vi stole på tallene?
trust-about = Ja, eller hva som taler mot: hvor ferske kildene er, hva som er avvist, hvor mye som er kjent om henvendelsene, og hvilke definisjoner det måles med.

trust-answer = Kan vi stole på tallene?
trust-answer-about = Ja, eller hvor mange ting som taler mot. Hvilke det er, står ved siden av, med de samme grensene som på siden Oversikt i Kanalkoll.
trust-yes = Ja
trust-but-one = Stort sett ja, men husk 1 ting
trust-but = Stort sett ja, men husk { $count } ting
trust-points = Dette taler mot
trust-points-about = Det som gjør tallene for det valgte tidsrommet mer usikre, og hvor mye det er av hvert. En taus kilde har ikke levert noe på mer enn 7 dager, eller aldri. Ukjent kanal telles først når den er mer enn 5 % av alle henvendelser.
trust-no-points = Ingenting taler mot
trust-remark = Hva
trust-remark-silent = Tause kilder
trust-remark-alarm = Aktive varsler
trust-remark-rejected = Avviste poster som venter på å bli rettet
trust-remark-without_time = Meldinger uten kjent svartid
trust-remark-unknown_channel = Henvendelser med ukjent kanal
trust-remark-undelivered = Utsendelser som ikke kom fram
trust-remark-changed = Dager da en definisjon ble endret
trust-waits-now = Antallene gjelder akkurat nå, uansett hvilket tidsrom som er valgt.

trust-sources = Hvor gamle siste opplysninger er, per kilde
trust-sources-about = For hver kilde: tiden fra det siste øyeblikket den har fortalt om, til slutten av det valgte tidsrommet. Den telles i åpningstimer (uten netter, helger, helligdager og stengte dager) og i dager. Tall som bygger på en taus kilde, er for lave. Kilder som ikke finnes i organisasjonsfilen, står sammen som «Andre kilder», etter den eldste av dem. En kilde som aldri har levert noe, er ikke med. Fra noen systemer henter Kanalkoll opplysningene selv. For dem vises det også hvor lenge det er siden alt var hentet.
trust-no-sources = Ingen kilde har levert noe
trust-source = Kilde
trust-source-other = Andre kilder
trust-opening-hours = Åpningstimer
trust-all-hours = Dager
trust-fetched = Siden henting
trust-not-fetched = Hentes ikke

trust-alerts = Varsler
trust-alerts-about = Varslene i Kanalkolls regler som er aktive eller venter, for den valgte organisasjonen og for selve tjenesten. «Venter» har begynt og blir aktivt hvis det varer. En tom tabell betyr at ingenting er galt, eller at Prometheus ikke har reglene: De ligger i dashboards/rules. docs/ALERTS.md sier om hvert varsel hva det betyr, hvorfor det kan være falskt, og hva man gjør først.
trust-no-alerts = Ingen varsler
trust-alert = Varsel
trust-alert-KanalkollDown = Kanalkoll svarer ikke
trust-alert-KanalkollSourceSilent = En kilde er taus
trust-alert-KanalkollQuarantineGrows = Mange poster er avvist
trust-alert-KanalkollLettersDead = Utsendelser kommer ikke fram
trust-alert-KanalkollOverdueGrows = Flere ubesvarte der fristen er ute
trust-alert-KanalkollResponseUnderTarget = Færre svar i tide enn målet
trust-alert-KanalkollMessageWaitsLong = En sak har ventet lenge
trust-alert-KanalkollQueueWaitLong = Lang køtid
trust-alert-KanalkollAbandonmentHigh = Mange forlot køen
trust-alert-KanalkollSurveyDriesUp = Det kommer få svar på undersøkelsen
trust-alert-KanalkollIndexLow = Mange syntes det var vanskelig å få hjelp
trust-state = Status
trust-state-pending = Venter
trust-state-firing = Aktivt
trust-severity = Alvorlighetsgrad
trust-severity-info = Til orientering
trust-severity-warning = Advarsel
trust-severity-critical = Haster
trust-since = Siden

trust-known = Hvor mye som er kjent
trust-known-about = For det valgte tidsrommet og de valgte kanalene, hver andel med antallene den er regnet ut fra.

    Svartiden ukjent: meldinger der kilden ikke forteller når de ble besvart, av meldingene som skulle besvares (mottatt, uten dem som er holdt utenfor). De er ikke med i andelen i tide.

    Kan følges: henvendelser med en innbygger (som et pseudonym) og et tema, av alle henvendelser som lagres én og én og ikke er holdt utenfor. Bare om dem kan vi si hvem som tok kontakt igjen.

    Køtiden målt: samtaler og chatter fra systemer som måler mot grensen, av alle som kom til køen.

    Dekning: innbyggere som fikk undersøkelsen, av alle henvendelser der den kunne sendes. Svarprosent: undersøkelser som ble besvart helt til slutten, av dem som ikke kom tilbake (RR1).
trust-figure = Hva
trust-figure-no_answer_time = Svartiden ukjent
trust-figure-linkable = Kan følges
trust-figure-measured = Køtiden målt
trust-figure-coverage = Dekning: fikk undersøkelsen
trust-figure-answered = Svarprosent
trust-share = Andel
trust-part = Antall
trust-whole = Av
trust-course = Hvor mye som er kjent, per måned
trust-course-about = Andelene i tabellen ved siden av, for hver måned. En andel som hopper, viser at en kilde eller en rutine er endret: Sammenlign da ikke månedene før med dem etter. En måned uten noen har ikke noe punkt.
trust-volumes = Antallene bak andelene, per måned
trust-volumes-about = Nevnerne for andelene ovenfor, for hver måned: meldinger som skulle besvares, henvendelser som lagres én og én, og samtaler og chatter som kom til køen. Dessuten henvendelser der en undersøkelse kunne sendes, og undersøkelser som ikke kom tilbake.

trust-quarantine = Avvist, venter på å bli rettet
trust-quarantine-about = Poster som ikke kunne tas imot og ligger i karantene, etter type, og hvor mange dager den eldste har ligget. De er ikke med i noe tall før de er rettet og sendt igjen. `kanalkoll quarantine list` viser dem med årsaken.
trust-kind = Type
trust-kind-contact = Henvendelser
trust-kind-volume = Antall uten detaljer
trust-kind-answer = Svar på undersøkelsen
trust-kind-event = Hendelser
trust-kind-indicator = Indikatorer
trust-records = Poster
trust-oldest = Eldste, dager
trust-taken = Poster som kom inn
trust-taken-about = Poster som ble levert i det valgte tidsrommet, etter hva det ble av dem: nye, endret, samme som før, utelatt av en regel i tilordningen, avvist. Tjenesten teller dem selv mens den er i gang, og bare en nøkkel for alle organisasjoner ser dem. Antallene er omtrentlige: Det som kom like før en omstart, kan mangle.
trust-result-created = Nye
trust-result-amended = Endret
trust-result-unchanged = Samme som før
trust-result-older = Eldre enn det som fantes
trust-result-dropped = Utelatt av tilordningen
trust-result-rejected = Avvist

trust-letters = Utsendelser
trust-letters-about = E-post som Kanalkoll sender (undersøkelser, tilbakemelding, rapporter), etter status. De som ikke kom fram, nådde ingen.
trust-no-letters = Ingenting er sendt
trust-letters-sent = Sendt
trust-letters-waiting = Venter
trust-letters-leased = Sendes nå
trust-letters-dead = Kom ikke fram
trust-letters-cancelled = Stoppet

trust-definitions = Hva «i tide» betyr, per kanal
trust-definitions-about = Regelen som gjaldt ved slutten av det valgte tidsrommet, for hver kanal med meldinger: hvordan tiden regnes, hvor mange arbeidsdager, fra hvilken dag regelen og kalenderen gjelder. Ved siden av står hvor mange meldinger fra det valgte tidsrommet som skulle besvares. For en melding gjelder regelen fra den dagen den kom inn, så eldre kan ha hatt en annen.
trust-reading = I tide
trust-working-days = Arbeidsdager
trust-version = Regel fra
trust-calendar = Kalender fra
trust-default = Alltid
trust-messages = Meldinger
trust-queue-definitions = Hva servicenivået betyr, per kanal
trust-queue-definitions-about = Regelen for servicenivå som gjaldt ved slutten av det valgte tidsrommet: hvordan de som forlot køen, regnes, grensen, og fra hvilken dag. Ved siden av står hvor mange samtaler eller chatter som kom til køen i det valgte tidsrommet.
trust-level = Forlot køen
trust-level-abandons_ignored = Regnes ikke med innen grensen
trust-level-abandons_negative = Regnes som ikke besvart innen grensen
trust-level-abandons_positive = Regnes som besvart hvis det var innen grensen
trust-level-abandons_removed = Regnes aldri med
trust-level-of_answered = Bare besvarte regnes med
trust-threshold = Grense, sekunder
trust-calls = Kom til køen

trust-read-order = **Ovenfra.** Svaret først. Taler noe mot: Er en kilde taus, er et varsel aktivt? Hvis ikke: Hvor mye er kjent, og har det endret seg?
trust-read-known = **Kjent og ukjent.** Et tall handler om det som er kjent. En stor ukjent del gjør det ikke feil, men kan skjule noe.
trust-read-definitions = **To tall kan sammenlignes** når de er regnet med samme definisjon. Dagene da reglene begynte å gjelde, står nederst.
