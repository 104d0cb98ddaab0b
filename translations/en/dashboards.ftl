# Grafana: what all boards have in common.

## The choices at the top

board-all = All
board-choose-datasource = Data source
board-choose-datasource-about = The Prometheus that reads from Kanalkoll.
board-choose-organisation = Organisation
board-choose-organisation-about = Whose figures are shown.
board-choose-channel = Channel
board-choose-channel-about = Which channels are counted.
board-choose-unit = Unit
board-choose-unit-about = Which units are counted where figures are split by unit; the codes are those of the organisation file. “other” are units that it does not have, “none” is what has no unit. Units and topics cannot be chosen in combination.
board-choose-topic = Topic
board-choose-topic-about = Which topics are counted where figures are split by topic; the codes are those of the organisation file. “other” are topics that it does not have, “none” is what has no topic. Units and topics cannot be chosen in combination.
board-choose-period = Bars
board-choose-period-about = What one bar stands for.
board-bars-month = Months
board-bars-week = Weeks
board-bars-day = Days
board-choose-address = Address of Kanalkoll
board-choose-address-about = Where a browser reaches Kanalkoll. Links to lists use it.
board-unit-other = Other units
board-unit-none = No unit
board-topic-other = Other topics
board-topic-none = No topic

## Links, events

board-links = More questions
board-more = More about this
board-show-contacts = Show the contacts
board-show-all-contacts = Show the contacts (all channels)
board-events = Events

## What is counted

board-in-time = In time
board-late = Late
board-overdue = Past due, unanswered
board-closed-unanswered = Closed unanswered
board-pending = Waiting, not yet due
board-excluded = Left out
board-judged = Judged
board-goal-of = Goal: { $channel }

## When there is nothing to show

board-no-figure = No figure
board-none = None
board-nothing-to-judge = Nothing to judge
board-nothing-received = Nothing received
board-known-now = Known for now only

## What several panels say alike

board-messages = Messages are e-mail, e-services, letters and social media. They belong to the day on which they were received. Not judged: spam, duplicates, automatic messages and thanks (left out), and messages from systems that do not record when they were answered.
board-only-now = It tells what holds now, so it is shown only for a range that ends now.
board-defined = Defined in docs/MEASURES.md, section { $sections }.
board-how-steps = How to read it: the height over a month or week is the figure of that whole calendar month or ISO week in the organisation’s own time zone; the one that is running counts so far. The figure comes from Kanalkoll and is exact. Only the edge between two periods is drawn to the nearest few hours, because Grafana asks at even steps. Do not add up or average the points of a line: every point of a period repeats the same figure.
board-how-bars = How to read it: one bar a period, drawn around the middle of the period. Periods are calendar days, ISO weeks (Monday first) and calendar months in the organisation’s own time zone, over both clock changes; the running period counts so far. A period whose middle lies before the chosen time is not shown, so that no bar is half a bar. Choose a range that is longer than a bar. The totals in the legend add up the bars shown.

## How to read the page

board-read = How to read this page
board-read-about = The rules that hold for every panel of this page. Each panel explains its own figure: point at the i beside its title.
board-read-shares = **Shares and numbers.** Each share stands beside the numbers that it is made of. With few of them a share jumps: look at the numbers first.
board-read-events = **Vertical lines** are events: openings, campaigns, a pandemic. They help to explain a curve. They do not prove a cause.
