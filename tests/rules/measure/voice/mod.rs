//! Rules of `src/measure/voice/mod.rs`.

use serde::Serialize;

use kanalkoll::measure::{Index, Question, VoiceFigure, VoiceQuestion, voice};
use kanalkoll::model::{
    Answer, AnswerContent, Channel, Day, Decision, DeliveryState, Instant, Invitation, Invited, Organisation,
    OrganisationFile, Refusal, UninvitedAnswer,
};
use kanalkoll::rollup::Fold;

const FILE: &str = r#"
code = "kalmar"
name = "Kalmar kommun"
country = "SE"
[[survey.question]]
code = "door"
kind = "choice"
text = { sv = "Vilken dörr?" }
choices = [{ code = "north", text = { sv = "Norra" } }, { code = "south", text = { sv = "Södra" } }]
[[survey.open]]
code = "desk"
questions = ["ease", "door"]
[[unit]]
code = "molde"
[[unit]]
code = "midsund"
successor = { unit = "molde", from = "2020-01-01" }
"#;

fn organisation() -> Organisation {
    Organisation::try_from(OrganisationFile::from_toml(FILE).unwrap()).unwrap()
}

fn now() -> Instant {
    Instant::parse_rfc3339("2020-12-31T12:00:00+01:00").unwrap()
}

/// What was answered: `ease=4 solved=yes`; empty: nothing.
fn answer(said: &str) -> Answer {
    let pair = |pair: &str| pair.split_once('=').map(|(code, value)| (code.to_owned(), value.to_owned())).unwrap();
    let values = said.split_whitespace().map(pair).collect();
    Answer { given: AnswerContent { values, ..AnswerContent::default() }, complete: true, hidden_from_employee: false }
}

fn invitation(day: &str, channel: Channel, unit: &str, decision: Decision) -> Invitation {
    Invitation {
        source: "crm".into(),
        external_id: String::new(),
        channel,
        topic: String::new(),
        unit: unit.into(),
        agent: "anna".into(),
        citizen: None,
        decided_at: Instant::parse_rfc3339(&format!("{day}T12:00:00+01:00")).unwrap(),
        decision,
    }
}

fn invited(said: Option<&str>, delivered: DeliveryState) -> Decision {
    Decision::Invited(Invited {
        expires_at: now(),
        language: None,
        version: 1,
        delivered,
        opened: said.is_some(),
        opted_out: false,
        answer: said.map(answer),
    })
}

struct TestOrganisation {
    organisation: Organisation,
    said: Vec<Invitation>,
    open: Vec<UninvitedAnswer>,
}

impl TestOrganisation {
    fn new() -> TestOrganisation {
        TestOrganisation { organisation: organisation(), said: Vec::new(), open: Vec::new() }
    }

    fn say(mut self, times: usize, day: &str, channel: Channel, unit: &str, said: &str) -> TestOrganisation {
        let one = invitation(day, channel, unit, invited(Some(said), DeliveryState::Yes));
        self.said.extend(std::iter::repeat_n(one, times));
        self
    }

    fn ask(&self, from: &str, to: &str, by: Option<&str>, split: Option<&str>, survey: Option<&str>) -> VoiceFigure {
        let mut fold = Fold::new(&self.organisation);
        self.said.iter().for_each(|invitation| fold.invitation(invitation, 1));
        self.open.iter().for_each(|answer| fold.uninvited(answer, 1));
        let asked = Question::parse(Some(from), Some(to), by, split, None).unwrap();
        let question = VoiceQuestion::new(asked, survey).unwrap();
        let mut cells = fold.into_cells();
        cells.answers.retain(|key, _| key.cell.grain() == question.grain());
        cells.surveys.retain(|key, _| key.grain() == question.grain());
        voice(&self.organisation, &question, now(), &cells, &self.organisation.survey().forms.questions())
    }

    fn year(&self, split: Option<&str>) -> VoiceFigure {
        self.ask("2020-01-01", "2020-12-31", None, split, None)
    }
}

fn json<T: Serialize>(value: &T) -> serde_json::Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn a_row_holds_index_counts_and_shares() {
    let sample = TestOrganisation::new()
        .say(6, "2020-06-01", Channel::Email, "", "got_answer=yes ease=5 clarity=4 solved=yes")
        .say(2, "2020-06-02", Channel::Email, "", "got_answer=yes ease=1 solved=no")
        .say(2, "2020-06-03", Channel::Email, "", "got_answer=no reasonable_time=same_day");
    let row = json(&sample.year(None).rows[0]);
    assert_eq!(row["n"], 8);
    assert_eq!(row["index"]["value"], 75.0);
    assert_eq!(row["counts"], serde_json::json!([2, 0, 0, 0, 6]));
    assert_eq!(row["top2"]["numerator"], 6);
    assert_eq!((&row["no_answer"]["numerator"], &row["no_answer"]["denominator"]), (&2.into(), &10.into()));
    assert_eq!(row["solved"], serde_json::json!({ "yes": 6, "partly": 0, "no": 2, "n": 8 }));
    assert!(row.get("partial").is_none() && row.get("suppressed").is_none(), "{row}");
    let question = |code: &str| {
        row["questions"].as_array().unwrap().iter().find(|question| question["question"] == code).cloned().unwrap()
    };
    assert_eq!(question("clarity")["suppressed"], "too_few");
    assert_eq!(
        question("reasonable_time"),
        serde_json::json!({
            "question": "reasonable_time", "kind": "choice", "suppressed": "too_few"
        })
    );
    assert_eq!(question("got_answer")["values"], serde_json::json!({ "yes": 8, "no": 2 }));
    let definition = json(&sample.year(None).definition);
    let interval = serde_json::json!({
        "id": "index_beta_95", "version": "1", "described_in": "docs/MEASURES.md#4-voice"
    });
    let expected = serde_json::json!({
        "measure": "voice", "measure_version": 2, "described_in": "docs/MEASURES.md#4-voice",
        "id": "index_1_5", "version": "2", "question": "ease", "interval": interval, "k": 7
    });
    assert_eq!(definition, expected);
}

#[test]
fn rates_are_of_those_who_were_asked() {
    let mut sample = TestOrganisation::new().say(3, "2020-06-01", Channel::Phone, "", "ease=4");
    let decisions = [
        (4, invited(None, DeliveryState::Unknown)),
        (1, invited(None, DeliveryState::Bounced)),
        (2, Decision::Refused(Refusal::Quarantine)),
    ];
    for (times, decision) in decisions {
        sample.said.extend(std::iter::repeat_n(invitation("2020-06-01", Channel::Phone, "", decision), times));
    }
    let row = json(&sample.year(Some("channel")).rows[0]);
    assert_eq!((&row["channel"], &row["suppressed"]), (&"phone".into(), &"too_few".into()));
    assert!(row.get("index").is_none() && row.get("n").is_none(), "{row}");
    let share = |name: &str| (row[name]["numerator"].as_i64().unwrap(), row[name]["denominator"].as_i64().unwrap());
    assert_eq!((share("response_rate"), share("coverage")), ((3, 7), (8, 10)));
    let expected = serde_json::json!({
        "eligible": 10, "invited": 8, "delivered": 3, "bounced": 1, "opened": 3, "partial": 0, "complete": 3, "opted_out": 0,
        "not_invited": { "quarantine": 2, "daily_cap": 0, "excluded_topic": 0, "opted_out": 0, "sampled_out": 0 },
    });
    assert_eq!(row["dispositions"], expected);
}

#[test]
fn nothing_has_no_index_and_no_share() {
    let row = json(&TestOrganisation::new().year(None).rows[0]);
    for name in ["index", "top2", "no_answer", "response_rate", "coverage"] {
        assert!(row[name].is_null() && row.get(name).is_some(), "{name}: {row}");
    }
    assert_eq!((&row["n"], &row["questions"]), (&0.into(), &serde_json::json!([])));
}

#[test]
fn what_is_left_out_is_said() {
    // A month of few answers joins the next one: the two are shown together or not at all.
    let sample = TestOrganisation::new()
        .say(3, "2020-04-01", Channel::Email, "", "ease=1")
        .say(9, "2020-05-04", Channel::Email, "", "ease=5")
        .say(20, "2020-06-01", Channel::Email, "", "ease=3");
    let rows = sample.ask("2020-04-01", "2020-06-30", Some("month"), None, None).rows;
    assert!(rows[0].headline.all().is_none() && rows[1].headline.all().is_none(), "{rows:?}");
    assert_eq!(rows[2].headline.all().unwrap().n, 20);
    let whole = sample.ask("2020-04-01", "2020-05-31", None, None, None);
    assert_eq!(whole.rows[0].headline.all().map(|scores| (scores.n, scores.partial)), Some((12, false)));
    let part = sample.ask("2020-05-01", "2020-06-30", None, None, None);
    assert_eq!(part.rows[0].headline.all().map(|scores| (scores.n, scores.partial)), Some((20, true)));
}

#[test]
fn a_unit_has_the_answers_of_those_it_succeeded() {
    let sample = TestOrganisation::new()
        .say(8, "2019-06-01", Channel::Email, "midsund", "ease=5")
        .say(9, "2019-06-01", Channel::Email, "molde", "ease=1")
        .say(9, "2019-06-01", Channel::Email, "other", "ease=3");
    let rows = sample.ask("2019-01-01", "2020-12-31", None, Some("unit"), None).rows;
    let counts: Vec<_> =
        rows.iter().map(|row| (row.key.unit.clone().flatten().unwrap(), row.headline.all().unwrap().counts)).collect();
    assert_eq!(counts, [("molde".to_owned(), [9, 0, 0, 0, 8]), ("other".to_owned(), [0, 0, 9, 0, 0])]);
    // Before the merger each was itself.
    assert_eq!(sample.ask("2019-01-01", "2019-12-31", None, Some("unit"), None).rows.len(), 3);
}

#[test]
fn an_open_survey_is_a_series_of_its_own() {
    let mut sample = TestOrganisation::new().say(8, "2020-06-01", Channel::Visit, "", "ease=1");
    let open = UninvitedAnswer {
        series: "desk".into(),
        external_id: String::new(),
        day: Day::parse("2020-06-04").unwrap(),
        channel: Channel::Visit,
        topic: String::new(),
        unit: String::new(),
        language: String::new(),
        version: 1,
        answer: answer("ease=5 door=south gone=x"),
    };
    sample.open = vec![open; 7];
    let figure = sample.ask("2020-06-01", "2020-06-30", None, None, Some("desk"));
    let row = json(&figure.rows[0]);
    assert_eq!((figure.survey.as_deref(), &row["counts"]), (Some("desk"), &serde_json::json!([0, 0, 0, 0, 7])));
    assert!(row.get("dispositions").is_none(), "nobody was invited: {row}");
    let questions = row["questions"].as_array().unwrap();
    assert_eq!(questions[1]["values"], serde_json::json!({ "north": 0, "south": 7 }));
    // A question that nobody knows any more keeps its answers.
    assert_eq!((&questions[2]["question"], &questions[2]["values"]), (&"gone".into(), &serde_json::json!({ "x": 7 })));
    assert_eq!(json(&sample.year(None).rows[0])["counts"], serde_json::json!([8, 0, 0, 0, 0]));
}

#[test]
fn what_cannot_be_asked_is_said() {
    let ask = |split: &str, as_of: Option<&str>| {
        let asked = Question::parse(Some("2020-01-01"), Some("2020-12-31"), None, Some(split), as_of).unwrap();
        VoiceQuestion::new(asked, None).unwrap_err().to_string()
    };
    assert!(ask("", Some("2020-06-01T00:00:00Z")).starts_with("as_of: not for voice"));
    assert!(ask("channel,unit", None).starts_with("split: voice is split by one"));
}

#[test]
fn an_index_always_has_an_interval_that_holds_it() {
    assert_eq!(Index::of(&[0; 5]), None);
    for counts in
        [[0, 0, 0, 0, 7], [7, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 9, 0], [0, 0, 0, 0, 1], [3, 0, 0, 0, 900_000]]
    {
        let Index { value, low, high, .. } = Index::of(&counts).unwrap();
        assert!(0.0 <= low && low <= value && value <= high && high <= 100.0 && low < high, "{counts:?}");
    }
}

/// What is known of the mean of the scale does not depend on the end from which it is read.
#[test]
fn an_interval_is_the_mirror_image_of_that_of_the_reversed_answers() {
    for counts in [[1, 0, 0, 0, 6], [0, 2, 5, 11, 40], [0, 0, 0, 1, 6_000]] {
        let mut reversed = counts;
        reversed.reverse();
        let (one, other) = (Index::of(&counts).unwrap(), Index::of(&reversed).unwrap());
        assert!((one.low - (100.0 - other.high)).abs() < 1e-8 && (one.high - (100.0 - other.low)).abs() < 1e-8);
    }
}
