//! A document in Markdown as the HTML of a page: headings with anchors as a code forge makes them, addresses of the service in place of
//! paths, tables that can be scrolled.

use std::collections::HashMap;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::documents::Picture;

/// A heading and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub words: String,
    pub anchor: String,
}

/// A part of a document for the list of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub heading: Heading,
    /// Whether something stands in it before the first heading below it.
    pub has_text: bool,
    /// The headings below it.
    pub below: Vec<Heading>,
}

/// A document as HTML.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub title: String,
    /// The title and what stands before the first part.
    pub beginning: String,
    /// The parts.
    pub rest: String,
    pub contents: Vec<Part>,
}

/// Returns a document as HTML; `address` gives the address of what a link leads to, `picture` the picture of a path.
pub(super) fn written(
    text: &str,
    address: impl Fn(&str) -> String,
    picture: impl Fn(&str) -> Option<&'static Picture>,
) -> Written {
    let mut writer = Writer { written: Written::default(), events: Vec::new(), anchors: HashMap::new() };
    let mut events = Parser::new_ext(text, Options::ENABLE_TABLES);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let inside = until(&mut events, |end| matches!(end, TagEnd::Heading(_)));
                writer.heading(level, inside);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let inside = until(&mut events, |end| matches!(end, TagEnd::Image));
                writer.picture(picture(&dest_url), &words(&inside));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = address(&dest_url).into();
                writer.add(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Table(columns)) => writer.table(columns.len()),
            Event::End(TagEnd::Table) => {
                writer.add(Event::End(TagEnd::Table));
                writer.add(Event::Html("</div>\n".into()));
            }
            // Long lines are scrolled, which the keyboard must be able to do too.
            Event::Start(Tag::CodeBlock(_)) => writer.add(Event::Html("<pre tabindex=\"0\" lang=\"en\"><code>".into())),
            Event::End(TagEnd::CodeBlock) => writer.add(Event::Html("</code></pre>\n".into())),
            other => writer.add(other),
        }
    }
    writer.finish()
}

/// Returns the events up to an end.
fn until<'a>(events: &mut impl Iterator<Item = Event<'a>>, is_end: impl Fn(TagEnd) -> bool) -> Vec<Event<'a>> {
    events.take_while(|event| !matches!(event, Event::End(end) if is_end(*end))).collect()
}

/// Returns the words of events, without their form.
fn words(events: &[Event<'_>]) -> String {
    let word = |event: &Event<'_>| match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak | Event::HardBreak => " ".to_owned(),
        _ => String::new(),
    };
    events.iter().map(word).collect()
}

struct Writer<'a> {
    written: Written,
    events: Vec<Event<'a>>,
    /// How often each anchor was made.
    anchors: HashMap<String, usize>,
}

impl<'a> Writer<'a> {
    fn add(&mut self, event: Event<'a>) {
        if let Some(part) = self.written.contents.last_mut().filter(|part| part.below.is_empty()) {
            part.has_text = true;
        }
        self.events.push(event);
    }

    fn heading(&mut self, level: HeadingLevel, inside: Vec<Event<'a>>) {
        let words = words(&inside);
        let anchor = self.anchor(&words);
        let heading = Heading { words: words.clone(), anchor: anchor.clone() };
        match level {
            HeadingLevel::H1 => self.written.title = words,
            HeadingLevel::H2 => {
                self.end_beginning();
                self.written.contents.push(Part { heading, has_text: false, below: Vec::new() });
            }
            HeadingLevel::H3 => {
                if let Some(part) = self.written.contents.last_mut() {
                    part.below.push(heading);
                }
            }
            _ => {}
        }
        let tag = Tag::Heading { level, id: Some(anchor.into()), classes: Vec::new(), attrs: Vec::new() };
        self.events.push(Event::Start(tag));
        self.events.extend(inside);
        self.events.push(Event::End(TagEnd::Heading(level)));
    }

    /// Returns the anchor of a heading as a code forge makes it: letters and digits in small, blanks as hyphens, and a number
    /// where it was there before.
    fn anchor(&mut self, words: &str) -> String {
        let stays = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
        let anchor = words.trim().to_lowercase().chars().filter(stays).collect::<String>().replace(' ', "-");
        let before = self.anchors.entry(anchor.clone()).or_default();
        *before += 1;
        if *before == 1 { anchor } else { format!("{anchor}-{}", *before - 1) }
    }

    /// Writes a picture as a link to itself: of a board as wide as a screen little can be read on a phone.
    fn picture(&mut self, picture: Option<&'static Picture>, described: &str) {
        let Some(picture) = picture else { return };
        let (width, height) = picture.size().unwrap_or_default();
        let (address, described) = (picture.address(), escaped(described));
        let class = if width < WIDE { " class=\"small\"" } else { "" };
        self.add(Event::InlineHtml(
            format!(
                "<a href=\"{address}\"><img{class} src=\"{address}\" alt=\"{described}\" width=\"{width}\" \
                 height=\"{height}\" loading=\"lazy\"></a>"
            )
            .into(),
        ));
    }

    /// Begins a table that is scrolled where it is too wide, named by the heading above it.
    fn table(&mut self, columns: usize) {
        let part = self.written.contents.last();
        let heading = part.map(|part| part.below.last().unwrap_or(&part.heading).words.as_str());
        let name = escaped(heading.unwrap_or(&self.written.title));
        self.add(Event::Html(
            format!("<div class=\"across\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\n").into(),
        ));
        // The alignment of a column would be a style that the policy of the pages refuses.
        self.add(Event::Start(Tag::Table(vec![Alignment::None; columns])));
    }

    fn end_beginning(&mut self) {
        if self.written.contents.is_empty() {
            html::push_html(&mut self.written.beginning, self.events.drain(..));
        }
    }

    fn finish(mut self) -> Written {
        self.end_beginning();
        html::push_html(&mut self.written.rest, self.events.into_iter());
        self.written
    }
}

/// From which width on a picture is of a whole board, pixels.
const WIDE: u32 = 1_000;

/// Returns words as they stand in an attribute.
fn escaped(words: &str) -> String {
    let mut text = String::new();
    html::push_html(&mut text, std::iter::once(Event::Text(CowStr::Borrowed(words))));
    text.replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Written {
        written(text, str::to_owned, |_| None)
    }

    #[test]
    fn anchors_are_those_of_a_code_forge() {
        let made =
            plain("# Titel\n\n## Vad säger ”Svarar vi i tid?”\n\n### `a_b` c\n\n## 7. Targets, saving\n\n### a_b c\n");
        let anchors: Vec<String> = made
            .contents
            .iter()
            .flat_map(|part| std::iter::once(&part.heading).chain(&part.below))
            .map(|heading| heading.anchor.clone())
            .collect();
        assert_eq!(anchors, ["vad-säger-svarar-vi-i-tid", "a_b-c", "7-targets-saving", "a_b-c-1"]);
        assert!(made.beginning.contains("<h1 id=\"titel\">Titel</h1>"), "{}", made.beginning);
        assert!(made.rest.contains("<h3 id=\"a_b-c\"><code>a_b</code> c</h3>"), "{}", made.rest);
    }

    #[test]
    fn a_part_with_a_text_of_its_own_is_told_from_one_without() {
        let made = plain("# T\n\nFöre.\n\n## A\n\nText.\n\n### B\n\nText.\n\n## C\n\n### D\n\nText.\n");
        let parts: Vec<(&str, bool)> =
            made.contents.iter().map(|part| (part.heading.words.as_str(), part.has_text)).collect();
        assert_eq!(parts, [("A", true), ("C", false)]);
        assert!(made.beginning.contains("Före.") && !made.rest.contains("Före."), "{made:?}");
    }

    #[test]
    fn a_table_is_named_by_its_heading_and_has_no_style() {
        let made = plain("# T\n\n## \"A\" & b\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n");
        assert!(made.rest.contains("aria-label=\"&quot;A&quot; &amp; b\""), "{}", made.rest);
        assert!(made.rest.contains("</table>\n</div>") && !made.rest.contains("style"), "{}", made.rest);
    }
}
