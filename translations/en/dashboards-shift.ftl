# Grafana: Does the new channel replace or add?

shift-board-title = Does the new channel replace or add?
shift-board-about = Whether the new digital contacts came instead of assisted ones or on top of them, where citizens come again, and how the goals stand.

board-choose-comparison = Comparison
board-choose-comparison-about = A comparison of the organisation file, by its code; year_on_year where the file has none. Known for a range that ends now.
board-choose-digital = Digital channels
board-choose-digital-about = Which channels the shares on this page call digital. Choose those of `digital` in the organisation file; Prometheus does not know them. The verdict, the substitution and the hours are by the organisation file, whatever is chosen here.
board-show-comparison = Show why

shift-board-verdict = Verdict
shift-board-verdict-about = What the chosen comparison says: did the new digital contacts come instead of assisted ones (phone, e-mail, visits, letters), or on top of them? It follows from the interval beside, not from the estimate. Wholly above 0 the new channel replaces: at least half if it begins at 0.5 or above, only in part if it ends below 1, else some, perhaps all. If it holds 0 but nothing above 0.5, it is added demand. Wholly below 0 assisted contacts rose too. Else nothing can be told yet. Where the same weeks a year before are known, the later period is compared with them.

    Neither is anything told when more than 5 % of the contacts of a period have no known channel, or when there are no records of a period. Click on the verdict to see why. A comparison in time is no proof of a cause: look at the events.
shift-board-verdict-substitution = Replaces
shift-board-verdict-partial_substitution = Replaces in part
shift-board-verdict-some_substitution = Replaces some, perhaps all
shift-board-verdict-added_demand = Added demand
shift-board-verdict-induced_demand = More of everything
shift-board-verdict-digital_did_not_grow = Digital contacts did not grow
shift-board-verdict-cannot_tell_yet = Cannot tell yet

shift-board-substitution = Substitution (S), with its interval
shift-board-substitution-about = Of each new digital contact, how many assisted ones fell away: 1 replaces, 0 only adds, below 0 assisted contacts rose too. Low and high are the ends of the 95 % interval; the estimate never stands without them.

    Numerator: the fall in assisted contacts per working day from the earlier period of the comparison to the later. Denominator: the rise in digital contacts per working day. Without a rise there is no figure. Where an end is missing, the interval is open on that side.
shift-board-hours = Hours saved, with their interval
shift-board-hours-about = Hours of handling that the avoided assisted contacts stand for in the later period of the comparison: the avoided contacts, at the low and at the high end of the substitution and at most one for each new digital one, times the mean handling of the assisted contacts before. What counts as saved is the low end.

    Told only when the verdict is that it replaces, wholly or in part, and handling times are known. Otherwise no saving is told; that is not the same as 0. Hours are no money: what they cost and whether anybody got them free is another question.
shift-board-no-saving = No saving is told
shift-board-low = Low
shift-board-estimate = Estimate
shift-board-high = High

shift-board-before-after = Before and after, by channel
shift-board-before-after-about = Contacts and volumes per working day through each channel, in the earlier and in the later period of the chosen comparison, and their share of all. Before are the same weeks a year before where they are known, else the period of the organisation file. Numerator: contacts of the period, excluded ones left out, and volumes. Denominator of the counts: the working days of the period. Denominator of the shares: all channels in the same period. Digital channels are those chosen at the top. A channel through which nobody came in either period is left out.

    A share can grow although nobody left the phone: look at the counts first. With more than 5 % of unknown channel in a period no verdict is given. A comparison of a unit or a topic counts the contacts of that alone.
shift-board-before = Before, a day
shift-board-after = After, a day
shift-board-share-before = Share before
shift-board-share-after = Share after
shift-board-digital-channels = Digital channels
shift-board-other-channels = Other channels
shift-board-share = Share

shift-board-unknown = Channel not known
shift-board-unknown-about = Contacts of the chosen time whose channel the source did not tell, and their share. Numerator: contacts of unknown channel. Denominator: contacts and volumes through all channels.

    Over 5 % no verdict is given on a comparison: they could belong to any channel. Then the share is orange: mend the mapping of the source. Nothing received: no figure. Choose a range of a day or more: the figure adds up the whole days whose noon lies within the range.
shift-board-unknown-contacts = Channel not known
shift-board-of-all = Of all

shift-board-counted = Counted are the contacts that were received and not excluded as spam, duplicates, automatic messages or thanks; by phone and chat all that were offered, answered or not; and the volumes of systems that give nothing but counts. It is the count on which the verdict rests.
shift-board-many = Contacts by channel: how many
shift-board-many-about = Contacts and volumes of each month or week (choose under “Bars”), through each channel, stacked. The whole height is all of them: look at it before the shares beside.
shift-board-parts = Contacts by channel: shares
shift-board-parts-about = The same contacts as beside, as shares of all, stacked to 100 %. Numerator: contacts and volumes through the channel. Denominator: through all channels. A month or week without any is empty. A channel can win share and still bring nobody away from another: then the whole height beside grows.

shift-board-digital = Digital share, and how many
shift-board-digital-about = The line, on the axis to the right, is the share of digital channels (as chosen at the top). Numerator: contacts and volumes through those. Denominator: through all. Dashed: the goal, where there is one. A month or week without any contact has no point.

    Below it, stacked, how many came through digital channels and through the others. The share never stands without them: it rises as well when digital contacts come on top.
shift-board-digital-share = Digital share
shift-board-goal = Goal

shift-board-again = Came again
shift-board-again-about = Of the linkable contacts of the chosen time, the share that was followed by another of the same citizen in the same topic, through whatever channel, within 1, 7 and 30 days (of 24 hours; within a day is within seven too). Beside each share its numerator and its denominator. “Linkable” is the share of all contacts that can be linked at all: where it is small, the others say little.

    Days that are younger than the window are in neither number: whoever may come again has not had the time. Only contacts that are kept one by one, with a pseudonym and a topic, can be linked; volumes cannot. Without a linkable contact there is no figure, never 0 or 100 %. Choose a range of a day or more.
shift-board-within = Window
shift-board-again-1d = Again within 1 day
shift-board-again-7d = Again within 7 days
shift-board-again-30d = Again within 30 days
shift-board-again-linkable = Linkable
shift-board-again-part = How many
shift-board-again-of = Of
shift-board-nothing-to-link = Nothing to link

shift-board-hops = Where they came again
shift-board-hops-about = From channel to channel: how many contacts of the chosen time were followed within 7 days by another of the same citizen in the same topic, by the first channel (row) and the next (column). The same channel twice is a repeat, another one a hop. Channels from or to which nobody came are left out; 0 is 0.

    Numbers, no shares: the denominator is the number of linkable contacts older than 7 days, in “Came again”. Choose a range of a day or more: whole days whose noon lies within the range are added up.
shift-board-first = First
shift-board-next = Then
shift-board-then = then { $channel }
shift-board-nobody-again = Nobody came again

shift-board-goals = Goals, and where we are
shift-board-goals-about = Every goal of the organisation file that is an absolute value, and the figure of the last whole ISO week before the end of the chosen time (of an indicator the latest observation, also where it has no goal). Each in its own unit: contacts a working day, an index from 0 to 100, a share from 0 to 1.

    Contacts: contacts and volumes of the week. Denominator: 5, because Prometheus does not know the working days of a week; in a week with a holiday the figure lies too low. Answered in time: in time / (in time + late + past due + closed unanswered), of messages of that week. Digital share: the channels chosen at the top / all. Service levels and the index have boards of their own, and no figure here. Goals that are set as a change from a baseline are only in `kanalkoll report targets`, which also divides by the working days and says whether the goal will be reached.
shift-board-no-goal = No goal
shift-board-measure = Measure
shift-board-last-week = Last whole week

shift-board-read-verdict = **Replaces or adds.** A new channel replaces when the assisted contacts fall as the digital ones rise, and only adds when they do not. The figure for it is the substitution, per working day, between two periods of the organisation file (`[[comparison]]`). It is told with its interval, and the verdict follows from the interval. Without that verdict no saving is told.
shift-board-read-now = **The answer is of now.** Verdict, substitution, hours, before and after are known for a range that ends now; choose one that begins as early as you like. All else is known of any time.
shift-board-read-not = **What it cannot say.** Two periods differ in more than the new channel: season, holidays, a pandemic. `kanalkoll report shift` compares with the same weeks a year before where they are known, and `kanalkoll report effect` looks at one event.
