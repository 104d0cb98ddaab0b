# Grafana: Vad säger invånarna?

voice-board-title = Vad säger invånarna?
voice-board-about = Hur lätt det var att få hjälp, om ärendet blev löst, om invånarna alls fick svar, och hur många som fick enkäten och svarade.

board-choose-question = Fråga
board-choose-question-about = Vilken fråga, av dem som besvaras från 1 till 5. Den första är frågan i organisationens index: hur lätt det var att få hjälp.

voice-board-few = Svar från färre invånare än organisationens minsta grupp (7 om den inte säger annat), och svar som skulle avslöja så få, är inte med: en månad eller kanal utan dem har ingen punkt. Alla kanaler tillsammans är en egen siffra och ingen summa; är flera kanaler valda har var och en sin.
voice-board-same-day = Ett svar hör till den dag då det avgjordes om invånaren skulle få enkäten, när det än kom: täljare och nämnare är samma invånare.
voice-board-nobody = Ingen kunde få en enkät
voice-board-everybody = Alla fick enkäten
voice-board-response-rate = Svarsfrekvens
voice-board-coverage = Täckning: fick enkäten

voice-board-latest = $question
voice-board-latest-about = Index för den valda frågan över hela den valda tiden, med osäkerheten och antalet svar. Index ligger troligen mellan den undre och den övre gränsen (95 %). Svaren 1, 2, 3, 4, 5 är värda 0, 25, 50, 75, 100. Täljare: svarens värden, hopräknade. Nämnare: antalet svar.

voice-board-rates = Svarsfrekvens och täckning
voice-board-rates-about = Svarsfrekvensen: av de enkäter som gick ut under den valda tiden, andelen som besvarades till slutet (RR1). Täljare: besvarade till slutet. Nämnare: utskickade, utom dem som kom tillbaka.

    Täckningen: av de kontakter där en enkät kunde skickas, andelen som fick en. Varför de andra inte fick någon står längre ner.

    Svarsfrekvensen för de sista veckorna stiger så länge svar kommer in.

voice-board-asked = Vilka som fick enkäten
voice-board-asked-about = Kontakter under den valda tiden där det avgjordes om invånaren skulle få enkäten, och vad det blev av dem. Alla utskick talar inte om ifall enkäten kom fram.

voice-board-months = Index per månad: $question
voice-board-months-about = Medelvärdet av svaren på den valda frågan, där svaren 1, 2, 3, 4, 5 är värda 0, 25, 50, 75, 100. Fältet kring linjen är osäkerheten: värdet ligger troligen mellan gränserna (95 %).

    Täljare: svarens värden, hopräknade. Nämnare: svaren; deras antal är den prickade linjen, på axeln till höger. Streckad: målet för index, om det finns ett och frågan är indexets. Index och osäkerhet är desamma som i `kanalkoll report voice` och API:et.
voice-board-scores = Svaren per månad, från 1 till 5: $question
voice-board-scores-about = Hur många invånare som svarade 1 (sämst), 2, 3, 4 och 5 (bäst) på den valda frågan, staplade. Hela höjden är det som indexet bredvid är medelvärdet av.

voice-board-no-answer = Fick inget svar, per månad
voice-board-no-answer-about = Meddelanden (e-post, e-tjänster, brev, sociala medier): andelen av dem som fick frågan *Fick du svar?* som svarade nej. Indexet räknar bara dem som fick svar, så de två hör ihop.

    Täljare: nej. Nämnare: ja och nej; deras antal är den prickade linjen, på axeln till höger.
voice-board-got-none = Fick inget svar

voice-board-solved = Blev ärendet löst? Per månad
voice-board-solved-about = Hur många invånare som sade att deras ärende blev löst: ja, delvis, nej, staplade. Linjen, på axeln till höger, är andelen ja. Täljare: ja. Nämnare: ja, delvis och nej.
voice-board-solved-yes = Ja
voice-board-solved-partly = Delvis
voice-board-solved-no = Nej
voice-board-solved-share = Andel ja

voice-board-rates-months = Svarsfrekvens och täckning per månad
voice-board-rates-months-about = Heldragen: andelen av enkäterna som besvarades till slutet. Täljare: besvarade till slutet. Nämnare: utskickade, utom dem som kom tillbaka.

    Streckad: andelen av kontakterna där invånaren fick enkäten. Täljare: fick den. Nämnare: alla där den kunde skickas. Antalen står bredvid. En månad utan nämnare har ingen punkt.
voice-board-asked-months = Enkäter per månad
voice-board-asked-months-about = Det som andelarna bredvid är räknade på: kontakter där en enkät kunde skickas, enkäter, de som kom tillbaka, de som besvarades till slutet.

voice-board-not-asked = Varför invånare inte fick enkäten
voice-board-not-asked-about = Kontakter under den valda tiden där ingen enkät skickades, efter orsak. Orsakerna: fick en enkät nyligen (i vilken kanal som helst), dagens tak var nått, ett känsligt ämne, vill inte ha enkäter, inte med i urvalet.
voice-board-not-asked-quarantine = Fick en nyligen
voice-board-not-asked-daily_cap = Dagens tak var nått
voice-board-not-asked-excluded_topic = Känsligt ämne
voice-board-not-asked-opted_out = Vill inte ha enkäter
voice-board-not-asked-sampled_out = Inte i urvalet

voice-board-open = Öppna enkäter: antal svar, från 1 till 5
voice-board-open-about = Svar under den valda tiden på de enkäter som vem som helst kan besvara, bakom en QR-kod vid en disk, på den valda frågan. Ingen bjöds in, så ingen vet vilka de står för: de läggs aldrig ihop med svaren från dem som fick enkäten efter en kontakt. Alla kanaler, vad som än är valt överst.
voice-board-open-survey = Enkät

voice-board-read-asked = **Vilka som frågas.** Invånare efter en kontakt, var och en högst en gång under en viss tid, i vilken kanal det än är; den som inte vill ha enkäter får inga. Täckning och svarsfrekvens säger hur stor del av det hela svaren är. Är svarsfrekvensen låg säger indexet lite om dem som inte svarade, hur liten osäkerheten än är.
voice-board-read-index = **Index och antal.** Indexet står aldrig utan sitt antal svar. Är svaren få hoppar det: se på osäkerheten först. Det räknar dem som fick svar; andelen som inte fick något står bredvid.
voice-board-read-few = **Små grupper.** Vad några få invånare sade visas inte, och inte heller det som skulle avslöja det genom subtraktion. Hur många som fick enkäten och svarade visas alltid.
voice-board-read-people = **Ingen rangordning av människor.** Ingen siffra här gäller en enskild medarbetare, och ingen kan fås att göra det.
