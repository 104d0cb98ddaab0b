# Grafana: What is falling through the gaps?

chairs-title = What is falling through the gaps?
chairs-about = Messages that are unanswered and past the deadline. Also calls and chats where someone left the queue, and residents who had to get in touch again.

chairs-now = Unanswered, past the deadline
chairs-now-about = Messages that came in during the selected period and that nobody has answered, although the deadline has passed. Click on the figure to see them, the oldest first.
chairs-others = The rest of the messages
chairs-others-about = Of the messages that came in during the selected period: how many were closed without an answer, how many are waiting within the deadline, and how many needed an answer in all.
chairs-awaited = Needed an answer
chairs-oldest = Who has waited longest, by channel
chairs-oldest-about = For each channel: how many messages from the selected period are unanswered and past the deadline. Then how long the oldest of those still waiting has waited. The wait is counted in opening hours, and in days with nights and weekends included. Click on a channel to see the cases.
chairs-opening-hours = Oldest, opening hours
chairs-all-hours = Oldest, days
chairs-none-waits = None from the selected period is waiting

chairs-given-up = Calls and chats: left the queue
chairs-given-up-about = Of the calls and chats that joined a queue during the selected period: the share where someone left the queue before an answer.

    Numerator: left the queue. Denominator: all who joined the queue, including those who left it after a few seconds. The figures are those that the switchboard gives. Without calls or chats there is no figure.
chairs-given-up-share = Share who left the queue
chairs-given-up-calls = Left the queue
chairs-offered = Joined the queue
chairs-no-queues = No calls or chats

chairs-again = Got in touch again within 7 days
chairs-again-about = Of the contacts from the selected period that can be linked: the share where the same resident got in touch again on the same topic within 7 days, through any channel. The choice “Channel” applies to the first contact.

    Numerator: got in touch again. Denominator: contacts that can be linked and are older than 7 days. A contact can be linked when the source says who (as a pseudonym) and which topic. Getting in touch again is not always a failure: the case may have had a next step.
chairs-again-share = Share who got in touch again
chairs-again-count = Got in touch again
chairs-followed = Can be linked
chairs-cannot-follow = None can be linked

chairs-months = Unanswered, by month received and channel
chairs-months-about = The messages of each month that are still unanswered and past the deadline, by channel, stacked. An old month that does not go down holds messages that everybody has left to somebody else. Click to see those of the channel.
chairs-by-unit = Unanswered by unit
chairs-by-unit-about = Messages from the selected period that are unanswered and past the deadline, by unit, most at the top. Click on a bar to see them. The choice “Topic” does not apply here.
chairs-by-topic = Unanswered by topic
chairs-by-topic-about = Messages from the selected period that are unanswered and past the deadline, by topic, most at the top. Click on a bar to see them. The choice “Unit” does not apply here.
chairs-months-unit = Unanswered by month and unit
chairs-months-unit-about = The messages of each month that are still unanswered and past the deadline, by unit, stacked. Units that have none are not included. The choice “Topic” does not apply here.
chairs-months-topic = Unanswered by month and topic
chairs-months-topic-about = The messages of each month that are still unanswered and past the deadline, by topic, stacked. Topics that have none are not included. The choice “Unit” does not apply here.

chairs-excluded = Left out, by reason
chairs-excluded-about = Contacts from the selected period that are not judged, by the reason that the source gives. If they increase, look at what is being left out, because nobody is expected to answer them.
chairs-reason-spam = Spam
chairs-reason-duplicate = Duplicates
chairs-reason-auto = Automatic messages
chairs-reason-thanks = Thanks

chairs-unknown = Answered? The source does not say
chairs-unknown-about = For each channel: how many messages from the selected period come from a system that does not say when they were answered. Then how many needed an answer, and the share. They are neither in time nor late, so they may fall through the gaps without showing here.

    Numerator: unknown when they were answered. Denominator: messages that needed an answer (received, except those left out).
chairs-unknown-count = Unknown
chairs-unknown-share = Share unknown
chairs-nothing-awaited = Nothing needed an answer

chairs-read-list = **From the figure to the cases.** Click on a figure, a bar or a channel. Kanalkoll shows the cases behind it, the oldest first, with their number in their own system. The browser asks for a key the first time: enter it as the password. The list shows what is waiting right now, whatever period is selected here.
chairs-read-month = **The month it came in.** A message that is answered at last disappears from the month in which it came in.
chairs-read-again = **Got in touch again** is only about those who can be linked. How many these are is on the page “Can I trust these numbers?”.
