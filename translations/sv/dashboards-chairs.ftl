# Grafana: Vad faller mellan stolarna?

chairs-title = Vad faller mellan stolarna?
chairs-about = Meddelanden som ingen har svarat på fast tiden är ute, samtal och chattar som avbröts i kön, och invånare som fick höra av sig igen.

chairs-now = Obesvarade nu, tiden ute
chairs-now-about = Av de meddelanden som kom in under den valda tiden: hur många ingen har svarat på fast tiden är ute, hur många som stängdes utan svar, hur många som väntar och har tid kvar, och hur många som sammanlagt skulle besvaras. Klicka på siffran för att se dem, de äldsta först.
chairs-awaited = Skulle besvaras
chairs-oldest = Vem har väntat längst, per kanal
chairs-oldest-about = För varje kanal: hur många meddelanden från den valda tiden som är obesvarade fast tiden är ute, och hur länge det äldsta meddelandet utan svar har väntat, i öppettimmar och i alla timmar, nätter och helger inräknade. Det äldsta kan ha kommit före den valda tiden, och det kan ha tid kvar. Klicka på en kanal för att se vilka ärenden som är obesvarade fast tiden är ute.
chairs-opening-hours = Äldsta, öppettid
chairs-all-hours = Äldsta, all tid
chairs-none-waits = Inget väntar

chairs-given-up = Avbrutna samtal och chattar
chairs-given-up-about = Av de samtal och chattar som kom till en kö under den valda tiden: andelen som avbröts innan någon svarade.

    Täljare: avbrutna. Nämnare: alla som kom till kön, även de som avbröts efter några sekunder. Siffrorna är de som växeln lämnar. Utan samtal eller chattar blir det ingen siffra.
chairs-given-up-share = Andel avbrutna
chairs-given-up-calls = Avbrutna
chairs-offered = Till kön
chairs-no-queues = Inga samtal eller chattar

chairs-again = Kom igen inom 7 dagar
chairs-again-about = Av de kontakter från den valda tiden som går att följa: andelen där samma invånare hörde av sig igen i samma ämne, genom vilken kanal som helst, inom 7 dagar. Valet ”Kanal” gäller den första kontakten.

    Täljare: kom igen. Nämnare: kontakter som går att följa och är äldre än 7 dagar. En kontakt går att följa när källan talar om vem (som en pseudonym) och vilket ämne. Volymer som bara räknas går inte att följa. Att någon kommer igen är inte alltid ett misslyckande: ärendet kan ha haft ett nästa steg.
chairs-again-share = Andel som kom igen
chairs-again-count = Kom igen
chairs-followed = Går att följa
chairs-cannot-follow = Ingen går att följa

chairs-months = Obesvarade där tiden är ute, efter månaden de kom och kanal
chairs-months-about = De meddelanden från varje månad som ännu är obesvarade fast tiden är ute, per kanal, staplade på varandra. En gammal månad som inte sjunker innehåller meddelanden som alla har lämnat åt någon annan. Klicka för att se kanalens.
chairs-by-unit = Obesvarade där tiden är ute, per enhet
chairs-by-unit-about = Meddelanden från den valda tiden som ingen har svarat på fast tiden är ute, per enhet, flest överst. Klicka på en stapel för att se dem. Valet ”Ämne” gäller inte här: siffror per enhet kan inte delas upp på ämnen.
chairs-by-topic = Obesvarade där tiden är ute, per ämne
chairs-by-topic-about = Meddelanden från den valda tiden som ingen har svarat på fast tiden är ute, per ämne, flest överst. Klicka på en stapel för att se dem. Valet ”Enhet” gäller inte här: siffror per ämne kan inte delas upp på enheter.
chairs-months-unit = Obesvarade där tiden är ute, per månad och enhet
chairs-months-unit-about = De meddelanden från varje månad som ännu är obesvarade fast tiden är ute, per enhet, staplade på varandra. Enheter som inte har några är inte med. Valet ”Ämne” gäller inte här.
chairs-months-topic = Obesvarade där tiden är ute, per månad och ämne
chairs-months-topic-about = De meddelanden från varje månad som ännu är obesvarade fast tiden är ute, per ämne, staplade på varandra. Ämnen som inte har några är inte med. Valet ”Enhet” gäller inte här.

chairs-excluded = Undantagna, efter skäl
chairs-excluded-about = Kontakter från den valda tiden som inte är med i någon andel svar, efter det skäl som källan anger. Om de blir fler: se efter vad som undantas, för ingen väntas svara på dem.
chairs-reason-spam = Skräppost
chairs-reason-duplicate = Dubbletter
chairs-reason-auto = Automatiska meddelanden
chairs-reason-thanks = Tack

chairs-unknown = Besvarat? Källan talar inte om det
chairs-unknown-about = För varje kanal: hur många meddelanden från den valda tiden som kommer från ett system som inte talar om när de besvarades, hur många som skulle besvaras, och andelen. De är varken i tid eller för sena, så de kan falla mellan stolarna utan att det syns här.

    Täljare: okänt när de besvarades. Nämnare: meddelanden som skulle besvaras (inkomna utom undantagna).
chairs-unknown-count = Okänt
chairs-unknown-share = Andel okänt

chairs-read-list = **Från siffran till ärendena.** Klicka på en siffra, en stapel eller en kanal: Kanalkoll visar ärendena bakom den, de äldsta först, med det nummer som de har i sitt eget system. Listan kräver en nyckel och gäller det som väntar just nu, vilken tid som än är vald här.
chairs-read-month = **Månaden det kom.** Ett meddelande som till sist får svar försvinner från den månad då det kom in.
chairs-read-again = **Kom igen** handlar bara om dem som går att följa. Hur många det är står på sidan ”Går siffrorna att lita på?”.
