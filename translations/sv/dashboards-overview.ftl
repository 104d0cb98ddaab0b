# Grafana: översikten.

glance-title = Översikt
glance-about = De fem frågorna, var och en besvarad på en rad. Klicka på ett svar för mer.

glance-in-time = Svarar vi i tid?
glance-in-time-about = Andelen meddelanden som besvarades i tid, av dem som kom in under den valda tiden och vars svar har kommit eller borde ha kommit. Klicka för mer.

    Täljare: besvarade i tid. Nämnare: besvarade i tid + besvarade för sent + obesvarade där svarsfristen har gått ut + avslutade utan svar.
glance-in-time-of = Meddelandena bakom andelen
glance-in-time-of-about = Hur många meddelanden som kan bedömas (nämnaren), hur många av dem som besvarades i tid (täljaren) och hur många för sent. Resten är obesvarade fast svarsfristen har gått ut, eller avslutade utan svar, se nedanför.

glance-chairs = Vad faller mellan stolarna?
glance-chairs-about = Meddelanden från den valda tiden som ingen har svarat på fast svarsfristen har gått ut. Klicka för mer.
glance-chairs-of = Meddelanden, och det äldsta som väntar
glance-chairs-of-about = Hur många meddelanden från den valda tiden som skulle besvaras, hur många som väntar inom svarsfristen och hur många som avslutades utan svar. Sist: hur många öppettimmar det äldsta av dem som ännu väntar har väntat.
glance-oldest = Äldsta, öppettimmar

glance-shift = { shift-title }
glance-shift-about = Slutsatsen för varje jämförelse i organisationsfilen som är över när den valda tiden slutar: kom de nya digitala kontakterna i stället för bemannade (telefon, e-post, besök, brev) eller utöver dem? Den bygger på osäkerheten i hur mycket som ersattes. Klicka för mer.
glance-shift-of = Kontakter per arbetsdag, före och efter
glance-shift-of-about = För varje jämförelse: kontakter och räknade volymer per arbetsdag i dess två perioder, alla kanaler tillsammans.
glance-before = före
glance-after = efter
glance-no-comparison = Ingen jämförelse är över ännu

glance-voice = Vad säger invånarna?
glance-voice-about = Hur lätt det var att få hjälp: index från 0 till 100 för dem som fick en enkät under hela den valda tiden. Är flera kanaler valda har var och en sitt. Svaren 1, 2, 3, 4, 5 är värda 0, 25, 50, 75, 100. Klicka för mer.

    Täljare: svarens värden, sammanlagda. Nämnare: svaren. Index för alla kanaler är en egen siffra, densamma som i rapporterna, och ingen summa av det som visas för var och en.
glance-voice-of = Osäkerhet, och svaren bakom index
glance-voice-of-about = Index ligger troligen mellan den undre och den övre gränsen. Sedan: hur många som svarade på frågan (nämnaren för index), och hur många som fick enkäten.

glance-trust = Går siffrorna att lita på?
glance-trust-about = Ja, eller hur många saker som talar emot. Det som kan tala emot: en källa är tyst, ett larm är aktivt, poster har avvisats, utskick kom inte fram. Eller så är svarstiden eller kanalen okänd, eller en regel har ändrats under den valda tiden. Klicka för mer.
glance-trust-of = Det som oftast talar emot
glance-trust-of-about = Aktiva larm, källor som är tysta, avvisade poster som väntar på att rättas, och meddelanden från den valda tiden där källan inte säger när de besvarades. Utan reglerna i Prometheus är antalet larm 0.
glance-alarms = Aktiva larm
glance-silent = Tysta källor
glance-rejected = Avvisade poster
glance-without-time = Svarstiden okänd

glance-read = **Varje rad är en fråga:** till vänster svaret, till höger antalen bakom det. Klicka på ett svar för att se varför.
