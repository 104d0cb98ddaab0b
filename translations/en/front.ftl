# The front page: which organisations there are, where the figures are read, and whether the service works.

front-title = Welcome to Kanalkoll
front-lead = Kanalkoll shows whether residents get an answer in time, what they say about the help, and what is falling through the gaps. It covers online services, chat, email, phone and other ways to reach the council.

front-overviews = Read the overview
front-overviews-open = Five questions are answered on one page, for the last year. Choose an organisation:
front-overviews-closed = Five questions are answered on one page, for the last year. A link that is good for some time opens the page. Ask whoever runs Kanalkoll in your organisation for one.
front-overviews-key = If you have a key, you can open the overview here:
front-nobody = There is no organisation here yet. Whoever runs Kanalkoll can add one.

front-boards = Follow the dashboards
front-boards-lead = Grafana has a dashboard for each question. There you can choose the period, channel, unit and topic, and see which alerts are active.
front-boards-ask = Ask whoever runs Kanalkoll in your organisation for the address of the dashboards.

front-help = Read the handbook
front-help-lead = The handbook for managers says what each dashboard shows, how to read the figures and what you can do.
front-help-link = Handbook for managers

front-health = Does the service work?
front-health-yes = Yes, both the service and its database answer.
front-latest = When did the latest records come?
front-organisation = Organisation
front-latest-day = Latest day with records

front-operation = For whoever runs Kanalkoll
front-operation-api = Systems send records and fetch figures through an open interface, an API. This is version { $version }.
front-operation-link = A link that opens the overview without a key is made like this, with the code of the organisation:
front-api = The API, with its description
front-openapi = The OpenAPI document
front-metrics = Metrics for Prometheus
front-metrics-closed = Metrics for Prometheus (needs a key)
