//! Open surveys: anonymous, a series of their own.

use kanalkoll::model::Instant;
use kanalkoll::service::OpenAnswerOutcome;

use super::town::{DAY, NOW, Town};
use crate::support::both;

const DESK: &str =
    "[[survey.open]]\ncode = \"reception\"\nunit = \"kontaktcenter\"\n[[unit]]\ncode = \"kontaktcenter\"\n";

fn send(town: &Town, form_token: &str, pairs: &[(&str, &str)], now: Instant) -> OpenAnswerOutcome {
    let pairs: Vec<(String, String)> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    town.installation.answer_open("kalmar", "reception", form_token, &pairs, false, now).unwrap()
}

both! {
    fn a_page_counts_once_and_keeps_the_week_only(db) {
        let town = Town::new(db, DESK);
        let page = |now| town.installation.open_survey("kalmar", "reception", now).unwrap().unwrap();
        let shown = page(NOW.plus_seconds(2 * DAY));
        assert_eq!(shown.survey.form.first().unwrap().code, "ease");
        let sent = NOW.plus_seconds(2 * DAY + 20);
        for _ in 0..3 {
            assert_eq!(send(&town, &shown.form_token, &[("ease", "4"), ("comment", "Bra")], sent), OpenAnswerOutcome::Kept);
        }
        assert_eq!(town.answers("reception"), [("=complete".to_owned(), 1), ("ease=4".to_owned(), 1)]);
        assert!(town.answers("invited").is_empty());
        // 2020-06-01 is the Monday of that week.
        let buckets: Vec<i64> = town.cells().answers.keys().map(|key| key.cell.bucket).collect();
        assert!(buckets.iter().all(|bucket| *bucket == 18_414), "{buckets:?}");
        town.verify();
    }

    fn machines_and_strangers_are_not_counted(db) {
        let town = Town::new(db, DESK);
        let shown = town.installation.open_survey("kalmar", "reception", NOW).unwrap().unwrap();
        let later = NOW.plus_seconds(60);
        let forged = shown.form_token.replacen("15909", "15908", 1);
        assert_ne!(forged, shown.form_token);
        let given = [("ease", "4")];
        assert_eq!(send(&town, &shown.form_token, &given, NOW.plus_seconds(1)), OpenAnswerOutcome::TooQuick);
        assert_eq!(send(&town, &forged, &given, later), OpenAnswerOutcome::Stale);
        assert_eq!(send(&town, "", &given, later), OpenAnswerOutcome::Stale);
        assert_eq!(send(&town, &shown.form_token, &given, NOW.plus_seconds(2 * DAY)), OpenAnswerOutcome::Stale);
        assert_eq!(send(&town, &shown.form_token, &[("comment", "x")], later), OpenAnswerOutcome::NothingChosen);
        assert!(matches!(send(&town, &shown.form_token, &[("ease", "9")], later), OpenAnswerOutcome::Faults(_)));
        assert!(town.installation.open_survey("kalmar", "elsewhere", NOW).unwrap().is_none());
        assert!(town.installation.open_survey("nowhere", "reception", NOW).unwrap().is_none());
        assert!(town.cells().answers.is_empty());
    }
}
