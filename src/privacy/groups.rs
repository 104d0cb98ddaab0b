//! Complementary cell suppression: which figures of a survey question may be shown.
//!
//! A figure is shown when it is made of at least k answers and no sum of fewer follows from all that is shown, whatever is asked,
//! in whatever order: by unit, topic or channel, in total, by day, week, month or any range. Small cells are suppressed first
//! (primary suppression), then further cells that would give them away by subtraction (complementary suppression; Cox 1980,
//! "Suppression methodology and statistical disclosure control").
//!
//! # Method
//!
//! Each civil year is a tree of *spans*: the year, cut into quarters, months, ISO weeks (cut where the month ends) and
//! days. The parts of a span are joined with their neighbours from the left until each has k answers in total; what is
//! too small at the end joins the part before. Where only one part results, the next finer cut is tried, and when the
//! days are one part as well, the span is a leaf. Only totals decide this, so the spans are the same for every way to
//! split: totals are known of unions of spans only.
//!
//! A value (a unit, a topic, a channel) is *visible* in the year, and where it is visible in a span also in the parts of the
//! span, when it has no answers there or k at least. Let *h(v, S)* be the answers with value *v* that are hidden in the parts of
//! a span *S*, and *h(P)* those that are hidden in a part *P*, over all values visible in the span. Both are kept at 0 or at
//! least k, and *h(v, S)* is spread over two parts or more; else the smallest of what is shown beside is suppressed as well. At
//! last, more is suppressed until no sum of few hidden answers follows from what is shown (`components`). A row is the sum of the
//! largest spans inside what was asked for at which the value is visible.
//!
//! # Proof
//!
//! Every number shown is a sum of visible values over spans, so only what sums of these give can be computed. Hidden are
//! the answers with some values in the leaves of the tree. Of these cells the sum of each row is known (what is hidden
//! of a value in the smallest span around in which it is visible; the values that are visible nowhere together), and so is the sum
//! of each column (the rest of a leaf). That is a bipartite graph: each cell is an edge between its row and its column.
//! Moving answers alternately along a cycle changes no known sum. A sum of some edges at a vertex is therefore known only if
//! no cycle passes through both an edge of the sum and another edge at that vertex, that is, if it is made of whole biconnected
//! components (Gusfield 1988, "A graph theoretic approach to statistical data security"). The invariant, for the number *n(e)* of
//! answers of each edge: for every biconnected component *B* and every vertex *x* of it,
//!
//! > sum of n(e) over the edges e of B at x >= k.
//!
//! Cells without answers are no edges: the number of answers is no secret and stands in the counts of invitations, only what
//! they say is. Ways to split share only totals, all known anyway.
//!
//! # Assumptions
//!
//! One state of the data: who noted yesterday's figures can subtract them from today's. Each answer counts under exactly one
//! value of a split (none is a value too), under the same one in every question, and no figure is shown for two splits combined.
//! Who knows that one way to split has no answers on some days, and another none on others, is not defended against: both would
//! have to be looked at together.
//!
//! A value is the unit of the record itself, not the one under which it is shown. Units that succeed each other are put together
//! afterwards: a row adds up what may be shown of each of its units over the days on which it is shown there, as of the last day
//! asked for or as of its own day. So rows of both readings are sums of the same visible values over spans, and so is every
//! difference of them.

mod components;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Day;
use tree::{DayAnswers, Year};

/// The figures of one survey question that may be shown, for each value of one way to split it.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    /// Each value with its number and the days on which it was answered.
    values: BTreeMap<String, (usize, Vec<Day>)>,
    years: Vec<Year>,
}

/// The part of a row that may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// First and last days (both included) of the spans to be added up, in order, without overlap; none: the row is
    /// suppressed.
    pub spans: Vec<(Day, Day)>,
    /// Whether there are answers with this value on a day of the row that is in none of the spans.
    pub partial: bool,
}

impl Groups {
    /// Decides for a question with these counts: answers with this value on this day. Counts of the same value and day add
    /// up. For totals, count all under the one value `""`.
    ///
    /// The counts are those of whole civil years, however few days are asked for: with fewer, other spans would result,
    /// and their differences would be known.
    ///
    /// `k` is the least number of answers behind a figure. Takes time in proportion to the number of days and values.
    ///
    /// ```
    /// use kanalkoll::model::Day;
    /// use kanalkoll::privacy::Groups;
    /// let days: Vec<Day> = ["2020-06-01", "2020-06-30"].into_iter().filter_map(Day::parse).collect();
    /// let groups = Groups::new(days.iter().map(|day| ("", *day, 5)), 7);
    /// assert!(groups.shown("", days[0], days[0]).spans.is_empty());
    /// assert_eq!(groups.shown("", days[0], days[1]).spans, [(days[0], days[1])]);
    /// ```
    #[must_use]
    pub fn new<'a>(counts: impl Iterator<Item = (&'a str, Day, i64)>, k: i64) -> Groups {
        let counts: Vec<(&str, Day, i64)> = counts.filter(|(.., n)| *n > 0).collect();
        // By name, so that equal counts in another order give the same answer.
        let mut answered: BTreeMap<&str, BTreeSet<Day>> = BTreeMap::new();
        for (value, day, _) in &counts {
            answered.entry(value).or_default().insert(*day);
        }
        let numbered = answered.into_iter().zip(0..);
        let values: BTreeMap<String, (usize, Vec<Day>)> =
            numbered.map(|((value, days), number)| (value.to_owned(), (number, days.into_iter().collect()))).collect();
        let mut days: BTreeMap<Day, DayAnswers> = BTreeMap::new();
        for (value, day, n) in counts {
            if let Some((value, _)) = values.get(value) {
                days.entry(day).or_insert_with(|| DayAnswers::on(day)).add(*value, n);
            }
        }
        let answers: Vec<DayAnswers> = days.into_values().collect();
        let years = answers
            .chunk_by(|one, other| one.day().date().year() == other.day().date().year())
            .map(|days| Year::new(days, values.len(), k.max(1)))
            .collect();
        Groups { values, years }
    }

    /// Returns what may be shown of a value over the days from `from` to `to`, both included.
    #[must_use]
    pub fn shown(&self, value: &str, from: Day, to: Day) -> Shown {
        let Some((value, days)) = self.values.get(value) else { return Shown::default() };
        let mut spans = Vec::new();
        for year in &self.years {
            year.show(*value, from, to, &mut spans);
        }
        let before = |day: Day| days.partition_point(|other| *other < day);
        let within = |from: Day, to: Day| before(to.plus_days(1)).saturating_sub(before(from));
        let partial = spans.iter().map(|(first, last)| within(*first, *last)).sum::<usize>() < within(from, to);
        Shown { spans, partial }
    }
}
