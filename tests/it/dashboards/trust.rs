//! What the board of trust says, against what the service reports.

use kanalkoll::ingest::Kind;
use kanalkoll::model::{Channel, Day, Instant, Language, Organisation, OrganisationFile};
use kanalkoll::service::{NewMessage, enqueue};
use kanalkoll::store::StoredFeed;
use serde_json::{Value, json};

use super::shown::{Shown, same};
use crate::prometheus::{Watched, now};
use crate::support::{Prometheus, TestDb, contact, with};

/// A record that is rejected, and letters that wait.
pub(super) fn fill(watched: &Watched, db: &TestDb) {
    let fax = with(contact("fax"), &json!({ "channel": "fax" })).to_string();
    let authorization = format!("Bearer {}", watched.key);
    let headers = [("authorization", authorization.as_str()), ("content-type", "application/x-ndjson")];
    let receipt = watched.service.send("POST", "/api/v1/kalmar/contacts", &headers, fax.as_bytes()).json();
    assert_eq!(receipt["rejected"], 1, "{receipt}");
    let now = kanalkoll::scheduler::now();
    let fetched = StoredFeed { complete_at: Some(now.unix() - 600), ..StoredFeed::new("kalmar", "kundo", "e-post") };
    db.store().write("kalmar", |writer| writer.put_feed(&fetched)).unwrap();
    for receiver in ["one", "two"] {
        let letter = NewMessage {
            organisation: "kalmar",
            kind: kanalkoll::mail::MessageKind::Invitation,
            receiver,
            period: "",
            address: Some("anna@example.se"),
            language: Language::Swedish,
            payload: None,
            due_at: Instant::from_unix(now.unix() + 86_400),
        };
        assert!(db.store().write("kalmar", |writer| enqueue(writer, &letter, now)).unwrap());
    }
}

pub(super) fn panels_are_the_figures(watched: &Watched, prometheus: &Prometheus) {
    let page = Shown::of(prometheus, "trust", &[]);
    let row = |measure: &str| {
        let figure = watched.figure(&format!("/api/v1/kalmar/measures/{measure}?from=2020-01-01&to=2020-12-31"));
        figure["rows"][0].clone()
    };
    let (response, repeat, voice) = (row("response"), row("repeat"), row("voice"));
    let queue = watched.figure("/api/v1/kalmar/measures/queue?from=2020-01-01&to=2020-12-31");
    let calls = |part: &dyn Fn(&Value) -> f64| queue["rows"].as_array().unwrap().iter().map(part).sum::<f64>();
    let number = |value: &Value| value.as_f64().unwrap();
    let share = |share: &Value| (number(&share["numerator"]), number(&share["denominator"]));
    for (code, (part, whole)) in [
        (
            "no_answer_time",
            (number(&response["unknown"]), number(&response["received"]) - number(&response["excluded"])),
        ),
        ("linkable", share(&repeat["linkable"])),
        (
            "measured",
            (calls(&|row| number(&row["service_level"]["measured_offered"])), calls(&|row| number(&row["offered"]))),
        ),
        ("coverage", share(&voice["coverage"])),
        ("answered", share(&voice["response_rate"])),
    ] {
        let shown = |column| page.year("How much is known", column, &["figure"])[code];
        assert!(whole > 500.0, "{code}: of {whole}");
        assert_eq!((shown("Number"), shown("Of")), (part, whole), "{code}");
        same(Some(shown("Share")), &json!(part / whole));
    }
    what_waits_is_told(&page);
    let points = page.year("This speaks against them", "Number", &["remark"]);
    assert_eq!(points.get("rejected"), Some(&1.0), "{points:?}");
    assert_eq!(points.get("without_time").copied(), Some(number(&response["unknown"])).filter(|many| *many > 0.0));
    assert!(points.values().all(|many| *many > 0.0) && !points.contains_key("silent"), "{points:?}");
    definitions_are_those_of_the_file(&page);
    // Nobody asked in videos: no share is 0 or 100 %.
    let choice = [("channel", ["video"].as_slice())];
    let nobody = Shown::of(prometheus, "trust", &choice).year("How much is known", "Share", &["figure"]);
    assert!(nobody.is_empty(), "{nobody:?}");
}

fn what_waits_is_told(page: &Shown<'_>) {
    let told = |panel, legend, label| page.series(panel, legend, &now(), &[label]);
    let kinds = told("Rejected, need correcting", "Records", "kind");
    assert_eq!((kinds.len(), kinds["contact"], kinds.values().sum::<f64>()), (Kind::ALL.len(), 1.0, 1.0));
    let states = told("Emails", "{{state}}", "state");
    assert_eq!((states["waiting"], states.values().sum::<f64>()), (2.0, 2.0), "{states:?}");
    let ages = |legend| told("How old the latest data is, by source", legend, "source");
    let (all, open) = (ages("Days"), ages("Opening hours"));
    assert!(all.len() > 3 && all.keys().eq(open.keys()), "{all:?}");
    assert!(all.iter().all(|(source, age)| open[source] < *age * 24.0), "{open:?} of {all:?}");
    let results = told("Records that came in", "{{result}}", "result");
    assert!(results.contains_key("created") && results.contains_key("rejected"), "{results:?}");
}

fn definitions_are_those_of_the_file(page: &Shown<'_>) {
    let labels = ["channel", "reading", "working_days"];
    let rules = page.year("What “in time” means, by channel", "Messages", &labels);
    let file = OrganisationFile::from_toml(&super::replace::organisation()).unwrap();
    let organisation = Organisation::try_from(file).unwrap();
    let rule = organisation.response_rule(Day::parse("2020-12-31").unwrap(), Channel::Email);
    let email = format!("email {} {}", rule.reading.code(), rule.working_days);
    assert!(rules.len() == 4 && rules[&email] > 1_000.0, "{rules:?} without {email}");
    let rules =
        page.year("What the service level means, by channel", "Joined the queue", &["channel", "threshold_seconds"]);
    assert!(rules["phone 20"] > 10_000.0, "{rules:?}");
}
