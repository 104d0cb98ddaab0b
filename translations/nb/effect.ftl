# Før og etter en hendelse. { $change }, { $low } og { $high } er henvendelser per arbeidsdag.

effect-title = Før og etter { $event }
effect-quoted = «{ $label }»
effect-lead = Vi sammenligner antall henvendelser per arbeidsdag uke for uke, fra { $from } til { $to }. Hele uker før hendelsen { $day }: { $before }. Hele uker fra og med den: { $after }.
effect-group-total = Alle henvendelser
effect-group-digital = Digitale kanaler
effect-group-assisted = Bemannede kanaler
effect-control-topic = temaet { $code }
effect-control-unit = enheten { $code }
effect-control-organisation = organisasjonen { $code }
effect-control-channel = kanalen { $code }

effect-level_rose = Antallet økte med { $change } per arbeidsdag i forbindelse med hendelsen (95 %: { $low } til { $high }).
effect-level_fell = Antallet gikk ned med { $change } per arbeidsdag i forbindelse med hendelsen (95 %: { $low } til { $high }).
effect-no_clear_level_change = Antallet endret seg ikke sikkert i forbindelse med hendelsen (95 %: { $low } til { $high } per arbeidsdag).
effect-slope_rose = Etterpå har antallet per arbeidsdag utviklet seg oppover sammenlignet med før, med { $change } mer for hver uke (95 %: { $low } til { $high }).
effect-slope_fell = Etterpå har antallet per arbeidsdag utviklet seg nedover sammenlignet med før, med { $change } mindre for hver uke (95 %: { $low } til { $high }).
effect-no_clear_slope_change = Takten fra uke til uke endret seg ikke sikkert (95 %: { $low } til { $high }).
effect-season_unknown-level = Antallet skiller seg med { $change } per arbeidsdag fra det ukene før fører til (95 %: { $low } til { $high }). Virkningen av årstiden er ukjent: Det trengs opplysninger fra 52 uker før hendelsen.
effect-season_unknown-slope = Takten fra uke til uke skiller seg med { $change } (95 %: { $low } til { $high }). Også der er virkningen av årstiden ukjent.
effect-rose_beside_control = Sammenlignet med { $control } ble det { $change } ganger så mange som ventet (95 %: { $low } til { $high }).
effect-fell_beside_control = Sammenlignet med { $control } ble det færre: { $change } ganger så mange som ventet (95 %: { $low } til { $high }).
effect-no_clear_difference = Sammenlignet med { $control } er det ingen sikker forskjell: { $change } ganger så mange som ventet (95 %: { $low } til { $high }).
effect-beside = Sammenlignet med { $control }: { $sentence }
effect-per-day = { $number } per arbeidsdag
effect-times = { $number } ganger så mange

effect-hinge-becomes_unclear = Det holder at én uke tas bort: uten uken fra { $day }, med { $rate } henvendelser per arbeidsdag, er endringen ikke lenger sikker.
effect-hinge-becomes_clear = Det holder at én uke tas bort: uten uken fra { $day }, med { $rate } henvendelser per arbeidsdag, hadde endringen vært sikker ({ $without }).
effect-hinge-turns_around = Det holder at én uke tas bort: uten uken fra { $day }, med { $rate } henvendelser per arbeidsdag, går endringen den andre veien ({ $without }).

effect-no-too_few_weeks = Ikke noe tall: Det trengs minst { $needed } hele uker på hver side av hendelsen. Hele uker før: { $before }. Hele uker fra og med hendelsen: { $after }.
effect-no-too_few_weeks_in_control = Ikke noe tall: Det trengs minst { $needed } hele uker på hver side av hendelsen som også sammenligningen har. Hele uker før: { $before }. Hele uker fra og med hendelsen: { $after }.
effect-no-no_variation = Ikke noe tall: ukene er ikke ulike, så det går ikke an å si hvor sikker en endring er.
effect-no-collinear = Ikke noe tall: ukene er for få til å skille nivå fra utvikling.
effect-no-control_empty_before = Ikke noe tall: sammenligningen hadde ingen henvendelser før hendelsen.
effect-no-control_is_the_group = Ikke noe tall: gruppen er selv sammenligningen.

effect-caution = At antallet endrer seg samtidig som noe skjer, betyr ikke at hendelsen er årsaken. Annet kan ha endret seg samtidig, for eksempel årstid, arbeidsmåte eller andre hendelser.
effect-caution-control = Sammenligningen forutsetter at { $control } ikke ble berørt av hendelsen og ellers hadde utviklet seg på samme måte.
effect-other-event = Dette skjedde også i perioden: { $label }, { $day }.
