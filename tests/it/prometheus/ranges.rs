//! Range selectors over civil days, and the figures of a whole range, by the real Prometheus.

use kanalkoll::model::{
    Answer, AnswerContent, Channel, Decision, DeliveryState, Instant, Invitation, Invited, Organisation,
    OrganisationFile,
};
use kanalkoll::rollup::Fold;
use serde_json::{Value, json};

use super::{Watched, number};
use crate::support::{Prometheus, TestDb, both};

const FILE: &str = r#"
code = "prov"
name = "Provkommun"
country = "SE"
time_zone = "Europe/Stockholm"
[[source]]
code = "vaxel"
time_zone = "Europe/Stockholm"
"#;

/// 1 on 13 October, 2 on the 14th and so on, at noon.
fn calls() -> Vec<String> {
    let day = |n: i64| if n <= 19 { format!("2025-10-{:02}", 12 + n) } else { format!("2025-11-{:02}", n - 19) };
    let record = |n: i64| {
        json!({
            "source": "vaxel", "queue": "k", "channel": "phone", "interval_start": format!("{}T12:00:00", day(n)),
            "interval_minutes": 60, "offered": n, "answered": n, "abandoned": 0,
        })
    };
    (1..=21).map(|n| record(n).to_string()).collect()
}

fn invitation(number: usize, channel: Channel, day: &str, score: usize) -> Invitation {
    let solved = ["no", "partly", "yes"][number % 3];
    let got = if number.is_multiple_of(9) { "no" } else { "yes" };
    let values = [("ease", (score + 1).to_string()), ("solved", solved.to_owned()), ("got_answer", got.to_owned())];
    let given = AnswerContent {
        values: values.into_iter().map(|(question, value)| (question.to_owned(), value)).collect(),
        ..AnswerContent::default()
    };
    let invited = Invited {
        expires_at: Instant::from_unix(2_000_000_000),
        language: None,
        version: 1,
        delivered: DeliveryState::Yes,
        opened: true,
        opted_out: false,
        answer: Some(Answer { given, complete: true, hidden_from_employee: false }),
    };
    Invitation {
        source: "crm".into(),
        external_id: number.to_string(),
        channel,
        topic: String::new(),
        unit: String::new(),
        agent: String::new(),
        citizen: None,
        decided_at: Instant::parse_rfc3339(&format!("{day}T12:00:00Z")).unwrap(),
        decision: Decision::Invited(invited),
    }
}

/// Answers of 2024 on every fifth day: many by e-mail, few by e-service, so that months of the latter are hidden.
fn answers(db: &TestDb) {
    let organisation = Organisation::try_from(OrganisationFile::from_toml(FILE).unwrap()).unwrap();
    let mut fold = Fold::new(&organisation);
    let mut number = 0;
    for (month, day) in (1..=12).flat_map(|month| (1..=26).step_by(5).map(move |day| (month, day))) {
        let date = format!("2024-{month:02}-{day:02}");
        for (channel, times) in
            [(Channel::Email, 4), (Channel::EService, (month + day) % 2), (Channel::Phone, month % 3)]
        {
            for _ in 0..times {
                number += 1;
                fold.invitation(&invitation(number, channel, &date, number * number % 5), 1);
            }
        }
    }
    let code = organisation.code();
    db.store().write(code, |writer| writer.add_cells(code, &fold.into_cells())).unwrap();
}

/// First and last day of a range, with the midnights around it.
const RANGES: [[&str; 4]; 6] = [
    ["2024-01-01", "2024-12-31", "2024-01-01T00:00:00+01:00", "2025-01-01T00:00:00+01:00"],
    ["2024-03-01", "2024-03-31", "2024-03-01T00:00:00+01:00", "2024-04-01T00:00:00+02:00"],
    ["2024-10-21", "2024-10-27", "2024-10-21T00:00:00+02:00", "2024-10-28T00:00:00+01:00"],
    ["2024-02-04", "2024-11-13", "2024-02-04T00:00:00+01:00", "2024-11-14T00:00:00+01:00"],
    ["2024-06-01", "2024-06-30", "2024-06-01T00:00:00+02:00", "2024-07-01T00:00:00+02:00"],
    ["2024-07-02", "2024-07-04", "2024-07-02T00:00:00+02:00", "2024-07-05T00:00:00+02:00"],
];

/// The series of a channel over a range, by what the API calls the same.
const SERIES: [(&str, &str, &str); 8] = [
    ("kanalkoll_survey_index", r#","question":"ease""#, "/index/value"),
    ("kanalkoll_survey_index_low", r#","question":"ease""#, "/index/low"),
    ("kanalkoll_survey_index_high", r#","question":"ease""#, "/index/high"),
    ("kanalkoll_survey_question_answers", r#","question":"ease""#, "/n"),
    ("kanalkoll_survey_no_answer_ratio", "", "/no_answer/value"),
    ("kanalkoll_survey_no_answer_ratio_low", "", "/no_answer/low"),
    ("kanalkoll_survey_question_answers", r#","question":"solved""#, "/solved/n"),
    ("kanalkoll_survey_question_answers", r#","question":"got_answer""#, "/no_answer/denominator"),
];

#[track_caller]
fn is_the_figure(prometheus: &Prometheus, [from, to, start, end]: [&str; 4], channel: &str, row: &Value) {
    let unix = |text: &str| Instant::parse_rfc3339(text).unwrap().unix();
    let seconds = unix(end) - unix(start);
    let over = |metric: &str, question: &str| {
        let question = question.replace("\"question\":", "question=");
        let series = format!(r#"{metric}{{organisation="prov",channel="{channel}",period="range"{question}}}"#);
        number(prometheus, &format!("last_over_time({series}[{seconds}s])"), end)
    };
    for (metric, question, figure) in SERIES {
        let (found, expected) = (over(metric, question), row.pointer(figure).and_then(Value::as_f64));
        let same = match (found, expected) {
            (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
            (found, None) => found.is_none_or(|found| found == 0.0),
            (None, Some(_)) => false,
        };
        assert!(same, "{metric}{question} of {channel}, {from} to {to}: {found:?}, not {expected:?}\n{row}");
    }
    let partial = row["partial"] == true || row["suppressed"] == "too_few";
    let found = over("kanalkoll_survey_question_partial", r#","question":"ease""#);
    assert_eq!(found, Some(f64::from(u8::from(partial))), "{channel}, {from} to {to}: {row}");
}

both! {
    fn a_range_in_hours_holds_the_days_between_two_midnights_when_clocks_change(db) {
        let watched = Watched::serve(db, &[FILE]);
        watched.deliver("prov/volumes", &calls());
        let Some(prometheus) = watched.prometheus(db) else { return };
        let offered = r#"kanalkoll_queue_offered{organisation="prov",channel="phone",period="day"}"#;
        for (range, at, expected) in [
            ("7d", "2025-10-20T00:00:00+02:00", 28.0),
            ("7d", "2025-10-27T00:00:00+01:00", 77.0),
            ("7d", "2025-11-03T00:00:00+01:00", 126.0),
            ("1d", "2025-10-27T00:00:00+01:00", 14.0),
            ("1d", "2025-10-26T00:00:00+02:00", 13.0),
            ("7d", "2025-10-27T00:59:59+01:00", 77.0),
            ("14d", "2025-11-03T00:00:00+01:00", 203.0),
            ("21d", "2025-11-03T00:00:00+01:00", 231.0),
            // As Grafana has a range from midnight to midnight.
            ("608400s", "2025-10-27T00:00:00+01:00", 77.0),
            ("1d] offset 1d", "2025-10-27T00:00:00+01:00", 13.0),
        ] {
            let selector = if range.contains(']') { format!("[{range}") } else { format!("[{range}]") };
            let found = number(&prometheus, &format!("sum_over_time({offered}{selector})"), at);
            assert_eq!(found, Some(expected), "[{range}] at {at}");
        }
        let weeks = offered.replace("day", "week");
        let found = number(&prometheus, &format!("sum_over_time({weeks}[14d])"), "2025-11-03T00:00:00+01:00");
        assert_eq!(found, Some(203.0));
        // A graph still has the figure of the day that holds each of its points.
        assert_eq!(number(&prometheus, offered, "2025-10-26T00:00:00+02:00"), Some(14.0));
        assert_eq!(number(&prometheus, offered, "2025-10-25T23:59:59+02:00"), Some(13.0));
    }

    fn the_figures_of_a_range_are_those_of_the_api(db) {
        let watched = Watched::serve(db, &[FILE]);
        answers(db);
        let Some(prometheus) = watched.prometheus(db) else { return };
        let mut hidden = 0;
        for range in RANGES {
            let days = format!("from={}&to={}", range[0], range[1]);
            let all = watched.figure(&format!("/api/v1/prov/measures/voice?{days}"));
            is_the_figure(&prometheus, range, "all", &all["rows"][0]);
            let split = watched.figure(&format!("/api/v1/prov/measures/voice?{days}&split=channel"));
            for row in split["rows"].as_array().unwrap() {
                is_the_figure(&prometheus, range, row["channel"].as_str().unwrap(), row);
                hidden += usize::from(row["suppressed"] == "too_few" || row["partial"] == true);
            }
        }
        assert!(hidden > 3, "nothing is hidden: {hidden}");
    }
}
