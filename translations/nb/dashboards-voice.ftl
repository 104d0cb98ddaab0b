# Grafana: Hva sier innbyggerne?

voice-board-title = Hva sier innbyggerne?
voice-board-about = Hvor lett det var å få hjelp, om saken ble løst, om innbyggerne i det hele tatt fikk svar, og hvor mange av dem som ble spurt og svarte.

board-choose-question = Spørsmål
board-choose-question-about = Hvilket spørsmål, av dem som besvares fra 1 til 5. ease er spørsmålet i organisasjonens indeks: hvor lett det var å få hjelp.

voice-board-few = Svar fra færre innbyggere enn organisasjonens minste gruppe (7 om den ikke sier noe annet), og svar som ville røpe så få, er ikke med: En måned eller kanal uten dem har ikke noe punkt. Alle kanaler sammen er et eget tall og ingen sum; er flere kanaler valgt, har hver sitt.
voice-board-same-day = Et svar hører til den dagen det ble avgjort om innbyggeren skulle spørres, når det enn kom: Teller og nevner er de samme innbyggerne.
voice-board-too-few = For få svar
voice-board-nobody = Ingen å spørre
voice-board-everybody = Alle ble spurt
voice-board-index = Indeks
voice-board-low = Båndet nederst
voice-board-high = Båndet øverst
voice-board-answers = Antall svar
voice-board-response-rate = Svarandel
voice-board-coverage = Dekning

voice-board-latest = Siste måned med svar: $question
voice-board-latest-about = Indeksen for det valgte spørsmålet i den siste måneden i tidsrommet som har mange nok svar, med endene av båndet og antall svar. Svarene 1, 2, 3, 4, 5 er verdt 0, 25, 50, 75, 100. Teller: verdiene av svarene, lagt sammen. Nevner: antall svar. Måneden som pågår, telles så langt.

voice-board-rates = Svarandel og dekning
voice-board-rates-about = Svarandelen: av invitasjonene som gikk ut i tidsrommet, andelen som ble besvart til slutten (RR1). Teller: besvart til slutten. Nevner: inviterte, uten dem der invitasjonen kom tilbake.

    Dekningen: av henvendelsene der det ble avgjort om innbyggeren skulle spørres, andelen som ble invitert. Teller: inviterte. Nevner: alle henvendelser der det ble avgjort. Antallene står ved siden av; hvorfor de andre ikke ble spurt, står lenger ned.

    Svarandelen for de siste ukene stiger så lenge svar kommer inn. Var det ingen å spørre, finnes det ikke noe tall, verken 0 eller 100 %. Velg minst én dag: Tallet legger sammen de hele dagene som har klokken tolv i tidsrommet.

voice-board-asked = Hvem som ble spurt, og hva det ble til
voice-board-asked-about = Henvendelser i tidsrommet der det ble avgjort om innbyggeren skulle spørres, og hva det ble av dem: inviterte, invitasjoner som sikkert kom fram, som kom tilbake, besvart til slutten, besvart delvis. Et svar hører til den dagen det ble avgjort, når det enn kom. Ikke alle utsendinger forteller om invitasjonen kom fram.
voice-board-eligible = Kunne spørres
voice-board-invited = Inviterte
voice-board-delivered = Kom sikkert fram
voice-board-bounced = Kom tilbake
voice-board-answered = Svarte til slutten
voice-board-partial = Svarte delvis

voice-board-months = Indeks hver måned, med båndet sitt: $question
voice-board-months-about = Gjennomsnittet av svarene på det valgte spørsmålet, der svarene 1, 2, 3, 4, 5 er verdt 0, 25, 50, 75, 100. Båndet sier hvor sikkert det er: Av 100 slike bånd rommer 95 gjennomsnittet for alle som kunne ha svart på samme måte.

    Teller: verdiene av svarene, lagt sammen. Nevner: svarene; antallet er den prikkede linjen, på aksen til høyre. Stiplet: målet for indeksen, om det finnes og spørsmålet er indeksens. Indeks og bånd er de samme som i `kanalkoll report voice` og API-et.
voice-board-scores = Svarene hver måned, fra 1 til 5: $question
voice-board-scores-about = Hvor mange innbyggere som svarte 1 (dårligst), 2, 3, 4 og 5 (best) på det valgte spørsmålet, stablet. Hele høyden er det indeksen ved siden av er gjennomsnittet av.

voice-board-no-answer = Fikk ikke svar, hver måned
voice-board-no-answer-about = Meldinger (e-post, e-tjenester, brev, sosiale medier): andelen av dem som fikk spørsmålet *Fikk du svar?* som svarte nei. Indeksen teller bare dem som fikk svar, så de to hører sammen.

    Teller: nei. Nevner: ja og nei; antallet er den prikkede linjen, på aksen til høyre.
voice-board-got-none = Fikk ikke svar

voice-board-solved = Ble saken løst? Hver måned
voice-board-solved-about = Hvor mange innbyggere som sa at saken ble løst: ja, delvis, nei, stablet. Linjen, på aksen til høyre, er andelen ja. Teller: ja. Nevner: ja, delvis og nei.
voice-board-solved-yes = Ja
voice-board-solved-partly = Delvis
voice-board-solved-no = Nei
voice-board-solved-share = Andel ja

voice-board-rates-months = Svarandel og dekning hver måned
voice-board-rates-months-about = Heltrukket: andelen av månedens invitasjoner som ble besvart til slutten. Teller: besvart til slutten. Nevner: inviterte, uten dem der invitasjonen kom tilbake.

    Stiplet: andelen av henvendelsene der innbyggeren ble invitert. Teller: inviterte. Nevner: alle der det ble avgjort om innbyggeren skulle spørres. Antallene står ved siden av. En måned uten nevner har ikke noe punkt.
voice-board-asked-months = Invitasjoner hver måned
voice-board-asked-months-about = Det andelene ved siden av er regnet av: henvendelser der det ble avgjort om innbyggeren skulle spørres, invitasjoner, de som kom tilbake, de som ble besvart til slutten.

voice-board-not-asked = Hvorfor innbyggere ikke ble spurt
voice-board-not-asked-about = Henvendelser i tidsrommet der ingen ble spurt, etter årsak: spurt nylig (i hvilken som helst kanal), så mange som kan spørres på en dag var spurt, et tema der ingen spørres, vil ikke bli spurt, ikke med i utvalget.
voice-board-not-asked-quarantine = Spurt nylig
voice-board-not-asked-daily_cap = Nok spurte den dagen
voice-board-not-asked-excluded_topic = Følsomt tema
voice-board-not-asked-opted_out = Vil ikke bli spurt
voice-board-not-asked-sampled_out = Ikke i utvalget

voice-board-open = Åpne undersøkelser: svarene hver måned, fra 1 til 5
voice-board-open-about = Svar på undersøkelsene som hvem som helst kan svare på, bak en QR-kode ved en skranke, på det valgte spørsmålet, etter undersøkelse og svar. Ingen ble invitert, så ingen vet hvem de står for: De legges aldri sammen med svarene fra dem som ble invitert. De hører til den uken de kom. Alle kanaler, uansett hva som er valgt øverst.

voice-board-read-asked = **Hvem som spørres.** Innbyggere etter en henvendelse, hver av dem høyst én gang i løpet av en viss tid, i hvilken kanal det enn er; den som ikke vil, spørres aldri. Dekning og svarandel sier hvor stor del av det hele svarene er. Er svarandelen lav, sier indeksen lite om dem som ikke svarte, hvor smalt båndet enn er.
voice-board-read-index = **Indeks og antall.** Indeksen står aldri uten antall svar. Er svarene få, hopper den: Se på båndet først. Den teller dem som fikk svar; andelen som ikke fikk noe, står ved siden av.
voice-board-read-few = **Små grupper.** Hva noen få innbyggere sa, vises ikke, og heller ikke det som ville røpe det gjennom subtraksjon. Hvor mange som ble spurt og svarte, vises alltid.
voice-board-read-people = **Ingen rangering av mennesker.** Ikke noe tall her gjelder en enkelt ansatt, og ikke noe kan fås til å gjøre det.
