# Grafana: Går siffrorna att lita på?

trust-title = Går siffrorna att lita på?
trust-about = Ja, eller vad som talar emot: hur färska källorna är, vad som har avvisats, hur mycket som är känt om kontakterna och med vilka definitioner det mäts.

trust-answer = Går siffrorna att lita på?
trust-answer-about = Ja, eller hur många saker som talar emot. Vilka det är står bredvid, med samma gränser som på sidan Översikt i Kanalkoll.
trust-yes = Ja
trust-but-one = Stort sett ja, men tänk på 1 sak
trust-but = Stort sett ja, men tänk på { $count } saker
trust-points = Det här talar emot
trust-points-about = Det som gör siffrorna för den valda tiden osäkrare, och hur mycket det är av var och en. En tyst källa har inte sagt något på mer än 7 dagar, eller aldrig. Okänd kanal räknas först när den är mer än 5 % av alla kontakter.
trust-no-points = Inget talar emot
trust-remark = Vad
trust-remark-silent = Tysta källor
trust-remark-alarm = Aktiva larm
trust-remark-rejected = Avvisade poster som väntar på att rättas
trust-remark-without_time = Meddelanden utan känd svarstid
trust-remark-unknown_channel = Kontakter av okänd kanal
trust-remark-undelivered = Utskick som inte kom fram
trust-remark-changed = Dagar då en definition ändrades
trust-waits-now = Antalen är de som gäller just nu, vilken tid som än är vald.

trust-sources = Hur gamla de senaste uppgifterna är, per källa
trust-sources-about = För varje källa: tiden från det senaste ögonblick som den har berättat om till slutet av den valda tiden. Den räknas i öppettimmar (utan nätter, helger, helgdagar och stängda dagar) och i dagar. Siffror som bygger på en tyst källa är för låga. Källor som inte finns i organisationsfilen står tillsammans som ”Andra källor”, efter den äldsta av dem. En källa som aldrig har lämnat något är inte med. Från en del system hämtar Kanalkoll själv uppgifterna. För dem visas också hur länge sedan det är som allt var hämtat.
trust-no-sources = Ingen källa har lämnat något
trust-source = Källa
trust-source-other = Andra källor
trust-opening-hours = Öppettimmar
trust-all-hours = Dagar
trust-fetched = Sedan hämtning
trust-not-fetched = Hämtas inte

trust-alerts = Larm
trust-alerts-about = De larm i Kanalkolls regler som är aktiva eller väntar, för den valda organisationen och för själva tjänsten. ”Väntar” har börjat och blir aktivt om det håller i sig. En tom tabell betyder att inget är fel, eller att Prometheus inte har reglerna: de finns i dashboards/rules. docs/ALERTS.md säger om varje larm vad det betyder, varför det kan vara falskt och vad man gör först.
trust-no-alerts = Inga larm
trust-alert = Larm
trust-alert-KanalkollDown = Kanalkoll svarar inte
trust-alert-KanalkollSourceSilent = En källa är tyst
trust-alert-KanalkollQuarantineGrows = Många poster har avvisats
trust-alert-KanalkollLettersDead = Utskick kommer inte fram
trust-alert-KanalkollOverdueGrows = Fler obesvarade där svarsfristen har gått ut
trust-alert-KanalkollResponseUnderTarget = Färre svar i tid än målet
trust-alert-KanalkollMessageWaitsLong = Ett ärende har väntat länge
trust-alert-KanalkollQueueWaitLong = Lång kötid
trust-alert-KanalkollAbandonmentHigh = Många lämnade kön
trust-alert-KanalkollSurveyDriesUp = Få svarar på enkäten
trust-alert-KanalkollIndexLow = Många tyckte att det var svårt att få hjälp
trust-state = Status
trust-state-pending = Väntar
trust-state-firing = Aktivt
trust-severity = Allvarlighetsgrad
trust-severity-info = Information
trust-severity-warning = Varning
trust-severity-critical = Brådskande
trust-since = Sedan

trust-known = Hur mycket som är känt
trust-known-about = För den valda tiden och de valda kanalerna, varje andel med de antal som den är räknad på.

    Svarstiden okänd: meddelanden vars källa inte talar om när de besvarades, av de meddelanden som skulle besvaras (inkomna utom undantagna). De är inte med i andelen i tid.

    Kan följas: kontakter med en invånare (som en pseudonym) och ett ämne, av alla kontakter som sparas en och en och inte är undantagna. Bara om dem går det att säga vem som hörde av sig igen.

    Kötiden mätt: samtal och chattar från system som mäter mot gränsen, av alla som kom till kön.

    Täckning: invånare som fick enkäten, av alla kontakter där den kunde skickas. Svarsfrekvens: enkäter som besvarades till slutet, av dem som inte kom tillbaka (RR1).
trust-figure = Vad
trust-figure-no_answer_time = Svarstiden okänd
trust-figure-linkable = Kan följas
trust-figure-measured = Kötiden mätt
trust-figure-coverage = Täckning: fick enkäten
trust-figure-answered = Svarsfrekvens
trust-share = Andel
trust-part = Antal
trust-whole = Av
trust-course = Hur mycket som är känt, per månad
trust-course-about = Andelarna i tabellen bredvid, för varje månad. En andel som hoppar visar att en källa eller en rutin har ändrats: jämför då inte månaderna före med dem efter. En månad utan några har ingen punkt.
trust-volumes = Antalen bakom andelarna, per månad
trust-volumes-about = Nämnarna för andelarna ovanför, för varje månad: meddelanden som skulle besvaras, kontakter som sparas en och en, samtal och chattar som kom till kön, kontakter där en enkät kunde skickas, och enkäter som inte kom tillbaka.

trust-quarantine = Avvisade, väntar på att rättas
trust-quarantine-about = Poster som inte kunde tas emot och ligger i karantän, efter typ, och hur många dagar den äldsta har legat. De är inte med i någon siffra förrän de har rättats och skickats igen. `kanalkoll quarantine list` visar dem med skälet.
trust-kind = Typ
trust-kind-contact = Kontakter
trust-kind-volume = Volymer
trust-kind-answer = Enkätsvar
trust-kind-event = Händelser
trust-kind-indicator = Indikatorer
trust-records = Poster
trust-oldest = Äldsta, dagar
trust-taken = Poster som kom in
trust-taken-about = Poster som lämnades under den valda tiden, efter vad det blev av dem: nya, ändrade, samma som förut, utelämnade av en regel i mappningen, avvisade. Tjänsten räknar dem själv medan den är i gång, och bara en nyckel för alla organisationer ser dem. Antalen är ungefärliga: det som kom strax före en omstart kan saknas.
trust-result-created = Nya
trust-result-amended = Ändrade
trust-result-unchanged = Samma som förut
trust-result-older = Äldre än det som fanns
trust-result-dropped = Utelämnade av mappningen
trust-result-rejected = Avvisade

trust-letters = Utskick
trust-letters-about = E-post som Kanalkoll skickar (enkäter, återkoppling, rapporter), efter status. De som inte kom fram nådde ingen.
trust-no-letters = Inget har skickats
trust-letters-sent = Skickade
trust-letters-waiting = Väntar
trust-letters-leased = Skickas nu
trust-letters-dead = Kom inte fram
trust-letters-cancelled = Stoppade

trust-definitions = Vad ”i tid” betyder, per kanal
trust-definitions-about = Regeln som gällde vid slutet av den valda tiden, för varje kanal med meddelanden: hur tiden räknas, hur många arbetsdagar, från vilken dag regeln och dess kalender gäller. Bredvid står hur många meddelanden från den valda tiden som skulle besvaras. För ett meddelande gäller regeln från den dag då det kom in, så äldre kan ha haft en annan.
trust-reading = I tid
trust-working-days = Arbetsdagar
trust-version = Regel från
trust-calendar = Kalender från
trust-default = Alltid
trust-messages = Meddelanden
trust-queue-definitions = Vad servicenivån betyder, per kanal
trust-queue-definitions-about = Regeln för servicenivå som gällde vid slutet av den valda tiden: hur de som lämnade kön räknas, gränsen, och från vilken dag. Bredvid står hur många samtal eller chattar som kom till kön under den valda tiden.
trust-level = Lämnade kön
trust-level-abandons_ignored = Räknas bort inom gränsen
trust-level-abandons_negative = Räknas som inte besvarade inom gränsen
trust-level-abandons_positive = Räknas som besvarade om det var inom gränsen
trust-level-abandons_removed = Räknas alltid bort
trust-level-of_answered = Bara besvarade räknas
trust-threshold = Gräns, sekunder
trust-calls = Till kön

trust-read-order = **Uppifrån.** Svaret först. Talar något emot: är en källa tyst, är ett larm aktivt? Om inte: hur mycket är känt, och har det ändrats?
trust-read-known = **Känt och okänt.** En siffra handlar om det som är känt. En stor okänd del gör den inte fel, men kan dölja något.
trust-read-definitions = **Två siffror går att jämföra** när de är räknade med samma definition. Dagarna då reglerna började gälla står längst ner.
