# Brevet til veilederne i en enhet: det mange svar har felles. Aldri en enkelt ansatt.

themes-subject = Fellesnevnere for { $unit }, { $period }
themes-preheader = Noe å ta opp og øve på sammen.
themes-title = Fellesnevnere
themes-greeting = Hei!
themes-greeting-name = Hei { $name }!
themes-lead = { $count ->
    [one] Her er det som skiller seg ut for { $unit }, { $period }: noe å ta opp og øve på sammen. Det bygger på ett svar fra en innbygger og på sakene i enheten.
   *[other] Her er det som skiller seg ut for { $unit }, { $period }: noe å ta opp og øve på sammen. Det bygger på { $number } svar fra innbyggere og på sakene i enheten.
}
themes-lead-nothing = { $count ->
    [0] Vi har gått gjennom sakene i enheten. Det har ikke kommet noen svar fra innbyggere. Det gjelder { $unit }, { $period }.
    [one] Vi har gått gjennom ett svar fra en innbygger og sakene i enheten. Det gjelder { $unit }, { $period }.
   *[other] Vi har gått gjennom { $number } svar fra innbyggere og sakene i enheten. Det gjelder { $unit }, { $period }.
}

themes-nothing-title = Ingenting skiller seg ut denne gangen
themes-nothing = Ingen temaer, ingen spørsmål og ingen ord skiller seg tydelig fra resten. Små forskjeller finnes alltid, men de kan like gjerne være tilfeldige.
themes-nothing-few = Det har kommet færre enn { $k } svar. Det er for få til å si noe om dem, og ingenting skiller seg ut blant sakene.

themes-low-topics-title = Temaer med tydelig lavere resultat
themes-low-topic = { $persons } personer ga i gjennomsnitt { $value } av 100 på spørsmålet «{ $question }», mot { $elsewhere } i andre temaer. Forskjellen er trolig mellom { $least } og { $most }.
themes-low-questions-title = Spørsmål med tydelig lavere resultat
themes-low-question = { $persons } personer ga i gjennomsnitt { $value } av 100, mot { $elsewhere } på de andre spørsmålene fra de samme personene. Forskjellen er trolig mellom { $least } og { $most }.
themes-words-title = Ord som de misfornøyde bruker tydelig oftere
themes-word-name = «{ $term }»
themes-word = { $persons } av de { $of } som var misfornøyde og skrev en kommentar, bruker det.
themes-slow-topics-title = Temaer der flere svar kommer for sent
themes-slow = { $share } sene svar ({ $hits } av { $of } saker), mot { $elsewhere } i andre temaer.
themes-repeated-topics-title = Temaer der flere tar kontakt igjen
themes-repeated = { $share } tok kontakt igjen ({ $hits } av { $of } saker), mot { $elsewhere } i andre temaer.

themes-about-title = Om dette brevet
themes-about-use = Bruk det til å øve og bli bedre sammen, ikke til å lete etter hvem noe handler om.
themes-about-clearly = «Tydelig» betyr at forskjellen er så stor at tilfeldigheter sjelden forklarer den. Av ti ting som tas opp, er i gjennomsnitt høyst én tilfeldig.
themes-about-nobody = Ingen ansatte kan kjennes igjen i brevet. Verken tall eller sitater vises per ansatt, og kommentarer med navnet på en ansatt siteres ikke.
themes-about-few = Det som bygger på færre enn { $k } personer eller saker, vises ikke.
themes-about-quotes = Sitatene er eksempler. Fødselsnumre, e-postadresser og telefonnumre fjernes automatisk. Kommentarer som den som skrev, ikke vil vise, eller som en ansatt har fjernet, siteres ikke.

themes-leave = Vil du ikke ha disse brevene?
themes-leave-link = Slutt å sende dem til meg
themes-leave-again = Du kan ombestemme deg når du vil med samme lenke.
