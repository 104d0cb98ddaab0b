//! The text of Prometheus and `OpenMetrics`: heads and labels.

use std::fmt::Write;

use super::family::Family;

/// Appends `name{label="value",...}`.
pub(super) fn series<V: AsRef<str>>(out: &mut String, name: &str, labels: &[(&str, V)]) {
    out.push_str(name);
    for (place, (label, value)) in labels.iter().enumerate() {
        out.push(if place == 0 { '{' } else { ',' });
        out.push_str(label);
        out.push_str("=\"");
        for character in value.as_ref().chars() {
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

/// Returns the help and the type of a family.
pub(super) fn head(family: &Family) -> String {
    let Family { name, help, .. } = family;
    format!("# HELP {name} {help}\n# TYPE {name} gauge\n")
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
        series::<&str>(&mut out, "m", &[]);
        assert_eq!(out, "m");
    }
}
