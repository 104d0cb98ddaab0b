# Grafana: Kva seier innbyggjarane?

voice-board-title = Kva seier innbyggjarane?
voice-board-about = Kor lett det var å få hjelp, om saka vart løyst, om innbyggjarane i det heile fekk svar, og kor mange av dei som vart spurde og svara.

board-choose-question = Spørsmål
board-choose-question-about = Kva spørsmål, av dei som ein svarar på frå 1 til 5. ease er spørsmålet i indeksen til organisasjonen: kor lett det var å få hjelp.

voice-board-few = Svar frå færre innbyggjarar enn den minste gruppa til organisasjonen (7 om han ikkje seier noko anna), og svar som ville røpe så få, er ikkje med: Ein månad eller kanal utan dei har ikkje noko punkt. Alle kanalar saman er eit eige tal og ingen sum; er fleire kanalar valde, har kvar sitt.
voice-board-same-day = Eit svar høyrer til den dagen det vart avgjort om innbyggjaren skulle bli spurd, når det enn kom: Teljar og nemnar er dei same innbyggjarane.
voice-board-too-few = For få svar
voice-board-nobody = Ingen å spørje
voice-board-everybody = Alle vart spurde
voice-board-index = Indeks
voice-board-low = Bandet nedst
voice-board-high = Bandet øvst
voice-board-answers = Tal på svar
voice-board-response-rate = Svardel
voice-board-coverage = Dekning

voice-board-latest = Siste månad med svar: $question
voice-board-latest-about = Indeksen for det valde spørsmålet i den siste månaden i tidsrommet som har mange nok svar, med endane av bandet og talet på svar. Svara 1, 2, 3, 4, 5 er verde 0, 25, 50, 75, 100. Teljar: verdiane av svara, lagde saman. Nemnar: talet på svar. Månaden som er i gang, blir rekna så langt.

voice-board-rates = Svardel og dekning
voice-board-rates-about = Svardelen: av invitasjonane som gjekk ut i tidsrommet, delen som fekk svar til slutten (RR1). Teljar: svar til slutten. Nemnar: inviterte, utan dei der invitasjonen kom tilbake.

    Dekninga: av førespurnadene der det vart avgjort om innbyggjaren skulle bli spurd, delen som vart invitert. Teljar: inviterte. Nemnar: alle førespurnader der det vart avgjort. Tala står ved sida av; kvifor dei andre ikkje vart spurde, står lenger ned.

    Svardelen for dei siste vekene stig så lenge svar kjem inn. Var det ingen å spørje, finst det ikkje noko tal, verken 0 eller 100 %. Vel minst éin dag: Talet legg saman dei heile dagane som har klokka tolv i tidsrommet.

voice-board-asked = Kven som vart spurde, og kva det vart til
voice-board-asked-about = Førespurnader i tidsrommet der det vart avgjort om innbyggjaren skulle bli spurd, og kva det vart av dei: inviterte, invitasjonar som sikkert kom fram, som kom tilbake, svar til slutten, svar delvis. Eit svar høyrer til den dagen det vart avgjort, når det enn kom. Ikkje alle utsendingar fortel om invitasjonen kom fram.
voice-board-eligible = Kunne bli spurde
voice-board-invited = Inviterte
voice-board-delivered = Kom sikkert fram
voice-board-bounced = Kom tilbake
voice-board-answered = Svara til slutten
voice-board-partial = Svara delvis

voice-board-months = Indeks kvar månad, med bandet sitt: $question
voice-board-months-about = Gjennomsnittet av svara på det valde spørsmålet, der svara 1, 2, 3, 4, 5 er verde 0, 25, 50, 75, 100. Bandet seier kor sikkert det er: Av 100 slike band rommar 95 gjennomsnittet for alle som kunne ha svara på same måte.

    Teljar: verdiane av svara, lagde saman. Nemnar: svara; talet er den prikka linja, på aksen til høgre. Stipla: målet for indeksen, om det finst og spørsmålet er det i indeksen. Indeks og band er dei same som i `kanalkoll report voice` og API-et.
voice-board-scores = Svara kvar månad, frå 1 til 5: $question
voice-board-scores-about = Kor mange innbyggjarar som svara 1 (dårlegast), 2, 3, 4 og 5 (best) på det valde spørsmålet, stabla. Heile høgda er det indeksen ved sida av er gjennomsnittet av.

voice-board-no-answer = Fekk ikkje svar, kvar månad
voice-board-no-answer-about = Meldingar (e-post, e-tenester, brev, sosiale medium): delen av dei som fekk spørsmålet *Fekk du svar?* som svara nei. Indeksen tel berre dei som fekk svar, så dei to høyrer saman.

    Teljar: nei. Nemnar: ja og nei; talet er den prikka linja, på aksen til høgre.
voice-board-got-none = Fekk ikkje svar

voice-board-solved = Vart saka løyst? Kvar månad
voice-board-solved-about = Kor mange innbyggjarar som sa at saka vart løyst: ja, delvis, nei, stabla. Linja, på aksen til høgre, er delen ja. Teljar: ja. Nemnar: ja, delvis og nei.
voice-board-solved-yes = Ja
voice-board-solved-partly = Delvis
voice-board-solved-no = Nei
voice-board-solved-share = Del ja

voice-board-rates-months = Svardel og dekning kvar månad
voice-board-rates-months-about = Heiltrekt: delen av invitasjonane i månaden som fekk svar til slutten. Teljar: svar til slutten. Nemnar: inviterte, utan dei der invitasjonen kom tilbake.

    Stipla: delen av førespurnadene der innbyggjaren vart invitert. Teljar: inviterte. Nemnar: alle der det vart avgjort om innbyggjaren skulle bli spurd. Tala står ved sida av. Ein månad utan nemnar har ikkje noko punkt.
voice-board-asked-months = Invitasjonar kvar månad
voice-board-asked-months-about = Det delane ved sida av er rekna av: førespurnader der det vart avgjort om innbyggjaren skulle bli spurd, invitasjonar, dei som kom tilbake, dei som fekk svar til slutten.

voice-board-not-asked = Kvifor innbyggjarar ikkje vart spurde
voice-board-not-asked-about = Førespurnader i tidsrommet der ingen vart spurd, etter årsak: spurd nyleg (i kva kanal som helst), så mange som kan bli spurde på ein dag var spurde, eit tema der ingen blir spurd, vil ikkje bli spurd, ikkje med i utvalet.
voice-board-not-asked-quarantine = Spurd nyleg
voice-board-not-asked-daily_cap = Nok spurde den dagen
voice-board-not-asked-excluded_topic = Kjenslevart tema
voice-board-not-asked-opted_out = Vil ikkje bli spurd
voice-board-not-asked-sampled_out = Ikkje i utvalet

voice-board-open = Opne undersøkingar: svara kvar månad, frå 1 til 5
voice-board-open-about = Svar på undersøkingane som kven som helst kan svare på, bak ein QR-kode ved ein skranke, på det valde spørsmålet, etter undersøking og svar. Ingen vart invitert, så ingen veit kven dei står for: Dei blir aldri lagde saman med svara frå dei som vart inviterte. Dei høyrer til den veka dei kom. Alle kanalar, uansett kva som er valt øvst.

voice-board-read-asked = **Kven som blir spurde.** Innbyggjarar etter ein førespurnad, kvar av dei høgst éin gong i løpet av ei viss tid, i kva kanal det enn er; den som ikkje vil, blir aldri spurd. Dekning og svardel seier kor stor del av det heile svara er. Er svardelen låg, seier indeksen lite om dei som ikkje svara, kor smalt bandet enn er.
voice-board-read-index = **Indeks og tal.** Indeksen står aldri utan talet på svar. Er svara få, hoppar han: Sjå på bandet først. Han tel dei som fekk svar; delen som ikkje fekk noko, står ved sida av.
voice-board-read-few = **Små grupper.** Kva nokre få innbyggjarar sa, blir ikkje vist, og heller ikkje det som ville røpe det gjennom subtraksjon. Kor mange som vart spurde og svara, blir alltid vist.
voice-board-read-people = **Inga rangering av menneske.** Ikkje noko tal her gjeld ein einskild tilsett, og ikkje noko kan fåast til å gjere det.
