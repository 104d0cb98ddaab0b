# Startsidan: vilka organisationer som finns, var siffrorna läses, och om tjänsten fungerar.

front-title = Välkommen till Kanalkoll
front-lead = Kanalkoll visar om invånarna får svar i tid, vad de tycker om hjälpen och vad som faller mellan stolarna. Det gäller e-tjänster, chatt, e-post, telefon och andra vägar till kommunen.

front-overviews = Läs översikten
front-overviews-open = Fem frågor får svar på en sida, för det senaste året. Välj organisation:
front-overviews-closed = Fem frågor får svar på en sida, för det senaste året. Sidan öppnas med en länk som gäller en tid. Be den som sköter Kanalkoll hos er om en.
front-overviews-key = Har du en nyckel kan du öppna översikten här:
front-nobody = Här finns ingen organisation än. Den som sköter Kanalkoll lägger till en.

front-boards = Följ utvecklingen på tavlorna
front-boards-lead = I Grafana finns en tavla för varje fråga. Där kan du välja period, kanal, enhet och ämne, och se vilka larm som är aktiva.
front-boards-ask = Be den som sköter Kanalkoll hos er om adressen till tavlorna.

front-help = Läs handboken
front-help-lead = Handboken för chefer säger vad varje tavla visar, hur siffrorna läses och vad du kan göra.
front-help-link = Handbok för chefer

front-health = Fungerar tjänsten?
front-health-yes = Ja, både tjänsten och dess databas svarar.
front-latest = När kom de senaste uppgifterna?
front-organisation = Organisation
front-latest-day = Senaste dag med uppgifter

front-operation = För den som sköter Kanalkoll
front-operation-api = System lämnar uppgifter och hämtar siffror genom ett öppet gränssnitt, ett API. Det här är version { $version }.
front-operation-link = En länk som öppnar översikten utan nyckel skapas så här, med organisationens kod:
front-api = API:et, med beskrivning
front-openapi = OpenAPI-dokumentet
front-metrics = Mätvärden för Prometheus
front-metrics-closed = Mätvärden för Prometheus (kräver nyckel)
