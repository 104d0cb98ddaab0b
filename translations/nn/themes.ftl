# Brevet til rettleiarane i ei eining: det mange svar har felles. Aldri ein einskild tilsett.

themes-subject = Fellesnemnarar for { $unit }, { $period }
themes-preheader = Noko å ta opp og øve på saman.
themes-title = Fellesnemnarar
themes-greeting = Hei!
themes-greeting-name = Hei { $name }!
themes-lead = { $count ->
    [one] Her er det som skil seg ut for { $unit }, { $period }: noko å ta opp og øve på saman. Det byggjer på eitt svar frå ein innbyggjar og på sakene i eininga.
   *[other] Her er det som skil seg ut for { $unit }, { $period }: noko å ta opp og øve på saman. Det byggjer på { $number } svar frå innbyggjarar og på sakene i eininga.
}
themes-lead-nothing = { $count ->
    [0] Vi har gått gjennom sakene i eininga. Det har ikkje kome nokon svar frå innbyggjarar. Det gjeld { $unit }, { $period }.
    [one] Vi har gått gjennom eitt svar frå ein innbyggjar og sakene i eininga. Det gjeld { $unit }, { $period }.
   *[other] Vi har gått gjennom { $number } svar frå innbyggjarar og sakene i eininga. Det gjeld { $unit }, { $period }.
}

themes-nothing-title = Ingenting skil seg ut denne gongen
themes-nothing = Ingen tema, ingen spørsmål og ingen ord skil seg tydeleg frå resten. Små skilnader finst alltid, men dei kan like gjerne vere tilfeldige.
themes-nothing-few = Det har kome færre enn { $k } svar. Det er for få til å seie noko om dei, og ingenting skil seg ut blant sakene.

themes-low-topics-title = Tema med tydeleg lågare resultat
themes-low-topic = { $persons } personar gav i gjennomsnitt { $value } av 100 på spørsmålet «{ $question }», mot { $elsewhere } i andre tema. Skilnaden er truleg mellom { $least } og { $most }.
themes-low-questions-title = Spørsmål med tydeleg lågare resultat
themes-low-question = { $persons } personar gav i gjennomsnitt { $value } av 100, mot { $elsewhere } på dei andre spørsmåla frå dei same personane. Skilnaden er truleg mellom { $least } og { $most }.
themes-words-title = Ord som dei misnøgde bruker tydeleg oftare
themes-word-name = «{ $term }»
themes-word = { $persons } av dei { $of } som var misnøgde og skreiv ein kommentar, bruker det.
themes-slow-topics-title = Tema der fleire svar kjem for seint
themes-slow = { $share } seine svar ({ $hits } av { $of } saker), mot { $elsewhere } i andre tema.
themes-repeated-topics-title = Tema der fleire tek kontakt igjen
themes-repeated = { $share } tok kontakt igjen ({ $hits } av { $of } saker), mot { $elsewhere } i andre tema.

themes-about-title = Om dette brevet
themes-about-use = Bruk det til å øve og bli betre saman, ikkje til å leite etter kven noko handlar om.
themes-about-clearly = «Tydeleg» betyr at skilnaden er så stor at tilfelle sjeldan forklarer han. Av ti ting som blir tekne opp, er i gjennomsnitt høgst éin tilfeldig.
themes-about-nobody = Ingen kan kjenne igjen ein tilsett i brevet. Verken tal eller sitat blir viste per tilsett, og kommentarar med namnet på ein tilsett blir ikkje siterte.
themes-about-few = Det som byggjer på færre enn { $k } personar eller saker, blir ikkje vist.
themes-about-quotes = Sitata er døme. Fødselsnummer, e-postadresser og telefonnummer blir fjerna automatisk. Kommentarar som den som skreiv, ikkje vil vise, eller som ein tilsett har fjerna, blir ikkje siterte.

themes-leave = Vil du ikkje ha desse breva?
themes-leave-link = Slutt å sende dei til meg
themes-leave-again = Du kan ombestemme deg når du vil med same lenkja.
