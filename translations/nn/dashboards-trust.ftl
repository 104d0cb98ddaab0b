# Grafana: Kan vi stole på tala?

trust-title = Kan vi stole på tala?
trust-about = Ja, eller kva som talar mot: kor ferske kjeldene er, kva som er avvist, kor mykje som er kjent om førespurnadene, og kva definisjonar det blir målt med.

trust-answer = Kan vi stole på tala?
trust-answer-about = Ja, eller kor mange ting som talar mot. Kva det er, står ved sida av, med dei same grensene som på sida Oversyn i Kanalkoll.
trust-yes = Ja
trust-but-one = Stort sett ja, men hugs 1 ting
trust-but = Stort sett ja, men hugs { $count } ting
trust-points = Dette talar mot
trust-points-about = Det som gjer tala for det valde tidsrommet meir usikre, og kor mykje det er av kvart. Ei taus kjelde har ikkje levert noko på meir enn 7 dagar, eller aldri. Ukjend kanal blir teken med først når det er meir enn 5 % av alle førespurnader.
trust-no-points = Ingenting talar mot
trust-remark = Kva
trust-remark-silent = Tause kjelder
trust-remark-alarm = Aktive varsel
trust-remark-rejected = Avviste postar som ventar på å bli retta
trust-remark-without_time = Meldingar utan kjend svartid
trust-remark-unknown_channel = Førespurnader med ukjend kanal
trust-remark-undelivered = Utsendingar som ikkje kom fram
trust-remark-changed = Dagar då ein definisjon vart endra
trust-waits-now = Tala gjeld akkurat no, uansett kva tidsrom som er valt.

trust-sources = Kor gamle siste opplysningar er, per kjelde
trust-sources-about = For kvar kjelde: tida frå den siste augneblinken ho har fortalt om, til slutten av det valde tidsrommet. Ho blir rekna i opningstimar (utan netter, helger, heilagdagar og stengde dagar) og i dagar. Tal som byggjer på ei taus kjelde, er for låge. Kjelder som ikkje finst i organisasjonsfila, står saman som «Andre kjelder», etter den eldste av dei. Ei kjelde som aldri har levert noko, er ikkje med. Frå nokre system hentar Kanalkoll opplysningane sjølv. For dei er det også vist kor lenge det er sidan alt var henta.
trust-no-sources = Inga kjelde har levert noko
trust-source = Kjelde
trust-source-other = Andre kjelder
trust-opening-hours = Opningstimar
trust-all-hours = Dagar
trust-fetched = Sidan henting
trust-not-fetched = Blir ikkje henta

trust-alerts = Varsel
trust-alerts-about = Varsla i reglane til Kanalkoll som er aktive eller ventar, for den valde organisasjonen og for sjølve tenesta. «Ventar» har byrja og blir aktivt om det varer. Ein tom tabell betyr at ingenting er gale, eller at Prometheus ikkje har reglane: Dei ligg i dashboards/rules. docs/ALERTS.md seier om kvart varsel kva det betyr, kvifor det kan vere falskt, og kva ein gjer først.
trust-no-alerts = Ingen varsel
trust-alert = Varsel
trust-alert-KanalkollDown = Kanalkoll svarar ikkje
trust-alert-KanalkollSourceSilent = Ei kjelde er taus
trust-alert-KanalkollQuarantineGrows = Mange postar er avviste
trust-alert-KanalkollLettersDead = Utsendingar kjem ikkje fram
trust-alert-KanalkollOverdueGrows = Fleire utan svar der fristen er ute
trust-alert-KanalkollResponseUnderTarget = Færre svar i tide enn målet
trust-alert-KanalkollMessageWaitsLong = Ei sak har venta lenge
trust-alert-KanalkollQueueWaitLong = Lang køtid
trust-alert-KanalkollAbandonmentHigh = Mange forlét køen
trust-alert-KanalkollSurveyDriesUp = Det kjem få svar på undersøkinga
trust-alert-KanalkollIndexLow = Mange syntest det var vanskeleg å få hjelp
trust-state = Status
trust-state-pending = Ventar
trust-state-firing = Aktivt
trust-severity = Alvorsgrad
trust-severity-info = Til orientering
trust-severity-warning = Åtvaring
trust-severity-critical = Hastar
trust-since = Sidan

trust-known = Kor mykje som er kjent
trust-known-about = For det valde tidsrommet og dei valde kanalane, kvar prosentdel med tala han er rekna ut frå.

    Svartida ukjend: meldingar der kjelda ikkje fortel når dei fekk svar, av meldingane som skulle ha svar (mottekne, utan dei som er haldne utanfor). Dei er ikkje med i prosentdelen i tide.

    Kan følgjast: førespurnader med ein innbyggjar (som eit pseudonym) og eit tema, av alle førespurnader som blir lagra éin og éin og ikkje er haldne utanfor. Berre om dei kan vi seie kven som tok kontakt igjen.

    Køtida målt: samtalar og chattar frå system som måler mot grensa, av alle som kom til køen.

    Dekning: innbyggjarar som fekk undersøkinga, av alle førespurnader der ho kunne sendast. Svarprosent: undersøkingar med svar heilt til slutten, av dei som ikkje kom tilbake (RR1).
trust-figure = Kva
trust-figure-no_answer_time = Svartida ukjend
trust-figure-linkable = Kan følgjast
trust-figure-measured = Køtida målt
trust-figure-coverage = Dekning: fekk undersøkinga
trust-figure-answered = Svarprosent
trust-share = Prosentdel
trust-part = Tal
trust-whole = Av
trust-course = Kor mykje som er kjent, per månad
trust-course-about = Prosentdelane i tabellen ved sida av, for kvar månad. Ein prosentdel som hoppar, viser at ei kjelde eller ein rutine er endra: Samanlikn då ikkje månadene før med dei etter. Ein månad utan nokon har ikkje noko punkt.
trust-volumes = Tala bak prosentdelane, per månad
trust-volumes-about = Nemnarane for prosentdelane ovanfor, for kvar månad: meldingar som skulle ha svar, førespurnader som blir lagra éin og éin, og samtalar og chattar som kom til køen. Dessutan førespurnader der ei undersøking kunne sendast, og undersøkingar som ikkje kom tilbake.

trust-quarantine = Avviste, ventar på å bli retta
trust-quarantine-about = Postar som ikkje kunne takast imot og ligg i karantene, etter type, og kor mange dagar den eldste har lege. Dei er ikkje med i noko tal før dei er retta og sende igjen. `kanalkoll quarantine list` viser dei med årsaka.
trust-kind = Type
trust-kind-contact = Førespurnader
trust-kind-volume = Tal utan detaljar
trust-kind-answer = Svar på undersøkinga
trust-kind-event = Hendingar
trust-kind-indicator = Indikatorar
trust-records = Postar
trust-oldest = Eldste, dagar
trust-taken = Postar som kom inn
trust-taken-about = Postar som vart leverte i det valde tidsrommet, etter kva det vart av dei: nye, endra, same som før, utelatne av ein regel i tilordninga, avviste. Tenesta tel dei sjølv medan ho er i gang, og berre ein nøkkel for alle organisasjonar ser dei. Tala er omtrentlege: Det som kom like før ein omstart, kan mangle.
trust-result-created = Nye
trust-result-amended = Endra
trust-result-unchanged = Same som før
trust-result-older = Eldre enn det som fanst
trust-result-dropped = Utelatne av tilordninga
trust-result-rejected = Avviste

trust-letters = Utsendingar
trust-letters-about = E-post som Kanalkoll sender (undersøkingar, tilbakemelding, rapportar), etter status. Dei som ikkje kom fram, nådde ingen.
trust-no-letters = Ingenting er sendt
trust-letters-sent = Sende
trust-letters-waiting = Ventar
trust-letters-leased = Blir sende no
trust-letters-dead = Kom ikkje fram
trust-letters-cancelled = Stoppa

trust-definitions = Kva «i tide» betyr, per kanal
trust-definitions-about = Regelen som galdt ved slutten av det valde tidsrommet, for kvar kanal med meldingar: korleis tida blir rekna, kor mange arbeidsdagar, frå kva dag regelen og kalenderen gjeld. Ved sida av står kor mange meldingar frå det valde tidsrommet som skulle ha svar. For ei melding gjeld regelen frå den dagen ho kom inn, så eldre kan ha hatt ein annan.
trust-reading = I tide
trust-working-days = Arbeidsdagar
trust-version = Regel frå
trust-calendar = Kalender frå
trust-default = Alltid
trust-messages = Meldingar
trust-queue-definitions = Kva servicenivået betyr, per kanal
trust-queue-definitions-about = Regelen for servicenivå som galdt ved slutten av det valde tidsrommet: korleis dei som forlét køen, blir rekna, grensa, og frå kva dag. Ved sida av står kor mange samtalar eller chattar som kom til køen i det valde tidsrommet.
trust-level = Forlét køen
trust-level-abandons_ignored = Blir ikkje rekna med innan grensa
trust-level-abandons_negative = Blir rekna som utan svar innan grensa
trust-level-abandons_positive = Blir rekna som svar om det var innan grensa
trust-level-abandons_removed = Blir aldri rekna med
trust-level-of_answered = Berre dei med svar blir rekna med
trust-threshold = Grense, sekund
trust-calls = Kom til køen

trust-read-order = **Ovanfrå.** Svaret først. Talar noko mot: Er ei kjelde taus, er eit varsel aktivt? Om ikkje: Kor mykje er kjent, og har det endra seg?
trust-read-known = **Kjent og ukjent.** Eit tal handlar om det som er kjent. Ein stor ukjend del gjer det ikkje feil, men kan skjule noko.
trust-read-definitions = **To tal kan samanliknast** når dei er rekna med same definisjon. Dagane då reglane byrja å gjelde, står nedst.
