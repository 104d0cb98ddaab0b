//! What the overview says, against what the service reports, and where it leads.

use kanalkoll::measure::ShiftVerdict;
use serde_json::{Value, json};

use super::grafana::shipped;
use super::replace::{COMPARISON, SEASONS};
use super::shown::{Shown, same};
use crate::prometheus::{Watched, now};
use crate::support::Prometheus;

const YEAR: &str = "from=2020-01-01&to=2020-12-31";

pub(super) fn panels_are_the_figures(watched: &Watched, prometheus: &Prometheus) {
    let page = Shown::of(prometheus, "overview", &[]);
    let api = |question: &str| watched.figure(&format!("/api/v1/kalmar/measures/{question}"));
    let response = api(&format!("response?{YEAR}"))["rows"][0].clone();
    same(page.number("Do we answer in time?", "In time"), &response["rate"]["value"]);
    for (legend, expected) in
        [("Judged", &response["rate"]["denominator"]), ("In time", &response["in_time"]), ("Late", &response["late"])]
    {
        same(page.number("Messages behind the share", legend), expected);
    }
    same(page.number("What is falling through the gaps?", "Unanswered, past the deadline"), &api("overdue")["overdue"]);
    let against = "What most often speaks against them";
    same(page.number(against, "Response time not known"), &response["unknown"]);
    same(page.number(against, "Rejected records"), &json!(1));
    same(page.number(against, "Silent sources"), &json!(0));
    // A record was rejected, and of some messages nobody knows when they were answered.
    assert_eq!(page.words("Can I trust these numbers?"), trusted(&response["unknown"]));
    index_is_the_figure(&page, &api(&format!("voice?{YEAR}"))["rows"][0]);
    // The headline: the year before is known, so the season cannot be the reason.
    verdicts_are_the_figures(&page, &api(&format!("shift?comparison={COMPARISON}"))["year_on_year"]);
    // Nobody wrote in videos: no share is 0 or 100 %, and it is said why.
    let choice = [("channel", ["video"].as_slice())];
    let nobody = Shown::of(prometheus, "overview", &choice);
    assert_eq!(nobody.words("Do we answer in time?"), "Nothing came in");
    assert_eq!(nobody.words("What do residents say?"), "Nobody was sent a survey");
}

/// The answer to the last question, where a record waits in quarantine.
fn trusted(unknown: &Value) -> &'static str {
    if unknown == 0 { "Mostly yes, but note 1 thing" } else { "Mostly yes, but note 2 things" }
}

fn index_is_the_figure(page: &Shown<'_>, voice: &Value) {
    let behind = "Margin, and the answers behind the index";
    same(page.number("What do residents say?", "Ease, index 0–100"), &voice["index"]["value"]);
    same(page.number(behind, "Lower limit"), &voice["index"]["low"]);
    same(page.number(behind, "Upper limit"), &voice["index"]["high"]);
    same(page.number(behind, "Number of answers"), &voice["index"]["n"]);
    same(page.number(behind, "Were sent a survey"), &voice["dispositions"]["invited"]);
}

/// Each verdict in words, and both periods.
fn verdicts_are_the_figures(page: &Shown<'_>, figure: &Value) {
    let title = "Does the new channel replace other contacts, or just add more?";
    let words = &page.panel(title)["fieldConfig"]["defaults"]["mappings"][0]["options"];
    assert_eq!(words.as_object().unwrap().len(), 2 * ShiftVerdict::ALL.len());
    let verdicts = page.series(title, "{{name}}", &now(), &["comparison"]);
    let begins =
        [(COMPARISON, "Replaces: "), ("nobody", "We cannot say yet."), (SEASONS, "If the season plays no part: ")];
    for (comparison, begins) in begins {
        let said = words[verdicts[comparison].to_string()]["text"].as_str().unwrap();
        assert!(said.starts_with(begins), "{comparison}: {said}");
    }
    for (side, legend) in [("before", "{{name}}: before"), ("after", "{{name}}: after")] {
        let sides = page.series("Contacts per working day, before and after", legend, &now(), &["comparison"]);
        same(Some(sides[COMPARISON]), &figure["all"][format!("{side}_per_day")]);
    }
}

/// Every board is one click away, in the same language; the overview stands first among the links of each.
#[test]
fn each_answer_leads_to_its_board() {
    let boards = shipped();
    for board in &boards {
        let language = board.file.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let tags = |place: usize| board.json["links"][place]["tags"].clone();
        let uid = board.json["uid"].as_str().unwrap();
        assert_eq!(
            (tags(0), tags(1)),
            (json!(["kanalkoll-overview", language]), json!(["kanalkoll-question", language]))
        );
        let own = if uid.starts_with("kanalkoll-overview-") { tags(0) } else { tags(1) };
        let has = board.json["tags"].as_array().unwrap();
        assert!(own.as_array().unwrap().iter().all(|tag| has.contains(tag)), "{uid}: {has:?}");
        if !uid.starts_with("kanalkoll-overview-") {
            continue;
        }
        let link = |panel: &&Value| panel["fieldConfig"]["defaults"]["links"][0]["url"].as_str().map(str::to_owned);
        let led: Vec<String> = board.panels().iter().filter_map(link).collect();
        let others = boards.iter().map(|other| other.json["uid"].as_str().unwrap());
        let others: Vec<&str> =
            others.filter(|other| other.ends_with(&format!("-{language}")) && *other != uid).collect();
        assert_eq!(led.len(), others.len());
        for other in others {
            let url = format!("/d/{other}?${{__url_time_range}}&${{__all_variables}}");
            assert!(led.contains(&url), "{uid}: no link to {other}: {led:?}");
        }
    }
}
