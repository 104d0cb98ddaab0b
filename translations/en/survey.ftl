# English.

## Questions and answers

question-got_answer = Did you get an answer to your question?
choice-got_answer-yes = Yes
choice-got_answer-no = No

question-reasonable_time = What would have been a reasonable time to get an answer?
choice-reasonable_time-same_day = The same day
choice-reasonable_time-next_working_day = The next working day
choice-reasonable_time-within_week = Within a week
choice-reasonable_time-longer = More than a week

question-ease = How easy or difficult was it to get help?
scale-ease-1 = 1 – Very difficult
scale-ease-2 = 2 – Fairly difficult
scale-ease-3 = 3 – Neither easy nor difficult
scale-ease-4 = 4 – Fairly easy
scale-ease-5 = 5 – Very easy

question-clarity = How clear was the answer?
scale-clarity-1 = 1 – Very unclear
scale-clarity-2 = 2 – Fairly unclear
scale-clarity-3 = 3 – Neither clear nor unclear
scale-clarity-4 = 4 – Fairly clear
scale-clarity-5 = 5 – Very clear

question-treatment = How were you treated?
scale-treatment-1 = 1 – Very badly
scale-treatment-2 = 2 – Fairly badly
scale-treatment-3 = 3 – Neither well nor badly
scale-treatment-4 = 4 – Fairly well
scale-treatment-5 = 5 – Very well

question-solved = Has your issue been resolved?
choice-solved-yes = Yes
choice-solved-partly = Partly
choice-solved-no = No

question-comment = Would you like to tell us more?

scale-1 = 1 – lowest
scale-2 = 2
scale-3 = 3
scale-4 = 4
scale-5 = 5 – highest

yes = Yes
no = No

## On every page

languages = Choose language
error-prefix = Error:
footer = About the survey
accessibility-link = Accessibility statement
data-protection-link = How we handle your information
opt-out-link = I do not want any more surveys
trap-label = Leave this empty

## The survey

survey-title = What was it like contacting us?
intro-e_service = You used an online service from { $organisation }.
intro-email = You sent an email to { $organisation }.
intro-chat = You chatted with { $organisation }.
intro-phone = You called { $organisation }.
intro-video = You had a video meeting with { $organisation }.
intro-visit = You visited { $organisation }.
intro-letter = You wrote a letter to { $organisation }.
intro-social = You contacted { $organisation } on social media.
intro-bot = You chatted with the chatbot of { $organisation }.
intro-unknown = You were in contact with { $organisation }.
first-lead = Answer one question about how it went. After that come a few optional questions.
first-button = Send the answer

rest-title = Thank you! Would you answer a few more questions?
rest-answered = Your first answer has been saved. You answered:
rest-optional = All questions here are optional. Skip those that you do not want to answer.
rest-button = Send the answers

open-title = What do you think of our service?
open-lead = The first question needs an answer. The others are optional.
open-again = Answer once more

comment-hint = Do not write personal information, such as names, personal identity numbers or anything about your health. The unit’s coaches and the employee who helped you may read your comment. At most { $most } characters.
open-comment-hint = Do not write personal information, such as names, personal identity numbers or anything about your health. Employees and coaches may read your comment. At most { $most } characters.
hide-label = Do not show my comment to the employee or to coaches

about-title = About your answers
about-who = { $organisation } is asking.
about-use = We use the answers to improve our service.
about-anonymous = You do not need to tell us who you are. We never show results based on so few answers that someone could be recognised.
about-comment = The unit’s coaches and the employee who helped you may read your comment. If you do not want that, tick the box “{ $box }”.
open-about-comment = Employees and coaches may read your comment. If you do not want that, tick the box “{ $box }”.
about-personal = Do not write personal information. Personal identity numbers, email addresses and phone numbers are removed automatically before we save what you write.

done-title = Thank you for your answers!
done-saved = Your answers have been saved. You can close the page.
done-use = They help { $organisation } improve its service.

## More surveys?

opt-out-title = Do you want to stop getting surveys?
opt-out-lead = If you press the button, { $organisation } will not send you any more surveys. This applies from now on, however you contact us, as long as we can tell that it is you.
opt-out-button = Do not send me any more surveys
opt-out-back = Back to the survey
opted-out-title = You will not get any more surveys
opted-out-lead = { $organisation } will not send you any more surveys. You can close the page.

## When something does not work

summary-title = There is a problem
error-choose = Choose an answer to the question “{ $question }”.
error-too-long = The text is too long. It has { $length } characters and may have at most { $most }. Shorten it and send it again.
error-not-in-list = The answer to the question “{ $question }” could not be read. Choose one of the answers and send it again.
error-form = Part of what was sent does not belong to this survey. Look through your answers and send them again.
notice-title = Press once more
notice-again = Your answers have not been sent yet, but everything you filled in is still here. Press “{ $button }” once more.

gone-title = The link cannot be used
gone-why = It may be too old, or part of the address may be missing.
gone-do = Check that you have the whole link. If that does not help, you do not need to do anything more. Your issue is not affected.

too-large-title = The text is too long
too-large-do = What you sent is too large to be received, and nothing was saved. Go back, shorten the text and send it again.
not-form-title = What was sent could not be read
not-form-do = Nothing was saved. Open the link again in a web browser, fill in the survey and send it from there.
too-many-title = Many people are answering right now
too-many-do = That is why we could not receive your answer. Wait a minute, then press the button.
failed-title = Something went wrong on our side
failed-do = It is not your fault. Try again in a while.
failed-unsaved = What you sent has not been saved, but it is still here on this page.
failed-id = Please contact us about the fault and give the number { $id }.
method-title = The address cannot be used like that
method-do = Open the link again in a web browser.
again-button = Send again

## Accessibility

accessibility-title = Accessibility statement for surveys from { $organisation }
accessibility-lead = { $organisation } is responsible for these survey pages. Everyone should be able to use them. Here you can read how well the pages meet the requirements and what to do if something does not work.
accessibility-how-well = How accessible are the pages?
accessibility-full = The pages meet the requirements of WCAG 2.1 at level AA.
accessibility-partial = The pages partly meet the requirements of WCAG 2.1 at level AA. What they lack is listed below.
accessibility-not-assessed = { $organisation } has not assessed whether the pages meet the requirements. We can therefore not say that they do.
accessibility-built = The software behind the pages is made to follow WCAG 2.1 at level AA. Every page is tested automatically before the software is released. Such tests do not find every fault.
accessibility-faults = This does not work for everyone
accessibility-assessed-on = The pages were assessed on { $date }.
accessibility-assessed-by = The assessment was made by or through: { $who }.
accessibility-report = Tell us if something does not work
accessibility-report-how = Tell { $organisation } if you cannot use the pages or if you find a fault:
accessibility-report-nowhere = { $organisation } has not given an address for this. Use the ordinary ways to contact { $organisation }.
accessibility-email = Email:
accessibility-phone = Phone:
accessibility-web = Website:
accessibility-supervision = Enforcement
accessibility-law-se = The requirements are in the Swedish act on accessibility of digital public services (2018:1937).
accessibility-supervisor-se = The Agency for Digital Government (Digg) in Sweden checks that the act is followed. If you are not satisfied with our answer you can report it there.
accessibility-supervisor-link-se = Report to Digg
accessibility-law-no = The requirements are in the Norwegian Equality and Anti-Discrimination Act, section 18, and the regulations on universal design of ICT solutions.
accessibility-supervisor-no = The Norwegian Authority for Universal Design of ICT (Uu-tilsynet) checks that the rules are followed. It is part of the Norwegian Digitalisation Agency.
accessibility-supervisor-link-no = Go to the Uu-tilsynet website

## Your information

data-title = How { $organisation } handles your information in the survey
data-lead = { $organisation } is responsible for the information in the survey and uses it to follow up and improve its service.
data-stored-title = What is saved
data-stored-answers = Your answers, what kind of contact they are about and the week in which you answered. The time of day is not saved.
data-stored-link = If you were sent a link, your answers belong to that contact for as long as the contact is kept. Your name is not saved. If we know who you are, it is saved only as a code, so that you do not get surveys too often.
data-stored-address = If the survey was sent by email, your email address is deleted once the email has been sent.
data-stored-comment = What you write. Personal identity numbers, email addresses and phone numbers are removed automatically before it is saved. Please write no personal information all the same: not everything can be found automatically.
data-who-title = Who can see the answers
data-who-employee = The employee who helped you may read your comment, unless you ticked the box “{ $box }”.
data-who-managers = Managers see only summaries, based on at least { $least } answers. Your comment may also be quoted, without your name, in emails to the unit’s coaches, unless you ticked “{ $box }”.
data-who-nobody = The pages use no cookies. Only companies that run systems and email for us may process the information, on our behalf.
data-long-title = How long it is saved
data-long-comment = { $count ->
    [one] Comments are saved for { $count } day.
   *[other] Comments are saved for { $count } days.
}
data-long-decision = Decision on when information is deleted: { $decision }
data-long-figures = Counts and sums, which cannot be tied to anyone, are saved until further notice.
data-rights-title = Your rights
data-rights = You have the right to know what information we have about you. You can ask us to correct or erase it, to limit how we use it, and object to our using it. Contact { $organisation }.
data-rights-opt-out = If you do not want any more surveys, use the link “{ $link }” in the survey or in the email.
data-complain-se = You can complain to the Swedish Authority for Privacy Protection (IMY).
data-complain-no = You can complain to the Norwegian Data Protection Authority (Datatilsynet).

# The letter that invites to a survey.

invitation-subject = How did it go? A question from { $organisation }
invitation-greeting = Hello!
invitation-contacted = { $channel ->
    [e_service] On { $day } you used an online service from { $organisation }.
    [email] On { $day } you wrote to { $organisation } by email.
    [chat] On { $day } you chatted with { $organisation }.
    [phone] On { $day } you called { $organisation }.
    [video] On { $day } you had a video call with { $organisation }.
    [visit] On { $day } you visited { $organisation }.
    [letter] On { $day } { $organisation } received a letter from you.
    [social] On { $day } you wrote to { $organisation } on social media.
    [bot] On { $day } you chatted with the chatbot of { $organisation }.
   *[unknown] On { $day } you were in contact with { $organisation }.
}
invitation-lead = Now we would like to know how it went.
invitation-how = Choose the answer that fits best. It opens a page where you send your answer and can tell us more, if you like.
invitation-how-open = Open the questions
invitation-use = We use your answers to get better at helping those who contact us. They do not affect your issue.
invitation-personal = The link is your own and works until the end of { $expires }. Please do not pass it on.
invitation-address = Your email address is not kept with your answers.
invitation-regards = Kind regards
invitation-sender = Contact centre, { $organisation }
invitation-leave = Would you rather not get such questions?
invitation-leave-link = Do not send me any more questions
