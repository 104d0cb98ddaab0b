# Grafana: Kva seier innbyggjarane?

voice-board-title = Kva seier innbyggjarane?
voice-board-about = Kor lett det var å få hjelp, om saka vart løyst, og om innbyggjarane i det heile fekk svar. Dessutan kor mange som fekk undersøkinga og svara.

board-choose-question = Spørsmål
board-choose-question-about = Kva spørsmål, av dei som ein svarar på frå 1 til 5. Det første er spørsmålet i indeksen til organisasjonen: kor lett det var å få hjelp.

voice-board-few = Svar frå færre innbyggjarar enn den minste gruppa til organisasjonen er ikkje med (7 om han ikkje seier noko anna). Heller ikkje svar som ville røpe så få, er med. Ein månad eller kanal utan dei har ikkje noko punkt. Alle kanalar saman er eit eige tal og ingen sum; er fleire kanalar valde, har kvar sitt.
voice-board-same-day = Eit svar høyrer til den dagen det vart avgjort om innbyggjaren skulle få undersøkinga, når det enn kom: Teljar og nemnar er dei same innbyggjarane.
voice-board-nobody = Ingen kunne få ei undersøking
voice-board-everybody = Alle fekk undersøkinga
voice-board-response-rate = Svarprosent
voice-board-coverage = Dekning: fekk undersøkinga

voice-board-latest = $question
voice-board-latest-about = Indeksen for det valde spørsmålet over heile det valde tidsrommet, med uvissa og talet på svar. Indeksen ligg truleg mellom den nedre og den øvre grensa (95 %). Svara 1, 2, 3, 4, 5 er verde 0, 25, 50, 75, 100. Teljar: verdiane av svara, lagde saman. Nemnar: talet på svar.

voice-board-rates = Svarprosent og dekning
voice-board-rates-about = Svarprosenten: av undersøkingane som gjekk ut i det valde tidsrommet, prosentdelen som fekk svar heilt til slutten (RR1). Teljar: svar heilt til slutten. Nemnar: sende ut, utan dei som kom tilbake.

    Dekninga: av førespurnadene der ei undersøking kunne sendast, prosentdelen som fekk ei. Kvifor dei andre ikkje fekk noka, står lenger ned.

    Svarprosenten for dei siste vekene stig så lenge svar kjem inn.

voice-board-asked = Kven fekk undersøkinga
voice-board-asked-about = Førespurnader i det valde tidsrommet der det vart avgjort om innbyggjaren skulle få undersøkinga, og kva det vart av dei. Ikkje alle utsendingar fortel om undersøkinga kom fram.

voice-board-months = Indeks per månad: $question
voice-board-months-about = Gjennomsnittet av svara på det valde spørsmålet, der svara 1, 2, 3, 4, 5 er verde 0, 25, 50, 75, 100. Feltet rundt linja er uvissa: Verdien ligg truleg mellom grensene (95 %).

    Teljar: verdiane av svara, lagde saman. Nemnar: svara; talet på dei er den prikka linja, på aksen til høgre. Stipla: målet for indeksen, om det finst og spørsmålet er det i indeksen. Indeks og uvisse er dei same som i `kanalkoll report voice` og API-et.
voice-board-scores = Svara per månad, frå 1 til 5: $question
voice-board-scores-about = Kor mange innbyggjarar som svara 1 (dårlegast), 2, 3, 4 og 5 (best) på det valde spørsmålet, stabla. Heile høgda er det indeksen ved sida av er gjennomsnittet av.

voice-board-no-answer = Fekk ikkje svar, per månad
voice-board-no-answer-about = Meldingar (e-post, digitale tenester, brev, sosiale medium): prosentdelen av dei som fekk spørsmålet *Fekk du svar?* som svara nei. Indeksen tel berre dei som fekk svar, så dei to høyrer saman.

    Teljar: nei. Nemnar: ja og nei; talet på dei er den prikka linja, på aksen til høgre.
voice-board-got-none = Fekk ikkje svar

voice-board-solved = Vart saka løyst? Per månad
voice-board-solved-about = Kor mange innbyggjarar som sa at saka vart løyst: ja, delvis, nei, stabla. Linja, på aksen til høgre, er prosentdelen ja. Teljar: ja. Nemnar: ja, delvis og nei.
voice-board-solved-yes = Ja
voice-board-solved-partly = Delvis
voice-board-solved-no = Nei
voice-board-solved-share = Prosentdel ja

voice-board-rates-months = Svarprosent og dekning per månad
voice-board-rates-months-about = Heiltrekt: prosentdelen av undersøkingane som fekk svar heilt til slutten. Teljar: svar heilt til slutten. Nemnar: sende ut, utan dei som kom tilbake.

    Stipla: prosentdelen av førespurnadene der innbyggjaren fekk undersøkinga. Teljar: fekk ho. Nemnar: alle der ho kunne sendast. Tala står ved sida av. Ein månad utan nemnar har ikkje noko punkt.
voice-board-asked-months = Undersøkingar per månad
voice-board-asked-months-about = Det prosentdelane ved sida av er rekna av: førespurnader der ei undersøking kunne sendast, undersøkingar, dei som kom tilbake, dei som fekk svar heilt til slutten.

voice-board-not-asked = Kvifor innbyggjarar ikkje fekk undersøkinga
voice-board-not-asked-about = Førespurnader i det valde tidsrommet der inga undersøking vart send, etter årsak. Årsakene: fekk ei undersøking nyleg (i kva kanal som helst), taket for dagen var nådd, eit kjenslevart tema, vil ikkje ha undersøkingar, ikkje med i utvalet.
voice-board-not-asked-quarantine = Fekk ei nyleg
voice-board-not-asked-daily_cap = Taket for dagen var nådd
voice-board-not-asked-excluded_topic = Kjenslevart tema
voice-board-not-asked-opted_out = Vil ikkje ha undersøkingar
voice-board-not-asked-sampled_out = Ikkje i utvalet

voice-board-open = Opne undersøkingar: tal på svar, frå 1 til 5
voice-board-open-about = Svar i det valde tidsrommet på undersøkingane som kven som helst kan svare på, bak ein QR-kode ved ein skranke, på det valde spørsmålet. Ingen vart invitert, så ingen veit kven dei står for: Dei blir aldri lagde saman med svara frå dei som fekk undersøkinga etter ein førespurnad. Alle kanalar, uansett kva som er valt øvst.
voice-board-open-survey = Undersøking

voice-board-read-asked = **Kven som blir spurde.** Innbyggjarar etter ein førespurnad, kvar av dei høgst éin gong i løpet av ei viss tid, i kva kanal det enn er. Den som ikkje vil ha undersøkingar, får ingen. Dekning og svarprosent seier kor stor del av det heile svara er. Er svarprosenten låg, seier indeksen lite om dei som ikkje svara, kor lita uvissa enn er.
voice-board-read-index = **Indeks og tal.** Indeksen står aldri utan talet på svar. Er svara få, hoppar han: Sjå på uvissa først. Han tel dei som fekk svar; prosentdelen som ikkje fekk noko, står ved sida av.
voice-board-read-few = **Små grupper.** Kva nokre få innbyggjarar sa, blir ikkje vist, og heller ikkje det som ville røpe det gjennom subtraksjon. Kor mange som fekk undersøkinga og svara, blir alltid vist.
voice-board-read-people = **Inga rangering av menneske.** Ikkje noko tal her gjeld ein einskild tilsett, og ikkje noko kan fåast til å gjere det.
