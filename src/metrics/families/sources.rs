//! Whether the figures can be trusted: how long sources are silent, what waits in quarantine, what waits to be sent.

use std::collections::BTreeMap;

use super::super::family::Source::Now;
use super::super::family::{NowSample, families};
use super::super::moment::Moment;
use super::super::names::OTHER;
use crate::ingest::Kind;
use crate::model::{Channel, Instant, as_f64};
use crate::store::{MessageRow, StoreError};

families! {
    None;
    /// Seconds since the latest instant of which the source spoke; sources outside the organisation file together as
    /// other, the oldest of them.
    kanalkoll_data_age_seconds: Now(&["source"], |moment| data_age(moment, |moment, latest| moment.age(latest))),
    /// As kanalkoll_data_age_seconds, opening seconds only, those of the last year at most: nights, weekends, holidays
    /// and closed days do not count.
    kanalkoll_data_age_working_seconds: Now(&["source"], |moment| data_age(moment, opening_age)),
    /// Rejected records that wait in quarantine to be mended, by kind.
    kanalkoll_quarantine_records: Now(&["kind"], |moment| quarantine(moment, |_, records, _| records)),
    /// Seconds since the oldest record in quarantine was rejected, by kind; 0 when there is none.
    kanalkoll_quarantine_oldest_seconds: Now(&["kind"], |moment| quarantine(moment, |moment, _, oldest| moment.age(oldest))),
    /// Letters by state: waiting, leased (being sent), sent, dead (refused or given up), cancelled.
    kanalkoll_letters: Now(&["state"], letters),
    /// Seconds since the oldest letter that is neither sent, dead nor cancelled was enqueued; 0 when there is none.
    kanalkoll_letters_oldest_seconds: Now(&[], |moment| {
        let oldest = moment.reader.oldest_open_message(moment.organisation.code())?;
        Ok(vec![(Vec::new(), as_f64(oldest.map_or(0, |since| moment.age(since))))])
    }),
}

/// Returns the ages of sources; one that never delivered has none.
fn data_age(
    moment: &mut Moment<'_, '_>,
    age: fn(&Moment<'_, '_>, Instant) -> i64,
) -> Result<Vec<NowSample>, StoreError> {
    let mut ages: BTreeMap<String, i64> = BTreeMap::new();
    for (source, latest) in moment.reader.sources(moment.organisation.code())? {
        let label = if moment.organisation.has_source(&source) { source } else { OTHER.to_owned() };
        let oldest = ages.entry(label).or_default();
        *oldest = age(moment, latest).max(*oldest);
    }
    Ok(ages.into_iter().map(|(source, age)| (vec![("source", source.into())], as_f64(age))).collect())
}

/// Counts by the opening hours that name no channel: a source may speak of several. Where today's calendar gives every hour to
/// some channel, it counts by those of the channel that is open the longest, so that silence is noticed at all.
fn opening_age(moment: &Moment<'_, '_>, latest: Instant) -> i64 {
    let (organisation, since) = (moment.organisation, moment.within_a_year(latest));
    let open = |channel| organisation.opening_seconds(channel, since, moment.now);
    let today = organisation.working_time(organisation.day(moment.now), Channel::Unknown);
    if today.opening_seconds(moment.within_a_year(Instant::default()), moment.now) > 0 {
        return open(Channel::Unknown);
    }
    Channel::ALL.into_iter().map(open).max().unwrap_or(0)
}

/// Returns a number for every kind of record; 0 where none waits.
fn quarantine(
    moment: &mut Moment<'_, '_>,
    number: fn(&Moment<'_, '_>, i64, Instant) -> i64,
) -> Result<Vec<NowSample>, StoreError> {
    let found = moment.reader.quarantine_by_kind(moment.organisation.code())?;
    let sample = |kind: Kind| {
        let waiting = found.iter().find(|(found, ..)| found == kind.code());
        let number = waiting.map_or(0, |(_, records, oldest)| number(moment, *records, *oldest));
        (vec![("kind", kind.code().into())], as_f64(number))
    };
    Ok(Kind::ALL.map(sample).into())
}

fn letters(moment: &mut Moment<'_, '_>) -> Result<Vec<NowSample>, StoreError> {
    let found: BTreeMap<String, i64> =
        moment.reader.messages_by_state(moment.organisation.code())?.into_iter().collect();
    let sample = |state: &'static str| (vec![("state", state.into())], as_f64(found.get(state).copied().unwrap_or(0)));
    Ok(MessageRow::STATES.map(sample).into())
}
