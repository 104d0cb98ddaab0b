# Goals: how they stand, and why there is no figure.

target-measure-contacts = Contacts per working day
target-measure-response = Answered in time
target-measure-service-level = Service level of the queue
target-measure-index = Ease (index 0–100)
target-measure-digital-share = Share of digital contacts
target-measure-indicator = Indicator
target-all-channels = All channels

target-at-least = at least { $goal }
target-at-most = at most { $goal }
target-by = { $goal } by { $by }: { $status }.

target-status-reached = reached
target-status-on-course = on track
target-status-off-course = behind
target-status-missed = missed
target-status-no-figure = no figure
target-reached-on = reached on { $day }
target-reached-late = reached on { $day }, after the deadline { $by }
target-line = If it goes on as it has, it will be { $value } on { $by }.

target-why-no-data = There is no data.
target-why-undecided = Many are still waiting, within the deadline.
target-why-not-measured = The sources do not measure what the goal is about.
target-why-more-than-offered = The sources count more answered or abandoned than received, so no share can be worked out.
target-why-too-few-weeks = There are fewer than three weeks or observations to draw a line through.
target-why-suppressed = The answers are so few that they cannot be shown without telling people apart.
target-why-no-baseline-data = There is no data from the baseline, so the goal cannot be worked out.
target-why-baseline-not-over = The baseline is not over.
target-why-baseline-is-zero = The value of the baseline is zero, and a change of zero is nothing.
target-why-not-yet = The day has not come yet.
