//! Rules of `src/measure/steering/mod.rs`.

use kanalkoll::measure::{BacklogCollector, Share, Steering, SteeringFigure, SteeringRow};
use kanalkoll::model::{Channel, Contact, Day, Instant, Organisation, OrganisationFile, Outcome};
use kanalkoll::rollup::{Bucket, CellKey, Cells};

const FILE: &str = "code = \"x\"\nname = \"X\"\ncountry = \"SE\"\n[[topic]]\ncode = \"bygglov\"\nname = \"Bygglov\"\n";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn key(date: &str, channel: Channel, topic: &str) -> CellKey {
    CellKey { bucket: Bucket::Topic(day(date)), channel, dimension: topic.to_owned() }
}

/// What was recorded on 1 June 2020, or another day.
#[derive(Default)]
struct TestOrganisation {
    cells: Cells,
    open: Vec<Contact>,
}

impl TestOrganisation {
    /// So many contacts of a topic, so many of them with so many seconds of handling together.
    fn came(
        mut self,
        channel: Channel,
        topic: &str,
        contacts: i64,
        (handled, handle_seconds): (i64, i64),
    ) -> TestOrganisation {
        let work = self.cells.work.entry(key("2020-06-01", channel, topic)).or_default();
        (work.came, work.handled, work.handle_seconds) = (contacts, handled, handle_seconds);
        self
    }

    fn short(mut self, channel: Channel, topic: &str, (short, timed): (i64, i64)) -> TestOrganisation {
        let work = self.cells.work.entry(key("2020-06-01", channel, topic)).or_default();
        (work.short, work.timed) = (short, timed);
        self
    }

    fn repeated(
        mut self,
        date: &str,
        channel: Channel,
        topic: &str,
        (within_7_days, linkable): (i64, i64),
    ) -> TestOrganisation {
        let work = self.cells.work.entry(key(date, channel, topic)).or_default();
        (work.linkable, work.within_7_days, work.within_30_days) = (linkable, within_7_days, within_7_days + 1);
        self
    }

    fn open(mut self, received_at: &str, topic: &str) -> TestOrganisation {
        self.open.push(Contact {
            source: "crm".to_owned(),
            external_id: String::new(),
            channel: Channel::Email,
            topic: topic.to_owned(),
            unit: String::new(),
            agent: String::new(),
            citizen: None,
            received_at: Instant::parse_rfc3339(received_at).unwrap().into(),
            first_response_at: None,
            closed_at: None,
            outcome: Outcome::Open,
            wait_seconds: None,
            handle_seconds: None,
            language: String::new(),
            called_back_at: None,
            continues: None,
            deliver_to: None,
            history: None,
        });
        self
    }

    /// June 2020 as of the first moment of a day in Sweden.
    fn figure(&self, date: &str) -> SteeringFigure {
        let organisation = Organisation::try_from(OrganisationFile::from_toml(FILE).unwrap()).unwrap();
        let mut backlogs = BacklogCollector::new(day(date));
        self.open.iter().for_each(|contact| backlogs.look_at(&organisation, contact));
        let steering = Steering::new(&organisation, organisation.zone().day_start(day(date)), backlogs);
        steering.into_figure((day("2020-06-01"), day("2020-06-30")), &self.cells)
    }
}

fn sample() -> TestOrganisation {
    TestOrganisation::default()
        .came(Channel::Phone, "bygglov", 40, (40, 12_000))
        .short(Channel::Phone, "bygglov", (10, 40))
        .came(Channel::Email, "bygglov", 20, (0, 0))
        .came(Channel::EService, "bygglov", 20, (20, 99_999))
        .repeated("2020-06-02", Channel::Phone, "bygglov", (10, 50))
        .came(Channel::Email, "skola", 30, (10, 6_000))
        .came(Channel::Visit, "skola", 5, (0, 0))
        .came(Channel::Email, "parkering", 11, (11, 990_000))
        .came(Channel::Phone, "", 500, (500, 500_000))
}

fn row<'f>(figure: &'f SteeringFigure, topic: &str) -> &'f SteeringRow {
    figure.rows.iter().find(|row| row.topic.as_deref().unwrap_or_default() == topic).unwrap()
}

#[test]
fn the_arithmetic_can_be_followed_with_a_pencil() {
    let figure = sample().figure("2020-07-01");
    let row = row(&figure, "bygglov");
    assert_eq!((row.name.as_deref(), row.contacts, row.assisted), (Some("Bygglov"), 80, 60));
    let counts = |share: Option<Share>| share.map(|share| (share.numerator, share.denominator));
    assert_eq!(counts(row.digital_share), Some((20, 80)));
    assert_eq!((counts(row.short_share), counts(row.repeated_share)), (Some((10, 40)), Some((10, 50))));
    assert_eq!((row.work.handled, row.work.mean_handle_seconds, row.work.hours_of), (40, Some(300.0), 60));
    // 40 calls of 300 s, and 20 e-mails of what an e-mail takes on the whole: 996,000 s / 21.
    let hours = (40.0 * 300.0 + 20.0 * 996_000.0 / 21.0) / 3_600.0;
    assert!((row.work.hours.unwrap() - hours).abs() < 1e-9);
    // 1 - 0.75 x 0.8 is 0.4, and three quarters are not digital.
    assert!((row.hours_within_reach.unwrap() - hours * 0.4 * 0.75).abs() < 1e-9);
    assert_eq!(row.arithmetic.as_deref(), Some("266.8 h x 0.40 x 0.75 = 80.0 h"));
    assert_eq!((row.rank, row.not_ranked, &row.counted_as_zero), (Some(1), None, &Vec::new()));
}

#[test]
fn what_nobody_knows_counts_as_nothing_and_is_said() {
    let figure = sample().figure("2020-07-01");
    let skola = row(&figure, "skola");
    assert_eq!(skola.counted_as_zero, ["short", "repeated"]);
    assert_eq!((skola.hours_within_reach, skola.rank), (Some(0.0), Some(2)));
    // Of visits no handling is known anywhere.
    assert_eq!((skola.assisted, skola.work.hours_of), (35, 30));
    assert_eq!(skola.arithmetic.as_deref(), Some("5.0 h x 0.00 x 1.00 = 0.0 h"));
    let blind = TestOrganisation::default().came(Channel::Email, "skola", 30, (0, 0)).figure("2020-07-01");
    assert_eq!((blind.rows[0].work.hours, blind.rows[0].arithmetic.as_deref()), (None, None));
    assert_eq!((blind.rows[0].hours_within_reach, blind.rows[0].rank), (None, Some(1)));
}

#[test]
fn few_contacts_and_those_without_a_topic_are_not_ranked() {
    let figure = sample().figure("2020-07-01");
    let order: Vec<(Option<&str>, Option<usize>, Option<&str>)> =
        figure.rows.iter().map(|row| (row.topic.as_deref(), row.rank, row.not_ranked)).collect();
    let expected = [
        (Some("bygglov"), Some(1), None),
        (Some("skola"), Some(2), None),
        (Some("parkering"), None, Some("too_few")),
        (None, None, Some("no_topic")),
    ];
    assert_eq!(order, expected);
    let twelve = sample().came(Channel::Email, "parkering", 12, (12, 990_000)).figure("2020-07-01");
    assert_eq!(row(&twelve, "parkering").rank, Some(2), "more hours than skola");
}

#[test]
fn a_window_that_is_not_over_does_not_count() {
    // Of 2 June all windows are over when 9 June is.
    let counts = |sample: TestOrganisation, date| {
        row(&sample.figure(date), "bygglov").repeated_share.map(|share| share.denominator)
    };
    assert_eq!(counts(sample(), "2020-06-09"), None);
    assert_eq!(counts(sample(), "2020-06-10"), Some(50));
    let more = sample().repeated("2020-06-03", Channel::Phone, "bygglov", (1, 9));
    assert_eq!(row(&more.figure("2020-06-10"), "bygglov").repeated_share.unwrap().numerator, 10);
    let digital = sample().repeated("2020-06-02", Channel::EService, "bygglov", (1, 9));
    assert_eq!(counts(digital, "2020-07-01"), Some(50), "nobody helps there");
}

#[test]
fn what_waits_is_counted_by_topic() {
    let sample = sample()
        .open("2020-06-20T10:00:00+02:00", "bygglov")
        .open("2020-06-30T23:00:00+02:00", "bygglov")
        .open("2020-01-01T10:00:00+01:00", "arkiv");
    let figure = sample.figure("2020-07-01");
    let backlog = |topic: &str| (row(&figure, topic).backlog.open, row(&figure, topic).backlog.oldest_open_days);
    assert_eq!((backlog("bygglov"), backlog("arkiv"), backlog("skola")), ((2, Some(11)), (1, Some(182)), (0, None)));
    // Nobody came in June, but somebody waits; where nobody does there is nothing to say.
    assert_eq!((row(&figure, "arkiv").contacts, row(&figure, "arkiv").not_ranked), (0, Some("too_few")));
    assert_eq!(TestOrganisation::default().came(Channel::Email, "spam", 0, (0, 0)).figure("2020-07-01").rows, []);
}
