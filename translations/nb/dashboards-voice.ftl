# Grafana: Hva sier innbyggerne?

voice-board-title = Hva sier innbyggerne?
voice-board-about = Hvor lett det var å få hjelp, om saken ble løst, og om innbyggerne i det hele tatt fikk svar. Dessuten hvor mange som fikk undersøkelsen og svarte.

board-choose-question = Spørsmål
board-choose-question-about = Hvilket spørsmål, av dem som besvares fra 1 til 5. Det første er spørsmålet i organisasjonens indeks: hvor lett det var å få hjelp.

voice-board-few = Svar fra færre innbyggere enn organisasjonens minste gruppe er ikke med (7 hvis den ikke sier noe annet). Heller ikke svar som ville røpe så få, er med. En måned eller kanal uten dem har ikke noe punkt. Alle kanaler sammen er et eget tall og ingen sum; er flere kanaler valgt, har hver sitt.
voice-board-same-day = Et svar hører til den dagen det ble avgjort om innbyggeren skulle få undersøkelsen, når det enn kom: Teller og nevner er de samme innbyggerne.
voice-board-nobody = Ingen kunne få en undersøkelse
voice-board-everybody = Alle fikk undersøkelsen
voice-board-response-rate = Svarprosent
voice-board-coverage = Dekning: fikk undersøkelsen

voice-board-latest = $question
voice-board-latest-about = Indeksen for det valgte spørsmålet over hele det valgte tidsrommet, med usikkerheten og antall svar. Indeksen ligger trolig mellom den nedre og den øvre grensen (95 %). Svarene 1, 2, 3, 4, 5 er verdt 0, 25, 50, 75, 100. Teller: verdiene av svarene, lagt sammen. Nevner: antall svar.

voice-board-rates = Svarprosent og dekning
voice-board-rates-about = Svarprosenten: av undersøkelsene som gikk ut i det valgte tidsrommet, andelen som ble besvart helt til slutten (RR1). Teller: besvart helt til slutten. Nevner: sendt ut, uten dem som kom tilbake.

    Dekningen: av henvendelsene der en undersøkelse kunne sendes, andelen som fikk en. Hvorfor de andre ikke fikk noen, står lenger ned.

    Svarprosenten for de siste ukene stiger så lenge svar kommer inn.

voice-board-asked = Hvem fikk undersøkelsen
voice-board-asked-about = Henvendelser i det valgte tidsrommet der det ble avgjort om innbyggeren skulle få undersøkelsen, og hva det ble av dem. Ikke alle utsendelser forteller om undersøkelsen kom fram.

voice-board-months = Indeks per måned: $question
voice-board-months-about = Gjennomsnittet av svarene på det valgte spørsmålet, der svarene 1, 2, 3, 4, 5 er verdt 0, 25, 50, 75, 100. Feltet rundt linjen er usikkerheten: Verdien ligger trolig mellom grensene (95 %).

    Teller: verdiene av svarene, lagt sammen. Nevner: svarene; antallet er den prikkede linjen, på aksen til høyre. Stiplet: målet for indeksen, hvis det finnes og spørsmålet er indeksens. Indeks og usikkerhet er de samme som i `kanalkoll report voice` og API-et.
voice-board-scores = Svarene per måned, fra 1 til 5: $question
voice-board-scores-about = Hvor mange innbyggere som svarte 1 (dårligst), 2, 3, 4 og 5 (best) på det valgte spørsmålet, stablet. Hele høyden er det indeksen ved siden av er gjennomsnittet av.

voice-board-no-answer = Fikk ikke svar, per måned
voice-board-no-answer-about = Meldinger (e-post, digitale tjenester, brev, sosiale medier): andelen av dem som fikk spørsmålet *Fikk du svar?* som svarte nei. Indeksen teller bare dem som fikk svar, så de to hører sammen.

    Teller: nei. Nevner: ja og nei; antallet er den prikkede linjen, på aksen til høyre.
voice-board-got-none = Fikk ikke svar

voice-board-solved = Ble saken løst? Per måned
voice-board-solved-about = Hvor mange innbyggere som sa at saken ble løst: ja, delvis, nei, stablet. Linjen, på aksen til høyre, er andelen ja. Teller: ja. Nevner: ja, delvis og nei.
voice-board-solved-yes = Ja
voice-board-solved-partly = Delvis
voice-board-solved-no = Nei
voice-board-solved-share = Andel ja

voice-board-rates-months = Svarprosent og dekning per måned
voice-board-rates-months-about = Heltrukket: andelen av undersøkelsene som ble besvart helt til slutten. Teller: besvart helt til slutten. Nevner: sendt ut, uten dem som kom tilbake.

    Stiplet: andelen av henvendelsene der innbyggeren fikk undersøkelsen. Teller: fikk den. Nevner: alle der den kunne sendes. Antallene står ved siden av. En måned uten nevner har ikke noe punkt.
voice-board-asked-months = Undersøkelser per måned
voice-board-asked-months-about = Det andelene ved siden av er regnet av: henvendelser der en undersøkelse kunne sendes, undersøkelser, de som kom tilbake, de som ble besvart helt til slutten.

voice-board-not-asked = Hvorfor innbyggere ikke fikk undersøkelsen
voice-board-not-asked-about = Henvendelser i det valgte tidsrommet der ingen undersøkelse ble sendt, etter årsak. Årsakene: fikk en undersøkelse nylig (i hvilken som helst kanal), dagens tak var nådd, et følsomt tema, vil ikke ha undersøkelser, ikke med i utvalget.
voice-board-not-asked-quarantine = Fikk en nylig
voice-board-not-asked-daily_cap = Dagens tak var nådd
voice-board-not-asked-excluded_topic = Følsomt tema
voice-board-not-asked-opted_out = Vil ikke ha undersøkelser
voice-board-not-asked-sampled_out = Ikke i utvalget

voice-board-open = Åpne undersøkelser: antall svar, fra 1 til 5
voice-board-open-about = Svar i det valgte tidsrommet på undersøkelsene som hvem som helst kan svare på, bak en QR-kode ved en skranke, på det valgte spørsmålet. Ingen ble invitert, så ingen vet hvem de står for: De legges aldri sammen med svarene fra dem som fikk undersøkelsen etter en henvendelse. Alle kanaler, uansett hva som er valgt øverst.
voice-board-open-survey = Undersøkelse

voice-board-read-asked = **Hvem som spørres.** Innbyggere etter en henvendelse, hver av dem høyst én gang i løpet av en viss tid, i hvilken kanal det enn er. Den som ikke vil ha undersøkelser, får ingen. Dekning og svarprosent sier hvor stor del av det hele svarene er. Er svarprosenten lav, sier indeksen lite om dem som ikke svarte, hvor liten usikkerheten enn er.
voice-board-read-index = **Indeks og antall.** Indeksen står aldri uten antall svar. Er svarene få, hopper den: Se på usikkerheten først. Den teller dem som fikk svar; andelen som ikke fikk noe, står ved siden av.
voice-board-read-few = **Små grupper.** Hva noen få innbyggere sa, vises ikke, og heller ikke det som ville røpe det gjennom subtraksjon. Hvor mange som fikk undersøkelsen og svarte, vises alltid.
voice-board-read-people = **Ingen rangering av mennesker.** Ikke noe tall her gjelder en enkeltansatt, og ikke noe kan fås til å gjøre det.
