# Grafana: Kan vi stole på tallene?

trust-title = Kan vi stole på tallene?
trust-about = Hvor ferske kildene er, hva som er avvist, hvor mye som er kjent om henvendelsene, og med hvilke definisjoner det måles.

trust-sources = Hvor gamle de siste opplysningene er, per kilde
trust-sources-about = For hver kilde: tiden siden det siste øyeblikket den har fortalt om, i åpningstimer (netter, helger, helligdager og stengte dager regnet bort, høyst ett år) og i alle timer. Tall som bygger på en taus kilde, er for lave. Varselet går etter 16 åpningstimer om ingen har endret grensen. Kilder som ikke finnes i organisasjonsfilen, står sammen som «Andre kilder», etter den eldste av dem. En kilde som aldri har levert noe, er ikke med.
trust-source = Kilde
trust-source-other = Andre kilder
trust-opening-hours = Åpningstid
trust-all-hours = All tid

trust-alerts = Varsler
trust-alerts-about = Varslene i Kanalkolls regler som gjelder nå, for den valgte organisasjonen og for selve tjenesten. «Venter» har begynt og går om det varer. En tom tabell betyr at ingenting er galt, eller at Prometheus ikke har reglene: De ligger i dashboards/rules. docs/ALERTS.md sier om hvert varsel hva det betyr, hvorfor det kan være falskt, og hva man gjør først.
trust-alert = Varsel
trust-alert-KanalkollDown = Kanalkoll svarer ikke
trust-alert-KanalkollSourceSilent = En kilde er taus
trust-alert-KanalkollQuarantineGrows = Mange poster er avvist
trust-alert-KanalkollLettersDead = Brev kommer ikke fram
trust-alert-KanalkollOverdueGrows = Flere ubesvarte der fristen er ute
trust-alert-KanalkollResponseUnderTarget = Færre svar i tide enn målet
trust-alert-KanalkollMessageWaitsLong = En henvendelse har ventet lenge
trust-alert-KanalkollQueueWaitLong = Lang venting i køen
trust-alert-KanalkollAbandonmentHigh = Mange ga opp i køen
trust-alert-KanalkollSurveyDriesUp = Svarene på undersøkelsen tørker inn
trust-alert-KanalkollIndexLow = Mange syntes det var vanskelig å få hjelp
trust-state = Tilstand
trust-state-pending = Venter
trust-state-firing = Varsler
trust-severity = Tyngde
trust-severity-info = Å vite
trust-severity-warning = Advarsel
trust-severity-critical = Haster
trust-since = Siden

trust-known = Hvor mye som er kjent
trust-known-about = For tidsrommet og kanalene som er valgt, hver andel med antallene den er regnet av.

    Svartiden ukjent: meldinger der kilden ikke forteller når de ble besvart, av meldingene som skulle besvares (kommet inn, uten dem som er holdt utenfor). De er ikke med i noen andel svar i tide.

    Kan følges: henvendelser med en innbygger (som et pseudonym) og et tema, av alle henvendelser som lagres én for én og ikke er holdt utenfor. Bare om dem kan det sies hvem som kom igjen.

    Ventingen målt: samtaler og chatter fra systemer som måler ventingen mot grensen, av alle som kom til køen.

    Spurt: innbyggere som fikk en invitasjon til å svare, av alle henvendelser der det ble avgjort om man skulle spørre (dekning). Svarte: undersøkelser besvart til slutten, av invitasjonene som ikke kom tilbake (RR1).
trust-figure = Hva
trust-figure-no_answer_time = Svartiden ukjent
trust-figure-linkable = Kan følges
trust-figure-measured = Ventingen målt
trust-figure-coverage = Spurt (dekning)
trust-figure-answered = Svarte (svarprosent)
trust-share = Andel
trust-part = Antall
trust-whole = Av
trust-course = Hvor mye som er kjent, hver måned
trust-course-about = Andelene i tabellen ved siden av, for hver måned. En andel som hopper, viser at en kilde eller en rutine er endret: Sammenlign da ikke månedene før med dem etter. Teller og nevner er tabellens; nevnerne er tegnet nedenfor. En måned uten noen har ikke noe punkt.
trust-volumes = Hva andelene er andeler av, hver måned
trust-volumes-about = Nevnerne for andelene ovenfor, for hver måned: meldinger som skulle besvares, henvendelser som lagres én for én, samtaler og chatter som kom til køen, henvendelser der det ble avgjort om man skulle spørre, og invitasjoner som ikke kom tilbake.

trust-quarantine = Avvist, venter på å bli rettet
trust-quarantine-about = Poster som ikke kunne tas imot og ligger i karantene, etter slag, og hvor lenge den eldste har ligget. De er ikke med i noe tall før de er rettet og sendt igjen. `kanalkoll quarantine list` viser dem med grunnen.
trust-kind = Slag
trust-kind-contact = Henvendelser
trust-kind-volume = Volumer
trust-kind-answer = Svar
trust-kind-event = Hendelser
trust-kind-indicator = Indikatorer
trust-records = Poster
trust-oldest = Eldste
trust-taken = Poster som kom inn
trust-taken-about = Poster som ble levert i tidsrommet, etter hva det ble av dem: nye, endret, samme som før, utelatt av en regel i tilordningen, avvist. Tjenesten teller dem selv mens den er i gang, og bare en nøkkel for alle organisasjoner ser dem. Antallene er omtrentlige: Det som kom like før en omstart, kan mangle.
trust-result-created = Nye
trust-result-amended = Endret
trust-result-unchanged = Samme som før
trust-result-dropped = Utelatt av tilordningen
trust-result-rejected = Avvist

trust-letters = Brev
trust-letters-about = Brev som Kanalkoll sender (invitasjoner, tilbakemelding, rapporter), etter tilstand, og hvor lenge det eldste som ikke er sendt, har ventet. Brev som er nektet eller gitt opp, nådde ingen.
trust-letters-sent = Sendt
trust-letters-waiting = Venter
trust-letters-leased = Sendes nå
trust-letters-dead = Nektet eller gitt opp
trust-letters-cancelled = Innstilt
trust-letters-oldest = Eldste usendte

trust-definitions = Hva «i tide» betyr, per kanal
trust-definitions-about = Regelen som gjaldt ved slutten av tidsrommet, for hver kanal med meldinger: hvordan tiden regnes, hvor mange arbeidsdager, fra hvilken dag regelen og kalenderen gjelder. Ved siden av står hvor mange meldinger fra tidsrommet som skulle besvares. For en melding gjelder regelen fra dagen den kom inn, så eldre kan ha hatt en annen.
trust-reading = I tide
trust-working-days = Arbeidsdager
trust-version = Regel fra
trust-calendar = Kalender fra
trust-default = Alltid (ingen er oppgitt)
trust-messages = Meldinger
trust-queue-definitions = Hva «raskt svar» betyr, per kanal
trust-queue-definitions-about = Regelen for servicenivå som gjaldt ved slutten av tidsrommet: hvordan avbrutte regnes, grensen, og fra hvilken dag. Ved siden av står hvor mange samtaler eller chatter som kom til køen i tidsrommet.
trust-level = Avbrutte
trust-level-abandons_ignored = Regnes bort innen grensen
trust-level-abandons_negative = Regnes som ikke raskt svar
trust-level-abandons_positive = Regnes som raskt svar innen grensen
trust-level-abandons_removed = Regnes alltid bort
trust-level-of_answered = Bare besvarte regnes
trust-threshold = Grense, sekunder
trust-calls = Til køen

trust-read-order = **Ovenfra.** Er en kilde taus? Går et varsel? Hvis ikke: Hvor mye er kjent, og har det endret seg?
trust-read-known = **Kjent og ukjent.** Et tall handler om det som er kjent. En stor ukjent del gjør det ikke feil, men kan skjule noe.
trust-read-definitions = **To tall kan sammenlignes** når de er regnet med samme definisjon. Dagene da reglene begynte å gjelde, står nederst.
