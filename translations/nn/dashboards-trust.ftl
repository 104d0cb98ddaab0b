# Grafana: Kan vi stole på tala?

trust-title = Kan vi stole på tala?
trust-about = Kor ferske kjeldene er, kva som er avvist, kor mykje som er kjent om førespurnadene, og med kva definisjonar det blir målt.

trust-sources = Kor gamle dei siste opplysningane er, per kjelde
trust-sources-about = For kvar kjelde: tida sidan den siste augneblinken ho har fortalt om, i opningstimar (netter, helger, heilagdagar og stengde dagar rekna bort, høgst eitt år) og i alle timar. Tal som byggjer på ei taus kjelde, er for låge. Varselet går etter 16 opningstimar om ingen har endra grensa. Kjelder som ikkje finst i organisasjonsfila, står saman som «Andre kjelder», etter den eldste av dei. Ei kjelde som aldri har levert noko, er ikkje med.
trust-source = Kjelde
trust-source-other = Andre kjelder
trust-opening-hours = Opningstid
trust-all-hours = All tid

trust-alerts = Varsel
trust-alerts-about = Varsla i reglane til Kanalkoll som gjeld no, for den valde organisasjonen og for sjølve tenesta. «Ventar» har byrja og går om det varer. Ein tom tabell tyder at ingenting er gale, eller at Prometheus ikkje har reglane: Dei ligg i dashboards/rules. docs/ALERTS.md seier om kvart varsel kva det tyder, kvifor det kan vere falskt, og kva ein gjer først.
trust-alert = Varsel
trust-alert-KanalkollDown = Kanalkoll svarar ikkje
trust-alert-KanalkollSourceSilent = Ei kjelde er taus
trust-alert-KanalkollQuarantineGrows = Mange postar er avviste
trust-alert-KanalkollLettersDead = Brev kjem ikkje fram
trust-alert-KanalkollOverdueGrows = Fleire utan svar der fristen er ute
trust-alert-KanalkollResponseUnderTarget = Færre svar i tide enn målet
trust-alert-KanalkollMessageWaitsLong = Ein førespurnad har venta lenge
trust-alert-KanalkollQueueWaitLong = Lang venting i køen
trust-alert-KanalkollAbandonmentHigh = Mange gav opp i køen
trust-alert-KanalkollSurveyDriesUp = Svara på undersøkinga tørkar inn
trust-alert-KanalkollIndexLow = Mange syntest det var vanskeleg å få hjelp
trust-state = Tilstand
trust-state-pending = Ventar
trust-state-firing = Varslar
trust-severity = Tyngd
trust-severity-info = Å vite
trust-severity-warning = Åtvaring
trust-severity-critical = Hastar
trust-since = Sidan

trust-known = Kor mykje som er kjent
trust-known-about = For tidsrommet og kanalane som er valde, kvar del med tala han er rekna av.

    Svartida ukjend: meldingar der kjelda ikkje fortel når dei fekk svar, av meldingane som skulle ha svar (komne inn, utan dei som er haldne utanfor). Dei er ikkje med i nokon del svar i tide.

    Kan følgjast: førespurnader med ein innbyggjar (som eit pseudonym) og eit tema, av alle førespurnader som blir lagra éin for éin og ikkje er haldne utanfor. Berre om dei kan det seiast kven som kom igjen.

    Ventinga målt: samtalar og chattar frå system som måler ventinga mot grensa, av alle som kom til køen.

    Spurde: innbyggjarar som fekk ein invitasjon til å svare, av alle førespurnader der det vart avgjort om ein skulle spørje (dekning). Svara: undersøkingar med svar til slutten, av invitasjonane som ikkje kom tilbake (RR1).
trust-figure = Kva
trust-figure-no_answer_time = Svartida ukjend
trust-figure-linkable = Kan følgjast
trust-figure-measured = Ventinga målt
trust-figure-coverage = Spurde (dekning)
trust-figure-answered = Svara (svarprosent)
trust-share = Del
trust-part = Tal
trust-whole = Av
trust-course = Kor mykje som er kjent, kvar månad
trust-course-about = Delane i tabellen ved sida av, for kvar månad. Ein del som hoppar, syner at ei kjelde eller ein rutine er endra: Samanlikn då ikkje månadene før med dei etter. Teljar og nemnar er dei i tabellen; nemnarane er teikna nedanfor. Ein månad utan nokon har ikkje noko punkt.
trust-volumes = Kva delane er delar av, kvar månad
trust-volumes-about = Nemnarane for delane ovanfor, for kvar månad: meldingar som skulle ha svar, førespurnader som blir lagra éin for éin, samtalar og chattar som kom til køen, førespurnader der det vart avgjort om ein skulle spørje, og invitasjonar som ikkje kom tilbake.

trust-quarantine = Avviste, ventar på å bli retta
trust-quarantine-about = Postar som ikkje kunne takast imot og ligg i karantene, etter slag, og kor lenge den eldste har lege. Dei er ikkje med i noko tal før dei er retta og sende igjen. `kanalkoll quarantine list` viser dei med grunnen.
trust-kind = Slag
trust-kind-contact = Førespurnader
trust-kind-volume = Volum
trust-kind-answer = Svar
trust-kind-event = Hendingar
trust-kind-indicator = Indikatorar
trust-records = Postar
trust-oldest = Eldste
trust-taken = Postar som kom inn
trust-taken-about = Postar som vart leverte i tidsrommet, etter kva det vart av dei: nye, endra, same som før, utelatne av ein regel i tilordninga, avviste. Tenesta tel dei sjølv medan ho er i gang, og berre ein nøkkel for alle organisasjonar ser dei. Tala er omtrentlege: Det som kom like før ein omstart, kan mangle.
trust-result-created = Nye
trust-result-amended = Endra
trust-result-unchanged = Same som før
trust-result-dropped = Utelatne av tilordninga
trust-result-rejected = Avviste

trust-letters = Brev
trust-letters-about = Brev som Kanalkoll sender (invitasjonar, tilbakemelding, rapportar), etter tilstand, og kor lenge det eldste som ikkje er sendt, har venta. Brev som er nekta eller gitt opp, nådde ingen.
trust-letters-sent = Sende
trust-letters-waiting = Ventar
trust-letters-leased = Blir sende no
trust-letters-dead = Nekta eller gitt opp
trust-letters-cancelled = Innstilte
trust-letters-oldest = Eldste usende

trust-definitions = Kva «i tide» tyder, per kanal
trust-definitions-about = Regelen som galdt ved slutten av tidsrommet, for kvar kanal med meldingar: korleis tida blir rekna, kor mange arbeidsdagar, frå kva dag regelen og kalenderen gjeld. Ved sida av står kor mange meldingar frå tidsrommet som skulle ha svar. For ei melding gjeld regelen frå dagen ho kom inn, så eldre kan ha hatt ein annan.
trust-reading = I tide
trust-working-days = Arbeidsdagar
trust-version = Regel frå
trust-calendar = Kalender frå
trust-default = Alltid (ingen er oppgitt)
trust-messages = Meldingar
trust-queue-definitions = Kva «raskt svar» tyder, per kanal
trust-queue-definitions-about = Regelen for servicenivå som galdt ved slutten av tidsrommet: korleis avbrotne blir rekna, grensa, og frå kva dag. Ved sida av står kor mange samtalar eller chattar som kom til køen i tidsrommet.
trust-level = Avbrotne
trust-level-abandons_ignored = Blir rekna bort innan grensa
trust-level-abandons_negative = Blir rekna som ikkje raskt svar
trust-level-abandons_positive = Blir rekna som raskt svar innan grensa
trust-level-abandons_removed = Blir alltid rekna bort
trust-level-of_answered = Berre dei med svar blir rekna
trust-threshold = Grense, sekund
trust-calls = Til køen

trust-read-order = **Ovanfrå.** Er ei kjelde taus? Går eit varsel? Om ikkje: Kor mykje er kjent, og har det endra seg?
trust-read-known = **Kjent og ukjent.** Eit tal handlar om det som er kjent. Ein stor ukjend del gjer det ikkje feil, men kan skjule noko.
trust-read-definitions = **To tal kan samanliknast** når dei er rekna med same definisjon. Dagane då reglane byrja å gjelde, står nedst.
