//! Rules of `src/demo`, tried on samples that end at different days of the year.

mod dates;
mod life;
mod records;
mod story;

use std::sync::LazyLock;

use kanalkoll::demo::{History, Sample};
use kanalkoll::model::{Channel, Instant, Organisation, Zone};
use serde_json::Value;

/// Where samples end: at noon of a working day, in the hour that the clock shows twice, on the morning after the clock was put
/// forward, just after New Year, on a leap day, and in the summer.
const ENDS: [&str; 6] = [
    "2026-11-30T12:00:00+01:00",
    "2026-10-25T02:45:00+01:00",
    "2027-03-28T09:10:00+02:00",
    "2027-01-01T00:20:00+01:00",
    "2028-02-29T15:45:00+01:00",
    "2026-07-15T10:30:00+02:00",
];

/// A sample as it is known at its end.
struct Told {
    until: Instant,
    organisation: Organisation,
    sample: Sample,
    history: History,
    contacts: Vec<Value>,
    volumes: Vec<Value>,
}

/// Made once for all tests.
static TOLD: LazyLock<Vec<Told>> = LazyLock::new(|| ENDS.map(told).into());

fn told(end: &str) -> Told {
    let until = Instant::parse_rfc3339(end).unwrap();
    let sample = Sample::ending(until).unwrap();
    let history = History::of(sample.life().until(until));
    let organisation = Organisation::try_from(sample.file().clone()).unwrap();
    let records =
        |lines: &[String]| lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<Value>>();
    let (contacts, volumes) = (records(&history.contacts), records(&history.volumes));
    Told { until, organisation, sample, history, contacts, volumes }
}

impl Told {
    fn of(&self, channel: Channel) -> impl Iterator<Item = &Value> {
        self.contacts.iter().filter(move |record| text(record, "channel") == channel.code())
    }

    /// How many arrive through a channel in each whole month, the first month first.
    fn by_month(&self, channel: Channel) -> Vec<usize> {
        self.months(self.of(channel).map(|record| (text(record, "received_at"), 1)))
    }

    /// The sums of whole months, by local times.
    fn months<'a>(&self, counted: impl Iterator<Item = (&'a str, usize)>) -> Vec<usize> {
        let first = self.sample.first_day().date();
        let mut months = vec![0; 13];
        for (time, count) in counted {
            let (year, month): (i16, i8) = (time[..4].parse().unwrap(), time[5..7].parse().unwrap());
            let number = (year - first.year()) * 12 + i16::from(month - first.month());
            months[usize::try_from(number).unwrap()] += count;
        }
        months.truncate(12);
        months
    }
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or("")
}

/// RFC 3339, or local time in Stockholm.
fn time(record: &Value, field: &str) -> Option<Instant> {
    static STOCKHOLM: LazyLock<Zone> = LazyLock::new(|| Zone::parse("Europe/Stockholm").unwrap());
    let text = record[field].as_str()?;
    Some(Instant::parse_rfc3339(text).unwrap_or_else(|| STOCKHOLM.resolve(text.parse().unwrap()).0))
}
