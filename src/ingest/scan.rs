//! Where one element of a JSON list ends: brackets and strings only, what is between them is read later.

/// What a byte means for the element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is part of the element.
    Part,
    /// It is the first byte that is not: a comma, the end of the list, or the next element where a comma is missing.
    End,
    /// No JSON goes on like this.
    Broken,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Value,
    Comma,
    InString,
    Escape,
    AfterString,
    /// The element is complete.
    Closed,
}

/// The state after the bytes that were fed.
#[derive(Debug, Clone, Default)]
pub(super) struct Scan {
    state: State,
    depth: u32,
    /// One bit an open bracket, the innermost lowest: 1 is an object, 0 a list.
    objects: u128,
}

impl Scan {
    pub(super) fn feed(&mut self, byte: u8) -> Verdict {
        match (self.state, byte) {
            (State::Escape, _) => self.go(State::InString),
            (State::InString, b'\\') => self.go(State::Escape),
            (State::InString, b'"') => self.go(State::AfterString),
            (State::InString, _) | (_, b' ' | b'\t' | b'\r' | b'\n') => Verdict::Part,
            (_, b',' | b']') if self.depth == 0 => Verdict::End,
            (State::Closed, b'{') => Verdict::End,
            (State::Closed, _) => Verdict::Broken,
            (_, b'}' | b']') => self.close(byte == b'}'),
            (_, b',') => self.go(State::Comma),
            (State::AfterString, b':') => self.go(State::Value),
            (State::AfterString, _) => Verdict::Broken,
            (_, b'{' | b'[') => self.open(byte == b'{'),
            (_, b'"') => self.go(State::InString),
            _ => self.go(State::Value),
        }
    }

    fn go(&mut self, state: State) -> Verdict {
        self.state = state;
        Verdict::Part
    }

    fn open(&mut self, object: bool) -> Verdict {
        // After a comma an object goes on with a name, so another object there belongs to the list: a brace was forgotten.
        let forgotten = object && self.state == State::Comma && self.objects & 1 == 1;
        if forgotten || self.depth == u128::BITS {
            return Verdict::Broken;
        }
        self.depth += 1;
        self.objects = self.objects << 1 | u128::from(object);
        self.go(State::Value)
    }

    fn close(&mut self, object: bool) -> Verdict {
        if self.depth == 0 || (self.objects & 1 == 1) != object {
            return Verdict::Broken;
        }
        self.depth -= 1;
        self.objects >>= 1;
        self.go(if self.depth == 0 { State::Closed } else { State::Value })
    }
}

/// The first comma before an opening brace: where the next element of a list begins, if the one before it is broken.
pub(super) fn next_element(text: &[u8]) -> Option<usize> {
    let commas = text.iter().enumerate().filter(|(_, byte)| **byte == b',').map(|(index, _)| index);
    commas.into_iter().find(|comma| text.get(comma + 1..).is_some_and(|rest| rest.trim_ascii_start().starts_with(b"{")))
}
