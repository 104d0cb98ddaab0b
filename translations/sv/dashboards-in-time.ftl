# Grafana: Svarar vi i tid?

in-time-title = Svarar vi i tid?
in-time-about = Om invånarna får svar i tid, hur mycket som kommer in genom varje kanal och hur länge man väntar i telefon och chatt.

in-time-rate = Besvarat i tid
in-time-rate-about = Av de meddelanden som kom in under den valda tiden, och vars svar har kommit eller borde ha kommit: andelen som besvarades i tid.

    Täljare: besvarade i tid. Nämnare: besvarade i tid + besvarade för sent + obesvarade där tiden är ute + stängda utan svar. De som väntar och fortfarande har tid kvar är inte med i någotdera.

    Finns det ett mål i organisationsfilen står det bredvid.
in-time-rule = Vad ”i tid” betyder är organisationens egen regel, så som den var när meddelandet kom. Finns det inget meddelande att bedöma blir det ingen siffra, varken 0 eller 100 %. Välj minst en dag: siffran räknar ihop de hela dagar där klockan tolv ligger inom den valda tiden.

in-time-became = Vad det blev av meddelandena
in-time-became-about = Hur många av de meddelanden som kom in under den valda tiden som besvarades i tid, besvarades för sent, är obesvarade fast tiden är ute, stängdes utan svar, väntar och har tid kvar, och undantogs. Andelen bredvid är räknad på de fyra första, som ändras när fler svar kommer. Undantagna är skräppost, dubbletter, automatiska meddelanden och tack.

in-time-oldest = Äldsta meddelandet utan svar
in-time-oldest-about = Tiden sedan det meddelande kom in som har väntat längst på svar, nätter och helger inräknade, i de valda kanalerna. Länken visar vilka som väntar.
in-time-none-waits = Inget väntar

in-time-received = Inkommet per kanal
in-time-received-about = Kontakter som kom in varje månad, vecka eller dag (välj under ”Staplar”), per kanal, staplade på varandra. Samtal och chattar räknas när de kommer till kön, besvarade eller inte, även där växeln bara lämnar antal. Meddelanden från system som bara lämnar antal är inte med. Undantagna meddelanden är med: detta är vad som kom in.

in-time-months = Meddelanden varje månad: i tid, för sent, obesvarade
in-time-months-about = Vad det blev av de meddelanden som kom in varje månad, staplade på varandra: besvarade i tid, besvarade för sent, obesvarade där tiden är ute, stängda utan svar, väntande som har tid kvar. De fyra första är det som andelarna bredvid är räknade på.

in-time-readings = Besvarat i tid varje månad, räknat på tre sätt
in-time-readings-about = Andelen av månadens meddelanden som besvarades i tid, enligt de tre vanliga betydelserna av ”inom en arbetsdag”: till slutet av nästa arbetsdag, inom 8 öppettimmar, inom 24 timmar med lediga dagar borträknade. Samma svar, tre siffror: säg vilken du menar när du jämför. (Där organisationen ger fler dagar är var och en så många gånger längre.)

    Täljare: besvarade i tid i den betydelsen. Nämnare, densamma för alla tre: alla som besvarades, i tid eller för sent, de obesvarade där tiden är ute, och de som stängdes utan svar. En månad utan något att bedöma har ingen punkt. Streckad: målet, om det finns ett. Axeln börjar inte på noll.
in-time-reading-next_working_day = Till slutet av nästa arbetsdag
in-time-reading-business_hours = Inom 8 öppettimmar
in-time-reading-working_24h = Inom 24 timmar på arbetsdagar

in-time-queues = Telefon och chatt: snabba svar och avbrutna
in-time-queues-about = Heldragen: andelen av månadens samtal och chattar som besvarades inom gränsen (20 sekunder i telefon och 60 i chatt, om organisationen inte har bestämt annat). Täljare: besvarade inom gränsen. Nämnare: alla som kom till kön i system som mäter mot gränsen, även de avbrutna.

    Prickad: andelen som avbröt innan de fick svar. Täljare: avbrutna. Nämnare: alla som kom till kön. Streckad: målet för snabba svar, om det finns ett.

    De två står ihop för att den första kan se bättre ut när den andra blir sämre. En månad utan samtal eller chattar har ingen punkt.
in-time-no-queues = Inga samtal eller chattar
in-time-answered-soon = { $channel }: snabbt svar
in-time-offered = { $channel }: till kön
in-time-answered = { $channel }: besvarade
in-time-abandoned = { $channel }: avbrutna

in-time-queue-volumes = Telefon och chatt: hur många
in-time-queue-volumes-about = Månadens samtal och chattar: de som kom till kön (heldragen), de som besvarades (streckad) och de som avbröts (prickad). De behöver inte gå jämnt upp. Några lämnar kön på annat sätt, till exempel för att bli uppringda, och siffrorna är de som växeln lämnar.

in-time-overdue = Obesvarade där tiden är ute, per kanal
in-time-overdue-about = Meddelanden som kom in under den valda tiden och som ingen har svarat på fast tiden är ute, per kanal. Klicka på en stapel för att se dem, de äldsta först.

in-time-by-unit = Besvarat i tid per enhet
in-time-by-unit-about = För varje enhet: hur många meddelanden som kan bedömas (besvarade i tid + besvarade för sent + obesvarade där tiden är ute + stängda utan svar), andelen av dem som besvarades i tid, hur många som är obesvarade fast tiden är ute, och hur många som stängdes utan svar. Flest obesvarade överst. Enheter utan något att bedöma är inte med. Valet ”Enhet” gäller här, inte valet ”Ämne”: siffror per enhet kan inte delas upp på ämnen.
in-time-by-topic = Besvarat i tid per ämne
in-time-by-topic-about = För varje ämne: hur många meddelanden som kan bedömas (besvarade i tid + besvarade för sent + obesvarade där tiden är ute + stängda utan svar), andelen av dem som besvarades i tid, hur många som är obesvarade fast tiden är ute, och hur många som stängdes utan svar. Flest obesvarade överst. Ämnen utan något att bedöma är inte med. Valet ”Ämne” gäller här, inte valet ”Enhet”: siffror per ämne kan inte delas upp på enheter.

in-time-read-rule = **I tid** betyder till slutet av nästa arbetsdag, om organisationen inte har bestämt något annat. Regeln från den dag då meddelandet kom gäller. Helger och organisationens egna stängda dagar är inga arbetsdagar.
in-time-read-counts = **Rätt månad.** Ett meddelande hör till den dag då det kom in. Ett svar eller en rättelse som kommer senare ändrar meddelandets månad, inte svarets.
in-time-read-survey = **Inte en servicemätning.** Här räknas varje meddelande, där en handfull provfrågor. Rita dem aldrig på samma axel.
