//! The spans of a civil year, and what is visible in each.

use std::collections::BTreeSet;
use std::ops::Range;

use super::components::{Edge, Vertex, rows_to_suppress};
use crate::model::{By, Day, Period};

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
    /// The first is the whole year; the parts of a span stand together, somewhere after it.
    spans: Vec<Span>,
}

#[derive(Debug, Clone)]
struct Span {
    /// The first and the last day with answers.
    first: Day,
    last: Day,
    /// The span that it is a part of.
    whole: Option<usize>,
    /// Empty in a leaf.
    parts: Range<usize>,
    /// The values that may be shown.
    visible: BTreeSet<usize>,
}

impl Year {
    /// Builds the tree over the days of one year that have answers.
    pub(super) fn new(days: &[DayAnswers], values: usize, k: i64) -> Year {
        let mut year = Year { spans: vec![Span::over(days, None)] };
        let mut columns = vec![Column::of(days, values)];
        year.grow(0, days, &CUTS, &mut columns, k);
        // A year with too few answers has no span at which anything is visible.
        if columns.first().is_some_and(|all| all.total >= k) {
            let all: BTreeSet<usize> = (0..values).collect();
            year.show_where_safe(0..1, &all, &columns, k);
            year.suppress_inferable(&columns, k);
        }
        year
    }

    /// Cuts a span; `columns` are the answers of each span.
    fn grow(&mut self, whole: usize, days: &[DayAnswers], cuts: &[fn(Day) -> i32], columns: &mut Vec<Column>, k: i64) {
        let Some((cut, finer)) = cuts.split_first() else { return };
        let parts = parts(days, *cut, k);
        if parts.len() < 2 {
            return self.grow(whole, days, finer, columns, k);
        }
        let first = self.spans.len();
        self.spans.extend(parts.iter().map(|days| Span::over(days, Some(whole))));
        let values = columns.first().map_or(0, |column| column.by_value.len());
        columns.extend(parts.iter().map(|days| Column::of(days, values)));
        if let Some(span) = self.spans.get_mut(whole) {
            span.parts = first..first + parts.len();
        }
        for (part, days) in (first..).zip(parts) {
            self.grow(part, days, finer, columns, k);
        }
    }

    /// Makes values visible in these parts of one span, and further down, where no small sum follows from it.
    fn show_where_safe(&mut self, parts: Range<usize>, values: &BTreeSet<usize>, columns: &[Column], k: i64) {
        let shown = shown(values, columns.get(parts.clone()).unwrap_or_default(), k);
        for (index, visible) in parts.zip(shown) {
            let Some(span) = self.spans.get_mut(index) else { continue };
            span.visible.clone_from(&visible);
            let parts = span.parts.clone();
            self.show_where_safe(parts, &visible, columns, k);
        }
    }

    /// Suppresses values until no small sum of hidden answers follows from what is shown, for one who knows where there are none.
    fn suppress_inferable(&mut self, columns: &[Column], k: i64) {
        loop {
            let rows = rows_to_suppress(&self.edges(columns), k);
            if rows.is_empty() {
                return;
            }
            for (value, span) in rows {
                self.suppress_row(value, span, columns);
            }
        }
    }

    /// Suppresses a value in one more part of a span, or in the span when it is hidden in every part.
    fn suppress_row(&mut self, value: usize, span: usize, columns: &[Column]) {
        let parts = self.spans.get(span).map(|span| span.parts.clone()).unwrap_or_default();
        let n = |part: usize| columns.get(part).map_or(0, |column| column.of_value(value));
        let shows = |part: &usize| self.spans.get(*part).is_some_and(|span| span.visible.contains(&value));
        let smallest = parts.filter(|part| n(*part) > 0 && shows(part)).min_by_key(|part| (n(*part), *part));
        self.suppress(value, smallest.unwrap_or(span));
    }

    /// Returns the hidden cells of the leaves as edges between the known sums in which they are.
    fn edges(&self, columns: &[Column]) -> Vec<Edge> {
        let leaves = self.spans.iter().zip(columns).enumerate().filter(|(_, (span, _))| span.parts.is_empty());
        leaves
            .flat_map(|(leaf, (_, column))| {
                let answered = column.by_value.iter().copied().enumerate().filter(|(_, n)| *n > 0);
                answered.filter_map(move |(value, n)| {
                    let shown = self.shown_in(value, leaf);
                    let row = shown.map_or(Vertex::Never, |span| Vertex::Row { value, span });
                    (shown != Some(leaf)).then_some(Edge { row, column: Vertex::Column(leaf), n })
                })
            })
            .collect()
    }

    /// Returns the smallest span around this one in which the value is visible.
    fn shown_in(&self, value: usize, span: usize) -> Option<usize> {
        let wholes = std::iter::successors(Some(span), |span| self.spans.get(*span)?.whole);
        wholes.into_iter().find(|span| self.spans.get(*span).is_some_and(|span| span.visible.contains(&value)))
    }

    /// Suppresses a value in a span and in all its parts.
    fn suppress(&mut self, value: usize, span: usize) {
        let mut left = vec![span];
        while let Some(span) = left.pop().and_then(|index| self.spans.get_mut(index)) {
            if span.visible.remove(&value) {
                left.extend(span.parts.clone());
            }
        }
    }

    /// Adds the largest spans from `from` to `to` at which the value is visible.
    pub(super) fn show(&self, value: usize, from: Day, to: Day, spans: &mut Vec<(Day, Day)>) {
        self.show_part(0, value, from, to, spans);
    }

    fn show_part(&self, index: usize, value: usize, from: Day, to: Day, spans: &mut Vec<(Day, Day)>) {
        let Some(span) = self.spans.get(index).filter(|span| span.visible.contains(&value)) else { return };
        if from <= span.first && span.last <= to {
            match spans.last_mut() {
                // No answers between the two.
                Some(last) if last.1.plus_days(1) == span.first => last.1 = span.last,
                _ => spans.push((span.first, span.last)),
            }
        } else if from <= span.last && span.first <= to {
            for part in span.parts.clone() {
                self.show_part(part, value, from, to, spans);
            }
        }
    }
}

impl Span {
    fn over(days: &[DayAnswers], whole: Option<usize>) -> Span {
        let day = |answers: Option<&DayAnswers>| answers.map_or(Day::from_epoch(0), DayAnswers::day);
        Span { first: day(days.first()), last: day(days.last()), whole, parts: 0..0, visible: BTreeSet::new() }
    }
}

/// Returns the parts of these days, joined with their neighbours until each has k answers.
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

/// Returns the values of a span that are shown in each of its parts: primary suppression of those with few answers, then
/// complementary suppression until what is hidden of each value and of each part is 0 or at least k.
fn shown(values: &BTreeSet<usize>, parts: &[Column], k: i64) -> Vec<BTreeSet<usize>> {
    let few = |n: i64| 0 < n && n < k;
    let show = |part: &Column| values.iter().copied().filter(|value| !few(part.of_value(*value))).collect();
    let mut shown: Vec<BTreeSet<usize>> = parts.iter().map(show).collect();
    loop {
        let before: usize = shown.iter().map(BTreeSet::len).sum();
        for value in values {
            suppress_in_row(*value, parts, &mut shown, k);
        }
        suppress_in_column(parts, &mut shown, k);
        if shown.iter().map(BTreeSet::len).sum::<usize>() == before {
            return shown;
        }
    }
}

/// Suppresses a value in further parts, the smallest first, until what is hidden of it is in two parts and not few.
fn suppress_in_row(value: usize, parts: &[Column], shown: &mut [BTreeSet<usize>], k: i64) {
    loop {
        let cells = parts.iter().zip(&*shown).map(|(part, shown)| (part.of_value(value), shown.contains(&value)));
        let hidden: Vec<i64> = cells.filter(|(n, shown)| *n > 0 && !shown).map(|(n, _)| n).collect();
        let is_inferable = hidden.len() == 1 || hidden.iter().sum::<i64>() < k;
        if hidden.is_empty() || !is_inferable {
            return;
        }
        let further = parts
            .iter()
            .zip(shown.iter_mut())
            .filter(|(part, shown)| part.of_value(value) > 0 && shown.contains(&value));
        let Some((_, shown)) = further.min_by_key(|(part, _)| part.of_value(value)) else { return };
        shown.remove(&value);
    }
}

/// Suppresses the smallest of the values shown in a part of which few answers are hidden, also in the other parts that hide
/// something: in that part alone the sum of the value would give it away.
fn suppress_in_column(parts: &[Column], shown: &mut [BTreeSet<usize>], k: i64) {
    let rest = |part: &Column, shown: &BTreeSet<usize>| {
        part.total - shown.iter().map(|value| part.of_value(*value)).sum::<i64>()
    };
    for index in 0..parts.len() {
        let Some((part, here)) = parts.get(index).zip(shown.get(index)) else { continue };
        if !(1..k).contains(&rest(part, here)) {
            continue;
        }
        let answered = here.iter().copied().filter(|value| part.of_value(*value) > 0);
        let Some(smallest) = answered.min_by_key(|value| part.of_value(*value)) else { continue };
        for (part, shown) in parts.iter().zip(shown.iter_mut()) {
            if rest(part, shown) > 0 {
                shown.remove(&smallest);
            }
        }
    }
}
