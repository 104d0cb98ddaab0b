//! Repeats and hops: only what is old enough is counted, and scrape, history and export say the same.

use kanalkoll::model::{FollowUp, NextContact};

use super::*;

fn store() -> MetricsStore {
    let store = MetricsStore::new(FILE);
    let next = |days: i64| Some(NextContact { seconds: days * 86_400, channel: Channel::Phone });
    let cases = [
        ("2020-10-20T09:00:00+02:00", next(1)),
        ("2020-10-20T10:00:00+02:00", next(8)),
        ("2020-10-26T09:00:00+01:00", next(1)),
        ("2020-10-28T09:00:00+01:00", None),
    ];
    let mut fold = Fold::new(&store.organisation);
    for (received, next) in cases {
        let fields = contact("a", Channel::Email, received, None);
        let contact = Contact { handle_seconds: Some(60), ..fields };
        fold.contact(&contact, 1);
        fold.follow_up(&contact, &FollowUp { linkable: true, next, frozen: false }, 1);
    }
    let code = store.organisation.code();
    store.store.write(code, |writer| writer.add_cells(code, &fold.into_cells())).unwrap();
    store
}

/// 28 October, noon: the 20th is older than a week, the 26th older than a day, nothing older than 30 days.
const NOON: &str = "2020-10-28T12:00:00+01:00";

#[test]
fn days_that_are_too_young_are_in_neither_part() {
    let text = store().gauges(NOON);
    for line in [
        r#"kanalkoll_repeats{channel="email",organisation="kalmar",period="month",within="1d"} 2"#,
        r#"kanalkoll_repeat_contacts{channel="email",organisation="kalmar",period="month",within="1d"} 3"#,
        r#"kanalkoll_repeats{channel="email",organisation="kalmar",period="month",within="7d"} 1"#,
        r#"kanalkoll_repeat_contacts{channel="email",organisation="kalmar",period="month",within="7d"} 2"#,
        r#"kanalkoll_repeat_contacts{channel="email",organisation="kalmar",period="month",within="30d"} 0"#,
        r#"kanalkoll_hops{channel="email",next_channel="phone",organisation="kalmar",period="month"} 1"#,
        r#"kanalkoll_hops{channel="email",next_channel="email",organisation="kalmar",period="month"} 0"#,
        r#"kanalkoll_contacts_linkable{channel="email",organisation="kalmar",period="month"} 4"#,
        r#"kanalkoll_work_seconds{channel="email",organisation="kalmar",period="month"} 240"#,
        r#"kanalkoll_work_handled{channel="email",organisation="kalmar",period="day"} 1"#,
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}

#[test]
fn history_and_export_say_the_same() {
    let store = store();
    let own = |name, more| {
        let matchers = [(IS, "__name__", name), (IS, "channel", "email"), (IS, "period", "day"), more];
        store.by_period(NOON, &matchers)
    };
    assert_eq!(
        own("kanalkoll_repeats", (IS, "within", "1d")),
        pairs(&[("2020-10-20T12:00:00+02:00", 1.0), ("2020-10-26T12:00:00+01:00", 1.0)])
    );
    assert_eq!(own("kanalkoll_hops", (IS, "next_channel", "phone")), pairs(&[("2020-10-20T12:00:00+02:00", 1.0)]));
    let export = store.export("2020-10-20", "2020-10-20", NOON);
    let hop = r#"kanalkoll_hops{channel="email",next_channel="phone",organisation="kalmar",period="day"} 1"#;
    assert!(export.lines().any(|line| line.starts_with(hop)), "{export}");
}
