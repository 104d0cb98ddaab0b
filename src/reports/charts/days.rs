//! An axis of days.

use super::canvas::{Canvas, TextStyle};
use super::panel::Panel;
use crate::model::Day;
use crate::reports::colours;
use crate::texts::Texts;

/// A tick of the axis.
#[derive(Debug, PartialEq, Eq)]
struct Tick {
    day: Day,
    label: String,
    /// The year, at the first tick of each.
    year: Option<i16>,
}

/// Returns a day as a number of a panel.
pub(super) fn position(day: Day) -> f64 {
    f64::from(day.epoch())
}

/// Draws the axis below a panel that shows the days from `first` until before `end`: months, or days where there are few weeks.
pub(super) fn draw_days(canvas: &mut Canvas, panel: &Panel, (first, end): (Day, Day), at_most: usize, texts: &Texts) {
    let y = panel.bottom;
    for tick in ticks(first, end, at_most, texts) {
        let x = panel.x(position(tick.day));
        canvas.line(&[(x, y), (x, y + 5)], colours::QUIET, 1);
        // A label around a point at the left edge would leave the picture.
        let style = if x - panel.left < 14 { TextStyle::START } else { TextStyle::MIDDLE }.small();
        canvas.text((x, y + 14), style, &tick.label);
        if let Some(year) = tick.year {
            canvas.text((x, y + 28), style.quiet(), &year.to_string());
        }
    }
    canvas.line(&[(panel.left, y), (panel.right, y)], colours::QUIET, 1);
}

fn ticks(first: Day, end: Day, at_most: usize, texts: &Texts) -> Vec<Tick> {
    let days = (first.epoch()..end.epoch()).map(Day::from_epoch);
    let months: Vec<Day> = days.clone().filter(|day| day.date().day() == 1).collect();
    let step = [1, 2, 3, 6, 12, 24, 60, 120].into_iter().find(|step| every(&months, *step).count() <= at_most);
    let mut shown: Vec<Day> = every(&months, step.unwrap_or(120)).collect();
    let in_days = shown.len() < 2;
    if in_days {
        // The label of a day is twice as wide as that of a month.
        let weeks = usize::try_from((end.epoch() - first.epoch()) / 7).unwrap_or(0);
        shown = days.step_by(7 * weeks.div_ceil(at_most.div_ceil(2)).max(1)).collect();
    }
    let mut year = None;
    let tick = |day: Day| {
        let now = day.date().year();
        let label = if in_days { texts.day_and_month(day) } else { texts.month_short(day) };
        let is_new = year.replace(now) != Some(now);
        Tick { day, label, year: is_new.then_some(now) }
    };
    shown.into_iter().map(tick).collect()
}

/// Returns every `step`-th of the months, counted from January of the year 0.
fn every(months: &[Day], step: i32) -> impl Iterator<Item = Day> {
    let number = |day: Day| i32::from(day.date().year()) * 12 + i32::from(day.date().month()) - 1;
    months.iter().copied().filter(move |day| number(*day) % step == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn labels(first: &str, end: &str, at_most: usize) -> Vec<String> {
        let [first, end] = [first, end].map(|text| Day::parse(text).unwrap());
        let with_year = |tick: Tick| match tick.year {
            Some(year) => format!("{} ({year})", tick.label),
            None => tick.label,
        };
        ticks(first, end, at_most, Texts::of(Language::Swedish)).into_iter().map(with_year).collect()
    }

    #[test]
    fn months_and_years_are_named_as_far_as_there_is_room() {
        assert_eq!(labels("2020-03-02", "2020-06-08", 9), ["apr (2020)", "maj", "juni"]);
        assert_eq!(labels("2019-11-04", "2020-03-02", 9), ["dec (2019)", "jan (2020)", "feb", "mars"]);
        assert_eq!(labels("2019-11-04", "2020-11-02", 4), ["jan (2020)", "apr", "juli", "okt"]);
        assert_eq!(labels("2015-12-28", "2021-01-04", 4), ["jan (2016)", "jan (2018)", "jan (2020)"]);
    }

    #[test]
    fn few_weeks_are_named_by_their_days() {
        assert_eq!(labels("2020-03-02", "2020-03-16", 4), ["2 mars (2020)", "9 mars"]);
        assert_eq!(labels("2020-03-02", "2020-03-23", 4), ["2 mars (2020)", "16 mars"]);
        assert_eq!(labels("2020-03-02", "2020-03-02", 4), Vec::<String>::new());
    }
}
