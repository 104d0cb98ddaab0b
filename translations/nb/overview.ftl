# Oversikten: fem spørsmål på én side, og sidene den fører til.

overview-title = Oversikt
overview-glance = De fem svarene i korthet
overview-period = Periode
overview-periods = Velg periode
overview-this-week = Denne uken
overview-this-month = Denne måneden
overview-year = 12 måneder
overview-earlier = ← Tidligere
overview-later = Senere →
overview-made = Laget
overview-languages = Språk
overview-empty = Det er ingen henvendelser fra denne perioden.
overview-empty-latest = De siste opplysningene er fra { $day }.
overview-show-latest = Vis perioden med de siste opplysningene
overview-empty-never = Ingen kilde har levert noen henvendelser ennå. De vises her så snart de første har kommet inn.
overview-more = Mer om dette

## 1

overview-1 = Svarer vi i tide?
overview-1-answer = { $share } av meldingene ble besvart i tide ({ $part } av { $all }).
overview-1-nothing = Det kom ingen meldinger å svare på.
overview-1-undecided = For ingen av meldingene kan vi si om de ble besvart i tide.
overview-1-range = { $count ->
    [one] Én melding venter innen fristen og er ikke med. Blir den besvart i tide, blir andelen { $high }, ellers { $low }.
   *[other] De { $number } meldingene som venter innen fristen, er ikke med. Blir alle besvart i tide, blir andelen { $high }, ellers i verste fall { $low }.
}
overview-1-median = Halvparten av svarene kom innen { $median } åpningstimer, ni av ti innen { $most }.
overview-1-late = { $count ->
    [one] Én ble besvart for sent.
   *[other] { $number } ble besvart for sent.
}
overview-1-overdue = { $count ->
    [one] Én er fortsatt ubesvart, og fristen er ute.
   *[other] { $number } er fortsatt ubesvart, og fristen er ute.
}
overview-1-by-day = { $count ->
    [one] Ett svar har bare dag og ikke klokkeslett. Det er ikke med i den tiden.
   *[other] { $number } svar har bare dag og ikke klokkeslett. De er ikke med i den tiden.
}
overview-1-closed = { $count ->
    [one] Én ble avsluttet uten svar.
   *[other] { $number } ble avsluttet uten svar.
}
overview-1-unknown = { $count ->
    [one] For én vet vi ikke om svaret kom i tide. Den er ikke regnet med.
   *[other] For { $number } vet vi ikke om svarene kom i tide. De er ikke regnet med.
}
overview-1-phone = Telefon: { $share } av samtalene ble besvart innen { $wait } ({ $part } av { $all }).
overview-1-chat = Chat: { $share } av chattene ble besvart innen { $wait } ({ $part } av { $all }).
overview-1-video = Video: { $share } av samtalene ble besvart innen { $wait } ({ $part } av { $all }).
overview-1-unmeasured = { $channel }: kilden måler ikke hvor mange som fikk svar innen { $wait }. { $answered } av { $offered } fikk svar.
overview-1-more-than-offered = { $channel }: Kilden teller flere besvarte eller tapte enn mottatte, så ingen andel kan regnes ut. { $answered } fikk svar, { $offered } kom inn.
overview-1-no-queue = Det finnes ingen opplysninger om køer til telefon eller chat fra perioden. Antall samtaler kan leveres uten detaljer.
overview-1-chart = Meldinger og svar i tide
overview-1-channels = Meldinger, kanal for kanal
overview-1-queues = Køene til telefon og chat
overview-received = Mottatt
overview-in-time = I tide
overview-late = For sent
overview-overdue = Ubesvart
overview-closed = Avsluttet uten svar
overview-pending = Innen fristen
overview-unknown = Ukjent
overview-share = Andel i tide
overview-offered = I køen
overview-answered = Besvart
overview-abandoned = Forlot køen
overview-within = Innen grensen
overview-mean-wait = Køtid i snitt

## 2

overview-2 = Hva faller mellom to stoler?
overview-2-answer = { $count ->
    [one] Akkurat nå venter én melding som skulle ha vært besvart.
   *[other] Akkurat nå venter { $number } meldinger som skulle ha vært besvart.
}
overview-2-nothing = Akkurat nå venter ingen melding som skulle ha vært besvart.
overview-2-oldest = Den eldste kom { $day } ({ $channel }, { $unit }) og har ventet { $waited }.
overview-2-closed = { $count ->
    [one] I tillegg er én melding avsluttet uten svar.
   *[other] I tillegg er { $number } meldinger avsluttet uten svar.
}
overview-2-abandoned = { $share } av dem som ringte eller chattet, forlot køen før noen svarte ({ $part } av { $all }).
overview-2-no-queue = Hvor mange som forlater telefonkøen, kan vi ikke si: Det finnes ingen køopplysninger fra perioden.
overview-2-again = { $share } tok kontakt igjen om samme tema innen 7 dager ({ $part } av { $all } henvendelser som kan følges).
overview-2-again-none = Om noen tok kontakt igjen, kan vi ikke si: Ingen henvendelse i perioden kan følges i 7 dager. Da må kilden oppgi hvem og hvilket tema.
overview-2-transferred = { $count ->
    [one] Én henvendelse ble satt over eller sendt videre.
   *[other] { $number } henvendelser ble satt over eller sendt videre.
}
overview-2-transferred-none = Ingen henvendelse er registrert som satt over eller sendt videre.
overview-2-chart = Her venter de, og hvor mange
overview-2-group = { $channel }, { $unit }
overview-2-groups = Ubesvart, fristen er ute
overview-2-oldest-column = Eldste
overview-2-list = Listen over sakene som venter (krever nøkkel, siden den viser sakenes nummer)
overview-2-repeat = Hvem som tar kontakt igjen, og gjennom hvilken kanal
overview-no-unit = ingen enhet oppgitt
overview-no-topic = ikke noe tema oppgitt

## 3

overview-3 = { shift-title }
overview-3-volumes = { $count ->
    [one] Én henvendelse kom inn, { $rate } per arbeidsdag.
   *[other] { $number } henvendelser kom inn, { $rate } per arbeidsdag.
}
overview-3-volumes-plain = { $count ->
    [one] Én henvendelse kom inn.
   *[other] { $number } henvendelser kom inn.
}
overview-3-digital = { $share } kom gjennom digitale kanaler ({ $part } av { $all }).
overview-3-compared = Sammenligningen «{ $name }»: { $before } mot { $after }.
overview-3-other = { $name }: { $verdict }
overview-3-cannot-tell = Det kan vi ikke si: Organisasjonsfilen har ingen sammenligning som er over.
overview-3-how = Skriv i organisasjonsfilen hvilke to perioder som skal sammenlignes, for eksempel før og etter at den digitale tjenesten åpnet, og les den inn igjen med kanalkoll organisation apply. Slik:
overview-3-link = Hele sammenligningen: { $name }
overview-3-steering = { report-steering }
overview-3-targets = Mål og nye kanaler
overview-3-table = Henvendelser, kanal for kanal
overview-contacts = Henvendelser
overview-share-of-all = Andel
overview-per-day = Per arbeidsdag

## 4

overview-4 = Hva sier innbyggerne?
overview-4-answer = { $count ->
    [one] Indeks for enkelhet (hvor lett det var å få hjelp) er { $index } av 100, av ett eneste svar.
   *[other] Indeks for enkelhet (hvor lett det var å få hjelp) er { $index } av 100{ $interval }. Den bygger på { $number } svar.
}
overview-4-interval = , trolig mellom { $low } og { $high }
overview-4-too-few = { monthly-4-too-few }
overview-4-no-answers = Ingen har svart på undersøkelsen ennå.
overview-4-not-asked = Ingen er blitt spurt ennå. Når undersøkelsen er i gang, vises svarene her.
overview-4-response-rate = { monthly-5-response-rate }
overview-4-coverage = { monthly-5-coverage }
overview-4-solved = { monthly-4-solved }
overview-4-no-answer = { $share } sier at de ikke fikk noe svar i det hele tatt ({ $part } av { $all }).
overview-4-hidden = Svar som er for få til å vises hver for seg, er ikke med. Grensen er { $number }.
overview-4-chart = Indeks, periode for periode
overview-4-none = ingen svar
overview-4-few = for få svar

## 5

overview-5 = Kan vi stole på tallene?
overview-5-yes = { monthly-5-yes }
overview-5-but = { monthly-5-but }
overview-5-but-short = { $count ->
    [one] Stort sett ja, men husk én ting.
   *[other] Stort sett ja, men husk { $number } ting.
}
overview-5-nothing = Det finnes ingen tall fra perioden å stole på ennå.
overview-5-silent = { $count ->
    [one] Kilden { $source } har ikke levert noe på én dag, sist { $day }.
   *[other] Kilden { $source } har ikke levert noe på { $number } dager, sist { $day }.
}
overview-5-never = { monthly-5-never }
overview-5-many-unknown = { monthly-5-many-unknown }
overview-5-some-without = For { $share } av meldingene vet vi ikke når svaret ble gitt ({ $part } av { $all }).
overview-5-quarantined = { monthly-5-quarantined }
overview-5-dead = { $count ->
    [one] Én utsendelse kom ikke fram.
   *[other] { $number } utsendelser kom ikke fram.
}
overview-5-changed = { monthly-5-changed }
overview-5-no-quarantine = { monthly-5-no-quarantine }
overview-5-letters = Utsendelser: { $sent } sendt, { $waiting } venter, { $dead } kom ikke fram.
overview-5-no-letters = Ingenting er sendt ut.
overview-5-chart = Så mye vet vi
overview-5-known-channel = Kjent kanal, av alle henvendelser
overview-5-known-answer = Kjent svartid, av meldingene
overview-5-linkable = Kan følges, av henvendelsene
overview-5-measured = Målt mot grensen, av samtaler og chatter i køen
overview-5-coverage = Fikk undersøkelsen, av dem som kunne få den
overview-5-response-rate = Svarte, av dem som fikk undersøkelsen
overview-5-figure = Opplysning
overview-5-sources = Kilder, og når de sist leverte noe
overview-5-source = Kilde
overview-5-latest = Siste opplysning
overview-5-age = Dager siden
overview-5-reasons = Avviste poster, etter årsak
overview-5-reason = Årsak (kode)
overview-5-records = Poster
overview-5-never-short = aldri
overview-5-help = Håndboken: hva tallene betyr, og hva du kan gjøre

## Listen over saker som venter

overdue-title = Saker som venter på svar
overdue-answer = { $count ->
    [one] Én sak har ventet lenger enn den burde.
   *[other] { $number } saker har ventet lenger enn de burde.
}
overdue-nothing = Ingen sak har ventet lenger enn den burde.
overdue-closed-answer = { $count ->
    [one] Én sak er avsluttet uten svar.
   *[other] { $number } saker er avsluttet uten svar.
}
overdue-filter-channel = Kanal
overdue-filter-unit = Enhet
overdue-filter-topic = Tema
overdue-all = Alle
overdue-shown = Viser { $shown } av { $all }, de eldste først.
overdue-closed-shown = Viser { $shown } av { $all }, de nyeste først.
overdue-list = Sakene, de eldste først
overdue-closed-list = Avsluttet uten svar, de nyeste først
overdue-groups = Hvor de venter
overdue-number = Antall
overdue-case = Sak
overdue-source = Kilde
overdue-received = Kom inn
overdue-due = Skulle ha vært besvart
overdue-closed = Ble avsluttet
overdue-waited = Har ventet
overdue-definition = Ventetiden regnes i åpningstimer fra saken kom inn. Nummeret er kildens eget, slik at saken kan finnes der.
overdue-closed-definition = Avsluttet uten svar er saker uten noe første svar som er avsluttet i et system der det ikke gir den som spurte, beskjed. Ingen venter på dem lenger, men ingen har heller fått svar. For dem regnes tiden til avslutningen.
overdue-private = Listen viser nummer på enkeltsaker. Send den ikke videre til noen som ikke trenger den.
overdue-time = { $count ->
    [one] { $hours } åpningstimer (én dag)
   *[other] { $hours } åpningstimer ({ $number } dager)
}
overdue-time-today = { $hours } åpningstimer (i dag)

## Når siden ikke kan vises

refused-key = Her trengs en nøkkel
refused-key-do = Nettleseren spør etter navn og passord. Skriv hvilket navn du vil, og nøkkelen (den begynner med kk_) som passord.
refused-key-else = Har du ingen nøkkel? Be den som har ansvar for Kanalkoll hos dere, om en lenke til oversikten.
refused-wrong = Lenken virker ikke
refused-wrong-do = Se etter at du fikk med hele adressen. Den slutter med en lang rekke tall og bokstaver. Be ellers om en ny lenke.
refused-expired = Lenken gjelder ikke lenger
refused-expired-do = Lenker til oversikten gjelder bare en tid. Be den som har ansvar for Kanalkoll hos dere, om en ny. Den lages med kanalkoll overview --organisation og organisasjonens kode.
refused-allowed = Nøkkelen gjelder ikke her
refused-allowed-do = Nøkkelen er for en annen organisasjon, eller får ikke lese tall. Be om en nøkkel som får lese.
refused-link-only = Lenken til oversikten åpner ikke denne siden, for den viser enkeltsaker. Her trengs en nøkkel.
refused-other = Siden kan ikke vises
refused-asked = Noe i adressen er ikke til å forstå:
refused-failed-do = Feilen er vår. Prøv igjen om en stund. Skjer det igjen, oppgi nummeret { $id } til den som har ansvar for Kanalkoll hos dere.
