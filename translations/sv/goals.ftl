# Mål: hur det går, och varför det inte finns någon siffra.

target-measure-contacts = Kontakter per arbetsdag
target-measure-response = Besvarade i tid
target-measure-service-level = Servicenivå i kön
target-measure-index = Enkelhet (index 0–100)
target-measure-digital-share = Andel digitala kontakter
target-measure-indicator = Indikator
target-all-channels = Alla kanaler

target-at-least = minst { $goal }
target-at-most = högst { $goal }
target-by = { $goal } senast den { $by }: { $status }.

target-status-reached = nått
target-status-on-course = på väg
target-status-off-course = inte på väg
target-status-missed = missat
target-status-no-figure = ingen siffra
target-reached-on = nått den { $day }
target-reached-late = nått den { $day }, efter måldatumet { $by }
target-line = Fortsätter det som hittills blir det { $value } den { $by }.

target-why-no-data = Det finns inga uppgifter.
target-why-undecided = Många väntar fortfarande på svar, inom svarsfristen.
target-why-not-measured = Källorna mäter inte det som målet gäller.
target-why-more-than-offered = Källorna räknar fler besvarade eller tappade än inkomna, så ingen andel kan räknas ut.
target-why-too-few-weeks = Det finns färre än tre veckor eller observationer att dra en linje genom.
target-why-suppressed = Svaren är så få att de inte kan visas utan att peka ut någon.
target-why-no-baseline-data = Det finns inga uppgifter från utgångslägets period, så målet kan inte räknas ut.
target-why-baseline-not-over = Utgångslägets period är inte slut.
target-why-baseline-is-zero = Utgångsläget är noll, och en förändring av noll är ingenting.
target-why-not-yet = Dagen har inte kommit ännu.
