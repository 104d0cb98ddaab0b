# Tal, datum och namn som används på flera ställen.

date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
month-year = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
week = vecka { $week }, { $year }
weeks = vecka { $first }–{ $last }, { $year }
weeks-apart = { $first } till { $last }
week-short = v. { $week }

# What stands before the decimals, between thousands, and with a share in per cent.
decimal-mark = ,
thousands-mark = { " " }
percent = { $number } %

channel-e_service = E-tjänst
channel-email = E-post
channel-chat = Chatt
channel-phone = Telefon
channel-video = Video
channel-visit = Besök
channel-letter = Brev
channel-social = Sociala medier
channel-bot = Chattbot
channel-unknown = Okänd kanal
