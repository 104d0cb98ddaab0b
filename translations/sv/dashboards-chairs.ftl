# Grafana: Vad faller mellan stolarna?

chairs-title = Vad faller mellan stolarna?
chairs-about = Meddelanden som ingen har svarat på fast svarsfristen har gått ut, samtal och chattar där någon lämnade kön, och invånare som fick höra av sig igen.

chairs-now = Obesvarade, svarsfristen har gått ut
chairs-now-about = Meddelanden som kom in under den valda tiden och som ingen har svarat på fast svarsfristen har gått ut. Klicka på siffran för att se dem, de äldsta först.
chairs-others = Resten av meddelandena
chairs-others-about = Av de meddelanden som kom in under den valda tiden: hur många som avslutades utan svar, hur många som väntar inom svarsfristen, och hur många som sammanlagt skulle besvaras.
chairs-awaited = Skulle besvaras
chairs-oldest = Vem har väntat längst, per kanal
chairs-oldest-about = För varje kanal: hur många meddelanden från den valda tiden som är obesvarade fast svarsfristen har gått ut, och hur länge det äldsta av dem som ännu väntar har väntat. Väntan räknas i öppettimmar, och i dagar med nätter och helger inräknade. Klicka på en kanal för att se ärendena.
chairs-opening-hours = Äldsta, öppettimmar
chairs-all-hours = Äldsta, dagar
chairs-none-waits = Inget från den valda tiden väntar

chairs-given-up = Samtal och chattar: lämnade kön
chairs-given-up-about = Av de samtal och chattar som kom till en kö under den valda tiden: andelen där någon lämnade kön innan svaret kom.

    Täljare: lämnade kön. Nämnare: alla som kom till kön, även de som lämnade den efter några sekunder. Siffrorna är de som växeln lämnar. Utan samtal eller chattar blir det ingen siffra.
chairs-given-up-share = Andel som lämnade kön
chairs-given-up-calls = Lämnade kön
chairs-offered = Till kön
chairs-no-queues = Inga samtal eller chattar

chairs-again = Hörde av sig igen inom 7 dagar
chairs-again-about = Av de kontakter från den valda tiden som kan följas: andelen där samma invånare hörde av sig igen i samma ämne, genom vilken kanal som helst, inom 7 dagar. Valet ”Kanal” gäller den första kontakten.

    Täljare: hörde av sig igen. Nämnare: kontakter som kan följas och är äldre än 7 dagar. En kontakt kan följas när källan talar om vem (som en pseudonym) och vilket ämne. Att någon hör av sig igen är inte alltid ett misslyckande: ärendet kan ha haft ett nästa steg.
chairs-again-share = Andel som hörde av sig igen
chairs-again-count = Hörde av sig igen
chairs-followed = Kan följas
chairs-cannot-follow = Ingen kan följas

chairs-months = Obesvarade, efter månaden de kom och kanal
chairs-months-about = De meddelanden från varje månad som ännu är obesvarade fast svarsfristen har gått ut, per kanal, staplade på varandra. En gammal månad som inte sjunker innehåller meddelanden som alla har lämnat åt någon annan. Klicka för att se kanalens.
chairs-by-unit = Obesvarade per enhet
chairs-by-unit-about = Meddelanden från den valda tiden som ingen har svarat på fast svarsfristen har gått ut, per enhet, flest överst. Klicka på en stapel för att se dem. Valet ”Ämne” gäller inte här.
chairs-by-topic = Obesvarade per ämne
chairs-by-topic-about = Meddelanden från den valda tiden som ingen har svarat på fast svarsfristen har gått ut, per ämne, flest överst. Klicka på en stapel för att se dem. Valet ”Enhet” gäller inte här.
chairs-months-unit = Obesvarade per månad och enhet
chairs-months-unit-about = De meddelanden från varje månad som ännu är obesvarade fast svarsfristen har gått ut, per enhet, staplade på varandra. Enheter som inte har några är inte med. Valet ”Ämne” gäller inte här.
chairs-months-topic = Obesvarade per månad och ämne
chairs-months-topic-about = De meddelanden från varje månad som ännu är obesvarade fast svarsfristen har gått ut, per ämne, staplade på varandra. Ämnen som inte har några är inte med. Valet ”Enhet” gäller inte här.

chairs-excluded = Undantagna, efter skäl
chairs-excluded-about = Kontakter från den valda tiden som inte bedöms, efter det skäl som källan anger. Om de blir fler: se efter vad som undantas, för ingen väntas svara på dem.
chairs-reason-spam = Skräppost
chairs-reason-duplicate = Dubbletter
chairs-reason-auto = Automatiska meddelanden
chairs-reason-thanks = Tack

chairs-unknown = Besvarat? Källan talar inte om det
chairs-unknown-about = För varje kanal: hur många meddelanden från den valda tiden som kommer från ett system som inte talar om när de besvarades, hur många som skulle besvaras, och andelen. De är varken i tid eller för sena, så de kan falla mellan stolarna utan att det syns här.

    Täljare: okänt när de besvarades. Nämnare: meddelanden som skulle besvaras (inkomna utom undantagna).
chairs-unknown-count = Okänt
chairs-unknown-share = Andel okänt
chairs-nothing-awaited = Inget skulle besvaras

chairs-read-list = **Från siffran till ärendena.** Klicka på en siffra, en stapel eller en kanal: Kanalkoll visar ärendena bakom den, de äldsta först, med det nummer som de har i sitt eget system. Webbläsaren frågar efter en nyckel första gången: skriv den som lösenord. Listan gäller det som väntar just nu, vilken tid som än är vald här.
chairs-read-month = **Månaden det kom.** Ett meddelande som till sist får svar försvinner från den månad då det kom in.
chairs-read-again = **Hörde av sig igen** handlar bara om dem som kan följas. Hur många det är står på sidan ”Går siffrorna att lita på?”.
