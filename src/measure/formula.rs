//! Which definition of docs/MEASURES.md a figure was computed by.

use serde::Serialize;

/// A definition of docs/MEASURES.md: its id, its version and where it stands.
///
/// It is a part of the `definition` of every figure, so that a document that somebody kept says how it was counted. What an
/// organisation decides itself (a reading, a threshold) has a date of its own beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
pub struct Formula {
    /// The id in docs/MEASURES.md.
    pub measure: &'static str,
    /// Rises when the definition changes. Figures from before there were versions have none.
    pub measure_version: u16,
    /// The section of docs/MEASURES.md.
    pub described_in: &'static str,
}

/// Declares a definition; its section is given by its anchor.
macro_rules! formula {
    ($name:ident, $measure:literal, $version:literal, $anchor:literal) => {
        #[doc = concat!("The definition of `", $measure, "`.")]
        pub const $name: Formula = Formula {
            measure: $measure,
            measure_version: $version,
            described_in: concat!("docs/MEASURES.md#", $anchor),
        };
    };
}

impl Formula {
    formula!(RESPONSE, "response", 2, "2-response");
    formula!(OVERDUE, "overdue", 2, "2-response");
    formula!(QUEUE, "queue", 2, "3-queue");
    formula!(VOICE, "voice", 2, "4-voice");
    formula!(SHIFT, "shift", 2, "5-channel-shift");
    formula!(EFFECT, "effect", 2, "5-channel-shift");
    formula!(REPEAT, "repeat", 1, "6-repeat-and-hop");
    formula!(TARGETS, "targets", 2, "7-targets-saving-candidates-for-e-services");
    formula!(STEERING, "steering", 2, "7-targets-saving-candidates-for-e-services");
    formula!(MONTHLY, "monthly", 2, "9-letters");

    /// Returns the name under which a table, a CSV file or a page cites it: `response 2`.
    #[must_use]
    pub fn citation(self) -> String {
        format!("{} {}", self.measure, self.measure_version)
    }
}
