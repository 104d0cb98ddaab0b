# Før og etter ei hending. { $change }, { $low } og { $high } er førespurnader per arbeidsdag.

effect-title = Før og etter { $event }
effect-quoted = «{ $label }»
effect-lead = Vi samanliknar talet på førespurnader per arbeidsdag veke for veke, frå { $from } til { $to }. Heile veker før hendinga { $day }: { $before }. Heile veker frå og med ho: { $after }.
effect-group-total = Alle førespurnader
effect-group-digital = Digitale kanalar
effect-group-assisted = Bemanna kanalar
effect-control-topic = temaet { $code }
effect-control-unit = eininga { $code }
effect-control-organisation = organisasjonen { $code }
effect-control-channel = kanalen { $code }

effect-level_rose = Talet auka med { $change } per arbeidsdag i samband med hendinga (95 %: { $low } til { $high }).
effect-level_fell = Talet gjekk ned med { $change } per arbeidsdag i samband med hendinga (95 %: { $low } til { $high }).
effect-no_clear_level_change = Talet endra seg ikkje sikkert i samband med hendinga (95 %: { $low } til { $high } per arbeidsdag).
effect-slope_rose = Etterpå har talet per arbeidsdag utvikla seg oppover samanlikna med før, med { $change } meir for kvar veke (95 %: { $low } til { $high }).
effect-slope_fell = Etterpå har talet per arbeidsdag utvikla seg nedover samanlikna med før, med { $change } mindre for kvar veke (95 %: { $low } til { $high }).
effect-no_clear_slope_change = Takten frå veke til veke endra seg ikkje sikkert (95 %: { $low } til { $high }).
effect-season_unknown-level = Talet skil seg med { $change } per arbeidsdag frå det vekene før fører til (95 %: { $low } til { $high }). Verknaden av årstida er ukjend: Det trengst opplysningar frå 52 veker før hendinga.
effect-season_unknown-slope = Takten frå veke til veke skil seg med { $change } (95 %: { $low } til { $high }). Også der er verknaden av årstida ukjend.
effect-rose_beside_control = Samanlikna med { $control } vart det { $change } gonger så mange som venta (95 %: { $low } til { $high }).
effect-fell_beside_control = Samanlikna med { $control } vart det færre: { $change } gonger så mange som venta (95 %: { $low } til { $high }).
effect-no_clear_difference = Samanlikna med { $control } er det ingen sikker skilnad: { $change } gonger så mange som venta (95 %: { $low } til { $high }).
effect-beside = Samanlikna med { $control }: { $sentence }
effect-per-day = { $number } per arbeidsdag
effect-times = { $number } gonger så mange

effect-hinge-becomes_unclear = Det held at éi veke blir teken bort: utan veka frå { $day }, med { $rate } førespurnader per arbeidsdag, er endringa ikkje lenger sikker.
effect-hinge-becomes_clear = Det held at éi veke blir teken bort: utan veka frå { $day }, med { $rate } førespurnader per arbeidsdag, hadde endringa vore sikker ({ $without }).
effect-hinge-turns_around = Det held at éi veke blir teken bort: utan veka frå { $day }, med { $rate } førespurnader per arbeidsdag, går endringa den andre vegen ({ $without }).

effect-no-too_few_weeks = Ikkje noko tal: Det trengst minst { $needed } heile veker på kvar side av hendinga. Heile veker før: { $before }. Heile veker frå og med hendinga: { $after }.
effect-no-too_few_weeks_in_control = Ikkje noko tal: Det trengst minst { $needed } heile veker på kvar side av hendinga som også samanlikninga har. Heile veker før: { $before }. Heile veker frå og med hendinga: { $after }.
effect-no-no_variation = Ikkje noko tal: vekene er ikkje ulike, så det går ikkje an å seie kor sikker ei endring er.
effect-no-collinear = Ikkje noko tal: vekene er for få til å skilje nivå frå utvikling.
effect-no-control_empty_before = Ikkje noko tal: samanlikninga hadde ingen førespurnader før hendinga.
effect-no-control_is_the_group = Ikkje noko tal: gruppa er sjølv samanlikninga.

effect-caution = At talet endrar seg samtidig som noko skjer, betyr ikkje at hendinga er årsaka. Anna kan ha endra seg samtidig, til dømes årstid, arbeidsmåte eller andre hendingar.
effect-caution-control = Samanlikninga føreset at { $control } ikkje vart påverka av hendinga og elles hadde utvikla seg på same måte.
effect-other-event = Dette skjedde også i perioden: { $label }, { $day }.
