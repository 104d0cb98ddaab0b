# Månadsbrevet til leiarar, og rapporten som side.
# { $compared } er tomt eller byrjar med eit komma: «, omtrent som i juli (98,7 %)».

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
monthly-subject = Månadsbrev { $month }
monthly-subject-rate = Månadsbrev { $month }: { $share } fekk svar i tide
monthly-title = Slik gjekk det i { $month }
monthly-greeting = Hei, { $name }!
monthly-greeting-plain = Hei!
monthly-lead = { $count ->
    [one] Her er svara på fem spørsmål om korleis { $organisation } møtte innbyggjarane i { $month }. Månaden hadde éin arbeidsdag.
   *[other] Her er svara på fem spørsmål om korleis { $organisation } møtte innbyggjarane i { $month }. Månaden hadde { $number } arbeidsdagar.
}
monthly-lead-comparison = Vi skriv at noko er endra berre når skilnaden er større enn det som lett kan vere tilfeldig. Elles står det «omtrent som» eller «ingen sikker skilnad».
monthly-lead-absent = Det finst ingen opplysningar frå { $month } å samanlikne med.
monthly-lead-nothing = Det finst ingen førespurnader frå { $month } enno. Når kjeldene har levert, kan rapporten lagast på nytt.

## Samanlikningar

monthly-then = { $month } ({ $value })
monthly-both-months = { $one } og i { $two }
monthly-either-month = { $one } eller { $two }
monthly-both = { $one } og { $two }
monthly-same = omtrent som i { $months }
monthly-uncertain = ingen sikker skilnad frå { $months }
monthly-better = betre enn i { $months }
monthly-worse = dårlegare enn i { $months }
monthly-more = fleire enn i { $months }
monthly-fewer = færre enn i { $months }
monthly-higher = høgare enn i { $months }
monthly-lower = lågare enn i { $months }
monthly-seconds = { $number } sekund
monthly-minutes = { $number } minutt
monthly-bar = { $part } av { $all }{ $compared }

## 1

monthly-1 = 1. { overview-1 }
monthly-1-answer = { $share } av meldingane fekk svar i tide ({ $part } av { $all }){ $compared }.
monthly-1-nothing = Det kom ingen meldingar som skulle ha svar denne månaden.
monthly-1-undecided = For ingen av meldingane i månaden kan vi seie om dei fekk svar i tide.
monthly-1-late = { $count ->
    [one] Éi melding fekk svar for seint, { $hours } opningstimar etter fristen.
   *[other] { $number } meldingar fekk svar for seint, i snitt { $hours } opningstimar etter fristen.
}
monthly-1-overdue = { $count ->
    [one] Éi av meldingane i månaden ventar framleis på svar, og fristen er ute.
   *[other] { $number } av meldingane i månaden ventar framleis på svar, og fristen er ute.
}
monthly-1-closed = { $count ->
    [one] Éi av meldingane i månaden vart avslutta utan svar.
   *[other] { $number } av meldingane i månaden vart avslutta utan svar.
}
monthly-1-pending = { $count ->
    [one] Éi ventar på svar, innan fristen.
   *[other] { $number } ventar på svar, innan fristen.
}
monthly-1-unknown = { $count ->
    [one] For éi melding veit vi ikkje når svaret vart gitt. Ho blir ikkje rekna med.
   *[other] For { $number } meldingar veit vi ikkje når svaret vart gitt. Dei blir ikkje rekna med.
}
monthly-1-chart = Svar i tide, kanal for kanal
monthly-1-bar-nothing = { $count ->
    [one] Éi melding. Vi kan ikkje seie om ho fekk svar i tide.
   *[other] { $number } meldingar. Vi kan ikkje seie om dei fekk svar i tide.
}
monthly-1-bar-late = { $count ->
    [one] éi for seint
   *[other] { $number } for seint
}
monthly-1-bar-overdue = { $count ->
    [one] éi utan svar
   *[other] { $number } utan svar
}
monthly-1-bar-closed = { $count ->
    [one] éi avslutta utan svar
   *[other] { $number } avslutta utan svar
}
monthly-1-bar-pending = { $count ->
    [one] éi ventar innan fristen
   *[other] { $number } ventar innan fristen
}
monthly-queue-answer-phone = { $share } av samtalane fekk svar innan { $wait }{ $compared }.
monthly-queue-answer-chat = { $share } av chattane fekk svar innan { $wait }{ $compared }.
monthly-queue-chart = Køen til telefon og chat
monthly-queue-bar = Fekk svar innan { $wait }: { $part } av { $all }.
monthly-queue-unmeasured = Kjelda måler ikkje kor mange som fekk svar innan { $wait }.
monthly-queue-more-than-offered = Kjelda tel fleire med svar eller tapte enn mottekne, så ingen prosentdel kan reknast ut.
monthly-queue-abandoned-phone = { $share } la på før nokon svara ({ $part } av { $all }){ $compared }.
monthly-queue-abandoned-chat = { $share } forlét køen før nokon svara ({ $part } av { $all }){ $compared }.
monthly-queue-wait = Dei som fekk svar, venta i snitt { $wait }
monthly-wait-then = { $wait } i { $month }

## 2

monthly-2 = 2. { overview-2 }
monthly-2-answer = { $count ->
    [one] Éi melding som skulle ha fått svar, venta framleis { $day }.
   *[other] { $number } meldingar som skulle ha fått svar, venta framleis { $day }.
}
monthly-2-nothing = Inga melding hadde venta for lenge på svar { $day }.
monthly-2-oldest = Den som har venta lengst, kom { $day } ({ $channel }, nummer { $id } i kjelda { $source }).
monthly-2-no-answer = { $share } av dei som svara på undersøkinga, seier at dei ikkje fekk svar ({ $part } av { $all }){ $compared }.
monthly-2-too-few = For få har sagt om dei fekk svar til at vi kan vise kor mange som ikkje fekk det.
monthly-2-not-asked = Ingen har sagt i undersøkinga om dei fekk svar eller ikkje.
monthly-2-chart = Her ventar dei
monthly-2-group = { $channel }, { $unit }
monthly-no-unit = inga eining oppgitt
monthly-2-since = Den eldste kom { $day }.
monthly-2-rest = { $count ->
    [one] Éi til ventar hos andre einingar.
   *[other] { $number } til ventar hos andre einingar.
}

## 3

monthly-3 = 3. Korleis kontakta innbyggjarane oss?
monthly-3-answer = { $count ->
    [one] Det kom éin førespurnad, { $rate } per arbeidsdag{ $compared }.
   *[other] Det kom { $number } førespurnader, { $rate } per arbeidsdag{ $compared }.
}
monthly-3-nothing = Ingen førespurnader frå månaden er registrerte.
monthly-3-digital = { $share } var digitale ({ $part } av { $all }; { $channels }){ $compared }.
monthly-3-chart = Førespurnader per arbeidsdag
monthly-3-bar = { $count ->
    [one] Éin førespurnad, { $share } av alle{ $compared }.
   *[other] { $number } førespurnader, { $share } av alle{ $compared }.
}
monthly-3-none = ingen
monthly-3-event = { $day }: { $label }

## 4

monthly-4 = 4. { overview-4 }
monthly-4-answer = { $count ->
    [one] Indeks for kor lett det var å få hjelp: { $index } av 100, av eitt svar.
   *[other] Indeks for kor lett det var å få hjelp: { $index } av 100{ $interval }{ $compared }. Han byggjer på { $number } svar.
}
monthly-4-interval = {" "}(truleg mellom { $low } og { $high })
monthly-4-too-few = For få svar å vise. Vi viser ikkje noko som byggjer på færre enn { $number } svar.
monthly-4-no-answers = Ingen har svara på undersøkinga etter førespurnadene i månaden.
monthly-4-not-asked = Ingen fekk undersøkinga etter førespurnadene i månaden.
monthly-4-solved = { $share } seier at saka er løyst ({ $part } av { $all }).
monthly-4-response-rate = { monthly-5-response-rate }
monthly-4-hidden = Vi viser ikkje noko som byggjer på færre enn { $number } svar. Derfor manglar nokre svar her.
monthly-4-chart = Indeks, kanal for kanal
monthly-4-bar = { $count ->
    [one] Eitt svar.
   *[other] { $number } svar{ $interval }{ $compared }.
}
monthly-4-bar-too-few = For få svar å vise.
monthly-4-bar-none = Ingen svar.

## 5

monthly-5 = 5. { overview-5 }
monthly-5-yes = Ja. Vi ser ingenting som talar mot dei.
monthly-5-but = { $count ->
    [one] Stort sett ja, men hugs éin ting:
   *[other] Stort sett ja, men hugs { $number } ting:
}
monthly-5-nothing = Det finst ingen tal for månaden å stole på enno.
monthly-5-many-unknown = For { $share } av førespurnadene er kanalen ukjend ({ $part } av { $all }). Delane til dei andre kanalane kan vere for låge.
monthly-5-some-without = For { $share } av meldingane veit vi ikkje når svaret vart gitt ({ $part } av { $all }). Dei blir ikkje rekna med når vi seier kor mange som fekk svar i tide.
monthly-5-silent = { $count ->
    [one] Kjelda { $source } hadde ikkje levert noko på éin dag, sist { $day }. Tal kan mangle.
   *[other] Kjelda { $source } hadde ikkje levert noko på { $number } dagar, sist { $day }. Tal kan mangle.
}
monthly-5-never = Kjelda { $source } har aldri levert noko.
monthly-5-quarantined = { $count ->
    [one] Éin post er avvist og ventar på å bli retta. Han blir ikkje rekna med.
   *[other] { $number } postar er avviste og ventar på å bli retta. Dei blir ikkje rekna med.
}
monthly-5-changed = Frå { $day } reknar vi på ein annan måte. Det som kom før det, er målt på den gamle måten.
monthly-5-coverage = Av førespurnadene der undersøkinga kunne sendast, fekk { $share } ho ({ $part } av { $all }).
monthly-5-response-rate = { $share } av dei som fekk undersøkinga, svara ({ $part } av { $all }).
monthly-5-unknown = Ukjend kanal: { $share } av førespurnadene ({ $part } av { $all }).
monthly-5-without = Ukjend svartid: { $share } av meldingane ({ $part } av { $all }).
monthly-5-no-quarantine = Ingen avviste postar ventar på å bli retta.
monthly-5-fresh = Opplysningar til og med siste dag finst frå { $sources }.
monthly-5-source-age = { $count ->
    [one] Dei siste opplysningane frå { $source } gjeld { $day }, éin dag før månaden var slutt.
   *[other] Dei siste opplysningane frå { $source } gjeld { $day }, { $number } dagar før månaden var slutt.
}

## Slik reknar vi

monthly-method = Slik reknar vi
monthly-method-all-channels = alle kanalar
monthly-method-in-time = I tide, { $channels }: { $reading }. { $since }
monthly-reading-next_working_day = { $count ->
    [one] seinast neste arbeidsdag
   *[other] innan { $number } arbeidsdagar, til slutten av dagen
}
monthly-reading-business_hours = innan { $number } opningstimar
monthly-reading-working_24h = innan { $number } timar, der dagar som ikkje er arbeidsdagar, ikkje blir rekna med
monthly-method-service-level = Telefon og chat: { $variant }. Grensa er { $thresholds }. { $since }
monthly-method-threshold = { $channel } { $wait }
monthly-variant-abandons_ignored = fekk svar innan grensa, av alle i køen unnateke dei som forlét køen før grensa
monthly-variant-abandons_negative = fekk svar innan grensa, av alle i køen, også dei som forlét køen
monthly-variant-abandons_positive = fekk svar innan grensa, og dei som forlét køen før grensa, av alle i køen
monthly-variant-abandons_removed = fekk svar innan grensa, av dei i køen som ikkje forlét han
monthly-variant-of_answered = fekk svar innan grensa, av alle som fekk svar
monthly-method-since = Det gjeld frå { $day }.
monthly-method-default = Det gjeld når ikkje noko anna er bestemt.
monthly-method-index = Indeksen er gjennomsnittet av svara 1–5, der 1 blir rekna som 0 og 5 som 100 (definisjon { $version }). Vi viser ikkje noko som byggjer på færre enn { $number } svar.
monthly-method-working-day = Førespurnader blir rekna per arbeidsdag, slik at månader av ulik lengd kan samanliknast. Søppelpost, dublettar, autosvar og takk blir ikkje rekna med.
monthly-method-interval = Noko er endra når 95-prosentintervalla til dei to verdiane ikkje overlappar.
monthly-method-known = Laga { $day } av det som var kjent då.

## Foten

monthly-why-manager = Du får dette brevet kvar månad fordi du er sett opp som leiar.
monthly-why-benefit_coordinator = Du får dette brevet kvar månad fordi du er sett opp som ansvarleg for gevinstrealisering.
monthly-leave = Eg vil ikkje ha månadsbrevet

## 6, for gevinstkoordinatorar

monthly-6 = 6. Kva er spart?
monthly-6-nothing = Det finst enno ingen periodar å samanlikne. Legg dei inn som [[comparison]] i organisasjonsfila, eller vent til det finst opplysningar frå same månad året før.
monthly-6-none = I ingen av samanlikningane er det vist at dei bemanna førespurnadene vart færre.
monthly-6-answer = { $count ->
    [one] Éi samanlikning av { $all } viser at dei bemanna førespurnadene vart færre.
   *[other] { $number } samanlikningar av { $all } viser at dei bemanna førespurnadene vart færre.
}
monthly-6-year = Månaden mot dei same vekene året før
monthly-6-benefit = Notert gevinst, ved sida av det som er rekna ut: { $label }, { $day }, { $amount } kr ({ $source }).
