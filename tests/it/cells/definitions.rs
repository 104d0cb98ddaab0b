//! Organisations whose definitions change, writers, and what is kept at the end.

use std::io::Cursor;
use std::sync::atomic::{AtomicU32, Ordering};

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Contact, Instant, Organisation, OrganisationFile, Volume};
use kanalkoll::rollup::{Bucket, BucketRange, CellKey, Cells, Grain};
use kanalkoll::service::{Delivery, Installation, InstallationError, Receipt};
use kanalkoll::store::StoreError;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, RngSeed, TestRunner};

use super::stream::{NOW, Sent};

/// What an organisation file says of days, targets and thresholds.
#[derive(Debug, Clone)]
pub(crate) struct Definitions {
    calendars: Vec<&'static str>,
    responses: String,
    queues: String,
    closing_answers: bool,
}

const CALENDARS: [&str; 4] = [
    "[[calendar]]\nfrom = \"2020-06-18\"\nopening = [{ days = \"mon-fri\", spans = [\"08:00-12:00\", \"13:00-17:00\"] }]\nclosed = [\"2020-06-22\"]\n",
    "[[calendar]]\nfrom = \"2020-10-24\"\nopening = [{ days = \"mon-sun\", spans = [\"01:30-04:00\"] }]\nweekend = [\"wed\"]\n",
    "[[calendar]]\nfrom = \"2020-12-30\"\nopen = [\"12-31\"]\nshort = [{ date = \"2021-01-05\", spans = [\"09:00-10:00\"] }]\n",
    // Every other channel has no opening hours from here on.
    "[[calendar]]\nfrom = \"2021-01-07\"\nopening = [{ days = \"mon-fri\", spans = [\"08:00-16:00\"], channels = [\"email\"] }]\n",
];

/// Days before the windows of the streams, within them, and after them.
const DATES: [&str; 7] =
    ["2020-01-01", "2020-03-28", "2020-10-25", "2021-01-01", "2021-01-06", "2021-01-08", "2021-02-01"];

pub(crate) fn definitions() -> impl Strategy<Value = Definitions> {
    let reading = select(vec!["next_working_day", "business_hours", "working_24h"]);
    let channels = select(vec!["", "channels = [\"email\", \"letter\"]\n"]);
    let response = (reading, 1..4_u8, channels);
    let response = (subsequence(DATES.to_vec(), 0..4), vec(response, 4)).prop_map(|(dates, rules)| {
        let rules = dates.iter().zip(rules).map(|(from, (reading, days, channels))| {
            format!("[[response]]\nfrom = \"{from}\"\nreading = \"{reading}\"\nworking_days = {days}\n{channels}")
        });
        rules.collect::<String>()
    });
    let queue = (subsequence(DATES.to_vec(), 0..3), vec((5..60_i32, 20..80_i32), 3)).prop_map(|(dates, rules)| {
        let rules = dates.iter().zip(rules).map(|(from, (phone, chat))| {
            format!("[[queue]]\nfrom = \"{from}\"\nthreshold_seconds = {{ phone = {phone}, chat = {chat} }}\n")
        });
        rules.collect::<String>()
    });
    (subsequence(CALENDARS.to_vec(), 0..=4), response, queue, any::<bool>()).prop_map(
        |(calendars, responses, queues, closing_answers)| Definitions { calendars, responses, queues, closing_answers },
    )
}

impl Definitions {
    pub(crate) fn file(&self, code: &str) -> OrganisationFile {
        let toml = format!(
            "code = \"{code}\"\nname = \"Test\"\ncountry = \"SE\"\n\
             [[source]]\ncode = \"cases\"\nclosing_answers = {}\n\
             [[source]]\ncode = \"mail\"\nclosing_answers = false\n\
             [[source]]\ncode = \"letters\"\nfirst_response = \"unknown\"\n\
             [[unit]]\ncode = \"molde\"\n\
             [[unit]]\ncode = \"midsund\"\nsuccessor = {{ unit = \"molde\", from = \"2020-10-25\" }}\n\
             [[unit]]\ncode = \"nesset\"\nsuccessor = {{ unit = \"midsund\", from = \"2020-06-19\", until = \"2020-10-24\" }}\n\
             [[topic]]\ncode = \"bygglov\"\n{}{}{}",
            self.closing_answers,
            self.calendars.concat(),
            self.responses,
            self.queues
        );
        OrganisationFile::from_toml(&toml).unwrap()
    }

    pub(crate) fn apply(&self, installation: &Installation, code: &str) {
        installation.apply(self.file(code), NOW, &mut |_| ()).unwrap();
    }
}

/// A code that no other case of this run has.
pub(crate) fn fresh_code() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("o{}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// Runs a property. It says its seed when it fails; `PROPTEST_RNG_SEED` repeats a run, `PROPTEST_CASES` makes it longer.
pub(crate) fn check<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value)) {
    let asked = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|seed| seed.parse().ok());
    let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let seed = asked.unwrap_or(u64::from(clock.subsec_nanos()) ^ clock.as_secs());
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    let config = Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_iters: 200,
        max_shrink_time: 60_000,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(strategy, |value| {
        test(value);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("PROPTEST_RNG_SEED={seed}\n{error}");
    }
}

fn body(lines: &[Sent]) -> Cursor<Vec<u8>> {
    Cursor::new(lines.iter().map(Sent::line).collect::<String>().into_bytes())
}

/// Delivers records in order, neighbours of a kind together in batches of the sizes given, again and again.
pub(crate) fn deliver(installation: &Installation, code: &str, records: &[Sent], sizes: &[usize]) {
    let mut sizes = sizes.iter().copied().cycle();
    let same_kind = |one: &Sent, next: &Sent| matches!(one, Sent::Contact(_)) == matches!(next, Sent::Contact(_));
    for run in records.chunk_by(same_kind) {
        let mut rest = run;
        while !rest.is_empty() {
            let (batch, after) = rest.split_at(sizes.next().unwrap_or(1).clamp(1, rest.len()));
            rest = after;
            let format = Format::Ndjson;
            let kind = if matches!(batch.first(), Some(Sent::Volume(_))) { Kind::Volume } else { Kind::Contact };
            let receipt = kanalkoll::service::random_id();
            let delivery =
                Delivery { organisation: code, kind, format: &format, now: NOW, receipt, request: Request::at(NOW) };
            let receipt: Receipt = installation.deliver(&delivery, Box::new(body(batch)), &mut |_| ()).unwrap();
            assert_eq!(usize::try_from(receipt.received).unwrap(), batch.len());
            assert_eq!(receipt.taken() + receipt.rejected, receipt.received, "{receipt:?}");
            if receipt.rejected > 0 {
                let rejects = installation.rejects(code, &receipt.receipt, 0).unwrap();
                assert_eq!(u64::try_from(rejects.len()).unwrap(), receipt.rejected);
                let double = |reason: &str| matches!(reason, "counted_as_volumes" | "counted_as_contacts" | "overlaps");
                assert!(rejects.iter().all(|reject| double(&reject.reason)), "{rejects:#?}");
            }
        }
    }
}

/// What an organisation keeps.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) contacts: Vec<Contact>,
    pub(crate) volumes: Vec<Volume>,
}

pub(crate) fn held(installation: &Installation, code: &str) -> Held {
    let (from, to) = (Instant::from_unix(0), Instant::from_unix(i64::MAX));
    let read = installation.store().read::<_, StoreError>(|reader| {
        Ok((reader.contacts_received(code, from, to)?, reader.volumes_between(code, from, to)?))
    });
    let (contacts, volumes) = read.unwrap();
    Held { contacts: contacts.into_iter().map(|kept| kept.contact).collect(), volumes }
}

pub(crate) fn organisation(installation: &Installation, code: &str) -> std::sync::Arc<Organisation> {
    installation.organisation(code).unwrap()
}

/// The cells and marks are those of a fold of everything.
#[track_caller]
pub(crate) fn assert_verified(installation: &Installation, code: &str) {
    let verification: Result<_, InstallationError> = installation.verify(code, &mut |_| ());
    let verification = verification.unwrap();
    assert!(verification.holds(), "{verification:#?}");
}

/// Received and offered by the hour, as the cells have it.
pub(crate) fn hours(installation: &Installation, code: &str) -> (super::model::Hours, super::model::Hours) {
    let read = installation.store().read::<_, StoreError>(|reader| {
        Ok((
            reader.contact_cells(code, Grain::Hour, BucketRange::All)?,
            reader.queue_cells(code, Grain::Hour, BucketRange::All)?,
        ))
    });
    let (contacts, queues) = read.unwrap();
    let hour = |key: &CellKey| match key.bucket {
        Bucket::Hour(hour) => hour.unix(),
        other => panic!("{other} is no hour"),
    };
    let contacts = contacts.iter().map(|(key, counts)| ((hour(key), key.channel.code()), counts.received));
    let queues = queues.iter().map(|(key, counts)| ((hour(key), key.channel.code()), counts.offered));
    (contacts.collect(), queues.filter(|(_, offered)| *offered != 0).collect())
}

/// Every cell of an organisation, of all grains.
pub(crate) fn cells(installation: &Installation, code: &str) -> Cells {
    let read = installation.store().read::<_, StoreError>(|reader| {
        let mut all = Cells::default();
        for grain in Grain::ALL {
            all.add(&reader.cells(code, grain, BucketRange::All)?, 1);
        }
        Ok(all)
    });
    read.unwrap()
}
