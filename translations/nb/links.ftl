# Sidene bak lenkene i brev til ansatte.

comment-title = Vil du fjerne kommentaren?
comment-lead = En innbygger skrev dette i en undersøkelse i { $week }, om en sak som du hadde:
comment-lead-undated = En innbygger skrev dette i en undersøkelse om en sak som du hadde:
comment-why = Du kan fjerne den hvis den handler om deg som person, er krenkende eller forteller noe om noen andre. Du trenger ikke å si hvorfor.
comment-then = Da forsvinner den for godt: fra brevene dine, fra grunnlaget til veilederne og fra databasen. Det som innbyggeren krysset av for i undersøkelsen, blir stående i tallene.
comment-button = Fjern kommentaren
removed-title = Kommentaren er fjernet
removed-lead = Den vises ikke for noen lenger. Du kan lukke siden.
absent-title = Kommentaren finnes ikke lenger
absent-lead = Den er fjernet, eller tiden som kommentarer lagres, er ute. Du trenger ikke å gjøre noe.

stop-title = Vil du slutte å få brevene?
stop-lead = { $kind ->
    [feedback] Det gjelder brevet til deg med svar fra innbyggere. Ingen andre får det i stedet.
    [themes] Det gjelder brevet til deg som er veileder, om hva som er felles i svarene.
   *[monthly] Det gjelder månedsbrevet.
}
stop-button = Ikke send flere slike brev
stopped-title = Du får ikke flere slike brev
stopped-lead = { $kind ->
    [feedback] Vi sender ikke lenger brevet med svar fra innbyggere til deg. Ombestemmer du deg, kan du få det igjen.
    [themes] Vi sender ikke lenger brevet til veiledere til deg. Ombestemmer du deg, kan du få det igjen.
   *[monthly] Vi sender ikke lenger månedsbrevet til deg. Ombestemmer du deg, kan du få det igjen.
}
resume-button = Send brevene igjen

page-footer = Om siden
page-accessibility-link = Tilgjengelighetserklæring
