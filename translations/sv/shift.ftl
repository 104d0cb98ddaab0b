# Kanalförflyttning: ersätter den nya kanalen, eller tillkommer den bara?
# Bemannade kanaler är de där någon hjälper: telefon, e-post, besök och brev.

shift-title = Ersätter den nya kanalen, eller tillkommer den bara?
shift-part-unit = Enhet: { $name }
shift-part-topic = Ämne: { $name }
shift-periods = { $before } jämfört med { $after }, i kontakter per arbetsdag.
shift-period = { $from } till { $to } ({ $days } arbetsdagar, { $contacts } kontakter)

## Omdömet

shift-verdict-added_demand = Tillskott: de flesta av de nya digitala kontakterna, kanske alla, kom till utöver de bemannade. Högst hälften ersatte något.
shift-verdict-induced_demand = Mer av allt: när de digitala kontakterna blev fler, blev de bemannade det också.
shift-verdict-partial_substitution = Ersätter till en del: några av de nya digitala kontakterna, men inte alla, kom i stället för bemannade.
shift-verdict-some_substitution = Ersätter några, kanske alla: åtminstone några av de nya digitala kontakterna kom i stället för bemannade.
shift-verdict-substitution = Ersätter: minst hälften av de nya digitala kontakterna, kanske alla, kom i stället för bemannade.
shift-verdict-digital_did_not_grow = De digitala kanalerna växte inte, så det finns inget som kan ha ersatt något.
shift-verdict-cannot_tell_yet = Det går inte att säga ännu.
shift-year-on-year = Det gäller jämfört med samma veckor året före, { $before }.
shift-verdicts-agree = Jämfört med { $before } blir svaret detsamma.
shift-verdicts-differ = Jämfört med { $before } blir svaret ett annat: { $verdict }
shift-another-season = Med förbehåll för årstiden, eftersom perioderna ligger i olika delar av året och samma veckor året före inte är kända: { $verdict }
shift-asked = Tabellen jämför { $before } med { $after }, i kontakter per arbetsdag.
shift-because-empty_period = En av perioderna har inga kontakter.
shift-because-no_working_day = En av perioderna har ingen arbetsdag.
shift-because-before_first_record = Perioden börjar mer än en vecka före den första registrerade kontakten.
shift-because-no_digital = Ingen kontakt kom genom en digital kanal.
shift-because-no_assisted = Ingen kontakt kom genom en bemannad kanal.
shift-because-too_few_weeks = En av perioderna är kortare än fyra hela veckor. Då går det inte att veta hur mycket veckorna skiljer sig åt av sig själva.
shift-because-unknown_channel = Mer än 5 % av kontakterna i en av perioderna saknar känd kanal. Det kan både dölja och låtsas en förflyttning.
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
shift-hours = Handläggning: { $before } timmar per arbetsdag före, { $after } efter.
shift-hours-none = Källorna lämnar ingen handläggningstid, så arbetstimmarna är inte kända.
shift-unknown = Okänd kanal: { $before } före, { $after } efter.
shift-events = Händelser i fönstret: { $events }.
shift-events-none = Inga händelser är antecknade i fönstret.
shift-season-none = Uppgifter från samma årstid året före saknas, så en del av ändringen kan vara årstidens.
shift-volumes-left-out = Volymer (räknade samtal och mejl) saknar enhet och ämne och är inte med här.

## Besparing

shift-saving = Undvikna bemannade kontakter: minst { $low }, som mest { $high }. Det motsvarar minst { $hours_low } timmar, som mest { $hours_high }, med { $seconds } sekunder per kontakt. Högst en undviken kontakt räknas för varje ny digital.
shift-money = I kronor: { $low } till { $high }, efter kommunens egna styckkostnader ({ $sources }).
shift-no-saving-verdict = Ingen besparing räknas fram: det är inte visat att bemannade kontakter undveks.
shift-no-saving-no_handling_times = Ingen besparing räknas fram: handläggningstiden i de bemannade kanalerna är inte känd.
shift-no-money-no_unit_cost = Inget belopp räknas fram: organisationsfilen saknar styckkostnad för en kanal som minskade.
