# Kanalskifte: erstattar den nye kanalen andre førespurnader, eller blir det berre fleire?
# Bemanna kanalar er dei der nokon hjelper: telefon, e-post, besøk og brev.

shift-title = Erstattar den nye kanalen andre førespurnader, eller blir det berre fleire?
shift-part-unit = Eining: { $name }
shift-part-topic = Tema: { $name }
shift-periods = { $before } samanlikna med { $after }, i førespurnader per arbeidsdag.
shift-period = { $from } til { $to } ({ $days }, { $contacts })
shift-working-days = { $count ->
    [one] { $number } arbeidsdag
   *[other] { $number } arbeidsdagar
}
shift-contacts = { $count ->
    [one] { $number } førespurnad
   *[other] { $number } førespurnader
}

## Konklusjonen

shift-verdict-added_demand = Blir berre fleire: dei bemanna gjekk ned høgst halvparten så mykje som dei digitale auka, kanskje ikkje i det heile.
shift-verdict-induced_demand = Meir av alt: då dei digitale førespurnadene vart fleire, vart dei bemanna det også.
shift-verdict-partial_substitution = Erstattar ein del: dei bemanna gjekk mindre ned enn dei digitale auka.
shift-verdict-some_substitution = Erstattar noko, kanskje alt: dei bemanna gjekk ned, men kor mykje er uvisst.
shift-verdict-substitution = Erstattar: dei bemanna gjekk ned minst halvparten så mykje som dei digitale auka, kanskje like mykje.
shift-verdict-digital_did_not_grow = Digitale kanalar voks ikkje: det er ingenting som kan ha erstatta noko.
shift-verdict-cannot_tell_yet = Det kan ikkje avgjerast enno.
shift-year-on-year = Det gjeld samanlikna med dei same vekene året før, { $before }.
shift-verdicts-agree = Samanlikna med { $before } blir svaret det same.
shift-verdicts-differ = Dei to samanlikningane seier ulike ting. Samanlikna med { $before } blir svaret: { $verdict }
shift-another-season = Om årstida ikkje spelar inn: { $verdict } Periodane ligg i ulike delar av året, og dei same vekene året før er ikkje kjende.
shift-asked = Tabellen samanliknar { $before } med { $after }, i førespurnader per arbeidsdag.
shift-because-empty_period = Ein av periodane har ingen førespurnader.
shift-because-no_working_day = Ein av periodane har ingen arbeidsdag.
shift-because-before_first_record = Perioden byrjar meir enn ei veke før den første registrerte førespurnaden.
shift-because-no_digital = Ingen førespurnad kom gjennom ein digital kanal.
shift-because-no_assisted = Ingen førespurnad kom gjennom ein bemanna kanal.
shift-because-too_few_weeks = Ein av periodane er kortare enn fire heile veker. Då er det ikkje mogleg å vite kor mykje vekene varierer av seg sjølve.
shift-because-unknown_channel = Meir enn 5 % av førespurnadene i ein av periodane har ukjend kanal. Det kan både skjule og gi skin av ei endring.
shift-because-covers_both = Uvissa rommar både at ingenting vart erstatta og at meir enn halvparten vart det. Det trengst fleire veker eller større endringar.
shift-because-unbounded = Dei digitale førespurnadene endra seg for lite til å samanlikne med.
shift-of-hundred-fewer = For 100 nye digitale førespurnader vart dei bemanna { $number } færre.
shift-of-hundred-more = For 100 nye digitale førespurnader vart dei bemanna { $number } fleire.
shift-of-hundred-same = For 100 nye digitale førespurnader var dei bemanna like mange som før.
shift-interval = Med 95 % visse ligg endringa mellom { $from } og { $to } (S = { $value }, { $low } til { $high }; 1 betyr at alt vart erstatta, 0 at ingenting vart det).
shift-fewer = { $number } færre
shift-more = { $number } fleire
shift-changes = Digitale førespurnader: { $digital } per arbeidsdag. Bemanna: { $assisted } per arbeidsdag.
shift-cause = Tala viser kva som skjedde samtidig, ikkje kvifor. Les dei saman med hendingane.

## Ved sida av

shift-share = Digital prosentdel: { $before } før, { $after } etter, av { $count_before } og { $count_after } førespurnader.
shift-hours = Tidsbruk: { $before } timar per arbeidsdag før, { $after } etter.
shift-hours-none = Kjeldene gir ikkje opp tidsbruk, så arbeidstimane er ikkje kjende.
shift-unknown = Ukjend kanal: { $before } før, { $after } etter.
shift-events = Hendingar i vindauget: { $events }.
shift-events-none = Ingen hendingar er noterte i vindauget.
shift-season-none = Opplysningar frå same årstid året før manglar, så ein del av endringa kan kome av årstida.
shift-volumes-left-out = Tal utan detaljar (av samtalar og e-postar) har verken eining eller tema og er ikkje med her.

## Innsparing

shift-saving = Unngåtte bemanna førespurnader: minst { $low }, høgst { $high }. Det svarar til minst { $hours_low } timar, høgst { $hours_high }, med { $seconds } sekund per førespurnad. Høgst éin unngått førespurnad blir rekna for kvar ny digital.
shift-money = I kroner: { $low } til { $high }, etter organisasjonen sine eigne einingskostnader ({ $sources }).
shift-no-saving-verdict = Inga innsparing blir rekna ut: Det er ikkje vist at dei bemanna førespurnadene vart færre.
shift-no-saving-no_handling_times = Inga innsparing blir rekna ut: Tidsbruken i dei bemanna kanalane er ikkje kjend.
shift-no-money-no_unit_cost = Ikkje noko beløp blir rekna ut: Organisasjonsfila manglar einingskostnad for ein kanal som gjekk ned.
