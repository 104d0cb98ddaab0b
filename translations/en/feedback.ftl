# The letter to employees who answer residents. It goes to the one it is about and to nobody else: no ranking, no target, no
# comparison with others.

feedback-subject = Feedback for you, { $weeks }
feedback-preheader = Only you get this email.
feedback-title = What the people you helped thought
feedback-greeting = Hello!
feedback-greeting-name = Hello { $name }!
feedback-lead = Here are { $answers } answers from people you have helped, who were asked how it went. They came in during { $weeks }. Only you get this email.

feedback-thanks-title = A thank you
feedback-thanks-lead = One of them wrote:
feedback-thanks-remove = Remove this comment

feedback-index-title = How did it go?
feedback-index-value = { $value } out of 100
feedback-index-explained = This is the average of the answers to “{ $question }”. 0 is the worst answer and 100 the best.
feedback-index-interval = Only some people answer. With so few answers chance plays a part: the value is probably between { $low } and { $high }. A change within that may not mean anything.
feedback-index-too-few = Fewer than { $k } people answered “{ $question }” this time. That is why no average is shown.

feedback-earlier-title = Your own feedback over time
feedback-earlier-lead = This is the average in your earlier emails. When answers are few it goes up and down by itself, so look at the whole rather than at a single email.
feedback-earlier-column-letter = Email
feedback-earlier-column-value = Average
feedback-earlier-column-bar = From 0 to 100
feedback-earlier-now = { $week }, now
feedback-earlier-value = { $value } ({ $low }–{ $high })

feedback-questions-title = Question by question
feedback-questions-hint = The figures in brackets show where the value probably is.
feedback-questions-column-question = Question
feedback-questions-column-result = Answers
feedback-question-share = { $share } answered “{ $answer }”
feedback-question-interval = ({ $low }–{ $high })
feedback-question-answers = { $answers } answers
feedback-question-too-few = Fewer than { $k } answers, not shown

feedback-suggestion-title = Something to try
feedback-suggestion-lead = The lowest this time was the question “{ $question }”. If you like, you could try this:

feedback-comments-title = Comments
feedback-comments-lead = The comments are in random order. Personal identity numbers, email addresses and phone numbers are removed automatically.
feedback-comments-none = There are no comments to show this time.
feedback-comments-no-more = There are no more comments to show this time.
feedback-comments-why = You can remove a comment, for example if it is offensive, points somebody out or is about something other than your work. You do not need to say why. It will not be in other emails either.
feedback-comment = Comment { $number }, { $week }
feedback-comment-remove = Remove comment { $number }

feedback-about-title = About this email
feedback-about-who = Neither managers nor colleagues get the email or the figures in it.
feedback-about-not = The figures are not used to rank, for targets or to compare you with anyone else. Cases that were handed over between colleagues are not included.
feedback-about-elsewhere = The answers are also counted in the figures of the unit, where no single employee can be recognised. A comment may be quoted in emails to the coaches of the unit, but without saying who it is about.
feedback-about-few = The email is not sent until there are at least { $k } answers, so that it is hard to recognise anyone who answered.
feedback-about-purpose = Purpose of the emails: { $purpose }
feedback-about-negotiated = The emails were negotiated with the unions on { $negotiated } and are sent until the end of { $ends }.
feedback-about-comments-kept = { $count ->
    [one] Comments are kept for { $count } day.
   *[other] Comments are kept for { $count } days.
}
feedback-about-kept = { $count ->
    [one] Which answers are about you, and the figures in your emails, are kept for { $count } day. Then they are deleted.
   *[other] Which answers are about you, and the figures in your emails, are kept for { $count } days. Then they are deleted.
}
feedback-about-contact = Do you have questions or objections? { $contact }
feedback-about-contact-sender = Do you have questions or objections? Reply to this email.

feedback-leave = Would you rather not get these emails?
feedback-leave-link = Stop sending them to me
feedback-leave-again = You can change your mind at any time with the same link.

# One suggestion at a time, about the task and never about the person.

suggestion-got_answer-1 = Say in the first sentence how things stand, even when the case is not finished yet.
suggestion-got_answer-2 = Is there no answer today? Say who will answer, and on which day.
suggestion-got_answer-3 = Read the question once more before you close the case. Has every part of it been answered?

suggestion-ease-1 = End with the next step: what the person should do, where and when.
suggestion-ease-2 = Send the link straight to the right online service or form instead of to a start page.
suggestion-ease-3 = Does the case have to go on? Tell whoever takes over what it is about, so that the person does not have to start again.

suggestion-clarity-1 = Begin with the answer, then explain.
suggestion-clarity-2 = Use everyday words instead of technical ones, or explain these the first time they come.
suggestion-clarity-3 = Split what is to be done into points, one thing in each.

suggestion-treatment-1 = Begin by saying in your own words what you have understood the case to be about.
suggestion-treatment-2 = When the answer is no: say why, and what can be done instead.
suggestion-treatment-3 = Say what you are doing while the person waits, and about how long it takes.

suggestion-solved-1 = Ask before you finish: is anything else needed for the case to be resolved?
suggestion-solved-2 = Can it not be resolved now? Say who takes over and when it will be done.
suggestion-solved-3 = Check which details and attachments are needed before the case goes on.
