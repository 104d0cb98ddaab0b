# Grafana: What do citizens say?

voice-board-title = What do citizens say?
voice-board-about = How easy it was to get help, whether the matter was solved, whether citizens got an answer at all, and how many of them were asked and answered.

board-choose-question = Question
board-choose-question-about = Which question, of those answered from 1 to 5; ease is that of the organisation’s index: how easy it was to get help.

voice-board-few = Answers of fewer citizens than the smallest group of the organisation (7 unless it says otherwise), and those that would tell of so few, are not in the picture: a month or a channel without them has no point. All channels together are a figure of its own and no sum; with several channels chosen each has its own.
voice-board-same-day = An answer belongs to the day on which it was decided to ask, whenever it came: numerators and denominators are the same citizens.
voice-board-too-few = Too few answers
voice-board-nobody = Nobody to ask
voice-board-everybody = Everybody was asked
voice-board-index = Index
voice-board-low = Band, lower end
voice-board-high = Band, upper end
voice-board-answers = Answers
voice-board-response-rate = Response rate
voice-board-coverage = Coverage

voice-board-latest = Latest month with answers: $question
voice-board-latest-about = The index of the chosen question in the latest month of the chosen time that has answers enough, with the ends of its band and the number of answers. The answers 1, 2, 3, 4, 5 are worth 0, 25, 50, 75, 100. Numerator: the worth of the answers, added up. Denominator: the number of answers. The running month counts so far.

voice-board-rates = Response rate and coverage
voice-board-rates-about = Response rate: of the invitations of the chosen time, the share that was answered to the end (RR1). Numerator: answered to the end. Denominator: invited, less those whose invitation came back.

    Coverage: of the contacts after which it was decided whether to ask, the share after which the citizen was invited. Numerator: invited. Denominator: all contacts after which it was decided. The numbers stand beside; why the others were not asked stands further down.

    The response rate of the last weeks still rises while answers come in. Nobody to ask: no figure, never 0 or 100 %. Choose a range of a day or more: the figure adds up the whole days whose noon lies within the range.

voice-board-asked = Who was asked, and what came of it
voice-board-asked-about = Contacts of the chosen time after which it was decided whether to ask the citizen, and what became of them: invited, known to have arrived, came back, answered to the end, answered in part. An answer belongs to the day on which it was decided to ask, whenever it came. Not every sender tells whether an invitation arrived.
voice-board-eligible = Could be asked
voice-board-invited = Invited
voice-board-delivered = Known to have arrived
voice-board-bounced = Came back
voice-board-answered = Answered to the end
voice-board-partial = Answered in part

voice-board-months = Index of each month, with its band: $question
voice-board-months-about = The mean of the answers to the chosen question, where the answers 1, 2, 3, 4, 5 are worth 0, 25, 50, 75, 100. The band says how sure it is: with so many answers, 95 of 100 such bands hold the mean of all who might have answered alike.

    Numerator: the worth of the answers, added up. Denominator: the answers; their number is the dotted line, on the axis to the right. Dashed: the goal of the index, where there is one and the question is that of the index. Index and band are those of `kanalkoll report voice` and the API.
voice-board-scores = Answers of each month, from 1 to 5: $question
voice-board-scores-about = How many citizens answered 1 (worst), 2, 3, 4 and 5 (best) to the chosen question, stacked. The whole height is what the index beside is the mean of.

voice-board-no-answer = Got no answer, each month
voice-board-no-answer-about = Messages (e-mail, e-services, letters, social media): the share of those asked *Did you get an answer?* who said no. The index counts only those who got one, so the two belong together.

    Numerator: no. Denominator: yes and no; their number is the dotted line, on the axis to the right.
voice-board-got-none = Got no answer

voice-board-solved = Was the matter solved? Each month
voice-board-solved-about = How many citizens said that their matter was solved: yes, partly, no, stacked. The line, on the axis to the right, is the share of yes. Numerator: yes. Denominator: yes, partly and no.
voice-board-solved-yes = Yes
voice-board-solved-partly = Partly
voice-board-solved-no = No
voice-board-solved-share = Share of yes

voice-board-rates-months = Response rate and coverage of each month
voice-board-rates-months-about = Solid: the share of the invitations of each month that were answered to the end. Numerator: answered to the end. Denominator: invited, less those that came back.

    Dashed: the share of the contacts after which the citizen was invited. Numerator: invited. Denominator: all after which it was decided whether to ask. The numbers stand beside. A month without a denominator has no point.
voice-board-asked-months = Invitations of each month
voice-board-asked-months-about = What the shares beside are made of: contacts after which it was decided whether to ask, invitations, those that came back, those answered to the end.

voice-board-not-asked = Why citizens were not asked
voice-board-not-asked-about = Contacts of the chosen time after which nobody was asked, by reason: asked a short time ago (in whatever channel), as many as may be asked in a day were asked, a topic after which nobody is asked, does not want to be asked, not in the sample.
voice-board-not-asked-quarantine = Asked a short time ago
voice-board-not-asked-daily_cap = Enough asked that day
voice-board-not-asked-excluded_topic = Sensitive topic
voice-board-not-asked-opted_out = Does not want to be asked
voice-board-not-asked-sampled_out = Not in the sample

voice-board-open = Open surveys: answers of each month, from 1 to 5
voice-board-open-about = Answers to the surveys that anyone may give, behind a QR code at a desk, to the chosen question, by survey and answer. Nobody was invited, so nobody knows whom they stand for: they are never added to the answers of those who were. They count in the week in which they came. All channels, whatever is chosen above.

voice-board-read-asked = **Who is asked.** Citizens after a contact, each at most once in a while in whatever channel; who does not want to be asked never is. Coverage and response rate say how much of the whole the answers are. With a low response rate an index says little of those who did not answer, however narrow its band.
voice-board-read-index = **Index and numbers.** The index never stands without its number of answers. With few answers it jumps: look at the band first. It counts those who got an answer; the share who got none stands beside it.
voice-board-read-few = **Small groups.** What few citizens said is not shown, and neither is what would tell of it by subtraction. How many were asked and answered is always shown.
voice-board-read-people = **No ranking of people.** No figure here is about a single employee, and none can be made to be.
