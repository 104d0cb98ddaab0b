//! The attack from outside: every split, by every period and over many ranges, is asked over HTTP, and linear algebra looks for
//! small groups in the answers. One table at a time; whoever attacks knows on which days nobody answered.

use std::collections::{BTreeMap, BTreeSet};

use kanalkoll::model::{By, Channel, Day, Invitation, Organisation, OrganisationFile, Period, UnitsAsOf};
use serde_json::Value;

use super::{day, invitation, keep};
use crate::random::Random;
use crate::support::{TestApp, both, organisation};

const K: i64 = 7;
/// The value of a record that names none.
const NONE: &str = "(none)";
const PRIME: i128 = 2_147_483_647;

/// How many answered on a day, by the value of a split; the empty value where there is no split.
type Cells = BTreeMap<(Day, String), i64>;
/// What a row is about: its value, first and last day.
type Row = (String, Day, Day);

/// Fourteen months of answers from autumn on: more in some months, most in the first unit, topic and channel.
fn fill(seed: u64) -> Vec<Invitation> {
    let mut random = Random::new(seed);
    let first = day("2019-11-04");
    let channels = [Channel::Email, Channel::Phone, Channel::Chat];
    let (units, topics) = (["a", "b", "c", "d"], ["x", "y", ""]);
    let mut all = Vec::new();
    for month in 0..14 {
        for _ in 0..random.below(90) {
            let on = first.plus_days(i32::try_from(month * 30 + random.index(9) * 3).unwrap());
            let mut low = |n: usize| random.index(n).min(random.index(n));
            let place = (channels[low(3)], units[low(4)], topics[low(3)]);
            let said = format!("ease={}", 1 + random.below(5));
            all.push(invitation(all.len(), on, place, Some(&said)));
        }
    }
    all
}

fn cells(all: &[Invitation], split: &str) -> Cells {
    let mut cells = Cells::new();
    for one in all {
        let value = match split {
            "channel" => one.channel.code(),
            "unit" => &one.unit,
            "topic" => &one.topic,
            _ => "",
        };
        let value = if value.is_empty() { NONE } else { value };
        let on = Day::from_epoch(i32::try_from(one.decided_at.unix() / 86_400).unwrap());
        *cells.entry((on, value.to_owned())).or_default() += 1;
    }
    cells
}

/// The rows of a figure with their n; `None` for those that say that they leave something out.
fn rows(app: &TestApp<'_>, split: &str, by: Option<By>, days: (Day, Day)) -> Vec<(Row, Option<i64>)> {
    rows_of(app, (split, ""), by, days)
}

/// The same with further words of the query.
fn rows_of(
    app: &TestApp<'_>,
    (split, more): (&str, &str),
    by: Option<By>,
    (from, to): (Day, Day),
) -> Vec<(Row, Option<i64>)> {
    let split_by = if split.is_empty() { String::new() } else { format!("&split={split}") };
    let by_words = by.map(|by| format!("&by={}", by.code())).unwrap_or_default();
    let figure = app.figure(&format!("voice?from={from}&to={to}{split_by}{by_words}{more}"));
    let periods: BTreeMap<String, Period> = by
        .into_iter()
        .flat_map(|by| Period::between(by, from, to))
        .map(|period| (period.to_string(), period))
        .collect();
    let row = |row: &Value| {
        let period = row["period"].as_str().map(|name| periods[name]);
        let span = period.map_or((from, to), |period| (period.first().max(from), period.last().min(to)));
        let value = row.get(split).map_or("", |value| value.as_str().unwrap_or(NONE)).to_owned();
        let n = row["n"].as_i64().filter(|_| row["partial"] != true);
        assert_eq!(n.is_none(), row["suppressed"] == "too_few" || row["partial"] == true, "{row}");
        // What each score tells is told of as many as the row.
        let scores: i64 = row["counts"].as_array().into_iter().flatten().map(|n| n.as_i64().unwrap()).sum();
        assert_eq!(scores, row["n"].as_i64().unwrap_or_default(), "{row}");
        ((value, span.0, span.1), n)
    };
    figure["rows"].as_array().unwrap().iter().map(row).collect()
}

fn covers((value, from, to): &Row, (on, of): &(Day, String)) -> bool {
    (value.is_empty() || value == of) && from <= on && on <= to
}

/// Equations in echelon form, modulo a prime, by the place of their first coefficient, which is 1.
struct Known(Vec<Option<Vec<i128>>>);

impl Known {
    fn rest(&self, mut equation: Vec<i128>) -> Vec<i128> {
        for place in 0..equation.len() {
            if let (true, Some(row)) = (equation[place] != 0, &self.0[place]) {
                let factor = equation[place];
                for (left, right) in equation.iter_mut().zip(row).skip(place) {
                    *left = (*left - factor * right).rem_euclid(PRIME);
                }
            }
        }
        equation
    }

    fn learn(&mut self, equation: Vec<i128>) {
        let rest = self.rest(equation);
        if let Some(place) = rest.iter().position(|coefficient| *coefficient != 0) {
            let inverse = (0..31).rev().fold(1, |power, bit| {
                let square = power * power % PRIME;
                if (PRIME - 2) >> bit & 1 == 1 { square * rest[place] % PRIME } else { square }
            });
            self.0[place] = Some(rest.iter().map(|coefficient| coefficient * inverse % PRIME).collect());
        }
    }
}

/// The groups of fewer than K answers that follow from the figures.
fn found_out(
    cells: &Cells,
    asked: &BTreeSet<Row>,
    figures: &BTreeSet<Row>,
    covers: &dyn Fn(&Row, &(Day, String)) -> bool,
) -> Vec<Row> {
    let mut known = Known(vec![None; cells.len()]);
    let equation = |row: &Row| cells.keys().map(|cell| i128::from(covers(row, cell))).collect::<Vec<i128>>();
    for row in figures {
        known.learn(equation(row));
    }
    let n = |row: &Row| cells.iter().filter(|(cell, _)| covers(row, cell)).map(|(_, n)| n).sum::<i64>();
    let small = asked.iter().filter(|row| (1..K).contains(&n(row)));
    small.filter(|row| known.rest(equation(row)).iter().all(|coefficient| *coefficient == 0)).cloned().collect()
}

/// Everything that can be asked of a split; `(asked, shown)`.
fn everything(app: &TestApp<'_>, split: &str, random: &mut Random) -> Vec<(Row, Option<i64>)> {
    let (first, last) = (day("2019-10-01"), day("2021-01-31"));
    let mut all: Vec<(Row, Option<i64>)> = [None, Some(By::Day), Some(By::Week), Some(By::Month)]
        .into_iter()
        .flat_map(|by| rows(app, split, by, (first, last)))
        .collect();
    for _ in 0..30 {
        let one = first.plus_days(i32::try_from(random.below(450)).unwrap());
        let other = one.plus_days(i32::try_from(random.below(60)).unwrap());
        all.extend(rows(app, split, None, (one, other)));
    }
    for year in [2019, 2020] {
        all.extend(rows(app, split, None, (day(&format!("{year}-01-01")), day(&format!("{year}-12-31")))));
    }
    all
}

both! {
    fn nothing_hidden_is_found_out(db) {
        for seed in [3, 8] {
            let db = db.another();
            let app = TestApp::open(&db);
            let all = fill(seed);
            keep(&app, &all);
            let mut random = Random::new(seed);
            let totals = everything(&app, "", &mut random);
            for split in ["channel", "unit", "topic"] {
                let cells = cells(&all, split);
                let n = |row: &Row| cells.iter().filter(|(cell, _)| covers(row, cell)).map(|(_, n)| n).sum::<i64>();
                let mut told: Vec<(Row, Option<i64>)> = everything(&app, split, &mut random);
                told.extend(totals.iter().cloned());
                for (row, shown) in &told {
                    assert!(shown.is_none_or(|shown| shown == n(row) && !(1..K).contains(&shown)), "{row:?}: {shown:?}");
                }
                let asked: BTreeSet<Row> = told.iter().map(|(row, _)| row.clone()).collect();
                let figures: BTreeSet<Row> =
                    told.iter().filter(|(_, n)| n.is_some()).map(|(row, _)| row.clone()).collect();
                assert!(figures.iter().filter(|row| n(row) > 0).count() > 60, "hardly anything is shown: {split}");
                assert_eq!(found_out(&cells, &asked, &figures, &covers), [], "{split}, {seed}");
                // What is only hidden for itself is found out.
                let naive: BTreeSet<Row> = asked.iter().filter(|row| n(row) >= K).cloned().collect();
                assert!(!found_out(&cells, &asked, &naive, &covers).is_empty(), "the attack finds nothing: {split}, {seed}");
            }
        }
    }
}

/// `a` is merged into `b` and leaves it again, `c` and `d` change places.
const UNITS: &str = r#"
[[unit]]
code = "a"
successor = { unit = "b", from = "2020-03-10", until = "2020-09-07" }
[[unit]]
code = "b"
[[unit]]
code = "c"
successor = { unit = "d", from = "2020-02-01" }
[[unit]]
code = "d"
successor = { unit = "c", from = "2020-06-15" }
"#;

/// Rows of both readings, in every cut; the value says the reading, the last day asked for and the unit.
fn by_unit(app: &TestApp<'_>, random: &mut Random) -> Vec<(Row, Option<i64>)> {
    let (first, last) = (day("2019-10-01"), day("2021-01-31"));
    let mut asked: Vec<(Option<By>, (Day, Day))> =
        [None, Some(By::Day), Some(By::Week), Some(By::Month)].map(|by| (by, (first, last))).into();
    // The days on which units change, and before and after them.
    let ends = ["2020-02-01", "2020-03-10", "2020-06-15", "2020-09-07"].map(day);
    asked.extend(
        ends.iter().flat_map(|day| [(None, (first, day.plus_days(-1))), (None, (*day, last)), (None, (first, *day))]),
    );
    for _ in 0..30 {
        let one = first.plus_days(i32::try_from(random.below(450)).unwrap());
        asked.push((None, (one, one.plus_days(i32::try_from(random.below(90)).unwrap()))));
    }
    let mut all = Vec::new();
    for (by, (from, to)) in asked {
        for units in UnitsAsOf::CODES {
            let found = rows_of(app, ("unit", &format!("&units={units}")), by, (from, to));
            let named =
                found.into_iter().map(|((unit, from, last), n)| ((format!("{units} {to} {unit}"), from, last), n));
            all.extend(named);
        }
    }
    all
}

both! {
    fn units_of_today_and_of_then_tell_nothing_together(db) {
        for seed in [3, 8] {
            let db = db.another();
            let app = TestApp::open(&db);
            let text = organisation("kalmar") + UNITS;
            app.apply(&text);
            let file = OrganisationFile::from_toml(&text).unwrap();
            let organisation = Organisation::try_from(file).unwrap();
            let all = fill(seed);
            keep(&app, &all);
            let cells = cells(&all, "unit");
            let covers = |(value, from, to): &Row, (on, of): &(Day, String)| {
                let within = from <= on && on <= to;
                let Some((units, rest)) = value.split_once(' ') else { return within };
                let (asked_to, unit) = rest.split_once(' ').unwrap();
                let units = UnitsAsOf::from_code(units).unwrap();
                within && organisation.unit_at(of, units.day(day(asked_to), *on)) == unit
            };
            let n = |row: &Row| cells.iter().filter(|(cell, _)| covers(row, cell)).map(|(_, n)| n).sum::<i64>();
            let mut random = Random::new(seed);
            let mut told = by_unit(&app, &mut random);
            told.extend(everything(&app, "", &mut random));
            for (row, shown) in &told {
                assert!(shown.is_none_or(|shown| shown == n(row) && !(1..K).contains(&shown)), "{row:?}: {shown:?}");
            }
            let asked: BTreeSet<Row> = told.iter().map(|(row, _)| row.clone()).collect();
            let figures: BTreeSet<Row> = told.iter().filter(|(_, n)| n.is_some()).map(|(row, _)| row.clone()).collect();
            assert!(figures.iter().filter(|row| n(row) > 0).count() > 60, "hardly anything is shown: {seed}");
            assert_eq!(found_out(&cells, &asked, &figures, &covers), [], "{seed}");
            let naive: BTreeSet<Row> = asked.iter().filter(|row| n(row) >= K).cloned().collect();
            assert!(!found_out(&cells, &asked, &naive, &covers).is_empty(), "the attack finds nothing: {seed}");
        }
    }
}
