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
overview-empty-latest = The latest data is from { $day }.
overview-show-latest = Show the period of the latest data
overview-empty-never = No source has delivered any contacts yet. You will see them here as soon as the first have come in.
overview-more = More about this

## 1

overview-1 = Do we answer in time?
overview-1-answer = { $share } of messages were answered in time ({ $part } of { $all }).
overview-1-nothing = No messages to answer came in.
overview-1-undecided = We cannot say for any of the messages whether it was answered in time.
overview-1-range = { $count ->
    [one] One message is waiting within the deadline and is left out. If it is answered in time, the share will be { $high }, otherwise { $low }.
   *[other] The { $number } messages waiting within the deadline are left out. If all are answered in time, the share will be { $high }, if none { $low }.
}
overview-1-median = Half of the answers came within { $median } opening hours, nine in ten within { $most }.
overview-1-late = { $count ->
    [one] One was answered late.
   *[other] { $number } were answered late.
}
overview-1-overdue = { $count ->
    [one] One is still unanswered, past the deadline.
   *[other] { $number } are still unanswered, past the deadline.
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
overview-1-more-than-offered = { $channel }: the source counts more answered or abandoned than received, so no share can be worked out. { $answered } were answered, { $offered } were received.
overview-1-no-queue = There is no data about queues to phone or chat from the period. Calls can be delivered as counts without details.
overview-1-chart = Messages, and answers in time
overview-1-channels = Messages by channel
overview-1-queues = The queues to phone and chat
overview-received = Received
overview-in-time = In time
overview-late = Late
overview-overdue = Unanswered
overview-closed = Closed without an answer
overview-pending = Within the deadline
overview-unknown = Unknown
overview-share = Share in time
overview-offered = In the queue
overview-answered = Answered
overview-abandoned = Left the queue
overview-within = Within the limit
overview-mean-wait = Average wait in the queue

## 2

overview-2 = What is falling through the gaps?
overview-2-answer = { $count ->
    [one] One message that should have been answered is waiting right now.
   *[other] { $number } messages that should have been answered are waiting right now.
}
overview-2-nothing = No message that should have been answered is waiting right now.
overview-2-oldest = The oldest came on { $day } ({ $channel }, { $unit }) and has waited { $waited }.
overview-2-closed = { $count ->
    [one] In addition, one message was closed without an answer.
   *[other] In addition, { $number } messages were closed without an answer.
}
overview-2-abandoned = { $share } of those who called or chatted left the queue before anyone answered ({ $part } of { $all }).
overview-2-no-queue = We cannot say how many leave the queue: there is no queue data from the period.
overview-2-again = { $share } got in touch again about the same topic within 7 days ({ $part } of { $all } contacts that can be linked).
overview-2-again-none = We cannot say whether anyone got in touch again: no contact of the period can be linked for 7 days. For that the source must say who, and which topic.
overview-2-transferred = { $count ->
    [one] One contact was passed on.
   *[other] { $number } contacts were passed on.
}
overview-2-transferred-none = No contact is recorded as passed on.
overview-2-chart = Where they wait, and how many
overview-2-group = { $channel }, { $unit }
overview-2-groups = Unanswered, past the deadline
overview-2-oldest-column = Oldest
overview-2-list = The list of waiting cases (needs a key because it shows case numbers)
overview-2-repeat = Who gets in touch again, and through which channel
overview-no-unit = no unit given
overview-no-topic = no topic given

## 3

overview-3 = { shift-title }
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
overview-3-cannot-tell = We cannot say: the organisation file has no comparison that is over.
overview-3-how = Say in the organisation file which two periods to compare, such as before and after the online service opened, and apply it again with kanalkoll organisation apply. Like this:
overview-3-link = The whole comparison: { $name }
overview-3-steering = { report-steering }
overview-3-targets = Goals and new channels
overview-3-table = Contacts by channel
overview-contacts = Contacts
overview-share-of-all = Share
overview-per-day = Per working day

## 4

overview-4 = What do residents say?
overview-4-answer = { $count ->
    [one] The index of ease (how easy it was to get help) is { $index } of 100, from a single answer.
   *[other] The index of ease (how easy it was to get help) is { $index } of 100{ $interval }. It is based on { $number } answers.
}
overview-4-interval = , probably between { $low } and { $high }
overview-4-too-few = { monthly-4-too-few }
overview-4-no-answers = Nobody has answered the survey yet.
overview-4-not-asked = Nobody has been asked yet. Once the survey is running you will see the answers here.
overview-4-response-rate = { monthly-5-response-rate }
overview-4-coverage = { monthly-5-coverage }
overview-4-solved = { monthly-4-solved }
overview-4-no-answer = { $share } say that they got no answer at all ({ $part } of { $all }).
overview-4-hidden = Answers that are too few to be shown apart are left out. The limit is { $number }.
overview-4-chart = Index, period by period
overview-4-none = no answers
overview-4-few = too few answers

## 5

overview-5 = Can I trust these numbers?
overview-5-yes = { monthly-5-yes }
overview-5-but = { monthly-5-but }
overview-5-but-short = { $count ->
    [one] On the whole yes, but bear one thing in mind.
   *[other] On the whole yes, but bear { $number } things in mind.
}
overview-5-nothing = There are no numbers from the period to trust yet.
overview-5-silent = { $count ->
    [one] The source { $source } has delivered nothing for a day, last on { $day }.
   *[other] The source { $source } has delivered nothing for { $number } days, last on { $day }.
}
overview-5-never = { monthly-5-never }
overview-5-many-unknown = { monthly-5-many-unknown }
overview-5-some-without = For { $share } of messages we do not know when the answer was given ({ $part } of { $all }).
overview-5-quarantined = { monthly-5-quarantined }
overview-5-dead = { $count ->
    [one] One email did not arrive.
   *[other] { $number } emails did not arrive.
}
overview-5-changed = { monthly-5-changed }
overview-5-no-quarantine = { monthly-5-no-quarantine }
overview-5-letters = Emails: { $sent } sent, { $waiting } waiting, { $dead } did not arrive.
overview-5-no-letters = No emails have been sent.
overview-5-chart = How much we know
overview-5-known-channel = Known channel, of all contacts
overview-5-known-answer = Known response time, of messages
overview-5-linkable = Can be linked, of contacts
overview-5-measured = Measured against the limit, of calls and chats in the queue
overview-5-coverage = Were sent the survey, of those who could be
overview-5-response-rate = Answered, of those who were sent the survey
overview-5-figure = What
overview-5-sources = Sources, and when they last delivered
overview-5-source = Source
overview-5-latest = Latest data
overview-5-age = Days ago
overview-5-reasons = Rejected records by reason
overview-5-reason = Reason (code)
overview-5-records = Records
overview-5-never-short = never
overview-5-help = The handbook: what the figures mean and what you can do

## The list of cases that wait

overdue-title = Cases waiting for an answer
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
overdue-closed-list = Closed without an answer, the latest first
overdue-groups = Where they wait
overdue-number = Number
overdue-case = Case
overdue-source = Source
overdue-received = Received
overdue-due = Deadline
overdue-closed = Was closed
overdue-waited = Has waited
overdue-definition = The wait is in opening hours since the case came in. The number is the source’s own, so that the case can be found there.
overdue-closed-definition = Closed without an answer are cases without a first response that were closed in a system that tells the resident nothing on closing. Nobody is waiting for these any more, but nobody was answered either. Their wait is counted to the closing.
overdue-private = The list shows the numbers of single cases. Do not pass it on to anyone who does not need it.
overdue-time = { $count ->
    [one] { $hours } opening hours (one day)
   *[other] { $hours } opening hours ({ $number } days)
}
overdue-time-today = { $hours } opening hours (today)

## When the page cannot be shown

refused-key = A key is needed here
refused-key-do = The browser asks for a name and a password. Give any name, and the key (it begins with kk_) as the password.
refused-key-else = No key? Ask whoever runs Kanalkoll in your organisation for a link to the overview.
refused-wrong = The link does not work
refused-wrong-do = Check that you copied the whole address. It ends with a long row of digits and letters. Otherwise ask for a new link.
refused-expired = The link has expired
refused-expired-do = Links to the overview work for a limited time. Ask whoever runs Kanalkoll in your organisation for a new one. It is made with kanalkoll overview --organisation and the code of the organisation.
refused-allowed = The key does not work here
refused-allowed-do = The key is for another organisation, or may not read figures. Ask for a key that may read.
refused-link-only = The link to the overview does not open this page, because it shows single cases. A key is needed here.
refused-other = The page cannot be shown
refused-asked = Something in the address cannot be understood:
refused-failed-do = The fault is ours. Try again in a while. If it happens again, tell whoever runs Kanalkoll in your organisation the number { $id }.
