# Tall, datoer og navn som brukes flere steder.

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
week = uke { $week }, { $year }
weeks = uke { $first }–{ $last }, { $year }
weeks-apart = { $first } til { $last }
week-short = uke { $week }

# What stands before the decimals, between thousands, and with a share in per cent.
decimal-mark = ,
thousands-mark = { " " }
percent = { $number } %

channel-e_service = Digital tjeneste
channel-email = E-post
channel-chat = Chat
channel-phone = Telefon
channel-video = Video
channel-visit = Besøk
channel-letter = Brev
channel-social = Sosiale medier
channel-bot = Chatbot
channel-unknown = Ukjent kanal
