# Reports as pages.

report-period = Period
report-definition = How it is counted
report-method = To bear in mind
report-as-of = As known on
report-growth = Times
report-volume-effect = Volume effect
report-mix-effect = Mix effect
report-share-before = Share before
report-share-after = Share after
report-digital = Digital channels
report-assisted = Assisted channels
report-counts = { $share } ({ $numerator }{ "\u00A0" }of{ "\u00A0" }{ $denominator })

report-shift-answer = The answer
report-shift-channels = Contacts and channels
report-shift-table = The channels before and after, in contacts per working day
report-shift-beside = To read the numbers with
report-shift-saving = Saving
report-shift-year = Compared with the same days a year before
report-shift-rates = Contacts per working day: all contacts and counted volumes, except spam, duplicates, automatic replies and thanks, divided by the working days of the period.
report-shift-groups = Digital channels: { $digital }. Assisted channels: { $assisted }.
report-shift-effects = The volume effect is what the channel would have changed by at an unchanged share, the mix effect what comes of the changed share. Together they are the difference.
report-shift-s = S is the fall of assisted contacts divided by the rise of digital ones, with Fieller’s 95% interval.

report-targets = Goals and new channels
report-targets-all = All goals
report-targets-none = The organisation file has no goals.
report-goal-for = Goal for
report-wanted = Wanted
report-by = By
report-baseline = Baseline
report-latest = Latest
report-status = Status
report-gone = The latest figure is not there any more.
report-event = { $day }: { $label }
report-adoption = How fast new channels were taken up
report-opened = Opened
report-since = Contacts since
report-milestone = At least
report-in-a-day = Days to such a day
report-in-a-week = Days to such a week
report-in-a-month = Days to such a month
report-not-yet = not yet
report-targets-line = On course or off: by the straight line through the weeks since the baseline, or through the observations of the indicator.

report-steering = Which topics should get an e-service next?
report-steering-answer = { $topic } has most hours within reach: { $hours }.
report-steering-none = No topic has assisted contacts enough to be ranked.
report-steering-list = The topics, those with most hours within reach first
report-rank = Rank
report-topic = Topic
report-no-topic = (no topic)
report-contacts = Contacts
report-of-them-assisted = Assisted
report-of-them-digital = Digital share
report-short = Short
report-repeated = Repeated
report-reach = Hours within reach
report-reckoned = The arithmetic
report-reckoned-row = { $topic }: { $arithmetic }
report-steering-reach = Hours within reach = hours × (1 − (1 − short) × (1 − repeated)) × (1 − digital).
report-steering-short = Short: handled in at most { $seconds } seconds. Repeated: the same person came again in the same matter within { $days } days. Shares that nobody knows count as 0.
report-steering-fewest = Topics with fewer than { $number } assisted contacts are not ranked.

report-repeat = Do citizens have to come again?
report-repeat-shares = How many come again
report-repeat-answer = Within 7 days { $share } came again in the same matter.
report-repeat-none = No contact that can be followed is more than 7 days old.
report-repeat-hops = From channel to channel
report-period-column = Period
report-unit = Unit
report-linkable = Can be followed
report-in-1-day = Within 1 day
report-in-7-days = Within 7 days
report-in-30-days = Within 30 days
report-repeat-of = A contact can be followed when its source tells who and which topic. Shares are of the contacts that can be followed and are older than the window. Counted volumes cannot be followed.
