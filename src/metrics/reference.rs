//! The list of all metrics for people, as docs/METRICS.md shows it.

use std::fmt::Write;

use super::families::families;
use super::family::Family;
use super::instance::{Counter, INSTANCE};

const HEAD: &str = "# Metrics

Everything that Prometheus gets from Kanalkoll, made from the program's own tables: `kanalkoll metrics > docs/METRICS.md`. How to read and divide the series
says [PROMETHEUS.md](PROMETHEUS.md), what to be alarmed by [ALERTS.md](ALERTS.md).

## Figures of the organisations

All are gauges: a figure may fall when records are amended. *Past* says whether remote read and the export give it too, at any time past; the others are known of
this moment, by scrape, and of ranges. *Hours* says whether there is a `period=\"hour\"` of it in remote read and the export. A metric with the label `period` has
the values `day`, `week`, `month`, in the scrape also `previous_day`, `previous_week` and `previous_month`.

In remote read nearly all have `period=\"range\"` as well: one figure of the whole range of a range selector, `last_over_time(NAME{period=\"range\"}[30d])`, also of a
range that ended long ago. It counts the civil days whose middle lies in the range. What is known of a moment is then told as of the last of those days. With the
label `range`, as `range=\"$__from-$__to\"` in Grafana, days, weeks and months count only those of their days that lie in that range.

| metric | labels | past | hours | what it tells |
|---|---|---|---|---|
";

const OF_INSTANCE: &str = "
## Counters of the service

What a running service counts of itself since it was started. Scrape only, and only with a key of all organisations.

| metric | type | labels | what it tells |
|---|---|---|---|
";

/// Returns every metric: name, labels, where it is served, help; Markdown.
#[must_use]
pub fn reference() -> String {
    let mut text = HEAD.to_owned();
    for family in families() {
        let (Family { name, help, .. }, labels) = (family, family.labels());
        let said = |holds: bool| if holds { "yes" } else { "no" };
        let (past, hours) = (said(family.has_history()), said(family.has_hours()));
        // Writing to a string does not fail.
        let _ = writeln!(text, "| `{name}` | {} | {past} | {hours} | {} |", labels.join(", "), cell(help));
    }
    text.push_str(OF_INSTANCE);
    for Counter { name, help, kind, labels } in &INSTANCE {
        let _ = writeln!(text, "| `{name}` | {kind} | {} | {} |", labels.join(", "), cell(help));
    }
    text
}

/// Returns a text as it may stand in a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
