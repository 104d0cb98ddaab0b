//! The demo has the stories, and one key that is good for all of them. Its municipality ends now and goes on.

use kanalkoll::demo::STORIES;
use serde_json::Value;

use crate::support::{Service, cli, wait_for};

/// A demo in a folder of its own: it is killed in the end and cannot remove its database itself.
pub(super) struct Demo {
    pub(super) service: Service,
    key: String,
    _folder: tempfile::TempDir,
}

impl Demo {
    pub(super) fn start(options: &[&str]) -> Demo {
        let folder = tempfile::tempdir().unwrap();
        let temporary = folder.path().display().to_string();
        let service = Service::start(&[&["demo", "--listen", "{listen}"], options].concat(), &[("TMPDIR", &temporary)]);
        let said = service.said();
        let key = said.split("Bearer ").nth(1).and_then(|rest| rest.split('"').next());
        let key = key.unwrap_or_else(|| panic!("{said}")).to_owned();
        Demo { service, key, _folder: folder }
    }

    pub(super) fn figure(&self, path: &str) -> Value {
        let path = format!("/api/v1/exempelkoping/measures/{path}");
        let answer = self.service.get(&path, &[("authorization", &format!("Bearer {}", self.key))]);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        serde_json::from_str(&answer.text()).unwrap()
    }

    /// Records of the sample municipality that came in through the API.
    fn taken(&self, result: &str) -> f64 {
        let name = format!(r#"kanalkoll_ingest_records_total{{organisation="exempelkoping",result="{result}"}} "#);
        let metrics = self.service.get("/metrics", &[]).text();
        let line = metrics.lines().find_map(|line| line.strip_prefix(&name));
        line.map_or(0.0, |number| number.parse().unwrap())
    }

    /// What came of the invitations of a span of days.
    fn invitations(&self, span: &str) -> [u64; 2] {
        let figure = self.figure(&format!("voice?{span}"));
        let sum = |name: &str| {
            let rows = figure["rows"].as_array().unwrap().iter();
            rows.map(|row| row["dispositions"][name].as_u64().unwrap()).sum::<u64>()
        };
        [sum("invited"), sum("complete") + sum("partial")]
    }
}

#[test]
fn the_demo_answers_every_question_that_it_prints() {
    let Demo { service: demo, key, _folder } = Demo::start(&[]);
    let said = demo.said();
    let mut asked = 0;
    for line in said.lines().filter_map(|line| line.strip_prefix("    http://")) {
        let (_, path) = line.split_once('/').unwrap();
        let answer = demo.get(&format!("/{path}"), &[("authorization", &format!("Bearer {key}"))]);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        asked += 1;
    }
    let overviews: Vec<&str> =
        said.lines().filter(|line| line.starts_with("  http://") && line.contains("/overview/")).collect();
    for line in &overviews {
        let (_, path) = line.trim().strip_prefix("http://").and_then(|address| address.split_once('/')).unwrap();
        let page = demo.get(&format!("/{path}"), &[]);
        // What came and what is known of it are drawn for every one, each wide and narrow.
        assert!(page.status == 200 && page.text().matches("<svg").count() >= 4, "{path}: {}", page.text());
    }
    assert_eq!(overviews.len(), STORIES.len() + 1, "{said}");
    assert!(said.contains("Open this first: five answers on one page.\n  http://"), "{said}");
    let printed: usize = STORIES.iter().map(|story| story.questions.len()).sum();
    assert_eq!((asked, printed >= 5), (printed, true), "{said}");
}

#[test]
fn the_demo_goes_on_and_sends_what_happens_through_the_api() {
    // From a Tuesday morning on, an hour a second: some days of mail, cases, chats, calls and answers.
    let demo = Demo::start(&["--until", "2026-06-02T09:00:00+02:00", "--pace", "3600"]);
    let days = "from=2026-06-02&to=2026-06-05&split=channel";
    let waits = |figure: &Value| {
        let rows = figure["rows"].as_array().unwrap().iter();
        rows.map(|row| row["received"].as_u64().unwrap()).sum::<u64>()
    };
    let (mail, calls) = (waits(&demo.figure(&format!("response?{days}"))), demo.figure(&format!("queue?{days}")));
    // Invitations are of the moment in which they are asked for.
    let today = kanalkoll::scheduler::now().to_string();
    let span = format!("from={}&to={}", &today[..10], "2099-12-31");
    let [invited, answered] = demo.invitations(&span);
    let lived = wait_for(240, || {
        let [now_invited, now_answered] = demo.invitations(&span);
        let done = demo.taken("created") >= 150.0 && demo.taken("amended") >= 80.0;
        (done && now_invited >= invited + 20 && now_answered >= answered + 5).then_some(())
    });
    let counts = ["created", "amended", "rejected", "unchanged", "older"].map(|result| demo.taken(result));
    assert!(lived.is_some(), "{counts:?} {:?} {}", demo.invitations(&span), demo.service.said());
    // Nothing is refused, and nothing is sent twice.
    assert!(counts[2..].iter().sum::<f64>() < 1.0, "{counts:?}");
    assert!(waits(&demo.figure(&format!("response?{days}"))) > mail + 50);
    assert_ne!(demo.figure(&format!("queue?{days}"))["rows"], calls["rows"]);
}

#[test]
fn the_demo_lives_through_clock_changes_and_new_year() {
    // From eight in the evening before: an hour a second, so that the night is over in ten.
    for until in ["2026-03-28T20:00:00+01:00", "2026-10-24T20:00:00+02:00", "2025-12-31T20:00:00+01:00"] {
        let demo = Demo::start(&["--until", until, "--pace", "3600"]);
        let lived = wait_for(120, || (demo.taken("created") >= 40.0).then_some(()));
        let refused = ["rejected", "unchanged", "older"].map(|result| demo.taken(result));
        assert!(lived.is_some() && refused.iter().sum::<f64>() < 1.0, "{until}: {refused:?} {}", demo.service.said());
        assert!(!demo.service.said().contains("could not send"), "{until}: {}", demo.service.said());
    }
}

/// What the rule of a silent source looks at: sources of organisation files, by their organisation.
#[test]
fn no_source_is_missed_of_a_story_that_has_ended() {
    let demo = Demo::start(&[]);
    let metrics = demo.service.get("/metrics", &[]).text();
    let ages: Vec<&str> = metrics
        .lines()
        .filter_map(|line| line.strip_prefix(r#"kanalkoll_data_age_working_seconds{organisation=""#))
        .collect();
    let is_missed = |age: &&&str| !age.contains(r#"source="other""#);
    let missed: Vec<&&str> = ages.iter().filter(is_missed).collect();
    assert!(missed.len() >= 5 && missed.iter().all(|age| age.starts_with("exempelkoping\"")), "{missed:?}");
    // They are there, and were heard of last when the story ended.
    for story in &STORIES {
        assert!(ages.iter().any(|age| age.starts_with(&format!("{}\"", story.code))), "{}: {ages:?}", story.code);
    }
}

#[test]
fn a_sample_that_ends_in_the_past_stays_as_it_is() {
    let demo = Demo::start(&["--until", "2026-06-02T09:00:00+02:00"]);
    let said = demo.service.said();
    assert!(said.contains("Exempelköpings kommun from 2025-06-01 to 2026-06-02"), "{said}");
    assert!(said.contains("Nothing happens after the end of the sample"), "{said}");
    // The story is told: e-services threefold, and what it means.
    let shift = demo.figure("shift?comparison=e-tjanster");
    let cases = shift["channels"].as_array().unwrap().iter().find(|row| row["channel"] == "e_service").unwrap();
    assert!((2.0..4.5).contains(&cases["growth"].as_f64().unwrap()), "{cases}");
    assert_eq!(shift["substitution"]["verdict"], "cannot_tell_yet", "{}", shift["substitution"]);
    assert!((demo.taken("created"), demo.taken("amended")) == (0.0, 0.0));
}

#[test]
fn a_sample_cannot_end_in_the_future() {
    let output = cli(&["demo", "--listen", "127.0.0.1:0", "--until", "2999-01-01T00:00:00Z"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("expected a time that is past"), "{said}");
}
