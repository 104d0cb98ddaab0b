//! The organisation file of the sample: that of the examples, with the dates of this sample.

use jiff::civil::date;

use super::plan::{Plan, is_worked};
use crate::model::{Country, Day, OrganisationError, OrganisationFile, holidays};

/// Returns the organisation file of a sample. What it says beside its dates stays as it is.
pub(super) fn dated(text: &str, plan: &Plan) -> Result<OrganisationFile, OrganisationError> {
    let mut file = OrganisationFile::from_toml(text)?;
    let beginning = Day::from_date(date(*plan.years().start(), 1, 1)).to_string();
    for calendar in &mut file.calendar {
        calendar.from.clone_from(&beginning);
        calendar.closed = each_year(plan, bridge_days);
        let spans = calendar.short.first().cloned();
        let short = |day: String| spans.clone().map(|entry| with_date(entry, |entry| &mut entry.date, day));
        calendar.short = each_year(plan, half_days).into_iter().filter_map(short).collect();
    }
    for response in &mut file.response {
        response.from.clone_from(&beginning);
    }
    for (event, day) in file.event.iter_mut().zip([plan.business_chat, plan.surveys, plan.services, plan.web_chat]) {
        event.date = day.to_string();
    }
    let pair = |(first, last): (Day, Day)| vec![first.to_string(), last.to_string()];
    for comparison in &mut file.comparison {
        [comparison.before, comparison.after] = plan.compared().map(pair);
    }
    for target in &mut file.target {
        target.baseline = Some(pair(plan.baseline()));
        target.by = plan.next_year_end().to_string();
    }
    if let Some(feedback) = &mut file.feedback {
        feedback.negotiated_on = Some(plan.surveys.plus_days(-7).to_string());
        feedback.ends_on = Some(plan.next_year_end().to_string());
    }
    if let Some(statement) = file.page.as_mut().and_then(|page| page.accessibility.as_mut()) {
        statement.assessed_on = Some(plan.surveys.plus_days(-14).to_string());
    }
    Ok(file)
}

fn with_date<T>(mut entry: T, date: impl Fn(&mut T) -> &mut String, day: String) -> T {
    *date(&mut entry) = day;
    entry
}

/// Returns the worked days that a rule names, in all years of the sample.
fn each_year(plan: &Plan, rule: fn(i16) -> Vec<Day>) -> Vec<String> {
    plan.years().flat_map(rule).filter(|day| is_worked(*day)).map(|day| day.to_string()).collect()
}

/// Returns the days between a holiday and a weekend on which the municipality is closed: the Friday after Ascension.
fn bridge_days(year: i16) -> Vec<Day> {
    after_easter(year, &[40])
}

/// Returns the days on which it closes at noon: Maundy Thursday, Walpurgis Night, the eves of Ascension, of the national day and
/// of All Saints.
fn half_days(year: i16) -> Vec<Day> {
    let mut days = after_easter(year, &[-3, 38]);
    days.extend([date(year, 4, 30), date(year, 6, 5)].map(Day::from_date));
    let saints = Day::from_date(date(year, 10, 31)).through(Day::from_date(date(year, 11, 6)));
    let of_the_year = holidays(Country::Sweden, year);
    days.extend(saints.filter(|day| of_the_year.contains(day)).map(|day| day.plus_days(-1)));
    days.sort();
    days
}

fn after_easter(year: i16, days: &[i32]) -> Vec<Day> {
    let easter = computus::gregorian_jiff_date(i32::from(year)).ok().map(Day::from_date);
    easter.into_iter().flat_map(|easter| days.iter().map(move |after| easter.plus_days(*after))).collect()
}
