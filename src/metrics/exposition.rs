//! The text of Prometheus and `OpenMetrics`: heads and labels.

use std::fmt::Write;

use super::catalogue::Metric;

/// Appends `name{label="value",...}`.
pub(super) fn series(out: &mut String, name: &str, labels: &[(&str, &str)]) {
    out.push_str(name);
    for (place, (label, value)) in labels.iter().enumerate() {
        out.push(if place == 0 { '{' } else { ',' });
        out.push_str(label);
        out.push_str("=\"");
        for character in value.chars() {
            match character {
                '\\' => out.push_str("\\\\"),
                '"' => out.push_str("\\\""),
                '\n' => out.push_str("\\n"),
                other => out.push(other),
            }
        }
        out.push('"');
    }
    if !labels.is_empty() {
        out.push('}');
    }
}

/// Appends a value and ends the line.
pub(super) fn value(out: &mut String, value: f64) {
    // Writing to a string does not fail.
    let _ = writeln!(out, " {value}");
}

/// The help and the type of a metric.
pub(super) fn head(metric: &Metric) -> String {
    let Metric { name, help, .. } = metric;
    format!("# HELP {name} {help}\n# TYPE {name} gauge\n")
}

/// The unit of a metric, where its name ends in one.
pub(super) fn unit(metric: &Metric) -> Option<&'static str> {
    metric.name.ends_with("_seconds").then_some("seconds")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn label_values_are_escaped() {
        let mut out = String::new();
        series(&mut out, "m", &[("label", "a \"b\" \\ c\nd"), ("x", "å")]);
        value(&mut out, 2.0);
        assert_eq!(out, "m{label=\"a \\\"b\\\" \\\\ c\\nd\",x=\"å\"} 2\n");
        let mut out = String::new();
        series(&mut out, "m", &[]);
        assert_eq!(out, "m");
    }
}
