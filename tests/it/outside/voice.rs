//! What citizens say, from outside: figures, errors, the command line, and an attack on what is hidden.

mod attack;

use kanalkoll::model::{
    Answer, AnswerContent, Channel, Day, Decision, DeliveryState, Instant, Invitation, Invited, Organisation,
    OrganisationFile, UninvitedAnswer,
};
use kanalkoll::rollup::Fold;
use kanalkoll::store::StoredInvitation;
use serde_json::{Value, json};

use crate::support::{TestApp, both, organisation};

/// An invitation of noon on this day that was answered: question and value pairs; `None`: not answered.
pub(super) fn invitation(
    id: usize,
    day: Day,
    (channel, unit, topic): (Channel, &str, &str),
    said: Option<&str>,
) -> Invitation {
    let pair = |pair: &str| pair.split_once('=').map(|(code, value)| (code.to_owned(), value.to_owned())).unwrap();
    let answer = said.map(|said| Answer {
        given: AnswerContent { values: said.split_whitespace().map(pair).collect(), ..AnswerContent::default() },
        complete: true,
        hidden_from_employee: false,
    });
    let invited = Invited {
        expires_at: Instant::from_unix(0),
        language: None,
        version: 1,
        delivered: DeliveryState::Yes,
        opened: said.is_some(),
        opted_out: false,
        answer,
    };
    Invitation {
        source: "e-post".into(),
        external_id: id.to_string(),
        channel,
        topic: topic.into(),
        unit: unit.into(),
        agent: String::new(),
        citizen: None,
        decided_at: Instant::from_unix(i64::from(day.epoch()) * 86_400 + 43_200),
        decision: Decision::Invited(invited),
    }
}

/// Keeps invitations as if they had been made and answered.
pub(super) fn keep(app: &TestApp<'_>, invitations: &[Invitation]) {
    let file = OrganisationFile::from_toml(&organisation("kalmar")).unwrap();
    let organisation = Organisation::try_from(file).unwrap();
    let mut fold = Fold::new(&organisation);
    for invitation in invitations {
        fold.invitation(invitation, 1);
    }
    let write = |writer: &mut kanalkoll::store::Writer<'_>| {
        for invitation in invitations {
            let kept = StoredInvitation { invitation: invitation.clone(), recipient: None, answered_week: None };
            writer.put_invitation("kalmar", &kept)?;
        }
        writer.add_cells("kalmar", &fold.into_cells())
    };
    app.db.store().write("kalmar", write).unwrap();
}

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

const YEAR: &str = "from=2020-01-01&to=2020-12-31";

both! {
    fn the_figure_is_the_same_by_http_and_by_command(db) {
        let app = TestApp::open(db);
        let place = (Channel::Email, "social", "bygglov");
        let said = ["got_answer=yes ease=5 solved=yes", "got_answer=yes ease=3 solved=no", "got_answer=no"];
        let mut all = Vec::new();
        for (said, times) in said.iter().map(|said| Some(*said)).chain([None]).zip([6, 2, 2, 10]) {
            let first = all.len();
            all.extend((first..first + times).map(|id| invitation(id, day("2020-06-02"), place, said)));
        }
        keep(&app, &all);
        app.verify();
        let figure = app.figure(&format!("voice?{YEAR}&by=month&split=unit"));
        assert_eq!((&figure["survey"], &figure["definition"]["k"]), (&json!("invited"), &json!(7)));
        let row = figure["rows"].as_array().unwrap().iter().find(|row| row["period"] == "2020-06").unwrap();
        assert_eq!((&row["unit"], &row["n"], &row["counts"]), (&json!("social"), &json!(8), &json!([0, 0, 2, 0, 6])));
        assert_eq!((&row["index"]["value"], &row["no_answer"]["value"]), (&json!(87.5), &json!(0.2)));
        assert_eq!((&row["response_rate"]["value"], &row["coverage"]["value"]), (&json!(0.5), &json!(1.0)));
        assert_eq!(row["solved"], json!({ "yes": 6, "partly": 0, "no": 2, "n": 8 }));
        let words = ["--from", "2020-01-01", "--to", "2020-12-31", "--by", "month", "--split", "unit"];
        let report = |format: &str| {
            let command = [["report", "voice", "--organisation", "kalmar", "--format", format].as_slice(), &words].concat();
            let (code, out, err) = app.run(&command);
            assert_eq!(code, 0, "{err}");
            out
        };
        let mut printed: Value = serde_json::from_str(&report("json")).unwrap();
        printed["as_of"] = figure["as_of"].clone();
        assert_eq!(printed, figure);
        let csv = report("csv");
        assert!(csv.starts_with("period,unit,suppressed,partial,n,index,index_low,index_high,top2,score_1,"), "{csv}");
        let june = csv.lines().find(|line| line.starts_with("2020-06")).unwrap();
        assert!(june.starts_with("2020-06,social,,false,8,87.5,") && june.contains(",20,20,0,10,0,10,0,invited,"), "{june}");
        assert!(csv.lines().all(|line| line.split(',').count() == june.split(',').count()), "{csv}");
        let table = report("table");
        assert!(table.contains("87,5 (") && table.contains("50,0\u{a0}% (") && table.contains("Nej: 2, Ja: 8"), "{table}");
        assert!(table.contains("Är ditt ärende löst?") && !table.contains("got_answer"), "no code among words: {table}");
        let answer = app.get(&format!("/api/v1/kalmar/measures/voice?{YEAR}&format=csv"));
        assert_eq!((answer.status, answer.text().lines().count()), (200, 2));
    }

    fn few_answers_are_counted_and_not_told(db) {
        let app = TestApp::open(db);
        let place = |unit| (Channel::Phone, unit, "");
        let all: Vec<Invitation> = [("a", 20), ("b", 9), ("c", 3)]
            .iter()
            .flat_map(|(unit, times)| std::iter::repeat_n(*unit, *times))
            .zip(0..)
            .map(|(unit, id)| invitation(id, day("2020-06-02"), place(unit), Some("ease=4")))
            .collect();
        keep(&app, &all);
        let figure = app.figure(&format!("voice?{YEAR}&split=unit"));
        let rows: Vec<_> = figure["rows"].as_array().unwrap().iter().map(|row| (&row["suppressed"], &row["n"], &row["dispositions"]["complete"])).collect();
        // The total and a would tell c if b were shown.
        let few = json!("too_few");
        assert_eq!(rows, [
            (&Value::Null, &json!(20), &json!(20)),
            (&few, &Value::Null, &json!(9)),
            (&few, &Value::Null, &json!(3)),
        ]);
        assert_eq!(app.figure(&format!("voice?{YEAR}"))["rows"][0]["n"], 32);
        assert_eq!(app.figure("voice?from=2020-01-01&to=2020-05-31")["rows"][0]["n"], 0);
    }

    fn questions_that_have_no_answer_say_why(db) {
        let app = TestApp::open(db);
        for (question, expected) in [
            ("as_of=2020-06-01T00:00:00Z", "parameter: found `as_of`"),
            ("split=channel,unit", "split: voice is split by one of channel, unit and topic"),
            ("survey=recepton", "expected one of invited, reception; did you mean `reception`?, or a source"),
            ("surveys=x", "survey"),
        ] {
            app.apply(&(organisation("kalmar") + "[[survey.open]]\ncode = \"reception\"\n"));
            let answer = app.get(&format!("/api/v1/kalmar/measures/voice?{YEAR}&{question}"));
            assert_eq!(answer.status, 400, "{question}");
            assert!(answer.json()["detail"].as_str().unwrap().contains(expected), "{}", answer.text());
        }
        let (code, _, err) = app.run(&[
            "report", "voice", "--organisation", "kalmar", "--from", "2020-01-01", "--to", "2020-01-31", "--survey", "x",
        ]);
        assert!(code == 1 && err.contains("survey: found `x`"), "{err}");
        let openapi = app.get("/openapi.json").json();
        let parameters = openapi["paths"]["/api/v1/{organisation}/measures/voice"]["get"]["parameters"].as_array().unwrap();
        assert!(parameters.iter().any(|parameter| parameter["name"] == "survey"), "{parameters:?}");
    }

    fn an_old_question_keeps_its_answers(db) {
        let app = TestApp::open(db);
        let asked = |more: &str| organisation("kalmar") + more;
        app.apply(&asked("[[survey.question]]\ncode = \"hours\"\nkind = \"scale\"\ntext = { sv = \"Öppettider?\" }\n"));
        let place = (Channel::Visit, "", "");
        let all: Vec<Invitation> =
            (0..8).map(|id| invitation(id, day("2020-06-02"), place, Some("ease=4 hours=2"))).collect();
        keep(&app, &all);
        app.apply(&asked(""));
        let row = app.figure(&format!("voice?{YEAR}"))["rows"][0].clone();
        let hours = row["questions"].as_array().unwrap().iter().find(|row| row["question"] == "hours").unwrap().clone();
        assert_eq!((&hours["kind"], &hours["counts"]), (&json!("scale"), &json!([0, 8, 0, 0, 0])), "{row}");
    }

    fn a_desk_is_a_survey_of_its_own(db) {
        let app = TestApp::open(db);
        let organisation = Organisation::try_from(OrganisationFile::from_toml(&organisation("kalmar")).unwrap()).unwrap();
        let mut fold = Fold::new(&organisation);
        let answer = Answer {
            given: AnswerContent { values: [("ease".to_owned(), "5".to_owned())].into(), ..AnswerContent::default() },
            complete: true,
            hidden_from_employee: false,
        };
        for id in 0..7 {
            fold.uninvited(&UninvitedAnswer {
                series: "reception".into(),
                external_id: id.to_string(),
                day: day("2020-06-04"),
                channel: Channel::Visit,
                topic: String::new(),
                unit: String::new(),
                language: String::new(),
                version: 1,
                answer: answer.clone(),
            }, 1);
        }
        app.db.store().write("kalmar", |writer| writer.add_cells("kalmar", &fold.into_cells())).unwrap();
        // The file does not know the survey any more; its answers are there.
        let figure = app.figure(&format!("voice?{YEAR}&survey=reception"));
        let row = &figure["rows"][0];
        assert_eq!((&row["n"], &row["index"]["value"], row.get("dispositions")), (&json!(7), &json!(100.0), None));
        assert_eq!(app.figure(&format!("voice?{YEAR}"))["rows"][0]["n"], 0);
    }
}
