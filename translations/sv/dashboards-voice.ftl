# Grafana: Vad säger invånarna?

voice-board-title = Vad säger invånarna?
voice-board-about = Hur lätt det var att få hjälp, om ärendet blev löst, om invånarna alls fick svar, och hur många av dem som tillfrågades och svarade.

board-choose-question = Fråga
board-choose-question-about = Vilken fråga, av dem som besvaras från 1 till 5. ease är frågan i organisationens index: hur lätt det var att få hjälp.

voice-board-few = Svar från färre invånare än organisationens minsta grupp (7 om den inte säger annat), och svar som skulle avslöja så få, är inte med: en månad eller kanal utan dem har ingen punkt. Alla kanaler tillsammans är en egen siffra och ingen summa; är flera kanaler valda har var och en sin.
voice-board-same-day = Ett svar hör till den dag då det avgjordes om invånaren skulle frågas, när det än kom: täljare och nämnare är samma invånare.
voice-board-too-few = För få svar
voice-board-nobody = Ingen att fråga
voice-board-everybody = Alla tillfrågades
voice-board-index = Index
voice-board-low = Bandet nertill
voice-board-high = Bandet upptill
voice-board-answers = Antal svar
voice-board-response-rate = Svarsandel
voice-board-coverage = Täckning

voice-board-latest = Senaste månaden med svar: $question
voice-board-latest-about = Index för den valda frågan i den senaste månaden inom den valda tiden som har tillräckligt många svar, med bandets ändar och antalet svar. Svaren 1, 2, 3, 4, 5 är värda 0, 25, 50, 75, 100. Täljare: svarens värden, hopräknade. Nämnare: antalet svar. Den månad som pågår räknas hittills.

voice-board-rates = Svarsandel och täckning
voice-board-rates-about = Svarsandelen: av de inbjudningar som gick ut under den valda tiden, andelen som besvarades till slutet (RR1). Täljare: besvarade till slutet. Nämnare: inbjudna, utom dem vars inbjudan kom tillbaka.

    Täckningen: av de kontakter där det avgjordes om invånaren skulle frågas, andelen som bjöds in. Täljare: inbjudna. Nämnare: alla kontakter där det avgjordes. Antalen står bredvid; varför de andra inte frågades står längre ner.

    Svarsandelen för de sista veckorna stiger så länge svar kommer in. Var det ingen att fråga finns ingen siffra, varken 0 eller 100 %. Välj minst en dag: siffran räknar ihop de hela dagar där klockan tolv ligger inom den valda tiden.

voice-board-asked = Vilka som tillfrågades, och vad det blev
voice-board-asked-about = Kontakter under den valda tiden där det avgjordes om invånaren skulle frågas, och vad det blev av dem: inbjudna, inbjudningar som säkert kom fram, som kom tillbaka, besvarade till slutet, besvarade till en del. Ett svar hör till den dag då det avgjordes, när det än kom. Alla utskick talar inte om ifall inbjudan kom fram.
voice-board-eligible = Kunde frågas
voice-board-invited = Inbjudna
voice-board-delivered = Kom säkert fram
voice-board-bounced = Kom tillbaka
voice-board-answered = Svarade till slutet
voice-board-partial = Svarade till en del

voice-board-months = Index varje månad, med sitt band: $question
voice-board-months-about = Medelvärdet av svaren på den valda frågan, där svaren 1, 2, 3, 4, 5 är värda 0, 25, 50, 75, 100. Bandet säger hur säkert det är: av 100 sådana band rymmer 95 medelvärdet för alla som kunde ha svarat på samma sätt.

    Täljare: svarens värden, hopräknade. Nämnare: svaren; deras antal är den prickade linjen, på axeln till höger. Streckad: målet för index, om det finns ett och frågan är indexets. Index och band är desamma som i `kanalkoll report voice` och API:et.
voice-board-scores = Svaren varje månad, från 1 till 5: $question
voice-board-scores-about = Hur många invånare som svarade 1 (sämst), 2, 3, 4 och 5 (bäst) på den valda frågan, staplade. Hela höjden är det som indexet bredvid är medelvärdet av.

voice-board-no-answer = Fick inget svar, varje månad
voice-board-no-answer-about = Meddelanden (e-post, e-tjänster, brev, sociala medier): andelen av dem som fick frågan *Fick du svar?* som svarade nej. Indexet räknar bara dem som fick svar, så de två hör ihop.

    Täljare: nej. Nämnare: ja och nej; deras antal är den prickade linjen, på axeln till höger.
voice-board-got-none = Fick inget svar

voice-board-solved = Blev ärendet löst? Varje månad
voice-board-solved-about = Hur många invånare som sade att deras ärende blev löst: ja, delvis, nej, staplade. Linjen, på axeln till höger, är andelen ja. Täljare: ja. Nämnare: ja, delvis och nej.
voice-board-solved-yes = Ja
voice-board-solved-partly = Delvis
voice-board-solved-no = Nej
voice-board-solved-share = Andel ja

voice-board-rates-months = Svarsandel och täckning varje månad
voice-board-rates-months-about = Heldragen: andelen av månadens inbjudningar som besvarades till slutet. Täljare: besvarade till slutet. Nämnare: inbjudna, utom dem vars inbjudan kom tillbaka.

    Streckad: andelen av kontakterna där invånaren bjöds in. Täljare: inbjudna. Nämnare: alla där det avgjordes om invånaren skulle frågas. Antalen står bredvid. En månad utan nämnare har ingen punkt.
voice-board-asked-months = Inbjudningar varje månad
voice-board-asked-months-about = Det som andelarna bredvid är räknade på: kontakter där det avgjordes om invånaren skulle frågas, inbjudningar, de som kom tillbaka, de som besvarades till slutet.

voice-board-not-asked = Varför invånare inte tillfrågades
voice-board-not-asked-about = Kontakter under den valda tiden där ingen tillfrågades, efter orsak: tillfrågad nyligen (i vilken kanal som helst), så många som får frågas på en dag var frågade, ett ämne där ingen frågas, vill inte bli tillfrågad, inte med i urvalet.
voice-board-not-asked-quarantine = Tillfrågad nyligen
voice-board-not-asked-daily_cap = Nog tillfrågade den dagen
voice-board-not-asked-excluded_topic = Känsligt ämne
voice-board-not-asked-opted_out = Vill inte bli tillfrågad
voice-board-not-asked-sampled_out = Inte i urvalet

voice-board-open = Öppna enkäter: svaren varje månad, från 1 till 5
voice-board-open-about = Svar på de enkäter som vem som helst kan besvara, bakom en QR-kod vid en disk, på den valda frågan, efter enkät och svar. Ingen bjöds in, så ingen vet vilka de står för: de läggs aldrig ihop med svaren från dem som bjöds in. De hör till den vecka då de kom. Alla kanaler, vad som än är valt överst.

voice-board-read-asked = **Vilka som frågas.** Invånare efter en kontakt, var och en högst en gång under en viss tid, i vilken kanal det än är; den som inte vill frågas aldrig. Täckning och svarsandel säger hur stor del av det hela svaren är. Är svarsandelen låg säger indexet lite om dem som inte svarade, hur smalt bandet än är.
voice-board-read-index = **Index och antal.** Indexet står aldrig utan sitt antal svar. Är svaren få hoppar det: se på bandet först. Det räknar dem som fick svar; andelen som inte fick något står bredvid.
voice-board-read-few = **Små grupper.** Vad några få invånare sade visas inte, och inte heller det som skulle avslöja det genom subtraktion. Hur många som tillfrågades och svarade visas alltid.
voice-board-read-people = **Ingen rangordning av människor.** Ingen siffra här gäller en enskild anställd, och ingen kan fås att göra det.
