# Grafana: Ersätter den nya kanalen, eller tillkommer den bara?

shift-board-title = Ersätter den nya kanalen, eller tillkommer den bara?
shift-board-about = Om de nya digitala kontakterna kom i stället för bemannade eller utöver dem, var invånarna hör av sig igen, och hur målen ligger till.

board-choose-comparison = Jämförelse
board-choose-comparison-about = En jämförelse i organisationsfilen, med sin kod; year_on_year om filen inte har någon. Finns bara när den valda tiden slutar nu.
board-choose-digital = Digitala kanaler
board-choose-digital-about = Vilka kanaler som andelarna på sidan kallar digitala. Välj dem som står under `digital` i organisationsfilen: Prometheus känner inte till dem. Omdömet, ersättningen och timmarna följer organisationsfilen, vad som än väljs här.
board-show-comparison = Visa varför

shift-board-verdict = Omdöme
shift-board-verdict-about = Vad den valda jämförelsen säger: kom de nya digitala kontakterna i stället för bemannade (telefon, e-post, besök, brev) eller utöver dem? Det följer av intervallet bredvid, inte av skattningen. Ligger hela över 0 ersätter den nya kanalen: minst hälften om det börjar vid 0,5 eller högre, bara till en del om det slutar under 1, annars några, kanske alla. Rymmer det 0 men inget över 0,5 är det tillskott. Ligger hela under 0 blev också de bemannade fler. Annars går det inte att säga ännu. Finns samma veckor året före, är det dem som den senare perioden jämförs med.

    Inget sägs heller när mer än 5 % av kontakterna i en period saknar känd kanal, eller när en period saknar uppgifter. Klicka på omdömet för att se varför. En jämförelse i tiden bevisar ingen orsak: se på händelserna.
shift-board-verdict-substitution = Ersätter
shift-board-verdict-partial_substitution = Ersätter till en del
shift-board-verdict-some_substitution = Ersätter några, kanske alla
shift-board-verdict-added_demand = Tillskott
shift-board-verdict-induced_demand = Mer av allt
shift-board-verdict-digital_did_not_grow = Det digitala växte inte
shift-board-verdict-cannot_tell_yet = Går inte att säga ännu

shift-board-substitution = Ersättning (S), med intervall
shift-board-substitution-about = Hur många bemannade kontakter som föll bort för varje ny digital: 1 betyder att allt ersattes, 0 att inget gjorde det, under 0 att också de bemannade blev fler. Låg och hög är ändarna på 95 %-intervallet; skattningen står aldrig utan dem.

    Täljare: minskningen av bemannade kontakter per arbetsdag från jämförelsens tidigare period till den senare. Nämnare: ökningen av digitala kontakter per arbetsdag. Utan ökning finns ingen siffra. Saknas en ände är intervallet öppet åt det hållet.
shift-board-hours = Sparade timmar, med intervall
shift-board-hours-about = De handläggningstimmar som de undvikna bemannade kontakterna motsvarar i jämförelsens senare period: de undvikna kontakterna, vid ersättningens låga och höga ände och högst en för varje ny digital, gånger de bemannade kontakternas genomsnittliga handläggningstid före. Det som räknas som sparat är den låga änden.

    Sägs bara när omdömet är att den nya kanalen ersätter, helt eller till en del, och handläggningstiderna är kända. Annars sägs ingen besparing; det är inte samma sak som 0. Timmar är inte pengar: vad de kostar och om någon fick dem över är en annan fråga.
shift-board-no-saving = Ingen besparing sägs
shift-board-low = Låg
shift-board-estimate = Skattning
shift-board-high = Hög

shift-board-before-after = Före och efter, per kanal
shift-board-before-after-about = Kontakter och volymer per arbetsdag genom varje kanal i den valda jämförelsens tidigare och senare period, och deras andel av alla. Före är samma veckor året före när de är kända, annars perioden i organisationsfilen. Täljare: periodens kontakter, utan undantagna, och volymer. Nämnare för antalen: periodens arbetsdagar. Nämnare för andelarna: alla kanaler i samma period. Digitala kanaler är de som är valda överst. En kanal som ingen använde i någon av perioderna är inte med.

    En andel kan växa fast ingen lämnade telefonen: läs antalen först. Är mer än 5 % av okänd kanal i en period ges inget omdöme. En jämförelse av en enhet eller ett ämne räknar bara dess kontakter.
shift-board-before = Före, per dag
shift-board-after = Efter, per dag
shift-board-share-before = Andel före
shift-board-share-after = Andel efter
shift-board-digital-channels = Digitala kanaler
shift-board-other-channels = Övriga kanaler
shift-board-share = Andel

shift-board-unknown = Okänd kanal
shift-board-unknown-about = Kontakter under den valda tiden vars kanal källan inte talade om, och deras andel. Täljare: kontakter av okänd kanal. Nämnare: kontakter och volymer genom alla kanaler.

    Över 5 % ges inget omdöme om en jämförelse, för de kan höra till vilken kanal som helst. Då är andelen orange: rätta källans mappning. Kom inget in finns ingen siffra. Välj minst en dag: siffran räknar ihop de hela dagar där klockan tolv ligger inom den valda tiden.
shift-board-unknown-contacts = Okänd kanal
shift-board-of-all = Av alla

shift-board-counted = Räknas gör de kontakter som kom in och inte undantogs som skräppost, dubbletter, automatiska meddelanden eller tack; i telefon och chatt alla som kom till kön, besvarade eller inte; och volymer från system som bara lämnar antal. Det är samma antal som omdömet vilar på.
shift-board-many = Kontakter per kanal: hur många
shift-board-many-about = Kontakter och volymer varje månad eller vecka (välj under ”Staplar”), per kanal, staplade på varandra. Hela höjden är alla: se på den före andelarna bredvid.
shift-board-parts = Kontakter per kanal: andelar
shift-board-parts-about = Samma kontakter som bredvid, som andelar av alla, staplade till 100 %. Täljare: kontakter och volymer genom kanalen. Nämnare: genom alla kanaler. En månad eller vecka utan någon kontakt är tom. En kanal kan vinna andel utan att någon lämnar en annan: då växer höjden i bilden bredvid.

shift-board-digital = Digital andel, och hur många
shift-board-digital-about = Linjen, på axeln till höger, är de digitala kanalernas andel (så som de är valda överst). Täljare: kontakter och volymer genom dem. Nämnare: genom alla. Streckad: målet, om det finns ett. En månad eller vecka utan någon kontakt har ingen punkt.

    Under den, staplade, hur många som kom genom digitala kanaler och genom de övriga. Andelen står aldrig utan dem: den växer också när digitala kontakter kommer till utöver de andra.
shift-board-digital-share = Digital andel
shift-board-goal = Mål

shift-board-again = Hörde av sig igen
shift-board-again-about = Av de kontakter under den valda tiden som kan kopplas: andelen som följdes av en ny från samma invånare i samma ämne, genom vilken kanal som helst, inom 1, 7 och 30 dygn (inom ett dygn är också inom sju). Bredvid varje andel dess täljare och nämnare. Raden ”Kan kopplas” säger hur stor del av alla kontakter som kan kopplas: är den liten säger de andra lite.

    Dagar som är yngre än fönstret är inte med i någotdera: den som kan komma igen har inte hunnit. Bara kontakter som sparas en och en, med pseudonym och ämne, kan kopplas; volymer kan det inte. Finns ingen att koppla finns ingen siffra, varken 0 eller 100 %. Välj minst en dag.
shift-board-within = Fönster
shift-board-again-1d = Igen inom 1 dygn
shift-board-again-7d = Igen inom 7 dygn
shift-board-again-30d = Igen inom 30 dygn
shift-board-again-linkable = Kan kopplas
shift-board-again-part = Antal
shift-board-again-of = Av
shift-board-nothing-to-link = Inget att koppla

shift-board-hops = Vart de vände sig när de hörde av sig igen
shift-board-hops-about = Från kanal till kanal: hur många kontakter under den valda tiden som inom 7 dygn följdes av en ny från samma invånare i samma ämne, efter den första kanalen (rad) och nästa (kolumn). Samma kanal två gånger är en upprepning, en annan är ett byte. Kanaler som ingen kom från eller till är inte med; 0 är 0.

    Antal, inga andelar: nämnaren är de kontakter som kan kopplas och är äldre än 7 dygn, i rutan ”Hörde av sig igen”. Välj minst en dag: hela dagar där klockan tolv ligger inom den valda tiden räknas ihop.
shift-board-first = Först
shift-board-next = Sedan
shift-board-then = sedan { $channel }
shift-board-nobody-again = Ingen hörde av sig igen

shift-board-goals = Målen, och var vi är
shift-board-goals-about = Varje mål i organisationsfilen som är ett bestämt värde, och siffran för den sista hela veckan före slutet av den valda tiden (för en indikator den senaste observationen, även om den saknar mål). Var och en i sin enhet: kontakter per arbetsdag, ett index från 0 till 100, en andel från 0 till 1.

    Kontakter: veckans kontakter och volymer. Nämnare: 5, för Prometheus vet inte vilka dagar som är lediga. I en vecka med helgdag blir siffran därför för låg. Besvarade i tid: i tid / (i tid + för sent + obesvarade där tiden är ute + stängda utan svar), av veckans meddelanden. Digital andel: de kanaler som är valda överst / alla. Servicenivå och index har egna tavlor och ingen siffra här. Mål som är en förändring från en jämförelseperiod står bara i `kanalkoll report targets`, som också räknar med rätt arbetsdagar och säger om målet nås.
shift-board-no-goal = Inget mål
shift-board-measure = Mått
shift-board-last-week = Sista hela veckan

shift-board-read-verdict = **Ersätter eller kommer till.** En ny kanal ersätter när de bemannade kontakterna minskar medan de digitala ökar; annars kommer den bara till. Siffran för det är ersättningen, per arbetsdag, mellan två perioder i organisationsfilen (`[[comparison]]`). Den står alltid med sitt intervall, och omdömet följer av intervallet. Utan det omdömet sägs ingen besparing.
shift-board-read-now = **Svaret gäller nu.** Omdöme, ersättning, timmar, före och efter visas när den valda tiden slutar nu; börja så tidigt du vill. Allt annat finns för alla tider.
shift-board-read-not = **Vad sidan inte kan säga.** Två perioder skiljer sig i mer än den nya kanalen: årstid, helger, en pandemi. `kanalkoll report shift` jämför med samma veckor året före när de är kända, och `kanalkoll report effect` ser på en enda händelse.
