# Mål: korleis det går, og kvifor det ikkje finst noko tal.

target-measure-contacts = Førespurnader per arbeidsdag
target-measure-response = Fekk svar i tide
target-measure-service-level = Servicenivå i køen
target-measure-index = Kor lett å få hjelp (indeks 0–100)
target-measure-digital-share = Prosentdel digitale førespurnader
target-measure-indicator = Indikator
target-all-channels = Alle kanalar

target-at-least = minst { $goal }
target-at-most = høgst { $goal }
target-by = { $goal } innan { $by }: { $status }.

target-status-reached = nådd
target-status-on-course = på veg
target-status-off-course = ikkje på veg
target-status-missed = ikkje nådd
target-status-no-figure = ikkje noko tal
target-reached-on = nådd { $day }
target-reached-late = nådd { $day }, etter fristen { $by }
target-line = Held det fram som hittil, blir det { $value } den { $by }.

target-why-no-data = Det finst ingen opplysningar.
target-why-undecided = Mange ventar framleis på svar, innan fristen.
target-why-not-measured = Kjeldene måler ikkje det målet gjeld.
target-why-more-than-offered = Kjeldene tel fleire med svar eller tapte enn mottekne, så ingen prosentdel kan reknast ut.
target-why-too-few-weeks = Det finst færre enn tre veker eller observasjonar å dra ei linje gjennom.
target-why-suppressed = Svara er så få at dei ikkje kan visast utan å peike ut nokon.
target-why-no-baseline-data = Det finst ingen opplysningar frå perioden som er utgangspunkt, så målet kan ikkje reknast ut.
target-why-baseline-not-over = Perioden som er utgangspunkt, er ikkje slutt.
target-why-baseline-is-zero = Utgangspunktet er null, og ei endring av null er ingenting.
target-why-not-yet = Dagen er ikkje komen enno.
