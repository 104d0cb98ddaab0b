//! What citizens wrote is kept for a time only.

use kanalkoll::service::SurveyStep;

use super::town::{DAY, NOW, Town};
use crate::support::{both, contact};

both! {
    fn comments_are_disposed_of_and_the_answers_stay(db) {
        let town = Town::new(db, "[retention]\ncomment_days = 20\ndecision = \"KS 2020/1\"\n");
        town.deliver(&[contact("a")], NOW);
        let token = town.invite("a", NOW);
        town.answer(&token, SurveyStep::First, &[("got_answer", "yes")], NOW);
        town.answer(&token, SurveyStep::Rest, &[("ease", "4"), ("comment", "Tack")], NOW);
        let before = town.answers("invited");
        // Its week must be over, and then twenty days.
        assert_eq!(town.installation.retain(NOW.plus_seconds(26 * DAY)).unwrap()[0].items[0].1, 0);
        assert_eq!(db.count("invitation where texts is not null"), 1);
        assert_eq!(town.installation.retain(NOW.plus_seconds(27 * DAY)).unwrap()[0].items[0].1, 1);
        assert_eq!(town.installation.retain(NOW.plus_seconds(28 * DAY)).unwrap()[0].items[0].1, 0);
        assert_eq!(db.count("invitation where texts is not null"), 0);
        assert_eq!(db.count("disposal where items = 1 and decision = 'KS 2020/1'"), 1);
        assert_eq!(town.answers("invited"), before);
        town.verify();
    }
}
