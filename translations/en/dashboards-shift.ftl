# Grafana: Does the new channel replace other contacts, or just add more?

shift-board-title = Does the new channel replace other contacts, or just add more?
shift-board-about = Whether the new digital contacts came instead of staffed ones or on top of them. Also where residents get in touch again, and how the goals stand.

board-choose-comparison = Comparison
board-choose-comparison-about = A comparison in the organisation file.
board-choose-digital = Digital channels
board-choose-digital-about = Which channels the shares on this page call digital. Select those under `digital` in the organisation file: Prometheus does not know them. The conclusion, how much was replaced and the hours follow the organisation file, whatever is selected here.
board-show-comparison = Show why

shift-board-verdict = Conclusion
shift-board-verdict-about = Did the new digital contacts come instead of staffed ones (phone, email, visits, letters) or on top of them? The conclusion follows from the margin beside, not from the estimate.

    If the whole margin is above 0, the new channel replaces. It replaces at least half if the margin starts at 0.5 or higher. It replaces only part if the margin ends below 1, otherwise some, perhaps all. If the margin holds 0 but nothing above 0.5, the new channel just adds more. If the whole margin is below 0, staffed contacts rose too. Otherwise we cannot say yet. If the same weeks a year earlier exist, the later period is compared with them.

    Nor can we say when more than 5% of the contacts in a period have no known channel, or when a period lacks data. Click on the conclusion to see why. A comparison over time does not prove a cause: look at the events.
shift-board-not-over = The comparison is not over yet

shift-board-substitution = How much was replaced
shift-board-substitution-about = How many staffed contacts fell away for each new digital one: 1 means that all were replaced, 0 that none were, below 0 that staffed contacts rose too. The value is probably between the lower and the upper limit (95%). The estimate never stands without them.

    Numerator: the fall in staffed contacts per working day from the comparison’s earlier period to the later. Denominator: the rise in digital contacts per working day. Without a rise there is no figure. If a limit is missing, the margin is open on that side.
shift-board-hours = Hours that avoided contacts stand for
shift-board-hours-about = The hours that the avoided staffed contacts stand for in the comparison’s later period. The hours are the avoided contacts times the average handling time of staffed contacts before. The avoided contacts are counted at the lower and the upper limit of how much was replaced, at most one for each new digital one. Count on the lower limit.

    Shown only when the conclusion is that the new channel replaces, wholly or in part, and handling times are known. That no saving can be stated is not the same as 0. Hours are not money: what they cost, and whether anyone was freed of them, is another question.
shift-board-no-saving = No saving can be stated
shift-board-open = no limit
shift-board-low = Lower limit
shift-board-estimate = Estimate
shift-board-high = Upper limit

shift-board-so-far = How much was replaced, week by week
shift-board-so-far-about = The estimate for the chosen comparison with both limits (95%), as it stood at the end of each week: from the earlier period and the weeks of the later one that had passed by then. The line begins when the later period has at least four whole weeks. Once the period is over it no longer changes.

    1 means that everything was replaced, 0 that nothing was. If both limits lie above 0, the new channel replaces something. The limits come closer as more weeks pass: a conclusion that still stands then rests on more. What lies outside -1 to 3 is drawn at the edge. A week without limits has no line.
shift-board-not-begun = The later period has no figure yet

shift-board-before-after = Before and after, by channel
shift-board-before-after-about = Contacts and counts without details per working day through each channel, in the earlier and the later period of the selected comparison. Beside them their share of all. Before is the same weeks a year earlier if they are known, otherwise the period in the organisation file. Digital channels are those selected at the top. A channel that nobody used in either period is not included.

    Numerator: the period’s contacts, except those left out, and counts without details. Denominator of the numbers: the period’s working days. Denominator of the shares: all channels in the same period.

    A share can grow although nobody left the phone: read the numbers first. A comparison of a unit or a topic counts only its contacts.
shift-board-before = Before, per day
shift-board-after = After, per day
shift-board-share-before = Share before
shift-board-share-after = Share after
shift-board-digital-channels = Digital channels
shift-board-other-channels = Other channels
shift-board-share = Share

shift-board-unknown = Unknown channel
shift-board-unknown-about = Contacts during the selected period whose channel the source did not state, and their share. Numerator: contacts of unknown channel. Denominator: contacts and counts without details through all channels.

    Over 5% no conclusion can be drawn from a comparison, because they may belong to any channel. The share is then orange: correct the mapping of the source. If nothing came in there is no figure.
shift-board-unknown-contacts = Unknown channel
shift-board-of-all = Of all

shift-board-counted = Counted are the contacts that came in and were not left out as spam, duplicates, automatic messages or thanks. By phone and chat all who joined the queue are counted, answered or not. Counts without details, from systems that give nothing else, are included. They are the same numbers that the conclusion rests on.
shift-board-many = Contacts by channel and $period: how many
shift-board-many-about = Contacts and counts without details each month or week (choose under “Show by”), by channel, stacked. The whole height is all of them: look at it before the shares beside.
shift-board-parts = Contacts by channel and $period: shares
shift-board-parts-about = The same contacts as beside, as shares of all, stacked to 100%. Numerator: contacts and counts without details through the channel. Denominator: through all channels. A period without contacts is empty. A channel can win share without anyone leaving another: then the height in the chart beside grows.

shift-board-digital = Digital share, and how many
shift-board-digital-about = The line, on the right-hand axis, is the share of digital channels (as selected at the top). Numerator: contacts and counts without details through them. Denominator: through all. Dashed: the goal, if there is one. A period without contacts has no point.

    Below the line, stacked, how many came through digital channels and through the others. The share never stands without them: it also grows when digital contacts come on top of the others.
shift-board-digital-share = Digital share
shift-board-goal = Goal

shift-board-again = Got in touch again
shift-board-again-about = Of the contacts during the selected period that can be linked: the share followed by another from the same resident on the same topic. Any channel counts, within 1, 7 and 30 days. Beside each share stand its numerator and denominator. The row “Can be linked” says how large a share of all contacts that is: if it is small, the others say little.

    Days younger than the window are in neither: anyone who may get in touch again has not had time to. Only contacts that are kept one by one, with a pseudonym and a topic, can be linked. Counts without details cannot.
shift-board-within = Window
shift-board-again-1d = Again within 1 day
shift-board-again-7d = Again within 7 days
shift-board-again-30d = Again within 30 days
shift-board-again-linkable = Can be linked
shift-board-again-part = Number
shift-board-again-of = Of
shift-board-nothing-to-link = None can be linked

shift-board-hops = Where they got in touch again
shift-board-hops-about = From channel to channel: how many contacts during the selected period were followed within 7 days by another from the same resident on the same topic. The first channel is the row, the next is the column. The same channel twice is a repeat, another one is a change. Channels that nobody came from or to are not included.

    Numbers, not shares: the denominator is the contacts that can be linked and are older than 7 days, in the panel “Got in touch again”.
shift-board-first = First
shift-board-next = Then
shift-board-then = { $channel }
shift-board-nobody-again = Nobody got in touch again

shift-board-goals = The goals, and where we are
shift-board-goals-about = Each goal in the organisation file that is a fixed value, and the figure for the last whole week before the selected period ends. For an indicator it is the latest observation, even if it has no goal.

    Contacts: the week’s contacts and counts without details, divided by 5, because Prometheus does not know which days are days off. In a week with a public holiday the figure is therefore too low. Digital share: the channels selected at the top, of all. Service level and index have boards of their own and no figure here. Goals that are a change from a baseline are only in `kanalkoll report targets`, which also says whether the goal will be reached.
shift-board-no-goal = No goal
shift-board-measure = Measure
shift-board-last-week = Last whole week
board-goal-response = Answered in time, %
board-goal-service-level = Answered within the limit, %
board-goal-index = Ease, index 0–100
board-goal-contacts = Contacts per working day
board-goal-digital-share = Digital share, %
board-goal-indicator = Indicator

shift-board-read-verdict = **Replaces, or just adds more.** A new channel replaces when staffed contacts fall while digital ones rise; otherwise it just adds more. The figure for it is how much was replaced, per working day, between two periods in the organisation file (`[[comparison]]`). It always stands with its margin, and the conclusion follows from the margin.
shift-board-read-history = **Which period the answer is about.** A comparison has its own periods. It is shown when its later period is over at the end of the selected period. Everything else is counted over the selected period.
shift-board-read-not = **What the page cannot say.** Two periods differ in more than the new channel: season, public holidays, a pandemic. `kanalkoll report shift` compares with the same weeks a year earlier when they are known, and `kanalkoll report effect` looks at a single event.
