# Grafana: Can I trust these numbers?

trust-title = Can I trust these numbers?
trust-about = Yes, or what speaks against them: how fresh the sources are, what was rejected, how much is known about the contacts and which definitions apply.

trust-answer = Can I trust these numbers?
trust-answer-about = Yes, or how many things speak against them. Which they are is shown beside, with the same limits as on the page Overview in Kanalkoll.
trust-yes = Yes
trust-but-one = Mostly yes, but note 1 thing
trust-but = Mostly yes, but note { $count } things
trust-points = This speaks against them
trust-points-about = What makes the figures for the selected period less certain, and how much there is of each. A silent source has said nothing for more than 7 days, or never. Unknown channel counts only when it is more than 5% of all contacts.
trust-no-points = Nothing speaks against them
trust-remark = What
trust-remark-silent = Silent sources
trust-remark-alarm = Active alerts
trust-remark-rejected = Rejected records that need correcting
trust-remark-without_time = Messages with unknown response time
trust-remark-unknown_channel = Contacts of unknown channel
trust-remark-undelivered = Emails that did not arrive
trust-remark-changed = Days when a definition changed
trust-waits-now = The numbers are those of this moment, whatever period is selected.

trust-sources = How old the latest data is, by source
trust-sources-about = For each source: the time from the latest moment it has told of to the end of the selected period. It is counted in opening hours (without nights, weekends, public holidays and closed days) and in days. Figures that rest on a silent source are too low. Sources that are not in the organisation file stand together as “Other sources”, by the oldest of them. A source that has never delivered anything is not included. From some systems Kanalkoll fetches the data itself. For these it also shows how long ago everything was fetched.
trust-no-sources = No source has delivered anything
trust-source = Source
trust-source-other = Other sources
trust-opening-hours = Opening hours
trust-all-hours = Days
trust-fetched = Since fetched
trust-not-fetched = Not fetched

trust-alerts = Alerts
trust-alerts-about = The alerts in Kanalkoll’s rules that are active or waiting, for the selected organisation and for the service itself. “Waiting” has begun and becomes active if it lasts. An empty table means that nothing is wrong, or that Prometheus does not have the rules: they are in dashboards/rules. docs/ALERTS.md says of each alert what it means, why it may be false and what to do first.
trust-no-alerts = No alerts
trust-alert = Alert
trust-alert-KanalkollDown = Kanalkoll does not respond
trust-alert-KanalkollSourceSilent = A source is silent
trust-alert-KanalkollQuarantineGrows = Many records were rejected
trust-alert-KanalkollLettersDead = Emails do not arrive
trust-alert-KanalkollOverdueGrows = More are unanswered, past the deadline
trust-alert-KanalkollResponseUnderTarget = Fewer answers in time than the goal
trust-alert-KanalkollMessageWaitsLong = A case has waited a long time
trust-alert-KanalkollQueueWaitLong = Long wait in the queue
trust-alert-KanalkollAbandonmentHigh = Many left the queue
trust-alert-KanalkollSurveyDriesUp = Few answer the survey
trust-alert-KanalkollIndexLow = Many found it hard to get help
trust-state = Status
trust-state-pending = Waiting
trust-state-firing = Active
trust-severity = Severity
trust-severity-info = Information
trust-severity-warning = Warning
trust-severity-critical = Urgent
trust-since = Since

trust-known = How much is known
trust-known-about = For the selected period and channels, each share with the numbers that it is worked out from.

    Response time unknown: messages whose source does not say when they were answered, of the messages that needed an answer (received, except those left out). They are not part of the share in time.

    Can be linked: contacts with a resident (as a pseudonym) and a topic, of all contacts that are kept one by one and not left out. Only of these can we say who got in touch again.

    Wait in the queue measured: calls and chats from systems that measure against the limit, of all who joined the queue.

    Coverage: residents who were sent the survey, of all contacts that could be sent one. Response rate: surveys answered to the end, of those that did not come back (RR1).
trust-figure = What
trust-figure-no_answer_time = Response time unknown
trust-figure-linkable = Can be linked
trust-figure-measured = Wait in the queue measured
trust-figure-coverage = Coverage: were sent the survey
trust-figure-answered = Response rate
trust-share = Share
trust-part = Number
trust-whole = Of
trust-course = How much is known, by month
trust-course-about = The shares in the table beside, for each month. A share that jumps shows that a source or a routine has changed: do not then compare the months before with those after. A month without any has no point.
trust-volumes = The numbers behind the shares, by month
trust-volumes-about = The denominators of the shares above, for each month. They are messages that needed an answer, contacts kept one by one, and calls and chats that joined the queue. Also contacts that could be sent a survey, and surveys that did not come back.

trust-quarantine = Rejected, need correcting
trust-quarantine-about = Records that could not be taken in and lie in quarantine, by type, and how many days the oldest has been there. They are in no figure until they are corrected and sent again. `kanalkoll quarantine list` shows them with the reason.
trust-kind = Type
trust-kind-contact = Contacts
trust-kind-volume = Counts without details
trust-kind-answer = Survey answers
trust-kind-event = Events
trust-kind-indicator = Indicators
trust-records = Records
trust-oldest = Oldest, days
trust-taken = Records that came in
trust-taken-about = Records delivered during the selected period, by what became of them: new, changed, the same as before, left out by a rule in the mapping, rejected. The service counts them itself while it runs, and only a key for all organisations sees them. The numbers are approximate: what came just before a restart may be missing.
trust-result-created = New
trust-result-amended = Changed
trust-result-unchanged = The same as before
trust-result-older = Older than what was there
trust-result-dropped = Left out by the mapping
trust-result-rejected = Rejected

trust-letters = Emails
trust-letters-about = Email that Kanalkoll sends (surveys, feedback, reports), by status. Those that did not arrive reached nobody.
trust-no-letters = Nothing has been sent
trust-letters-sent = Sent
trust-letters-waiting = Waiting
trust-letters-leased = Being sent
trust-letters-dead = Did not arrive
trust-letters-cancelled = Stopped

trust-definitions = What “in time” means, by channel
trust-definitions-about = The rule that applied at the end of the selected period, for each channel with messages. It says how the time is counted, how many working days, and from which day the rule and its calendar apply. Beside it stands how many messages from the selected period needed an answer. For a message the rule of the day on which it came in applies, so older ones may have had another.
trust-reading = In time
trust-working-days = Working days
trust-version = Rule from
trust-calendar = Calendar from
trust-default = Always
trust-messages = Messages
trust-queue-definitions = What the service level means, by channel
trust-queue-definitions-about = The rule for service level that applied at the end of the selected period: how those who left the queue are counted, the limit, and from which day. Beside it stands how many calls or chats joined the queue during the selected period.
trust-level = Left the queue
trust-level-abandons_ignored = Not counted within the limit
trust-level-abandons_negative = Counted as not answered within the limit
trust-level-abandons_positive = Counted as answered if within the limit
trust-level-abandons_removed = Never counted
trust-level-of_answered = Only those answered are counted
trust-threshold = Limit, seconds
trust-calls = Joined the queue

trust-read-order = **From the top.** The answer first. Does anything speak against the figures: is a source silent, is an alert active? If not: how much is known, and has it changed?
trust-read-known = **Known and unknown.** A figure is about what is known. A large unknown part does not make it wrong, but may hide something.
trust-read-definitions = **Two figures can be compared** when they are counted with the same definition. The days when the rules began to apply are at the bottom.
