# Channel shift: does the new channel replace other contacts, or just add more?
# Staffed channels are those in which somebody helps: phone, email, visits and letters.

shift-title = Does the new channel replace other contacts, or just add more?
shift-part-unit = Unit: { $name }
shift-part-topic = Topic: { $name }
shift-periods = { $before } compared with { $after }, in contacts per working day.
shift-period = { $from } to { $to } ({ $days }, { $contacts })
shift-working-days = { $count ->
    [one] { $number } working day
   *[other] { $number } working days
}
shift-contacts = { $count ->
    [one] { $number } contact
   *[other] { $number } contacts
}

## The conclusion

shift-verdict-added_demand = Just adds more: staffed contacts fell by at most half of the digital growth, perhaps not at all.
shift-verdict-induced_demand = More of everything: as digital contacts grew, so did staffed contacts.
shift-verdict-partial_substitution = Replaces part: staffed contacts fell by less than digital contacts grew.
shift-verdict-some_substitution = Replaces some, perhaps all: staffed contacts fell, but by how much is uncertain.
shift-verdict-substitution = Replaces: staffed contacts fell by at least half of the digital growth, perhaps by all of it.
shift-verdict-digital_did_not_grow = Digital channels did not grow: there is nothing that could have replaced anything.
shift-verdict-cannot_tell_yet = We cannot say yet.
shift-year-on-year = This applies compared with the same weeks a year earlier, { $before }.
shift-verdicts-agree = Compared with { $before } the answer is the same.
shift-verdicts-differ = The two comparisons disagree. Compared with { $before } the answer is: { $verdict }
shift-another-season = If the season plays no part: { $verdict } The periods lie in different parts of the year, and the same weeks a year earlier are not known.
shift-asked = The table compares { $before } with { $after }, in contacts per working day.
shift-because-empty_period = One of the periods has no contacts.
shift-because-no_working_day = One of the periods has no working day.
shift-because-before_first_record = The period begins more than a week before the first recorded contact.
shift-because-no_digital = No contact came through a digital channel.
shift-because-no_assisted = No contact came through a staffed channel.
shift-because-too_few_weeks = One of the periods is shorter than four whole weeks. Then we cannot know how much weeks differ by themselves.
shift-because-unknown_channel = More than 5% of the contacts of a period are of unknown channel. That may both hide a change and make it look as if there was one.
shift-because-covers_both = The uncertainty covers both that nothing was replaced and that more than half was. More weeks or larger changes are needed.
shift-because-unbounded = The digital contacts changed too little to compare with.
shift-of-hundred-fewer = For 100 new digital contacts there were { $number } fewer staffed ones.
shift-of-hundred-more = For 100 new digital contacts there were { $number } more staffed ones.
shift-of-hundred-same = For 100 new digital contacts there were as many staffed ones as before.
shift-interval = With 95% confidence the change lies between { $from } and { $to } (S = { $value }, { $low } to { $high }; 1 means that everything was replaced, 0 that nothing was).
shift-fewer = { $number } fewer
shift-more = { $number } more
shift-changes = Digital contacts: { $digital } per working day. Staffed: { $assisted } per working day.
shift-cause = The figures show what happened at the same time, not why. Read them together with the events.

## Beside it

shift-share = Digital share: { $before } before, { $after } after, of { $count_before } and { $count_after } contacts.
shift-hours = Handling time: { $before } hours per working day before, { $after } after.
shift-hours-none = The sources give no handling times, so the hours of work are not known.
shift-unknown = Unknown channel: { $before } before, { $after } after.
shift-events = Events in the window: { $events }.
shift-events-none = No events are noted in the window.
shift-season-none = There are no records of the same season a year before, so part of the change may be the season’s.
shift-volumes-left-out = Counts without details (of calls and emails) have neither unit nor topic and are not included here.

## Saving

shift-saving = Staffed contacts avoided: at least { $low }, at most { $high }. That is at least { $hours_low } hours, at most { $hours_high }, at { $seconds } seconds a contact. No more than one avoided contact is counted for each new digital one.
shift-money = In money: { $low } to { $high }, by the organisation’s own unit costs ({ $sources }).
shift-no-saving-verdict = No saving is worked out: it has not been shown that there were fewer staffed contacts.
shift-no-saving-no_handling_times = No saving is worked out: the handling times of the staffed channels are not known.
shift-no-money-no_unit_cost = No amount is worked out: the organisation file has no unit cost of a channel that fell.
