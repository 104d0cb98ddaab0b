# Grafana: det som är gemensamt för alla tavlor.

## Valen överst

board-all = Alla
board-choose-datasource = Datakälla
board-choose-datasource-about = Den Prometheus som läser från Kanalkoll.
board-choose-organisation = Organisation
board-choose-organisation-about = Vems siffror som visas.
board-choose-channel = Kanal
board-choose-channel-about = Vilka kanaler som räknas.
board-choose-unit = Enhet
board-choose-unit-about = Vilka enheter som räknas där siffrorna delas upp på enheter; koderna är organisationsfilens. ”other” är enheter som inte står där, ”none” är det som inte har någon enhet. Enheter och ämnen kan inte väljas i kombination.
board-choose-topic = Ämne
board-choose-topic-about = Vilka ämnen som räknas där siffrorna delas upp på ämnen; koderna är organisationsfilens. ”other” är ämnen som inte står där, ”none” är det som inte har något ämne. Enheter och ämnen kan inte väljas i kombination.
board-choose-period = Staplar
board-choose-period-about = Vad en stapel står för.
board-bars-month = Månader
board-bars-week = Veckor
board-bars-day = Dagar
board-choose-address = Kanalkolls adress
board-choose-address-about = Den adress där Kanalkoll nås i webbläsaren. Den används i länkar till listor.
board-unit-other = Övriga enheter
board-unit-none = Ingen enhet
board-topic-other = Övriga ämnen
board-topic-none = Inget ämne

## Länkar, händelser

board-links = Fler frågor
board-more = Mer om det här
board-show-contacts = Visa ärendena
board-show-all-contacts = Visa ärendena (alla kanaler)
board-events = Händelser

## Det som räknas

board-in-time = I tid
board-late = För sent
board-overdue = Obesvarade, tiden ute
board-closed-unanswered = Stängda utan svar
board-pending = Väntar, inom tiden
board-excluded = Undantagna
board-judged = Bedömda
board-goal-of = Mål: { $channel }

## När det inte finns något att visa

board-no-figure = Ingen siffra
board-none = Inga
board-nothing-to-judge = Inget att bedöma
board-nothing-received = Inget kom in
board-known-now = Visas bara för nuet

## Det som flera rutor säger på samma sätt

board-messages = Meddelanden är e-post, e-tjänster, brev och sociala medier. De hör till den dag då de kom in. Dessa bedöms inte: skräppost, dubbletter, automatiska meddelanden och tack (undantagna), och meddelanden från system som inte talar om när de besvarades.
board-only-now = Siffran gäller just nu och visas därför bara när den valda tiden slutar nu.
board-defined = Definitionen står i docs/MEASURES.md, avsnitt { $sections }.
board-how-steps = Så läser du: höjden över en månad eller vecka är siffran för hela kalendermånaden eller veckan (måndag till söndag) i organisationens egen tidszon; den som pågår räknas hittills. Siffran kommer från Kanalkoll och är exakt. Bara gränsen mellan två perioder ritas på några timmar när, eftersom Grafana frågar med jämna steg. Räkna inte ihop punkterna på en linje: alla punkter i en period är samma siffra.
board-how-bars = Så läser du: en stapel per period, ritad kring periodens mitt. Perioderna är kalenderdagar, veckor (måndag till söndag) och kalendermånader i organisationens egen tidszon, även när klockan ställs om; den period som pågår räknas hittills. En period vars mitt ligger före den valda tiden visas inte, så att ingen stapel är en halv stapel. Välj en tid som är längre än en stapel. Summorna vid sidan gäller de staplar som visas.

## Så läser du sidan

board-read = Så läser du sidan
board-read-about = Det som gäller för alla rutor på sidan. Varje ruta förklarar sin egen siffra: peka på i-tecknet vid rubriken.
board-read-shares = **Andelar och antal.** Varje andel står bredvid de antal som den är räknad på. Är antalet litet hoppar andelen: läs antalet först.
board-read-events = **Lodräta linjer** är händelser: öppningar, kampanjer, en pandemi. De hjälper till att förklara en kurva. De bevisar ingen orsak.
