//! *Does the new channel replace, or add?*

use crate::dashboards::board::Board;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{ALL_CHANNELS, JUDGED, Over, Series, demand, goals, labelled, share, shares};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{ASIDE, Unit};
use crate::dashboards::words::Words;
use crate::dashboards::{link, variable};
use crate::measure::ShiftVerdict;
use crate::model::TargetMeasure;
use crate::reports::colours::{FIGURE, FITTED};

/// The chosen channels, as a matcher.
const DIGITAL: &str = r#"channel=~"$digital""#;
const UNKNOWN: &str = r#"channel="unknown""#;
/// The period that is chosen under *Bars*.
const EACH: Over = Over::Each("$period");
/// Above this share of unknown channel nothing is told of a comparison; a little more, because shares are rounded.
const UNKNOWN_TOO_MANY: f64 = 0.050_000_001;
/// The windows within which somebody comes again, as labels have them.
const WINDOWS: [&str; 3] = ["1d", "7d", "30d"];

pub(super) fn board(words: Words) -> Board {
    let variables = vec![
        variable::comparison(words),
        variable::digital(words),
        variable::period(words, &["month", "week"]),
        variable::address(words),
    ];
    let rows = vec![
        (7, vec![(1, verdict(words)), (1, substitution(words)), (1, hours(words))]),
        (9, vec![(2, before_and_after(words)), (1, unknown(words))]),
        (10, vec![(1, many(words)), (1, parts(words))]),
        (9, vec![(1, digital_share(words)), (1, again(words))]),
        (9, vec![(1, hops(words)), (1, goals_and_figures(words))]),
        (9, vec![(1, reading(words))]),
    ];
    Board { name: "shift", key: "shift-board", variables, rows }
}

/// A figure of the chosen comparison.
fn compared(metric: &str) -> Series {
    Series::of(&format!("kanalkoll_shift_{metric}")).with(r#"comparison="$comparison""#)
}

fn verdict(words: Words) -> Panel {
    let mut panel = Panel::stat(words, "shift-board-verdict")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Ratio)
        .nothing(words, "board-known-now");
    let mut terms = Vec::new();
    for (verdict, number) in ShiftVerdict::ALL.into_iter().zip(1..) {
        let one = compared("verdict").with(&format!("verdict=\"{}\"", verdict.code()));
        terms.push(format!("{number} * ({} == 1)", one.plain()));
        panel = panel.saying(&number.to_string(), words.say(&format!("shift-board-verdict-{}", verdict.code())));
    }
    let query = Query::at_end(&words.say("shift-board-verdict"), format!("sum(\n  {}\n)", terms.join("\n  or ")));
    panel.ask(query.linked(link::comparison(words)))
}

/// A figure with both ends of its interval, never without.
fn with_interval(panel: Panel, words: Words, metric: &str, divided: &str) -> Panel {
    let asked = |key: &str, suffix: &str| {
        let figure = compared(&format!("{metric}{suffix}")).plain();
        Query::at_end(&words.say(key), format!("{figure}{divided}")).linked(link::comparison(words))
    };
    panel
        .ask(asked("shift-board-low", "_low"))
        .ask(asked("shift-board-estimate", "").coloured(FIGURE))
        .ask(asked("shift-board-high", "_high"))
}

fn substitution(words: Words) -> Panel {
    let panel =
        Panel::stat(words, "shift-board-substitution").with_paragraph(words, "board-only-now").unit(Unit::Ratio);
    with_interval(panel, words, "substitution", "")
}

fn hours(words: Words) -> Panel {
    let panel = Panel::stat(words, "shift-board-hours")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Hours)
        .nothing(words, "shift-board-no-saving");
    with_interval(panel, words, "saved_seconds", " / 3600")
}

/// By channel, through the digital ones and through all: how many a working day, and their share.
fn before_and_after(words: Words) -> Panel {
    let all = compared("contacts_per_day");
    let someone = format!("sum by (channel) ({}) > 0", all.plain());
    let rows = |side: &str| {
        let all = compared("contacts_per_day").with(&format!("side=\"{side}\""));
        let sum = |series: &Series| format!("sum({})", series.plain());
        let digital = labelled(&sum(&all.clone().with(DIGITAL)), "channel", "digital");
        let every = labelled(&sum(&all), "channel", ALL_CHANNELS);
        let by_channel = format!("sum by (channel) ({}) and on (channel) ({someone})", all.plain());
        (format!("(({by_channel})\nor {digital}\nor {every})"), sum(&all))
    };
    let mut channels = words.channels();
    channels.push(("digital".to_owned(), words.say("shift-board-digital-channels")));
    channels.push((ALL_CHANNELS.to_owned(), words.say("target-all-channels")));
    let mut panel = Panel::table(words, "shift-board-before-after")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Index)
        .from(0.0)
        .nothing(words, "board-known-now")
        .label("channel", words.say("board-choose-channel"), channels)
        .sorted_by(words.say("shift-board-after"));
    for (side, tint) in [("before", ASIDE), ("after", FIGURE)] {
        let many = format!("{}\nand on () ({someone})", rows(side).0);
        panel = panel.ask(Query::column(&words.say(&format!("shift-board-{side}")), many).coloured(tint).barred());
    }
    for side in ["before", "after"] {
        let (parts, whole) = rows(side);
        let query = Query::column(&words.say(&format!("shift-board-share-{side}")), shares(&parts, &whole));
        panel = panel.ask(query.in_unit(Unit::Share));
    }
    panel
}

fn unknown(words: Words) -> Panel {
    let (part, whole) = (demand("", &[UNKNOWN], Over::Range), demand("", &[], Over::Range));
    let rate = Query::at_end(&words.say("shift-board-share"), share(&part, &whole));
    Panel::stat(words, "shift-board-unknown")
        .nothing(words, "board-nothing-received")
        .ask(rate.in_unit(Unit::Share).warned_above(UNKNOWN_TOO_MANY))
        .ask(Query::at_end(&words.say("shift-board-unknown-contacts"), part))
        .ask(Query::at_end(&words.say("shift-board-of-all"), whole))
}

fn many(words: Words) -> Panel {
    Panel::areas(words, "shift-board-many")
        .with_paragraph(words, "shift-board-counted")
        .nothing(words, "board-nothing-received")
        .ask(Query::along("{{channel}}", demand("channel", &[], EACH)).of_channels(|_| true, words))
}

fn parts(words: Words) -> Panel {
    let parts = shares(&demand("channel", &[], EACH), &demand("", &[], EACH));
    Panel::areas(words, "shift-board-parts")
        .with_paragraph(words, "shift-board-counted")
        .unit(Unit::Share)
        .to(1.0)
        .nothing(words, "board-nothing-received")
        .ask(Query::along("{{channel}}", parts).of_channels(|_| true, words))
}

fn digital_share(words: Words) -> Panel {
    let (digital, all) = (demand("", &[DIGITAL], EACH), demand("", &[], EACH));
    let goal = goals("digital_share", &format!("channel=\"{ALL_CHANNELS}\""));
    Panel::areas(words, "shift-board-digital")
        .with_paragraph(words, "shift-board-counted")
        .nothing(words, "board-nothing-received")
        .ask(Query::along(&words.say("shift-board-other-channels"), format!("{all}\n- {digital}")).coloured(ASIDE))
        .ask(Query::along(&words.say("shift-board-digital-channels"), digital.clone()).coloured(FIGURE))
        .ask(
            Query::along(&words.say("shift-board-digital-share"), share(&digital, &all))
                .coloured(FITTED)
                .on_the_right(Unit::Share),
        )
        .ask(Query::along(&words.say("shift-board-goal"), goal).coloured(FITTED).on_the_right(Unit::Share).dashed())
}

/// Within each window, and how many can be linked at all: the share, its numerator, its denominator.
fn again(words: Words) -> Panel {
    let sum = |metric: &str| Series::of(metric).sum("", Over::Range);
    let within = |metric: &str| Series::of(metric).sum("within", Over::Range);
    let with = |within: String, linkable: &str| format!("({within}\nor {})", labelled(linkable, "within", "linkable"));
    let some = with(within("kanalkoll_repeats"), &sum("kanalkoll_contacts_linkable"));
    let contacts = format!("({} - {})", sum("kanalkoll_contacts"), sum("kanalkoll_contacts_excluded"));
    let whole = with(within("kanalkoll_repeat_contacts"), &contacts);
    let names = WINDOWS.into_iter().chain(["linkable"]);
    let names = names.map(|row| (row.to_owned(), words.say(&format!("shift-board-again-{row}")))).collect();
    let numerator = words.say("shift-board-again-part");
    Panel::table(words, "shift-board-again")
        .nothing(words, "shift-board-nothing-to-link")
        .label("within", words.say("shift-board-within"), names)
        .ask(Query::column(&words.say("shift-board-share"), share(&some, &whole)).in_unit(Unit::Share))
        .ask(Query::column(&numerator, format!("{some}\nand on (within) ({whole} > 0)")))
        .ask(Query::column(&words.say("shift-board-again-of"), format!("{whole} > 0")))
        .sorted_by(words.say("shift-board-again-of"))
}

/// From channel to channel. A channel from or to which nobody came is left out.
fn hops(words: Words) -> Panel {
    let hops = |by: &str| Series::of("kanalkoll_hops").sum(by, Over::Range);
    let seen = |label: &str| format!("and on ({label}) ({} > 0)", hops(label));
    let expression = format!("{}\n{}\n{}", hops("channel, next_channel"), seen("channel"), seen("next_channel"));
    let query = Query::column("{{channel}}", expression).of_channels_with(|_| true, words, "shift-board-then");
    Panel::matrix(words, "shift-board-hops")
        .nothing(words, "shift-board-nobody-again")
        .label("channel", words.say("shift-board-first"), words.channels())
        .label("next_channel", words.say("shift-board-next"), Vec::new())
        .ask(query)
}

/// Goals that are absolute values, and where the last whole week stands; indicators also without a goal.
fn goals_and_figures(words: Words) -> Panel {
    let mut channels = words.channels();
    channels.push((ALL_CHANNELS.to_owned(), words.say("target-all-channels")));
    let name = |code: &str| (code.to_owned(), words.say(&format!("target-measure-{}", code.replace('_', "-"))));
    let goal = format!("max by (channel, measure, name) ({})", Series::of("kanalkoll_target").plain());
    Panel::table(words, "shift-board-goals")
        .unit(Unit::Mixed)
        .nothing(words, "shift-board-no-goal")
        .label("measure", words.say("shift-board-measure"), TargetMeasure::CODES.map(name).into())
        .label("channel", words.say("board-choose-channel"), channels)
        .label("name", words.say("target-measure-indicator"), Vec::new())
        .ask(Query::column(&words.say("shift-board-goal"), goal))
        .ask(Query::column(&words.say("shift-board-last-week"), last_week()))
}

fn last_week() -> String {
    const WEEK: Over = Over::WeekBefore;
    let contacts = |suffix: &str, by: &str| Series::of(&format!("kanalkoll_contacts{suffix}")).sum(by, WEEK);
    let in_time = |by: &str| {
        let judged = JUDGED.map(|suffix| contacts(suffix, by)).join(" + ");
        share(&contacts("_in_time", by), &format!("({judged})"))
    };
    let every = |expression: &str| labelled(expression, "channel", ALL_CHANNELS);
    let of = |measure: &str, expression: &str| labelled(expression, "measure", measure);
    let goals = Series::of("kanalkoll_target").plain();
    let figures = [
        of("contacts", &format!("{} / 5", demand("channel", &[], WEEK))),
        of("contacts", &every(&format!("{} / 5", demand("", &[], WEEK)))),
        of("response", &in_time("channel")),
        of("response", &every(&in_time(""))),
        of("digital_share", &every(&share(&demand("", &[DIGITAL], WEEK), &demand("", &[], WEEK)))),
    ];
    let latest = format!("max by (name) ({})", Series::of("kanalkoll_indicator").plain());
    let indicators = of("indicator", &every(&latest));
    format!("(({})\nand on (channel, measure, name) {goals})\nor {indicators}", figures.join("\nor "))
}

fn reading(words: Words) -> Panel {
    let paragraphs = [
        "shift-board-read-verdict",
        "shift-board-read-now",
        "board-read-shares",
        "board-read-events",
        "shift-board-read-not",
    ];
    Panel::text(words, "board-read", &paragraphs)
}
