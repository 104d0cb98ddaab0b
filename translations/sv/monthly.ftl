# Månadsbrevet till chefer, och rapporten som sida.
# { $compared } är tomt eller börjar med ett kommatecken: ”, ungefär som i juli (98,7 %)”.

monthly-month = { $count ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
monthly-subject = Månadsbrev { $month }
monthly-subject-rate = Månadsbrev { $month }: { $share } besvarades i tid
monthly-title = Så gick det i { $month }
monthly-greeting = Hej { $name }!
monthly-greeting-plain = Hej!
monthly-lead = { $count ->
    [one] Här är svaren på fem frågor om hur { $organisation } mötte invånarna i { $month }. Månaden hade en arbetsdag.
   *[other] Här är svaren på fem frågor om hur { $organisation } mötte invånarna i { $month }. Månaden hade { $number } arbetsdagar.
}
monthly-lead-comparison = Vi skriver att något har ändrats bara när skillnaden är större än slumpen brukar ge. Annars står det ”ungefär som” eller ”ingen säker skillnad”.
monthly-lead-absent = Från { $month } finns inga uppgifter att jämföra med.
monthly-lead-nothing = Det finns inga kontakter från { $month } ännu. När källorna har lämnat sina uppgifter kan rapporten tas fram igen.

## Jämförelser

monthly-then = { $month } ({ $value })
monthly-both-months = { $one } och i { $two }
monthly-either-month = { $one } eller { $two }
monthly-both = { $one } och { $two }
monthly-same = ungefär som i { $months }
monthly-uncertain = ingen säker skillnad mot { $months }
monthly-better = bättre än i { $months }
monthly-worse = sämre än i { $months }
monthly-more = fler än i { $months }
monthly-fewer = färre än i { $months }
monthly-higher = högre än i { $months }
monthly-lower = lägre än i { $months }
monthly-seconds = { $number } sekunder
monthly-minutes = { $number } minuter
monthly-bar = { $part } av { $all }{ $compared }

## 1

monthly-1 = 1. { overview-1 }
monthly-1-answer = { $share } av meddelandena besvarades i tid ({ $part } av { $all }){ $compared }.
monthly-1-nothing = Inga meddelanden att besvara kom in under månaden.
monthly-1-undecided = För inget av månadens meddelanden går det att säga om det besvarades i tid.
monthly-1-late = { $count ->
    [one] Ett meddelande besvarades för sent, { $hours } öppettimmar efter svarsfristen.
   *[other] { $number } meddelanden besvarades för sent, i snitt { $hours } öppettimmar efter svarsfristen.
}
monthly-1-overdue = { $count ->
    [one] Ett av månadens meddelanden är fortfarande obesvarat, och svarsfristen har gått ut.
   *[other] { $number } av månadens meddelanden är fortfarande obesvarade, och svarsfristen har gått ut.
}
monthly-1-closed = { $count ->
    [one] Ett av månadens meddelanden avslutades utan svar.
   *[other] { $number } av månadens meddelanden avslutades utan svar.
}
monthly-1-pending = { $count ->
    [one] Ett väntar på svar, inom svarsfristen.
   *[other] { $number } väntar på svar, inom svarsfristen.
}
monthly-1-unknown = { $count ->
    [one] För ett meddelande vet vi inte när svaret gavs. Det räknas inte med.
   *[other] För { $number } meddelanden vet vi inte när svaret gavs. De räknas inte med.
}
monthly-1-chart = Besvarat i tid, kanal för kanal
monthly-1-bar-nothing = { $count ->
    [one] Ett meddelande. Det går inte att säga om det besvarades i tid.
   *[other] { $number } meddelanden. Det går inte att säga om de besvarades i tid.
}
monthly-1-bar-late = { $count ->
    [one] ett för sent
   *[other] { $number } för sent
}
monthly-1-bar-overdue = { $count ->
    [one] ett obesvarat
   *[other] { $number } obesvarade
}
monthly-1-bar-closed = { $count ->
    [one] ett avslutat utan svar
   *[other] { $number } avslutade utan svar
}
monthly-1-bar-pending = { $count ->
    [one] ett väntar inom svarsfristen
   *[other] { $number } väntar inom svarsfristen
}
monthly-queue-answer-phone = { $share } av samtalen besvarades inom { $wait }{ $compared }.
monthly-queue-answer-chat = { $share } av chattarna besvarades inom { $wait }{ $compared }.
monthly-queue-chart = Kön till telefon och chatt
monthly-queue-bar = Besvarade inom { $wait }: { $part } av { $all }.
monthly-queue-unmeasured = Källan mäter inte hur många som fick svar inom { $wait }.
monthly-queue-more-than-offered = Källan räknar fler besvarade eller tappade än inkomna, så ingen andel kan räknas ut.
monthly-queue-abandoned-phone = { $share } lade på innan någon svarade ({ $part } av { $all }){ $compared }.
monthly-queue-abandoned-chat = { $share } lämnade kön innan någon svarade ({ $part } av { $all }){ $compared }.
monthly-queue-wait = De som fick svar väntade i snitt { $wait }
monthly-wait-then = { $wait } i { $month }

## 2

monthly-2 = 2. { overview-2 }
monthly-2-answer = { $count ->
    [one] Ett meddelande som borde ha varit besvarat väntade fortfarande på svar den { $day }.
   *[other] { $number } meddelanden som borde ha varit besvarade väntade fortfarande på svar den { $day }.
}
monthly-2-nothing = Inget meddelande hade väntat för länge på svar den { $day }.
monthly-2-oldest = Det som har väntat längst kom den { $day } ({ $channel }, nummer { $id } i källan { $source }).
monthly-2-no-answer = { $share } av dem som svarade på enkäten säger att de inte fick något svar ({ $part } av { $all }){ $compared }.
monthly-2-too-few = För få har sagt om de fick svar för att vi ska kunna visa hur många som inte fick det.
monthly-2-not-asked = Ingen har sagt i enkäten om de fick svar eller inte.
monthly-2-chart = Här väntar de
monthly-2-group = { $channel }, { $unit }
monthly-no-unit = ingen enhet angiven
monthly-2-since = Det äldsta kom den { $day }.
monthly-2-rest = { $count ->
    [one] Ett till väntar hos andra enheter.
   *[other] { $number } till väntar hos andra enheter.
}

## 3

monthly-3 = 3. Hur kontaktade invånarna oss?
monthly-3-answer = { $count ->
    [one] En kontakt kom in, { $rate } per arbetsdag{ $compared }.
   *[other] { $number } kontakter kom in, { $rate } per arbetsdag{ $compared }.
}
monthly-3-nothing = Inga kontakter från månaden finns registrerade.
monthly-3-digital = { $share } var digitala ({ $part } av { $all }; { $channels }){ $compared }.
monthly-3-chart = Kontakter per arbetsdag
monthly-3-bar = { $count ->
    [one] En kontakt, { $share } av alla{ $compared }.
   *[other] { $number } kontakter, { $share } av alla{ $compared }.
}
monthly-3-none = inga
monthly-3-event = { $day }: { $label }

## 4

monthly-4 = 4. { overview-4 }
monthly-4-answer = { $count ->
    [one] Index för enkelhet (hur lätt det var att få hjälp): { $index } av 100, av ett svar.
   *[other] Index för enkelhet (hur lätt det var att få hjälp): { $index } av 100{ $interval }{ $compared }. Det bygger på { $number } svar.
}
monthly-4-interval = {" "}(troligen mellan { $low } och { $high })
monthly-4-too-few = För få svar att visa. Vi visar inget som bygger på färre än { $number } svar.
monthly-4-no-answers = Ingen har svarat på enkäten efter månadens kontakter.
monthly-4-not-asked = Ingen fick enkäten efter månadens kontakter.
monthly-4-solved = { $share } säger att ärendet är löst ({ $part } av { $all }).
monthly-4-response-rate = { monthly-5-response-rate }
monthly-4-hidden = Vi visar inget som bygger på färre än { $number } svar. Därför saknas några svar här.
monthly-4-chart = Index, kanal för kanal
monthly-4-bar = { $count ->
    [one] Ett svar.
   *[other] { $number } svar{ $interval }{ $compared }.
}
monthly-4-bar-too-few = För få svar att visa.
monthly-4-bar-none = Inga svar.

## 5

monthly-5 = 5. { overview-5 }
monthly-5-yes = Ja. Vi ser inget som talar emot dem.
monthly-5-but = { $count ->
    [one] I stort sett ja, men tänk på en sak:
   *[other] I stort sett ja, men tänk på { $number } saker:
}
monthly-5-nothing = Det finns inga siffror för månaden att lita på ännu.
monthly-5-many-unknown = För { $share } av kontakterna är kanalen okänd ({ $part } av { $all }). De andra kanalernas andelar kan vara för låga.
monthly-5-some-without = För { $share } av meddelandena vet vi inte när svaret gavs ({ $part } av { $all }). De räknas inte när vi säger hur många som besvarades i tid.
monthly-5-silent = { $count ->
    [one] Källan { $source } hade inte lämnat något på en dag, senast den { $day }. Siffror kan saknas.
   *[other] Källan { $source } hade inte lämnat något på { $number } dagar, senast den { $day }. Siffror kan saknas.
}
monthly-5-never = Källan { $source } har aldrig lämnat något.
monthly-5-quarantined = { $count ->
    [one] En post har avvisats och väntar på att rättas. Den räknas inte med.
   *[other] { $number } poster har avvisats och väntar på att rättas. De räknas inte med.
}
monthly-5-changed = Från den { $day } räknar vi på ett annat sätt. Det som kom in dessförinnan är mätt på det gamla sättet.
monthly-5-coverage = Av de kontakter där en enkät kunde skickas fick { $share } en ({ $part } av { $all }).
monthly-5-response-rate = { $share } av dem som fick enkäten svarade ({ $part } av { $all }).
monthly-5-unknown = Okänd kanal: { $share } av kontakterna ({ $part } av { $all }).
monthly-5-without = Okänd svarstid: { $share } av meddelandena ({ $part } av { $all }).
monthly-5-no-quarantine = Inga avvisade poster väntar på att rättas.
monthly-5-fresh = Uppgifter till och med sista dagen finns från { $sources }.
monthly-5-source-age = { $count ->
    [one] De senaste uppgifterna från { $source } gäller { $day }, en dag före månadens slut.
   *[other] De senaste uppgifterna från { $source } gäller { $day }, { $number } dagar före månadens slut.
}

## Så räknar vi

monthly-method = Så räknar vi
monthly-method-all-channels = alla kanaler
monthly-method-in-time = I tid, { $channels }: { $reading }. { $since }
monthly-reading-next_working_day = { $count ->
    [one] senast nästa arbetsdag
   *[other] inom { $number } arbetsdagar, till dagens slut
}
monthly-reading-business_hours = inom { $number } öppettimmar
monthly-reading-working_24h = inom { $number } timmar, då dagar som inte är arbetsdagar inte räknas
monthly-method-service-level = Telefon och chatt: { $variant }. Gränsen är { $thresholds }. { $since }
monthly-method-threshold = { $channel } { $wait }
monthly-variant-abandons_ignored = besvarade inom gränsen av alla i kön utom dem som lämnade kön före gränsen
monthly-variant-abandons_negative = besvarade inom gränsen av alla i kön, även dem som lämnade kön
monthly-variant-abandons_positive = besvarade inom gränsen, och de som lämnade kön före gränsen, av alla i kön
monthly-variant-abandons_removed = besvarade inom gränsen av dem i kön som inte lämnade den
monthly-variant-of_answered = besvarade inom gränsen av alla som fick svar
monthly-method-since = Det gäller från den { $day }.
monthly-method-default = Det gäller när inget annat är bestämt.
monthly-method-index = Index är medelvärdet av svaren 1–5, där 1 räknas som 0 och 5 som 100 (definition { $version }). Vi visar inget som bygger på färre än { $number } svar.
monthly-method-working-day = Kontakter räknas per arbetsdag, så att månader av olika längd kan jämföras. Skräppost, dubbletter, autosvar och tack räknas inte.
monthly-method-interval = Något har ändrats när de två värdenas 95-procentiga osäkerhetsintervall inte överlappar varandra.
monthly-method-known = Sammanställt den { $day } av det som då var känt.

## Foten

monthly-why-manager = Du får det här brevet varje månad för att du är uppsatt som chef.
monthly-why-benefit_coordinator = Du får det här brevet varje månad för att du är uppsatt som ansvarig för nyttorealisering.
monthly-leave = Jag vill inte ha månadsbrevet

## 6, för nyttosamordnare

monthly-6 = 6. Vad har sparats?
monthly-6-nothing = Det finns ännu inga perioder att jämföra. Lägg in dem som [[comparison]] i organisationsfilen, eller vänta tills det finns uppgifter från samma månad året före.
monthly-6-none = I ingen av jämförelserna är det visat att de bemannade kontakterna blev färre.
monthly-6-answer = { $count ->
    [one] En jämförelse av { $all } visar att de bemannade kontakterna blev färre.
   *[other] { $number } jämförelser av { $all } visar att de bemannade kontakterna blev färre.
}
monthly-6-year = Månaden mot samma veckor året före
monthly-6-benefit = Antecknad nytta, vid sidan av det uträknade: { $label }, { $day }, { $amount } kr ({ $source }).
