//! What keeps a line from being fitted; shared by the regression and the autoregression below it.

/// Why no line can be laid through the weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There are no more weeks than coefficients, or the weeks do not tell the coefficients apart.
    Collinear,
    /// Every week lies on the line: nothing says how sure the coefficients are.
    NoVariation,
}
