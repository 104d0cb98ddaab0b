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
overview-empty-never = Inga kjelde har levert førespurnader enno. Dei syner her så snart dei første har kome inn.
overview-more = Meir om dette

## 1

overview-1 = Svarer vi i tide?
overview-1-answer = { $share } av meldingane fekk svar i tide ({ $part } av { $all }).
overview-1-nothing = Det kom ingen meldingar å svare på.
overview-1-undecided = For ingen av meldingane kan det seiast om dei fekk svar i tide.
overview-1-range = Dei { $number } som framleis har tid att, er ikkje med. Får alle svar i tide, blir det { $high }, elles i verste fall { $low }.
overview-1-median = Halvparten av svara kom innan { $median } opningstimar, ni av ti innan { $most }.
overview-1-late = { $count ->
    [one] Éi fekk svar for seint.
   *[other] { $number } fekk svar for seint.
}
overview-1-overdue = { $count ->
    [one] Éi ventar framleis på svar, sjølv om tida er ute.
   *[other] { $number } ventar framleis på svar, sjølv om tida er ute.
}
overview-1-by-day = { $count ->
    [one] Eitt svar har berre dag og ikkje klokkeslett. Det er ikkje med i den tida.
   *[other] { $number } svar har berre dag og ikkje klokkeslett. Dei er ikkje med i den tida.
}
overview-1-closed = { $count ->
    [one] Éi vart lukka utan svar.
   *[other] { $number } vart lukka utan svar.
}
overview-1-unknown = { $count ->
    [one] For éi veit vi ikkje om svaret kom i tide. Ho er ikkje rekna med.
   *[other] For { $number } veit vi ikkje om svara kom i tide. Dei er ikkje rekna med.
}
overview-1-phone = Telefon: { $share } av samtalane fekk svar innan { $wait } ({ $part } av { $all }).
overview-1-chat = Chat: { $share } av chattane fekk svar innan { $wait } ({ $part } av { $all }).
overview-1-video = Video: { $share } av samtalane fekk svar innan { $wait } ({ $part } av { $all }).
overview-1-unmeasured = { $channel }: kjelda måler ikkje kor mange som fekk svar innan { $wait }. { $answered } av { $offered } fekk svar.
overview-1-more-than-offered = { $channel }: kjelda tel fleire svara på eller avbrotne enn innkomne, så ingen del kan reknast ut. { $answered } fekk svar, { $offered } kom inn.
overview-1-no-queue = Det finst ingen opplysningar om køar til telefon eller chat frå perioden. Talde samtalar kan leverast som volum.
overview-1-chart = Meldingar og svar i tide
overview-1-channels = Meldingar, kanal for kanal
overview-1-queues = Køane til telefon og chat
overview-received = Motteke
overview-in-time = I tide
overview-late = For seint
overview-overdue = Utan svar
overview-closed = Lukka utan svar
overview-pending = Har tid att
overview-unknown = Ukjent
overview-share = Del i tide
overview-offered = I køen
overview-answered = Fekk svar
overview-abandoned = Gav opp
overview-within = Innan grensa
overview-mean-wait = Ventetid i snitt

## 2

overview-2 = Kva fell mellom stolane?
overview-2-answer = { $count ->
    [one] Akkurat no ventar éi melding som skulle ha fått svar.
   *[other] Akkurat no ventar { $number } meldingar som skulle ha fått svar.
}
overview-2-nothing = Akkurat no ventar inga melding som skulle ha fått svar.
overview-2-oldest = Den eldste kom { $day } ({ $channel }, { $unit }) og har venta { $waited }.
overview-2-closed = { $count ->
    [one] I tillegg er éi melding lukka utan svar.
   *[other] I tillegg er { $number } meldingar lukka utan svar.
}
overview-2-abandoned = { $share } av dei som ringde eller chatta, gav opp før nokon svarte ({ $part } av { $all }).
overview-2-no-queue = Kor mange som gir opp i telefonkøen, kan ikkje seiast: det finst ingen køopplysningar frå perioden.
overview-2-again = { $share } tok kontakt att i same sak innan 7 dagar ({ $part } av { $all } førespurnader som kan følgjast).
overview-2-again-none = Om nokon tok kontakt att, kan ikkje seiast: ingen førespurnad i perioden kan følgjast i 7 dagar. Då må kjelda oppgi kven og kva emne.
overview-2-transferred = { $count ->
    [one] Éin førespurnad vart overlaten til nokon andre.
   *[other] { $number } førespurnader vart overlatne til nokon andre.
}
overview-2-transferred-none = Ingen førespurnad er registrert som overlaten til nokon andre.
overview-2-chart = Her ventar dei, og kor mange
overview-2-group = { $channel }, { $unit }
overview-2-groups = Utan svar etter fristen
overview-2-oldest-column = Eldste
overview-2-list = Lista over sakene som ventar (krev nøkkel, for ho viser saksnummer)
overview-2-repeat = Kven som tek kontakt att, og gjennom kva kanal
overview-no-unit = inga eining oppgitt
overview-no-topic = ikkje noko emne oppgitt

## 3

overview-3 = Erstattar den nye kanalen, eller kjem han berre i tillegg?
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
overview-3-cannot-tell = Det kan ikkje seiast: organisasjonsfila har inga samanlikning som er over.
overview-3-how = Skriv i organisasjonsfila kva to periodar som skal samanliknast, til dømes før og etter at e-tenesta opna, og les ho inn på nytt med kanalkoll organisation apply. Slik:
overview-3-link = Heile samanlikninga: { $name }
overview-3-steering = Kva emne bør få ei e-teneste som det neste?
overview-3-targets = Mål og nye kanalar
overview-3-table = Førespurnader, kanal for kanal
overview-contacts = Førespurnader
overview-share-of-all = Del
overview-per-day = Per arbeidsdag

## 4

overview-4 = Kva seier innbyggjarane?
overview-4-answer = { $count ->
    [one] Indeks for kor lett det var å få hjelp, er { $index } av 100, av eitt einaste svar.
   *[other] Indeks for kor lett det var å få hjelp, er { $index } av 100{ $interval }. Han byggjer på { $number } svar.
}
overview-4-interval = , truleg mellom { $low } og { $high }
overview-4-too-few = For få svar å vise. Vi viser ikkje noko som byggjer på færre enn { $number } svar.
overview-4-no-answers = Ingen har svart på undersøkinga enno.
overview-4-not-asked = Ingen har fått spørsmålet enno. Når undersøkinga er i gang, syner svara her.
overview-4-response-rate = { $share } av dei som fekk undersøkinga, svarte ({ $part } av { $all }).
overview-4-coverage = Undersøkinga vart send etter { $share } av førespurnadene der det vart prøvd ({ $part } av { $all }).
overview-4-solved = { $share } seier at saka er løyst ({ $part } av { $all }).
overview-4-no-answer = { $share } seier at dei ikkje fekk noko svar i det heile ({ $part } av { $all }).
overview-4-hidden = Svar som er for få til å visast kvar for seg, er ikkje med. Grensa er { $number }.
overview-4-chart = Indeks, periode for periode
overview-4-none = ingen svar
overview-4-few = for få svar

## 5

overview-5 = Kan vi stole på tala?
overview-5-yes = Ja. Vi ser ikkje noko som talar mot dei.
overview-5-but = { $count ->
    [one] I det store og heile, men tenk på éin ting:
   *[other] I det store og heile, men tenk på { $number } ting:
}
overview-5-but-short = { $count ->
    [one] I det store og heile, men tenk på éin ting.
   *[other] I det store og heile, men tenk på { $number } ting.
}
overview-5-nothing = Det finst ingen tal frå perioden å lite på enno.
overview-5-silent = { $count ->
    [one] Kjelda { $source } har ikkje levert noko på éin dag, sist { $day }.
   *[other] Kjelda { $source } har ikkje levert noko på { $number } dagar, sist { $day }.
}
overview-5-never = Kjelda { $source } har aldri levert noko.
overview-5-many-unknown = For { $share } av førespurnadene er kanalen ukjend ({ $part } av { $all }). Delane til dei andre kanalane kan vere for låge.
overview-5-some-without = For { $share } av meldingane veit vi ikkje når svaret vart gitt ({ $part } av { $all }).
overview-5-quarantined = { $count ->
    [one] Éin post er avvist og ventar på å bli retta. Han er ikkje rekna med.
   *[other] { $number } postar er avviste og ventar på å bli retta. Dei er ikkje rekna med.
}
overview-5-dead = { $count ->
    [one] Eitt brev kom ikkje fram.
   *[other] { $number } brev kom ikkje fram.
}
overview-5-changed = Frå { $day } tel vi på ein annan måte. Det som kom inn før det, er målt på den gamle måten.
overview-5-no-quarantine = Ingen avviste postar ventar på å bli retta.
overview-5-letters = Brev: { $sent } sende, { $waiting } ventar, { $dead } kom ikkje fram.
overview-5-no-letters = Ingen brev er sende.
overview-5-chart = Så mykje veit vi
overview-5-known-channel = Kjend kanal, av alle førespurnader
overview-5-known-answer = Kjend svartid, av meldingane
overview-5-linkable = Kan følgjast, av førespurnadene
overview-5-measured = Målt mot grensa, av samtalar og chattar i køen
overview-5-coverage = Fekk undersøkinga, av dei der det vart prøvd
overview-5-response-rate = Svarte, av dei som fekk undersøkinga
overview-5-figure = Opplysning
overview-5-sources = Kjelder, og når dei sist leverte noko
overview-5-source = Kjelde
overview-5-latest = Siste opplysning
overview-5-age = Dagar sidan
overview-5-reasons = Avviste postar, etter årsak
overview-5-reason = Årsak (kode)
overview-5-records = Postar
overview-5-never-short = aldri

## Lista over saker som ventar

overdue-title = Saker som ventar på svar
overdue-answer = { $count ->
    [one] Éi sak har venta lenger enn ho burde.
   *[other] { $number } saker har venta lenger enn dei burde.
}
overdue-nothing = Inga sak har venta lenger enn ho burde.
overdue-closed-answer = { $count ->
    [one] Éi sak er lukka utan svar.
   *[other] { $number } saker er lukka utan svar.
}
overdue-filter-channel = Kanal
overdue-filter-unit = Eining
overdue-filter-topic = Emne
overdue-all = Alle
overdue-shown = Viser { $shown } av { $all }, dei eldste først.
overdue-closed-shown = Viser { $shown } av { $all }, dei nyaste først.
overdue-list = Sakene, dei eldste først
overdue-closed-list = Lukka utan svar, dei nyaste først
overdue-groups = Kvar dei ventar
overdue-number = Tal
overdue-case = Sak
overdue-source = Kjelde
overdue-received = Kom inn
overdue-due = Skulle ha fått svar
overdue-closed = Vart lukka
overdue-waited = Har venta
overdue-definition = Ventetida er rekna i opningstimar frå saka kom inn. Nummeret er kjelda sitt eige, slik at saka kan finnast der.
overdue-closed-definition = Lukka utan svar er saker utan noko første svar som er lukka i eit system der lukkinga ikkje gir den som spurde, beskjed. Ingen ventar på dei lenger, men ingen har heller fått svar. For dei er tida rekna til lukkinga.
overdue-private = Lista viser nummer på enkeltsaker. Send ho ikkje vidare til nokon som ikkje treng ho.
overdue-time = { $count ->
    [one] { $hours } opningstimar (éin dag)
   *[other] { $hours } opningstimar ({ $number } dagar)
}
overdue-time-today = { $hours } opningstimar (i dag)

## Når sida ikkje kan visast

refused-key = Her trengst ein nøkkel
refused-key-do = Nettlesaren spør etter namn og passord. Skriv kva namn du vil, og nøkkelen (han byrjar med kk_) som passord.
refused-key-else = Har du ingen nøkkel? Be den som har ansvar for Kanalkoll hos dykk, om ei lenkje til oversynet.
refused-wrong = Lenkja stemmer ikkje
refused-wrong-do = Sjå etter at du fekk med heile adressa. Ho sluttar med ei lang rekkje tal og bokstavar. Hjelper ikkje det, be om ei ny lenkje.
refused-expired = Lenkja gjeld ikkje lenger
refused-expired-do = Lenkjer til oversynet gjeld berre ei tid. Be den som har ansvar for Kanalkoll hos dykk, om ei ny. Ho blir laga med kanalkoll overview --organisation og koden til kommunen.
refused-allowed = Nøkkelen gjeld ikkje her
refused-allowed-do = Nøkkelen er for ein annan organisasjon, eller får ikkje lese tal. Be om ein nøkkel som får lese.
refused-link-only = Lenkja til oversynet opnar ikkje denne sida, for ho viser enkeltsaker. Her trengst ein nøkkel.
refused-other = Sida kan ikkje visast
refused-asked = Noko i adressa er ikkje til å forstå:
refused-failed-do = Feilen er vår. Prøv igjen om ei stund. Hender det igjen, oppgi nummeret { $id } til den som har ansvar for Kanalkoll hos dykk.
