//! Whether the figures can be trusted: how long sources are silent, what waits in quarantine, what waits to be sent.

use std::collections::BTreeMap;

use super::super::family::Source::Now;
use super::super::family::{NowSample, families};
use super::super::moment::Moment;
use super::super::names::OTHER;
use crate::ingest::Kind;
use crate::measure::{SourceAge, definition_changes, source_ages};
use crate::model::{Channel, Instant, as_f64};
use crate::store::{MessageRow, StoreError};

families! {
    None;
    /// Seconds from the latest instant of which the source spoke to now, or to the end of the range; sources outside the
    /// organisation file together as other, the oldest of them.
    kanalkoll_data_age_seconds: Now(&["source"], |moment| data_age(moment, |moment, latest| moment.age_at_end(latest))),
    /// As kanalkoll_data_age_seconds, opening seconds only: nights, weekends, holidays and closed days do not count.
    kanalkoll_data_age_working_seconds: Now(&["source"], |moment| data_age(moment, opening_age)),
    /// Sources that at the end of the range had said nothing for more than 7 days, and sources of the organisation file that
    /// never delivered.
    kanalkoll_silent_sources: Now(&[], silent),
    /// Days of the range from which contacts are judged by another rule than on the day before. Known of ranges only.
    kanalkoll_definition_changes: Now(&[], |moment| {
        let changes = |(from, to)| as_f64(definition_changes(moment.organisation, from, to).len());
        Ok(moment.range.map(|days| (Vec::new(), changes(days))).into_iter().collect())
    }),
    /// Rejected records that wait in quarantine to be mended, by kind.
    kanalkoll_quarantine_records: Now(&["kind"], |moment| quarantine(moment, |_, records, _| records)),
    /// Seconds since the oldest record in quarantine was rejected, by kind; 0 when there is none.
    kanalkoll_quarantine_oldest_seconds: Now(&["kind"], |moment| quarantine(moment, |moment, _, oldest| moment.age(oldest))),
    /// Letters by state: waiting, leased (being sent), sent, dead (refused or given up), cancelled.
    kanalkoll_letters: Now(&["state"], letters),
    /// Seconds since the oldest letter that is neither sent, dead nor cancelled was enqueued; 0 when there is none.
    kanalkoll_letters_oldest_seconds: Now(&[], |moment| {
        let oldest = moment.reader.oldest_open_message(moment.organisation.code())?;
        Ok(vec![(Vec::new(), as_f64(oldest.map_or(0, |oldest| moment.age(oldest))))])
    }),
}

fn silent(moment: &mut Moment<'_, '_>) -> Result<Vec<NowSample>, StoreError> {
    let delivered = moment.reader.sources(moment.organisation.code())?;
    let ages = source_ages(moment.organisation, moment.end(), &delivered);
    let silent = ages.iter().filter(|age| age.days.is_none_or(|days| days > SourceAge::SILENT_DAYS));
    Ok(vec![(Vec::new(), as_f64(silent.count()))])
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
    const YEAR_SECONDS: i64 = 366 * 86_400;
    let (organisation, end) = (moment.organisation, moment.end());
    let open = |channel| organisation.opening_seconds(channel, latest, end);
    let today = organisation.working_time(organisation.day(end), Channel::Unknown);
    if today.opening_seconds(end.plus_seconds(-YEAR_SECONDS), end) > 0 {
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
