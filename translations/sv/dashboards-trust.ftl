# Grafana: Går siffrorna att lita på?

trust-title = Går siffrorna att lita på?
trust-about = Hur färska källorna är, vad som har avvisats, hur mycket som är känt om kontakterna och med vilka definitioner det mäts.

trust-sources = Hur gamla de senaste uppgifterna är, per källa
trust-sources-about = För varje källa: tiden sedan det senaste ögonblick som den har berättat om, i öppettimmar (nätter, helger, helgdagar och stängda dagar borträknade, högst ett år) och i alla timmar. Siffror som bygger på en tyst källa är för låga. Larmet går efter 16 öppettimmar om ingen har ändrat gränsen. Källor som inte finns i organisationsfilen står tillsammans som ”Andra källor”, efter den äldsta av dem. En källa som aldrig har lämnat något är inte med.
trust-source = Källa
trust-source-other = Andra källor
trust-opening-hours = Öppettid
trust-all-hours = All tid

trust-alerts = Larm
trust-alerts-about = De larm i Kanalkolls regler som gäller nu, för den valda organisationen och för själva tjänsten. ”Väntar” har börjat och går om det håller i sig. En tom tabell betyder att inget är fel, eller att Prometheus inte har reglerna: de finns i dashboards/rules. docs/ALERTS.md säger om varje larm vad det betyder, varför det kan vara falskt och vad man gör först.
trust-alert = Larm
trust-alert-KanalkollDown = Kanalkoll svarar inte
trust-alert-KanalkollSourceSilent = En källa är tyst
trust-alert-KanalkollQuarantineGrows = Många poster har avvisats
trust-alert-KanalkollLettersDead = Brev kommer inte fram
trust-alert-KanalkollOverdueGrows = Fler obesvarade där tiden är ute
trust-alert-KanalkollResponseUnderTarget = Färre svar i tid än målet
trust-alert-KanalkollMessageWaitsLong = Ett ärende har väntat länge
trust-alert-KanalkollQueueWaitLong = Lång väntan i kön
trust-alert-KanalkollAbandonmentHigh = Många gav upp i kön
trust-alert-KanalkollSurveyDriesUp = Enkätsvaren sinar
trust-alert-KanalkollIndexLow = Många tyckte att det var svårt att få hjälp
trust-state = Läge
trust-state-pending = Väntar
trust-state-firing = Larmar
trust-severity = Tyngd
trust-severity-info = Att veta
trust-severity-warning = Varning
trust-severity-critical = Brådskar
trust-since = Sedan

trust-known = Hur mycket som är känt
trust-known-about = För den valda tiden och de valda kanalerna, varje andel med de antal som den är räknad på.

    Svarstiden okänd: meddelanden vars källa inte talar om när de besvarades, av de meddelanden som skulle besvaras (inkomna utom undantagna). De är inte med i någon andel svar i tid.

    Går att följa: kontakter med en invånare (som en pseudonym) och ett ämne, av alla kontakter som sparas en och en och inte är undantagna. Bara om dem går det att säga vem som kom igen.

    Väntan mätt: samtal och chattar från system som mäter väntan mot gränsen, av alla som kom till kön.

    Tillfrågade: invånare som fick en inbjudan att svara, av alla kontakter där det avgjordes om man skulle fråga (täckning). Svarade: enkäter som besvarades till slutet, av de inbjudningar som inte kom tillbaka (RR1).
trust-figure = Vad
trust-figure-no_answer_time = Svarstiden okänd
trust-figure-linkable = Går att följa
trust-figure-measured = Väntan mätt
trust-figure-coverage = Tillfrågade (täckning)
trust-figure-answered = Svarade (svarsfrekvens)
trust-share = Andel
trust-part = Antal
trust-whole = Av
trust-course = Hur mycket som är känt, varje månad
trust-course-about = Andelarna i tabellen bredvid, för varje månad. En andel som hoppar visar att en källa eller en rutin har ändrats: jämför då inte månaderna före med dem efter. Täljare och nämnare är tabellens; nämnarna är ritade nedanför. En månad utan några har ingen punkt.
trust-volumes = Vad andelarna är andelar av, varje månad
trust-volumes-about = Nämnarna för andelarna ovanför, för varje månad: meddelanden som skulle besvaras, kontakter som sparas en och en, samtal och chattar som kom till kön, kontakter där det avgjordes om man skulle fråga, och inbjudningar som inte kom tillbaka.

trust-quarantine = Avvisade, väntar på att rättas
trust-quarantine-about = Poster som inte kunde tas emot och ligger i karantän, efter slag, och hur länge den äldsta har legat. De är inte med i någon siffra förrän de har rättats och skickats igen. `kanalkoll quarantine list` visar dem med skälet.
trust-kind = Slag
trust-kind-contact = Kontakter
trust-kind-volume = Volymer
trust-kind-answer = Svar
trust-kind-event = Händelser
trust-kind-indicator = Indikatorer
trust-records = Poster
trust-oldest = Äldsta
trust-taken = Poster som kom in
trust-taken-about = Poster som lämnades under den valda tiden, efter vad det blev av dem: nya, ändrade, samma som förut, utelämnade av en regel i mappningen, avvisade. Tjänsten räknar dem själv medan den är i gång, och bara en nyckel för alla organisationer ser dem. Antalen är ungefärliga: det som kom strax före en omstart kan saknas.
trust-result-created = Nya
trust-result-amended = Ändrade
trust-result-unchanged = Samma som förut
trust-result-dropped = Utelämnade av mappningen
trust-result-rejected = Avvisade

trust-letters = Brev
trust-letters-about = Brev som Kanalkoll skickar (inbjudningar, återkoppling, rapporter), efter läge, och hur länge det äldsta som inte är skickat har väntat. De brev som vägrats eller getts upp nådde ingen.
trust-letters-sent = Skickade
trust-letters-waiting = Väntar
trust-letters-leased = Skickas nu
trust-letters-dead = Vägrade eller uppgivna
trust-letters-cancelled = Inställda
trust-letters-oldest = Äldsta oskickade

trust-definitions = Vad ”i tid” betyder, per kanal
trust-definitions-about = Regeln som gällde vid slutet av den valda tiden, för varje kanal med meddelanden: hur tiden räknas, hur många arbetsdagar, från vilken dag regeln och dess kalender gäller. Bredvid står hur många meddelanden från den valda tiden som skulle besvaras. För ett meddelande gäller regeln från den dag då det kom in, så äldre kan ha haft en annan.
trust-reading = I tid
trust-working-days = Arbetsdagar
trust-version = Regel från
trust-calendar = Kalender från
trust-default = Alltid (ingen är angiven)
trust-messages = Meddelanden
trust-queue-definitions = Vad ”snabbt svar” betyder, per kanal
trust-queue-definitions-about = Regeln för servicenivå som gällde vid slutet av den valda tiden: hur avbrutna räknas, gränsen, och från vilken dag. Bredvid står hur många samtal eller chattar som kom till kön under den valda tiden.
trust-level = Avbrutna
trust-level-abandons_ignored = Räknas bort inom gränsen
trust-level-abandons_negative = Räknas som inte snabbt svar
trust-level-abandons_positive = Räknas som snabbt svar inom gränsen
trust-level-abandons_removed = Räknas alltid bort
trust-level-of_answered = Bara besvarade räknas
trust-threshold = Gräns, sekunder
trust-calls = Till kön

trust-read-order = **Uppifrån.** Är en källa tyst? Går ett larm? Om inte: hur mycket är känt, och har det ändrats?
trust-read-known = **Känt och okänt.** En siffra handlar om det som är känt. En stor okänd del gör den inte fel, men kan dölja något.
trust-read-definitions = **Två siffror går att jämföra** när de är räknade med samma definition. Dagarna då reglerna började gälla står längst ner.
