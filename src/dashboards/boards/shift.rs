//! *Does the new channel replace, or add?*

use crate::dashboards::board::Board;
use crate::dashboards::link::Link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{
    ALL_CHANNELS, JUDGED, Over, Series, UNKNOWN_CHANNEL, UNKNOWN_TOO_MANY, UNLESS_SEASON, demand, goals, labelled,
    share, shares, verdicts,
};
use crate::dashboards::query::Query;
use crate::dashboards::text::{Text, ValueTexts, by_code, channels};
use crate::dashboards::unit::{ASIDE, PLAIN, Unit};
use crate::dashboards::variable::Variable;
use crate::measure::ShiftVerdict;
use crate::metrics::ShiftNow;
use crate::model::TargetMeasure;
use crate::reports::colours::{FIGURE, FITTED};

/// The chosen channels, as a matcher.
const DIGITAL: &str = r#"channel=~"$digital""#;
/// The chosen comparison, as a matcher.
const CHOSEN: &str = r#"comparison="$comparison""#;
/// The period that is chosen under *Show by*.
const EACH: Over = Over::Each("$period");
/// The measures of goals that are shares, as a matcher has them: they stand in per cent, since a column has one unit.
const SHARES: &str = "response|service_level|digital_share";
/// The windows of repeats, as labels have them.
const WINDOWS: [&str; 3] = ["1d", "7d", "30d"];

pub(super) fn board() -> Board {
    let variables =
        vec![Variable::Comparison, Variable::Digital, Variable::Period(&["month", "week"]), Variable::Address];
    let rows = vec![
        (6, vec![(9, verdict()), (8, substitution()), (7, hours())]),
        (8, vec![(1, so_far())]),
        (9, vec![(2, before_and_after()), (1, unknown())]),
        (10, vec![(1, volumes()), (1, parts())]),
        (9, vec![(1, digital_share())]),
        (9, vec![(1, repeats()), (1, goals_and_figures())]),
        (9, vec![(1, hops())]),
    ];
    let help = &[
        "shift-board-read-verdict",
        "shift-board-read-history",
        "board-read-shares",
        "board-read-events",
        "shift-board-read-not",
    ];
    Board { name: "shift", key: "shift-board", variables, rows, help }
}

/// Returns a figure of the chosen comparison.
fn compared(metric: &str) -> Series {
    Series::of(&format!("kanalkoll_shift_{metric}")).with(CHOSEN)
}

/// Returns the verdict on each comparison that is over at the end of the range, as a number of [`verdict_sentences`].
pub(super) fn all_verdicts() -> String {
    verdicts(&[])
}

/// Returns the sentence of each verdict by the number that stands for it, as pages and messages say it first.
pub(super) fn verdict_sentences() -> ValueTexts {
    let numbered = ShiftVerdict::ALL.into_iter().zip(1..);
    let texts = numbered.flat_map(|(verdict, number): (_, u8)| {
        let key = format!("shift-verdict-{}", verdict.code());
        let conditional = Text::of_verdict("shift-another-season", key.clone());
        [(number.to_string(), key.into()), ((number + UNLESS_SEASON).to_string(), conditional)]
    });
    texts.collect()
}

/// Calls the comparison that no organisation file names by its own name.
pub(super) fn by_name(query: Query) -> Query {
    query.values([(ShiftNow::YEAR_ON_YEAR, "board-year-on-year".to_owned(), PLAIN)])
}

fn verdict() -> Panel {
    let query = Query::instant("shift-board-verdict", format!("max({})", verdicts(&[CHOSEN])));
    Panel::stat("shift-board-verdict")
        .unit(Unit::Ratio)
        .no_value("shift-board-not-over")
        .sentences(verdict_sentences())
        .query(query.linked(Link::Comparison))
}

/// Stands for an end of an interval that is open on that side.
const OPEN: &str = "999999999";

/// Returns the queries of a figure and both ends of its interval; an end is never left out.
fn with_interval(metric: &str, division: &str) -> [Query; 3] {
    let figure = |suffix: &str| format!("{}{division}", compared(&format!("{metric}{suffix}")).over(Over::Range));
    let query = |key: &str, suffix: &str| {
        let end = if suffix.is_empty() {
            figure(suffix)
        } else {
            format!("{}\nor on ()\n(0 * {} + {OPEN})", figure(suffix), figure(""))
        };
        Query::instant(key, end).linked(Link::Comparison)
    };
    [
        query("shift-board-low", "_low").coloured(ASIDE),
        query("shift-board-estimate", ""),
        query("shift-board-high", "_high").coloured(ASIDE),
    ]
}

fn substitution() -> Panel {
    let panel = Panel::stat("shift-board-substitution").unit(Unit::Ratio).no_value("shift-board-not-over");
    panel.value_text(OPEN, "shift-board-open").queries(with_interval("substitution", ""))
}

fn hours() -> Panel {
    let panel = Panel::stat("shift-board-hours").unit(Unit::Hours).no_value("shift-board-no-saving");
    let [low, _, high] = with_interval("saved_seconds", " / 3600");
    panel.query(low).query(high)
}

/// The estimate with its interval at the end of each week of the later period, and as it stayed.
fn so_far() -> Panel {
    let figure = |suffix: &str| {
        let series = compared(&format!("so_far_substitution{suffix}")).with(r#"period="range""#);
        // A day has one noon, also the one on which the clock is put back.
        format!("last_over_time({}[25h])", series.plain())
    };
    Panel::lines("shift-board-so-far")
        .unit(Unit::Ratio)
        .min(-1.0)
        .max(3.0)
        .no_value("shift-board-not-begun")
        .query(Query::range("shift-board-high", figure("_high")).coloured(ASIDE).filled_below_to("shift-board-low"))
        .query(Query::range("shift-board-estimate", figure("")).coloured(FIGURE))
        .query(Query::range("shift-board-low", figure("_low")).coloured(ASIDE))
}

/// Contacts per working day and their share, by channel, of the digital channels and of all.
fn before_and_after() -> Panel {
    let all = compared("contacts_per_day");
    let any = format!("sum by (channel) ({}) > 0", all.over(Over::Range));
    let rows = |side: &str| {
        let all = compared("contacts_per_day").with(&format!("side=\"{side}\""));
        let sum = |series: &Series| format!("sum({})", series.over(Over::Range));
        let digital = labelled(&sum(&all.clone().with(DIGITAL)), "channel", "digital");
        let total = labelled(&sum(&all), "channel", ALL_CHANNELS);
        let by_channel = format!("sum by (channel) ({}) and on (channel) ({any})", all.over(Over::Range));
        (format!("(({by_channel})\nor {digital}\nor {total})"), sum(&all))
    };
    let mut channels = channels();
    channels.push(("digital".to_owned(), "shift-board-digital-channels".into()));
    channels.push((ALL_CHANNELS.to_owned(), "target-all-channels".into()));
    let mut panel = Panel::table("shift-board-before-after")
        .unit(Unit::Index)
        .min(0.0)
        .no_value("shift-board-not-over")
        .label("channel", "board-choose-channel", channels)
        .sorted_by("shift-board-after");
    for (side, colour) in [("before", ASIDE), ("after", FIGURE)] {
        let many = format!("{}\nand on () ({any})", rows(side).0);
        panel = panel.query(Query::column(format!("shift-board-{side}"), many).coloured(colour).with_bars());
    }
    for side in ["before", "after"] {
        let (parts, whole) = rows(side);
        let query = Query::column(format!("shift-board-share-{side}"), shares(&parts, &whole));
        panel = panel.query(query.in_unit(Unit::Share));
    }
    panel
}

fn unknown() -> Panel {
    let (part, whole) = (demand("", &[UNKNOWN_CHANNEL], Over::Range), demand("", &[], Over::Range));
    let rate = Query::instant("shift-board-share", share(&part, &whole));
    Panel::stat("shift-board-unknown")
        .no_value("board-nothing-received")
        .query(rate.in_unit(Unit::Share).threshold(UNKNOWN_TOO_MANY))
        .query(Query::instant("shift-board-unknown-contacts", part))
        .query(Query::instant("shift-board-of-all", whole))
}

fn volumes() -> Panel {
    Panel::areas("shift-board-many")
        .note("shift-board-counted")
        .no_value("board-nothing-received")
        .query(Query::range("{{channel}}", format!("{} > 0", demand("channel", &[], EACH))).by_channel(|_| true))
}

fn parts() -> Panel {
    let parts = format!("({}) > 0", shares(&demand("channel", &[], EACH), &demand("", &[], EACH)));
    Panel::areas("shift-board-parts")
        .note("shift-board-counted")
        .unit(Unit::Share)
        .max(1.0)
        .no_value("board-nothing-received")
        .query(Query::range("{{channel}}", parts).by_channel(|_| true))
}

fn digital_share() -> Panel {
    let (digital, all) = (demand("", &[DIGITAL], EACH), demand("", &[], EACH));
    let rate = Query::range("shift-board-digital-share", share(&digital, &all));
    let goal = goals("digital_share", &format!("channel=\"{ALL_CHANNELS}\""));
    Panel::areas("shift-board-digital")
        .note("shift-board-counted")
        .no_value("board-nothing-received")
        .query(Query::range("shift-board-other-channels", format!("{all}\n- {digital}")).coloured(ASIDE))
        .query(Query::range("shift-board-digital-channels", digital).coloured(FIGURE))
        .query(rate.coloured(FITTED).on_the_right(Unit::Share))
        .query(Query::range("shift-board-goal", goal).coloured(FITTED).on_the_right(Unit::Share).dashed())
}

/// Repeats within each window, and the contacts that can be linked: the share, its numerator, its denominator.
fn repeats() -> Panel {
    let sum = |metric: &str| Series::of(metric).sum("", Over::Range);
    let within = |metric: &str| Series::of(metric).sum("within", Over::Range);
    let with = |within: String, linkable: &str| format!("({within}\nor {})", labelled(linkable, "within", "linkable"));
    let some = with(within("kanalkoll_repeats"), &sum("kanalkoll_contacts_linkable"));
    let contacts = format!("({} - {})", sum("kanalkoll_contacts"), sum("kanalkoll_contacts_excluded"));
    let whole = with(within("kanalkoll_repeat_contacts"), &contacts);
    let names = WINDOWS.into_iter().chain(["linkable"]);
    Panel::table("shift-board-again")
        .no_value("shift-board-nothing-to-link")
        .label("within", "shift-board-within", by_code("shift-board-again", names))
        .query(Query::column("shift-board-share", share(&some, &whole)).in_unit(Unit::Share))
        .query(Query::column("shift-board-again-part", format!("{some}\nand on (within) ({whole} > 0)")))
        .query(Query::column("shift-board-again-of", format!("{whole} > 0")))
        .sorted_by("shift-board-share")
}

/// Returns the number of hops from channel to channel, without channels that have none.
fn hops() -> Panel {
    let hops = |by: &str| Series::of("kanalkoll_hops").sum(by, Over::Range);
    let any = |label: &str| format!("and on ({label}) ({} > 0)", hops(label));
    let expression = format!("{}\n{}\n{}", hops("channel, next_channel"), any("channel"), any("next_channel"));
    let query = Query::column("{{channel}}", expression).named_by(|_| true, "shift-board-then");
    Panel::matrix("shift-board-hops")
        .no_value("shift-board-nobody-again")
        .label("channel", "shift-board-first", channels())
        .wide(145)
        .label("next_channel", "shift-board-next", Vec::new())
        .query(query)
}

/// Goals that are absolute values and the figures of the last whole week; indicators also without a goal.
fn goals_and_figures() -> Panel {
    let mut channels = channels();
    channels.push((ALL_CHANNELS.to_owned(), "target-all-channels".into()));
    let name = |code: &str| (code.to_owned(), format!("board-goal-{}", code.replace('_', "-")).into());
    let goals = |operator: &str| Series::of("kanalkoll_target").with(&format!("measure{operator}\"{SHARES}\"")).plain();
    let goal = format!("max by (channel, measure, name) (100 * {} or {})", goals("=~"), goals("!~"));
    Panel::table("shift-board-goals")
        .unit(Unit::Mixed)
        .no_value("shift-board-no-goal")
        .label("measure", "shift-board-measure", TargetMeasure::CODES.map(name).into())
        .wide(200)
        .label("channel", "board-choose-channel", channels)
        .label("name", "target-measure-indicator", Vec::new())
        .query(Query::column("shift-board-goal", goal))
        .query(Query::column("shift-board-last-week", last_week()).no_value("board-no-figure"))
}

fn last_week() -> String {
    const WEEK: Over = Over::WeekBefore;
    let contacts = |suffix: &str, by: &str| Series::of(&format!("kanalkoll_contacts{suffix}")).sum(by, WEEK);
    let in_time = |by: &str| {
        let judged = JUDGED.map(|suffix| contacts(suffix, by)).join(" + ");
        share(&contacts("_in_time", by), &format!("({judged})"))
    };
    let of_all = |expression: &str| labelled(expression, "channel", ALL_CHANNELS);
    let percent = |share: &str| format!("100 * ({share})");
    let of = |measure: &str, expression: &str| labelled(expression, "measure", measure);
    let goals = Series::of("kanalkoll_target").plain();
    let figures = [
        of("contacts", &format!("{} / 5", demand("channel", &[], WEEK))),
        of("contacts", &of_all(&format!("{} / 5", demand("", &[], WEEK)))),
        of("response", &percent(&in_time("channel"))),
        of("response", &of_all(&percent(&in_time("")))),
        of("digital_share", &of_all(&percent(&share(&demand("", &[DIGITAL], WEEK), &demand("", &[], WEEK))))),
    ];
    let latest = format!("max by (name) ({})", Series::of("kanalkoll_indicator").plain());
    let indicators = of("indicator", &of_all(&latest));
    format!("(({})\nand on (channel, measure, name) {goals})\nor {indicators}", figures.join("\nor "))
}
