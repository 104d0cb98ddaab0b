# Kanalskifte: erstattar den nye kanalen, eller kjem han i tillegg?
# Betente kanalar er dei der nokon hjelper: telefon, e-post, besøk og brev.

shift-title = Erstattar den nye kanalen, eller kjem han i tillegg?
shift-part-unit = Eining: { $name }
shift-part-topic = Tema: { $name }
shift-periods = { $before } samanlikna med { $after }, i førespurnader per arbeidsdag.
shift-period = { $from } til { $to } ({ $days } arbeidsdagar, { $contacts } førespurnader)

## Vurderinga

shift-verdict-added_demand = Tillegg: dei fleste av dei nye digitale førespurnadene, kanskje alle, kom i tillegg til dei betente. Høgst halvparten erstatta noko.
shift-verdict-induced_demand = Meir av alt: då dei digitale førespurnadene vart fleire, vart dei betente det òg.
shift-verdict-partial_substitution = Erstattar delvis: nokre av dei nye digitale førespurnadene, men ikkje alle, kom i staden for betente.
shift-verdict-some_substitution = Erstattar nokre, kanskje alle: i det minste nokre av dei nye digitale førespurnadene kom i staden for betente.
shift-verdict-substitution = Erstattar: minst halvparten av dei nye digitale førespurnadene, kanskje alle, kom i staden for betente.
shift-verdict-digital_did_not_grow = Dei digitale kanalane voks ikkje, så det er ingenting som kan ha erstatta noko.
shift-verdict-cannot_tell_yet = Det er for tidleg å seie.
shift-year-on-year = Det gjeld samanlikna med dei same vekene året før, { $before }.
shift-verdicts-agree = Samanlikna med { $before } vert svaret det same.
shift-verdicts-differ = Samanlikna med { $before } vert svaret eit anna: { $verdict }
shift-another-season = Med atterhald om årstida, sidan periodane ligg i ulike delar av året og dei same vekene året før ikkje er kjende: { $verdict }
shift-asked = Tabellen samanliknar { $before } med { $after }, i førespurnader per arbeidsdag.
shift-because-empty_period = Ein av periodane har ingen førespurnader.
shift-because-no_working_day = Ein av periodane har ingen arbeidsdag.
shift-because-before_first_record = Perioden byrjar meir enn ei veke før den første registrerte førespurnaden.
shift-because-no_digital = Ingen førespurnad kom gjennom ein digital kanal.
shift-because-no_assisted = Ingen førespurnad kom gjennom ein betent kanal.
shift-because-too_few_weeks = Ein av periodane er kortare enn fire heile veker. Då er det ikkje mogleg å vite kor mykje vekene varierer av seg sjølve.
shift-because-unknown_channel = Meir enn 5 % av førespurnadene i ein av periodane har ukjend kanal. Det kan både skjule og gje skin av eit skifte.
shift-because-covers_both = Uvissa rommar både at ingenting vart erstatta og at meir enn halvparten vart det. Det trengst fleire veker eller større endringar.
shift-because-unbounded = Dei digitale førespurnadene endra seg for lite til å samanlikne med.
shift-of-hundred-fewer = For 100 nye digitale førespurnader vart dei betente { $number } færre.
shift-of-hundred-more = For 100 nye digitale førespurnader vart dei betente { $number } fleire.
shift-of-hundred-same = For 100 nye digitale førespurnader var dei betente like mange som før.
shift-interval = Med 95 % visse ligg endringa mellom { $from } og { $to } (S = { $value }, { $low } til { $high }; 1 tyder at alt vart erstatta, 0 at ingenting vart det).
shift-fewer = { $number } færre
shift-more = { $number } fleire
shift-changes = Digitale førespurnader: { $digital } per arbeidsdag. Betente: { $assisted } per arbeidsdag.
shift-cause = Tala viser kva som skjedde samstundes, ikkje kvifor. Les dei saman med hendingane.

## Ved sida av

shift-share = Digital del: { $before } før, { $after } etter, av { $count_before } og { $count_after } førespurnader.
shift-hours = Handsaming: { $before } timar per arbeidsdag før, { $after } etter.
shift-hours-none = Kjeldene gjev ikkje opp handsamingstid, så arbeidstimane er ikkje kjende.
shift-unknown = Ukjend kanal: { $before } før, { $after } etter.
shift-events = Hendingar i vindauget: { $events }.
shift-events-none = Ingen hendingar er noterte i vindauget.
shift-season-none = Opplysningar frå same årstid året før manglar, så ein del av endringa kan kome av årstida.
shift-volumes-left-out = Volum (talde samtalar og e-postar) har verken eining eller tema og er ikkje med her.

## Innsparing

shift-saving = Unngåtte betente førespurnader: minst { $low }, høgst { $high }. Det svarar til minst { $hours_low } timar, høgst { $hours_high }, med { $seconds } sekund per førespurnad. Høgst éin unngått førespurnad vert rekna for kvar ny digital.
shift-money = I kroner: { $low } til { $high }, etter kommunen sine eigne einingskostnader ({ $sources }).
shift-no-saving-verdict = Inga innsparing vert rekna ut: det er ikkje vist at betente førespurnader vart unngåtte.
shift-no-saving-no_handling_times = Inga innsparing vert rekna ut: handsamingstida i dei betente kanalane er ikkje kjend.
shift-no-money-no_unit_cost = Ikkje noko beløp vert rekna ut: organisasjonsfila manglar einingskostnad for ein kanal som gjekk ned.
