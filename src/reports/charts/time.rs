//! Days along the lower edge of a picture.

use super::ReportError;
use super::canvas::{Canvas, Lettering, Panel};
use crate::model::Day;
use crate::reports::colours;
use crate::texts::Texts;

/// A mark on the edge.
#[derive(Debug, PartialEq, Eq)]
struct Tick {
    day: Day,
    words: String,
    /// The year, where it begins or the edge does.
    year: Option<i16>,
}

/// A day as a number to draw by.
pub(super) fn position(day: Day) -> f64 {
    f64::from(day.epoch())
}

/// Writes months, or days where there are few weeks, below a panel that shows days from `first` until before `end`.
pub(super) fn write_days(
    canvas: &Canvas<'_>,
    panel: &Panel,
    (first, end): (Day, Day),
    at_most: usize,
    texts: &Texts,
) -> Result<(), ReportError> {
    for tick in ticks(first, end, at_most, texts) {
        let (x, y) = panel.at(position(tick.day), f64::MIN);
        canvas.line(vec![(x, y), (x, y + 5)], colours::QUIET, 1)?;
        // Words at the very edge would leave the picture.
        let how = if x - panel.left < 14 { Lettering::from_left() } else { Lettering::around() };
        canvas.write((x, y + 14), how.small(), &tick.words)?;
        if let Some(year) = tick.year {
            canvas.write((x, y + 28), how.small().quiet(), &year.to_string())?;
        }
    }
    canvas.line(vec![(panel.left, panel.bottom), (panel.right, panel.bottom)], colours::QUIET, 1)
}

fn ticks(first: Day, end: Day, at_most: usize, texts: &Texts) -> Vec<Tick> {
    let months = months(first, end);
    let step = [1, 2, 3, 6, 12, 24, 60, 120].into_iter().find(|step| chosen(&months, *step).count() <= at_most);
    let mut days: Vec<Day> = chosen(&months, step.unwrap_or(120)).collect();
    let in_days = days.len() < 2;
    if in_days {
        let weeks = (first.epoch()..end.epoch()).step_by(7).map(Day::from_epoch);
        // Days are twice as broad as months.
        let thinned =
            usize::try_from((end.epoch() - first.epoch()) / 7).unwrap_or(0).div_ceil(at_most.div_ceil(2)).max(1);
        days = weeks.step_by(thinned).collect();
    }
    let mut year = None;
    let tick = |day: Day| {
        let now = day.date().year();
        let words = if in_days { texts.day_and_month(day) } else { texts.month_short(day) };
        let new = year.replace(now) != Some(now);
        Tick { day, words, year: new.then_some(now) }
    };
    days.into_iter().map(tick).collect()
}

/// The first days of months.
fn months(first: Day, end: Day) -> Vec<Day> {
    (first.epoch()..end.epoch()).map(Day::from_epoch).filter(|day| day.date().day() == 1).collect()
}

/// Every so manieth month, counted from January of the year 0.
fn chosen(months: &[Day], step: i32) -> impl Iterator<Item = Day> {
    let number = |day: Day| i32::from(day.date().year()) * 12 + i32::from(day.date().month()) - 1;
    months.iter().copied().filter(move |day| number(*day) % step == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn written(first: &str, end: &str, at_most: usize) -> Vec<String> {
        let [first, end] = [first, end].map(|text| Day::parse(text).unwrap());
        let with_year = |tick: Tick| match tick.year {
            Some(year) => format!("{} ({year})", tick.words),
            None => tick.words,
        };
        ticks(first, end, at_most, Texts::of(Language::Swedish)).into_iter().map(with_year).collect()
    }

    #[test]
    fn months_and_years_are_named_as_far_as_there_is_room() {
        assert_eq!(written("2020-03-02", "2020-06-08", 9), ["apr (2020)", "maj", "juni"]);
        assert_eq!(written("2019-11-04", "2020-03-02", 9), ["dec (2019)", "jan (2020)", "feb", "mars"]);
        assert_eq!(written("2019-11-04", "2020-11-02", 4), ["jan (2020)", "apr", "juli", "okt"]);
        assert_eq!(written("2015-12-28", "2021-01-04", 4), ["jan (2016)", "jan (2018)", "jan (2020)"]);
    }

    #[test]
    fn few_weeks_are_named_by_their_days() {
        assert_eq!(written("2020-03-02", "2020-03-16", 4), ["2 mars (2020)", "9 mars"]);
        assert_eq!(written("2020-03-02", "2020-03-23", 4), ["2 mars (2020)", "16 mars"]);
        assert_eq!(written("2020-03-02", "2020-03-02", 4), Vec::<String>::new());
    }
}
