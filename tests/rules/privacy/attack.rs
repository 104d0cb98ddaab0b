//! The attack: everything that anybody could ask is published, and linear algebra looks for small groups in it.
//!
//! What is unknown is how many answers there are for each day with answers, channel, unit and topic. Each figure that is shown is an
//! equation. A group is found out when its own sum is a combination of the equations. What is known to be 0 is no unknown; in
//! the attack on one way to split, that is everything that is 0, for how many answered stands in other figures.

use std::collections::{HashMap, HashSet};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use kanalkoll::model::{By, Day, Period};
use kanalkoll::privacy::Groups;

/// No split, by channel, by unit, by topic.
const TABLES: usize = 4;
const CODES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// The value in each table.
type Values = [usize; TABLES];
type Cell = (Day, Values);
type Spans = [(Day, Day)];

/// Answers with their day and their value in each table.
#[derive(Debug, Clone)]
struct Answers {
    cells: Vec<(Day, Values, i64)>,
    /// How many values each table has.
    sizes: Values,
    k: i64,
    /// Whether the attacker knows on which days a value has no answers.
    zeros_are_known: bool,
}

/// A sum over the days of some spans of one value of one table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Figure {
    table: usize,
    value: usize,
    spans: Vec<(Day, Day)>,
}

impl Figure {
    fn covers(&self, day: Day, values: Values) -> bool {
        values[self.table] == self.value && self.spans.iter().any(|(first, last)| *first <= day && day <= *last)
    }
}

impl Answers {
    fn n(&self, figure: &Figure) -> i64 {
        self.cells.iter().filter(|(day, values, _)| figure.covers(*day, *values)).map(|(.., n)| n).sum()
    }

    /// The same answers with one way to split them.
    fn only(&self, table: usize) -> Answers {
        let keep = |values: &Values, other: usize| {
            let mut kept = [other; TABLES];
            kept[table] = values[table];
            kept
        };
        let cells = self.cells.iter().map(|(day, values, n)| (*day, keep(values, 0), *n)).collect();
        Answers { cells, sizes: keep(&self.sizes, 1), k: self.k, zeros_are_known: true }
    }

    fn days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self.cells.iter().map(|(day, ..)| *day).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Every row of every table: by day, week, month and year, and these ranges.
    fn rows(&self, ranges: &[(usize, usize)]) -> Vec<Figure> {
        let days = self.days();
        let (first, last) = (days[0], days[days.len() - 1]);
        let periods = [By::Day, By::Week, By::Month].into_iter().flat_map(|by| Period::between(by, first, last));
        let years = [2020, 2021].map(|year| [1, 12].map(|month| Day::from_date(jiff::civil::date(year, month, 1))));
        let ranges = ranges.iter().map(|(one, other)| {
            let (one, other) = (days[one % days.len()], days[other % days.len()]);
            (one.min(other), one.max(other))
        });
        let spans: Vec<(Day, Day)> = periods
            .map(|period| (period.first(), period.last()))
            .filter(|(from, to)| days.iter().any(|day| from <= day && day <= to))
            .chain(years.map(|[from, to]| (from, to.plus_days(30))))
            .chain([(first, last)])
            .chain(ranges)
            .collect();
        let values = (0..TABLES).flat_map(|table| (0..self.sizes[table]).map(move |value| (table, value)));
        values
            .flat_map(|(table, value)| spans.iter().map(move |span| Figure { table, value, spans: vec![*span] }))
            .collect()
    }

    /// What is shown of the rows.
    fn published(&self, rows: &[Figure]) -> Vec<Figure> {
        let tables: Vec<Groups> = (0..TABLES)
            .map(|table| {
                let counts = self.cells.iter().map(|(day, values, n)| (CODES[values[table]], *day, *n));
                Groups::new(counts, self.k)
            })
            .collect();
        let show = |row: &Figure| {
            let (from, to) = row.spans[0];
            Figure { spans: tables[row.table].shown(CODES[row.value], from, to).spans, ..row.clone() }
        };
        rows.iter().map(show).filter(|figure| !figure.spans.is_empty()).collect()
    }

    /// The rows of few answers that can be had from these figures.
    fn found_out(&self, rows: &[Figure], figures: &[Figure]) -> Vec<Figure> {
        let mut figures: Vec<&Figure> = figures.iter().collect();
        figures.sort_by_key(|figure| (figure.table, figure.value, figure.spans.clone()));
        figures.dedup();
        let unknown = self.unknown(&figures);
        let seen_alike = seen_alike(&unknown, &figures);
        let mut known = Known::new(seen_alike.len());
        for figure in &figures {
            // Unknowns that are in the same figures are in this one together.
            known.learn(seen_alike.iter().map(|alike| u64::from(figure.covers(alike[0].0, alike[0].1))).collect());
        }
        let small = rows.iter().filter(|row| (1..self.k).contains(&self.n(row)));
        let is_found_out = |row: &&Figure| {
            let parts: Option<Vec<u64>> = seen_alike
                .iter()
                .map(|alike| {
                    let covered = alike.iter().filter(|(day, values)| row.covers(*day, *values)).count();
                    // A part of what is always seen together cannot be told from the others.
                    (covered == 0 || covered == alike.len()).then_some(u64::from(covered > 0))
                })
                .collect();
            parts.is_some_and(|parts| known.tells(parts))
        };
        small.filter(is_found_out).cloned().collect()
    }

    /// All days with answers with all values, less those of which a figure, or what a table leaves of a total, says
    /// that there are none.
    fn unknown(&self, figures: &[&Figure]) -> Vec<Cell> {
        let mut tables: HashMap<(usize, &Spans), Vec<&Figure>> = HashMap::new();
        for figure in figures {
            tables.entry((figure.table, &figure.spans)).or_default().push(figure);
        }
        let all = |spans: &Spans| Figure { table: 0, value: 0, spans: spans.to_vec() };
        let is_nothing_left = |(_, spans): &(usize, &Spans), shown: &[&Figure]| {
            self.n(&all(spans)) == shown.iter().map(|figure| self.n(figure)).sum::<i64>()
        };
        let full: Vec<_> = tables.iter().filter(|(table, shown)| is_nothing_left(table, shown)).collect();
        let nothing: Vec<_> = figures.iter().filter(|figure| self.n(figure) == 0).collect();
        let [_, channels, units, topics] = self.sizes;
        let values = (0..channels).flat_map(|c| (0..units).flat_map(move |u| (0..topics).map(move |t| [0, c, u, t])));
        let values: Vec<Values> = values.collect();
        let cells = self.days().into_iter().flat_map(|day| values.iter().map(move |values| (day, *values)));
        let answered: HashSet<(Day, Values)> = self.cells.iter().map(|(day, values, _)| (*day, *values)).collect();
        cells
            .filter(|cell| !self.zeros_are_known || answered.contains(cell))
            .filter(|(day, values)| {
                let left_over = full.iter().any(|((_, spans), shown)| {
                    all(spans).covers(*day, *values) && !shown.iter().any(|figure| figure.covers(*day, *values))
                });
                !left_over && !nothing.iter().any(|figure| figure.covers(*day, *values))
            })
            .collect()
    }
}

/// The unknowns, those together that are in the same figures.
fn seen_alike(unknown: &[Cell], figures: &[&Figure]) -> Vec<Vec<Cell>> {
    let mut alike: HashMap<Vec<bool>, Vec<Cell>> = HashMap::new();
    for (day, values) in unknown {
        let seen = figures.iter().map(|figure| figure.covers(*day, *values)).collect();
        alike.entry(seen).or_default().push((*day, *values));
    }
    alike.into_values().collect()
}

/// Equations in echelon form, modulo a large prime: by the place of their first coefficient, which is 1.
struct Known(Vec<Option<Vec<u64>>>);

impl Known {
    const PRIME: u64 = 2_147_483_647;

    fn new(unknowns: usize) -> Known {
        Known(vec![None; unknowns])
    }

    /// What of an equation does not follow from what is known.
    fn rest(&self, mut equation: Vec<u64>) -> Vec<u64> {
        for place in 0..equation.len() {
            let factor = equation[place];
            if let (true, Some(row)) = (factor > 0, &self.0[place]) {
                for (left, right) in equation.iter_mut().zip(row).skip(place) {
                    *left = (*left + (Known::PRIME - factor) * right) % Known::PRIME;
                }
            }
        }
        equation
    }

    fn learn(&mut self, equation: Vec<u64>) {
        let rest = self.rest(equation);
        if let Some(place) = rest.iter().position(|coefficient| *coefficient > 0) {
            let inverse = power(rest[place], Known::PRIME - 2);
            self.0[place] = Some(rest.iter().map(|coefficient| coefficient * inverse % Known::PRIME).collect());
        }
    }

    fn tells(&self, equation: Vec<u64>) -> bool {
        self.rest(equation).iter().all(|coefficient| *coefficient == 0)
    }
}

fn power(base: u64, exponent: u64) -> u64 {
    (0..31).rev().fold(1, |result, bit| {
        let square = result * result % Known::PRIME;
        if exponent >> bit & 1 == 1 { square * base % Known::PRIME } else { square }
    })
}

/// One to fourteen months from autumn 2020 on, few answers a day, low values more often than high ones.
fn answers() -> impl Strategy<Value = Answers> {
    let sizes = (2..=3_usize, 2..=6_usize, 2..=5_usize, 1..=14_i32, 1..=30_usize, 5..=8_i64);
    sizes.prop_flat_map(|(channels, units, topics, months, days, k)| {
        let often_low = |size: usize| (0..size, 0..size, 0..size).prop_map(|(a, b, c)| a.min(b).min(c));
        let cell = (0..days, often_low(channels), often_low(units), often_low(topics), 1..5_i64);
        (vec(0..months * 30, days), vec(cell, 1..120)).prop_map(move |(on, cells)| {
            let start = Day::from_date(jiff::civil::date(2020, 10, 20));
            let cells =
                cells.into_iter().map(|(day, c, u, t, n)| (start.plus_days(on[day]), [0, c, u, t], n)).collect();
            Answers { cells, sizes: [1, channels, units, topics], k, zeros_are_known: false }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_small_group_is_found_out(answers in answers(), ranges in vec((0..90_usize, 0..90_usize), 40)) {
        for answers in [answers.only(1), answers.only(2), answers.only(3), answers] {
            let rows = answers.rows(&ranges);
            let figures = answers.published(&rows);
            prop_assert!(figures.iter().all(|figure| !(1..answers.k).contains(&answers.n(figure))));
            let found_out = answers.found_out(&rows, &figures);
            prop_assert!(found_out.is_empty(), "{:?}", found_out);
        }
    }
}

/// Each rule left out is a hole that the attack finds.
#[test]
fn the_attack_finds_what_is_only_hidden_for_itself() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut found_out = 0;
    for _ in 0..10 {
        let answers = answers().new_tree(&mut runner).unwrap().current();
        let rows = answers.rows(&[]);
        let naive: Vec<Figure> = rows.iter().filter(|row| answers.n(row) >= answers.k).cloned().collect();
        found_out += usize::from(!answers.found_out(&rows, &naive).is_empty());
    }
    assert!(found_out >= 5, "{found_out}");
}
