# Kanalförflyttning: ersätter den nya kanalen andra kontakter, eller blir de bara fler?
# Bemannade kanaler är de där någon hjälper: telefon, e-post, besök och brev.

shift-title = Ersätter den nya kanalen andra kontakter, eller blir de bara fler?
shift-part-unit = Enhet: { $name }
shift-part-topic = Ämne: { $name }
shift-periods = { $before } jämfört med { $after }, i kontakter per arbetsdag.
shift-period = { $from } till { $to } ({ $days }, { $contacts })
shift-working-days = { $count ->
    [one] { $number } arbetsdag
   *[other] { $number } arbetsdagar
}
shift-contacts = { $count ->
    [one] { $number } kontakt
   *[other] { $number } kontakter
}

## Slutsatsen

shift-verdict-added_demand = Blir bara fler: de bemannade minskade högst hälften så mycket som de digitala ökade, kanske inte alls.
shift-verdict-induced_demand = Mer av allt: när de digitala kontakterna blev fler blev de bemannade det också.
shift-verdict-partial_substitution = Ersätter en del: de bemannade minskade mindre än de digitala ökade.
shift-verdict-some_substitution = Ersätter något, kanske allt: de bemannade minskade, men hur mycket är osäkert.
shift-verdict-substitution = Ersätter: de bemannade minskade minst hälften så mycket som de digitala ökade, kanske lika mycket.
shift-verdict-digital_did_not_grow = Digitala kanaler växte inte: det finns inget som kan ha ersatt något.
shift-verdict-cannot_tell_yet = Det går inte att säga ännu.
shift-year-on-year = Det gäller jämfört med samma veckor året före, { $before }.
shift-verdicts-agree = Jämfört med { $before } blir svaret detsamma.
shift-verdicts-differ = De två jämförelserna säger olika. Jämfört med { $before } blir svaret: { $verdict }
shift-another-season = Om årstiden inte spelar in: { $verdict } Perioderna ligger i olika delar av året, och samma veckor året före är inte kända.
shift-asked = Tabellen jämför { $before } med { $after }, i kontakter per arbetsdag.
shift-because-empty_period = En av perioderna har inga kontakter.
shift-because-no_working_day = En av perioderna har ingen arbetsdag.
shift-because-before_first_record = Perioden börjar mer än en vecka före den första registrerade kontakten.
shift-because-no_digital = Ingen kontakt kom genom en digital kanal.
shift-because-no_assisted = Ingen kontakt kom genom en bemannad kanal.
shift-because-too_few_weeks = En av perioderna är kortare än fyra hela veckor. Då går det inte att veta hur mycket veckorna skiljer sig åt av sig själva.
shift-because-unknown_channel = Mer än 5 % av kontakterna i en av perioderna saknar känd kanal. Det kan både dölja och ge sken av en ändring.
shift-because-covers_both = Osäkerheten rymmer både att inget ersattes och att mer än hälften gjorde det. Fler veckor eller större ändringar behövs.
shift-because-unbounded = De digitala kontakterna ändrades för lite för att jämföra med.
shift-of-hundred-fewer = För 100 nya digitala kontakter blev de bemannade { $number } färre.
shift-of-hundred-more = För 100 nya digitala kontakter blev de bemannade { $number } fler.
shift-of-hundred-same = För 100 nya digitala kontakter var de bemannade lika många som förut.
shift-interval = Med 95 % säkerhet ligger ändringen mellan { $from } och { $to } (S = { $value }, { $low } till { $high }; 1 betyder att allt ersattes, 0 att inget gjorde det).
shift-fewer = { $number } färre
shift-more = { $number } fler
shift-changes = Digitala kontakter: { $digital } per arbetsdag. Bemannade: { $assisted } per arbetsdag.
shift-cause = Siffrorna visar vad som skedde samtidigt, inte varför. Läs dem tillsammans med händelserna.

## Vid sidan om

shift-share = Digital andel: { $before } före, { $after } efter, av { $count_before } och { $count_after } kontakter.
shift-hours = Hanteringstid: { $before } timmar per arbetsdag före, { $after } efter.
shift-hours-none = Källorna lämnar ingen hanteringstid, så arbetstimmarna är inte kända.
shift-unknown = Okänd kanal: { $before } före, { $after } efter.
shift-events = Händelser i fönstret: { $events }.
shift-events-none = Inga händelser är antecknade i fönstret.
shift-season-none = Uppgifter från samma årstid året före saknas, så en del av ändringen kan vara årstidens.
shift-volumes-left-out = Volymer (antal utan detaljer, av samtal och e-post) saknar enhet och ämne och är inte med här.

## Besparing

shift-saving = Undvikna bemannade kontakter: minst { $low }, som mest { $high }. Det motsvarar minst { $hours_low } timmar, som mest { $hours_high }, med { $seconds } sekunder per kontakt. Högst en undviken kontakt räknas för varje ny digital.
shift-money = I kronor: { $low } till { $high }, efter organisationens egna styckkostnader ({ $sources }).
shift-no-saving-verdict = Ingen besparing räknas fram: det är inte visat att de bemannade kontakterna blev färre.
shift-no-saving-no_handling_times = Ingen besparing räknas fram: hanteringstiden i de bemannade kanalerna är inte känd.
shift-no-money-no_unit_cost = Inget belopp räknas fram: organisationsfilen saknar styckkostnad för en kanal som minskade.
