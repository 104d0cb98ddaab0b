# Sidene bak lenkjene i brev til tilsette.

comment-title = Vil du fjerne kommentaren?
comment-lead = Ein innbyggjar skreiv dette i ei undersøking i { $week }, om ei sak som du hadde:
comment-lead-undated = Ein innbyggjar skreiv dette i ei undersøking om ei sak som du hadde:
comment-why = Du kan fjerne han om han handlar om deg som person, er krenkjande eller fortel noko om nokon andre. Du treng ikkje å seie kvifor.
comment-then = Då forsvinn han for godt: frå breva dine, frå grunnlaget til rettleiarane og frå databasen. Det som innbyggjaren kryssa av for i undersøkinga, blir ståande i tala.
comment-button = Fjern kommentaren
removed-title = Kommentaren er fjerna
removed-lead = Han blir ikkje vist for nokon lenger. Du kan lukke sida.
absent-title = Kommentaren finst ikkje lenger
absent-lead = Han er fjerna, eller tida som kommentarar blir lagra, er ute. Du treng ikkje å gjere noko.

stop-title = Vil du slutte å få breva?
stop-lead = { $kind ->
    [feedback] Det gjeld brevet til deg med svar frå innbyggjarar. Ingen andre får det i staden.
    [themes] Det gjeld brevet til deg som er rettleiar, om kva som er felles i svara.
   *[monthly] Det gjeld månadsbrevet.
}
stop-button = Ikkje send fleire slike brev
stopped-title = Du får ikkje fleire slike brev
stopped-lead = { $kind ->
    [feedback] Vi sender ikkje lenger brevet med svar frå innbyggjarar til deg. Ombestemmer du deg, kan du få det igjen.
    [themes] Vi sender ikkje lenger brevet til rettleiarar til deg. Ombestemmer du deg, kan du få det igjen.
   *[monthly] Vi sender ikkje lenger månadsbrevet til deg. Ombestemmer du deg, kan du få det igjen.
}
resume-button = Send breva igjen

page-footer = Om sida
page-accessibility-link = Tilgjengelegheitserklæring
