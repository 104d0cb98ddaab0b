//! How much one figure is of another.

use serde::Serialize;

/// From one figure to another.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Growth {
    pub from: f64,
    pub to: f64,
    /// to / from; none from 0.
    pub ratio: Option<f64>,
    /// (to / from - 1) x 100.
    pub percent: Option<f64>,
    /// `150 -> 11,500: x76.7, +7,567 %`.
    pub text: String,
}

impl Growth {
    /// Returns the growth from one figure to another, neither below 0.
    ///
    /// ```
    /// use kanalkoll::measure::Growth;
    /// assert_eq!(Growth::of(150.0, 11_500.0).text, "150 -> 11,500: x76.7, +7,567 %");
    /// assert_eq!(Growth::of(0.0, 3_000.0).text, "0 -> 3,000");
    /// ```
    #[must_use]
    pub fn of(from: f64, to: f64) -> Growth {
        let ratio = (from > 0.0).then(|| to / from);
        let percent = ratio.map(|ratio| (ratio - 1.0) * 100.0);
        let change = ratio.zip(percent).map(|(ratio, percent)| {
            // A ratio below 2 has two decimals, a larger one has one.
            let ratio = grouped(ratio, if ratio < 2.0 { 2 } else { 1 });
            let sign = if percent < 0.0 { "" } else { "+" };
            format!(": x{ratio}, {sign}{} %", grouped(percent, usize::from(percent.abs() < 100.0)))
        });
        let text = format!("{} -> {}{}", short(from), short(to), change.unwrap_or_default());
        Growth { from, to, ratio, percent, text }
    }
}

/// Returns a number without needless digits: `11,500`, `42.5`, `0.613`.
fn short(value: f64) -> String {
    let decimals = match value.abs() {
        size if size < 1.0 => 3,
        size if size < 100.0 => 1,
        _ => 0,
    };
    let digits = grouped(value, decimals);
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.').to_owned() } else { digits }
}

/// Returns a number with so many decimals and its thousands apart.
fn grouped(value: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = digits.split_once('.').map_or((digits.as_str(), None), |(a, b)| (a, Some(b)));
    let groups: Vec<&str> =
        whole.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let sign = if value < 0.0 && digits.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { "-" } else { "" };
    let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
    format!("{sign}{}{fraction}", groups.join(","))
}
