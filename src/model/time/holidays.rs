//! Days on which a country rests.

use jiff::civil::{Date, Weekday, date};

use crate::model::Day;
use crate::model::closed_list::closed_list;

closed_list! {
    /// Whose holidays apply.
    pub enum Country {
        #[strum(serialize = "SE")]
        Sweden,
        #[strum(serialize = "NO")]
        Norway,
        /// No built-in holidays: the organisation lists its own closed days.
        Other,
    }
}

/// Returns the holidays of a year, unsorted; some fall on a weekend.
///
/// Sweden: lag 1989:253 with midsommarafton, julafton and nyårsafton, which 1930:173 2 § treats as Sundays.
/// Norway: the public holidays with 24 and 31 December, closing days by agreement (an organisation may open them).
#[must_use]
pub fn holidays(country: Country, year: i16) -> Vec<Day> {
    let easter = computus::gregorian_jiff_date(i32::from(year)).ok();
    let around_easter: &[i32] = match country {
        // Good Friday, Easter Day, Easter Monday, Ascension, Whit Sunday.
        Country::Sweden => &[-2, 0, 1, 39, 49],
        // Maundy Thursday and Whit Monday as well.
        Country::Norway => &[-3, -2, 0, 1, 39, 49, 50],
        Country::Other => &[],
    };
    let fixed: &[(i8, i8)] = match country {
        Country::Sweden => &[(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)],
        Country::Norway => &[(1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31)],
        Country::Other => &[],
    };
    let mut days: Vec<Day> = fixed.iter().map(|(month, day)| Day::from_date(date(year, *month, *day))).collect();
    if let Some(easter) = easter {
        days.extend(around_easter.iter().map(|offset| Day::from_date(easter).plus_days(*offset)));
    }
    if country == Country::Sweden {
        let midsummer = first_saturday_from(date(year, 6, 20));
        days.extend([midsummer.plus_days(-1), midsummer, first_saturday_from(date(year, 10, 31))]);
    }
    days
}

fn first_saturday_from(first: Date) -> Day {
    let until = Weekday::Saturday.since(first.weekday());
    Day::from_date(first).plus_days(i32::from(until))
}
