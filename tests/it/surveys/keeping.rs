//! What citizens wrote is kept for a time only.

use kanalkoll::service::SurveyStep;

use super::test_installation::{DAY, NOW, TestInstallation};
use crate::support::{both, contact};

both! {
    fn comments_are_disposed_of_and_the_answers_stay(db) {
        let kalmar = TestInstallation::new(db, "[retention]\ncomment_days = 20\ndecision = \"KS 2020/1\"\n");
        kalmar.deliver(&[contact("a")], NOW);
        let token = kalmar.invite("a", NOW);
        kalmar.answer(&token, SurveyStep::First, &[("got_answer", "yes")], NOW);
        kalmar.answer(&token, SurveyStep::Rest, &[("ease", "4"), ("comment", "Tack")], NOW);
        let before = kalmar.answers("invited");
        // Its week must be over, and then twenty days.
        assert_eq!(kalmar.installation.retain(NOW.plus_seconds(26 * DAY)).unwrap()[0].items[0].1, 0);
        assert_eq!(db.count("invitation where texts is not null"), 1);
        assert_eq!(kalmar.installation.retain(NOW.plus_seconds(27 * DAY)).unwrap()[0].items[0].1, 1);
        assert_eq!(kalmar.installation.retain(NOW.plus_seconds(28 * DAY)).unwrap()[0].items[0].1, 0);
        assert_eq!(db.count("invitation where texts is not null"), 0);
        assert_eq!(db.count("disposal where items = 1 and decision = 'KS 2020/1'"), 1);
        assert_eq!(kalmar.answers("invited"), before);
        kalmar.verify();
    }
}
