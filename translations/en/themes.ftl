# The letter to coaches of a unit: what many answers have in common. Never a single employee.

themes-subject = Common themes for { $unit }, { $period }
themes-preheader = Something to bring up and practise together.
themes-title = Common themes
themes-greeting = Hello!
themes-greeting-name = Hello { $name }!
themes-lead = { $count ->
    [one] Here is what stands out for { $unit }, { $period }: something to bring up and practise together. It is based on one answer from a resident and on the cases of the unit.
   *[other] Here is what stands out for { $unit }, { $period }: something to bring up and practise together. It is based on { $number } answers from residents and on the cases of the unit.
}
themes-lead-nothing = { $count ->
    [0] We have gone through the cases of the unit. No answers from residents have come in. This is about { $unit }, { $period }.
    [one] We have gone through one answer from a resident and the cases of the unit. This is about { $unit }, { $period }.
   *[other] We have gone through { $number } answers from residents and the cases of the unit. This is about { $unit }, { $period }.
}

themes-nothing-title = Nothing stands out this time
themes-nothing = No topic, no question and no words differ clearly from the rest. There are always small differences, but they may just as well be chance.
themes-nothing-few = Fewer than { $k } answers have come in. They are too few to say anything about, and nothing stands out among the cases.

themes-low-topics-title = Topics with clearly lower results
themes-low-topic = { $persons } people gave { $value } out of 100 on average for “{ $question }”, compared with { $elsewhere } in other topics. The difference is probably between { $least } and { $most }.
themes-low-questions-title = Questions with clearly lower results
themes-low-question = { $persons } people gave { $value } out of 100 on average, compared with { $elsewhere } for the other questions from the same people. The difference is probably between { $least } and { $most }.
themes-words-title = Words that dissatisfied people use clearly more often
themes-word-name = “{ $term }”
themes-word = Used by { $persons } of the { $of } who were dissatisfied and wrote a comment.
themes-slow-topics-title = Topics where more answers are late
themes-slow = { $share } late answers ({ $hits } of { $of } cases), compared with { $elsewhere } in other topics.
themes-repeated-topics-title = Topics where more people get in touch again
themes-repeated = { $share } got in touch again ({ $hits } of { $of } cases), compared with { $elsewhere } in other topics.

themes-about-title = About this email
themes-about-use = Use it to practise and improve together, not to work out who something is about.
themes-about-clearly = “Clearly” means that the difference is so large that chance alone seldom explains it. Of ten things brought up, on average at most one is a coincidence.
themes-about-nobody = No single employee can be recognised in the email. Neither figures nor quotes are shown by employee, and comments with an employee’s name are not quoted.
themes-about-few = Anything based on fewer than { $k } people or cases is not shown.
themes-about-quotes = The quotes are examples. Personal identity numbers, email addresses and phone numbers are removed automatically. Comments that the writer does not want shown, or that an employee has removed, are not quoted.

themes-leave = Would you rather not get these emails?
themes-leave-link = Stop sending them to me
themes-leave-again = You can change your mind at any time with the same link.
