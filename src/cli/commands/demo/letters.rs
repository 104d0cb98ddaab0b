//! The messages to employees of the sample: those of earlier weeks, and those of the last Monday to look at.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use crate::cli::commands::coach;
use crate::cli::mail;
use crate::config::Config;
use crate::demo::{CODE, Sample};
use crate::mail::Memory;
use crate::metrics::Instance;
use crate::model::{Day, Instant};
use crate::service::{Clock, Courier, Installation, Occasion, Pace};

/// A clock that stands still.
struct Still(Instant);

impl Clock for Still {
    fn milliseconds(&self) -> i64 {
        self.0.unix() * 1_000
    }

    fn pause(&self, _: i64) {}

    fn stopping(&self) -> bool {
        false
    }
}

/// The Mondays on which messages go, in the morning.
pub(super) struct Mondays {
    /// From a fortnight after the first citizens were asked to the last one.
    all: Vec<Monday>,
}

struct Monday {
    day: Day,
    morning: Instant,
    /// Whether what goes is shown: on the last Monday, and on the last one with the messages of a month.
    is_shown: bool,
}

impl Mondays {
    /// Returns the Mondays of a sample that ends at an instant.
    pub(super) fn until(installation: &Installation, sample: &Sample, until: Instant) -> Result<Mondays> {
        const MORNING: i64 = 8 * 3_600;
        const FORTNIGHT: i32 = 14;
        let organisation = installation.organisation(CODE)?;
        let last = organisation.day(until.plus_seconds(-MORNING));
        let days = sample.surveys_begin().plus_days(FORTNIGHT).through(last).filter(|day| day.weekday() == 0);
        let monday = |day: Day| Monday {
            day,
            morning: organisation.zone().day_start(day).plus_seconds(MORNING),
            is_shown: last.epoch() - day.epoch() < 7 || day == monthly_until(last),
        };
        Ok(Mondays { all: days.map(monday).collect() })
    }

    /// Sends the messages of all Mondays but the last, to nobody: so that answers are not told of twice, and the messages that are
    /// shown have earlier ones to look back on. Those that are shown are written into a folder just before.
    pub(super) fn send_and_show(
        &self,
        installation: &Arc<Installation>,
        folder: &Path,
        config: &Config,
        base: &str,
    ) -> Result<()> {
        let (templates, sender) = (mail::templates(&config.mail)?, mail::sender(&config.mail)?);
        let courier = Courier {
            installation: installation.clone(),
            instance: Arc::new(Instance::new(env!("CARGO_PKG_VERSION"))?),
            composers: mail::composers(&config.mail, installation.clone(), &config.web.public_url)?,
            transport: Arc::new(Memory::default()),
            sender: mail::sender(&config.mail)?,
            retry_seconds: Vec::new(),
            pace: Pace::of(0),
        };
        let organisation = installation.organisation(CODE)?;
        for (place, monday) in self.all.iter().enumerate() {
            let (now, occasion) = (monday.morning, Occasion::at(&organisation, monday.morning));
            if monday.is_shown {
                coach::write_previews(installation, (CODE, occasion), folder, (&templates, &sender, base), now)?;
            }
            if place + 1 < self.all.len() {
                installation.enqueue_messages(CODE, occasion, now)?;
                courier.deliver_messages(&Still(now))?;
            }
        }
        Ok(())
    }

    /// Returns where the messages can be looked at.
    pub(super) fn shown_in(&self, folder: &Path) -> Result<String> {
        let files = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
        let mut pages: Vec<PathBuf> = files.collect::<Result<_>>()?;
        pages.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
        pages.sort();
        let shown = self.all.iter().filter(|monday| monday.is_shown);
        let days: Vec<String> = shown.map(|monday| format!("Monday {}", monday.day)).collect();
        let (days, place) = (days.join(" and "), folder.display());
        let mut text = format!("\nLetters to employees as they went on {days}, as .eml and .html in {place}:\n");
        for page in pages {
            text.push_str(&format!("  file://{}\n", page.display()));
        }
        Ok(text)
    }
}

/// Returns the last Monday until a day on which messages of a month go: the first one of a month that is not its first day, for
/// they are planned on the second.
fn monthly_until(last: Day) -> Day {
    let monday = last.plus_days(-i32::from(last.weekday()));
    let is_first = |day: &Day| (2..=8).contains(&day.date().day());
    (0..6).map(|week| monday.plus_days(-7 * week)).find(is_first).unwrap_or(monday)
}

/// Returns where the messages that go from now on are put.
pub(super) fn from_now_on(folder: &Path) -> String {
    format!(
        "What is sent while the demo runs goes to nobody: it is put into {}.
",
        folder.display()
    )
}
