# Månedsbrevet til ledere, og rapporten som side.
# { $compared } er tomt eller begynner med et komma: «, omtrent som i juli (98,7 %)».

monthly-month = { $count ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
}
monthly-subject = Månedsbrev { $month }
monthly-subject-rate = Månedsbrev { $month }: { $share } ble besvart i tide
monthly-title = Slik gikk det i { $month }
monthly-greeting = Hei, { $name }!
monthly-greeting-plain = Hei!
monthly-lead = { $count ->
    [one] Her er svarene på fem spørsmål om hvordan { $organisation } møtte innbyggerne i { $month }. Måneden hadde én arbeidsdag.
   *[other] Her er svarene på fem spørsmål om hvordan { $organisation } møtte innbyggerne i { $month }. Måneden hadde { $number } arbeidsdager.
}
monthly-lead-comparison = Vi skriver at noe er endret bare når forskjellen er større enn det tilfeldigheter pleier å gi. Ellers står det «omtrent som» eller «ingen sikker forskjell».
monthly-lead-absent = Det finnes ingen opplysninger fra { $month } å sammenligne med.
monthly-lead-nothing = Det finnes ingen henvendelser fra { $month } ennå. Når kildene har levert, kan rapporten lages på nytt.

## Sammenligninger

monthly-then = { $month } ({ $value })
monthly-both-months = { $one } og i { $two }
monthly-either-month = { $one } eller { $two }
monthly-both = { $one } og { $two }
monthly-same = omtrent som i { $months }
monthly-uncertain = ingen sikker forskjell fra { $months }
monthly-better = bedre enn i { $months }
monthly-worse = dårligere enn i { $months }
monthly-more = flere enn i { $months }
monthly-fewer = færre enn i { $months }
monthly-higher = høyere enn i { $months }
monthly-lower = lavere enn i { $months }
monthly-seconds = { $number } sekunder
monthly-minutes = { $number } minutter
monthly-bar = { $part } av { $all }{ $compared }

## 1

monthly-1 = 1. { overview-1 }
monthly-1-answer = { $share } av meldingene ble besvart i tide ({ $part } av { $all }){ $compared }.
monthly-1-nothing = Det kom ingen meldinger som skulle besvares denne måneden.
monthly-1-undecided = For ingen av månedens meldinger kan vi si om de ble besvart i tide.
monthly-1-late = { $count ->
    [one] Én melding ble besvart for sent, { $hours } åpningstimer etter fristen.
   *[other] { $number } meldinger ble besvart for sent, i snitt { $hours } åpningstimer etter fristen.
}
monthly-1-overdue = { $count ->
    [one] Én av månedens meldinger er fortsatt ubesvart, og fristen er ute.
   *[other] { $number } av månedens meldinger er fortsatt ubesvart, og fristen er ute.
}
monthly-1-closed = { $count ->
    [one] Én av månedens meldinger ble avsluttet uten svar.
   *[other] { $number } av månedens meldinger ble avsluttet uten svar.
}
monthly-1-pending = { $count ->
    [one] Én venter på svar, innen fristen.
   *[other] { $number } venter på svar, innen fristen.
}
monthly-1-unknown = { $count ->
    [one] For én melding vet vi ikke når svaret ble gitt. Den regnes ikke med.
   *[other] For { $number } meldinger vet vi ikke når svaret ble gitt. De regnes ikke med.
}
monthly-1-chart = Besvart i tide, kanal for kanal
monthly-1-bar-nothing = { $count ->
    [one] Én melding. Vi kan ikke si om den ble besvart i tide.
   *[other] { $number } meldinger. Vi kan ikke si om de ble besvart i tide.
}
monthly-1-bar-late = { $count ->
    [one] én for sent
   *[other] { $number } for sent
}
monthly-1-bar-overdue = { $count ->
    [one] én ubesvart
   *[other] { $number } ubesvarte
}
monthly-1-bar-closed = { $count ->
    [one] én avsluttet uten svar
   *[other] { $number } avsluttet uten svar
}
monthly-1-bar-pending = { $count ->
    [one] én venter innen fristen
   *[other] { $number } venter innen fristen
}
monthly-queue-answer-phone = { $share } av samtalene ble besvart innen { $wait }{ $compared }.
monthly-queue-answer-chat = { $share } av chattene ble besvart innen { $wait }{ $compared }.
monthly-queue-chart = Køen til telefon og chat
monthly-queue-bar = Besvart innen { $wait }: { $part } av { $all }.
monthly-queue-unmeasured = Kilden måler ikke hvor mange som fikk svar innen { $wait }.
monthly-queue-more-than-offered = Kilden teller flere besvarte eller tapte enn mottatte, så ingen andel kan regnes ut.
monthly-queue-abandoned-phone = { $share } la på før noen svarte ({ $part } av { $all }){ $compared }.
monthly-queue-abandoned-chat = { $share } forlot køen før noen svarte ({ $part } av { $all }){ $compared }.
monthly-queue-wait = De som fikk svar, ventet i snitt { $wait }
monthly-wait-then = { $wait } i { $month }

## 2

monthly-2 = 2. { overview-2 }
monthly-2-answer = { $count ->
    [one] Én melding som skulle ha vært besvart, ventet fortsatt på svar { $day }.
   *[other] { $number } meldinger som skulle ha vært besvart, ventet fortsatt på svar { $day }.
}
monthly-2-nothing = Ingen meldinger hadde ventet for lenge på svar { $day }.
monthly-2-oldest = Den som har ventet lengst, kom { $day } ({ $channel }, nummer { $id } i kilden { $source }).
monthly-2-no-answer = { $share } av dem som svarte på undersøkelsen, sier at de ikke fikk svar ({ $part } av { $all }){ $compared }.
monthly-2-too-few = For få har sagt om de fikk svar til at vi kan vise hvor mange som ikke fikk det.
monthly-2-not-asked = Ingen har sagt i undersøkelsen om de fikk svar eller ikke.
monthly-2-chart = Her venter de
monthly-2-group = { $channel }, { $unit }
monthly-no-unit = ingen enhet oppgitt
monthly-2-since = Den eldste kom { $day }.
monthly-2-rest = { $count ->
    [one] Én til venter hos andre enheter.
   *[other] { $number } til venter hos andre enheter.
}

## 3

monthly-3 = 3. Hvordan kontaktet innbyggerne oss?
monthly-3-answer = { $count ->
    [one] Det kom én henvendelse, { $rate } per arbeidsdag{ $compared }.
   *[other] Det kom { $number } henvendelser, { $rate } per arbeidsdag{ $compared }.
}
monthly-3-nothing = Ingen henvendelser fra måneden er registrert.
monthly-3-digital = { $share } var digitale ({ $part } av { $all }; { $channels }){ $compared }.
monthly-3-chart = Henvendelser per arbeidsdag
monthly-3-bar = { $count ->
    [one] Én henvendelse, { $share } av alle{ $compared }.
   *[other] { $number } henvendelser, { $share } av alle{ $compared }.
}
monthly-3-none = ingen
monthly-3-event = { $day }: { $label }

## 4

monthly-4 = 4. { overview-4 }
monthly-4-answer = { $count ->
    [one] Indeks for enkelhet (hvor lett det var å få hjelp): { $index } av 100, av ett svar.
   *[other] Indeks for enkelhet (hvor lett det var å få hjelp): { $index } av 100{ $interval }{ $compared }. Den bygger på { $number } svar.
}
monthly-4-interval = {" "}(trolig mellom { $low } og { $high })
monthly-4-too-few = For få svar å vise. Vi viser ikke noe som bygger på færre enn { $number } svar.
monthly-4-no-answers = Ingen har svart på undersøkelsen etter månedens henvendelser.
monthly-4-not-asked = Ingen fikk undersøkelsen etter månedens henvendelser.
monthly-4-solved = { $share } sier at saken er løst ({ $part } av { $all }).
monthly-4-response-rate = { monthly-5-response-rate }
monthly-4-hidden = Vi viser ikke noe som bygger på færre enn { $number } svar. Derfor mangler noen svar her.
monthly-4-chart = Indeks, kanal for kanal
monthly-4-bar = { $count ->
    [one] Ett svar.
   *[other] { $number } svar{ $interval }{ $compared }.
}
monthly-4-bar-too-few = For få svar å vise.
monthly-4-bar-none = Ingen svar.

## 5

monthly-5 = 5. { overview-5 }
monthly-5-yes = Ja. Vi ser ingenting som taler mot dem.
monthly-5-but = { $count ->
    [one] Stort sett ja, men husk én ting:
   *[other] Stort sett ja, men husk { $number } ting:
}
monthly-5-nothing = Det finnes ingen tall for måneden å stole på ennå.
monthly-5-many-unknown = For { $share } av henvendelsene er kanalen ukjent ({ $part } av { $all }). Andelene til de andre kanalene kan være for lave.
monthly-5-some-without = For { $share } av meldingene vet vi ikke når svaret ble gitt ({ $part } av { $all }). De regnes ikke med når vi sier hvor mange som ble besvart i tide.
monthly-5-silent = { $count ->
    [one] Kilden { $source } hadde ikke levert noe på én dag, sist { $day }. Tall kan mangle.
   *[other] Kilden { $source } hadde ikke levert noe på { $number } dager, sist { $day }. Tall kan mangle.
}
monthly-5-never = Kilden { $source } har aldri levert noe.
monthly-5-quarantined = { $count ->
    [one] Én post er avvist og venter på å bli rettet. Den regnes ikke med.
   *[other] { $number } poster er avvist og venter på å bli rettet. De regnes ikke med.
}
monthly-5-changed = Fra { $day } regner vi på en annen måte. Det som kom før det, er målt på den gamle måten.
monthly-5-coverage = Av henvendelsene der undersøkelsen kunne sendes, fikk { $share } den ({ $part } av { $all }).
monthly-5-response-rate = { $share } av dem som fikk undersøkelsen, svarte ({ $part } av { $all }).
monthly-5-unknown = Ukjent kanal: { $share } av henvendelsene ({ $part } av { $all }).
monthly-5-without = Ukjent svartid: { $share } av meldingene ({ $part } av { $all }).
monthly-5-no-quarantine = Ingen avviste poster venter på å bli rettet.
monthly-5-fresh = Opplysninger til og med siste dag finnes fra { $sources }.
monthly-5-source-age = { $count ->
    [one] De siste opplysningene fra { $source } gjelder { $day }, én dag før månedens slutt.
   *[other] De siste opplysningene fra { $source } gjelder { $day }, { $number } dager før månedens slutt.
}

## Slik regner vi

monthly-method = Slik regner vi
monthly-method-all-channels = alle kanaler
monthly-method-in-time = I tide, { $channels }: { $reading }. { $since }
monthly-reading-next_working_day = { $count ->
    [one] senest neste arbeidsdag
   *[other] innen { $number } arbeidsdager, til slutten av dagen
}
monthly-reading-business_hours = innen { $number } åpningstimer
monthly-reading-working_24h = innen { $number } timer, der dager som ikke er arbeidsdager, ikke regnes med
monthly-method-service-level = Telefon og chat: { $variant }. Grensen er { $thresholds }. { $since }
monthly-method-threshold = { $channel } { $wait }
monthly-variant-abandons_ignored = besvart innen grensen av alle i køen unntatt dem som forlot køen før grensen
monthly-variant-abandons_negative = besvart innen grensen av alle i køen, også dem som forlot køen
monthly-variant-abandons_positive = besvart innen grensen, og de som forlot køen før grensen, av alle i køen
monthly-variant-abandons_removed = besvart innen grensen av dem i køen som ikke forlot den
monthly-variant-of_answered = besvart innen grensen av alle som fikk svar
monthly-method-since = Det gjelder fra { $day }.
monthly-method-default = Det gjelder når ikke noe annet er bestemt.
monthly-method-index = Indeksen er gjennomsnittet av svarene 1–5, der 1 regnes som 0 og 5 som 100 (definisjon { $version }). Vi viser ikke noe som bygger på færre enn { $number } svar.
monthly-method-working-day = Henvendelser regnes per arbeidsdag, slik at måneder av ulik lengde kan sammenlignes. Søppelpost, dubletter, autosvar og takk regnes ikke med.
monthly-method-interval = Noe er endret når 95-prosentintervallene til de to verdiene ikke overlapper.
monthly-method-known = Laget { $day } av det som var kjent da.

## Foten

monthly-why-manager = Du får dette brevet hver måned fordi du er satt opp som leder.
monthly-why-benefit_coordinator = Du får dette brevet hver måned fordi du er satt opp som ansvarlig for gevinstrealisering.
monthly-leave = Jeg vil ikke ha månedsbrevet

## 6, for gevinstkoordinatorer

monthly-6 = 6. Hva er spart?
monthly-6-nothing = Det finnes ennå ingen perioder å sammenligne. Legg dem inn som [[comparison]] i organisasjonsfilen, eller vent til det finnes opplysninger fra samme måned året før.
monthly-6-none = I ingen av sammenligningene er det vist at de bemannede henvendelsene ble færre.
monthly-6-answer = { $count ->
    [one] Én sammenligning av { $all } viser at de bemannede henvendelsene ble færre.
   *[other] { $number } sammenligninger av { $all } viser at de bemannede henvendelsene ble færre.
}
monthly-6-year = Måneden mot de samme ukene året før
monthly-6-benefit = Notert gevinst, ved siden av det som er regnet ut: { $label }, { $day }, { $amount } kr ({ $source }).
