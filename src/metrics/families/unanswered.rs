//! How long the oldest unanswered contact waits, by channel.

use super::super::family::Source::Now;
use super::super::family::{NowSample, families};
use super::super::moment::Moment;
use crate::model::{Channel, Instant, as_f64};
use crate::store::StoreError;

families! {
    Some(2);
    /// Seconds since the oldest unanswered contact was received, now or of those received in the range; 0 when none waits.
    kanalkoll_oldest_unanswered_seconds: Now(&["channel"], |moment| oldest(moment, |moment, _, since| moment.age(since))),
    /// As kanalkoll_oldest_unanswered_seconds, opening seconds only, by the calendar of its arrival.
    kanalkoll_oldest_unanswered_working_seconds: Now(&["channel"], |moment| {
        oldest(moment, |moment, channel, since| {
            let time = moment.organisation.working_time(moment.organisation.day(since), channel);
            time.opening_seconds(since, moment.now)
        })
    }),
}

fn oldest(
    moment: &mut Moment<'_, '_>,
    age: fn(&Moment<'_, '_>, Channel, Instant) -> i64,
) -> Result<Vec<NowSample>, StoreError> {
    let mut samples = Vec::new();
    let midnight = |day| moment.organisation.zone().day_start(day);
    let received = moment.range.map(|(from, to)| (midnight(from), midnight(to.plus_days(1))));
    for channel in Channel::ALL {
        let oldest = if channel.awaits_response() {
            moment.reader.oldest_awaiting(moment.organisation.code(), channel, received)?
        } else {
            None
        };
        let seconds = oldest.map_or(0, |since| age(moment, channel, since));
        samples.push((vec![("channel", channel.code().into())], as_f64(seconds)));
    }
    Ok(samples)
}
