//! Cells that the database sums up over days, for figures that do not ask by day: what is read does not grow with the days.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use rustc_hash::FxHashMap;

use super::cells::cell_key;
use super::db::each;
use super::{Reader, Result, unknown};
use crate::domain::Channel;
use crate::rollup::{Cells, ContactCounts, Family, Grain, HopCounts, HopKey, QueueCounts, WorkCounts};

/// The sums of some counts of a family.
macro_rules! sums {
    ($table:literal, $counts:ident, $row:ident, $read:ident, [$($count:ident),+ $(,)?]) => {
        #[derive(QueryableByName)]
        struct $row {
            #[diesel(sql_type = Text)]
            channel: String,
            #[diesel(sql_type = Text)]
            dimension: String,
            $(#[diesel(sql_type = BigInt)] $count: i64,)+
        }

        impl Reader<'_> {
            fn $read(&mut self, organisation: &str, grain: Grain, (from, to): (i64, i64)) -> Result<Family<$counts>> {
                let query = query($table, "channel, dimension", &[$(stringify!($count)),+]);
                let rows: Vec<$row> = each!(self.db(), c => diesel::sql_query(query)
                    .bind::<Text, _>(organisation)
                    .bind::<Text, _>(grain.code())
                    .bind::<BigInt, _>(from)
                    .bind::<BigInt, _>(to)
                    .load(c))?;
                rows.into_iter()
                    .map(|row| {
                        let key = cell_key(grain, from, &row.channel, row.dimension)?;
                        #[allow(clippy::needless_update, reason = "of some families all counts are read")]
                        Ok((key, $counts { $($count: row.$count,)+ ..$counts::default() }))
                    })
                    .collect()
            }
        }
    };
}

sums!(
    "contact_cell",
    ContactCounts,
    ContactSums,
    contact_sums,
    [received, excluded_spam, excluded_duplicate, excluded_auto, excluded_thanks]
);
sums!("queue_cell", QueueCounts, QueueSums, queue_sums, [offered]);
sums!("work_cell", WorkCounts, WorkSums, work_sums, [handled, handle_seconds, short, timed, linkable]);

#[derive(QueryableByName)]
struct HopSums {
    #[diesel(sql_type = Text)]
    channel: String,
    #[diesel(sql_type = Text)]
    dimension: String,
    #[diesel(sql_type = Text)]
    next_channel: String,
    #[diesel(sql_type = BigInt)]
    within_1_day: i64,
    #[diesel(sql_type = BigInt)]
    within_7_days: i64,
    #[diesel(sql_type = BigInt)]
    within_30_days: i64,
}

impl Reader<'_> {
    /// What came, the work behind it and what followed: the cells of a grain of the days `from..=to`, summed up and kept under
    /// the first of the days. Of contacts and queues only how many came, and how many were excluded.
    ///
    /// # Errors
    /// When the database fails.
    pub fn sums(&mut self, organisation: &str, grain: Grain, days: (i64, i64)) -> Result<Cells> {
        if days.0 > days.1 {
            return Ok(Cells::default());
        }
        Ok(Cells {
            contacts: self.contact_sums(organisation, grain, days)?,
            queues: self.queue_sums(organisation, grain, days)?,
            work: self.work_sums(organisation, grain, days)?,
            hops: self.hop_sums(organisation, grain, days)?,
            ..Cells::default()
        })
    }

    fn hop_sums(
        &mut self,
        organisation: &str,
        grain: Grain,
        (from, to): (i64, i64),
    ) -> Result<FxHashMap<HopKey, HopCounts>> {
        let counts = ["within_1_day", "within_7_days", "within_30_days"];
        let query = query("hop_cell", "channel, dimension, next_channel", &counts);
        let rows: Vec<HopSums> = each!(self.db(), c => diesel::sql_query(query)
            .bind::<Text, _>(organisation)
            .bind::<Text, _>(grain.code())
            .bind::<BigInt, _>(from)
            .bind::<BigInt, _>(to)
            .load(c))?;
        let cell = |row: HopSums| {
            let next = Channel::from_code(&row.next_channel);
            let next = next.ok_or_else(|| unknown("hop_cell.next_channel", &row.next_channel))?;
            let cell = cell_key(grain, from, &row.channel, row.dimension)?;
            let HopSums { within_1_day, within_7_days, within_30_days, .. } = row;
            Ok((HopKey { cell, next }, HopCounts { within_1_day, within_7_days, within_30_days }))
        };
        rows.into_iter().map(cell).collect()
    }
}

/// The statement; sums of whole numbers are whole, whatever type the database gives them.
fn query(table: &str, keys: &str, counts: &[&str]) -> String {
    let sums: Vec<String> = counts.iter().map(|count| format!("cast(sum({count}) as bigint) as {count}")).collect();
    format!(
        "select {keys}, {} from {table} where organisation = $1 and grain = $2 and bucket between $3 and $4 group by {keys}",
        sums.join(", ")
    )
}
