//! Links: to the contacts behind a figure, and from board to board.

use serde_json::{Value, json};

use super::text::Words;

/// The target of a click.
#[derive(Debug, Clone, Copy)]
pub(super) enum Link {
    /// The page of all contacts that are past due.
    Overdue,
    /// The page of overdue contacts with the value that this label has in the series that is clicked.
    OverdueOfSeries(&'static str),
    /// The page of overdue contacts with this label, by the cell of a table that is clicked.
    OverdueOfCell(&'static str),
    /// The page of the chosen comparison.
    Comparison,
    /// The board of this name, with the range and what is chosen.
    Board(&'static str),
}

impl Link {
    pub(super) fn json(self, words: Words) -> Value {
        let measures = "${address}/api/v1/${organisation}/measures";
        let (title, url) = match self {
            Link::Overdue => ("board-show-all-contacts", format!("{measures}/overdue?format=html")),
            Link::OverdueOfSeries(label) => {
                ("board-show-contacts", format!("{measures}/overdue?format=html&{label}=${{__field.labels.{label}}}"))
            }
            Link::OverdueOfCell(label) => {
                ("board-show-contacts", format!("{measures}/overdue?format=html&{label}=${{__value.raw}}"))
            }
            Link::Comparison => {
                ("board-show-comparison", format!("{measures}/shift?comparison=${{comparison}}&format=html"))
            }
            Link::Board(name) => {
                let language = words.0.code();
                ("board-more", format!("/d/kanalkoll-{name}-{language}?${{__url_time_range}}&${{__all_variables}}"))
            }
        };
        json!({ "targetBlank": !matches!(self, Link::Board(_)), "title": words.say(title), "url": url })
    }
}

/// Returns links to all boards with each of these sets of tags, with the range and what is chosen.
pub(super) fn boards(words: Words, sets: [[&str; 2]; 2]) -> Value {
    let boards = |tags: [&str; 2]| {
        json!({
            "asDropdown": false, "icon": "external link", "includeVars": true, "keepTime": true, "tags": tags,
            "targetBlank": false, "title": words.say("board-links"), "tooltip": "", "type": "dashboards", "url": "",
        })
    };
    Value::Array(sets.map(boards).into())
}
