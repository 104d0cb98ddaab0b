//! The rules: whole as a file, explained in the runbook, tried by promtool, and evaluated by the real Prometheus.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use regex::Regex;
use serde_json::{Value, json};
use yaml_rust2::Yaml;

use super::grafana::yaml;
use super::shown::Shown;
use crate::prometheus::{Watched, now, number, scraped};
use crate::support::{Prometheus, TestDb, promtool, send, wait_for};

const SEVERITIES: [&str; 3] = ["info", "warning", "critical"];
const WORDS: [&str; 4] = ["summary_sv", "summary_en", "description_sv", "description_en"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dashboards/rules")
}

fn rules() -> Vec<Yaml> {
    let file = yaml(&folder().join("kanalkoll.yml"));
    let groups = file["groups"].as_vec().unwrap().iter();
    groups.flat_map(|group| group["rules"].as_vec().unwrap().clone()).collect()
}

fn alerts() -> BTreeMap<String, Yaml> {
    let named = |rule: Yaml| Some((rule["alert"].as_str()?.to_owned(), rule));
    rules().into_iter().filter_map(named).collect()
}

fn test_files() -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder().join("tests")).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<PathBuf> = files.collect();
    assert!(files.len() >= 5, "{files:?}");
    files
}

#[test]
fn promtool_approves_and_every_case_holds() {
    let rules = folder().join("kanalkoll.yml").display().to_string();
    let Some(output) = promtool(&["check", "rules", "--lint=all", "--lint-fatal", &rules]) else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files: Vec<String> = test_files().iter().map(|file| file.display().to_string()).collect();
    let arguments: Vec<&str> = ["test", "rules"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let output = promtool(&arguments).unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.matches("SUCCESS").count() == files.len(), "{said}");
}

/// A case in which it fires, and one in which it is asked for and silent. Beside the series that fires stand others that must
/// not: promtool takes what is not expected for a fault.
#[test]
fn every_alert_is_tried() {
    let (mut fires, mut silent) = (BTreeSet::new(), BTreeSet::new());
    for file in test_files() {
        for test in yaml(&file)["tests"].as_vec().unwrap() {
            for case in test["alert_rule_test"].as_vec().unwrap() {
                let name = case["alertname"].as_str().unwrap().to_owned();
                let expected = case["exp_alerts"].as_vec().map_or(0, Vec::len);
                let series = test["input_series"].as_vec().unwrap().len();
                assert!(series > expected, "{name}: nothing stands beside what fires");
                if expected > 0 {
                    fires.insert(name)
                } else {
                    silent.insert(name)
                };
            }
        }
    }
    let named: BTreeSet<String> = alerts().into_keys().collect();
    assert_eq!(fires, named, "a case in which it fires");
    assert_eq!(silent, named, "a case in which it must not");
}

#[test]
fn every_alert_has_severity_words_and_a_runbook() {
    let english = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ALERTS.md")).unwrap();
    for (name, alert) in alerts() {
        let severity = alert["labels"]["severity"].as_str().unwrap();
        assert!(SEVERITIES.contains(&severity), "{name}: {severity}");
        assert!(alert["for"].as_str().is_some(), "{name}: fires at once");
        for word in WORDS {
            let text = alert["annotations"][word].as_str().unwrap_or_default();
            assert!(text.len() > 20, "{name}: no {word}");
            // Of whom it is, whichever line one reads; the service itself belongs to all.
            let whose = if name == "KanalkollDown" { "$labels.instance" } else { "$labels.organisation" };
            assert!(!word.starts_with("summary") || text.contains(whose), "{name}: {word} does not say of whom");
        }
        let anchor = format!("{}/blob/main/docs/ALERTS.md#{}", env!("CARGO_PKG_REPOSITORY"), name.to_lowercase());
        assert_eq!(alert["annotations"]["runbook_url"].as_str(), Some(anchor.as_str()), "{name}");
        assert!(english.contains(&format!("\n### {name}\n")), "docs/ALERTS.md has no heading `### {name}`");
    }
}

/// The runbook in a language: its file, what it calls a severity, and what it says of every alert.
struct Runbook {
    file: &'static str,
    severities: [(&'static str, &'static str); 3],
    questions: [&'static str; 3],
}

const RUNBOOKS: [Runbook; 2] = [
    Runbook {
        file: "docs/ALERTS.md",
        severities: [("critical", "critical"), ("warning", "warning"), ("info", "info")],
        questions: ["**What it means.**", "**Why it may be false.**", "**What to do first.**"],
    },
    Runbook {
        file: "docs/sv/larm.md",
        severities: [("critical", "brådskande"), ("warning", "varning"), ("info", "information")],
        questions: ["**Vad det betyder.**", "**Varför det kan vara falskt.**", "**Vad du gör först.**"],
    },
];

#[test]
fn every_alert_is_explained_in_both_languages() {
    for Runbook { file, severities, questions } in RUNBOOKS {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        // A section ends where the next part or section begins.
        let sections = text.split("\n### ").skip(1).map(|section| section.split("\n## ").next().unwrap());
        let mut sections: BTreeMap<&str, &str> = sections.map(|section| (alert_named(section), section)).collect();
        for (name, alert) in alerts() {
            let section = sections.remove(name.as_str()).unwrap_or_else(|| panic!("{file} has no section of {name}"));
            let severity = alert["labels"]["severity"].as_str().unwrap();
            let (_, called) = severities.iter().find(|(code, _)| *code == severity).unwrap();
            assert!(section.contains(&format!("· {called} ·")), "{name}: {file} says another severity");
            for question in questions {
                assert_eq!(section.matches(question).count(), 1, "{name}: {file}, {question}");
            }
        }
        assert!(sections.is_empty(), "{file} explains what is not there: {:?}", sections.keys());
    }
}

/// The alert that a section is of: its heading, or the first word of the line below it.
fn alert_named(section: &str) -> &str {
    let mut lines = section.lines().filter(|line| !line.is_empty());
    let (heading, below) = (lines.next().unwrap(), lines.next().unwrap_or_default());
    if heading.starts_with("Kanalkoll") && !heading.contains(' ') {
        return heading;
    }
    below.split('`').nth(1).unwrap_or_else(|| panic!("{heading}: of which alert?"))
}

/// Rules and their cases name only metrics that there are, and thresholds and figures only as they are recorded.
#[test]
fn every_name_is_known() {
    let catalogue = kanalkoll::metrics::families().map(|metric| metric.name.to_owned());
    let instance = kanalkoll::metrics::INSTANCE.iter().map(|counter| counter.name.to_owned());
    let recorded: BTreeSet<String> =
        rules().iter().filter_map(|rule| rule["record"].as_str()).map(str::to_owned).collect();
    let known: BTreeSet<String> = catalogue.chain(instance).chain(recorded.clone()).collect();
    let pattern = Regex::new(r"kanalkoll[_:][\w:]+").unwrap();
    let mut used = BTreeSet::new();
    for rule in rules() {
        let expression = rule["expr"].as_str().unwrap();
        used.extend(pattern.find_iter(expression).map(|found| found.as_str().to_owned()));
    }
    for name in &recorded {
        assert!(used.contains(name), "{name} is recorded and not used");
        assert!(name.split(':').count() == 3, "{name}: kanalkoll:metric:operation");
    }
    for file in test_files() {
        let text = std::fs::read_to_string(&file).unwrap();
        used.extend(pattern.find_iter(&text).map(|found| found.as_str().to_owned()));
    }
    let unknown: Vec<&String> = used.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

const ORGANISATION: &str = r#"
code = "prov"
name = "Provkommun"
country = "other"
time_zone = "Europe/Stockholm"
[[source]]
code = "register"
time_zone = "Europe/Stockholm"
[[target]]
measure = "response"
channel = "email"
value = 0.95
by = "2031-12-31"
"#;

/// Of the Wednesday of last week 40 e-mails, 30 of them answered at once and 10 never; the calls of today and yesterday.
fn deliver(watched: &Watched) {
    let file = kanalkoll::model::OrganisationFile::from_toml(ORGANISATION).unwrap();
    let organisation = kanalkoll::model::Organisation::try_from(file).unwrap();
    let now = kanalkoll::scheduler::now();
    let monday = kanalkoll::model::Period::holding(kanalkoll::model::By::Week, organisation.day(now)).first();
    let wednesday = monday.plus_days(-5);
    let email = |number: usize| {
        let mut record = json!({"source": "register", "external_id": format!("m{number}"), "channel": "email",
            "received_at": format!("{wednesday}T09:00:00"), "outcome": "open"});
        if number < 30 {
            record["first_response_at"] = format!("{wednesday}T09:30:00").into();
            record["outcome"] = "answered".into();
        }
        record.to_string()
    };
    watched.deliver("prov/contacts", &(0..40).map(email).collect::<Vec<_>>());
    let call = |days_ago: i32| {
        let day = organisation.day(now).plus_days(-days_ago);
        json!({"source": "register", "queue": "main", "channel": "phone", "interval_start": format!("{day}T00:00:00"),
            "interval_minutes": 1, "offered": 100, "answered": 60, "abandoned": 40, "wait_seconds": 36_000})
        .to_string()
    };
    watched.deliver("prov/volumes", &[call(0), call(1)]);
}

/// `/api/v1/rules`, each rule once.
fn evaluated(prometheus: &Prometheus) -> Vec<Value> {
    let answer = send("GET", &format!("{}/api/v1/rules", prometheus.url), &[], &[]).unwrap().json();
    let groups = answer["data"]["groups"].as_array().unwrap().iter();
    groups.flat_map(|group| group["rules"].as_array().unwrap().clone()).collect()
}

fn state(prometheus: &Prometheus, alert: &str) -> Value {
    let rules = evaluated(prometheus);
    rules.into_iter().find(|rule| rule["name"] == alert).unwrap()["state"].take()
}

/// Each with a name in words, and those that hold with their state and since when.
fn the_board_tells_of_alarms(prometheus: &Prometheus) {
    let choice = [("organisation", ["prov"].as_slice())];
    let page = Shown::of(prometheus, "trust", &choice);
    let panel = page.panel("Alerts");
    let overrides = panel["fieldConfig"]["overrides"].as_array().unwrap();
    let words = overrides.iter().find(|one| one["matcher"]["options"] == "Alert").unwrap();
    let mappings = words["properties"].as_array().unwrap().iter().find(|one| one["id"] == "mappings").unwrap();
    let words = mappings["value"][0]["options"].as_object().unwrap();
    assert_eq!(words.keys().collect::<BTreeSet<_>>(), alerts().keys().collect());
    let labels = ["alertname", "alertstate", "severity", "channel"];
    let shown = || page.series("Alerts", "Since", &now(), &labels);
    // What a rule found within this second is not seen at its beginning.
    let shown = wait_for(60, || Some(shown()).filter(|shown| shown.len() >= 3)).unwrap_or_else(shown);
    let seconds = f64::from(u32::try_from(kanalkoll::scheduler::now().unix()).unwrap());
    for held in [
        "KanalkollResponseUnderTarget pending info email",
        "KanalkollAbandonmentHigh pending warning phone",
        "KanalkollQueueWaitLong pending warning phone",
    ] {
        let ago = seconds - shown.get(held).map_or(f64::NAN, |since| since / 1_000.0);
        assert!((0.0..3_600.0).contains(&ago), "{held}: {shown:?}");
    }
    let other = [("organisation", ["nobody"].as_slice())];
    assert!(Shown::of(prometheus, "trust", &other).series("Alerts", "Since", &now(), &labels).is_empty());
}

#[test]
fn prometheus_evaluates_every_rule() {
    let db = TestDb::sqlite();
    let watched = Watched::serve(&db, &[ORGANISATION]);
    deliver(&watched);
    let Some(prometheus) = watched.prometheus_in_a_hurry(&db) else { return };
    scraped(&prometheus);
    let done = || evaluated(&prometheus).iter().all(|rule| rule["health"] != "unknown").then_some(());
    assert!(wait_for(120, done).is_some(), "not evaluated: {:?}", evaluated(&prometheus));
    let known = evaluated(&prometheus);
    assert_eq!(known.len(), rules().len());
    for rule in &known {
        assert!(rule["health"] == "ok" && rule["lastError"].is_null(), "{rule}\n{}", prometheus.log());
    }
    // Written with one name and read with another would be silent for ever: these fire on what was delivered, once they last.
    for alert in ["KanalkollResponseUnderTarget", "KanalkollAbandonmentHigh", "KanalkollQueueWaitLong"] {
        let pending = wait_for(120, || (state(&prometheus, alert) == "pending").then_some(()));
        assert!(pending.is_some(), "{alert} is {}", state(&prometheus, alert));
    }
    for alert in [
        "KanalkollDown",
        "KanalkollSourceSilent",
        "KanalkollQuarantineGrows",
        "KanalkollLettersDead",
        "KanalkollIndexLow",
    ] {
        assert_eq!(state(&prometheus, alert), "inactive", "{alert}");
    }
    the_board_tells_of_alarms(&prometheus);
    let recorded = |expression: &str| number(&prometheus, expression, &now());
    for (expression, expected) in [
        (r#"kanalkoll:contacts_in_time:ratio_previous_week{organisation="prov",channel="email"}"#, 0.75),
        (r#"kanalkoll:contacts_in_time:ratio_previous_week{organisation="prov",channel="all"}"#, 0.75),
        (r#"kanalkoll:contacts_decided:sum_previous_week{organisation="prov",channel="email"}"#, 40.0),
        (r#"kanalkoll:queue_abandoned:ratio_previous_day{organisation="prov",channel="phone"}"#, 0.4),
        (r#"kanalkoll:queue_wait_seconds:mean_day{organisation="prov",channel="phone"}"#, 600.0),
        (r#"kanalkoll:contacts_overdue:sum_two_months{organisation="prov",channel="email"}"#, 10.0),
        (r#"kanalkoll:quarantine_records:sum{organisation="prov",kind="contact"}"#, 0.0),
        (r#"kanalkoll:letters_dead:increase_day{organisation="prov"}"#, 0.0),
    ] {
        assert_eq!(recorded(expression), Some(expected), "{expression}");
    }
    assert_eq!(recorded(r#"kanalkoll:ease_index:mean_previous_month{organisation="prov"}"#), None);
}
