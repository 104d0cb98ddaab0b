//! The spans of a civil year, and what is visible in each.

use crate::domain::{By, Day, Period};

/// The answers of one day, by value.
#[derive(Debug, Clone)]
pub(super) struct DayAnswers {
    day: Day,
    total: i64,
    by_value: Vec<(usize, i64)>,
}

impl DayAnswers {
    pub(super) const fn on(day: Day) -> DayAnswers {
        DayAnswers { day, total: 0, by_value: Vec::new() }
    }

    pub(super) fn add(&mut self, value: usize, n: i64) {
        self.total += n;
        self.by_value.push((value, n));
    }

    pub(super) const fn day(&self) -> Day {
        self.day
    }
}

/// How a span is cut, from coarse to fine.
const CUTS: [fn(Day) -> i32; 4] = [
    |day| i32::from(day.date().month() - 1) / 3,
    |day| i32::from(day.date().month()),
    // A week that two months share is two parts.
    |day| Period::holding(By::Week, day).first().max(Period::holding(By::Month, day).first()).epoch(),
    Day::epoch,
];

/// A civil year.
#[derive(Debug, Clone)]
pub(super) struct Year {
    /// The values visible in the whole year.
    visible: Vec<usize>,
    span: Span,
}

#[derive(Debug, Clone)]
struct Span {
    /// The first and the last day with answers.
    first: Day,
    last: Day,
    /// The values visible in every part.
    visible: Vec<usize>,
    /// None in a leaf.
    parts: Vec<Span>,
}

impl Year {
    /// The tree over the days of one year that have answers.
    pub(super) fn new(days: &[DayAnswers], values: usize, k: i64) -> Year {
        let all: Vec<usize> = (0..values).collect();
        // A year with too few answers has no span at which anything is visible.
        let total: i64 = days.iter().map(|day| day.total).sum();
        let visible = if total < k { Vec::new() } else { visible(&all, &[Column::of(days, values)], k) };
        let span = Span::new(days, &CUTS, &visible, values, k);
        Year { visible, span }
    }

    /// Adds the largest spans from `from` to `to` at which the value is visible.
    pub(super) fn show(&self, value: usize, from: Day, to: Day, spans: &mut Vec<(Day, Day)>) {
        if self.visible.contains(&value) {
            self.span.show(value, from, to, spans);
        }
    }
}

impl Span {
    /// `visible`: the values visible in this span.
    fn new(days: &[DayAnswers], cuts: &[fn(Day) -> i32], visible_here: &[usize], values: usize, k: i64) -> Span {
        let mut span = Span {
            first: days.first().map_or(Day::from_epoch(0), DayAnswers::day),
            last: days.last().map_or(Day::from_epoch(0), DayAnswers::day),
            visible: Vec::new(),
            parts: Vec::new(),
        };
        let Some((cut, finer)) = cuts.split_first() else { return span };
        let parts = parts(days, *cut, k);
        if parts.len() < 2 {
            return Span::new(days, finer, visible_here, values, k);
        }
        let columns: Vec<Column> = parts.iter().map(|days| Column::of(days, values)).collect();
        span.visible = visible(visible_here, &columns, k);
        if !span.visible.is_empty() {
            span.parts = parts.iter().map(|days| Span::new(days, finer, &span.visible, values, k)).collect();
        }
        span
    }

    /// `self` is a span at which the value is visible.
    fn show(&self, value: usize, from: Day, to: Day, spans: &mut Vec<(Day, Day)>) {
        if from <= self.first && self.last <= to {
            match spans.last_mut() {
                // No answers between the two.
                Some(last) if last.1.plus_days(1) == self.first => last.1 = self.last,
                _ => spans.push((self.first, self.last)),
            }
        } else if from <= self.last && self.first <= to && self.visible.contains(&value) {
            for part in &self.parts {
                part.show(value, from, to, spans);
            }
        }
    }
}

/// The parts of these days: joined with their neighbours until each has k answers.
fn parts(days: &[DayAnswers], cut: fn(Day) -> i32, k: i64) -> Vec<&[DayAnswers]> {
    let mut lengths: Vec<usize> = Vec::new();
    let (mut length, mut total) = (0, 0);
    for piece in days.chunk_by(|one, other| cut(one.day) == cut(other.day)) {
        length += piece.len();
        total += piece.iter().map(|day| day.total).sum::<i64>();
        if total >= k {
            lengths.push(length);
            (length, total) = (0, 0);
        }
    }
    match lengths.last_mut() {
        Some(last) => *last += length,
        None => lengths.push(length),
    }
    let mut rest = days;
    lengths
        .into_iter()
        .filter_map(|length| {
            let (part, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(part)
        })
        .collect()
}

/// The answers of one part.
struct Column {
    total: i64,
    by_value: Vec<i64>,
}

impl Column {
    fn of(days: &[DayAnswers], values: usize) -> Column {
        let mut column = Column { total: 0, by_value: vec![0; values] };
        for day in days {
            column.total += day.total;
            for (value, n) in &day.by_value {
                if let Some(sum) = column.by_value.get_mut(*value) {
                    *sum += n;
                }
            }
        }
        column
    }

    fn of_value(&self, value: usize) -> i64 {
        self.by_value.get(value).copied().unwrap_or_default()
    }
}

/// Which of the candidates are visible in all these parts: none of them with few answers in any part, and no rest of few.
fn visible(candidates: &[usize], parts: &[Column], k: i64) -> Vec<usize> {
    let few = |n: i64| 0 < n && n < k;
    let sizes = |value: usize| parts.iter().map(move |part| part.of_value(value));
    let mut visible: Vec<usize> = candidates.iter().copied().filter(|value| !sizes(*value).any(few)).collect();
    visible.sort_by_key(|value| (sizes(*value).sum::<i64>(), *value));
    for part in parts {
        let shown: i64 = visible.iter().map(|value| part.of_value(*value)).sum();
        if few(part.total - shown)
            // With k answers in total, some of them are shown. Hiding those of one value adds k or more to this rest and
            // 0, k or more to the others.
            && let Some(smallest) = visible.iter().position(|value| part.of_value(*value) > 0)
        {
            visible.remove(smallest);
        }
    }
    visible
}
