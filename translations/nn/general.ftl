# Tal, datoar og namn som blir brukte fleire stader.

date = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
} { $year }
month-year = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
} { $year }
week = veke { $week }, { $year }
weeks = veke { $first }–{ $last }, { $year }
weeks-apart = { $first } til { $last }
week-short = veke { $week }

# What stands before the decimals, between thousands, and with a share in per cent.
decimal-mark = ,
thousands-mark = { " " }
percent = { $number } %

channel-e_service = Digital teneste
channel-email = E-post
channel-chat = Chat
channel-phone = Telefon
channel-video = Video
channel-visit = Besøk
channel-letter = Brev
channel-social = Sosiale medium
channel-bot = Chatbot
channel-unknown = Ukjend kanal
