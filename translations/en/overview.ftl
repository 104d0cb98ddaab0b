# The overview: five questions on one page, and the pages it leads to.

overview-title = Overview
overview-glance = The five answers in short
overview-period = Period
overview-periods = Choose a period
overview-this-week = This week
overview-this-month = This month
overview-year = 12 months
overview-earlier = ← Earlier
overview-later = Later →
overview-made = Made
overview-languages = Language
overview-empty = There are no contacts from this period.
overview-empty-latest = The latest data are of { $day }.
overview-show-latest = Show the period of the latest data
overview-empty-never = No source has delivered any contacts yet. They will be seen here as soon as the first have come in.
overview-more = More about this

## 1

overview-1 = Do we answer in time?
overview-1-answer = { $share } of messages were answered in time ({ $part } of { $all }).
overview-1-nothing = No messages to answer came in.
overview-1-undecided = Of none of the messages can it be told whether it was answered in time.
overview-1-range = The { $number } that still have time are left out. If all are answered in time it will be { $high }, if none { $low }.
overview-1-median = Half of the answers came within { $median } opening hours, nine in ten within { $most }.
overview-1-late = { $count ->
    [one] One was answered too late.
   *[other] { $number } were answered too late.
}
overview-1-overdue = { $count ->
    [one] One is still unanswered although its time is up.
   *[other] { $number } are still unanswered although their time is up.
}
overview-1-by-day = { $count ->
    [one] One answer has a day but no time of day. It is not part of these hours.
   *[other] { $number } answers have a day but no time of day. They are not part of these hours.
}
overview-1-closed = { $count ->
    [one] One was closed without an answer.
   *[other] { $number } were closed without an answer.
}
overview-1-unknown = { $count ->
    [one] For one we do not know whether the answer came in time. It is left out.
   *[other] For { $number } we do not know whether the answers came in time. They are left out.
}
overview-1-phone = Phone: { $share } of calls were answered within { $wait } ({ $part } of { $all }).
overview-1-chat = Chat: { $share } of chats were answered within { $wait } ({ $part } of { $all }).
overview-1-video = Video: { $share } of calls were answered within { $wait } ({ $part } of { $all }).
overview-1-unmeasured = { $channel }: the source does not measure how many were answered within { $wait }. { $answered } of { $offered } were answered.
overview-1-more-than-offered = { $channel }: the source counts more answered or abandoned than offered, so no share can be worked out. { $answered } were answered, { $offered } were offered.
overview-1-no-queue = There are no data about queues to phone or chat from the period. Counted calls can be delivered as volumes.
overview-1-chart = Messages, and answers in time
overview-1-channels = Messages by channel
overview-1-queues = The queues to phone and chat
overview-received = Received
overview-in-time = In time
overview-late = Late
overview-overdue = Unanswered
overview-closed = Closed unanswered
overview-pending = Still have time
overview-unknown = Unknown
overview-share = Share in time
overview-offered = In the queue
overview-answered = Answered
overview-abandoned = Gave up
overview-within = Within the limit
overview-mean-wait = Mean wait

## 2

overview-2 = What falls between the chairs?
overview-2-answer = { $count ->
    [one] One message that should have been answered is waiting right now.
   *[other] { $number } messages that should have been answered are waiting right now.
}
overview-2-nothing = No message that should have been answered is waiting right now.
overview-2-oldest = The oldest came on { $day } ({ $channel }, { $unit }) and has waited { $waited }.
overview-2-closed = { $count ->
    [one] Beside these, one message was closed without an answer.
   *[other] Beside these, { $number } messages were closed without an answer.
}
overview-2-abandoned = { $share } of those who called or chatted gave up before anyone answered ({ $part } of { $all }).
overview-2-no-queue = How many give up in the queue cannot be told: there are no queue data from the period.
overview-2-again = { $share } came again in the same matter within 7 days ({ $part } of { $all } contacts that can be followed).
overview-2-again-none = Whether anyone came again cannot be told: no contact of the period can be followed for 7 days. For that the source must say who, and which topic.
overview-2-transferred = { $count ->
    [one] One contact was handed over to somebody else.
   *[other] { $number } contacts were handed over to somebody else.
}
overview-2-transferred-none = No contact is recorded as handed over to somebody else.
overview-2-chart = Where they wait, and how many
overview-2-group = { $channel }, { $unit }
overview-2-groups = Unanswered past their time
overview-2-oldest-column = Oldest
overview-2-list = The list of waiting cases (needs a key, for it shows case numbers)
overview-2-repeat = Who comes again, and through which channel
overview-no-unit = no unit given
overview-no-topic = no topic given

## 3

overview-3 = Does the new channel replace, or only add?
overview-3-volumes = { $count ->
    [one] One contact came in, { $rate } per working day.
   *[other] { $number } contacts came in, { $rate } per working day.
}
overview-3-volumes-plain = { $count ->
    [one] One contact came in.
   *[other] { $number } contacts came in.
}
overview-3-digital = { $share } came through digital channels ({ $part } of { $all }).
overview-3-compared = The comparison “{ $name }”: { $before } with { $after }.
overview-3-other = { $name }: { $verdict }
overview-3-cannot-tell = It cannot be told: the organisation file has no comparison that is over.
overview-3-how = Say in the organisation file which two periods to compare, such as before and after the e-service opened, and apply it again with kanalkoll organisation apply. Like this:
overview-3-link = The whole comparison: { $name }
overview-3-steering = Which topics should get an e-service next?
overview-3-targets = Goals and new channels
overview-3-table = Contacts by channel
overview-contacts = Contacts
overview-share-of-all = Share
overview-per-day = Per working day

## 4

overview-4 = What do citizens say?
overview-4-answer = { $count ->
    [one] The index of how easy it was to get help is { $index } of 100, from a single answer.
   *[other] The index of how easy it was to get help is { $index } of 100{ $interval }. It rests on { $number } answers.
}
overview-4-interval = , probably between { $low } and { $high }
overview-4-too-few = Too few answers to show. We show nothing that rests on fewer than { $number } answers.
overview-4-no-answers = Nobody has answered the survey yet.
overview-4-not-asked = Nobody has been asked yet. Once the survey is running the answers will be seen here.
overview-4-response-rate = { $share } of those who got the survey answered ({ $part } of { $all }).
overview-4-coverage = The survey was sent after { $share } of the contacts where it was considered ({ $part } of { $all }).
overview-4-solved = { $share } say that their matter is solved ({ $part } of { $all }).
overview-4-no-answer = { $share } say that they got no answer at all ({ $part } of { $all }).
overview-4-hidden = Answers that are too few to be shown apart are left out. The limit is { $number }.
overview-4-chart = Index, period by period
overview-4-none = no answers
overview-4-few = too few answers

## 5

overview-5 = Can I trust these numbers?
overview-5-yes = Yes. We see nothing that speaks against them.
overview-5-but = { $count ->
    [one] By and large, but bear one thing in mind:
   *[other] By and large, but bear { $number } things in mind:
}
overview-5-but-short = { $count ->
    [one] By and large, but bear one thing in mind.
   *[other] By and large, but bear { $number } things in mind.
}
overview-5-nothing = There are no numbers from the period to trust yet.
overview-5-silent = { $count ->
    [one] The source { $source } has delivered nothing for a day, last on { $day }.
   *[other] The source { $source } has delivered nothing for { $number } days, last on { $day }.
}
overview-5-never = The source { $source } has never delivered anything.
overview-5-many-unknown = For { $share } of contacts the channel is unknown ({ $part } of { $all }). The shares of the other channels may be too low.
overview-5-some-without = For { $share } of messages we do not know when the answer was given ({ $part } of { $all }).
overview-5-quarantined = { $count ->
    [one] One record was rejected and waits to be mended. It is not counted.
   *[other] { $number } records were rejected and wait to be mended. They are not counted.
}
overview-5-dead = { $count ->
    [one] One letter did not arrive.
   *[other] { $number } letters did not arrive.
}
overview-5-changed = From { $day } we count in another way. What came in before is measured in the old way.
overview-5-no-quarantine = No rejected records wait to be mended.
overview-5-letters = Letters: { $sent } sent, { $waiting } waiting, { $dead } did not arrive.
overview-5-no-letters = No letters have been sent.
overview-5-chart = How much we know
overview-5-known-channel = Known channel, of all contacts
overview-5-known-answer = Known time of answer, of messages
overview-5-linkable = Can be followed, of contacts
overview-5-measured = Measured against the limit, of calls and chats in the queue
overview-5-coverage = Got the survey, of those considered
overview-5-response-rate = Answered, of those who got the survey
overview-5-figure = What
overview-5-sources = Sources, and when they last delivered
overview-5-source = Source
overview-5-latest = Latest data
overview-5-age = Days ago
overview-5-reasons = Rejected records by reason
overview-5-reason = Reason (code)
overview-5-records = Records
overview-5-never-short = never

## The list of cases that wait

overdue-title = Cases that wait for an answer
overdue-answer = { $count ->
    [one] One case has waited longer than it should.
   *[other] { $number } cases have waited longer than they should.
}
overdue-nothing = No case has waited longer than it should.
overdue-closed-answer = { $count ->
    [one] One case was closed without an answer.
   *[other] { $number } cases were closed without an answer.
}
overdue-filter-channel = Channel
overdue-filter-unit = Unit
overdue-filter-topic = Topic
overdue-all = All
overdue-shown = Showing { $shown } of { $all }, the oldest first.
overdue-closed-shown = Showing { $shown } of { $all }, the latest first.
overdue-list = The cases, the oldest first
overdue-closed-list = Closed unanswered, the latest first
overdue-groups = Where they wait
overdue-number = Number
overdue-case = Case
overdue-source = Source
overdue-received = Received
overdue-due = Was due
overdue-closed = Was closed
overdue-waited = Has waited
overdue-definition = The wait is in opening hours since the case came in. The number is the source's own, so that the case can be found there.
overdue-closed-definition = Closed unanswered are cases without a first response that were closed in a system whose closing tells the citizen nothing. Nobody waits for these any more, but nobody was answered either. Their wait is counted to the closing.
overdue-private = The list shows the numbers of single cases. Do not pass it on to anyone who does not need it.
overdue-time = { $count ->
    [one] { $hours } opening hours (one day)
   *[other] { $hours } opening hours ({ $number } days)
}
overdue-time-today = { $hours } opening hours (today)

## When the page cannot be shown

refused-key = A key is needed here
refused-key-do = The browser asks for a name and a password. Give any name, and the key (it begins with kk_) as the password.
refused-key-else = You have no key? Ask whoever runs Kanalkoll in your organisation for a link to the overview.
refused-wrong = The link is not right
refused-wrong-do = Check that you took the whole address. It ends with a long row of digits and letters. If that does not help, ask for a new link.
refused-expired = The link is no longer good
refused-expired-do = Links to the overview are good for a time only. Ask whoever runs Kanalkoll in your organisation for a new one. It is made with kanalkoll overview --organisation and the code of the organisation.
refused-allowed = The key is not good here
refused-allowed-do = The key is for another organisation, or may not read figures. Ask for a key that may read.
refused-link-only = The link to the overview does not open this page, because it shows single cases. A key is needed here.
refused-other = The page cannot be shown
refused-asked = Something in the address cannot be understood:
refused-failed-do = The fault is ours. Try again in a while. If it happens again, tell whoever runs Kanalkoll in your organisation the number { $id }.
