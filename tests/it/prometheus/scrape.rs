//! What Prometheus scrapes, and that it does not count twice what it can read.

use std::collections::{BTreeMap, BTreeSet};

use kanalkoll::model::{Organisation, OrganisationFile};
use kanalkoll::store::StoredFeed;
use serde_json::{Value, json};

use super::year::{CODE, FILE, rfc3339};
use super::{Watched, key, now, number, scraped};
use crate::support::{Prometheus, Service, TestDb, both, promtool_with_input, wait_for};

/// E-mails of just now, of a day and of a week ago, all unanswered but one.
fn recent() -> Vec<String> {
    let now = kanalkoll::scheduler::now().unix();
    let record = |id: &str, ago: i64, answered: bool| {
        let mut record = json!({
            "source": "register", "external_id": id, "channel": "email", "received_at": rfc3339(now - ago), "outcome": "open",
        });
        if answered {
            record["first_response_at"] = rfc3339(now - ago + 1).into();
            record["outcome"] = "answered".into();
        }
        record.to_string()
    };
    let ago = [(5, false), (5, true), (5, false), (86_400, false), (86_400, true), (7 * 86_400, false)];
    ago.iter().zip(0..).map(|((ago, answered), number)| record(&format!("n{number}"), *ago, *answered)).collect()
}

fn watched(db: &TestDb) -> Option<(Watched, Prometheus)> {
    let watched = Watched::serve(db, &[FILE]);
    watched.deliver(&format!("{CODE}/contacts"), &recent());
    let now = Some(kanalkoll::scheduler::now().unix());
    let fetched = StoredFeed { succeeded_at: now, complete_at: now, ..StoredFeed::new(CODE, "kundo", "register") };
    db.store().write(CODE, |writer| writer.put_feed(&fetched)).unwrap();
    let prometheus = watched.prometheus(db)?;
    scraped(&prometheus);
    Some((watched, prometheus))
}

/// The received contacts of the civil day so many days ago, as the service itself reports them.
fn reported(watched: &Watched, days_ago: i32) -> f64 {
    let organisation = Organisation::try_from(OrganisationFile::from_toml(FILE).unwrap()).unwrap();
    let day = organisation.day(kanalkoll::scheduler::now()).plus_days(-days_ago);
    let figure = watched.figure(&format!("/api/v1/{CODE}/measures/response?from={day}&to={day}"));
    figure["rows"][0]["received"].as_f64().unwrap_or_default()
}

/// Waits until both are equal: the day may end, and a scrape is a second old, while a test looks.
#[track_caller]
fn agree(watched: &Watched, prometheus: &Prometheus, expression: &str, days_ago: i32) {
    let both = || (number(prometheus, expression, &now()), Some(reported(watched, days_ago)));
    let same = wait_for(20, || (both().0 == both().1).then_some(()));
    assert!(same.is_some(), "{expression}: {:?}", both());
}

/// All series that Prometheus knows at this moment, from wherever.
fn everything(prometheus: &Prometheus) -> Vec<BTreeMap<String, String>> {
    let result = prometheus.query(r#"{__name__=~"kanalkoll_.+"}"#, &now());
    let labels = |series: &Value| serde_json::from_value(series["metric"].clone()).unwrap();
    result.as_array().unwrap().iter().map(labels).collect()
}

both! {
    fn nothing_is_counted_twice(db) {
        let Some((watched, prometheus)) = watched(db) else { return };
        agree(&watched, &prometheus, r#"sum(kanalkoll_contacts{period="day"})"#, 0);
        agree(&watched, &prometheus, r#"sum(kanalkoll_contacts{period="previous_day"})"#, 1);
        agree(&watched, &prometheus, r#"sum(kanalkoll_contacts{period="day"} offset 1d)"#, 1);
        let all = everything(&prometheus);
        let mut seen = BTreeSet::new();
        for series in &all {
            let own: Vec<_> = series.iter().filter(|(name, _)| !["job", "instance"].contains(&name.as_str())).collect();
            assert!(seen.insert(own), "comes by scrape and by remote read: {series:?}");
        }
        let names: BTreeSet<&str> = all.iter().map(|series| series["__name__"].as_str()).collect();
        // Comparisons and indicators are there where a file has some: the dashboards' tests ask for those.
        // What citizens say is there where enough of them answered: the tests of ranges ask for that.
        let everywhere = |name: &str| {
            let said = name.starts_with("kanalkoll_survey_index") || name.contains("_ratio");
            // Changes of definitions are those of a range, and open surveys are of files that have some.
            let others = ["kanalkoll_indicator", "kanalkoll_definition_changes", "kanalkoll_open_survey_info"];
            !said && !name.starts_with("kanalkoll_shift_") && !others.contains(&name)
        };
        for metric in kanalkoll::metrics::families().filter(|metric| everywhere(metric.name)) {
            assert!(names.contains(metric.name), "{} does not reach Prometheus", metric.name);
        }
    }

    fn what_has_no_history_is_scraped(db) {
        let Some((watched, prometheus)) = watched(db) else { return };
        let scraped = r#"job="kanalkoll",instance=~"127.0.0.1:.+""#;
        let at_now = |expression: &str| number(&prometheus, expression, &now());
        let within = |expression: &str, low: f64, high: f64| {
            let found = at_now(expression).unwrap_or_else(|| panic!("{expression} gives nothing"));
            assert!((low..high).contains(&found), "{expression}: {found}");
        };
        let week = 7.0 * 86_400.0;
        within(&format!(r#"kanalkoll_oldest_unanswered_seconds{{organisation="prov",channel="email",{scraped}}}"#), week, week + 300.0);
        within(&format!(r#"kanalkoll_data_age_seconds{{organisation="prov",source="register",{scraped}}}"#), 0.0, 300.0);
        within(&format!(r#"kanalkoll_ingest_records_total{{result="created",{scraped}}}"#), 6.0, 6.5);
        within(&format!(r#"sum(kanalkoll_http_request_duration_seconds_count{{{scraped},route="/metrics"}})"#), 1.0, 1e6);
        within("up", 1.0, 1.5);
        within(r#"kanalkoll_data_age_working_seconds{organisation="prov",source="register"}"#, 0.0, 300.0);
        within(r#"sum(kanalkoll_quarantine_records{organisation="prov"})"#, 0.0, 0.5);
        within(r#"count(kanalkoll_definition_info{organisation="prov",version="2019-01-01"})"#, 4.0, 4.5);
        for period in ["previous_day", "previous_week", "previous_month"] {
            let expression = format!(r#"count(kanalkoll_contacts{{period="{period}",{scraped}}})"#);
            assert_eq!(at_now(&expression), Some(10.0), "{expression}");
        }
        let ran = r#"count(kanalkoll_contacts{period=~"hour|day|week|month",job=~".+"})"#;
        assert_eq!(at_now(ran), None, "the running periods must not be stored");
        assert_eq!(at_now(r#"count(kanalkoll_contacts{period=~"hour|day|week|month",job=""})"#), Some(40.0));
        let text = watched.service.get("/metrics", &[("authorization", &format!("Bearer {}", watched.key))]).text();
        assert!(text.contains(r#"kanalkoll_contacts{channel="email",organisation="prov",period="day"}"#), "{text}");
    }

    fn a_key_of_one_organisation_shows_only_it(db) {
        let neighbour = FILE.replace(r#"code = "prov""#, r#"code = "grann""#);
        let watched = Watched::serve(db, &[FILE, &neighbour]);
        for code in [CODE, "grann"] {
            watched.deliver(&format!("{code}/contacts"), &recent());
        }
        let own = key(db, "grann", "neighbour", "metrics");
        let text = watched.service.get("/metrics", &[("authorization", &format!("Bearer {own}"))]).text();
        assert!(text.contains(r#"organisation="grann""#), "{text}");
        let others: Vec<&str> =
            text.lines().filter(|line| !line.starts_with('#') && !line.contains(r#"organisation="grann""#)).collect();
        assert!(others.is_empty(), "{others:?}");
        let Some(prometheus) = watched.prometheus_with(&own) else { return };
        let seen = prometheus.query(r#"count by (organisation) (kanalkoll_contacts{period="day"})"#, &now());
        assert_eq!(seen.as_array().unwrap().len(), 1, "{seen}");
        assert_eq!(seen[0]["metric"]["organisation"], "grann");
        let foreign = r#"kanalkoll_contacts{organisation="prov"}"#;
        assert_eq!(prometheus.query(foreign, &now()), json!([]));
        let all = everything(&watched.prometheus(db).expect("it was there a moment ago"));
        let organisations: BTreeSet<&String> = all.iter().filter_map(|series| series.get("organisation")).collect();
        assert_eq!(organisations.into_iter().collect::<Vec<_>>(), ["grann", "prov"]);
    }
}

#[test]
fn without_a_key_nothing_is_shown_unless_the_settings_say_so() {
    let db = TestDb::sqlite();
    let watched = Watched::serve(&db, &[FILE]);
    let statuses = |service: &Service, headers: &[(&str, &str)]| {
        let read = service.send("POST", "/api/v1/prometheus/read", headers, &nothing_asked());
        (service.get("/metrics", headers).status, read.status)
    };
    let ingest = format!("Bearer {}", key(&db, "all", "ingest", "ingest"));
    let metrics = format!("Bearer {}", key(&db, "all", "metrics", "metrics"));
    let bearer = |key: &'static str| [("authorization", key)];
    assert_eq!(statuses(&watched.service, &[]), (401, 401));
    assert_eq!(statuses(&watched.service, &bearer("Bearer kk_0000")), (401, 401));
    assert_eq!(statuses(&watched.service, &[("authorization", ingest.as_str())]), (403, 403));
    assert_eq!(statuses(&watched.service, &[("authorization", metrics.as_str())]), (200, 200));
    let environment = [
        ("KANALKOLL__DATABASE__URL", db.url.as_str()),
        ("KANALKOLL__WEB__LISTEN", "{listen}"),
        ("KANALKOLL__WEB__OPEN_METRICS", "true"),
    ];
    let open = Service::start(&["serve"], &environment);
    assert_eq!(statuses(&open, &[]), (200, 200));
    assert_eq!(statuses(&open, &bearer("Bearer kk_0000")), (401, 401));
}

/// Otherwise a question that comes just when an idle connection is closed is lost, and a panel shows an error.
#[test]
fn a_question_of_remote_read_has_a_connection_of_its_own() {
    let db = TestDb::sqlite();
    let watched = Watched::serve(&db, &[FILE]);
    let authorization = format!("Bearer {}", watched.key);
    let headers = [("authorization", authorization.as_str())];
    let read = watched.service.send("POST", "/api/v1/prometheus/read", &headers, &nothing_asked());
    assert_eq!((read.status, read.headers.get("connection").unwrap().to_str().unwrap()), (200, "close"));
}

/// A remote-read request with no query.
fn nothing_asked() -> Vec<u8> {
    snap::raw::Encoder::new().compress_vec(&[]).unwrap()
}

#[test]
fn promtool_has_nothing_to_say_about_the_metrics_of_the_demo() {
    // It is killed in the end and cannot remove its database itself.
    let folder = tempfile::tempdir().unwrap();
    let temporary = folder.path().display().to_string();
    let demo = Service::start(&["demo", "--listen", "{listen}"], &[("TMPDIR", &temporary)]);
    let text = demo.get("/metrics", &[]);
    assert_eq!(text.status, 200);
    let Some(output) = promtool_with_input(&["check", "metrics"], &text.body) else { return };
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
}
