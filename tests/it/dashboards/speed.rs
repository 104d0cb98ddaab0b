//! Whoever opens a dashboard does not wait: every expression answers soon over 13 months.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::answers::{END, START, of_now};
use super::grafana::step_seconds;
use crate::prometheus::now;
use crate::support::Prometheus;

/// What is promised holds for a build for use on a machine of its own. Builds for tests run beside other tests: there only
/// what is out of all proportion is found.
pub(super) const LIMIT: Duration = Duration::from_millis(if cfg!(debug_assertions) { 15_000 } else { 300 });
/// 13 months before the end of the year.
const FROM: i64 = START - 31 * 86_400;

/// What is asked of this panel over 13 months, and how long the fastest of three answers took, when that was too long.
/// `expression` is filled in for the year.
pub(super) fn too_slow(prometheus: &Prometheus, panel: &Value, target: &Value, expression: &str) -> Option<String> {
    let expression = expression.replace(&format!("[{}s]", END - START), &format!("[{}s]", END - FROM));
    let step = step_seconds(panel, target, END - FROM);
    let ask = || {
        let begun = Instant::now();
        if target["instant"] == true {
            let at = if of_now(&expression) { now() } else { END.to_string() };
            prometheus.query(&expression, &at);
        } else {
            let aligned = |at: i64| (at.div_euclid(step) * step).to_string();
            prometheus.query_range(&expression, &aligned(FROM), &aligned(END), &step.to_string());
        }
        begun.elapsed()
    };
    let mut took = Duration::MAX;
    for _ in 0..3 {
        took = took.min(ask());
        if took <= LIMIT {
            return None;
        }
    }
    Some(format!("{} ms: {}: {expression}", took.as_millis(), panel["title"]))
}
