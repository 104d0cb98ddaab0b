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
board-choose-unit-about = Vilka enheter som räknas där siffrorna delas upp på enheter. Enheter och ämnen kan inte väljas i kombination.
board-choose-topic = Ämne
board-choose-topic-about = Vilka ämnen som räknas där siffrorna delas upp på ämnen. Enheter och ämnen kan inte väljas i kombination.
board-choose-period = Visa per
board-choose-period-about = Om bilderna över tid visar månader, veckor eller dagar.
board-bars-month = månad
board-bars-week = vecka
board-bars-day = dag
board-choose-address = Kanalkolls adress
board-choose-address-about = Den adress där Kanalkoll nås i webbläsaren. Den används i länkar och skrivs av `kanalkoll export dashboards --address`.
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
board-overdue = Obesvarade, svarsfristen har gått ut
board-overdue-short = Obesvarade
board-closed-unanswered = Avslutade utan svar
board-pending = Väntar, inom svarsfristen
board-excluded = Undantagna
board-judged = Bedömda
board-goal-of = Mål: { $channel }
board-offered = Till kön
board-service-level = Inom gränsen
board-left-share = Lämnade kön
board-mean-wait = Kötid i snitt

## Enkäten

survey-index = Enkelhet, index 0–100
survey-low = Undre gräns
survey-high = Övre gräns
survey-answers = Antal svar
survey-eligible = Kunde få en enkät
survey-invited = Fick en enkät
survey-delivered = Kom säkert fram
survey-bounced = Kom tillbaka
survey-answered = Svarade till slutet
survey-partial = Svarade till en del
survey-nobody-invited = Ingen fick en enkät
survey-too-few = För få svar

## Slutsatsen om en jämförelse

board-year-on-year = Senaste kvartalet mot samma veckor året före

## När det inte finns något att visa

board-no-figure = Ingen siffra
board-none = Inga
board-nothing-to-judge = Inget att bedöma ännu
board-nothing-received = Inget kom in

## Det som flera rutor säger på samma sätt

board-messages = Meddelanden är e-post, e-tjänster, brev och sociala medier. De hör till den dag då de kom in. Undantagna bedöms inte: skräppost, dubbletter, automatiska meddelanden och tack. Inte heller bedöms meddelanden från system som inte talar om när de besvarades.
board-only-now = Larmen gäller den stund då den valda tiden slutar. Prometheus känner bara till dem sedan den startades.
board-defined = Definitionen står i docs/MEASURES.md, avsnitt { $sections }.
board-how-steps = Så läser du: höjden över en månad eller vecka är siffran för kalendermånaden eller veckan (måndag till söndag) i organisationens egen tidszon. Bara dagar inom den valda tiden räknas, så den första och den sista perioden kan vara kortare. Siffran kommer från Kanalkoll och är exakt. Räkna inte ihop punkterna på en linje: alla punkter i en period är samma siffra.

## Så läser du sidan

board-read = Så läser du sidan
board-read-about = Det som gäller för alla rutor på sidan. Varje ruta förklarar sin egen siffra: peka på i-tecknet vid rubriken.
board-read-shares = **Andelar och antal.** Varje andel står bredvid de antal som den är räknad på. Är antalet litet hoppar andelen: läs antalet först.
board-read-events = **Lodräta linjer** är händelser: öppningar, kampanjer, en pandemi. De hjälper till att förklara en kurva. De bevisar ingen orsak.
