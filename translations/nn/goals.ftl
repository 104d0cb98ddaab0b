# Mål: korleis det går, og kvifor det ikkje finst noko tal.

target-measure-contacts = Førespurnader per arbeidsdag
target-measure-response = Svara på i tide
target-measure-service-level = Servicenivå i køen
target-measure-index = Tilfredsheitsindeks
target-measure-digital-share = Del digitale førespurnader
target-measure-indicator = Indikator
target-all-channels = Alle kanalar

target-at-least = minst { $goal }
target-at-most = høgst { $goal }

target-status-reached = nådd
target-status-on-course = på veg
target-status-off-course = ikkje på veg
target-status-missed = ikkje nådd
target-status-no-figure = ingen tal
target-reached-on = nådd { $day }
target-reached-late = nådd { $day }, etter siste dag { $by }
target-line = Held det fram som hittil, blir det { $value } den { $by }.

target-why-no-data = Det finst ingen opplysningar.
target-why-undecided = Mange har ikkje fått svar enno, og fristen er ikkje ute for dei.
target-why-not-measured = Kjeldene måler ikkje det målet gjeld.
target-why-more-than-offered = Kjeldene tel fleire svara på eller avbrotne enn innkomne, så ingen del kan reknast ut.
target-why-too-few-weeks = Det finst færre enn tre veker eller observasjonar å dra ei linje gjennom.
target-why-suppressed = Svara er så få at dei ikkje kan visast utan å peike ut nokon.
target-why-no-baseline-data = Det finst ingen opplysningar frå samanlikningsperioden, så målet kan ikkje reknast ut.
target-why-baseline-not-over = Samanlikningsperioden er ikkje slutt.
target-why-baseline-is-zero = Verdien i samanlikningsperioden er null, og ei endring av null er ingenting.
target-why-not-yet = Dagen er ikkje komen enno.
