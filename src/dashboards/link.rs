//! Where a click leads: to the contacts behind a figure, and from board to board.

use serde_json::{Value, json};

use super::words::Words;

/// Which contacts a link to the overdue list asks for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    /// All of the organisation.
    All,
    /// Those of the label of the series that is clicked.
    Series(&'static str),
    /// Those of the label that the clicked cell of a table holds, as Prometheus knows it.
    Cell(&'static str),
}

/// To the list of contacts that are past due, as a page for people.
pub(super) fn overdue(words: Words, of: Of) -> Value {
    let list = "${address}/api/v1/${organisation}/measures/overdue?format=html";
    let (title, url) = match of {
        Of::All => ("board-show-all-contacts", list.to_owned()),
        Of::Series(label) => ("board-show-contacts", format!("{list}&{label}=${{__field.labels.{label}}}")),
        Of::Cell(label) => ("board-show-contacts", format!("{list}&{label}=${{__value.raw}}")),
    };
    json!({ "targetBlank": true, "title": words.say(title), "url": url })
}

/// To the chosen comparison, as a page for people that says why the verdict is what it is.
pub(super) fn comparison(words: Words) -> Value {
    let url = "${address}/api/v1/${organisation}/measures/shift?comparison=${comparison}&format=html";
    json!({ "targetBlank": true, "title": words.say("board-show-comparison"), "url": url })
}

/// To the board of this name, with the range and what is chosen.
pub(super) fn board(words: Words, name: &str, language: &str) -> Value {
    let url = format!("/d/kanalkoll-{name}-{language}?${{__url_time_range}}&${{__all_variables}}");
    json!({ "targetBlank": false, "title": words.say("board-more"), "url": url })
}

/// To all boards with each of these sets of tags in turn, with the range and what is chosen.
pub(super) fn boards(words: Words, sets: [[&str; 2]; 2]) -> Value {
    let boards = |tags: [&str; 2]| {
        json!({
            "asDropdown": false, "icon": "external link", "includeVars": true, "keepTime": true, "tags": tags,
            "targetBlank": false, "title": words.say("board-links"), "tooltip": "", "type": "dashboards", "url": "",
        })
    };
    Value::Array(sets.map(boards).into())
}
