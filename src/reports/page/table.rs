//! Tables of a page.

/// A table of words and numbers. The first column names the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Returns whether the cells of a column, other than the first, are numbers, which are aligned to the right.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a template hands over references")]
    pub(super) fn is_number(&self, column: &usize) -> bool {
        let starts = |cell: &str| cell.starts_with(|c: char| c.is_ascii_digit() || "\u{2212}+-–".contains(c));
        // A day begins with a digit too; the numerator and denominator of a share stand in brackets.
        let is_number = |cell: &String| {
            let number = cell.split('(').next().unwrap_or_default();
            starts(number) && !number.contains(char::is_alphabetic)
        };
        *column > 0 && self.rows.iter().filter_map(|row| row.get(*column)).all(is_number)
    }

    /// Returns whether it is so long that it is folded below its picture.
    pub(super) fn is_long(&self) -> bool {
        self.rows.len() > 12
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_aligned_to_the_right_and_days_to_the_left() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let rows =
            vec![row(["1", "30 juni 2021", "\u{2212}3,0", "8,0\u{a0}% (130 av 1 625)"]), row(["2", "–", "–", "–"])];
        let table = Table { rows, ..Table::default() };
        assert_eq!([0, 1, 2, 3].map(|column| table.is_number(&column)), [false, false, true, true]);
    }
}
