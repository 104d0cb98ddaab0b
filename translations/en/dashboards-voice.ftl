# Grafana: What do residents say?

voice-board-title = What do residents say?
voice-board-about = How easy it was to get help, whether the issue was resolved, and whether residents got an answer at all. Also how many were sent the survey and answered.

board-choose-question = Question
board-choose-question-about = Which question, of those answered from 1 to 5. The first is the question in the organisation’s index: how easy it was to get help.

voice-board-few = Answers from fewer residents than the organisation’s smallest group (7 unless it says otherwise) are not included. Nor are answers that would reveal so few. A month or channel without them has no point. All channels together are a figure of their own and not a sum; if several channels are selected, each has its own.
voice-board-same-day = An answer belongs to the day on which it was decided whether the resident would be sent the survey, whenever it came. Numerator and denominator are the same residents.
voice-board-nobody = Nobody could be sent a survey
voice-board-everybody = Everybody was sent the survey
voice-board-response-rate = Response rate
voice-board-coverage = Coverage: were sent the survey

voice-board-latest = $question
voice-board-latest-about = The index of the selected question over the whole selected period, with the margin and the number of answers. The index is probably between the lower and the upper limit (95%). The answers 1, 2, 3, 4, 5 are worth 0, 25, 50, 75, 100. Numerator: the values of the answers, added up. Denominator: the number of answers.

voice-board-rates = Response rate and coverage
voice-board-rates-about = Response rate: of the surveys that went out during the selected period, the share answered to the end (RR1). Numerator: answered to the end. Denominator: sent, except those that came back.

    Coverage: of the contacts that could be sent a survey, the share that were sent one. Why the others were not is shown further down.

    The response rate of the last weeks rises for as long as answers come in.

voice-board-asked = Who was sent the survey
voice-board-asked-about = Contacts during the selected period where it was decided whether the resident would be sent the survey, and what became of them. Not all email systems say whether the survey arrived.

voice-board-months = Index by month: $question
voice-board-months-about = The average of the answers to the selected question, where the answers 1, 2, 3, 4, 5 are worth 0, 25, 50, 75, 100. The field around the line is the margin: the value is probably between the limits (95%).

    Numerator: the values of the answers, added up. Denominator: the answers; their number is the dotted line, on the right-hand axis. Dashed: the goal for the index, if there is one and the question is that of the index. Index and margin are the same as in `kanalkoll report voice` and the API.
voice-board-scores = Answers by month, from 1 to 5: $question
voice-board-scores-about = How many residents answered 1 (worst), 2, 3, 4 and 5 (best) to the selected question, stacked. The whole height is what the index beside is the average of.

voice-board-no-answer = Got no answer, by month
voice-board-no-answer-about = Messages (email, online services, letters, social media): the share of those asked *Did you get an answer?* who said no. The index counts only those who got an answer, so the two belong together.

    Numerator: no. Denominator: yes and no; their number is the dotted line, on the right-hand axis.
voice-board-got-none = Got no answer

voice-board-solved = Was the issue resolved? By month
voice-board-solved-about = How many residents said that their issue was resolved: yes, partly, no, stacked. The line, on the right-hand axis, is the share of yes. Numerator: yes. Denominator: yes, partly and no.
voice-board-solved-yes = Yes
voice-board-solved-partly = Partly
voice-board-solved-no = No
voice-board-solved-share = Share of yes

voice-board-rates-months = Response rate and coverage by month
voice-board-rates-months-about = Solid: the share of the surveys that were answered to the end. Numerator: answered to the end. Denominator: sent, except those that came back.

    Dashed: the share of the contacts where the resident was sent the survey. Numerator: were sent it. Denominator: all that could be sent it. The numbers stand beside. A month without a denominator has no point.
voice-board-asked-months = Surveys by month
voice-board-asked-months-about = What the shares beside are worked out from: contacts that could be sent a survey, surveys, those that came back, those answered to the end.

voice-board-not-asked = Why residents were not sent the survey
voice-board-not-asked-about = Contacts during the selected period where no survey was sent, by reason. The reasons: was sent a survey recently (in any channel), the day’s limit was reached, a sensitive topic, does not want surveys, not in the sample.
voice-board-not-asked-quarantine = Was sent one recently
voice-board-not-asked-daily_cap = The day’s limit was reached
voice-board-not-asked-excluded_topic = Sensitive topic
voice-board-not-asked-opted_out = Does not want surveys
voice-board-not-asked-sampled_out = Not in the sample

voice-board-open = Open surveys: number of answers, from 1 to 5
voice-board-open-about = Answers during the selected period to the surveys that anyone can answer, behind a QR code at a desk, on the selected question. Nobody was invited, so nobody knows whom they stand for. They are never added to the answers from those who were sent the survey after a contact. All channels, whatever is selected at the top.
voice-board-open-survey = Survey

voice-board-read-asked = **Who is asked.** Residents after a contact, each at most once in a certain time, in whatever channel. Those who do not want surveys get none. Coverage and response rate say how much of the whole the answers are. If the response rate is low, the index says little about those who did not answer, however small the margin.
voice-board-read-index = **Index and numbers.** The index never stands without its number of answers. If the answers are few it jumps: look at the margin first. It counts those who got an answer; the share who got none stands beside.
voice-board-read-few = **Small groups.** What a few residents said is not shown, and neither is what would reveal it by subtraction. How many were sent the survey and answered is always shown.
voice-board-read-people = **No ranking of people.** No figure here is about a single employee, and none can be made to be.
