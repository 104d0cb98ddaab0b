//! How messages read, as text and as HTML.

use super::*;

/// Every sample of every kind, in one language.
fn all(language: Language) -> impl Iterator<Item = (String, Draft, Message)> {
    let samples = MessageKind::iter().flat_map(move |kind| samples(kind, language));
    samples.map(move |sample| {
        let name = format!("{}.{}.{language}", sample.message.kind.code(), sample.name);
        let message = sample.message.write(&templates()).unwrap();
        (name, sample.message, message)
    })
}

#[test]
fn messages_in_every_language() {
    for language in Language::OFFERED {
        // What a sparse message lacks it lacks in every language.
        let shown = |name: &String| language == Language::Swedish || name.contains("full");
        for (name, _, message) in all(language).filter(|(name, ..)| shown(name)) {
            let text = format!("{}\n\n{}", message.subject, message.text);
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(format!("{name}.txt"), text);
                insta::assert_snapshot!(format!("{name}.html"), message.html);
            });
        }
    }
}

/// The words of a message, without links and what only draws a line.
fn words(text: &str) -> Vec<String> {
    let is_word = |word: &&str| !word.starts_with("https://") && word.chars().any(char::is_alphanumeric);
    let words = text.split_whitespace().filter(is_word);
    words.map(|word| word.trim_end_matches([':', ',', '.']).to_owned()).collect()
}

/// What can be read of the HTML: from the heading on, without tags.
fn visible(html: &str) -> String {
    let body = html.split_once("<main>").unwrap().1;
    let parts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = parts.collect::<Vec<_>>().join(" ");
    text.replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn text_and_html_say_the_same() {
    for (name, draft, message) in Language::OFFERED.into_iter().flat_map(all) {
        let (mut text, mut html) = (words(&message.text), words(&visible(&message.html)));
        // What stands in a table stands in another order than in a text.
        text.sort();
        html.sort();
        text.dedup();
        html.dedup();
        assert_eq!(text, html, "{name}");
        for link in &template_check::links(&draft.message) {
            assert!(
                message.text.contains(link) && message.html.contains(&format!("href=\"{link}\"")),
                "{name}: {link}"
            );
        }
    }
}

#[test]
fn nothing_is_fetched_and_no_key_is_left() {
    let key =
        regex::Regex::new(r"\{ ?\$|\{\{|\b(invitation|feedback|themes|suggestion|question|monthly)-[a-z]").unwrap();
    for (name, draft, message) in Language::OFFERED.into_iter().flat_map(all) {
        let all = format!("{}\n{}\n{}", message.subject, message.text, message.html);
        let found = key.find(&all).map(|found| found.as_str().to_owned());
        assert_eq!(found, None, "{name}");
        let mut rest = all.clone();
        for link in &template_check::links(&draft.message) {
            rest = rest.replace(link, "");
        }
        assert!(!rest.contains("http://") && !rest.contains("https://"), "{name}: {rest}");
        assert!(!all.contains("src=") && !all.contains("url(") && !all.contains("@import"), "{name}");
        assert_eq!(message.html.matches("<h1").count(), 1, "{name}");
        assert!(message.html.contains(&format!("<html lang=\"{}\">", draft.language)), "{name}");
    }
}
