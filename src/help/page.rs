//! A document as a page: where its links lead, and what is said to who reads another language.

use askama::Template;

use super::documents::{DOCUMENTS, Document, Edition, Picture};
use super::markdown::{Written, written};
use crate::model::{Language, Page as Look};
use crate::reports::ReportError;
use crate::reports::colours;
use crate::reports::page::{Page, PageLink};
use crate::reports::pages::help_address;
use crate::texts::Texts;

/// Where the files are that are no page, read in a browser.
const REPOSITORY: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/");

/// A page of the help that is asked for.
#[derive(Debug)]
pub struct HelpPage {
    pub document: &'static Document,
    pub language: Language,
    /// Whether the language was chosen, and so stays when another page is opened.
    pub chosen: bool,
    /// The page in each language.
    pub languages: Vec<PageLink>,
}

#[derive(Template)]
#[template(path = "report/help.html")]
struct Shown<'a> {
    page: &'a Page,
    /// The texts in the language of the reader.
    texts: &'a Texts,
    dark: &'static str,
    written: &'a Written,
    /// The language in which the document is written.
    language: Language,
    /// What is said when that is another language.
    note: String,
    /// What the list of contents is called, in the language of the document.
    contents: String,
    /// Where to go from here.
    onward: Vec<PageLink>,
}

impl HelpPage {
    /// Returns the page as HTML; nothing where the document is in no language that could be shown.
    pub fn html(&self) -> Result<Option<String>, ReportError> {
        let Some(edition) = self.document.edition(self.language) else { return Ok(None) };
        let texts = Texts::of(self.language);
        let written = written(
            edition.text,
            |to| self.address(edition, to),
            |to| Picture::at(resolved(edition.path, to)?.strip_prefix("docs/")?),
        );
        let mut page = Page::plain(self.language, written.title.clone());
        page.languages.clone_from(&self.languages);
        let shown = Shown {
            page: &page,
            texts,
            dark: Look::DARK_GROUND,
            written: &written,
            language: edition.language,
            note: self.note(texts, edition),
            contents: Texts::of(edition.language).say("help-contents", &[]),
            onward: self.onward(texts),
        };
        Ok(Some(shown.render()?))
    }

    fn note(&self, texts: &Texts, edition: &Edition) -> String {
        match (edition.language == self.language, self.document.editions.len()) {
            (true, _) => String::new(),
            (false, 1) => texts.say("help-only-english", &[]),
            (false, _) => texts.say("help-swedish-and-english", &[]),
        }
    }

    fn onward(&self, texts: &Texts) -> Vec<PageLink> {
        let chosen = self.chosen.then_some(self.language);
        let front = PageLink::new(texts.say("help-front", &[]), in_language("/", chosen));
        let handbook = PageLink::new(texts.say("help-handbook", &[]), help_address(chosen));
        let is_handbook = self.document.name.is_empty();
        [Some(handbook).filter(|_| !is_handbook), Some(front)].into_iter().flatten().collect()
    }

    /// Returns the address of what a link in an edition leads to: another page, or the file in the repository.
    fn address(&self, edition: &Edition, to: &str) -> String {
        if to.starts_with('#') || to.contains("://") {
            return to.to_owned();
        }
        let (path, anchor) = to.split_once('#').map_or((to, String::new()), |(path, name)| (path, format!("#{name}")));
        let Some(path) = resolved(edition.path, path) else { return to.to_owned() };
        let in_docs = path.strip_prefix("docs/").unwrap_or_default();
        let found = DOCUMENTS.iter().find_map(|document| {
            let target = document.editions.iter().find(|edition| edition.path == in_docs)?;
            Some((document, target))
        });
        let Some((document, target)) = found else { return format!("{REPOSITORY}{path}{anchor}") };
        // Who reads a document in its other language is told so by the address.
        let is_shown = document.edition(self.language).is_some_and(|shown| shown.path == target.path);
        let language = if is_shown { self.chosen.then_some(self.language) } else { Some(target.language) };
        format!("{}{anchor}", in_language(&document.address(), language))
    }
}

impl Shown<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.say(key, &[])
    }
}

/// Returns an address in the language that was chosen.
fn in_language(address: &str, chosen: Option<Language>) -> String {
    chosen.map_or_else(|| address.to_owned(), |language| format!("{address}?lang={language}"))
}

/// Returns the path in the repository of what stands as `to` in a file of `docs`; nothing where it leads out of it.
fn resolved(from: &str, to: &str) -> Option<String> {
    let mut steps: Vec<&str> = std::iter::once("docs").chain(from.split('/')).collect();
    steps.pop();
    for step in to.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(language: Language, chosen: bool, from: &str, to: &str) -> String {
        let editions = DOCUMENTS.iter().flat_map(|document| document.editions);
        let edition = editions.copied().find(|edition| edition.path == from).unwrap();
        let page = HelpPage { document: &DOCUMENTS[0], language, chosen, languages: Vec::new() };
        page.address(&edition, to)
    }

    #[test]
    fn links_lead_to_pages_and_else_into_the_repository() {
        use Language::{Bokmal, English, Swedish};
        let swedish = "sv/handbok.md";
        assert_eq!(address(Swedish, false, swedish, "../MEASURES.md#versions"), "/help/measures#versions");
        assert_eq!(address(Swedish, true, swedish, "../sv/larm.md"), "/help/alerts?lang=sv");
        assert_eq!(address(Bokmal, true, swedish, "../sv/larm.md"), "/help/alerts?lang=nb");
        assert_eq!(address(Bokmal, false, swedish, "../ALERTS.md"), "/help/alerts?lang=en");
        assert_eq!(address(English, false, "ALERTS.md", "sv/larm.md#a"), "/help/alerts?lang=sv#a");
        assert_eq!(address(English, false, "ALERTS.md", "#a"), "#a");
        let forge = address(English, false, "ALERTS.md", "../dashboards/rules/kanalkoll.yml");
        assert_eq!(forge, format!("{REPOSITORY}dashboards/rules/kanalkoll.yml"));
        assert_eq!(resolved("sv/handbok.md", "../../../x"), None);
    }
}
