# Brevet til tilsette som svarar innbyggjarar. Det går berre til den det handlar om: inga rangering, ikkje noko mål, inga
# samanlikning med andre.

feedback-subject = Tilbakemelding til deg, { $weeks }
feedback-preheader = Berre du får dette brevet.
feedback-title = Dette syntest dei du hjelpte
feedback-greeting = Hei!
feedback-greeting-name = Hei { $name }!
feedback-lead = Her er { $answers } svar frå personar som du har hjelpt, og som har fått spørsmål om korleis det gjekk. Dei kom inn i { $weeks }. Berre du får dette brevet.

feedback-thanks-title = Ein takk til deg
feedback-thanks-lead = Ein av dei skreiv:
feedback-thanks-remove = Fjern denne kommentaren

feedback-index-title = Korleis gjekk det?
feedback-index-value = { $value } av 100
feedback-index-explained = Slik vart gjennomsnittet av svara på spørsmålet «{ $question }». 0 er det dårlegaste svaret og 100 det beste.
feedback-index-interval = Berre ein del svarar. Med så få svar spelar tilfelle inn: Verdien ligg truleg mellom { $low } og { $high }. Ei endring innanfor det treng ikkje å bety noko.
feedback-index-too-few = Færre enn { $k } har svara på spørsmålet «{ $question }» denne gongen. Derfor blir det ikkje vist noko gjennomsnitt.

feedback-earlier-title = Dine eigne brev over tid
feedback-earlier-lead = Slik vart gjennomsnittet i dei tidlegare breva dine. Når svara er få, svingar det opp og ned av seg sjølv, så sjå heller på heilskapen enn på eitt einskilt brev.
feedback-earlier-column-letter = Brev
feedback-earlier-column-value = Gjennomsnitt
feedback-earlier-column-bar = Frå 0 til 100
feedback-earlier-now = { $week }, no
feedback-earlier-value = { $value } ({ $low }–{ $high })

feedback-questions-title = Spørsmål for spørsmål
feedback-questions-hint = Tala i parentes viser kvar verdien truleg ligg.
feedback-questions-column-question = Spørsmål
feedback-questions-column-result = Svar
feedback-question-share = { $share } svara «{ $answer }»
feedback-question-interval = ({ $low }–{ $high })
feedback-question-answers = { $answers } svar
feedback-question-too-few = Færre enn { $k } svar, blir ikkje vist

feedback-suggestion-title = Noko å prøve
feedback-suggestion-lead = Lågast denne gongen vart spørsmålet «{ $question }». Om du vil, kan du prøve dette:

feedback-comments-title = Kommentarar
feedback-comments-lead = Kommentarane står i tilfeldig rekkjefølgje. Fødselsnummer, e-postadresser og telefonnummer blir fjerna automatisk.
feedback-comments-none = Det er ingen kommentarar å vise denne gongen.
feedback-comments-no-more = Det er ingen fleire kommentarar å vise denne gongen.
feedback-comments-why = Du kan fjerne ein kommentar, til dømes om han er krenkjande, peikar ut nokon eller handlar om noko anna enn arbeidet ditt. Du treng ikkje å seie kvifor. Han kjem då heller ikkje med i andre brev.
feedback-comment = Kommentar { $number }, { $week }
feedback-comment-remove = Fjern kommentar { $number }

feedback-about-title = Om dette brevet
feedback-about-who = Verken leiarar eller kollegaer får brevet eller tala i det.
feedback-about-not = Tala blir ikkje brukte til å rangere, til mål eller til å samanlikne deg med andre. Saker som er overførte mellom kollegaer, er ikkje med.
feedback-about-elsewhere = Svara blir også rekna med i tala for eininga, der ingen kan kjenne igjen ein tilsett. Ein kommentar kan siterast i brev til rettleiarane i eininga, men utan at det går fram kven han handlar om.
feedback-about-few = Brevet blir først sendt når det finst minst { $k } svar, for at det skal vere vanskeleg å kjenne igjen nokon som har svara.
feedback-about-purpose = Føremålet med breva er: { $purpose }
feedback-about-negotiated = Breva vart drøfta med dei tillitsvalde { $negotiated } og blir sende til og med { $ends }.
feedback-about-comments-kept = { $count ->
    [one] Kommentarar blir lagra i { $count } dag.
   *[other] Kommentarar blir lagra i { $count } dagar.
}
feedback-about-kept = { $count ->
    [one] Opplysninga om kva svar som gjeld deg, og tala i breva dine, blir lagra i { $count } dag. Deretter blir dei sletta.
   *[other] Opplysninga om kva svar som gjeld deg, og tala i breva dine, blir lagra i { $count } dagar. Deretter blir dei sletta.
}
feedback-about-contact = Har du spørsmål eller innvendingar? { $contact }
feedback-about-contact-sender = Har du spørsmål eller innvendingar? Svar på dette brevet.

feedback-leave = Vil du ikkje ha desse breva?
feedback-leave-link = Slutt å sende dei til meg
feedback-leave-again = Du kan ombestemme deg når du vil med same lenkja.

# Eitt forslag om gongen, om oppgåva og aldri om personen.

suggestion-got_answer-1 = Skriv i første setning kva som gjeld, også når saka ikkje er ferdig enno.
suggestion-got_answer-2 = Er det ikkje noko svar i dag? Fortel kven som svarar, og kva dag.
suggestion-got_answer-3 = Les spørsmålet ein gong til før du avsluttar saka. Har kvar del av det fått svar?

suggestion-ease-1 = Avslutt med neste steg: kva personen skal gjere, kvar og når.
suggestion-ease-2 = Send lenkja rett til rett digital teneste eller skjema i staden for til ei startside.
suggestion-ease-3 = Må saka vidare? Fortel kort den som tek over, kva det gjeld, slik at personen slepp å byrje på nytt.

suggestion-clarity-1 = Byrj med svaret, og forklar etterpå.
suggestion-clarity-2 = Byt ut fagord med kvardagsord, eller forklar dei første gongen dei kjem.
suggestion-clarity-3 = Del opp det som skal gjerast, i punkt, éin ting i kvart.

suggestion-treatment-1 = Byrj med å seie med eigne ord kva du har forstått at saka gjeld.
suggestion-treatment-2 = Når svaret er nei: sei kvifor, og kva som går an å gjere i staden.
suggestion-treatment-3 = Fortel kva du gjer medan personen ventar, og om lag kor lang tid det tek.

suggestion-solved-1 = Spør før de avsluttar: Er det noko meir som skal til for at saka blir løyst?
suggestion-solved-2 = Går det ikkje an å løyse no? Skriv kven som tek over, og når det blir ferdig.
suggestion-solved-3 = Kontroller kva opplysningar og vedlegg som trengst, før saka går vidare.
