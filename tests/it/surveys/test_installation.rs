//! A kalmar that asks its citizens: an installation with contacts, and a clock in the test's hand.

use std::io::{BufReader, Cursor};
use std::sync::Arc;

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::rollup::{Cells, Grain, SurveyCounts};
use kanalkoll::service::{AnswerOutcome, Delivery, Installation, InvitationOutcome, InvitationRequest, SurveyStep};
use kanalkoll::store::StoreError;
use serde_json::Value;

use crate::support::{TestDb, lines, organisation};

/// 2020-06-01 08:12 in Stockholm, a Monday.
pub(crate) const NOW: Instant = Instant::from_unix(1_590_991_920);
pub(crate) const DAY: i64 = 86_400;

pub(crate) struct TestInstallation {
    pub(crate) installation: Arc<Installation>,
}

impl TestInstallation {
    /// `more` is added to the organisation file.
    pub(crate) fn new(db: &TestDb, more: &str) -> TestInstallation {
        let kalmar = TestInstallation { installation: Arc::new(Installation::new(db.store()).unwrap()) };
        kalmar.apply(more, NOW);
        kalmar
    }

    pub(crate) fn apply(&self, more: &str, now: Instant) {
        let file = OrganisationFile::from_toml(&(organisation("kalmar") + more)).unwrap();
        self.installation.apply(file, now, &mut |_| ()).unwrap();
    }

    pub(crate) fn deliver(&self, records: &[Value], now: Instant) {
        let receipt = kanalkoll::service::random_id();
        let delivery = Delivery {
            organisation: "kalmar",
            kind: Kind::Contact,
            format: &Format::Ndjson,
            now,
            receipt,
            request: Request::at(now),
        };
        let input = Box::new(BufReader::new(Cursor::new(lines(records))));
        let receipt = self.installation.deliver(&delivery, input, &mut |_| ()).unwrap();
        assert_eq!(receipt.rejected, 0);
    }

    pub(crate) fn ask(&self, id: &str, now: Instant) -> InvitationOutcome {
        let request = InvitationRequest {
            source: "e-post".to_owned(),
            external_id: id.to_owned(),
            language: None,
            deliver_to: None,
        };
        self.installation.invite("kalmar", &[request], now).unwrap().remove(0)
    }

    /// The link for a contact that may be asked about.
    #[track_caller]
    pub(crate) fn invite(&self, id: &str, now: Instant) -> String {
        match self.ask(id, now) {
            InvitationOutcome::Link { token, .. } => token,
            other => panic!("{id}: {other:?}"),
        }
    }

    /// The code of the refusal.
    #[track_caller]
    pub(crate) fn refused(&self, id: &str, now: Instant) -> &'static str {
        match self.ask(id, now) {
            InvitationOutcome::NotInvited(reason) => reason.code(),
            other => panic!("{id}: {other:?}"),
        }
    }

    pub(crate) fn answer(&self, token: &str, step: SurveyStep, pairs: &[(&str, &str)], now: Instant) -> AnswerOutcome {
        let pairs: Vec<(String, String)> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        self.installation.answer(token, step, &pairs, false, now).unwrap()
    }

    pub(crate) fn cells(&self) -> Cells {
        let read = |reader: &mut kanalkoll::store::Reader<'_>| {
            reader.cells("kalmar", Grain::Day, kanalkoll::rollup::BucketRange::All)
        };
        self.installation.store().read::<_, StoreError>(read).unwrap()
    }

    /// All survey cells added up.
    pub(crate) fn counts(&self) -> SurveyCounts {
        use kanalkoll::rollup::Counts;
        let mut sum = SurveyCounts::default();
        for counts in self.cells().surveys.values() {
            sum.add(counts, 1);
        }
        sum
    }

    /// `question=value` -> answers, over all channels of a series.
    pub(crate) fn answers(&self, series: &str) -> Vec<(String, i64)> {
        let mut sums = std::collections::BTreeMap::new();
        for (key, answers) in self.cells().answers.iter().filter(|(key, _)| key.series == series) {
            *sums.entry(format!("{}={}", key.question, key.value)).or_default() += answers;
        }
        sums.into_iter().collect()
    }

    /// The cells are the fold of everything, and counting it all again changes nothing.
    #[track_caller]
    pub(crate) fn verify(&self) {
        let found = self.installation.verify("kalmar", &mut |_| ()).unwrap();
        assert!(found.holds(), "{found:?}");
        let before = self.cells();
        self.installation.rebuild("kalmar", &mut |_| ()).unwrap();
        assert_eq!(self.cells(), before);
    }
}
