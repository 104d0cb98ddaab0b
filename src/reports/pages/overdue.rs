//! The contacts that wait beyond their time or were closed unanswered, as a page for those who go and find them.

use super::{Addressed, channel_name, written};
use crate::measure::{CLOSED_UNANSWERED, Formula, OverdueContact, OverdueFigure, OverdueFilter, OverdueGroup};
use crate::model::{Channel, Day};
use crate::reports::columns::dash;
use crate::reports::page::{PageLink, Section, Table};
use crate::reports::{ReportError, definitions_cited};
use crate::texts::Texts;

/// Returns what waits, of what a filter takes, as HTML; `languages` leads to the page in others.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn overdue_page(
    to: Addressed<'_>,
    figure: &OverdueFigure,
    filter: &OverdueFilter,
    languages: Vec<PageLink>,
) -> Result<String, ReportError> {
    let texts = to.texts();
    let say = |key: &str| texts.say(&format!("overdue-{key}"), &[]);
    let mut page = to.page("overdue-title");
    page.languages = languages;
    page.broad = true;
    page.facts = facts(to, figure, filter);
    let [overdue, closed] =
        [figure.overdue, figure.closed_unanswered].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    page.lead = match overdue {
        0 => vec![say("nothing")],
        _ => vec![texts.say_number("overdue-answer", overdue, &[])],
    };
    if closed > 0 {
        page.lead.push(texts.say_number("overdue-closed-answer", closed, &[]));
    }
    if overdue == 0 && closed == 0 {
        return page.html();
    }
    page.sections =
        vec![Section { heading: say("groups"), tables: vec![groups(to, figure, say("groups"))], ..Section::default() }];
    let lists = [("list", "shown", &figure.oldest, overdue), ("closed-list", "closed-shown", &figure.closed, closed)];
    let lists = lists.into_iter().filter(|(_, _, listed, _)| !listed.is_empty());
    page.sections.extend(lists.map(|(heading, shown, listed, all)| {
        let (number, all) = (texts.count(i64::try_from(listed.len()).unwrap_or(i64::MAX)), texts.count(all));
        Section {
            heading: say(heading),
            answer: texts.say(&format!("overdue-{shown}"), &[("shown", &number), ("all", &all)]),
            sentences: vec![say("private")],
            tables: vec![cases(to, figure, listed, say(heading))],
            ..Section::default()
        }
    }));
    page.definition = vec![say("definition"), say("closed-definition"), definitions_cited(texts, &[Formula::OVERDUE])];
    page.html()
}

/// Returns how long a contact has waited: `52 öppettimmar (9 dagar)`.
pub(super) fn waited(texts: &Texts, contact: &OverdueContact, as_of: &str) -> String {
    time(texts, contact.age_hours, &contact.received_at, as_of)
}

fn time(texts: &Texts, age_hours: f64, received_at: &str, as_of: &str) -> String {
    let day = |date: &str| date.get(..10).and_then(Day::parse);
    let days = day(as_of).zip(day(received_at)).map_or(0, |(now, then)| i64::from(now.epoch() - then.epoch()));
    let hours = texts.number(age_hours, usize::from(age_hours < 9.95));
    match days {
        ..=0 => texts.say("overdue-time-today", &[("hours", &hours)]),
        days => texts.say_number("overdue-time", days, &[("hours", &hours)]),
    }
}

fn facts(to: Addressed<'_>, figure: &OverdueFigure, filter: &OverdueFilter) -> Vec<(String, String)> {
    let texts = to.texts();
    let fact = |key: &str, names: Vec<String>| {
        let value = if names.is_empty() { texts.say("overdue-all", &[]) } else { names.join(", ") };
        (texts.say(&format!("overdue-filter-{key}"), &[]), value)
    };
    let unit = |code: &String| unit(to, Some(code.as_str()));
    let topic = |code: &String| topic(to, Some(code.as_str()));
    vec![
        (texts.say("report-as-of", &[]), moment(texts, &figure.as_of)),
        fact("channel", filter.channels.iter().map(|channel: &Channel| texts.channel(*channel)).collect()),
        fact("unit", filter.units.iter().map(unit).collect()),
        fact("topic", filter.topics.iter().map(topic).collect()),
    ]
}

fn unit(to: Addressed<'_>, code: Option<&str>) -> String {
    let code = code.filter(|code| !code.is_empty());
    code.map_or_else(|| to.texts().say("overview-no-unit", &[]), |code| to.unit(code))
}

fn topic(to: Addressed<'_>, code: Option<&str>) -> String {
    let code = code.filter(|code| !code.is_empty());
    code.map_or_else(|| to.texts().say("overview-no-topic", &[]), |code| to.topic(code))
}

/// Returns a day and the time of day.
fn moment(texts: &Texts, instant: &str) -> String {
    let time = instant.get(11..16).map(|time| format!(" {time}")).unwrap_or_default();
    format!("{}{time}", written(texts, instant))
}

/// Returns the same for a table.
fn moment_short(texts: &Texts, instant: &str) -> String {
    let day = instant.get(..10).and_then(Day::parse).map_or_else(dash, |day| texts.day_short(day));
    format!("{day} {}", instant.get(11..16).unwrap_or_default())
}

fn groups(to: Addressed<'_>, figure: &OverdueFigure, caption: String) -> Table {
    let texts = to.texts();
    let row = |group: &OverdueGroup| {
        let oldest = group.oldest_age_hours.zip(group.oldest_received_at.as_deref());
        vec![
            channel_name(texts, group.channel),
            unit(to, group.unit.as_deref()),
            topic(to, group.topic.as_deref()),
            texts.count(i64::try_from(group.overdue).unwrap_or(i64::MAX)),
            texts.count(i64::try_from(group.closed_unanswered).unwrap_or(i64::MAX)),
            oldest.map_or_else(dash, |(hours, received_at)| time(texts, hours, received_at, &figure.as_of)),
        ]
    };
    let columns = [
        "chart-channel",
        "report-unit",
        "report-topic",
        "overdue-number",
        "overview-closed",
        "overview-2-oldest-column",
    ];
    Table {
        caption,
        columns: columns.map(|key| texts.say(key, &[])).into(),
        rows: figure.groups.iter().map(row).collect(),
    }
}

/// Contacts one by one. Those that were closed have waited until then.
fn cases(to: Addressed<'_>, figure: &OverdueFigure, listed: &[OverdueContact], caption: String) -> Table {
    let texts = to.texts();
    let closed = listed.iter().any(|contact| contact.state == CLOSED_UNANSWERED);
    let instant =
        |contact: &OverdueContact| if closed { contact.closed_at.clone() } else { Some(contact.due_at.clone()) };
    let row = |contact: &OverdueContact| {
        vec![
            contact.external_id.clone(),
            waited(texts, contact, contact.closed_at.as_deref().unwrap_or(&figure.as_of)),
            channel_name(texts, contact.channel),
            unit(to, contact.unit.as_deref()),
            topic(to, contact.topic.as_deref()),
            moment_short(texts, &contact.received_at),
            // Of what was closed it matters when it was, not when it ought to have been answered.
            instant(contact).map_or_else(dash, |at| moment_short(texts, &at)),
            contact.source.clone(),
        ]
    };
    let columns = [
        "overdue-case",
        "overdue-waited",
        "chart-channel",
        "report-unit",
        "report-topic",
        "overdue-received",
        if closed { "overdue-closed" } else { "overdue-due" },
        "overdue-source",
    ];
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows: listed.iter().map(row).collect() }
}
