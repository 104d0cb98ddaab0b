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
board-choose-unit-about = Which units are counted where figures are split by unit. Units and topics cannot be chosen in combination.
board-choose-topic = Topic
board-choose-topic-about = Which topics are counted where figures are split by topic. Units and topics cannot be chosen in combination.
board-choose-period = Show by
board-choose-period-about = Whether the charts over time show months, weeks or days.
board-bars-month = month
board-bars-week = week
board-bars-day = day
board-choose-address = Address of Kanalkoll
board-choose-address-about = The address where a browser reaches Kanalkoll. It is used in links and written by `kanalkoll export dashboards --address`.
board-unit-other = Other units
board-unit-none = No unit
board-topic-other = Other topics
board-topic-none = No topic

## Links, events

board-links = More questions
board-more = More about this
board-show-contacts = Show the cases
board-show-all-contacts = Show the cases (all channels)
board-events = Events

## What is counted

board-in-time = In time
board-late = Late
board-overdue = Unanswered, past the deadline
board-overdue-short = Unanswered
board-closed-unanswered = Closed without an answer
board-pending = Waiting, within the deadline
board-excluded = Left out
board-judged = Judged
board-goal-of = Goal: { $channel }
board-offered = Joined
board-service-level = Within the limit
board-left-share = Left the queue
board-mean-wait = Average wait

## The survey

survey-index = Ease, index 0–100
survey-low = Lower limit
survey-high = Upper limit
survey-answers = Number of answers
survey-eligible = Could be sent a survey
survey-invited = Were sent a survey
survey-delivered = Known to have arrived
survey-bounced = Came back
survey-answered = Answered to the end
survey-partial = Answered in part
survey-nobody-invited = Nobody was sent a survey
survey-too-few = Too few answers

## The conclusion on a comparison

board-year-on-year = Latest quarter against the same weeks a year earlier

## When there is nothing to show

board-no-figure = No figure
board-none = None
board-nothing-to-judge = Nothing to judge yet
board-nothing-received = Nothing came in

## What several panels say alike

board-messages = Messages are email, online services, letters and social media. They belong to the day on which they came in. Those left out are not judged: spam, duplicates, automatic messages and thanks. Nor are messages from systems that do not say when they were answered.
board-only-now = The alerts are those at the end of the selected period. Prometheus knows of none from before it was started.
board-defined = The definition is in docs/MEASURES.md, section { $sections }.
board-how-steps = How to read it: the height over a month or week is the figure for that calendar month or week (Monday to Sunday). Months and weeks follow the organisation’s own time zone. Only days within the selected period count, so the first and the last month or week may be shorter. The figure comes from Kanalkoll and is exact. Do not add up the points of a line: all points within one month or week are the same figure.

## How to read the page

board-read = How to read this page
board-read-about = What applies to all panels on this page. Each panel explains its own figure: point at the i beside its title.
board-read-shares = **Shares and numbers.** Each share stands beside the numbers that it is worked out from. If the number is small, the share jumps: read the number first.
board-read-events = **Vertical lines** are events: openings, campaigns, a pandemic. They help to explain a curve. They do not prove a cause.
