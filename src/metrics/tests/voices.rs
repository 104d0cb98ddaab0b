//! What citizens say: counts where they may be shown, nothing where they are too few.

use super::*;
use crate::domain::{Answer, Decision, Delivered, Given, Invitation, Invited, UninvitedAnswer};

const FORMS: &str = r#"
[[survey.open]]
code = "desk"
questions = ["ease"]
"#;

fn answer(said: &str) -> Answer {
    let pair = |pair: &str| pair.split_once('=').map(|(code, value)| (code.to_owned(), value.to_owned())).unwrap();
    let given = Given { values: said.split_whitespace().map(pair).collect(), ..Given::default() };
    Answer { given, complete: true, hidden_from_employee: false }
}

fn invitation(channel: Channel, day: &str, said: Option<&str>) -> Invitation {
    let invited = Invited {
        expires_at: at(NOW),
        language: None,
        version: 1,
        delivered: Delivered::Yes,
        opened: said.is_some(),
        opted_out: false,
        answer: said.map(answer),
    };
    Invitation {
        source: "crm".into(),
        external_id: String::new(),
        channel,
        topic: String::new(),
        unit: String::new(),
        agent: String::new(),
        citizen: None,
        decided_at: at(&format!("{day}T09:00:00+01:00")),
        decision: Decision::Invited(invited),
    }
}

/// E-mail on a Monday, chat and video by few on the Tuesday after, phone two weeks before; a desk of its own.
fn town() -> Town {
    let town = Town::with_contacts(&format!("{FILE}{FORMS}"));
    let mut fold = Fold::new(&town.organisation);
    for (times, channel, day, said) in [
        (7, Channel::Email, "2020-10-26", Some("got_answer=yes ease=5 solved=partly")),
        (1, Channel::Email, "2020-10-26", Some("got_answer=yes ease=3")),
        (5, Channel::Email, "2020-10-26", None),
        (3, Channel::Chat, "2020-10-27", Some("ease=1")),
        (4, Channel::Video, "2020-10-27", Some("ease=2")),
        (20, Channel::Phone, "2020-10-12", Some("ease=4")),
    ] {
        (0..times).for_each(|_| fold.invitation(&invitation(channel, day, said), 1));
    }
    for (day, times) in [("2020-10-22", 9), ("2020-10-15", 2)] {
        let one = UninvitedAnswer {
            series: "desk".into(),
            external_id: String::new(),
            day: Day::parse(day).unwrap(),
            channel: Channel::Visit,
            topic: String::new(),
            unit: String::new(),
            language: String::new(),
            version: 1,
            answer: answer("ease=2"),
        };
        (0..times).for_each(|_| fold.uninvited(&one, 1));
    }
    let code = town.organisation.code();
    town.store.write(code, |writer| writer.add_cells(code, &fold.into_cells())).unwrap();
    town
}

fn answers(channel: &str, period: &str, score: &str) -> String {
    format!(
        r#"kanalkoll_survey_answers{{channel="{channel}",organisation="kalmar",period="{period}",question="ease",score="{score}"}}"#
    )
}

#[test]
fn the_scrape_counts_what_may_be_shown() {
    let text = town().gauges(NOW);
    let sample =
        |series: &str| text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' ')?.parse::<i64>().ok());
    for (channel, period, score, expected) in [
        ("email", "month", "5", Some(7)),
        ("email", "week", "3", Some(1)),
        ("email", "week", "1", Some(0)),
        ("email", "day", "5", Some(0)),
        ("email", "previous_day", "5", Some(0)),
        ("phone", "month", "4", Some(20)),
        ("phone", "week", "4", Some(0)),
        // Three by chat and four by video are too few, in whatever period; nobody answered before or after.
        ("chat", "month", "1", None),
        ("chat", "week", "1", None),
        ("chat", "week", "5", None),
        ("chat", "previous_day", "1", None),
        ("chat", "day", "1", Some(0)),
        ("chat", "previous_week", "1", Some(0)),
        ("letter", "month", "1", Some(0)),
    ] {
        assert_eq!(sample(&answers(channel, period, score)), expected, "{channel} {period} {score}");
    }
    for (line, expected) in [
        (r#"kanalkoll_survey_invited{channel="email",organisation="kalmar",period="month"}"#, Some(13)),
        (r#"kanalkoll_survey_answered{channel="chat",organisation="kalmar",period="week"}"#, Some(3)),
        (
            r#"kanalkoll_survey_not_invited{channel="chat",organisation="kalmar",period="week",reason="daily_cap"}"#,
            Some(0),
        ),
        (
            r#"kanalkoll_survey_answers{channel="email",organisation="kalmar",period="week",question="solved",score="partly"}"#,
            Some(7),
        ),
        (
            r#"kanalkoll_survey_answers{channel="email",organisation="kalmar",period="week",question="got_answer",score="no"}"#,
            Some(0),
        ),
        // Two of the week before join nine of the week after.
        (
            r#"kanalkoll_open_survey_answers{organisation="kalmar",period="month",question="ease",score="2",survey="desk"}"#,
            Some(11),
        ),
        (
            r#"kanalkoll_open_survey_answers{organisation="kalmar",period="previous_week",question="ease",score="2",survey="desk"}"#,
            None,
        ),
        (
            r#"kanalkoll_open_survey_answers{organisation="kalmar",period="week",question="ease",score="2",survey="desk"}"#,
            Some(0),
        ),
    ] {
        assert_eq!(sample(line), expected, "{line}");
    }
    assert!(!text.contains(r#"question="comment""#) && !text.contains(r#"score="2",survey="desk"} 9"#));
}

#[test]
fn history_ends_where_too_few_answered() {
    let town = town();
    let matchers = [
        (IS, "__name__", "kanalkoll_survey_answers"),
        (IS, "channel", "chat"),
        (IS, "question", "ease"),
        (IS, "score", "1"),
        (IS, "period", "day"),
    ];
    let (start, end) = (unix("2020-10-26T00:00:00+01:00") * 1_000, unix(NOW) * 1_000);
    let hints = ReadHints { start_ms: start, end_ms: end, step_ms: 21_600_000, range_ms: 0 };
    let series = town.ask(query(&matchers, start, end, Some(hints)), NOW).unwrap();
    let tuesday = unix("2020-10-27T00:00:00+01:00") * 1_000..unix("2020-10-28T00:00:00+01:00") * 1_000;
    let (on, other): (Vec<&super::super::wire::Sample>, Vec<_>) =
        series[0].samples.iter().partition(|sample| tuesday.contains(&sample.timestamp));
    assert!(on.iter().all(|sample| sample.value.to_bits() == 0x7ff0_0000_0000_0002), "{on:?}");
    assert!(on.len() >= 4 && other.len() >= 4 && other.iter().all(|sample| sample.value == 0.0), "{other:?}");
    // A series without any value is not there at all.
    let start = tuesday.start + 1;
    let hints = ReadHints { start_ms: start, end_ms: tuesday.end - 1, step_ms: 21_600_000, range_ms: 0 };
    assert!(town.ask(query(&matchers, start, tuesday.end - 1, Some(hints)), NOW).unwrap().is_empty());
}

#[test]
fn no_hour_is_counted() {
    let exported = town().export("2020-10-26", "2020-10-28", NOW);
    let surveys: Vec<&str> =
        exported.lines().filter(|line| line.contains("_survey_") && !line.starts_with('#')).collect();
    assert!(surveys.iter().all(|line| !line.contains(r#"period="hour""#)) && surveys.len() > 100);
    let chat: Vec<&&str> = surveys.iter().filter(|line| line.starts_with(&answers("chat", "day", "1"))).collect();
    assert!(chat.iter().all(|line| line.contains("} 0 ")) && chat.len() > 24, "{chat:?}");
}
