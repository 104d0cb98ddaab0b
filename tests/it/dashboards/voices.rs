//! What the dashboard of the citizens' answers says, against what the service reports.

use kanalkoll::model::{
    Answer, AnswerContent, Channel, Day, Decision, DeliveryState, Instant, Invitation, Invited, Organisation,
    OrganisationFile, Refusal, UninvitedAnswer,
};
use kanalkoll::rollup::Fold;
use serde_json::Value;

use super::answers::{END, START};
use super::grafana::{Choice, Dashboard, shipped, targets};
use crate::prometheus::{Watched, number};
use crate::support::{Prometheus, TestDb};

/// A year of invitations and answers, put into the cells as they would be counted.
pub(super) fn fill(db: &TestDb, organisation: &str) {
    let organisation = Organisation::try_from(OrganisationFile::from_toml(organisation).unwrap()).unwrap();
    let mut fold = Fold::new(&organisation);
    for (month, day) in (1..=12).flat_map(|month| [5, 19].map(move |day| (month, day))) {
        let date = format!("2020-{month:02}-{day:02}");
        for (channel, place) in [Channel::Email, Channel::EService, Channel::Phone, Channel::Chat].into_iter().zip(0..)
        {
            for number in 0..24 + month {
                fold.invitation(&invitation(channel, &date, number + place), 1);
            }
        }
        for number in 0..9 {
            fold.uninvited(&at_desk(&date, number), 1);
        }
    }
    let code = organisation.code();
    db.store().write(code, |writer| writer.add_cells(code, &fold.into_cells())).unwrap();
}

/// By number: refused, bounced, not answered, in part, without an answer from us, or answered to the end.
pub(super) fn invitation(channel: Channel, date: &str, number: usize) -> Invitation {
    let refusals = [Refusal::Quarantine, Refusal::Cap, Refusal::Topic, Refusal::OptedOut, Refusal::SampledOut];
    let said = match number % 12 {
        8 => None,
        9 => Some(answer(&[("ease", number % 5)], false)),
        10 if channel.awaits_response() => {
            let values = [("got_answer".to_owned(), "no".to_owned())].into();
            Some(Answer {
                given: AnswerContent { values, ..AnswerContent::default() },
                complete: true,
                hidden_from_employee: false,
            })
        }
        _ => Some(answer(&[("ease", number * number % 5), ("clarity", number % 4)], true)),
    };
    let invited = Invited {
        expires_at: Instant::from_unix(END),
        language: None,
        version: 1,
        delivered: if number % 12 == 8 { DeliveryState::Bounced } else { DeliveryState::Yes },
        opened: said.is_some(),
        opted_out: false,
        answer: said,
    };
    let decision = match refusals.get(number) {
        Some(refusal) => Decision::Refused(*refusal),
        None => Decision::Invited(invited),
    };
    Invitation {
        source: "crm".into(),
        external_id: String::new(),
        channel,
        topic: String::new(),
        unit: String::new(),
        agent: String::new(),
        citizen: None,
        decided_at: Instant::parse_rfc3339(&format!("{date}T12:00:00+01:00")).unwrap(),
        decision,
    }
}

/// Scores by question, 0 for the worst, and whether the matter was solved.
fn answer(scores: &[(&str, usize)], complete: bool) -> Answer {
    let solved = ["yes", "yes", "partly", "no", "yes"][scores[0].1];
    let scores = scores.iter().map(|(question, score)| ((*question).to_owned(), (score + 1).to_string()));
    let others = [("got_answer", "yes"), ("solved", solved)].map(|(question, value)| (question.into(), value.into()));
    let given = AnswerContent { values: scores.chain(others).collect(), ..AnswerContent::default() };
    Answer { given, complete, hidden_from_employee: false }
}

pub(super) fn at_desk(date: &str, number: usize) -> UninvitedAnswer {
    UninvitedAnswer {
        series: kanalkoll::demo::DESK.into(),
        external_id: String::new(),
        day: Day::parse(date).unwrap(),
        channel: Channel::Visit,
        topic: String::new(),
        unit: String::new(),
        language: String::new(),
        version: 1,
        answer: answer(&[("ease", number % 5)], true),
    }
}

/// The panels of December and of the year say what the API says.
pub(super) fn panels_are_the_figures(watched: &Watched, prometheus: &Prometheus) {
    let dashboards = shipped();
    let dashboard = dashboards.iter().find(|dashboard| dashboard.json["uid"] == "kanalkoll-voice-en").unwrap();
    for channel in [[].as_slice(), &["email"], &["phone"]] {
        let december = row(watched, "2020-12-01", channel);
        let ask = |panel: &str, legend: &str| asked(prometheus, dashboard, panel, legend, channel);
        let index = december["index"].clone();
        let (value, n) = (index["value"].as_f64().unwrap(), index["n"].as_f64().unwrap());
        let months = "Index by month";
        near(ask(months, "Ease, index 0–100"), value);
        near(ask(months, "Number of answers"), n);
        let counts: Vec<f64> = december["counts"].as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect();
        for (score, count) in ["1", "2", "3", "4", "5"].into_iter().zip(&counts) {
            near(ask("Answers by month", score), *count);
        }
        near(ask(months, "Lower limit"), index["low"].as_f64().unwrap());
        near(ask(months, "Upper limit"), index["high"].as_f64().unwrap());
        near(ask("Was the issue resolved", "Yes"), december["solved"]["yes"].as_f64().unwrap());
        if channel != ["phone"] {
            near(ask("Got no answer", "Got no answer"), december["no_answer"]["value"].as_f64().unwrap());
        }
        let year = row(watched, "2020-01-01", channel);
        for (legend, figure) in [
            ("Ease, index 0–100", &year["index"]["value"]),
            ("Lower limit", &year["index"]["low"]),
            ("Upper limit", &year["index"]["high"]),
            ("Number of answers", &year["index"]["n"]),
        ] {
            near(ask("$question", legend), figure.as_f64().unwrap());
        }
        let rates = "Response rate and coverage";
        near(ask(rates, "Response rate"), year["response_rate"]["value"].as_f64().unwrap());
        near(ask(rates, "Coverage: were sent the survey"), year["coverage"]["value"].as_f64().unwrap());
        near(ask("Who was sent the survey", "Were sent a survey"), year["dispositions"]["invited"].as_f64().unwrap());
        near(ask("Who was sent the survey", "Answered in part"), year["dispositions"]["partial"].as_f64().unwrap());
    }
    // Nobody was asked after a letter: no figure, and none is 0 or 100 %; -2 stands for the words.
    assert_eq!(asked(prometheus, dashboard, "$question", "Ease, index 0–100", &["letter"]), Some(-2.0));
    for (panel, legend) in [
        ("Response rate and coverage", "Response rate"),
        ("Response rate and coverage", "Coverage: were sent the survey"),
        ("Index by month", "Ease, index 0–100"),
        ("$question", "Lower limit"),
    ] {
        assert_eq!(asked(prometheus, dashboard, panel, legend, &["letter"]), None, "{panel}");
    }
}

/// The row of a channel, or of all, from a day to the end of the year.
fn row(watched: &Watched, from: &str, channel: &[&str]) -> Value {
    let split = if channel.is_empty() { "" } else { "&split=channel" };
    let figure = watched.figure(&format!("/api/v1/kalmar/measures/voice?from={from}&to=2020-12-31{split}"));
    let rows = figure["rows"].as_array().unwrap();
    let wanted = |row: &&Value| channel.first().is_none_or(|channel| row["channel"] == *channel);
    rows.iter().find(wanted).unwrap_or_else(|| panic!("{figure}")).clone()
}

/// What a target of a panel gives at the end of the year.
fn asked(prometheus: &Prometheus, dashboard: &Dashboard, panel: &str, legend: &str, channel: &[&str]) -> Option<f64> {
    let panels = dashboard.panels();
    let panel = panels.iter().find(|found| found["title"].as_str().unwrap().starts_with(panel)).unwrap();
    let target = targets(panel).iter().find(|target| target["legendFormat"] == legend).unwrap();
    let variables = [("organisation", ["kalmar"].as_slice()), ("channel", channel), ("question", &["ease"])];
    let choice =
        Choice { variables: &variables, start_seconds: START, range_seconds: END - START + 1, step_seconds: 60 };
    number(prometheus, &choice.fill(target["expr"].as_str().unwrap(), dashboard.variables()), &END.to_string())
}

#[track_caller]
fn near(found: Option<f64>, expected: f64) {
    let found = found.expect("a value");
    assert!((found - expected).abs() < 1e-9, "{found}, not {expected}");
}
