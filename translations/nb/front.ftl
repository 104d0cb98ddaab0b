# Forsiden: hvilke organisasjoner som finnes, hvor tallene leses, og om tjenesten virker.

front-title = Velkommen til Kanalkoll
front-lead = Kanalkoll viser om innbyggerne får svar i tide, hva de synes om hjelpen, og hva som faller mellom to stoler. Det gjelder digitale tjenester, chat, e-post, telefon og andre veier til kommunen.

front-overviews = Les oversikten
front-overviews-open = Fem spørsmål får svar på én side, for det siste året. Velg organisasjon:
front-overviews-closed = Fem spørsmål får svar på én side, for det siste året. Siden åpnes med en lenke som gjelder en tid. Be den som har ansvar for Kanalkoll hos dere, om en.
front-overviews-key = Har du en nøkkel, kan du åpne oversikten her:
front-nobody = Her er det ingen organisasjon ennå. Den som har ansvar for Kanalkoll, legger til en.

front-boards = Følg utviklingen på tavlene
front-boards-lead = I Grafana finnes det en tavle for hvert spørsmål. Der kan du velge periode, kanal, enhet og tema, og se hvilke varsler som er aktive.
front-boards-ask = Be den som har ansvar for Kanalkoll hos dere, om adressen til tavlene.

front-help = Les håndboken
front-help-lead = Håndboken for ledere sier hva hver tavle viser, hvordan tallene leses, og hva du kan gjøre. Den finnes på svensk og engelsk.
front-help-link = Håndbok for ledere

front-health = Virker tjenesten?
front-health-yes = Ja, både tjenesten og databasen svarer.
front-latest = Når kom de siste opplysningene?
front-organisation = Organisasjon
front-latest-day = Siste dag med opplysninger

front-operation = For den som har ansvar for Kanalkoll
front-operation-api = Systemer leverer opplysninger og henter tall gjennom et åpent grensesnitt, et API. Dette er versjon { $version }.
front-operation-link = En lenke som åpner oversikten uten nøkkel, lages slik, med organisasjonens kode:
front-api = API-et, med beskrivelse
front-openapi = OpenAPI-dokumentet
front-metrics = Måleverdier for Prometheus
front-metrics-closed = Måleverdier for Prometheus (krever nøkkel)
