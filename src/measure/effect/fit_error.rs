//! Why a regression cannot be fitted.

/// Why no line can be fitted to the weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FitError {
    /// There are no more weeks than coefficients, or the weeks do not tell the coefficients apart.
    Collinear,
    /// Every week lies on the line: nothing says how sure the coefficients are.
    NoVariation,
}
