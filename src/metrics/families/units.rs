//! Contacts by unit and by topic, in the channels that await a response.

use super::super::family::Source::{Topics, Units};
use super::super::family::{Subject, family};

/// The families of contacts by a dimension. All but the first say as the families by channel do.
macro_rules! by_dimension {
    ($source:ident, $dimension:literal, $received:literal) => {
        by_dimension!($source, $dimension, $received, [
            "_in_time" => |f| f.own.in_time,
            "_answered_late" => |f| f.own.late,
            "_overdue" => |f| f.own.overdue,
            "_closed_unanswered" => |f| f.own.closed_unanswered,
            "_pending" => |f| f.own.pending,
        ])
    };
    ($source:ident, $dimension:literal, $received:literal, [$($state:literal => $read:expr,)+]) => {
        &[
            family(concat!("kanalkoll_", $dimension, "_contacts"), $received, $source(|f| f.counts.received)),
            $(family(
                concat!("kanalkoll_", $dimension, "_contacts", $state),
                concat!("As kanalkoll_contacts", $state, ", by ", $dimension, "."),
                $source($read),
            ),)+
        ]
    };
}

pub(super) const SUBJECT: Subject = Subject {
    section: Some(2),
    families: &[
        by_dimension!(
            Units,
            "unit",
            "Contacts received in the period, by unit as it is called today, or by `units=then` as it was on the day of each contact."
        ),
        by_dimension!(Topics, "topic", "Contacts received in the period, by topic."),
    ],
};
