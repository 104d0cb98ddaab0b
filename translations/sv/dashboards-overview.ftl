# Grafana: översikten.

glance-title = Översikt
glance-about = De fem frågorna, var och en besvarad på en rad. Klicka på ett svar för mer.

glance-in-time = Svarar vi i tid?
glance-in-time-about = Andelen meddelanden som besvarades i tid, av dem som kom in under den valda tiden och vars svar har kommit eller borde ha kommit. Klicka för mer.

    Täljare: besvarade i tid. Nämnare: besvarade i tid + besvarade för sent + obesvarade där tiden är ute + stängda utan svar.
glance-in-time-of = Meddelandena bakom andelen
glance-in-time-of-about = Hur många meddelanden som kan bedömas (nämnaren), hur många av dem som besvarades i tid (täljaren) och hur många för sent. Resten är obesvarade fast tiden är ute eller stängda utan svar, se nedanför.

glance-chairs = Vad faller mellan stolarna?
glance-chairs-about = Meddelanden från den valda tiden som ingen har svarat på fast tiden är ute. Klicka för mer.
glance-chairs-of = Meddelanden, och det äldsta som väntar
glance-chairs-of-about = Hur många meddelanden från den valda tiden som skulle besvaras, hur många som väntar och har tid kvar, hur många som stängdes utan svar, och hur många öppettimmar det äldsta meddelandet utan svar har väntat, när det än kom.
glance-awaited = Skulle besvaras
glance-oldest = Äldsta, öppettid

glance-shift = Ersätter den nya kanalen, eller tillkommer den bara?
glance-shift-about = Utslaget för varje jämförelse i organisationsfilen: om de nya digitala kontakterna kom i stället för bemannade (telefon, e-post, besök, brev) eller utöver dem. Det bygger på intervallet för hur mycket som ersattes. Klicka för mer.
glance-shift-of = Kontakter per arbetsdag, före och efter
glance-shift-of-about = För varje jämförelse: kontakter och räknade volymer per arbetsdag i dess två perioder, alla kanaler tillsammans.
glance-before = före
glance-after = efter
glance-no-comparison = Ingen jämförelse nu
glance-verdict-cannot_tell_yet = Går inte att säga än
glance-verdict-induced_demand = Mer av allt
glance-verdict-added_demand = Tillskott
glance-verdict-partial_substitution = Ersätter till en del
glance-verdict-some_substitution = Ersätter några, kanske alla
glance-verdict-substitution = Ersätter
glance-verdict-digital_did_not_grow = Det digitala växte inte

glance-voice = Vad säger invånarna?
glance-voice-about = Hur lätt det var att få hjälp: index från 0 till 100 bland dem som fick en inbjudan att svara, över hela den valda tiden. Är flera kanaler valda har var och en sitt. Svaren 1, 2, 3, 4, 5 är värda 0, 25, 50, 75, 100. Klicka för mer.

    Täljare: svarens värden, sammanlagda. Nämnare: svaren. Index för alla kanaler är en egen siffra, densamma som i rapporterna, och ingen summa av det som visas för var och en.
glance-voice-of = Svaren bakom index
glance-voice-of-about = Hur många som svarade på frågan (nämnaren för index), hur många enkäter som besvarades till slutet och hur många invånare som fick en inbjudan.
glance-index = Index
glance-answers = Svar i index
glance-answered = Besvarade enkäter
glance-invited = Inbjudna
glance-too-few = För få svar

glance-trust = Går siffrorna att lita på?
glance-trust-about = Hur många öppettimmar den källa har varit tyst som har varit tyst längst: nätter, helger, helgdagar och stängda dagar borträknade. Siffror som bygger på en tyst källa är för låga. Klicka för mer.
glance-trust-of = Larm, avvisade, okända
glance-trust-of-about = Hur många av reglernas larm som går nu, hur många avvisade poster som väntar på att rättas, och för hur många meddelanden från den valda tiden det är okänt när de besvarades. Utan reglerna i Prometheus är antalet larm 0.
glance-silence = Längst tyst, öppettid
glance-alarms = Larm som går
glance-rejected = Avvisade poster
glance-no-answer-time = Svarstiden okänd

glance-read = **Varje rad är en fråga:** till vänster svaret, till höger antalen bakom det. Klicka på ett svar för att se varför.
