//! An installation into which records are imported as `kanalkoll import` does it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use kanalkoll::feeds::{Format, Mapping, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::measure::{Effect, EffectQuestion, ParameterValues, Question, QueueFigure, ResponseFigure, Split};
use kanalkoll::model::{By, Channel, Contact, Day, Instant, OrganisationFile, UnitsAsOf, Volume, Zone};
use kanalkoll::reports::{EffectReport, QueueReport, ResponseReport};
use kanalkoll::rollup::{AnswerKey, BucketRange, Grain};
use kanalkoll::service::{Delivery, Installation, Receipt};
use kanalkoll::store::{Quarantined, Reader, StoreError};

use crate::support::TestDb;

/// After every record: 2026-01-01.
const NOW: Instant = Instant::from_unix(1_767_225_600);
const CODE: &str = "city";

/// Year or month -> channel -> count.
pub(crate) type Counts = BTreeMap<String, BTreeMap<&'static str, i64>>;

pub(crate) struct RealDataApp {
    installation: Installation,
    format: Format,
    kind: Kind,
    zone: Zone,
}

impl RealDataApp {
    /// An organisation in `zone`, and a feed that comes with the program.
    pub(crate) fn new(db: &TestDb, zone: &str, mapping: &str) -> RealDataApp {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("feeds").join(format!("{mapping}.toml"));
        let mapping = Mapping::from_toml(&std::fs::read_to_string(file).unwrap()).unwrap();
        let kind = mapping.kind();
        let app = RealDataApp {
            installation: Installation::new(db.store()).unwrap(),
            format: Format::Mapped(mapping),
            kind,
            zone: Zone::parse(zone).unwrap(),
        };
        app.apply(zone, "");
        app
    }

    /// Applies an organisation file with `more` in it.
    pub(crate) fn apply(&self, zone: &str, more: &str) {
        let toml = format!("code = \"{CODE}\"\nname = \"City\"\ncountry = \"other\"\ntime_zone = \"{zone}\"\n{more}");
        self.installation.apply(OrganisationFile::from_toml(&toml).unwrap(), NOW, &mut |_| ()).unwrap();
        self.verify();
    }

    /// Imports a file twice: the second time changes nothing.
    pub(crate) fn import(&self, file: &Path) -> Receipt {
        let first = self.deliver(file);
        self.verify();
        let figures = |app: &RealDataApp| {
            let (from, to) = ("1998-01-01", "2025-12-31");
            (app.response(from, to, Some(By::Month), "channel"), app.queue(from, to, Some(By::Month), "channel"))
        };
        let before = (figures(self), self.contacts().len(), self.volumes().len());
        let again = self.deliver(file);
        let expected = Receipt {
            receipt: again.receipt.clone(),
            created: 0,
            amended: 0,
            unchanged: first.taken(),
            ..first.clone()
        };
        assert_eq!(again, expected);
        assert_eq!((figures(self), self.contacts().len(), self.volumes().len()), before);
        self.verify();
        first
    }

    /// What changed on a day.
    pub(crate) fn effect(&self, day: Day) -> Effect {
        let words = ParameterValues::new(vec![("event".to_owned(), day.to_string())]);
        self.installation.figure::<EffectReport>(CODE, &EffectQuestion::parse(&words).unwrap(), NOW).unwrap()
    }

    /// The cells of answers of a grain.
    pub(crate) fn answers(&self, grain: Grain) -> Vec<(AnswerKey, i64)> {
        let read = |reader: &mut Reader<'_>| reader.answer_cells(CODE, grain, BucketRange::All);
        self.installation.store().read::<_, StoreError>(read).unwrap().into_iter().collect()
    }

    pub(crate) fn deliver(&self, file: &Path) -> Receipt {
        let opened = File::open(file).unwrap();
        let input: Box<dyn BufRead> = if file.extension().is_some_and(|extension| extension == "gz") {
            Box::new(BufReader::new(MultiGzDecoder::new(opened)))
        } else {
            Box::new(BufReader::new(opened))
        };
        let receipt = kanalkoll::service::random_id();
        let delivery = Delivery {
            organisation: CODE,
            kind: self.kind,
            format: &self.format,
            now: NOW,
            receipt,
            request: Request::at(NOW),
        };
        self.installation.deliver(&delivery, input, &mut |_| ()).unwrap()
    }

    pub(crate) fn verify(&self) {
        let verification = self.installation.verify(CODE, &mut |_| ()).unwrap();
        assert!(verification.holds(), "{verification:#?}");
    }

    pub(crate) fn response(&self, from: &str, to: &str, by: Option<By>, split: &str) -> ResponseFigure {
        self.installation.figure::<ResponseReport>(CODE, &question(from, to, by, split), NOW).unwrap()
    }

    pub(crate) fn queue(&self, from: &str, to: &str, by: Option<By>, split: &str) -> QueueFigure {
        self.installation.figure::<QueueReport>(CODE, &question(from, to, by, split), NOW).unwrap()
    }

    pub(crate) fn contacts(&self) -> Vec<Contact> {
        let everything = (Instant::from_unix(0), NOW);
        let read = self
            .installation
            .store()
            .read::<_, StoreError>(|reader| reader.contacts_received(CODE, everything.0, everything.1));
        read.unwrap().into_iter().map(|kept| kept.contact).collect()
    }

    pub(crate) fn volumes(&self) -> Vec<Volume> {
        let read = self
            .installation
            .store()
            .read::<_, StoreError>(|reader| reader.volumes_between(CODE, Instant::from_unix(0), NOW));
        read.unwrap()
    }

    pub(crate) fn rejects(&self, receipt: &Receipt) -> Vec<Quarantined> {
        self.installation.rejects(CODE, &receipt.receipt, 0).unwrap()
    }

    /// Received by year or month (so many characters of the date) and channel, from the cells of a day; by channel alone
    /// when no character is asked for.
    pub(crate) fn received(&self, characters: usize) -> Counts {
        let read = self
            .installation
            .store()
            .read::<_, StoreError>(|reader| reader.contact_cells(CODE, Grain::Day, BucketRange::All));
        let mut counts = Counts::new();
        for (key, cell) in read.unwrap() {
            let date = key.bucket.day().unwrap().to_string();
            *counts.entry(date[..characters].to_owned()).or_default().entry(key.channel.code()).or_default() +=
                cell.received;
        }
        counts
    }

    /// Seconds on the wall clock from arrival to `later`, as the source wrote them.
    pub(crate) fn wall_seconds(&self, contact: &Contact, later: Instant) -> i64 {
        let offset = |at: Instant| at.unix() + self.zone.offset_seconds(at);
        offset(later) - offset(contact.received_at.first())
    }

    /// The local hour of arrival.
    pub(crate) fn hour(&self, contact: &Contact) -> i8 {
        self.zone.local(contact.received_at.first()).hour()
    }
}

fn question(from: &str, to: &str, by: Option<By>, split: &str) -> Question {
    let day = |text| Day::parse(text).unwrap();
    Question {
        from: day(from),
        to: day(to),
        by,
        split: Split::parse(split).unwrap(),
        as_of: None,
        units: UnitsAsOf::Today,
    }
}

/// The middle value, or the mean of the two in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) }
}

/// Adds a count of a channel.
pub(crate) fn count(counts: &mut Counts, period: &str, channel: Channel, number: i64) {
    if number > 0 {
        *counts.entry(period.to_owned()).or_default().entry(channel.code()).or_default() += number;
    }
}
