# The letter that invites to a survey.
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

subject = How did it go? A question from { $organisation }
greeting = Hello!
contacted = { $channel ->
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
lead = Now we would like to know how it went.
how = Choose the answer that fits best. It opens a page where you send your answer and can tell us more, if you like.
how-open = Open the questions
use = We use your answers to get better at helping those who contact us. They do not affect your case.
personal = The link is your own and works until the end of { $expires }. Please do not pass it on.
address = Your e-mail address is not kept with your answers.
regards = Kind regards
sender = Contact centre, { $organisation }
leave = Would you rather not get such questions?
leave-link = Say no to questions
