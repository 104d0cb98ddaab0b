# Grafana: Svarar vi i tid?

in-time-title = Svarar vi i tid?
in-time-about = Om invånarna får svar i tid, hur mycket som kommer in genom varje kanal och hur länge man väntar i telefon och chatt.

in-time-rate = Besvarat i tid
in-time-rate-about = Av de meddelanden som kom in under den valda tiden, och vars svar har kommit eller borde ha kommit: andelen som besvarades i tid. Hur många det är står bredvid.

    Täljare: besvarade i tid. Nämnare: besvarade i tid + besvarade för sent + obesvarade där svarsfristen har gått ut + avslutade utan svar. De som väntar inom svarsfristen är inte med i någotdera.
in-time-rule = Vad ”i tid” betyder är organisationens egen regel, så som den var när meddelandet kom. Välj minst en dag: siffran räknar ihop de dagar där klockan tolv ligger inom den valda tiden.

in-time-missed = Bedömda meddelanden, och de som inte fick svar i tid
in-time-missed-about = Hur många av de meddelanden som kom in under den valda tiden som kan bedömas, besvarades för sent, är obesvarade fast svarsfristen har gått ut, eller avslutades utan svar. Klicka för att se de obesvarade.

in-time-queues-now = Telefon och chatt
in-time-queues-now-about = För varje kanal med kö, under den valda tiden: hur många som kom till kön, andelen som besvarades inom gränsen, andelen som lämnade kön, och kötiden i snitt för dem som fick svar.

    Besvarade inom gränsen: 20 sekunder i telefon och 60 i chatt, om organisationen inte har bestämt annat. Nämnaren är alla som kom till kön i system som mäter mot gränsen, även de som lämnade kön.

in-time-became = Vad det blev av meddelandena
in-time-became-about = De meddelanden som kom in under den valda tiden, efter vad det blev av dem. Andelen i tid är räknad på de fyra översta. Siffrorna ändras när fler svar kommer. Undantagna är skräppost, dubbletter, automatiska meddelanden och tack.

in-time-misses = Inte i tid, per $period
in-time-misses-about = De meddelanden från varje period som inte fick svar i tid, staplade på varandra: besvarade för sent, obesvarade där svarsfristen har gått ut, avslutade utan svar. Linjen, på axeln till höger, är andelen i tid.

in-time-readings = I tid per $period, räknat på tre sätt
in-time-readings-about = Andelen meddelanden som besvarades i tid, enligt de tre vanliga betydelserna av ”inom en arbetsdag”: till slutet av nästa arbetsdag, inom 8 öppettimmar, inom 24 timmar med lediga dagar borträknade. Samma svar, tre siffror: säg vilken du menar när du jämför. (Där organisationen ger fler dagar är var och en så många gånger längre.)

    Täljare: besvarade i tid i den betydelsen. Nämnare, densamma för alla tre: alla bedömda meddelanden. En period utan något att bedöma har ingen punkt. Streckad: målet, om det finns ett. Axeln börjar inte på noll.
in-time-reading-next_working_day = Till slutet av nästa arbetsdag
in-time-reading-business_hours = Inom 8 öppettimmar
in-time-reading-working_24h = Inom 24 timmar på arbetsdagar

in-time-queues = Telefon och chatt: inom gränsen och lämnade kön, per $period
in-time-queues-about = Heldragen: andelen samtal och chattar som besvarades inom gränsen. Nämnare: alla som kom till kön i system som mäter mot gränsen.

    Prickad: andelen som lämnade kön innan de fick svar. Nämnare: alla som kom till kön. Streckad: målet för besvarade inom gränsen, om det finns ett.

    De två står ihop för att den första kan se bättre ut när den andra blir sämre. En period utan samtal eller chattar har ingen punkt.
in-time-no-queues = Inga samtal eller chattar
in-time-answered-soon = { $channel }: besvarade inom gränsen
in-time-abandoned = { $channel }: lämnade kön

in-time-received = Inkommet per kanal och $period
in-time-received-about = Kontakter som kom in varje månad, vecka eller dag (välj under ”Visa per”), per kanal, staplade på varandra. Samtal och chattar räknas när de kommer till kön, besvarade eller inte, även där växeln bara lämnar antal. Meddelanden från system som bara lämnar antal är inte med. Undantagna meddelanden är med: detta är vad som kom in.
in-time-received-all = Inkommet under hela tiden
in-time-received-all-about = Samma kontakter som bredvid, hopräknade över den valda tiden, per kanal.

in-time-by-unit = Besvarat i tid per enhet
in-time-by-unit-about = För varje enhet: hur många meddelanden som kan bedömas, andelen av dem som besvarades i tid, och hur många som är obesvarade fast svarsfristen har gått ut. Flest obesvarade överst. Enheter utan något att bedöma är inte med.
in-time-by-topic = Besvarat i tid per ämne
in-time-by-topic-about = För varje ämne: hur många meddelanden som kan bedömas, andelen av dem som besvarades i tid, och hur många som är obesvarade fast svarsfristen har gått ut. Flest obesvarade överst. Ämnen utan något att bedöma är inte med.

in-time-read-rule = **I tid** betyder till slutet av nästa arbetsdag, om organisationen inte har bestämt något annat. Regeln från den dag då meddelandet kom gäller. Helger och organisationens egna stängda dagar är inga arbetsdagar.
in-time-read-counts = **Rätt månad.** Ett meddelande hör till den dag då det kom in. Ett svar eller en rättelse som kommer senare ändrar meddelandets månad, inte svarets.
in-time-read-survey = **Inte en servicemätning.** Här räknas varje meddelande, där en handfull provfrågor. Rita dem aldrig på samma axel.
