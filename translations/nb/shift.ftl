# Kanalskifte: erstatter den nye kanalen andre henvendelser, eller blir det bare flere?
# Bemannede kanaler er de der noen hjelper: telefon, e-post, besøk og brev.

shift-title = Erstatter den nye kanalen andre henvendelser, eller blir det bare flere?
shift-part-unit = Enhet: { $name }
shift-part-topic = Tema: { $name }
shift-periods = { $before } sammenlignet med { $after }, i henvendelser per arbeidsdag.
shift-period = { $from } til { $to } ({ $days }, { $contacts })
shift-working-days = { $count ->
    [one] { $number } arbeidsdag
   *[other] { $number } arbeidsdager
}
shift-contacts = { $count ->
    [one] { $number } henvendelse
   *[other] { $number } henvendelser
}

## Konklusjonen

shift-verdict-added_demand = Blir bare flere: de bemannede gikk ned høyst halvparten så mye som de digitale økte, kanskje ikke i det hele tatt.
shift-verdict-induced_demand = Mer av alt: da de digitale henvendelsene ble flere, ble de bemannede det også.
shift-verdict-partial_substitution = Erstatter en del: de bemannede gikk mindre ned enn de digitale økte.
shift-verdict-some_substitution = Erstatter noe, kanskje alt: de bemannede gikk ned, men hvor mye er usikkert.
shift-verdict-substitution = Erstatter: de bemannede gikk ned minst halvparten så mye som de digitale økte, kanskje like mye.
shift-verdict-digital_did_not_grow = Digitale kanaler vokste ikke: det er ingenting som kan ha erstattet noe.
shift-verdict-cannot_tell_yet = Det kan ikke avgjøres ennå.
shift-year-on-year = Det gjelder sammenlignet med de samme ukene året før, { $before }.
shift-verdicts-agree = Sammenlignet med { $before } blir svaret det samme.
shift-verdicts-differ = De to sammenligningene sier ulike ting. Sammenlignet med { $before } blir svaret: { $verdict }
shift-another-season = Hvis årstiden ikke spiller inn: { $verdict } Periodene ligger i ulike deler av året, og de samme ukene året før er ikke kjent.
shift-asked = Tabellen sammenligner { $before } med { $after }, i henvendelser per arbeidsdag.
shift-because-empty_period = En av periodene har ingen henvendelser.
shift-because-no_working_day = En av periodene har ingen arbeidsdag.
shift-because-before_first_record = Perioden begynner mer enn en uke før den første registrerte henvendelsen.
shift-because-no_digital = Ingen henvendelse kom gjennom en digital kanal.
shift-because-no_assisted = Ingen henvendelse kom gjennom en bemannet kanal.
shift-because-too_few_weeks = En av periodene er kortere enn fire hele uker. Da er det ikke mulig å vite hvor mye ukene varierer av seg selv.
shift-because-unknown_channel = Mer enn 5 % av henvendelsene i en av periodene har ukjent kanal. Det kan både skjule og gi skinn av en endring.
shift-because-covers_both = Usikkerheten rommer både at ingenting ble erstattet og at mer enn halvparten ble det. Det trengs flere uker eller større endringer.
shift-because-unbounded = De digitale henvendelsene endret seg for lite til å sammenligne med.
shift-of-hundred-fewer = For 100 nye digitale henvendelser ble de bemannede { $number } færre.
shift-of-hundred-more = For 100 nye digitale henvendelser ble de bemannede { $number } flere.
shift-of-hundred-same = For 100 nye digitale henvendelser var de bemannede like mange som før.
shift-interval = Med 95 % sikkerhet ligger endringen mellom { $from } og { $to } (S = { $value }, { $low } til { $high }; 1 betyr at alt ble erstattet, 0 at ingenting ble det).
shift-fewer = { $number } færre
shift-more = { $number } flere
shift-changes = Digitale henvendelser: { $digital } per arbeidsdag. Bemannede: { $assisted } per arbeidsdag.
shift-cause = Tallene viser hva som skjedde samtidig, ikke hvorfor. Les dem sammen med hendelsene.

## Ved siden av

shift-share = Digital andel: { $before } før, { $after } etter, av { $count_before } og { $count_after } henvendelser.
shift-hours = Tidsbruk: { $before } timer per arbeidsdag før, { $after } etter.
shift-hours-none = Kildene oppgir ikke tidsbruk, så arbeidstimene er ikke kjent.
shift-unknown = Ukjent kanal: { $before } før, { $after } etter.
shift-events = Hendelser i vinduet: { $events }.
shift-events-none = Ingen hendelser er notert i vinduet.
shift-season-none = Opplysninger fra samme årstid året før mangler, så en del av endringen kan skyldes årstiden.
shift-volumes-left-out = Antall uten detaljer (av samtaler og e-poster) har verken enhet eller tema og er ikke med her.

## Besparelse

shift-saving = Unngåtte bemannede henvendelser: minst { $low }, høyst { $high }. Det tilsvarer minst { $hours_low } timer, høyst { $hours_high }, med { $seconds } sekunder per henvendelse. Høyst én unngått henvendelse regnes for hver ny digitale.
shift-money = I kroner: { $low } til { $high }, etter organisasjonens egne enhetskostnader ({ $sources }).
shift-no-saving-verdict = Ingen besparelse regnes ut: Det er ikke vist at de bemannede henvendelsene ble færre.
shift-no-saving-no_handling_times = Ingen besparelse regnes ut: Tidsbruken i de bemannede kanalene er ikke kjent.
shift-no-money-no_unit_cost = Ikke noe beløp regnes ut: organisasjonsfilen mangler enhetskostnad for en kanal som gikk ned.
