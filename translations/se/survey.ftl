# Davvisámegiella. Not complete: what is missing is shown in Swedish, and the language is not offered until nothing is.

choice-got_answer-yes = Juo
choice-got_answer-no = Ii
choice-solved-yes = Juo
choice-solved-no = Ii
yes = Juo
no = Ii
languages = Vállje giela
