# Charts in reports, and the page that they stand on.

month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

day-short = { $day }{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }
day-and-month = { $day } { $month }

chart-week = Week from
chart-channel = Channel
chart-all = All channels
chart-figure = Figure
chart-value = Value
chart-low = Lowest
chart-high = Highest
chart-numbers = The numbers in the chart
chart-marks = Events in the chart

chart-volumes = Contacts and the channels’ shares, week by week
chart-per-day = Contacts per working day
chart-share = Share of contacts
chart-volumes-described = Stacked areas from { $from } to { $to }. Above, contacts per working day: { $start } in the first week and { $end } in the last. Below, the channels’ shares. In the first week: { $shares_start }. In the last week: { $shares_end }.
chart-volumes-table = Contacts per working day, and share of the week’s contacts

chart-before-after = Contacts per working day before and after, by channel
chart-before = Before
chart-after = After
chart-change = Difference
chart-before-after-row = { $channel }: { $before } before, { $after } after.

chart-interval = How much of the new digital contacts replaced others?
chart-interval-between = S = { $value } (95% confidence: { $low } to { $high })
chart-interval-above = S = { $value } (95% confidence: { $low } or more)
chart-interval-below = S = { $value } (95% confidence: { $high } or less)
chart-interval-unbounded = S = { $value } (cannot be bounded with 95% confidence)
chart-interval-described = { $said }. At 0 the new contacts just add more. At 1 each new digital contact replaces another.
chart-mark-adds = just adds more
chart-mark-replaces = replaces fully
chart-zone-induced = The others grow too
chart-zone-partial = Replaces part
chart-zone-more = The others fall by more

chart-hops = { $count ->
    [one] Next contact about the same topic within { $number } day
   *[other] Next contact about the same topic within { $number } days
}
chart-hops-first = First channel
chart-hops-next = Next channel (count and per cent)
chart-hops-of = Contacts
chart-hops-described = Squares: a row for each first channel, a column for the next channel. The darker, the greater the share of the row’s contacts.
chart-hops-row = { $count ->
    [one] From { $first } to { $next }: { $number } contact, { $share }.
   *[other] From { $first } to { $next }: { $number } contacts, { $share }.
}

chart-course-when = From
chart-course-week = By week
chart-course-goal = Goal: { $goal } by { $by }
chart-course-fitted = Straight line through the weeks
chart-course-described = A line week by week from { $from } to { $to }: { $first } in the first week and { $last } in the last. { $goal }.
chart-course-fitted-described = A straight line through the weeks comes to { $value } on { $day }.

# Messages period by period.
chart-in-time = Answered in time
chart-not-in-time = Late or unanswered
chart-undecided = We cannot say yet
chart-share-in-time = Share in time
chart-columns-described = Columns, one for each period: messages answered in time, late or not at all. { $rows }
chart-columns-row = { $period }: { $share } in time of { $number }.

# An index period by period.
chart-index = Index
chart-answers = Answers
chart-scores-key = Index 0–100; the line shows where it probably lies
chart-scores-described = Dots, one for each period, on a scale from 0 to 100. { $rows }
chart-scores-row = { $period }: { $value }, of { $number } answers.

# Horizontal bars.
chart-bars-described = Horizontal bars. { $rows }
