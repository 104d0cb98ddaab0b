# Grafana: Ersätter den nya kanalen andra kontakter, eller blir de bara fler?

shift-board-title = Ersätter den nya kanalen andra kontakter, eller blir de bara fler?
shift-board-about = Om de nya digitala kontakterna kom i stället för bemannade eller utöver dem, var invånarna hör av sig igen, och hur målen ligger till.

board-choose-comparison = Jämförelse
board-choose-comparison-about = En jämförelse i organisationsfilen.
board-choose-digital = Digitala kanaler
board-choose-digital-about = Vilka kanaler som andelarna på sidan kallar digitala. Välj dem som står under `digital` i organisationsfilen: Prometheus känner inte till dem. Slutsatsen, hur mycket som ersattes och timmarna följer organisationsfilen, vad som än väljs här.
board-show-comparison = Visa varför

shift-board-verdict = Slutsats
shift-board-verdict-about = Kom de nya digitala kontakterna i stället för bemannade (telefon, e-post, besök, brev) eller utöver dem? Slutsatsen följer av osäkerheten bredvid, inte av skattningen.

    Ligger hela osäkerheten över 0 ersätter den nya kanalen: minst hälften om den börjar vid 0,5 eller högre, bara en del om den slutar under 1, annars något, kanske allt. Rymmer den 0 men inget över 0,5 blir kontakterna bara fler. Ligger hela under 0 blev också de bemannade fler. Annars går det inte att säga ännu. Finns samma veckor året före, är det dem som den senare perioden jämförs med.

    Det går inte heller att säga när mer än 5 % av kontakterna i en period saknar känd kanal, eller när en period saknar uppgifter. Klicka på slutsatsen för att se varför. En jämförelse i tiden bevisar ingen orsak: se på händelserna.
shift-board-not-over = Jämförelsen är inte över ännu

shift-board-substitution = Hur mycket som ersattes
shift-board-substitution-about = Hur många bemannade kontakter som föll bort för varje ny digital: 1 betyder att allt ersattes, 0 att inget gjorde det, under 0 att också de bemannade blev fler. Värdet ligger troligen mellan den undre och den övre gränsen (95 %). Skattningen står aldrig utan dem.

    Täljare: minskningen av bemannade kontakter per arbetsdag från jämförelsens tidigare period till den senare. Nämnare: ökningen av digitala kontakter per arbetsdag. Utan ökning finns ingen siffra. Saknas en gräns är osäkerheten öppen åt det hållet.
shift-board-hours = Timmar som undvikna kontakter motsvarar
shift-board-hours-about = De timmar som de undvikna bemannade kontakterna motsvarar i jämförelsens senare period. Timmarna är de undvikna kontakterna gånger de bemannade kontakternas genomsnittliga hanteringstid före. De undvikna räknas vid den undre och den övre gränsen för hur mycket som ersattes, högst en för varje ny digital. Räkna med den undre gränsen.

    Visas bara när slutsatsen är att den nya kanalen ersätter, helt eller till en del, och hanteringstiderna är kända. Att ingen besparing kan anges är inte samma sak som 0. Timmar är inte pengar: vad de kostar och om någon fick dem över är en annan fråga.
shift-board-no-saving = Ingen besparing kan anges
shift-board-open = ingen gräns
shift-board-low = Undre gräns
shift-board-estimate = Skattning
shift-board-high = Övre gräns

shift-board-so-far = Hur mycket som ersattes, vecka för vecka
shift-board-so-far-about = Skattningen för den valda jämförelsen med båda gränserna (95 %), så som den stod vid slutet av varje vecka: av den tidigare perioden och de veckor av den senare som då hade gått. Linjen börjar när den senare perioden har minst fyra hela veckor. När perioden är över ändras den inte mer.

    1 betyder att allt ersattes, 0 att inget gjorde det. Ligger båda gränserna över 0 ersätter den nya kanalen något. Gränserna kommer närmare varandra när fler veckor går: en slutsats som står sig då vilar på mer. Det som ligger utanför -1 till 3 ritas vid kanten. En vecka utan gränser har ingen linje.
shift-board-not-begun = Den senare perioden har ingen siffra ännu

shift-board-before-after = Före och efter, per kanal
shift-board-before-after-about = Kontakter och volymer per arbetsdag genom varje kanal i den valda jämförelsens tidigare och senare period, och deras andel av alla. Före är samma veckor året före när de är kända, annars perioden i organisationsfilen. Digitala kanaler är de som är valda överst. En kanal som ingen använde i någon av perioderna är inte med.

    Täljare: periodens kontakter, utan undantagna, och volymer. Nämnare för antalen: periodens arbetsdagar. Nämnare för andelarna: alla kanaler i samma period.

    En andel kan växa fast ingen lämnade telefonen: läs antalen först. En jämförelse av en enhet eller ett ämne räknar bara dess kontakter.
shift-board-before = Före, per dag
shift-board-after = Efter, per dag
shift-board-share-before = Andel före
shift-board-share-after = Andel efter
shift-board-digital-channels = Digitala kanaler
shift-board-other-channels = Övriga kanaler
shift-board-share = Andel

shift-board-unknown = Okänd kanal
shift-board-unknown-about = Kontakter under den valda tiden vars kanal källan inte talade om, och deras andel. Täljare: kontakter av okänd kanal. Nämnare: kontakter och volymer genom alla kanaler.

    Över 5 % går det inte att dra någon slutsats av en jämförelse, för de kan höra till vilken kanal som helst. Då är andelen orange: rätta källans mappning. Kom inget in finns ingen siffra.
shift-board-unknown-contacts = Okänd kanal
shift-board-of-all = Av alla

shift-board-counted = Räknas gör de kontakter som kom in och inte undantogs som skräppost, dubbletter, automatiska meddelanden eller tack. I telefon och chatt räknas alla som kom till kön, besvarade eller inte. Volymer från system som bara lämnar antal är med. Det är samma antal som slutsatsen vilar på.
shift-board-many = Kontakter per kanal och $period: hur många
shift-board-many-about = Kontakter och volymer varje månad eller vecka (välj under ”Visa per”), per kanal, staplade på varandra. Hela höjden är alla: se på den före andelarna bredvid.
shift-board-parts = Kontakter per kanal och $period: andelar
shift-board-parts-about = Samma kontakter som bredvid, som andelar av alla, staplade till 100 %. Täljare: kontakter och volymer genom kanalen. Nämnare: genom alla kanaler. En period utan någon kontakt är tom. En kanal kan vinna andel utan att någon lämnar en annan: då växer höjden i bilden bredvid.

shift-board-digital = Digital andel, och hur många
shift-board-digital-about = Linjen, på axeln till höger, är de digitala kanalernas andel (så som de är valda överst). Täljare: kontakter och volymer genom dem. Nämnare: genom alla. Streckad: målet, om det finns ett. En period utan någon kontakt har ingen punkt.

    Under den, staplade, hur många som kom genom digitala kanaler och genom de övriga. Andelen står aldrig utan dem: den växer också när digitala kontakter kommer utöver de andra.
shift-board-digital-share = Digital andel
shift-board-goal = Mål

shift-board-again = Hörde av sig igen
shift-board-again-about = Av de kontakter under den valda tiden som kan följas: andelen som följdes av en ny från samma invånare i samma ämne, genom vilken kanal som helst, inom 1, 7 och 30 dagar. Bredvid varje andel står dess täljare och nämnare. Raden ”Kan följas” säger hur stor del av alla kontakter det är: är den liten säger de andra lite.

    Dagar som är yngre än fönstret är inte med i någotdera: den som kan höra av sig igen har inte hunnit. Bara kontakter som sparas en och en, med pseudonym och ämne, kan följas; volymer kan det inte.
shift-board-within = Fönster
shift-board-again-1d = Igen inom 1 dag
shift-board-again-7d = Igen inom 7 dagar
shift-board-again-30d = Igen inom 30 dagar
shift-board-again-linkable = Kan följas
shift-board-again-part = Antal
shift-board-again-of = Av
shift-board-nothing-to-link = Ingen kan följas

shift-board-hops = Vart de vände sig när de hörde av sig igen
shift-board-hops-about = Från kanal till kanal: hur många kontakter under den valda tiden som inom 7 dagar följdes av en ny från samma invånare i samma ämne. Den första kanalen är raden, den nästa är kolumnen. Samma kanal två gånger är en upprepning, en annan är ett byte. Kanaler som ingen kom från eller till är inte med.

    Antal, inga andelar: nämnaren är de kontakter som kan följas och är äldre än 7 dagar, i rutan ”Hörde av sig igen”.
shift-board-first = Först
shift-board-next = Sedan
shift-board-then = { $channel }
shift-board-nobody-again = Ingen hörde av sig igen

shift-board-goals = Målen, och var vi är
shift-board-goals-about = Varje mål i organisationsfilen som är ett bestämt värde, och siffran för den sista hela veckan före slutet av den valda tiden. För en indikator är det den senaste observationen, även om den saknar mål.

    Kontakter: veckans kontakter och volymer delade med 5, för Prometheus vet inte vilka dagar som är lediga. I en vecka med helgdag blir siffran därför för låg. Digital andel: de kanaler som är valda överst av alla. Servicenivå och index har egna tavlor och ingen siffra här. Mål som är en förändring från ett utgångsläge står bara i `kanalkoll report targets`, som också säger om målet nås.
shift-board-no-goal = Inget mål
shift-board-measure = Mått
shift-board-last-week = Sista hela veckan
board-goal-response = Besvarat i tid, %
board-goal-service-level = Besvarade inom gränsen, %
board-goal-index = Enkelhet, index 0–100
board-goal-contacts = Kontakter per arbetsdag
board-goal-digital-share = Digital andel, %
board-goal-indicator = Indikator

shift-board-read-verdict = **Ersätter, eller blir bara fler.** En ny kanal ersätter när de bemannade kontakterna minskar medan de digitala ökar; annars blir kontakterna bara fler. Siffran för det är hur mycket som ersattes, per arbetsdag, mellan två perioder i organisationsfilen (`[[comparison]]`). Den står alltid med sin osäkerhet, och slutsatsen följer av den.
shift-board-read-history = **Vilken tid svaret gäller.** En jämförelse har sina egna perioder. Den visas när dess senare period är över vid slutet av den valda tiden. Allt annat räknas över den valda tiden.
shift-board-read-not = **Vad sidan inte kan säga.** Två perioder skiljer sig i mer än den nya kanalen: årstid, helger, en pandemi. `kanalkoll report shift` jämför med samma veckor året före när de är kända, och `kanalkoll report effect` ser på en enda händelse.
