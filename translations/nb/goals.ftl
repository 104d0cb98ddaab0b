# Mål: hvordan det går, og hvorfor det ikke finnes noe tall.

target-measure-contacts = Henvendelser per arbeidsdag
target-measure-response = Besvart i tide
target-measure-service-level = Servicenivå i køen
target-measure-index = Enkelhet (indeks 0–100)
target-measure-digital-share = Andel digitale henvendelser
target-measure-indicator = Indikator
target-all-channels = Alle kanaler

target-at-least = minst { $goal }
target-at-most = høyst { $goal }
target-by = { $goal } innen { $by }: { $status }.

target-status-reached = nådd
target-status-on-course = på vei
target-status-off-course = ikke på vei
target-status-missed = ikke nådd
target-status-no-figure = ikke noe tall
target-reached-on = nådd { $day }
target-reached-late = nådd { $day }, etter fristen { $by }
target-line = Fortsetter det som hittil, blir det { $value } den { $by }.

target-why-no-data = Det finnes ingen opplysninger.
target-why-undecided = Mange venter fortsatt på svar, innen fristen.
target-why-not-measured = Kildene måler ikke det målet gjelder.
target-why-more-than-offered = Kildene teller flere besvarte eller tapte enn mottatte, så ingen andel kan regnes ut.
target-why-too-few-weeks = Det finnes færre enn tre uker eller observasjoner å trekke en linje gjennom.
target-why-suppressed = Svarene er så få at de ikke kan vises uten å peke ut noen.
target-why-no-baseline-data = Det finnes ingen opplysninger fra perioden som er utgangspunkt, så målet kan ikke regnes ut.
target-why-baseline-not-over = Perioden som er utgangspunkt, er ikke slutt.
target-why-baseline-is-zero = Utgangspunktet er null, og en endring av null er ingenting.
target-why-not-yet = Dagen er ikke kommet ennå.
