# Framsida: kva organisasjonar som finst, kvar tala blir lesne, og om tenesta verkar.

front-title = Velkomen til Kanalkoll
front-lead = Kanalkoll viser om innbyggjarane får svar i tide, kva dei synest om hjelpa, og kva som fell mellom to stolar. Det gjeld digitale tenester, chat, e-post, telefon og andre vegar til kommunen.

front-overviews = Les oversynet
front-overviews-open = Fem spørsmål får svar på éi side, for det siste året. Vel organisasjon:
front-overviews-closed = Fem spørsmål får svar på éi side, for det siste året. Du opnar sida med ei lenkje som gjeld ei tid. Be den som har ansvar for Kanalkoll hos dykk, om ei.
front-overviews-key = Har du ein nøkkel, kan du opne oversynet her:
front-nobody = Her er det ingen organisasjon enno. Den som har ansvar for Kanalkoll, legg til ein.

front-boards = Følg utviklinga på tavlene
front-boards-lead = I Grafana finst det ei tavle for kvart spørsmål. Der kan du velje periode, kanal, eining og tema, og sjå kva varsel som er aktive.
front-boards-ask = Be den som har ansvar for Kanalkoll hos dykk, om adressa til tavlene.

front-help = Les handboka
front-help-lead = Handboka for leiarar seier kva kvar tavle viser, korleis tala blir lesne, og kva du kan gjere. Ho finst på svensk og engelsk.
front-help-link = Handbok for leiarar

front-health = Verkar tenesta?
front-health-yes = Ja, både tenesta og databasen svarar.
front-latest = Når kom dei siste opplysningane?
front-organisation = Organisasjon
front-latest-day = Siste dag med opplysningar

front-operation = For den som har ansvar for Kanalkoll
front-operation-api = System leverer opplysningar og hentar tal gjennom eit ope grensesnitt, eit API. Dette er versjon { $version }.
front-operation-link = Ei lenkje som opnar oversynet utan nøkkel, blir laga slik, med koden til organisasjonen:
front-api = API-et, med skildring
front-openapi = OpenAPI-dokumentet
front-metrics = Måleverdiar for Prometheus
front-metrics-closed = Måleverdiar for Prometheus (krev nøkkel)
