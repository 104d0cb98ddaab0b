# Kanalskifte: erstatter den nye kanalen, eller kommer den i tillegg?
# Betjente kanaler er de der noen hjelper: telefon, e-post, besøk og brev.

shift-title = Erstatter den nye kanalen, eller kommer den i tillegg?
shift-part-unit = Enhet: { $name }
shift-part-topic = Tema: { $name }
shift-periods = { $before } sammenlignet med { $after }, i henvendelser per arbeidsdag.
shift-period = { $from } til { $to } ({ $days } arbeidsdager, { $contacts } henvendelser)

## Vurderingen

shift-verdict-added_demand = Tillegg: de fleste av de nye digitale henvendelsene, kanskje alle, kom i tillegg til de betjente. Høyst halvparten erstattet noe.
shift-verdict-induced_demand = Mer av alt: da de digitale henvendelsene ble flere, ble de betjente det også.
shift-verdict-partial_substitution = Erstatter delvis: noen av de nye digitale henvendelsene, men ikke alle, kom i stedet for betjente.
shift-verdict-some_substitution = Erstatter noen, kanskje alle: i det minste noen av de nye digitale henvendelsene kom i stedet for betjente.
shift-verdict-substitution = Erstatter: minst halvparten av de nye digitale henvendelsene, kanskje alle, kom i stedet for betjente.
shift-verdict-digital_did_not_grow = De digitale kanalene vokste ikke, så det er ingenting som kan ha erstattet noe.
shift-verdict-cannot_tell_yet = Det er for tidlig å si.
shift-year-on-year = Det gjelder sammenlignet med de samme ukene året før, { $before }.
shift-verdicts-agree = Sammenlignet med { $before } blir svaret det samme.
shift-verdicts-differ = Sammenlignet med { $before } blir svaret et annet: { $verdict }
shift-another-season = Med forbehold om årstiden, siden periodene ligger i ulike deler av året og de samme ukene året før ikke er kjent: { $verdict }
shift-asked = Tabellen sammenligner { $before } med { $after }, i henvendelser per arbeidsdag.
shift-because-empty_period = En av periodene har ingen henvendelser.
shift-because-no_working_day = En av periodene har ingen arbeidsdag.
shift-because-before_first_record = Perioden begynner mer enn en uke før den første registrerte henvendelsen.
shift-because-no_digital = Ingen henvendelse kom gjennom en digital kanal.
shift-because-no_assisted = Ingen henvendelse kom gjennom en betjent kanal.
shift-because-too_few_weeks = En av periodene er kortere enn fire hele uker. Da er det ikke mulig å vite hvor mye ukene varierer av seg selv.
shift-because-unknown_channel = Mer enn 5 % av henvendelsene i en av periodene har ukjent kanal. Det kan både skjule og foregi et skifte.
shift-because-covers_both = Usikkerheten rommer både at ingenting ble erstattet og at mer enn halvparten ble det. Det trengs flere uker eller større endringer.
shift-because-unbounded = De digitale henvendelsene endret seg for lite til å sammenligne med.
shift-of-hundred-fewer = For 100 nye digitale henvendelser ble de betjente { $number } færre.
shift-of-hundred-more = For 100 nye digitale henvendelser ble de betjente { $number } flere.
shift-of-hundred-same = For 100 nye digitale henvendelser var de betjente like mange som før.
shift-interval = Med 95 % sikkerhet ligger endringen mellom { $from } og { $to } (S = { $value }, { $low } til { $high }; 1 betyr at alt ble erstattet, 0 at ingenting ble det).
shift-fewer = { $number } færre
shift-more = { $number } flere
shift-changes = Digitale henvendelser: { $digital } per arbeidsdag. Betjente: { $assisted } per arbeidsdag.
shift-cause = Tallene viser hva som skjedde samtidig, ikke hvorfor. Les dem sammen med hendelsene.

## Ved siden av

shift-share = Digital andel: { $before } før, { $after } etter, av { $count_before } og { $count_after } henvendelser.
shift-hours = Behandling: { $before } timer per arbeidsdag før, { $after } etter.
shift-hours-none = Kildene oppgir ingen behandlingstid, så arbeidstimene er ikke kjent.
shift-unknown = Ukjent kanal: { $before } før, { $after } etter.
shift-events = Hendelser i vinduet: { $events }.
shift-events-none = Ingen hendelser er notert i vinduet.
shift-season-none = Opplysninger fra samme årstid året før mangler, så en del av endringen kan skyldes årstiden.
shift-volumes-left-out = Volum (telte samtaler og e-poster) har verken enhet eller tema og er ikke med her.

## Besparelse

shift-saving = Unngåtte betjente henvendelser: minst { $low }, høyst { $high }. Det tilsvarer minst { $hours_low } timer, høyst { $hours_high }, med { $seconds } sekunder per henvendelse. Høyst én unngått henvendelse regnes for hver ny digitale.
shift-money = I kroner: { $low } til { $high }, etter kommunens egne enhetskostnader ({ $sources }).
shift-no-saving-verdict = Ingen besparelse regnes ut: det er ikke vist at betjente henvendelser ble unngått.
shift-no-saving-no_handling_times = Ingen besparelse regnes ut: behandlingstiden i de betjente kanalene er ikke kjent.
shift-no-money-no_unit_cost = Ikke noe beløp regnes ut: organisasjonsfilen mangler enhetskostnad for en kanal som gikk ned.
