# Grafana: Can I trust these numbers?

trust-title = Can I trust these numbers?
trust-about = How fresh the sources are, what was rejected, how much is known of the contacts, and by which definitions is measured.

trust-sources = How old the latest data of each source are
trust-sources-about = For each source: the time since the latest instant of which it spoke, in opening hours (nights, weekends, holidays and closed days left out, at most a year) and in all hours. Figures that rest on a silent source are too low. An alarm is raised after 16 opening hours unless somebody has set another limit. Sources that the organisation file does not have stand together as “Other sources”, by the oldest of them. A source that has never delivered is not here.
trust-source = Source
trust-source-other = Other sources
trust-opening-hours = Opening hours
trust-all-hours = All hours

trust-alerts = Alarms
trust-alerts-about = The alarms of Kanalkoll’s rules that hold now, for the chosen organisation and for the service itself. “Waiting” has begun and is raised if it lasts. An empty table means that nothing is wrong, or that Prometheus does not have the rules: they are in dashboards/rules. docs/ALERTS.md tells of each alarm what it means, why it may be false and what to do first.
trust-alert = Alarm
trust-alert-KanalkollDown = Kanalkoll does not answer
trust-alert-KanalkollSourceSilent = A source is silent
trust-alert-KanalkollQuarantineGrows = Many records were rejected
trust-alert-KanalkollLettersDead = Letters do not arrive
trust-alert-KanalkollOverdueGrows = More contacts are past due
trust-alert-KanalkollResponseUnderTarget = Fewer answers in time than the goal
trust-alert-KanalkollMessageWaitsLong = A contact has waited long
trust-alert-KanalkollQueueWaitLong = Long waits in the queue
trust-alert-KanalkollAbandonmentHigh = Many gave up in the queue
trust-alert-KanalkollSurveyDriesUp = Survey answers dry up
trust-alert-KanalkollIndexLow = Many found it hard to get help
trust-state = State
trust-state-pending = Waiting
trust-state-firing = Raised
trust-severity = Weight
trust-severity-info = To know
trust-severity-warning = Warning
trust-severity-critical = Urgent
trust-since = Since

trust-known = How much is known
trust-known-about = For the chosen time and channels, each share with the numbers it is made of.

    Answer time not known: messages whose source does not tell when they were answered, of the messages that should be answered (received, less those left out). These are in no share of answers in time.

    Can be followed: contacts with a citizen (as a pseudonym) and a topic, of all contacts that are kept one by one and not left out. Only of these it can be told who came again.

    Waits measured: calls and chats from systems that measure the wait against the threshold, of all that were offered.

    Asked: citizens invited to answer, of all contacts after which it was decided whether to ask (coverage). Answered: surveys answered to the end, of the invitations that did not come back (RR1).
trust-figure = What
trust-figure-no_answer_time = Answer time not known
trust-figure-linkable = Can be followed
trust-figure-measured = Waits measured
trust-figure-coverage = Asked (coverage)
trust-figure-answered = Answered (response rate)
trust-share = Share
trust-part = Number
trust-whole = Of
trust-course = How much is known, each month
trust-course-about = The shares of the table beside, for each month. A share that jumps tells that a source or a routine has changed: then do not compare the months before with those after. Numerators and denominators are those of the table; the denominators are drawn below. A month without any has no point.
trust-volumes = What the shares are shares of, each month
trust-volumes-about = The denominators of the shares above, for each month: messages that should be answered, contacts kept one by one, calls and chats offered, contacts after which it was decided whether to ask, and invitations that did not come back.

trust-quarantine = Rejected, waiting to be mended
trust-quarantine-about = Records that could not be taken and lie in quarantine, by kind, and how long the oldest has been there. They are in no figure until they are mended and sent again. `kanalkoll quarantine list` shows them with the reason.
trust-kind = Kind
trust-kind-contact = Contacts
trust-kind-volume = Volumes
trust-kind-answer = Answers
trust-kind-event = Events
trust-kind-indicator = Indicators
trust-records = Records
trust-oldest = Oldest
trust-taken = Records that came in
trust-taken-about = Records delivered in the chosen time, by what became of them: new, amended, the same as before, left out by a rule of their mapping, rejected. The service counts them itself while it runs, and only a key for all organisations sees them. The numbers are near and not exact: what came just before a restart may be missing.
trust-result-created = New
trust-result-amended = Amended
trust-result-unchanged = The same as before
trust-result-dropped = Left out by the mapping
trust-result-rejected = Rejected

trust-letters = Letters
trust-letters-about = Letters that Kanalkoll sends (invitations, feedback, reports), by state, and how long the oldest that is not yet sent has waited. Refused or given up letters did not reach anybody.
trust-letters-sent = Sent
trust-letters-waiting = Waiting
trust-letters-leased = Being sent
trust-letters-dead = Refused or given up
trust-letters-cancelled = Called off
trust-letters-oldest = Oldest unsent

trust-definitions = What “in time” means, by channel
trust-definitions-about = The rule that held at the end of the chosen time, for each channel of messages: how the time is counted, how many working days, from which day the rule and its calendar hold. Beside it how many messages of the chosen time should be answered; the rule of the day on which a message came in holds for it, so older ones may have had another.
trust-reading = In time
trust-working-days = Working days
trust-version = Rule from
trust-calendar = Calendar from
trust-default = Always (none is set)
trust-messages = Messages
trust-queue-definitions = What “answered soon” means, by channel
trust-queue-definitions-about = The rule for service levels that held at the end of the chosen time: how those who give up are counted, the threshold, and from which day. Beside it how many calls or chats were offered in the chosen time.
trust-level = Those who give up
trust-level-abandons_ignored = Left out when within the threshold
trust-level-abandons_negative = Counted as not answered soon
trust-level-abandons_positive = Counted as answered soon if within the threshold
trust-level-abandons_removed = Always left out
trust-level-of_answered = Only the answered are counted
trust-threshold = Threshold, seconds
trust-calls = Offered

trust-read-order = **From the top.** Is a source silent? Does an alarm hold? If not: how much is known, and has it changed?
trust-read-known = **Known and unknown.** A figure tells of what is known. A large unknown part does not make it wrong, but it may hide something.
trust-read-definitions = **Two figures can be compared** when they are made by the same definition. The days from which rules hold are at the bottom.
