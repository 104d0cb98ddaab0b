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
table-overdue = overdue
table-closed-unanswered = closed unanswered
table-pending = pending
table-unknown = unknown
table-reopened = reopened
table-rate = rate (95 %)
table-median-hours = median h
table-p90-hours = p90 h
table-contacts = contacts
table-id = id in the source
table-received-at = received
table-was-due = was due
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
response-note-rate = rate = in time / (in time + late + overdue + closed unanswered), with its Wilson 95 % interval; pending contacts are not due yet.
response-note-reopened = Reopened contacts are among the others; where closing answers, they keep the closing before they were opened again.
response-note-median = Median and p90 are opening hours to the first answer, read from histogram buckets.
response-note-by-day = { $number } answered contacts are known by day only and are in neither median nor p90.

table-offered = offered
table-answered = answered
table-abandoned = abandoned
table-own-service-level = own service level
table-ignored = ignored
table-negative = negative
table-positive = positive
table-removed = removed
table-of-answered = of answered
table-abandonment = abandonment
table-mean-wait = mean wait s
table-mean-handling = mean handling s
table-workload = workload h
queue-heading = Waiting in the queue: { $organisation }, { $from } to { $to }, as of { $as_of }
queue-own = The organisation's own service level is { $id } ({ $since }), threshold { $thresholds }.
queue-note-shares = Shares are per cent. ignored: in time / (offered - abandoned in time); negative: in time / offered; positive: (in time + abandoned in time) / offered; removed: in time / (offered - abandoned); of answered: in time / answered.
queue-note-measured = Service levels count only sources that measure waits against the threshold; the mean wait is that of the answered.
queue-note-more = more than offered: the counted are no part of what they would be divided by, so there is no share. Switchboards count an answer in the interval in which it was given; over a day that evens out.

table-linkable = linkable
table-again-in-1-day = again in 1 day
table-in-1-day = in 1 day
table-in-7-days = in 7 days
table-in-30-days = in 30 days
table-first = first
table-next = next
repeat-heading = Coming again: { $organisation }, { $from } to { $to }, as of { $as_of }
repeat-no-day = none of the days
repeat-old-enough = A repeat is another contact of the same citizen and topic. Old enough to count: within 1 day to { $one }, within 7 days to { $seven }, within 30 days to { $thirty }.
repeat-note = Contacts that are kept one by one, the excluded left out; volumes cannot be linked. Linkable: with a pseudonym and a topic. The others are shares of the linkable that are older than the window.
repeat-hops = Of the linkable through the first channel:

overdue-heading = Between the chairs: { $organisation }, as of { $as_of }
overdue-beyond-their-time = { $count ->
    [0] Nothing waits beyond its time.
    [one] One contact waits beyond its time.
   *[other] { $count } contacts wait beyond their time.
}
overdue-closed-although = { $count ->
    [one] One contact was closed although nobody answered.
   *[other] { $count } contacts were closed although nobody answered.
}
overdue-oldest = The oldest of them:
overdue-latest-closed = The latest that were closed unanswered:

table-answers = answers
table-index = index (95 %)
table-top-two = top two
table-score-1 = 1
table-score-2 = 2
table-score-3 = 3
table-score-4 = 4
table-score-5 = 5
table-no-answer = no answer
table-solved = solved
table-invited = invited
table-complete = complete
table-response-rate = response rate
table-coverage = coverage
table-question = question
table-what-was-answered = what was answered
voice-heading = What citizens say: { $organisation }, survey { $survey }, { $from } to { $to }, as of { $as_of }
voice-index-of = The index is that of the question { $question } ({ $id }); shown from { $k } answers.
voice-note-index = index: mean of 1 to 5 worth 0, 25, 50, 75, 100, with its beta interval; top two: answers 4 and 5; no answer: of those who said whether they got one; solved: yes, of those who said.
voice-note-too-few = too few: fewer than { $k } answers, or so many that they would tell of fewer; +: some answers are left out for that.
voice-note-rates = response rate = complete / (invited - bounced); coverage = invited / (invited + not invited).
voice-every-question = Every question:

table-rank = rank
table-assisted = assisted
table-digital = digital
table-short = short
table-repeated = repeated
table-hours-within-reach = hours within reach
table-open = open
table-oldest-days = oldest, days
steering-heading = Which topic should get an e-service next: { $organisation }, { $from } to { $to }, as of { $as_of }
steering-ranked = Ranked by the hours within reach: hours x (1 - (1 - short) x (1 - repeated)) x (1 - digital).
steering-note-shares = Shares are per cent. short: handled in at most { $seconds } seconds; repeated: the same citizen came again in the same matter within { $days } days, of contacts of which that would be seen and that are old enough.
steering-note-groups = Assisted: { $assisted }. Digital: { $digital }. Topics with fewer than { $fewest } assisted contacts are not ranked.
steering-hours-of = the hours are of { $of } of { $all } assisted contacts
steering-counted-as-zero = nobody knows what is { $shares }, it counts as 0
steering-zero-short = short
steering-zero-repeated = repeated
steering-or = { " or " }

table-goal-for = goal for
table-wanted = wanted
table-by = by
table-baseline = baseline
table-latest = latest
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
targets-course = On course or off: by the straight line through the weeks since the baseline. In time is { $response }, the service level { $service_level }.
targets-new-channels = New channels, and the days from the launch to the end of the first day, week and month with so many contacts:
targets-baseline-of = baseline { $numerator } of { $denominator }
targets-latest-of = latest { $numerator } of { $denominator }
targets-gone = the latest is not there any more

table-before-per-day = before/day
table-after-per-day = after/day
table-change = change
table-growth = growth
table-volume-effect = volume effect
table-mix-effect = mix effect
table-share-before = share before
table-share-after = share after
table-hours-before = hours before
table-hours-after = hours after
table-group-digital = (digital)
table-group-assisted = (assisted)
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
effect-note = Segmented regression on weekly rates; 95 % intervals and p from AR(1) errors, averaged over the correlation by restricted likelihood.
effect-note-seasons = Segmented regression on weekly rates, two pairs of yearly harmonics; 95 % intervals and p from AR(1) errors, averaged over the correlation by restricted likelihood.
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
monthly-table-since = since: + higher, - lower than the month before and than the same month a year before; = about the same; ? uncertain.
monthly-table-intervals = Shares have Wilson intervals, indexes beta intervals, contacts a working day score intervals widened by the dispersion of the weeks.
monthly-table-in-time = In time ({ $channels }): { $id }, { $days } ({ $since }).
monthly-table-service-level = Service level: { $id }, threshold { $thresholds } ({ $since }).
monthly-table-changed = Another definition holds from { $day }: what came before it was measured otherwise.
monthly-section-in-time = in time
monthly-section-queue = queue
monthly-section-between-the-chairs = between the chairs
monthly-section-channel-mix = channel mix
monthly-section-voice = voice
monthly-section-trust = trust
monthly-number-received = received
monthly-number-excluded = excluded
monthly-number-in_time = in time
monthly-number-late = late
monthly-number-overdue = overdue
monthly-number-closed_unanswered = closed unanswered
monthly-number-pending = pending
monthly-number-unknown = unknown
monthly-number-response_rate = response rate
monthly-number-service_level = service level
monthly-number-abandonment = abandonment
monthly-number-mean_wait_seconds = mean wait seconds
monthly-number-offered = offered
monthly-number-answered = answered
monthly-number-abandoned = abandoned
monthly-number-no_answer = no answer
monthly-number-contacts = contacts
monthly-number-per_working_day = per working day
monthly-number-share = share
monthly-number-index = index
monthly-number-answers = answers
monthly-number-solved = solved
monthly-number-coverage = coverage
monthly-number-unknown_channel = unknown channel
monthly-number-without_first_response = without first response
monthly-number-quarantined = quarantined
monthly-number-days_since_latest = days since latest

closing-heading = Time to close: { $organisation }, { $from } to { $to }, as of { $as_of }
closing-closed = closed
closing-note = Median and p90 are opening hours from arrival to closing, read from histogram buckets; closings known by day only are in neither.
