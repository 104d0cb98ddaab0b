//! What the store promises of cells, on SQLite: `tests/it` tries the same through the service on both databases.

use kanalkoll::model::{Channel, Day, Instant};
use kanalkoll::rollup::{
    AnswerKey, Bucket, BucketRange, CellKey, Cells, ContactCounts, Grain, HopCounts, HopKey, QueueCounts, SurveyCounts,
    TimeCounts, WorkCounts,
};
use kanalkoll::store::{Reader, Slice, Store, StoreError, Writer};

const DAY: Day = Day::from_epoch(18_414);

fn key(bucket: Bucket, dimension: &str) -> CellKey {
    CellKey { bucket, channel: Channel::Email, dimension: dimension.to_owned() }
}

/// One cell of each family, and some more where families differ.
fn cells() -> Cells {
    let mut cells = Cells::default();
    let day = key(Bucket::Day(DAY), "");
    let hour = key(Bucket::Hour(Instant::from_unix(1_590_991_200)), "");
    cells.contacts.insert(hour, ContactCounts { received: 3, late_by_day: 1, ..ContactCounts::default() });
    cells.contacts.insert(day.clone(), ContactCounts { received: 5, excluded_spam: 2, ..ContactCounts::default() });
    cells.contacts.insert(key(Bucket::Unit(DAY), "skola"), ContactCounts { received: 4, ..ContactCounts::default() });
    cells.contacts.insert(key(Bucket::Unit(DAY), "vård"), ContactCounts { received: 1, ..ContactCounts::default() });
    cells.times.insert(day.clone(), TimeCounts { to_15: 1, by_day: 7, ..TimeCounts::default() });
    cells.queues.insert(day.clone(), QueueCounts { offered: 9, handle_seconds: 1 << 40, ..QueueCounts::default() });
    cells.surveys.insert(day.clone(), SurveyCounts { refused_cap: 2, partial: 3, ..SurveyCounts::default() });
    cells.work.insert(day.clone(), WorkCounts { came: 8, short: 1, within_30_days: 2, ..WorkCounts::default() });
    for next in [Channel::Phone, Channel::Chat] {
        let counts = HopCounts { within_1_day: 0, within_7_days: 1, within_30_days: 2 };
        cells.hops.insert(HopKey { cell: day.clone(), next }, counts);
    }
    for (series, question, value) in [("invited", "ease", "5"), ("invited", "", "complete"), ("lobby", "ease", "1")] {
        let [series, question, value] = [series, question, value].map(str::to_owned);
        cells.answers.insert(AnswerKey { cell: day.clone(), series, question, value }, 6);
    }
    cells
}

fn stored(reader: &mut Reader<'_>) -> Result<Cells, StoreError> {
    let mut all = Cells::default();
    for grain in Grain::ALL {
        all.add(&reader.cells("kalmar", grain, BucketRange::All)?, 1);
    }
    Ok(all)
}

fn on_store(rule: impl FnOnce(&mut Writer<'_>) -> Result<(), StoreError>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("a.db").display()), 2).unwrap();
    store.migrate().unwrap();
    store.write("kalmar", rule).unwrap();
}

#[test]
fn cells_of_every_family_are_read_as_they_were_added() {
    on_store(|writer| {
        writer.add_cells("kalmar", &cells())?;
        writer.add_cells("other", &cells())?;
        assert_eq!(stored(writer)?, cells());
        writer.add_cells("kalmar", &cells())?;
        let mut twice = cells();
        twice.add(&cells(), 1);
        assert_eq!(stored(writer)?, twice);
        Ok(())
    });
}

#[test]
fn cells_that_count_nothing_any_more_have_no_rows() {
    on_store(|writer| {
        writer.add_cells("kalmar", &cells())?;
        let mut taken = cells();
        taken.add(&cells(), -2);
        taken.contacts.remove(&key(Bucket::Day(DAY), ""));
        writer.add_cells("kalmar", &taken)?;
        let left = stored(writer)?;
        assert_eq!((left.len(), left.contacts.len()), (1, 1));
        Ok(())
    });
}

#[test]
fn cells_are_read_and_cleared_by_grain_range_and_filter() {
    on_store(|writer| {
        writer.add_cells("kalmar", &cells())?;
        let units = |writer: &mut Writer<'_>, only: &[&str]| {
            let slice = Slice { grain: Grain::Unit, only: Some(only) };
            Ok::<usize, StoreError>(writer.contact_cells("kalmar", slice, (DAY, DAY))?.len())
        };
        assert_eq!((units(writer, &["vård", "skola"])?, units(writer, &["vård"])?, units(writer, &[])?), (2, 1, 0));
        let answers = |writer: &mut Writer<'_>, questions: Option<&[&str]>| {
            Ok::<usize, StoreError>(
                writer.answers_of_series("kalmar", Grain::Day, (DAY, DAY), &["invited"], questions)?.len(),
            )
        };
        assert_eq!((answers(writer, None)?, answers(writer, Some(&["ease"]))?), (2, 1));
        let tomorrow = DAY.plus_days(1);
        assert!(writer.queue_cells("kalmar", Grain::Day, (tomorrow, tomorrow))?.is_empty());
        writer.clear_cells("kalmar", Grain::Day, BucketRange::Days(DAY, DAY))?;
        assert_eq!(stored(writer)?.len(), 3, "one by hour and two by unit");
        Ok(())
    });
}
