# Grafana: Do we answer in time?

in-time-title = Do we answer in time?
in-time-about = Whether residents get an answer in time, how much comes in through each channel, and how long people wait by phone and chat.

in-time-rate = Answered in time
in-time-rate-about = Counts the messages that came in during the selected period and whose answer has come or should have come. Shown is the share answered in time. How many they are stands beside it.

    Numerator: answered in time. Denominator: answered in time + answered late + unanswered, past the deadline + closed without an answer. Those waiting within the deadline are in neither.
in-time-rule = What “in time” means is the organisation’s own rule, as it was when the message came in. Select at least one day: the figure adds up the days whose noon is within the selected period.

in-time-missed = Judged messages, and those not in time
in-time-missed-about = How many of the messages from the selected period were answered late, are unanswered and past the deadline, or were closed without an answer. Click to see the unanswered ones.

in-time-queues-now = Phone and chat
in-time-queues-now-about = For each channel with a queue, during the selected period: how many joined the queue, and the share answered within the limit. Then the share who left the queue, and the average wait of those who were answered.

    Answered within the limit: 20 seconds by phone and 60 by chat, unless the organisation has decided otherwise. The denominator is all who joined the queue in systems that measure against the limit, including those who left it.

in-time-became = What became of the messages
in-time-became-about = The messages that came in during the selected period, by what became of them. The share in time is worked out from the top four. The figures change as more answers come in. Left out are spam, duplicates, automatic messages and thanks.

in-time-misses = Not in time, by $period
in-time-misses-about = The messages of each period that were not answered in time, stacked: answered late; unanswered, past the deadline; closed without an answer. The line, on the right-hand axis, is the share in time.

in-time-readings = In time by $period, counted in three ways
in-time-readings-about = The share of messages answered in time, by the three usual meanings of “within one working day”. By the end of the next working day, within 8 opening hours, or within 24 hours not counting days off. The same answers, three figures: say which one you mean when you compare. (Where the organisation allows more days, each is that many times longer.)

    Numerator: answered in time in that meaning. Denominator, the same for all three: all messages judged. A period with nothing to judge has no point. Dashed: the goal, if there is one. The axis does not start at zero.
in-time-reading-next_working_day = By the end of the next working day
in-time-reading-business_hours = Within 8 opening hours
in-time-reading-working_24h = Within 24 hours on working days

in-time-queues = Phone and chat: within the limit and left the queue, by $period
in-time-queues-about = Solid: the share of calls and chats answered within the limit. Denominator: all who joined the queue in systems that measure against the limit.

    Dotted: the share who left the queue before they were answered. Denominator: all who joined the queue. Dashed: the goal for answered within the limit, if there is one.

    The two stand together because the first can look better when the second gets worse. A period without calls or chats has no point.
in-time-no-queues = No calls or chats
in-time-answered-soon = { $channel }: answered within the limit
in-time-abandoned = { $channel }: left the queue

in-time-received = Received by channel and $period
in-time-received-about = Contacts that came in each month, week or day (choose under “Show by”), by channel, stacked. Calls and chats are counted when they join the queue, answered or not, even where the switchboard gives only counts. Messages from systems that give only counts are not included. Messages left out elsewhere are included: this is what came in.
in-time-received-all = Received over the whole period
in-time-received-all-about = The same contacts as beside, added up over the selected period, by channel.

in-time-by-unit = Answered in time by unit
in-time-by-unit-about = For each unit: how many messages can be judged, and the share of them that were answered in time. Then how many are unanswered and past the deadline. Most unanswered at the top. Units with nothing to judge are not included.
in-time-by-topic = Answered in time by topic
in-time-by-topic-about = For each topic: how many messages can be judged, and the share of them that were answered in time. Then how many are unanswered and past the deadline. Most unanswered at the top. Topics with nothing to judge are not included.

in-time-read-rule = **In time** means by the end of the next working day, unless the organisation has decided otherwise. The rule of the day on which the message came in applies. Weekends and the organisation’s own closed days are not working days.
in-time-read-counts = **The right month.** A message belongs to the day on which it came in. An answer or a correction that comes later changes the message’s month, not the answer’s.
in-time-read-survey = **Not a mystery-shopper survey.** Here every message counts, there a handful of test questions. Never draw them on the same axis.
