# Before and after an event. { $change }, { $low } and { $high } are contacts per working day.

effect-title = Before and after { $event }
effect-quoted = “{ $label }”
effect-lead = We compare the number of contacts per working day week by week, from { $from } to { $to }. Whole weeks before the event of { $day }: { $before }. Whole weeks from it on: { $after }.
effect-group-total = All contacts
effect-group-digital = Digital channels
effect-group-assisted = Staffed channels
effect-control-topic = the topic { $code }
effect-control-unit = the unit { $code }
effect-control-organisation = the organisation { $code }
effect-control-channel = the channel { $code }

effect-level_rose = The number rose by { $change } per working day at the time of the event (95%: { $low } to { $high }).
effect-level_fell = The number fell by { $change } per working day at the time of the event (95%: { $low } to { $high }).
effect-no_clear_level_change = The number did not clearly change at the time of the event (95%: { $low } to { $high } per working day).
effect-slope_rose = Since then the number per working day has moved upwards compared with before, by { $change } more each week (95%: { $low } to { $high }).
effect-slope_fell = Since then the number per working day has moved downwards compared with before, by { $change } less each week (95%: { $low } to { $high }).
effect-no_clear_slope_change = The pace from week to week did not clearly change (95%: { $low } to { $high }).
effect-season_unknown-level = The number differs by { $change } per working day from what the weeks before lead to (95%: { $low } to { $high }). The effect of the season is unknown: records of 52 weeks before the event are needed.
effect-season_unknown-slope = The pace from week to week differs by { $change } (95%: { $low } to { $high }). There too the effect of the season is unknown.
effect-rose_beside_control = Compared with { $control } there were { $change } times as many as expected (95%: { $low } to { $high }).
effect-fell_beside_control = Compared with { $control } there were fewer: { $change } times as many as expected (95%: { $low } to { $high }).
effect-no_clear_difference = Compared with { $control } there is no clear difference: { $change } times as many as expected (95%: { $low } to { $high }).
effect-beside = Compared with { $control }: { $sentence }
effect-per-day = { $number } per working day
effect-times = { $number } times as many

effect-hinge-becomes_unclear = Leaving out one week is enough: without the week from { $day }, with { $rate } contacts per working day, the change is not clear any more.
effect-hinge-becomes_clear = Leaving out one week is enough: without the week from { $day }, with { $rate } contacts per working day, the change would have been clear ({ $without }).
effect-hinge-turns_around = Leaving out one week is enough: without the week from { $day }, with { $rate } contacts per working day, the change goes the other way ({ $without }).

effect-no-too_few_weeks = No figure: at least { $needed } whole weeks are needed on each side of the event. Whole weeks before: { $before }. Whole weeks from the event on: { $after }.
effect-no-too_few_weeks_in_control = No figure: at least { $needed } whole weeks are needed on each side of the event that the control has as well. Whole weeks before: { $before }. Whole weeks from the event on: { $after }.
effect-no-no_variation = No figure: the weeks do not differ, so nothing says how sure a change is.
effect-no-collinear = No figure: there are too few weeks to tell the level from the pace.
effect-no-control_empty_before = No figure: the control had no contacts before the event.
effect-no-control_is_the_group = No figure: the group is the control itself.

effect-caution = That the number changes when something happens does not mean that the event is the cause. Other things may have changed at the same time, such as the season, ways of working or other events.
effect-caution-control = The comparison takes for granted that { $control } was not affected by the event and would otherwise have moved in the same way.
effect-other-event = This happened in the period too: { $label }, { $day }.
