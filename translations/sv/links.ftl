# Sidorna bakom länkarna i brev till medarbetare.

comment-title = Ta bort kommentaren?
comment-lead = En invånare skrev det här i en enkät under { $week }, om ett ärende som du hade:
comment-lead-undated = En invånare skrev det här i en enkät om ett ärende som du hade:
comment-why = Du kan ta bort den om den handlar om dig som person, är kränkande eller berättar något om någon annan. Du behöver inte tala om varför.
comment-then = Då försvinner den för gott: ur dina brev, ur underlaget till coacherna och ur databasen. Det som invånaren kryssade för i enkäten finns kvar i siffrorna.
comment-button = Ta bort kommentaren
removed-title = Kommentaren är borttagen
removed-lead = Den visas inte för någon mer. Du kan stänga sidan.
absent-title = Kommentaren finns inte kvar
absent-lead = Den är borttagen, eller så har tiden som kommentarer sparas gått ut. Du behöver inte göra något.

stop-title = Vill du sluta få breven?
stop-lead = { $kind ->
    [feedback] Det gäller brevet till dig med svar från invånare. Ingen annan får det i stället.
    [themes] Det gäller brevet till dig som är coach, om vad som är gemensamt i svaren.
   *[monthly] Det gäller månadsbrevet.
}
stop-button = Skicka inga fler sådana brev
stopped-title = Du får inga fler sådana brev
stopped-lead = { $kind ->
    [feedback] Vi skickar inte längre brevet med svar från invånare till dig. Ångrar du dig kan du få det igen.
    [themes] Vi skickar inte längre brevet till coacher till dig. Ångrar du dig kan du få det igen.
   *[monthly] Vi skickar inte längre månadsbrevet till dig. Ångrar du dig kan du få det igen.
}
resume-button = Skicka breven igen

page-footer = Om sidan
page-accessibility-link = Tillgänglighetsredogörelse
