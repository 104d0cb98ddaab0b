# The words of tables, as `kanalkoll report` prints them. CSV and JSON are in English.

table-definition = Definition: { $cited }, { $place }.
table-none = (none)
table-all = all
table-by-default = by default
table-from = from { $day }
table-from-to = { $value } ({ $low } to { $high })
table-too-few = too few
table-period = period
table-channel = channel
table-unit = unit
table-topic = topic
table-source = source

table-received = received
table-excluded = excluded
table-in-time = in time
table-late = late
table-overdue = unanswered
table-closed-unanswered = closed without an answer
table-pending = within the deadline
table-unknown = unknown
table-reopened = reopened
table-rate = rate (95%)
table-median-hours = median h
table-p90-hours = p90 h
table-contacts = contacts
table-id = id in the source
table-received-at = received
table-was-due = deadline
table-closed = closed
table-age = age, opening h
table-oldest-received = oldest received
table-oldest-age = oldest age, opening h

response-heading = Answered in time: { $organisation }, { $from } to { $to }, as of { $as_of }
response-in-time-means = In time means { $definition }.
response-several-definitions = Several definitions were in force, each row counts by its own: { $definitions }.
response-definition = { $reading } ({ $id } with { $days }, { $since }{ $channels })
response-for-channels = , for { $channels }
response-and = { " and " }
response-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
response-reading-next_working_day = { $count ->
    [one] before the end of the next working day
   *[other] before the end of working day number { $count } after arrival
}
response-reading-business_hours = within { $count } opening hours
response-reading-working_24h = within { $count } hours of working days
response-note-rate = Rate = in time / (in time + late + unanswered + closed without an answer), with its Wilson 95% interval. Contacts waiting within the deadline are left out.
response-note-reopened = Reopened contacts are among the others; where closing answers, they keep the closing before they were opened again.
response-note-median = Median and p90 are opening hours to the first answer, read from histogram buckets.
response-note-by-day = For { $number } answered contacts the day is known but not the time. They are in neither median nor p90.

table-offered = received
table-answered = answered
table-abandoned = left the queue
table-own-service-level = own service level
table-ignored = ignored
table-negative = negative
table-positive = positive
table-removed = removed
table-of-answered = of answered
table-abandonment = share who left the queue
table-mean-wait = average wait, s
table-mean-handling = average handling time, s
table-workload = workload h
queue-heading = Wait in the queue: { $organisation }, { $from } to { $to }, as of { $as_of }
queue-own = The organisation’s own service level is { $id } ({ $since }), threshold { $thresholds }.
queue-note-shares = Shares are per cent. Ignored: in time / (received − left the queue in time); negative: in time / received; positive: (in time + left the queue in time) / received; removed: in time / (received − left the queue); of answered: in time / answered.
queue-note-measured = Service levels count only sources that measure waits against the threshold. The average wait is that of the answered.
queue-note-more = More than received: the counted are no part of what they would be divided by, so there is no share. Switchboards count an answer in the interval in which it was given; over a day that evens out.

table-linkable = can be linked
table-again-in-1-day = again in 1 day
table-in-1-day = in 1 day
table-in-7-days = in 7 days
table-in-30-days = in 30 days
table-first = first
table-next = next
repeat-heading = Getting in touch again: { $organisation }, { $from } to { $to }, as of { $as_of }
repeat-no-day = none of the days
repeat-old-enough = A repeat is another contact of the same resident and topic. Old enough to count: within 1 day to { $one }, within 7 days to { $seven }, within 30 days to { $thirty }.
repeat-note = Contacts that are kept one by one, the excluded left out; counts without details cannot be linked. Can be linked: with a pseudonym and a topic. The others are shares of those that can be linked and are older than the window.
repeat-hops = Of those that can be linked, through the first channel:

overdue-heading = Falling through the gaps: { $organisation }, as of { $as_of }
overdue-beyond-their-time = { $count ->
    [0] No contact is waiting past its deadline.
    [one] One contact is waiting past its deadline.
   *[other] { $count } contacts are waiting past their deadline.
}
overdue-closed-although = { $count ->
    [one] One contact was closed although nobody answered.
   *[other] { $count } contacts were closed although nobody answered.
}
overdue-oldest = The oldest of them:
overdue-latest-closed = The latest that were closed without an answer:

table-answers = answers
table-index = index (95%)
table-top-two = top two
table-score-1 = 1
table-score-2 = 2
table-score-3 = 3
table-score-4 = 4
table-score-5 = 5
table-no-answer = no answer
table-solved = resolved
table-invited = invited
table-complete = complete
table-response-rate = response rate
table-coverage = coverage
table-question = question
table-what-was-answered = what was answered
voice-heading = What residents say: { $organisation }, survey { $survey }, { $from } to { $to }, as of { $as_of }
voice-index-of = The index is that of the question “{ $question }” ({ $id }); shown from { $k } answers.
voice-note-index = Index: mean of 1 to 5 worth 0, 25, 50, 75, 100, with its beta interval. Top two: answers 4 and 5. No answer: of those who said whether they got one. Resolved: yes, of those who said.
voice-note-too-few = Too few: fewer than { $k } answers, or so many that they would tell of fewer. +: some answers are left out for that.
voice-note-rates = Response rate = complete / (invited − bounced); coverage = invited / (invited + not invited).
voice-every-question = Every question:

table-rank = rank
table-assisted = staffed
table-digital = digital
table-short = short
table-repeated = repeated
table-hours-within-reach = hours within reach
table-open = open
table-oldest-days = oldest, days
steering-heading = Which topic should get an online service next: { $organisation }, { $from } to { $to }, as of { $as_of }
steering-ranked = Ranked by the hours within reach: hours × (1 − (1 − short) × (1 − repeated)) × (1 − digital).
steering-note-shares = Shares are per cent. Short: handled in at most { $seconds } seconds. Repeated: the same resident got in touch again about the same topic within { $days } days, of contacts of which that would be seen and that are old enough.
steering-note-groups = Staffed: { $assisted }. Digital: { $digital }. Topics with fewer than { $fewest } staffed contacts are not ranked.
steering-hours-of = the hours are of { $of } of { $all } staffed contacts
steering-counted-as-zero = nobody knows what is { $shares }, it counts as 0
steering-zero-short = short
steering-zero-repeated = repeated
steering-or = { " or " }

table-goal-for = goal for
table-wanted = target value
table-by = deadline
table-baseline = baseline
table-latest = value now
table-when = when
table-line-leads-to = line leads to
table-status = status
table-opened = opened
table-contacts-since = contacts since
table-at-least = at least
table-in-a-day = in a day
table-in-a-week = in a week
table-in-a-month = in a month
targets-heading = Goals: { $organisation }, as of { $as_of }
targets-course = On track or behind: by the straight line through the weeks since the baseline. In time is { $response }, the service level { $service_level }.
targets-new-channels = New channels, and the days from the launch to the end of the first day, week and month with so many contacts:
targets-baseline-of = baseline { $numerator } of { $denominator }
targets-latest-of = value now { $numerator } of { $denominator }
targets-gone = the latest figure no longer reaches the goal

table-before-per-day = before/day
table-after-per-day = after/day
table-change = change
table-growth = change (×)
table-volume-effect = volume effect
table-mix-effect = mix effect
table-share-before = share before
table-share-after = share after
table-hours-before = hours before
table-hours-after = hours after
table-group-digital = (digital)
table-group-assisted = (staffed)
table-group-all = (all)
table-group = group
table-before = before
table-after = after
table-level = level at the event
table-pace = pace: change a week
table-p = p
table-beside-control = beside the control
effect-heading = Before and after { $event }: { $organisation }{ $part }, as of { $as_of }
effect-of-unit = , unit { $code }
effect-of-topic = , topic { $code }
effect-weeks = Contacts per working day, { $from } to { $to }: { $before } whole weeks before, { $after } from the event on.
effect-note = Segmented regression on weekly rates; 95% intervals and p from AR(1) errors, averaged over the correlation by restricted likelihood.
effect-note-seasons = Segmented regression on weekly rates, two pairs of yearly harmonics; 95% intervals and p from AR(1) errors, averaged over the correlation by restricted likelihood.
effect-note-control = Beside the control: (group / control) after, divided by the same before, from the logarithm of weekly counts + 1/2.

table-section = question
table-of = of
table-number = number
table-month = month
table-month-before = before
table-year-before = year before
table-since = since
monthly-table-heading = The month in five questions: { $organisation }, { $from } to { $to }, { $days }, as of { $as_of }
monthly-table-days = { $count ->
    [one] one working day
   *[other] { $count } working days
}
monthly-table-compared = Compared with { $before } and { $year_before }.
monthly-table-of = , { $part } of { $all }
monthly-table-since = since: + higher, − lower than the month before and than the same month a year before; = about the same; ? uncertain.
monthly-table-intervals = Shares have Wilson intervals, indexes beta intervals, contacts a working day score intervals widened by the dispersion of the weeks.
monthly-table-in-time = In time ({ $channels }): { $id }, { $days } ({ $since }).
monthly-table-service-level = Service level: { $id }, threshold { $thresholds } ({ $since }).
monthly-table-changed = Another definition holds from { $day }: what came before it was measured otherwise.
monthly-section-in-time = in time
monthly-section-queue = queue
monthly-section-between-the-chairs = falling through the gaps
monthly-section-channel-mix = channel mix
monthly-section-voice = voice
monthly-section-trust = trust
monthly-number-received = received
monthly-number-excluded = excluded
monthly-number-in_time = share in time
monthly-number-late = late
monthly-number-overdue = unanswered
monthly-number-closed_unanswered = closed without an answer
monthly-number-pending = within the deadline
monthly-number-unknown = unknown
monthly-number-response_rate = response rate
monthly-number-service_level = service level
monthly-number-abandonment = share who left the queue
monthly-number-mean_wait_seconds = average wait, seconds
monthly-number-offered = received
monthly-number-answered = answered
monthly-number-abandoned = left the queue
monthly-number-no_answer = no answer
monthly-number-contacts = contacts
monthly-number-per_working_day = per working day
monthly-number-share = share
monthly-number-index = index
monthly-number-answers = answers
monthly-number-solved = resolved
monthly-number-coverage = coverage
monthly-number-unknown_channel = unknown channel
monthly-number-without_first_response = without first response
monthly-number-quarantined = rejected records
monthly-number-days_since_latest = days since latest

closing-heading = Time to close: { $organisation }, { $from } to { $to }, as of { $as_of }
closing-closed = closed
closing-note = Median and p90 are opening hours from arrival to closing, read from histogram buckets. Closings with the day known but not the time are left out.
