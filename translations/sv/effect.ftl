# Före och efter en händelse. { $change }, { $low } och { $high } är kontakter per arbetsdag.

effect-title = Före och efter { $event }
effect-quoted = ”{ $label }”
effect-lead = Vi jämför antalet kontakter per arbetsdag vecka för vecka, från den { $from } till den { $to }. Hela veckor före händelsen den { $day }: { $before }. Hela veckor från och med den: { $after }.
effect-group-total = Alla kontakter
effect-group-digital = Digitala kanaler
effect-group-assisted = Bemannade kanaler
effect-control-topic = ämnet { $code }
effect-control-unit = enheten { $code }
effect-control-organisation = organisationen { $code }
effect-control-channel = kanalen { $code }

effect-level_rose = Antalet ökade med { $change } per arbetsdag i samband med händelsen (95 %: { $low } till { $high }).
effect-level_fell = Antalet minskade med { $change } per arbetsdag i samband med händelsen (95 %: { $low } till { $high }).
effect-no_clear_level_change = Antalet ändrades inte säkert i samband med händelsen (95 %: { $low } till { $high } per arbetsdag).
effect-slope_rose = Därefter har antalet per arbetsdag utvecklats uppåt jämfört med tidigare, med { $change } mer för varje vecka (95 %: { $low } till { $high }).
effect-slope_fell = Därefter har antalet per arbetsdag utvecklats nedåt jämfört med tidigare, med { $change } mindre för varje vecka (95 %: { $low } till { $high }).
effect-no_clear_slope_change = Takten från vecka till vecka ändrades inte säkert (95 %: { $low } till { $high }).
effect-season_unknown-level = Antalet skiljer sig med { $change } per arbetsdag från det som veckorna före leder till (95 %: { $low } till { $high }). Årstidens inverkan är okänd: det krävs uppgifter från 52 veckor före händelsen.
effect-season_unknown-slope = Takten från vecka till vecka skiljer sig med { $change } (95 %: { $low } till { $high }). Också där är årstidens inverkan okänd.
effect-rose_beside_control = Jämfört med { $control } blev det { $change } gånger så många som väntat (95 %: { $low } till { $high }).
effect-fell_beside_control = Jämfört med { $control } blev det färre: { $change } gånger så många som väntat (95 %: { $low } till { $high }).
effect-no_clear_difference = Jämfört med { $control } syns ingen säker skillnad: { $change } gånger så många som väntat (95 %: { $low } till { $high }).
effect-beside = Jämfört med { $control }: { $sentence }
effect-per-day = { $number } per arbetsdag
effect-times = { $number } gånger så många

effect-hinge-becomes_unclear = Det räcker att en vecka tas bort: utan veckan från den { $day }, med { $rate } kontakter per arbetsdag, är förändringen inte längre säker.
effect-hinge-becomes_clear = Det räcker att en vecka tas bort: utan veckan från den { $day }, med { $rate } kontakter per arbetsdag, hade förändringen varit säker ({ $without }).
effect-hinge-turns_around = Det räcker att en vecka tas bort: utan veckan från den { $day }, med { $rate } kontakter per arbetsdag, går förändringen åt andra hållet ({ $without }).

effect-no-too_few_weeks = Ingen siffra: det behövs minst { $needed } hela veckor på varje sida om händelsen. Hela veckor före: { $before }. Hela veckor från och med händelsen: { $after }.
effect-no-too_few_weeks_in_control = Ingen siffra: det behövs minst { $needed } hela veckor på varje sida om händelsen som finns även hos jämförelsen. Hela veckor före: { $before }. Hela veckor från och med händelsen: { $after }.
effect-no-no_variation = Ingen siffra: veckorna skiljer sig inte åt, så det går inte att säga hur säker en förändring är.
effect-no-collinear = Ingen siffra: veckorna räcker inte för att skilja nivå från utveckling.
effect-no-control_empty_before = Ingen siffra: jämförelsen hade inga kontakter före händelsen.
effect-no-control_is_the_group = Ingen siffra: gruppen är själv jämförelsen.

effect-caution = Att antalet ändras samtidigt som något händer betyder inte att händelsen är orsaken. Annat kan ha ändrats samtidigt, till exempel årstid, arbetssätt eller andra händelser.
effect-caution-control = Jämförelsen förutsätter att { $control } inte berördes av händelsen och annars hade utvecklats på samma sätt.
effect-other-event = Detta hände också under tiden: { $label }, den { $day }.
