//! Open surveys: anonymous, a series of their own.

use kanalkoll::model::{Day, Instant};
use kanalkoll::rollup::Bucket;
use kanalkoll::service::OpenAnswerOutcome;

use super::test_installation::{DAY, NOW, TestInstallation};
use crate::support::both;

const DESK: &str =
    "[[survey.open]]\ncode = \"reception\"\nunit = \"kontaktcenter\"\n[[unit]]\ncode = \"kontaktcenter\"\n";

fn send(kalmar: &TestInstallation, form_token: &str, pairs: &[(&str, &str)], now: Instant) -> OpenAnswerOutcome {
    let pairs: Vec<(String, String)> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    kalmar.installation.answer_open("kalmar", "reception", form_token, &pairs, false, now).unwrap()
}

both! {
    fn a_page_counts_once_and_keeps_the_week_only(db) {
        let kalmar = TestInstallation::new(db, DESK);
        let page = |now| kalmar.installation.open_survey("kalmar", "reception", now).unwrap().unwrap();
        let shown = page(NOW.plus_seconds(2 * DAY));
        assert_eq!(shown.survey.form.first().unwrap().code, "ease");
        let sent = NOW.plus_seconds(2 * DAY + 20);
        for _ in 0..3 {
            assert_eq!(send(&kalmar, &shown.form_token, &[("ease", "4"), ("comment", "Bra")], sent), OpenAnswerOutcome::Kept);
        }
        assert_eq!(kalmar.answers("reception"), [("=complete".to_owned(), 1), ("ease=4".to_owned(), 1)]);
        assert!(kalmar.answers("invited").is_empty());
        // 2020-06-01 is the Monday of that week.
        let buckets: Vec<Bucket> = kalmar.cells().answers.keys().map(|key| key.cell.bucket).collect();
        assert!(buckets.iter().all(|bucket| *bucket == Bucket::Day(Day::from_epoch(18_414))), "{buckets:?}");
        kalmar.verify();
    }

    fn machines_and_strangers_are_not_counted(db) {
        let kalmar = TestInstallation::new(db, DESK);
        let shown = kalmar.installation.open_survey("kalmar", "reception", NOW).unwrap().unwrap();
        let later = NOW.plus_seconds(60);
        let forged = shown.form_token.replacen("15909", "15908", 1);
        assert_ne!(forged, shown.form_token);
        let given = [("ease", "4")];
        assert_eq!(send(&kalmar, &shown.form_token, &given, NOW.plus_seconds(1)), OpenAnswerOutcome::TooQuick);
        assert_eq!(send(&kalmar, &forged, &given, later), OpenAnswerOutcome::Stale);
        assert_eq!(send(&kalmar, "", &given, later), OpenAnswerOutcome::Stale);
        assert_eq!(send(&kalmar, &shown.form_token, &given, NOW.plus_seconds(2 * DAY)), OpenAnswerOutcome::Stale);
        assert_eq!(send(&kalmar, &shown.form_token, &[("comment", "x")], later), OpenAnswerOutcome::NothingChosen);
        assert!(matches!(send(&kalmar, &shown.form_token, &[("ease", "9")], later), OpenAnswerOutcome::Faults(_)));
        assert!(kalmar.installation.open_survey("kalmar", "elsewhere", NOW).unwrap().is_none());
        assert!(kalmar.installation.open_survey("nowhere", "reception", NOW).unwrap().is_none());
        assert!(kalmar.cells().answers.is_empty());
    }
}
