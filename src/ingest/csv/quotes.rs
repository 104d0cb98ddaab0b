//! Whether a row is complete at the end of a line: quotes only.

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// The row is complete.
    Complete,
    /// In a quoted cell: the row goes on.
    Open,
    /// Something stands between a closing quote and the next separator.
    TextAfterQuote,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    /// After a quote in a quoted cell: its end, or the first half of a doubled one.
    Quote,
    AfterQuoted,
}

/// Reads one line of a row; `open`: the line before it ended in a quoted cell.
pub(super) fn line_end(line: &[u8], separator: u8, open: bool) -> LineEnd {
    if !open && !line.contains(&b'"') {
        return LineEnd::Complete;
    }
    let mut state = if open { State::Quoted } else { State::Start };
    for byte in line {
        state = match (state, *byte) {
            (State::Quoted, b'"') => State::Quote,
            (State::Quoted, _) | (State::Start | State::Quote, b'"') => State::Quoted,
            (_, byte) if byte == separator || byte == b'\n' => State::Start,
            (State::Start | State::Plain, _) => State::Plain,
            (State::Quote | State::AfterQuoted, b' ' | b'\t') => State::AfterQuoted,
            (State::Quote | State::AfterQuoted, _) => return LineEnd::TextAfterQuote,
        };
    }
    if state == State::Quoted { LineEnd::Open } else { LineEnd::Complete }
}

/// The separator that stands most often outside quotes: comma, semicolon or tab.
pub(super) fn separator(header: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    for byte in header {
        quoted ^= *byte == b'"';
        for (candidate, count) in &mut counts {
            *count += u32::from(!quoted && byte == candidate);
        }
    }
    // The first of equals: a comma where there is one column only.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(candidate, _)| candidate)
}
