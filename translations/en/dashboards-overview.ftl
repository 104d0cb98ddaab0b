# Grafana: the overview.

glance-title = Overview
glance-about = The five questions, each answered in one line. Click on an answer for more.

glance-in-time = Do we answer in time?
glance-in-time-about = The share of messages answered in time, of those received in the chosen time whose answer has come or should have come. Click for more.

    Numerator: answered in time. Denominator: answered in time + answered late + past due and unanswered + closed unanswered.
glance-in-time-of = Messages behind the share
glance-in-time-of-about = How many messages can be judged (the denominator), how many of them were answered in time (the numerator), and how many too late. The rest is past due and unanswered or was closed unanswered, below.

glance-chairs = What falls between the chairs?
glance-chairs-about = Messages received in the chosen time that nobody has answered although their time has passed. Click for more.
glance-chairs-of = Messages, and the oldest that waits
glance-chairs-of-about = How many messages of the chosen time should be answered, how many wait and have time left, how many were closed unanswered, and how many opening hours the oldest message without an answer has waited, whenever it came.
glance-awaited = To be answered
glance-oldest = Oldest, opening hours

glance-shift = Does the new channel replace or add?
glance-shift-about = The verdict on each comparison of the organisation file: whether the new digital contacts came instead of assisted ones (phone, e-mail, visits, letters) or on top of them. It rests on the interval of the substitution. Click for more.
glance-shift-of = Contacts per working day, before and after
glance-shift-of-about = For each comparison: contacts and counted volumes per working day in its two periods, all channels together.
glance-before = before
glance-after = after
glance-no-comparison = No comparison now
glance-verdict-cannot_tell_yet = Cannot tell yet
glance-verdict-induced_demand = More of everything
glance-verdict-added_demand = Added demand
glance-verdict-partial_substitution = Replaces in part
glance-verdict-some_substitution = Replaces some, perhaps all
glance-verdict-substitution = Replaces
glance-verdict-digital_did_not_grow = Digital did not grow

glance-voice = What do citizens say?
glance-voice-about = How easy it was to get help: the index from 0 to 100 of those who were invited to answer, over the chosen time as a whole. With several channels chosen each has its own. The answers 1, 2, 3, 4, 5 are worth 0, 25, 50, 75, 100. Click for more.

    Numerator: the worth of the answers, added up. Denominator: the answers. The index of all channels is a figure of its own, the same as in reports, and no sum of what is shown for each.
glance-voice-of = Answers behind the index
glance-voice-of-about = How many answered the question (the denominator of the index), how many surveys were answered to the end, and how many citizens were invited.
glance-index = Index
glance-answers = Answers in the index
glance-answered = Surveys answered
glance-invited = Invited
glance-too-few = Too few answers

glance-trust = Can I trust these numbers?
glance-trust-about = How many opening hours the source that has been silent the longest has been so: nights, weekends, holidays and closed days left out. Figures that rest on a silent source are too low. Click for more.
glance-trust-of = Alarms, rejected, not known
glance-trust-of-about = How many of the rules’ alarms are raised now, how many rejected records wait to be mended, and of how many messages of the chosen time nobody knows when they were answered. Without the rules in Prometheus the number of alarms is 0.
glance-silence = Longest silence, opening hours
glance-alarms = Alarms raised
glance-rejected = Rejected records
glance-no-answer-time = Answer time not known

glance-read = **Each row is a question:** to the left the answer, to the right the numbers behind it. Click on an answer to see why.
