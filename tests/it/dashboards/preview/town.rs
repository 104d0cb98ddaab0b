//! A municipality with thirteen months of records that end at an instant, now for one that lives; some of them wait.

use kanalkoll::model::{Channel, Day, Instant, Language, Organisation, OrganisationFile, Zone};
use kanalkoll::rollup::Fold;
use kanalkoll::texts::Texts;
use serde_json::{Value, json};

use super::super::{trust, voices};
use crate::prometheus::Watched;
use crate::support::TestDb;

const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

/// Codes that differ from their names, as a person reads them.
const UNITS: [(&str, &str); 5] = [
    ("kontaktcenter", "Kontaktcenter"),
    ("samhallsbyggnad", "Samhällsbyggnadskontoret"),
    ("aldrevard", "Äldre- och omsorgsförvaltningen"),
    ("barn-ungdom", "Barn- och ungdomsförvaltningen"),
    ("kultur-fritid", "Kultur- och fritidsförvaltningen"),
];
const TOPICS: [(&str, &str); 6] = [
    ("bygglov", "Bygglov och bygganmälan"),
    ("parkering", "Parkering och parkeringstillstånd"),
    ("aldreomsorg", "Äldreomsorg och hemtjänst"),
    ("forskola", "Förskola och fritidshem"),
    ("lokalbokning", "Bokning av lokaler och anläggningar"),
    ("avfall", "Avfall och återvinning"),
];
pub(super) const COMPARISON: &str = "e-tjanst-sommar";
const COMPARISONS: [(&str, &str, &str); 2] = [
    (COMPARISON, "E-tjänst i stället för samtal", ""),
    ("avfall-sommar", "Avfall före och efter sommaren", "topic = \"avfall\""),
];
/// Channel, source, how many a day.
const STREAMS: [(&str, &str, usize); 7] = [
    ("email", "e-post", 12),
    ("e_service", "open-eplatform", 4),
    ("social", "sociala-medier", 1),
    ("letter", "diarium", 1),
    ("visit", "receptionen", 2),
    ("video", "receptionen", 1),
    ("unknown", "receptionen", 1),
];
/// No letter came for so many days: the longest silence is told in opening hours.
const SILENT_DAYS: i64 = 100;

/// The municipality at an instant.
pub(super) struct Town {
    pub(super) now: Instant,
    pub(super) today: Day,
    pub(super) zone: Zone,
}

impl Town {
    pub(super) fn at(now: Instant) -> Town {
        let zone = Zone::parse("Europe/Stockholm").unwrap();
        Town { now, today: zone.day(now), zone }
    }

    /// The first day of the month so many months before this one.
    pub(super) fn month(&self, before: usize) -> Day {
        let mut day = self.today;
        for month in 0..=before {
            day = day.plus_days(1 - i32::from(day.date().day()));
            day = if month == before { day } else { day.plus_days(-1) };
        }
        day
    }

    /// Codes and the names by which people know them. Channels and questions have theirs in the translations.
    pub(super) fn names() -> Value {
        let own = UNITS.into_iter().chain(TOPICS).chain(COMPARISONS.map(|(code, name, _)| (code, name)));
        // In English some channels are called what their code is: then a board says no code.
        let english = Texts::of(Language::English);
        let is_word = |code: &&str| english.say(&format!("channel-{code}"), &[]).to_lowercase() == *code;
        let channels = Channel::ALL.into_iter().map(Channel::code).filter(|code| !is_word(code));
        let product = channels.chain(kanalkoll::model::Question::own_codes());
        let named = own
            .chain([("kalmar", "Exempelby kommun"), ("reception", "Ditt besök i receptionen")])
            .map(|(code, name)| (code.to_owned(), json!(name)));
        let translated = product.map(|code| (code.to_owned(), json!(format!("the name of {code}"))));
        Value::Object(translated.chain(named).collect())
    }

    pub(super) fn organisation(&self) -> String {
        let week = self.today.plus_days(-i32::from(self.today.weekday()));
        let weeks = |weeks: i32, days: i32| week.plus_days(-7 * weeks + days);
        let named =
            |kind: &str, (code, name): (&str, &str)| format!("[[{kind}]]\ncode = \"{code}\"\nname = \"{name}\"\n");
        let units: String = UNITS.into_iter().map(|unit| named("unit", unit)).collect();
        let topics: String = TOPICS.into_iter().map(|topic| named("topic", topic)).collect();
        let days = [weeks(40, 0), weeks(32, -1), weeks(16, 0), weeks(8, -1)];
        let days = format!("before = [\"{}\", \"{}\"]\nafter = [\"{}\", \"{}\"]\n", days[0], days[1], days[2], days[3]);
        let compared =
            |(code, name, rest): (&str, &str, &str)| format!("{}{days}{rest}\n", named("comparison", (code, name)));
        let comparisons: String = COMPARISONS.into_iter().map(compared).collect();
        let events: String = [(30, "Chatten öppnar"), (18, "Nya e-tjänster")]
            .map(|(before, label)| format!("[[event]]\ndate = \"{}\"\nlabel = \"{label}\"\n", weeks(before, 0)))
            .concat();
        let by = self.today.plus_days(200);
        let targets: String = [
            ("index", "value = 75"),
            ("service_level", "value = 0.8"),
            ("digital_share", "value = 0.5"),
            ("response", "channel = \"email\"\nvalue = 0.99"),
            ("contacts", "channel = \"phone\"\nvalue = 250.5\ndirection = \"at_most\""),
        ]
        .map(|(measure, rest)| format!("[[target]]\nmeasure = \"{measure}\"\n{rest}\nby = \"{by}\"\n"))
        .concat();
        format!("{}{units}{topics}{comparisons}{events}{targets}", include_str!("town.toml"))
    }

    /// Sends everything to the service, and puts the answers of citizens into the cells as they would be counted.
    pub(super) fn fill(&self, watched: &Watched, db: &TestDb) {
        self.contacts().chunks(5_000).for_each(|lines| drop(watched.deliver("kalmar/contacts", lines)));
        watched.deliver("kalmar/volumes", &self.volumes());
        self.answers(db);
        trust::fill(watched, db);
    }

    fn days(&self) -> impl Iterator<Item = Day> + use<> {
        self.month(13).through(self.today).filter(|day| day.weekday() < 5)
    }

    fn contacts(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (place, day) in self.days().enumerate() {
            for (channel, source, times) in STREAMS {
                // The e-service grows threefold from the middle of the time on.
                let times = if channel == "e_service" { times * (1 + place.min(260) / 130) } else { times };
                for number in 0..times {
                    lines.extend(self.contact(channel, source, day, lines.len(), number));
                }
            }
        }
        lines
    }

    /// One contact, unless it is still to come; its number decides what becomes of it.
    fn contact(&self, channel: &str, source: &str, day: Day, number: usize, of_day: usize) -> Option<String> {
        let received = self.zone.day_start(day).unix() + 8 * HOUR + i64::try_from(of_day).unwrap() * 1_200;
        let age = self.now.unix() - received;
        if age < 60 || (channel == "letter" && age < SILENT_DAYS * DAY) {
            return None;
        }
        let at = |seconds: i64| self.zone.rfc3339(Instant::from_unix(seconds));
        let mut record = json!({ "source": source, "external_id": format!("p-{number}"), "channel": channel,
            "received_at": at(received), "citizen": format!("c-{}", number * 5 % 144), "handle_seconds": 240,
            "unit": UNITS[number % UNITS.len()].0, "topic": TOPICS[number % TOPICS.len()].0 });
        let awaited = Channel::from_code(channel).unwrap().awaits_response();
        let (outcome, answered) = match number {
            _ if !awaited => ("answered", None),
            number if number % 61 == 11 && age > 10 * DAY => ("open", None),
            number if number % 89 == 13 => ("excluded", None),
            number if number % 211 == 17 && channel == "email" && age > DAY => ("closed", None),
            number if number % 41 == 7 => ("answered", Some(received + 6 * DAY)),
            _ => ("answered", Some(received + 2 * HOUR)),
        };
        let open = answered.is_some_and(|answered| answered > self.now.unix());
        record["outcome"] = json!(if open { "open" } else { outcome });
        match outcome {
            "excluded" => {
                record["excluded_reason"] = json!(["spam", "duplicate", "auto", "thanks"][number / 89 % 4]);
            }
            "closed" => record["closed_at"] = json!(at(received + HOUR)),
            _ => {}
        }
        if let Some(answered) = answered.filter(|_| !open) {
            record["first_response_at"] = json!(at(answered));
        }
        Some(record.to_string())
    }

    /// Whole days of the switchboard, and of the chat from its opening on.
    fn volumes(&self) -> Vec<String> {
        let line = |day: Day, (source, channel, offered, threshold): (&str, &str, i32, i32)| {
            let abandoned = offered / 12;
            json!({ "source": source, "channel": channel, "interval_start": self.zone.rfc3339(self.zone.day_start(day)),
                "interval_minutes": 1_440, "offered": offered, "answered": offered - abandoned, "abandoned": abandoned,
                "answered_in_threshold": offered * 7 / 10, "abandoned_in_threshold": abandoned / 3,
                "threshold_seconds": threshold, "wait_seconds": offered * 40, "handle_seconds": offered * 250 })
            .to_string()
        };
        let over = self.days().filter(|day| *day < self.today);
        over.flat_map(|day| {
            // The e-service takes some of the calls over.
            let fewer = if day > self.today.plus_days(-190) { 80 } else { 0 };
            let phone = line(day, ("trio", "phone", 640 - fewer + day.epoch() % 70, 20));
            let opened = day > self.today.plus_days(-210);
            [Some(phone), opened.then(|| line(day, ("chatt", "chat", 90 + day.epoch() % 20, 60)))]
        })
        .flatten()
        .collect()
    }

    fn answers(&self, db: &TestDb) {
        let organisation = Organisation::try_from(OrganisationFile::from_toml(&self.organisation()).unwrap()).unwrap();
        let mut fold = Fold::new(&organisation);
        for fortnight in 0..28 {
            let date = self.today.plus_days(-5 - 14 * fortnight).to_string();
            let asked = 24 + usize::try_from(fortnight).unwrap() % 11;
            let channels = [Channel::Email, Channel::EService, Channel::Phone, Channel::Chat];
            for (channel, place) in channels.into_iter().zip(0..) {
                (0..asked).for_each(|number| fold.invitation(&voices::invitation(channel, &date, number + place), 1));
            }
            (0..9).for_each(|number| fold.uninvited(&voices::at_desk(&date, number), 1));
        }
        let code = organisation.code();
        db.store().write(code, |writer| writer.add_cells(code, &fold.into_cells())).unwrap();
    }
}
