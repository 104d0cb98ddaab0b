# Numbers, dates and names that are used in several places.

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
month-year = { $month ->
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
week = week { $week }, { $year }
weeks = weeks { $first }–{ $last }, { $year }
weeks-apart = { $first } to { $last }
week-short = wk { $week }

# What stands before the decimals, between thousands, and with a share in per cent.
decimal-mark = .
thousands-mark = { "," }
percent = { $number }%

channel-e_service = Online service
channel-email = Email
channel-chat = Chat
channel-phone = Phone
channel-video = Video
channel-visit = Visit
channel-letter = Letter
channel-social = Social media
channel-bot = Chatbot
channel-unknown = Unknown channel
