# Grafana: Do we answer in time?

in-time-title = Do we answer in time?
in-time-about = Whether citizens get an answer in time, how much comes in through each channel, and how long people wait by phone and chat.

in-time-rate = Answered in time
in-time-rate-about = Of the messages that were received in the chosen time and whose answer has come or should have come, the share that was answered in time.

    Numerator: answered in time. Denominator: answered in time + answered late + past due and unanswered + closed unanswered. Messages that still wait within their time are in neither.

    Where the organisation file has a goal, it stands beside.
in-time-rule = What “in time” means is the organisation’s own rule, as it was when the message came in. Without a message to judge there is no figure, neither 0 nor 100%. Choose a range of a day or more: the figure adds up the whole days whose noon lies within the range.

in-time-became = What became of the messages
in-time-became-about = How many of the messages received in the chosen time were answered in time, were answered late, are past due and unanswered, were closed unanswered, still wait within their time, and were left out. The share beside is of the first four, which change when answers come in. Left out are spam, duplicates, automatic messages and thanks.

in-time-oldest = Oldest message without an answer
in-time-oldest-about = Time since the arrival of the message that has waited longest for an answer, nights and weekends included, over the chosen channels. The link shows which ones wait.
in-time-none-waits = None waits

in-time-received = Received, by channel
in-time-received-about = Contacts received in each month, week or day (choose under “Bars”), through each channel, stacked. Calls and chats are counted when they are offered to the queue, answered or not, also where only counts come from the switchboard. Messages of which a system gives nothing but counts are not in this picture. Left-out messages are counted too: this is what came in.

in-time-months = Messages of each month: in time, late, unanswered
in-time-months-about = What became of the messages received in each month, stacked: answered in time, answered late, past due and unanswered, closed unanswered, still waiting within their time. The first four are what the shares beside are shares of.

in-time-readings = Answered in time, each month, counted in three ways
in-time-readings-about = The share of the messages of each month that was answered in time, by the three usual meanings of “within one working day”: by the end of the next working day, within 8 opening hours, within 24 hours not counting days off. The same answers, three figures: say which one you use when you compare. (Where the organisation allows more than one day, each is that many times longer.)

    Numerator: answered in time, in that meaning. Denominator, the same for all three: all that were answered, in time or late, those past due and unanswered, and those closed unanswered. A month without a message to judge has no point. Dashed: the goal, where there is one. The axis does not begin at zero.
in-time-reading-next_working_day = By the end of the next working day
in-time-reading-business_hours = Within 8 opening hours
in-time-reading-working_24h = Within 24 hours of working days

in-time-queues = Phone and chat: answered soon, and given up
in-time-queues-about = Solid: the share of the calls and chats of each month that was answered within the threshold (20 seconds by phone and 60 by chat, unless the organisation says otherwise). Numerator: answered within the threshold. Denominator: all that were offered by systems that measure the threshold, those given up included.

    Dotted: the share that gave up before an answer. Numerator: given up. Denominator: all offered. Dashed: the goal for answers within the threshold, where there is one.

    They stand together because the first can look better when the second gets worse. A month without calls or chats has no point.
in-time-no-queues = No calls or chats
in-time-answered-soon = { $channel }: answered soon
in-time-offered = { $channel }: offered
in-time-answered = { $channel }: answered
in-time-abandoned = { $channel }: given up

in-time-queue-volumes = Phone and chat: how many
in-time-queue-volumes-about = Calls and chats of each month: offered (solid), answered (dashed), given up (dotted). They need not add up: some leave the queue in another way, for instance by asking to be called back, and the figures are those that the switchboard gives.

in-time-overdue = Past due and unanswered, by channel
in-time-overdue-about = Messages received in the chosen time that nobody has answered although their time has passed, by channel. Click on a bar to see them, the oldest first.

in-time-by-unit = Answered in time, by unit
in-time-by-unit-about = For each unit: how many messages can be judged (answered in time + answered late + past due and unanswered + closed unanswered), the share of them that was answered in time, how many are past due and unanswered, and how many were closed unanswered. Most of those past due first. Units without a message to judge are left out. The choice “Unit” holds here, the choice “Topic” does not: figures by unit cannot be split by topic.
in-time-by-topic = Answered in time, by topic
in-time-by-topic-about = For each topic: how many messages can be judged (answered in time + answered late + past due and unanswered + closed unanswered), the share of them that was answered in time, how many are past due and unanswered, and how many were closed unanswered. Most of those past due first. Topics without a message to judge are left out. The choice “Topic” holds here, the choice “Unit” does not: figures by topic cannot be split by unit.

in-time-read-rule = **In time** is by the end of the next working day, unless the organisation has set another rule. The rule of the day on which the message came in holds. Weekends, holidays and the organisation’s own closed days are not working days.
in-time-read-counts = **The right month.** A message belongs to the day on which it was received. An answer or a correction that comes in later changes the month of the message, not the month of the answer.
in-time-read-survey = **Not a mystery-shopper survey.** Here every message counts, there a handful of test questions. Never put the two on one axis.
