//! Systems that send or are fetched from: when something of them was stored last, and how late they are.

use super::super::family::Source::Now;
use super::super::family::{NowSample, families};
use super::super::moment::Moment;
use crate::model::{Instant, as_f64};
use crate::store::{StoreError, StoredFeed};

families! {
    None;
    /// When something that the system of a feed sent, or that was fetched from it, was stored last: Unix seconds.
    kanalkoll_feed_last_success_timestamp_seconds: Now(&["feed", "source"], |moment| {
        of_feeds(moment, |_, feed| feed.succeeded_at)
    }),
    /// Seconds since everything that the system had was here. Of feeds that are fetched only: a system that sends says nothing of
    /// what it has not sent.
    kanalkoll_feed_lag_seconds: Now(&["feed", "source"], |moment| {
        of_feeds(moment, |moment, feed| feed.complete_at.map(|complete| moment.age(Instant::from_unix(complete))))
    }),
    /// How many tries in a row to fetch came to nothing; 0 where the last one did not.
    kanalkoll_feed_failures: Now(&["feed", "source"], |moment| of_feeds(moment, |_, feed| Some(feed.failures))),
}

fn of_feeds(
    moment: &mut Moment<'_, '_>,
    number: fn(&Moment<'_, '_>, &StoredFeed) -> Option<i64>,
) -> Result<Vec<NowSample>, StoreError> {
    let feeds = moment.reader.feeds(moment.organisation.code())?;
    let sample = |feed: &StoredFeed| {
        let labels = vec![("feed", feed.name.clone().into()), ("source", feed.source.clone().into())];
        Some((labels, as_f64(number(moment, feed)?)))
    };
    Ok(feeds.iter().filter_map(sample).collect())
}
