//! 2. What is falling through the gaps?

use super::OverviewContext;
use crate::measure::{Share, WaitingGroup};
use crate::model::Channel;
use crate::reports::charts::{Bar, bars};
use crate::reports::colours;
use crate::reports::page::{PageLink, Section, Table};
use crate::reports::pages::overdue::waited;
use crate::reports::pages::{channel_name, written};

/// How many groups of overdue contacts are drawn.
const GROUPS: usize = 6;

pub(super) fn section(context: OverviewContext<'_>) -> Section {
    let overdue = i64::try_from(context.overview.overdue.overdue).unwrap_or(i64::MAX);
    let answer = match overdue {
        0 => context.say("2-nothing", &[]),
        overdue => context.count("2-answer", overdue, &[]),
    };
    let sentences = oldest(context)
        .into_iter()
        .chain(closed(context))
        .chain([abandoned(context), again(context), transferred(context)])
        .collect();
    let rows: Vec<Bar> = context.overview.waiting.iter().take(GROUPS).map(|group| bar(context, group)).collect();
    let figures = bars(context.say("2-chart", &[]), &rows, None, table(context), context.texts).into_iter().collect();
    Section { heading: context.say("2", &[]), answer, sentences, figures, links: links(context), ..Section::default() }
}

fn oldest(context: OverviewContext<'_>) -> Option<String> {
    let oldest = context.overview.overdue.oldest.first()?;
    let unit = unit(context, oldest.unit.as_deref());
    let words = [
        ("day", written(context.texts, &oldest.received_at)),
        ("channel", channel_name(context.texts, oldest.channel).to_lowercase()),
        ("unit", unit),
        ("waited", waited(context.texts, oldest, &context.overview.overdue.as_of)),
    ];
    Some(context.say("2-oldest", &words.each_ref().map(|(name, word)| (*name, word.as_str()))))
}

/// Those of the list that nobody will answer any more, whenever they came.
fn closed(context: OverviewContext<'_>) -> Option<String> {
    context.some("2-closed", i64::try_from(context.overview.overdue.closed_unanswered).unwrap_or(i64::MAX))
}

fn abandoned(context: OverviewContext<'_>) -> String {
    let rows = &context.overview.queue.rows;
    let share = Share::of(rows.iter().map(|row| row.abandoned).sum(), rows.iter().map(|row| row.offered).sum());
    share.map_or_else(|| context.say("2-no-queue", &[]), |share| context.share("2-abandoned", share))
}

fn again(context: OverviewContext<'_>) -> String {
    let share = context.overview.repeat.rows.first().and_then(|row| row.within_7_days);
    share.map_or_else(|| context.say("2-again-none", &[]), |share| context.share("2-again", share))
}

fn transferred(context: OverviewContext<'_>) -> String {
    context
        .some("2-transferred", context.overview.transferred)
        .unwrap_or_else(|| context.say("2-transferred-none", &[]))
}

fn unit(context: OverviewContext<'_>, code: Option<&str>) -> String {
    code.map_or_else(|| context.say("no-unit", &[]), |code| context.to.unit(code))
}

fn group(context: OverviewContext<'_>, group: &WaitingGroup) -> String {
    let (channel, unit) = (channel_name(context.texts, group.channel), unit(context, group.unit.as_deref()));
    context.say("2-group", &[("channel", &channel), ("unit", &unit)])
}

fn bar(context: OverviewContext<'_>, of: &WaitingGroup) -> Bar {
    Bar {
        name: group(context, of),
        length: f64::from(u32::try_from(of.overdue).unwrap_or(u32::MAX)),
        label: context.texts.count(i64::try_from(of.overdue).unwrap_or(i64::MAX)),
        colour: colours::channel(Channel::from_code(of.channel).unwrap_or(Channel::Unknown)),
    }
}

fn table(context: OverviewContext<'_>) -> Table {
    let columns =
        [context.say("2-groups", &[]), context.texts.say("overdue-number", &[]), context.say("2-oldest-column", &[])];
    let row = |of: &WaitingGroup| {
        let count = context.texts.count(i64::try_from(of.overdue).unwrap_or(i64::MAX));
        vec![group(context, of), count, written(context.texts, &of.oldest_received_at)]
    };
    let rows = context.overview.waiting.iter().map(row).collect();
    Table { caption: context.say("2-groups", &[]), columns: columns.into(), rows }
}

fn links(context: OverviewContext<'_>) -> Vec<PageLink> {
    let span = context.overview.span;
    let list = PageLink::new(context.say("2-list", &[]), context.links.keyed("overdue", ""));
    let words = format!("from={}&to={}&split=channel", span.from, span.to);
    let repeat = PageLink::new(context.say("2-repeat", &[]), context.links.report("repeat", &words));
    let listed = &context.overview.overdue;
    let list = Some(list).filter(|_| listed.overdue > 0 || listed.closed_unanswered > 0);
    list.into_iter().chain([repeat]).collect()
}
