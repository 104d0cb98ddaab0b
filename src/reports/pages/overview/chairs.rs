//! 2. What falls between the chairs?

use super::Told;
use crate::measure::{Share, WaitingGroup};
use crate::model::Channel;
use crate::reports::charts::{Bar, bars};
use crate::reports::colours;
use crate::reports::page::{PageLink, Section, Table};
use crate::reports::pages::overdue::waited;
use crate::reports::pages::{channel_name, written};

/// How many groups of overdue contacts are drawn.
const GROUPS: usize = 6;

pub(super) fn section(told: Told<'_>) -> Section {
    let overdue = i64::try_from(told.overview.overdue.overdue).unwrap_or(i64::MAX);
    let answer = match overdue {
        0 => told.say("2-nothing", &[]),
        overdue => told.count("2-answer", overdue, &[]),
    };
    let sentences =
        oldest(told).into_iter().chain(closed(told)).chain([abandoned(told), again(told), transferred(told)]).collect();
    let rows: Vec<Bar> = told.overview.waiting.iter().take(GROUPS).map(|group| bar(told, group)).collect();
    let figures = bars(told.say("2-chart", &[]), &rows, None, table(told), told.texts).into_iter().collect();
    Section { heading: told.say("2", &[]), answer, sentences, figures, links: links(told), ..Section::default() }
}

fn oldest(told: Told<'_>) -> Option<String> {
    let oldest = told.overview.overdue.oldest.first()?;
    let unit = unit(told, oldest.unit.as_deref());
    let words = [
        ("day", written(told.texts, &oldest.received_at)),
        ("channel", channel_name(told.texts, oldest.channel).to_lowercase()),
        ("unit", unit),
        ("waited", waited(told.texts, oldest, &told.overview.overdue.as_of)),
    ];
    Some(told.say("2-oldest", &words.each_ref().map(|(name, word)| (*name, word.as_str()))))
}

/// Those of the list that nobody will answer any more, whenever they came.
fn closed(told: Told<'_>) -> Option<String> {
    told.some("2-closed", i64::try_from(told.overview.overdue.closed_unanswered).unwrap_or(i64::MAX))
}

fn abandoned(told: Told<'_>) -> String {
    let rows = &told.overview.queue.rows;
    let share = Share::of(rows.iter().map(|row| row.abandoned).sum(), rows.iter().map(|row| row.offered).sum());
    share.map_or_else(|| told.say("2-no-queue", &[]), |share| told.share("2-abandoned", share))
}

fn again(told: Told<'_>) -> String {
    let share = told.overview.repeat.rows.first().and_then(|row| row.within_7_days);
    share.map_or_else(|| told.say("2-again-none", &[]), |share| told.share("2-again", share))
}

fn transferred(told: Told<'_>) -> String {
    told.some("2-transferred", told.overview.transferred).unwrap_or_else(|| told.say("2-transferred-none", &[]))
}

fn unit(told: Told<'_>, code: Option<&str>) -> String {
    code.map_or_else(|| told.say("no-unit", &[]), |code| told.to.unit(code))
}

fn group(told: Told<'_>, group: &WaitingGroup) -> String {
    let (channel, unit) = (channel_name(told.texts, group.channel), unit(told, group.unit.as_deref()));
    told.say("2-group", &[("channel", &channel), ("unit", &unit)])
}

fn bar(told: Told<'_>, of: &WaitingGroup) -> Bar {
    Bar {
        name: group(told, of),
        length: f64::from(u32::try_from(of.overdue).unwrap_or(u32::MAX)),
        label: told.texts.count(i64::try_from(of.overdue).unwrap_or(i64::MAX)),
        colour: colours::channel(Channel::from_code(of.channel).unwrap_or(Channel::Unknown)),
    }
}

fn table(told: Told<'_>) -> Table {
    let columns = [told.say("2-groups", &[]), told.texts.say("overdue-number", &[]), told.say("2-oldest-column", &[])];
    let row = |of: &WaitingGroup| {
        let count = told.texts.count(i64::try_from(of.overdue).unwrap_or(i64::MAX));
        vec![group(told, of), count, written(told.texts, &of.oldest_received_at)]
    };
    let rows = told.overview.waiting.iter().map(row).collect();
    Table { caption: told.say("2-groups", &[]), columns: columns.into(), rows }
}

fn links(told: Told<'_>) -> Vec<PageLink> {
    let span = told.overview.span;
    let list = PageLink::new(told.say("2-list", &[]), told.ways.keyed("overdue", ""));
    let words = format!("from={}&to={}&split=channel", span.from, span.to);
    let repeat = PageLink::new(told.say("2-repeat", &[]), told.ways.report("repeat", &words));
    let listed = &told.overview.overdue;
    let list = Some(list).filter(|_| listed.overdue > 0 || listed.closed_unanswered > 0);
    list.into_iter().chain([repeat]).collect()
}
