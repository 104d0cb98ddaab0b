# The monthly letter to managers, and the report as a page.
# { $compared } is empty or begins with a comma: ", about the same as in July (98.7%)".

monthly-month = { $count ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
monthly-subject = Monthly email, { $month }
monthly-subject-rate = Monthly email, { $month }: { $share } answered in time
monthly-title = How { $month } went
monthly-greeting = Hello { $name },
monthly-greeting-plain = Hello,
monthly-lead = { $count ->
    [one] Here are the answers to five questions about how { $organisation } met its residents in { $month }. The month had one working day.
   *[other] Here are the answers to five questions about how { $organisation } met its residents in { $month }. The month had { $number } working days.
}
monthly-lead-comparison = We say that something has changed only when the difference is larger than chance tends to make. Otherwise it says “about the same” or “no certain difference”.
monthly-lead-absent = There is no data from { $month } to compare with.
monthly-lead-nothing = There are no contacts from { $month } yet. Once the sources have delivered, the report can be made again.

## Comparisons

monthly-then = { $month } ({ $value })
monthly-both-months = { $one } and in { $two }
monthly-either-month = { $one } or { $two }
monthly-both = { $one } and { $two }
monthly-same = about the same as in { $months }
monthly-uncertain = no certain difference from { $months }
monthly-better = better than in { $months }
monthly-worse = worse than in { $months }
monthly-more = more than in { $months }
monthly-fewer = fewer than in { $months }
monthly-higher = higher than in { $months }
monthly-lower = lower than in { $months }
monthly-seconds = { $number } seconds
monthly-minutes = { $number } minutes
monthly-bar = { $part } of { $all }{ $compared }

## 1

monthly-1 = 1. { overview-1 }
monthly-1-answer = { $share } of messages were answered in time ({ $part } of { $all }){ $compared }.
monthly-1-nothing = No messages that expect an answer came in during the month.
monthly-1-undecided = We cannot say for any of the month’s messages whether it was answered in time.
monthly-1-late = { $count ->
    [one] One message was answered late, { $hours } opening hours after the deadline.
   *[other] { $number } messages were answered late, on average { $hours } opening hours after the deadline.
}
monthly-1-overdue = { $count ->
    [one] One of the month’s messages is still unanswered, past the deadline.
   *[other] { $number } of the month’s messages are still unanswered, past the deadline.
}
monthly-1-closed = { $count ->
    [one] One of the month’s messages was closed without an answer.
   *[other] { $number } of the month’s messages were closed without an answer.
}
monthly-1-pending = { $count ->
    [one] One is waiting for an answer, within the deadline.
   *[other] { $number } are waiting for an answer, within the deadline.
}
monthly-1-unknown = { $count ->
    [one] For one message we do not know when it was answered. It is not counted.
   *[other] For { $number } messages we do not know when they were answered. They are not counted.
}
monthly-1-chart = Answered in time, by channel
monthly-1-bar-nothing = { $count ->
    [one] One message. We cannot say whether it was answered in time.
   *[other] { $number } messages. We cannot say whether they were answered in time.
}
monthly-1-bar-late = { $count ->
    [one] one late
   *[other] { $number } late
}
monthly-1-bar-overdue = { $count ->
    [one] one unanswered
   *[other] { $number } unanswered
}
monthly-1-bar-closed = { $count ->
    [one] one closed without an answer
   *[other] { $number } closed without an answer
}
monthly-1-bar-pending = { $count ->
    [one] one waiting within the deadline
   *[other] { $number } waiting within the deadline
}
monthly-queue-answer-phone = { $share } of calls were answered within { $wait }{ $compared }.
monthly-queue-answer-chat = { $share } of chats were answered within { $wait }{ $compared }.
monthly-queue-chart = The queues for phone and chat
monthly-queue-bar = Answered within { $wait }: { $part } of { $all }.
monthly-queue-unmeasured = The source does not measure how many were answered within { $wait }.
monthly-queue-more-than-offered = The source counts more answered or abandoned than received, so no share can be worked out.
monthly-queue-abandoned-phone = { $share } hung up before anyone answered ({ $part } of { $all }){ $compared }.
monthly-queue-abandoned-chat = { $share } left the queue before anyone answered ({ $part } of { $all }){ $compared }.
monthly-queue-wait = Those who were answered waited { $wait } on average
monthly-wait-then = { $wait } in { $month }

## 2

monthly-2 = 2. { overview-2 }
monthly-2-answer = { $count ->
    [one] One message that should have been answered was still waiting on { $day }.
   *[other] { $number } messages that should have been answered were still waiting on { $day }.
}
monthly-2-nothing = No message had waited too long for an answer on { $day }.
monthly-2-oldest = The one that has waited longest came on { $day } ({ $channel }, number { $id } in the source { $source }).
monthly-2-no-answer = { $share } of those who answered the survey say that they got no answer ({ $part } of { $all }){ $compared }.
monthly-2-too-few = Too few have said whether they got an answer for us to show how many did not.
monthly-2-not-asked = Nobody has said in the survey whether they got an answer.
monthly-2-chart = Where they wait
monthly-2-group = { $channel }, { $unit }
monthly-no-unit = no unit given
monthly-2-since = The oldest came on { $day }.
monthly-2-rest = { $count ->
    [one] One more is waiting at other units.
   *[other] { $number } more are waiting at other units.
}

## 3

monthly-3 = 3. How did residents contact us?
monthly-3-answer = { $count ->
    [one] One contact came in, { $rate } per working day{ $compared }.
   *[other] { $number } contacts came in, { $rate } per working day{ $compared }.
}
monthly-3-nothing = No contacts from the month are on record.
monthly-3-digital = { $share } were digital ({ $part } of { $all }; { $channels }){ $compared }.
monthly-3-chart = Contacts per working day
monthly-3-bar = { $count ->
    [one] One contact, { $share } of all{ $compared }.
   *[other] { $number } contacts, { $share } of all{ $compared }.
}
monthly-3-none = none
monthly-3-event = { $day }: { $label }

## 4

monthly-4 = 4. { overview-4 }
monthly-4-answer = { $count ->
    [one] Index of ease (how easy it was to get help): { $index } of 100, from one answer.
   *[other] Index of ease (how easy it was to get help): { $index } of 100{ $interval }{ $compared }. It is based on { $number } answers.
}
monthly-4-interval = {" "}(probably between { $low } and { $high })
monthly-4-too-few = Too few answers to show. We show nothing that is based on fewer than { $number } answers.
monthly-4-no-answers = Nobody answered the survey after the month’s contacts.
monthly-4-not-asked = Nobody was sent the survey after the month’s contacts.
monthly-4-solved = { $share } say that their case is resolved ({ $part } of { $all }).
monthly-4-response-rate = { monthly-5-response-rate }
monthly-4-hidden = We show nothing that is based on fewer than { $number } answers. Some answers are therefore missing here.
monthly-4-chart = Index by channel
monthly-4-bar = { $count ->
    [one] One answer.
   *[other] { $number } answers{ $interval }{ $compared }.
}
monthly-4-bar-too-few = Too few answers to show.
monthly-4-bar-none = No answers.

## 5

monthly-5 = 5. { overview-5 }
monthly-5-yes = Yes. We see nothing that speaks against them.
monthly-5-but = { $count ->
    [one] On the whole yes, but bear one thing in mind:
   *[other] On the whole yes, but bear { $number } things in mind:
}
monthly-5-nothing = There are no numbers for the month to trust yet.
monthly-5-many-unknown = For { $share } of contacts the channel is unknown ({ $part } of { $all }). The shares of the other channels may be too low.
monthly-5-some-without = For { $share } of messages we do not know when they were answered ({ $part } of { $all }). They are left out when we say how many were answered in time.
monthly-5-silent = { $count ->
    [one] The source { $source } had delivered nothing for a day, last on { $day }. Numbers may be missing.
   *[other] The source { $source } had delivered nothing for { $number } days, last on { $day }. Numbers may be missing.
}
monthly-5-never = The source { $source } has never delivered anything.
monthly-5-quarantined = { $count ->
    [one] One record was rejected and needs correcting. It is not counted.
   *[other] { $number } records were rejected and need correcting. They are not counted.
}
monthly-5-changed = From { $day } we count in another way. What came in before that was measured the old way.
monthly-5-coverage = { $share } of the contacts that could be sent a survey were sent one ({ $part } of { $all }).
monthly-5-response-rate = { $share } of those who were sent the survey answered ({ $part } of { $all }).
monthly-5-unknown = Unknown channel: { $share } of contacts ({ $part } of { $all }).
monthly-5-without = Unknown response time: { $share } of messages ({ $part } of { $all }).
monthly-5-no-quarantine = No rejected records need correcting.
monthly-5-fresh = There is data up to and including the last day from { $sources }.
monthly-5-source-age = { $count ->
    [one] The latest data from { $source } is from { $day }, one day before the end of the month.
   *[other] The latest data from { $source } is from { $day }, { $number } days before the end of the month.
}

## How we count

monthly-method = How we count
monthly-method-all-channels = all channels
monthly-method-in-time = In time, { $channels }: { $reading }. { $since }
monthly-reading-next_working_day = { $count ->
    [one] by the end of the next working day
   *[other] within { $number } working days, to the end of the day
}
monthly-reading-business_hours = within { $number } opening hours
monthly-reading-working_24h = within { $number } hours, not counting days that are not working days
monthly-method-service-level = Phone and chat: { $variant }. The limit is { $thresholds }. { $since }
monthly-method-threshold = { $channel } { $wait }
monthly-variant-abandons_ignored = answered within the limit, of all in the queue except those who left it before the limit
monthly-variant-abandons_negative = answered within the limit, of all in the queue, including those who left it
monthly-variant-abandons_positive = answered within the limit, and those who left the queue before the limit, of all in the queue
monthly-variant-abandons_removed = answered within the limit, of those in the queue who did not leave it
monthly-variant-of_answered = answered within the limit, of all who were answered
monthly-method-since = This applies from { $day }.
monthly-method-default = This applies when nothing else has been decided.
monthly-method-index = The index is the mean of answers 1–5, where 1 counts as 0 and 5 as 100 (definition { $version }). We show nothing that is based on fewer than { $number } answers.
monthly-method-working-day = Contacts are counted per working day, so that months of different length can be compared. Spam, duplicates, automatic replies and thanks are left out.
monthly-method-interval = Something has changed when the 95 per cent intervals of the two values do not overlap.
monthly-method-known = Compiled on { $day } from what was known then.

## The foot

monthly-why-manager = You get this email every month because you are listed as a manager.
monthly-why-benefit_coordinator = You get this email every month because you are listed as a benefit coordinator.
monthly-leave = I do not want the monthly email

## 6, for benefit coordinators

monthly-6 = 6. What has been saved?
monthly-6-nothing = There are no periods to compare yet. Put them into the organisation file as [[comparison]], or wait until there is data from the same month a year before.
monthly-6-none = None of the comparisons shows that there were fewer staffed contacts.
monthly-6-answer = { $count ->
    [one] One comparison of { $all } shows that there were fewer staffed contacts.
   *[other] { $number } comparisons of { $all } show that there were fewer staffed contacts.
}
monthly-6-year = The month against the same weeks a year earlier
monthly-6-benefit = Recorded benefit, beside what is worked out: { $label }, { $day }, { $amount } kr ({ $source }).
