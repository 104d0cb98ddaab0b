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
scale-ease-2 = 2 – Rather difficult
scale-ease-3 = 3 – Neither easy nor difficult
scale-ease-4 = 4 – Rather easy
scale-ease-5 = 5 – Very easy

question-clarity = How clear was the answer?
scale-clarity-1 = 1 – Very unclear
scale-clarity-2 = 2 – Rather unclear
scale-clarity-3 = 3 – Neither clear nor unclear
scale-clarity-4 = 4 – Rather clear
scale-clarity-5 = 5 – Very clear

question-treatment = How were you treated?
scale-treatment-1 = 1 – Very badly
scale-treatment-2 = 2 – Rather badly
scale-treatment-3 = 3 – Neither well nor badly
scale-treatment-4 = 4 – Rather well
scale-treatment-5 = 5 – Very well

question-solved = Has your matter been solved?
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
accessibility-link = Accessibility of this survey
data-protection-link = How we handle your information
opt-out-link = I do not want more surveys

## The survey

survey-title = How was it to contact us?
intro-e_service = You have used an e-service of { $organisation }.
intro-email = You have sent an e-mail to { $organisation }.
intro-chat = You have chatted with { $organisation }.
intro-phone = You have called { $organisation }.
intro-video = You have had a video meeting with { $organisation }.
intro-visit = You have visited { $organisation }.
intro-letter = You have written a letter to { $organisation }.
intro-social = You have contacted { $organisation } on social media.
intro-unknown = You have been in contact with { $organisation }.
first-lead = Answer one question about how it went. A few more follow, and you answer those if you like.
first-button = Send the answer

rest-title = Thank you! Would you answer a few more questions?
rest-answered = Your first answer has been saved. You answered:
rest-optional = All questions here are optional. Skip those that you do not want to answer.
rest-button = Send the answers

open-title = What do you think of our service?
open-lead = The first question needs an answer. Answer the others if you like.
open-again = Answer once more

comment-hint = Do not write personal information, such as names, personal identity numbers or anything about your health. The employee who helped you may read your comment. At most { $most } characters.
open-comment-hint = Do not write personal information, such as names, personal identity numbers or anything about your health. Employees may read your comment. At most { $most } characters.
hide-label = Do not show my comment to the employee

about-title = About your answers
about-who = It is { $organisation } that asks.
about-use = We use the answers to improve our service.
about-anonymous = You do not need to tell us who you are. We never show results that rest on so few answers that someone could be recognised.
about-comment = If you write a comment, the employee who helped you may read it. If you do not want that, tick the box “{ $box }”.
open-about-comment = If you write a comment, employees may read it. If you do not want that, tick the box “{ $box }”.
about-personal = Do not write personal information. Personal identity numbers, e-mail addresses and phone numbers are removed automatically before we save what you write.

done-title = Thank you for your answers!
done-saved = Your answers have been saved. You can close the page.
done-use = They help { $organisation } to give better service.

## More surveys?

opt-out-title = Do you want no more surveys?
opt-out-lead = If you press the button, { $organisation } sends you no more surveys. This holds from now on, however you contact us, as long as we can tell that it is you.
opt-out-button = Send me no more surveys
opt-out-back = Back to the survey
opted-out-title = You will get no more surveys
opted-out-lead = { $organisation } sends you no more surveys. You can close the page.

## When something does not work

summary-title = Something needs to be corrected
error-choose = Choose an answer to the question “{ $question }”.
error-too-long = The text is too long. It has { $length } characters and may have at most { $most }. Shorten it and send it again.
error-not-in-list = The answer to the question “{ $question }” could not be read. Choose one of the answers and send it again.
error-form = Part of what was sent does not belong to this survey. Look through your answers and send them again.
notice-title = Press once more
notice-again = Your answers have not been sent yet, but everything you filled in is still here. Press “{ $button }” once more.

gone-title = The link cannot be used
gone-why = It may be too old, or part of the address may be missing.
gone-do = Check that you have the whole link. If that does not help, you need do nothing more. Your matter is not affected.

too-large-title = The text is too long
too-large-do = What you sent is too large to be received, and nothing was saved. Go back, shorten the text and send it again.
not-form-title = What was sent could not be read
not-form-do = Nothing was saved. Open the link again in a web browser, fill in the survey and send it from there.
too-many-title = Many people are answering right now
too-many-do = That is why we could not receive your answer. Wait a minute, then press the button.
failed-title = Something went wrong on our side
failed-do = It is not your fault. Try again in a while.
failed-unsaved = What you sent has not been saved, but it is still here on this page.
failed-id = If you contact us about the fault, give the number { $id }.
method-title = The address cannot be used like that
method-do = Open the link again in a web browser.
again-button = Send again

## Accessibility

accessibility-title = Accessibility of surveys from { $organisation }
accessibility-lead = { $organisation } is responsible for these survey pages. Everyone should be able to use them. Here you can read how well the pages meet the requirements and what to do if something does not work.
accessibility-how-well = How accessible are the pages?
accessibility-full = The pages meet the requirements of WCAG 2.1 at level AA.
accessibility-partial = The pages partly meet the requirements of WCAG 2.1 at level AA. What they lack is listed below.
accessibility-not-assessed = { $organisation } has not assessed whether the pages meet the requirements. We can therefore not say that they do.
accessibility-built = The software behind the pages is made to follow WCAG 2.1 at level AA, and every page is tested automatically before the software is released. Such tests do not find every fault.
accessibility-faults = This does not work for everyone
accessibility-assessed-on = The pages were assessed on { $date }.
accessibility-assessed-by = The assessment was made by or through: { $who }.
accessibility-report = Tell us if something does not work
accessibility-report-how = Tell { $organisation } if you cannot use the pages or if you find a fault:
accessibility-report-nowhere = { $organisation } has not given an address for this. Use the ordinary ways to contact { $organisation }.
accessibility-email = E-mail:
accessibility-phone = Phone:
accessibility-web = Website:
accessibility-supervision = Supervision
accessibility-law-se = The requirements are in the Swedish act on accessibility of digital public services (2018:1937).
accessibility-supervisor-se = The Agency for Digital Government (Digg) in Sweden checks that the act is followed. If you are not satisfied with our answer you can report it there.
accessibility-supervisor-link-se = Report to Digg
accessibility-law-no = The requirements are in the Norwegian Equality and Anti-Discrimination Act, section 18, and the regulations on universal design of ICT solutions.
accessibility-supervisor-no = The Norwegian Authority for Universal Design of ICT (Uutilsynet), part of the Norwegian Digitalisation Agency, checks that the rules are followed.
accessibility-supervisor-link-no = To Uutilsynet

## Your information

data-title = How { $organisation } handles your information in the survey
data-lead = { $organisation } is responsible for the information in the survey and uses it to follow up and improve its service.
data-stored-title = What is saved
data-stored-answers = Your answers, what kind of contact they are about and the week in which you answered. The time of day is not saved.
data-stored-link = If you were sent a link, your answers belong to that contact for as long as the contact is kept. Your name is not saved. If we know who you are, it is saved only as a code, so that you do not get surveys too often.
data-stored-address = If the survey was sent by e-mail, your e-mail address is forgotten once the letter has arrived.
data-stored-comment = What you write. Personal identity numbers, e-mail addresses and phone numbers are removed automatically before it is saved. Please write no personal information all the same: not everything can be found automatically.
data-who-title = Who can see the answers
data-who-employee = The employee who helped you may read your comment, unless you ticked the box “{ $box }”.
data-who-managers = Managers and others see summaries. A summary is shown only if it rests on at least { $least } answers.
data-who-nobody = The pages use no cookies and send nothing about you to other companies.
data-long-title = How long it is saved
data-long-comment = { $count ->
    [one] Comments are saved for { $count } day.
   *[other] Comments are saved for { $count } days.
}
data-long-decision = Decision on disposal: { $decision }
data-long-figures = Counts and sums, which cannot be tied to anyone, are saved until further notice.
data-rights-title = Your rights
data-rights = You have the right to know what information there is about you and to have it corrected or erased as far as the law gives you that right. Contact { $organisation }.
data-rights-opt-out = If you do not want more surveys, use the link “{ $link }” in the survey or in the letter.
data-complain-se = You can complain to the Swedish Authority for Privacy Protection (IMY).
data-complain-no = You can complain to the Norwegian Data Protection Authority (Datatilsynet).

# The letter that invites to a survey.

invitation-subject = How did it go? A question from { $organisation }
invitation-greeting = Hello!
invitation-contacted = { $channel ->
    [e_service] On { $day } you used an online service of { $organisation }.
    [email] On { $day } you wrote to { $organisation } by e-mail.
    [chat] On { $day } you chatted with { $organisation }.
    [phone] On { $day } you phoned { $organisation }.
    [video] On { $day } you had a video call with { $organisation }.
    [visit] On { $day } you visited { $organisation }.
    [letter] On { $day } { $organisation } received a letter from you.
    [social] On { $day } you wrote to { $organisation } on social media.
   *[unknown] On { $day } you were in touch with { $organisation }.
}
invitation-lead = Now we would like to know how it went.
invitation-how = Choose the answer that fits best. It opens a page where you send your answer and can tell us more, if you like.
invitation-how-open = Open the questions
invitation-use = We use your answers to get better at helping those who contact us. They do not affect your case.
invitation-personal = The link is your own and works until the end of { $expires }. Please do not pass it on.
invitation-address = Your e-mail address is not kept with your answers.
invitation-regards = Kind regards
invitation-sender = Contact centre, { $organisation }
invitation-leave = Would you rather not get such questions?
invitation-leave-link = Say no to questions
