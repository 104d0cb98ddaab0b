# Grafana: What falls between the chairs?

chairs-title = What falls between the chairs?
chairs-about = Messages that nobody has answered although their time has passed, calls and chats that were given up, and citizens who had to come again.

chairs-now = Past due and unanswered now
chairs-now-about = Of the messages received in the chosen time: how many nobody has answered although their time has passed, how many were closed unanswered, how many wait and have time left, and how many messages there were in all that should be answered. Click on the number to see them, the oldest first.
chairs-awaited = To be answered
chairs-oldest = Who has waited longest, by channel
chairs-oldest-about = For each channel: how many messages received in the chosen time are past due and unanswered, and how long the oldest message without an answer has waited, in opening hours and in all hours, nights and weekends included. The oldest may have come before the chosen time, and need not be past due. Click on a channel to see which contacts are past due.
chairs-opening-hours = Oldest, opening hours
chairs-all-hours = Oldest, all hours
chairs-none-waits = None waits

chairs-given-up = Calls and chats given up
chairs-given-up-about = Of the calls and chats offered to a queue in the chosen time, the share that was given up before anyone answered.

    Numerator: given up. Denominator: all that were offered, those that gave up within seconds included. The figures are those that the switchboard gives. Without calls or chats there is no figure.
chairs-given-up-share = Share given up
chairs-given-up-calls = Given up
chairs-offered = Offered
chairs-no-queues = No calls or chats

chairs-again = Came again within 7 days
chairs-again-about = Of the contacts of the chosen time that can be followed, the share after which the same citizen came again in the same topic, through whatever channel, within 7 days. The choice “Channel” is that of the first contact.

    Numerator: came again. Denominator: contacts that can be followed and are older than 7 days. A contact can be followed when its source says who (as a pseudonym) and which topic; counted volumes cannot. Coming again is not always a failure: the matter may have had a next step.
chairs-again-share = Share that came again
chairs-again-count = Came again
chairs-followed = Can be followed
chairs-cannot-follow = None can be followed

chairs-months = Past due and unanswered, by the month in which they came and channel
chairs-months-about = The messages received in each month that are still unanswered now although their time has passed, by channel, stacked. An old month that does not go down holds messages that everybody has left to somebody else. Click to see those of the channel.
chairs-by-unit = Past due and unanswered, by unit
chairs-by-unit-about = Messages received in the chosen time that nobody has answered although their time has passed, by unit, most first. Click on a bar to see them. The choice “Topic” does not hold here: figures by unit cannot be split by topic.
chairs-by-topic = Past due and unanswered, by topic
chairs-by-topic-about = Messages received in the chosen time that nobody has answered although their time has passed, by topic, most first. Click on a bar to see them. The choice “Unit” does not hold here: figures by topic cannot be split by unit.
chairs-months-unit = Past due and unanswered, by month and unit
chairs-months-unit-about = The messages received in each month that are still unanswered now although their time has passed, by unit, stacked. Units without any are left out. The choice “Topic” does not hold here.
chairs-months-topic = Past due and unanswered, by month and topic
chairs-months-topic-about = The messages received in each month that are still unanswered now although their time has passed, by topic, stacked. Topics without any are left out. The choice “Unit” does not hold here.

chairs-excluded = Left out, by reason
chairs-excluded-about = Contacts of the chosen time that are in no share of answers, by the reason that their source gives. If this grows, look at what is being left out: nobody is to answer these.
chairs-reason-spam = Spam
chairs-reason-duplicate = Duplicates
chairs-reason-auto = Automatic messages
chairs-reason-thanks = Thanks

chairs-unknown = Answered? The source does not tell
chairs-unknown-about = For each channel: how many messages of the chosen time come from a system that does not record when they were answered, how many messages should be answered, and the share. These are neither in time nor late, so they can fall between the chairs without being seen here.

    Numerator: not known when answered. Denominator: messages that should be answered (received, less those left out).
chairs-unknown-count = Not known
chairs-unknown-share = Share not known

chairs-read-list = **From the number to the contacts.** Click on a number, a bar or a channel: Kanalkoll shows the contacts behind it, the oldest first, with the number that they have in their own system. The list needs a key, and counts what waits at this moment, whatever time is chosen here.
chairs-read-month = **The month in which it came.** A message that is answered at last goes away from the month in which it came in.
chairs-read-again = **Came again** tells of those who can be followed only. How many these are stands on the page “Can I trust these numbers?”.
