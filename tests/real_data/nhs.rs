//! Patient experience, the National Health Service: several rows a respondent, a scale that is turned round.

use std::collections::BTreeMap;

use kanalkoll::rollup::{AnswerKey, Grain};

use crate::real_data_app::RealDataApp;
use crate::support::both;
use crate::{assert_rounded, beside, truth, whole};

const QUESTION: &str =
    "[[survey.question]]\ncode = \"experience\"\nkind = \"scale\"\ntext = { en = \"Overall, how was it?\" }\n";

/// Ratings 1 to 5 (5 is best) by topic.
type Ratings = BTreeMap<String, [i64; 5]>;

fn ratings(cells: &[(AnswerKey, i64)]) -> Ratings {
    let mut ratings = Ratings::new();
    for (key, answers) in cells.iter().filter(|(key, _)| key.question == "experience") {
        assert_eq!(key.series, "nhs_fft");
        let score: usize = key.value.parse().unwrap();
        ratings.entry(key.cell.dimension.replace('\u{a0}', " ")).or_default()[score - 1] += answers;
    }
    ratings
}

fn satisfied(ratings: &[i64; 5]) -> f64 {
    100.0 * (ratings[3] + ratings[4]) as f64 / ratings.iter().sum::<i64>() as f64
}

both! {
    fn patient_experience(db) {
        let (Some(file), Some(truth)) = (beside("nhs_fft_comments.csv.gz"), truth("nhs_fft_comments")) else { return };
        let app = RealDataApp::new(db, "Europe/London", "nhs_fft");
        app.apply("Europe/London", QUESTION);
        let receipt = app.deliver(&file);
        assert_eq!((receipt.received, receipt.rejected), (7_908, 0));
        assert_eq!(receipt.created, truth["respondents"].as_u64().unwrap());
        app.verify();

        let all = ratings(&app.answers(Grain::Day));
        let all = all[""];
        let by_respondent = &truth["rating_by_respondent(first row)"];
        // Theirs is 1 for very good.
        for (score, respondents) in all.iter().enumerate() {
            assert_eq!(*respondents, whole(&by_respondent[(5 - score).to_string()]), "{}", score + 1);
        }
        assert_eq!(all.iter().sum::<i64>(), whole(&truth["respondents_valid_rating_1_5"]));
        let respondents: i64 =
            app.answers(Grain::Day).iter().filter(|(key, _)| key.question.is_empty()).map(|(_, answers)| answers).sum();
        assert_eq!(respondents, whole(&truth["respondents"]));
        let mean = all.iter().enumerate().map(|(score, n)| (5.0 - score as f64) * *n as f64).sum::<f64>()
            / all.iter().sum::<i64>() as f64;
        assert_rounded(mean, &truth["mean_rating_valid(1=very good)"], 4);
        assert_rounded(satisfied(&all), &truth["satisfied_share_pct(1-2 of valid 1-5)"], 3);

        let by_topic = ratings(&app.answers(Grain::Topic));
        for (service, figures) in truth["by_service_type_respondents_valid"].as_object().unwrap() {
            let ratings = by_topic[service.as_str()];
            assert_eq!(ratings.iter().sum::<i64>(), whole(&figures["n"]), "{service}");
            assert_rounded(satisfied(&ratings), &figures["satisfied_pct"], 3);
        }

        // Sent again, each respondent still counts once.
        let before = ratings(&app.answers(Grain::Topic));
        let again = app.deliver(&file);
        assert_eq!((again.created, again.rejected), (0, 0));
        assert_eq!(ratings(&app.answers(Grain::Topic)), before);
        app.verify();
    }
}
