# Översikten: fem frågor på en sida, och sidorna som den leder till.

overview-title = Översikt
overview-glance = De fem svaren i korthet
overview-period = Period
overview-periods = Välj period
overview-this-week = Den här veckan
overview-this-month = Den här månaden
overview-year = 12 månader
overview-earlier = ← Tidigare
overview-later = Senare →
overview-made = Sammanställd
overview-languages = Språk
overview-empty = Det finns inga kontakter från den här perioden.
overview-empty-latest = De senaste uppgifterna är från den { $day }.
overview-show-latest = Visa perioden med de senaste uppgifterna
overview-empty-never = Ingen källa har lämnat några kontakter ännu. Här syns de så snart de första har kommit in.
overview-more = Mer om detta

## 1

overview-1 = Svarar vi i tid?
overview-1-answer = { $share } av meddelandena besvarades i tid ({ $part } av { $all }).
overview-1-nothing = Inga meddelanden att besvara kom in.
overview-1-undecided = För inget av meddelandena går det att säga om det besvarades i tid.
overview-1-range = { $count ->
    [one] Ett meddelande väntar inom svarsfristen och är inte med. Besvaras det i tid blir andelen { $high }, annars { $low }.
   *[other] De { $number } meddelanden som väntar inom svarsfristen är inte med. Besvaras alla i tid blir andelen { $high }, annars som lägst { $low }.
}
overview-1-median = Hälften av svaren kom inom { $median } öppettimmar, nio av tio inom { $most }.
overview-1-late = { $count ->
    [one] Ett besvarades för sent.
   *[other] { $number } besvarades för sent.
}
overview-1-overdue = { $count ->
    [one] Ett är fortfarande obesvarat, och svarsfristen har gått ut.
   *[other] { $number } är fortfarande obesvarade, och svarsfristen har gått ut.
}
overview-1-by-day = { $count ->
    [one] Ett svar har bara dag och inget klockslag. Det är inte med i den tiden.
   *[other] { $number } svar har bara dag och inget klockslag. De är inte med i den tiden.
}
overview-1-closed = { $count ->
    [one] Ett avslutades utan svar.
   *[other] { $number } avslutades utan svar.
}
overview-1-unknown = { $count ->
    [one] För ett vet vi inte om svaret kom i tid. Det räknas inte med.
   *[other] För { $number } vet vi inte om svaren kom i tid. De räknas inte med.
}
overview-1-phone = Telefon: { $share } av samtalen besvarades inom { $wait } ({ $part } av { $all }).
overview-1-chat = Chatt: { $share } av chattarna besvarades inom { $wait } ({ $part } av { $all }).
overview-1-video = Video: { $share } av samtalen besvarades inom { $wait } ({ $part } av { $all }).
overview-1-unmeasured = { $channel }: källan mäter inte hur många som fick svar inom { $wait }. { $answered } av { $offered } fick svar.
overview-1-more-than-offered = { $channel }: källan räknar fler besvarade eller tappade än inkomna, så ingen andel kan räknas ut. { $answered } fick svar, { $offered } kom in.
overview-1-no-queue = Det finns inga uppgifter om köer till telefon eller chatt från perioden. Antal samtal utan detaljer kan lämnas som volymer.
overview-1-chart = Meddelanden och svar i tid
overview-1-channels = Meddelanden, kanal för kanal
overview-1-queues = Köerna till telefon och chatt
overview-received = Inkomna
overview-in-time = I tid
overview-late = För sent
overview-overdue = Obesvarade
overview-closed = Avslutade utan svar
overview-pending = Inom frist
overview-unknown = Okänt
overview-share = Andel i tid
overview-offered = I kön
overview-answered = Besvarade
overview-abandoned = Lämnade kön
overview-within = Inom gränsen
overview-mean-wait = Kötid i snitt

## 2

overview-2 = Vad faller mellan stolarna?
overview-2-answer = { $count ->
    [one] Just nu väntar ett meddelande som borde ha varit besvarat.
   *[other] Just nu väntar { $number } meddelanden som borde ha varit besvarade.
}
overview-2-nothing = Just nu väntar inget meddelande som borde ha varit besvarat.
overview-2-oldest = Det äldsta kom den { $day } ({ $channel }, { $unit }) och har väntat { $waited }.
overview-2-closed = { $count ->
    [one] Dessutom har ett meddelande avslutats utan svar.
   *[other] Dessutom har { $number } meddelanden avslutats utan svar.
}
overview-2-abandoned = { $share } av dem som ringde eller chattade lämnade kön innan någon svarade ({ $part } av { $all }).
overview-2-no-queue = Hur många som lämnar telefonkön går inte att säga: det finns inga köuppgifter från perioden.
overview-2-again = { $share } hörde av sig igen i samma ämne inom 7 dagar ({ $part } av { $all } kontakter som kan följas).
overview-2-again-none = Om någon hörde av sig igen går inte att säga: ingen kontakt i perioden kan följas i 7 dagar. Det krävs att källan anger vem och vilket ämne.
overview-2-transferred = { $count ->
    [one] En kontakt skickades eller kopplades vidare.
   *[other] { $number } kontakter skickades eller kopplades vidare.
}
overview-2-transferred-none = Ingen kontakt är registrerad som skickad eller kopplad vidare.
overview-2-chart = Här väntar de, och hur många
overview-2-group = { $channel }, { $unit }
overview-2-groups = Obesvarade, svarsfristen har gått ut
overview-2-oldest-column = Äldsta
overview-2-list = Listan över de väntande ärendena (kräver nyckel, eftersom den visar ärendenas nummer)
overview-2-repeat = Vilka som hör av sig igen, och genom vilken kanal
overview-no-unit = ingen enhet angiven
overview-no-topic = inget ämne angivet

## 3

overview-3 = { shift-title }
overview-3-volumes = { $count ->
    [one] En kontakt kom in, { $rate } per arbetsdag.
   *[other] { $number } kontakter kom in, { $rate } per arbetsdag.
}
overview-3-volumes-plain = { $count ->
    [one] En kontakt kom in.
   *[other] { $number } kontakter kom in.
}
overview-3-digital = { $share } kom genom digitala kanaler ({ $part } av { $all }).
overview-3-compared = Jämförelsen ”{ $name }”: { $before } mot { $after }.
overview-3-other = { $name }: { $verdict }
overview-3-cannot-tell = Det går inte att säga: organisationsfilen har ingen jämförelse som är över.
overview-3-how = Skriv i organisationsfilen vilka två perioder som ska jämföras, till exempel före och efter att e-tjänsten öppnade, och läs in den igen med kanalkoll organisation apply. Så här:
overview-3-link = Hela jämförelsen: { $name }
overview-3-steering = { report-steering }
overview-3-targets = Mål och nya kanaler
overview-3-table = Kontakter, kanal för kanal
overview-contacts = Kontakter
overview-share-of-all = Andel
overview-per-day = Per arbetsdag

## 4

overview-4 = Vad säger invånarna?
overview-4-answer = { $count ->
    [one] Index för enkelhet (hur lätt det var att få hjälp) är { $index } av 100, av ett enda svar.
   *[other] Index för enkelhet (hur lätt det var att få hjälp) är { $index } av 100{ $interval }. Det bygger på { $number } svar.
}
overview-4-interval = , troligen mellan { $low } och { $high }
overview-4-too-few = { monthly-4-too-few }
overview-4-no-answers = Ingen har svarat på enkäten ännu.
overview-4-not-asked = Ingen har fått frågan ännu. När enkäten är igång syns svaren här.
overview-4-response-rate = { monthly-5-response-rate }
overview-4-coverage = { monthly-5-coverage }
overview-4-solved = { monthly-4-solved }
overview-4-no-answer = { $share } säger att de inte fick något svar alls ({ $part } av { $all }).
overview-4-hidden = Svar som är för få för att visas var för sig är inte med. Gränsen är { $number }.
overview-4-chart = Index, period för period
overview-4-none = inga svar
overview-4-few = för få svar

## 5

overview-5 = Går siffrorna att lita på?
overview-5-yes = { monthly-5-yes }
overview-5-but = { monthly-5-but }
overview-5-but-short = { $count ->
    [one] I stort sett ja, men tänk på en sak.
   *[other] I stort sett ja, men tänk på { $number } saker.
}
overview-5-nothing = Det finns inga siffror från perioden att lita på ännu.
overview-5-silent = { $count ->
    [one] Källan { $source } har inte lämnat något på en dag, senast den { $day }.
   *[other] Källan { $source } har inte lämnat något på { $number } dagar, senast den { $day }.
}
overview-5-never = { monthly-5-never }
overview-5-many-unknown = { monthly-5-many-unknown }
overview-5-some-without = För { $share } av meddelandena vet vi inte när svaret gavs ({ $part } av { $all }).
overview-5-quarantined = { monthly-5-quarantined }
overview-5-dead = { $count ->
    [one] Ett utskick kom inte fram.
   *[other] { $number } utskick kom inte fram.
}
overview-5-changed = { monthly-5-changed }
overview-5-no-quarantine = { monthly-5-no-quarantine }
overview-5-letters = Utskick: { $sent } skickade, { $waiting } väntar, { $dead } kom inte fram.
overview-5-no-letters = Inga utskick har gjorts.
overview-5-chart = Så mycket vet vi
overview-5-known-channel = Känd kanal, av alla kontakter
overview-5-known-answer = Känd svarstid, av meddelandena
overview-5-linkable = Kan följas, av kontakterna
overview-5-measured = Mätt mot gränsen, av samtal och chattar i kön
overview-5-coverage = Fick enkäten, av dem som kunde få den
overview-5-response-rate = Svarade, av dem som fick enkäten
overview-5-figure = Uppgift
overview-5-sources = Källor, och när de senast lämnade något
overview-5-source = Källa
overview-5-latest = Senaste uppgift
overview-5-age = Dagar sedan
overview-5-reasons = Avvisade poster, efter orsak
overview-5-reason = Orsak (kod)
overview-5-records = Poster
overview-5-never-short = aldrig
overview-5-help = Handboken: vad siffrorna betyder och vad du kan göra

## Listan över ärenden som väntar

overdue-title = Ärenden som väntar på svar
overdue-answer = { $count ->
    [one] Ett ärende har väntat längre än det borde.
   *[other] { $number } ärenden har väntat längre än de borde.
}
overdue-nothing = Inget ärende har väntat längre än det borde.
overdue-closed-answer = { $count ->
    [one] Ett ärende har avslutats utan svar.
   *[other] { $number } ärenden har avslutats utan svar.
}
overdue-filter-channel = Kanal
overdue-filter-unit = Enhet
overdue-filter-topic = Ämne
overdue-all = Alla
overdue-shown = Visar { $shown } av { $all }, de äldsta först.
overdue-closed-shown = Visar { $shown } av { $all }, de senaste först.
overdue-list = Ärendena, de äldsta först
overdue-closed-list = Avslutade utan svar, de senaste först
overdue-groups = Var de väntar
overdue-number = Antal
overdue-case = Ärende
overdue-source = Källa
overdue-received = Kom in
overdue-due = Borde ha varit besvarat
overdue-closed = Avslutades
overdue-waited = Har väntat
overdue-definition = Väntan räknas i öppettimmar från att ärendet kom in. Numret är källans eget, så att ärendet går att finna där.
overdue-closed-definition = Avslutade utan svar är ärenden utan något första svar som har avslutats i ett system där det inte ger den som frågade besked. Ingen väntar på dem längre, men ingen har heller fått svar. För dem räknas tiden till avslutet.
overdue-private = Listan visar enskilda ärendens nummer. Skicka den inte vidare till någon som inte behöver den.
overdue-time = { $count ->
    [one] { $hours } öppettimmar (en dag)
   *[other] { $hours } öppettimmar ({ $number } dagar)
}
overdue-time-today = { $hours } öppettimmar (i dag)

## När sidan inte kan visas

refused-key = Här behövs en nyckel
refused-key-do = Webbläsaren frågar efter namn och lösenord. Skriv vilket namn du vill och nyckeln (den börjar på kk_) som lösenord.
refused-key-else = Har du ingen nyckel? Be den som sköter Kanalkoll hos er om en länk till översikten.
refused-wrong = Länken fungerar inte
refused-wrong-do = Kontrollera att du fick med hela adressen. Den slutar med en lång rad siffror och bokstäver. Be annars om en ny länk.
refused-expired = Länken gäller inte längre
refused-expired-do = Länkar till översikten gäller bara en tid. Be den som sköter Kanalkoll hos er om en ny. Den görs med kanalkoll overview --organisation och organisationens kod.
refused-allowed = Nyckeln gäller inte här
refused-allowed-do = Nyckeln är för en annan organisation, eller får inte läsa siffror. Be om en nyckel som får läsa.
refused-link-only = Länken till översikten öppnar inte den här sidan, eftersom den visar enskilda ärenden. Här behövs en nyckel.
refused-other = Sidan kan inte visas
refused-asked = Något i adressen går inte att förstå:
refused-failed-do = Felet är vårt. Försök igen om en stund. Händer det igen, nämn numret { $id } för den som sköter Kanalkoll hos er.
