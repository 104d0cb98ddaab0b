# Suomi. Not complete: what is missing is shown in Swedish, and the language is not offered until nothing is.

question-got_answer = Saitko vastauksen kysymykseesi?
choice-got_answer-yes = Kyllä
choice-got_answer-no = Ei
question-ease = Kuinka helppoa tai vaikeaa oli saada apua?
choice-solved-yes = Kyllä
choice-solved-partly = Osittain
choice-solved-no = Ei
question-comment = Haluatko kertoa lisää?
yes = Kyllä
no = Ei
languages = Valitse kieli
