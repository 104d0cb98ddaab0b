# Oversynet: fem spørsmål på éi side, og sidene det fører til.

overview-title = Oversyn
overview-glance = Dei fem svara i korte trekk
overview-period = Periode
overview-periods = Vel periode
overview-this-week = Denne veka
overview-this-month = Denne månaden
overview-year = 12 månader
overview-earlier = ← Tidlegare
overview-later = Seinare →
overview-made = Laga
overview-languages = Språk
overview-empty = Det er ingen førespurnader frå denne perioden.
overview-empty-latest = Dei siste opplysningane er frå { $day }.
overview-show-latest = Vis perioden med dei siste opplysningane
overview-empty-never = Inga kjelde har levert førespurnader enno. Dei kjem fram her så snart dei første har kome inn.
overview-more = Meir om dette

## 1

overview-1 = Svarar vi i tide?
overview-1-answer = { $share } av meldingane fekk svar i tide ({ $part } av { $all }).
overview-1-nothing = Det kom ingen meldingar å svare på.
overview-1-undecided = For ingen av meldingane kan vi seie om dei fekk svar i tide.
overview-1-range = { $count ->
    [one] Éi melding ventar innan fristen og er ikkje med. Får ho svar i tide, blir prosentdelen { $high }, elles { $low }.
   *[other] Dei { $number } meldingane som ventar innan fristen, er ikkje med. Får alle svar i tide, blir prosentdelen { $high }, elles i verste fall { $low }.
}
overview-1-median = Halvparten av svara kom innan { $median } opningstimar, ni av ti innan { $most }.
overview-1-late = { $count ->
    [one] Éi fekk svar for seint.
   *[other] { $number } fekk svar for seint.
}
overview-1-overdue = { $count ->
    [one] Éi ventar framleis på svar, og fristen er ute.
   *[other] { $number } ventar framleis på svar, og fristen er ute.
}
overview-1-by-day = { $count ->
    [one] Eitt svar har berre dag og ikkje klokkeslett. Det er ikkje med i den tida.
   *[other] { $number } svar har berre dag og ikkje klokkeslett. Dei er ikkje med i den tida.
}
overview-1-closed = { $count ->
    [one] Éi vart avslutta utan svar.
   *[other] { $number } vart avslutta utan svar.
}
overview-1-unknown = { $count ->
    [one] For éi veit vi ikkje om svaret kom i tide. Ho er ikkje rekna med.
   *[other] For { $number } veit vi ikkje om svara kom i tide. Dei er ikkje rekna med.
}
overview-1-phone = Telefon: { $share } av samtalane fekk svar innan { $wait } ({ $part } av { $all }).
overview-1-chat = Chat: { $share } av chattane fekk svar innan { $wait } ({ $part } av { $all }).
overview-1-video = Video: { $share } av samtalane fekk svar innan { $wait } ({ $part } av { $all }).
overview-1-unmeasured = { $channel }: kjelda måler ikkje kor mange som fekk svar innan { $wait }. { $answered } av { $offered } fekk svar.
overview-1-more-than-offered = { $channel }: Kjelda tel fleire med svar eller tapte enn mottekne, så ingen prosentdel kan reknast ut. { $answered } fekk svar, { $offered } kom inn.
overview-1-no-queue = Det finst ingen opplysningar om køar til telefon eller chat frå perioden. Talet på samtalar kan leverast utan detaljar.
overview-1-chart = Meldingar og svar i tide
overview-1-channels = Meldingar, kanal for kanal
overview-1-queues = Køane til telefon og chat
overview-received = Motteke
overview-in-time = I tide
overview-late = For seint
overview-overdue = Utan svar
overview-closed = Avslutta utan svar
overview-pending = Innan fristen
overview-unknown = Ukjent
overview-share = Prosentdel i tide
overview-offered = I køen
overview-answered = Fekk svar
overview-abandoned = Forlét køen
overview-within = Innan grensa
overview-mean-wait = Køtid i snitt

## 2

overview-2 = Kva fell mellom to stolar?
overview-2-answer = { $count ->
    [one] Akkurat no ventar éi melding som skulle ha fått svar.
   *[other] Akkurat no ventar { $number } meldingar som skulle ha fått svar.
}
overview-2-nothing = Akkurat no ventar inga melding som skulle ha fått svar.
overview-2-oldest = Den eldste kom { $day } ({ $channel }, { $unit }) og har venta { $waited }.
overview-2-closed = { $count ->
    [one] I tillegg er éi melding avslutta utan svar.
   *[other] I tillegg er { $number } meldingar avslutta utan svar.
}
overview-2-abandoned = { $share } av dei som ringde eller chatta, forlét køen før nokon svara ({ $part } av { $all }).
overview-2-no-queue = Kor mange som forlèt telefonkøen, kan vi ikkje seie: Det finst ingen køopplysningar frå perioden.
overview-2-again = { $share } tok kontakt igjen om same tema innan 7 dagar ({ $part } av { $all } førespurnader som kan følgjast).
overview-2-again-none = Om nokon tok kontakt igjen, kan vi ikkje seie: Ingen førespurnad i perioden kan følgjast i 7 dagar. Då må kjelda gi opp kven og kva tema.
overview-2-transferred = { $count ->
    [one] Éin førespurnad vart sett over eller send vidare.
   *[other] { $number } førespurnader vart sette over eller sende vidare.
}
overview-2-transferred-none = Ingen førespurnad er registrert som sett over eller send vidare.
overview-2-chart = Her ventar dei, og kor mange
overview-2-group = { $channel }, { $unit }
overview-2-groups = Utan svar, fristen er ute
overview-2-oldest-column = Eldste
overview-2-list = Lista over sakene som ventar (krev nøkkel, sidan ho viser saksnummer)
overview-2-repeat = Kven som tek kontakt igjen, og gjennom kva kanal
overview-no-unit = inga eining oppgitt
overview-no-topic = ikkje noko tema oppgitt

## 3

overview-3 = { shift-title }
overview-3-volumes = { $count ->
    [one] Éin førespurnad kom inn, { $rate } per arbeidsdag.
   *[other] { $number } førespurnader kom inn, { $rate } per arbeidsdag.
}
overview-3-volumes-plain = { $count ->
    [one] Éin førespurnad kom inn.
   *[other] { $number } førespurnader kom inn.
}
overview-3-digital = { $share } kom gjennom digitale kanalar ({ $part } av { $all }).
overview-3-compared = Samanlikninga «{ $name }»: { $before } mot { $after }.
overview-3-other = { $name }: { $verdict }
overview-3-cannot-tell = Det kan vi ikkje seie: Organisasjonsfila har inga samanlikning som er over.
overview-3-how = Skriv i organisasjonsfila kva to periodar som skal samanliknast, til dømes før og etter at den digitale tenesta opna, og les ho inn på nytt med kanalkoll organisation apply. Slik:
overview-3-link = Heile samanlikninga: { $name }
overview-3-steering = { report-steering }
overview-3-targets = Mål og nye kanalar
overview-3-table = Førespurnader, kanal for kanal
overview-contacts = Førespurnader
overview-share-of-all = Prosentdel
overview-per-day = Per arbeidsdag

## 4

overview-4 = Kva seier innbyggjarane?
overview-4-answer = { $count ->
    [one] Indeks for kor lett det var å få hjelp, er { $index } av 100, av eitt einaste svar.
   *[other] Indeks for kor lett det var å få hjelp, er { $index } av 100{ $interval }. Han byggjer på { $number } svar.
}
overview-4-interval = , truleg mellom { $low } og { $high }
overview-4-too-few = { monthly-4-too-few }
overview-4-no-answers = Ingen har svara på undersøkinga enno.
overview-4-not-asked = Ingen har fått spørsmålet enno. Når undersøkinga er i gang, kjem svara fram her.
overview-4-response-rate = { monthly-5-response-rate }
overview-4-coverage = { monthly-5-coverage }
overview-4-solved = { monthly-4-solved }
overview-4-no-answer = { $share } seier at dei ikkje fekk noko svar i det heile ({ $part } av { $all }).
overview-4-hidden = Svar som er for få til å visast kvar for seg, er ikkje med. Grensa er { $number }.
overview-4-chart = Indeks, periode for periode
overview-4-none = ingen svar
overview-4-few = for få svar

## 5

overview-5 = Kan vi stole på tala?
overview-5-yes = { monthly-5-yes }
overview-5-but = { monthly-5-but }
overview-5-but-short = { $count ->
    [one] Stort sett ja, men hugs éin ting.
   *[other] Stort sett ja, men hugs { $number } ting.
}
overview-5-nothing = Det finst ingen tal frå perioden å stole på enno.
overview-5-silent = { $count ->
    [one] Kjelda { $source } har ikkje levert noko på éin dag, sist { $day }.
   *[other] Kjelda { $source } har ikkje levert noko på { $number } dagar, sist { $day }.
}
overview-5-never = { monthly-5-never }
overview-5-many-unknown = { monthly-5-many-unknown }
overview-5-some-without = For { $share } av meldingane veit vi ikkje når svaret vart gitt ({ $part } av { $all }).
overview-5-quarantined = { monthly-5-quarantined }
overview-5-dead = { $count ->
    [one] Éi utsending kom ikkje fram.
   *[other] { $number } utsendingar kom ikkje fram.
}
overview-5-changed = { monthly-5-changed }
overview-5-no-quarantine = { monthly-5-no-quarantine }
overview-5-letters = Utsendingar: { $sent } sende, { $waiting } ventar, { $dead } kom ikkje fram.
overview-5-no-letters = Ingenting er sendt ut.
overview-5-chart = Så mykje veit vi
overview-5-known-channel = Kjend kanal, av alle førespurnader
overview-5-known-answer = Kjend svartid, av meldingane
overview-5-linkable = Kan følgjast, av førespurnadene
overview-5-measured = Målt mot grensa, av samtalar og chattar i køen
overview-5-coverage = Fekk undersøkinga, av dei som kunne få ho
overview-5-response-rate = Svara, av dei som fekk undersøkinga
overview-5-figure = Opplysning
overview-5-sources = Kjelder, og når dei sist leverte noko
overview-5-source = Kjelde
overview-5-latest = Siste opplysning
overview-5-age = Dagar sidan
overview-5-reasons = Avviste postar, etter årsak
overview-5-reason = Årsak (kode)
overview-5-records = Postar
overview-5-never-short = aldri
overview-5-help = Handboka: kva tala betyr, og kva du kan gjere

## Lista over saker som ventar

overdue-title = Saker som ventar på svar
overdue-answer = { $count ->
    [one] Éi sak har venta lenger enn ho burde.
   *[other] { $number } saker har venta lenger enn dei burde.
}
overdue-nothing = Inga sak har venta lenger enn ho burde.
overdue-closed-answer = { $count ->
    [one] Éi sak er avslutta utan svar.
   *[other] { $number } saker er avslutta utan svar.
}
overdue-filter-channel = Kanal
overdue-filter-unit = Eining
overdue-filter-topic = Tema
overdue-all = Alle
overdue-shown = Viser { $shown } av { $all }, dei eldste først.
overdue-closed-shown = Viser { $shown } av { $all }, dei nyaste først.
overdue-list = Sakene, dei eldste først
overdue-closed-list = Avslutta utan svar, dei nyaste først
overdue-groups = Kvar dei ventar
overdue-number = Tal
overdue-case = Sak
overdue-source = Kjelde
overdue-received = Kom inn
overdue-due = Skulle ha fått svar
overdue-closed = Vart avslutta
overdue-waited = Har venta
overdue-definition = Ventetida er rekna i opningstimar frå saka kom inn. Nummeret er kjelda sitt eige, slik at saka kan finnast der.
overdue-closed-definition = Avslutta utan svar er saker utan noko første svar som er avslutta i eit system der det ikkje gir den som spurde, beskjed. Ingen ventar på dei lenger, men ingen har heller fått svar. For dei er tida rekna til avslutninga.
overdue-private = Lista viser nummer på einskildsaker. Send ho ikkje vidare til nokon som ikkje treng ho.
overdue-time = { $count ->
    [one] { $hours } opningstimar (éin dag)
   *[other] { $hours } opningstimar ({ $number } dagar)
}
overdue-time-today = { $hours } opningstimar (i dag)

## Når sida ikkje kan visast

refused-key = Her trengst ein nøkkel
refused-key-do = Nettlesaren spør etter namn og passord. Skriv kva namn du vil, og nøkkelen (han byrjar med kk_) som passord.
refused-key-else = Har du ingen nøkkel? Be den som har ansvar for Kanalkoll hos dykk, om ei lenkje til oversynet.
refused-wrong = Lenkja verkar ikkje
refused-wrong-do = Sjå etter at du fekk med heile adressa. Ho sluttar med ei lang rekkje tal og bokstavar. Be elles om ei ny lenkje.
refused-expired = Lenkja gjeld ikkje lenger
refused-expired-do = Lenkjer til oversynet gjeld berre ei tid. Be den som har ansvar for Kanalkoll hos dykk, om ei ny. Ho blir laga med kanalkoll overview --organisation og koden til organisasjonen.
refused-allowed = Nøkkelen gjeld ikkje her
refused-allowed-do = Nøkkelen er for ein annan organisasjon, eller får ikkje lese tal. Be om ein nøkkel som får lese.
refused-link-only = Lenkja til oversynet opnar ikkje denne sida, for ho viser einskildsaker. Her trengst ein nøkkel.
refused-other = Sida kan ikkje visast
refused-asked = Noko i adressa er ikkje til å forstå:
refused-failed-do = Feilen er vår. Prøv igjen om ei stund. Hender det igjen, oppgi nummeret { $id } til den som har ansvar for Kanalkoll hos dykk.
