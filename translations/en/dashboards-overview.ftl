# Grafana: the overview.

glance-title = Overview
glance-about = The five questions, each answered in one line. Click on an answer for more.

glance-in-time = Do we answer in time?
glance-in-time-about = The share of messages that were answered in time. It counts those that came in during the selected period and whose answer has come or should have come. Click for more.

    Numerator: answered in time. Denominator: answered in time + answered late + unanswered, past the deadline + closed without an answer.
glance-in-time-of = Messages behind the share
glance-in-time-of-about = How many messages can be judged (the denominator), how many of them were answered in time (the numerator) and how many late. The rest are unanswered, past the deadline, or were closed without an answer, see below.

glance-chairs = What is falling through the gaps?
glance-chairs-about = Messages from the selected period that are unanswered and past the deadline. Click for more.
glance-chairs-of = Messages, and the oldest that is waiting
glance-chairs-of-about = How many messages from the selected period needed an answer. How many are waiting within the deadline, and how many were closed without an answer. Last: how many opening hours the oldest of those still waiting has waited.
glance-oldest = Oldest, opening hours

glance-shift = { shift-title }
glance-shift-about = The conclusion on each comparison in the organisation file that is over when the selected period ends. Did the new digital contacts come instead of staffed ones (phone, email, visits, letters) or on top of them? It rests on the margin of how much was replaced. Click for more.
glance-shift-of = Contacts per working day, before and after
glance-shift-of-about = For each comparison: contacts and counts without details per working day in its two periods. All channels are taken together.
glance-before = before
glance-after = after
glance-no-comparison = No comparison is over yet

glance-voice = What do residents say?
glance-voice-about = How easy it was to get help: an index from 0 to 100. It covers those who were sent a survey, over the whole selected period. If several channels are selected, each has its own. The answers 1, 2, 3, 4, 5 are worth 0, 25, 50, 75, 100. Click for more.

    Numerator: the values of the answers, added up. Denominator: the answers. The index for all channels is a figure of its own, the same as in the reports. It is not a sum of what is shown for each.
glance-voice-of = Margin, and the answers behind the index
glance-voice-of-about = The index is probably between the lower and the upper limit. Then: how many answered the question (the denominator of the index), and how many were sent the survey.

glance-trust = Can I trust these numbers?
glance-trust-about = Yes, or how many things speak against them. What may do so: a source is silent, an alert is active, records were rejected, emails did not arrive. Or the response time or the channel is unknown, or a rule changed during the selected period. Click for more.
glance-trust-of = What most often speaks against them
glance-trust-of-about = Active alerts, silent sources and rejected records that need correcting. Also messages from the selected period whose source does not say when they were answered. Without the rules in Prometheus the number of alerts is 0.
glance-alarms = Active alerts
glance-silent = Silent sources
glance-rejected = Rejected records
glance-without-time = Response time not known

glance-read = **Each row is a question:** the answer on the left, the numbers behind it on the right. Click on an answer to see why.
