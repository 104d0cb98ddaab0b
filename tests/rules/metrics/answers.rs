//! What citizens say: counts where they may be shown, nothing where they are too few.

use kanalkoll::model::{Answer, AnswerContent, Decision, DeliveryState, Invitation, Invited, UninvitedAnswer};

use super::*;

const FORMS: &str = r#"
[[survey.open]]
code = "desk"
questions = ["ease"]
"#;

fn answer(said: &str) -> Answer {
    let pair = |pair: &str| pair.split_once('=').map(|(code, value)| (code.to_owned(), value.to_owned())).unwrap();
    let given = AnswerContent { values: said.split_whitespace().map(pair).collect(), ..AnswerContent::default() };
    Answer { given, complete: true, hidden_from_employee: false }
}

fn invitation(channel: Channel, day: &str, said: Option<&str>) -> Invitation {
    let invited = Invited {
        expires_at: at(NOW),
        language: None,
        version: 1,
        delivered: DeliveryState::Yes,
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
fn store() -> MetricsStore {
    let store = MetricsStore::with_contacts(&format!("{FILE}{FORMS}"));
    let mut fold = Fold::new(&store.organisation);
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
    let code = store.organisation.code();
    store.store.write(code, |writer| writer.add_cells(code, &fold.into_cells())).unwrap();
    store
}

fn answers(channel: &str, period: &str, score: &str) -> String {
    format!(
        r#"kanalkoll_survey_answers{{channel="{channel}",organisation="kalmar",period="{period}",question="ease",score="{score}"}}"#
    )
}

#[test]
fn the_scrape_counts_what_may_be_shown() {
    let text = store().gauges(NOW);
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
    let store = store();
    let matchers = [
        (IS, "__name__", "kanalkoll_survey_answers"),
        (IS, "channel", "chat"),
        (IS, "question", "ease"),
        (IS, "score", "1"),
        (IS, "period", "day"),
    ];
    let (start, end) = (unix("2020-10-26T00:00:00+01:00") * 1_000, unix(NOW) * 1_000);
    let hints = ReadHints { start_ms: start, end_ms: end, step_ms: 21_600_000, range_ms: 0 };
    let series = store.ask(query(&matchers, start, end, Some(hints)), NOW).unwrap();
    let tuesday = unix("2020-10-27T00:00:00+01:00") * 1_000..unix("2020-10-28T00:00:00+01:00") * 1_000;
    let (on, other): (Vec<&kanalkoll::metrics::wire::Sample>, Vec<_>) =
        series[0].samples.iter().partition(|sample| tuesday.contains(&sample.timestamp));
    assert!(on.iter().all(|sample| sample.value.to_bits() == 0x7ff0_0000_0000_0002), "{on:?}");
    assert!(on.len() >= 4 && other.len() >= 4 && other.iter().all(|sample| sample.value == 0.0), "{other:?}");
    // A series without any value is not there at all.
    let start = tuesday.start + 1;
    let hints = ReadHints { start_ms: start, end_ms: tuesday.end - 1, step_ms: 21_600_000, range_ms: 0 };
    assert!(store.ask(query(&matchers, start, tuesday.end - 1, Some(hints)), NOW).unwrap().is_empty());
}

#[test]
fn no_hour_is_counted() {
    let exported = store().export("2020-10-26", "2020-10-28", NOW);
    let surveys: Vec<&str> =
        exported.lines().filter(|line| line.contains("_survey_") && !line.starts_with('#')).collect();
    assert!(surveys.iter().all(|line| !line.contains(r#"period="hour""#)) && surveys.len() > 100);
    let chat: Vec<&&str> = surveys.iter().filter(|line| line.starts_with(&answers("chat", "day", "1"))).collect();
    assert!(chat.iter().all(|line| line.contains("} 0 ")) && chat.len() > 24, "{chat:?}");
}

fn range(
    store: &MetricsStore,
    metric: &str,
    labels: &[(&str, &str)],
    (from, to): (&str, &str),
) -> Vec<(String, Vec<f64>)> {
    let mut matchers = vec![(IS, "__name__", metric), (IS, "period", "range")];
    matchers.extend(labels.iter().map(|(name, value)| (IS, *name, *value)));
    let (start_ms, end_ms) = (unix(from) * 1_000, unix(to) * 1_000);
    let hints = ReadHints { range_ms: end_ms - start_ms, start_ms, end_ms, step_ms: 0 };
    let series = store.ask(query(&matchers, start_ms, end_ms, Some(hints)), NOW).unwrap();
    let channel = |one: &TimeSeries| one.labels.iter().find(|label| label.name == "channel").unwrap().value.clone();
    let now = unix(NOW) * 1_000;
    assert!(series.iter().flat_map(|one| &one.samples).all(|sample| sample.timestamp == end_ms.min(now)), "{series:?}");
    series.iter().map(|one| (channel(one), one.samples.iter().map(|sample| sample.value).collect())).collect()
}

#[test]
fn a_range_is_one_figure_of_all_its_days_and_channels() {
    let store = store();
    let october = ("2020-10-01T00:00:00+02:00", "2020-11-01T00:00:00+01:00");
    let ease = [("question", "ease")];
    // Chat and video are too few for themselves, not in the total.
    let shown = |metric: &str| range(&store, metric, &ease, october);
    let n = shown("kanalkoll_survey_question_answers");
    let of = |found: &[(String, Vec<f64>)], channel: &str| {
        found.iter().find(|(one, _)| one == channel).map(|(_, values)| values.clone())
    };
    assert_eq!(of(&n, "all"), Some(vec![35.0]));
    assert_eq!((of(&n, "email"), of(&n, "phone"), of(&n, "chat")), (Some(vec![8.0]), Some(vec![20.0]), None));
    let index = shown("kanalkoll_survey_index");
    let counts = [3, 4, 1, 20, 7];
    let expected = kanalkoll::measure::Index::of(&counts).unwrap();
    assert_eq!(of(&index, "all"), Some(vec![expected.value]));
    assert_eq!(of(&shown("kanalkoll_survey_index_low"), "all"), Some(vec![expected.low]));
    assert_eq!(of(&shown("kanalkoll_survey_index_high"), "all"), Some(vec![expected.high]));
    let partial = shown("kanalkoll_survey_question_partial");
    assert_eq!((of(&partial, "all"), of(&partial, "chat")), (Some(vec![0.0]), Some(vec![1.0])));
    let scores = range(&store, "kanalkoll_survey_score_answers", &[("question", "ease"), ("channel", "all")], october);
    assert_eq!(scores.into_iter().map(|(_, values)| values[0]).collect::<Vec<_>>(), [3.0, 4.0, 1.0, 20.0, 7.0]);
    let solved = range(&store, "kanalkoll_survey_solved_ratio", &[("channel", "all")], october);
    assert_eq!(solved, [("all".to_owned(), vec![0.0])]);
}

#[test]
fn a_range_that_cuts_a_group_counts_the_whole_groups_inside_it_and_says_so() {
    let store = store();
    let all = [("question", "ease"), ("channel", "all")];
    // Seven by chat and video on Tuesday are a group of their own, eight by e-mail on Monday another.
    let of = |metric: &str, days| range(&store, metric, &all, days).pop().map(|(_, values)| values[0]);
    let tuesday = ("2020-10-27T00:00:00+01:00", "2020-10-28T00:00:00+01:00");
    assert_eq!(of("kanalkoll_survey_question_answers", tuesday), Some(7.0));
    // Of phone there is one day only.
    let fortnight = ("2020-10-13T00:00:00+02:00", "2020-10-27T00:00:00+01:00");
    assert_eq!(of("kanalkoll_survey_question_answers", fortnight), Some(8.0));
    assert_eq!(of("kanalkoll_survey_question_partial", fortnight), Some(0.0));
    let nobody = ("2020-10-14T00:00:00+02:00", "2020-10-15T00:00:00+02:00");
    assert_eq!(of("kanalkoll_survey_question_answers", nobody), Some(0.0));
    assert_eq!(of("kanalkoll_survey_index", nobody), None);
}

#[test]
fn a_range_is_no_instant_vector() {
    let store = store();
    let matchers = [(IS, "__name__", "kanalkoll_survey_index"), (IS, "period", "range")];
    let end = unix(NOW) * 1_000;
    let hints = ReadHints { start_ms: end - 300_000, end_ms: end, step_ms: 0, range_ms: 0 };
    assert!(store.ask(query(&matchers, end - 300_000, end, Some(hints)), NOW).unwrap().is_empty());
    assert!(store.ask(query(&matchers, end - 300_000, end, None), NOW).unwrap().is_empty());
}
