# Brevet til ansatte som svarer innbyggere. Det går bare til den det handler om: ingen rangering, ikke noe mål, ingen
# sammenligning med andre.

feedback-subject = Tilbakemelding til deg, { $weeks }
feedback-preheader = Bare du får dette brevet.
feedback-title = Dette syntes de du hjalp
feedback-greeting = Hei!
feedback-greeting-name = Hei { $name }!
feedback-lead = Her er { $answers } svar fra personer som du har hjulpet, og som har fått spørsmål om hvordan det gikk. De kom inn i { $weeks }. Bare du får dette brevet.

feedback-thanks-title = En takk til deg
feedback-thanks-lead = En av dem skrev:
feedback-thanks-remove = Fjern denne kommentaren

feedback-index-title = Hvordan gikk det?
feedback-index-value = { $value } av 100
feedback-index-explained = Slik ble gjennomsnittet av svarene på spørsmålet «{ $question }». 0 er det dårligste svaret og 100 det beste.
feedback-index-interval = Bare en del svarer. Med så få svar spiller tilfeldigheter inn: Verdien ligger trolig mellom { $low } og { $high }. En endring innenfor det trenger ikke å bety noe.
feedback-index-too-few = Færre enn { $k } har svart på spørsmålet «{ $question }» denne gangen. Derfor vises det ikke noe gjennomsnitt.

feedback-earlier-title = Dine egne brev over tid
feedback-earlier-lead = Slik ble gjennomsnittet i de tidligere brevene dine. Når svarene er få, svinger det opp og ned av seg selv, så se heller på helheten enn på ett enkelt brev.
feedback-earlier-column-letter = Brev
feedback-earlier-column-value = Gjennomsnitt
feedback-earlier-column-bar = Fra 0 til 100
feedback-earlier-now = { $week }, nå
feedback-earlier-value = { $value } ({ $low }–{ $high })

feedback-questions-title = Spørsmål for spørsmål
feedback-questions-hint = Tallene i parentes viser hvor verdien trolig ligger.
feedback-questions-column-question = Spørsmål
feedback-questions-column-result = Svar
feedback-question-share = { $share } svarte «{ $answer }»
feedback-question-interval = ({ $low }–{ $high })
feedback-question-answers = { $answers } svar
feedback-question-too-few = Færre enn { $k } svar, vises ikke

feedback-suggestion-title = Noe å prøve
feedback-suggestion-lead = Lavest denne gangen ble spørsmålet «{ $question }». Hvis du vil, kan du prøve dette:

feedback-comments-title = Kommentarer
feedback-comments-lead = Kommentarene står i tilfeldig rekkefølge. Fødselsnumre, e-postadresser og telefonnumre fjernes automatisk.
feedback-comments-none = Det er ingen kommentarer å vise denne gangen.
feedback-comments-no-more = Det er ingen flere kommentarer å vise denne gangen.
feedback-comments-why = Du kan fjerne en kommentar, for eksempel hvis den er krenkende, peker ut noen eller handler om noe annet enn arbeidet ditt. Du trenger ikke å si hvorfor. Den kommer da heller ikke med i andre brev.
feedback-comment = Kommentar { $number }, { $week }
feedback-comment-remove = Fjern kommentar { $number }

feedback-about-title = Om dette brevet
feedback-about-who = Verken ledere eller kolleger får brevet eller tallene i det.
feedback-about-not = Tallene brukes ikke til å rangere, til mål eller til å sammenligne deg med andre. Saker som er overført mellom kolleger, er ikke med.
feedback-about-elsewhere = Svarene regnes også med i tallene for enheten, der ingen enkeltansatte kan kjennes igjen. En kommentar kan siteres i brev til enhetens veiledere, men uten at det går fram hvem den handler om.
feedback-about-few = Brevet sendes først når det finnes minst { $k } svar, for at det skal være vanskelig å kjenne igjen noen som har svart.
feedback-about-purpose = Formålet med brevene er: { $purpose }
feedback-about-negotiated = Brevene ble drøftet med de tillitsvalgte { $negotiated } og sendes til og med { $ends }.
feedback-about-comments-kept = { $count ->
    [one] Kommentarer lagres i { $count } dag.
   *[other] Kommentarer lagres i { $count } dager.
}
feedback-about-kept = { $count ->
    [one] Opplysningen om hvilke svar som gjelder deg, og tallene i brevene dine, lagres i { $count } dag. Deretter slettes de.
   *[other] Opplysningen om hvilke svar som gjelder deg, og tallene i brevene dine, lagres i { $count } dager. Deretter slettes de.
}
feedback-about-contact = Har du spørsmål eller innvendinger? { $contact }
feedback-about-contact-sender = Har du spørsmål eller innvendinger? Svar på dette brevet.

feedback-leave = Vil du ikke ha disse brevene?
feedback-leave-link = Slutt å sende dem til meg
feedback-leave-again = Du kan ombestemme deg når du vil med samme lenke.

# Ett forslag om gangen, om oppgaven og aldri om personen.

suggestion-got_answer-1 = Skriv i første setning hva som gjelder, også når saken ikke er ferdig ennå.
suggestion-got_answer-2 = Er det ikke noe svar i dag? Fortell hvem som svarer, og hvilken dag.
suggestion-got_answer-3 = Les spørsmålet en gang til før du avslutter saken. Er hver del av det besvart?

suggestion-ease-1 = Avslutt med neste steg: hva personen skal gjøre, hvor og når.
suggestion-ease-2 = Send lenken rett til riktig digital tjeneste eller skjema i stedet for til en startside.
suggestion-ease-3 = Må saken videre? Fortell kort den som overtar, hva det gjelder, slik at personen slipper å begynne på nytt.

suggestion-clarity-1 = Begynn med svaret, og forklar etterpå.
suggestion-clarity-2 = Bytt ut fagord med hverdagsord, eller forklar dem første gang de kommer.
suggestion-clarity-3 = Del opp det som skal gjøres, i punkter, én ting i hvert.

suggestion-treatment-1 = Begynn med å si med egne ord hva du har forstått at saken gjelder.
suggestion-treatment-2 = Når svaret er nei: si hvorfor, og hva som går an å gjøre i stedet.
suggestion-treatment-3 = Fortell hva du gjør mens personen venter, og omtrent hvor lang tid det tar.

suggestion-solved-1 = Spør før dere avslutter: Er det noe mer som skal til for at saken blir løst?
suggestion-solved-2 = Går det ikke an å løse nå? Skriv hvem som overtar, og når det blir ferdig.
suggestion-solved-3 = Kontroller hvilke opplysninger og vedlegg som trengs, før saken går videre.
