//! The words of citizens' comments: where one ends, which of them say nothing, and which are forms of the same.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_segmentation::UnicodeSegmentation;

use super::names::Names;
use crate::model::Language;
use crate::privacy::RedactedKind;

/// The languages whose words can be brought to their stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum TextLanguage {
    Swedish,
    /// Bokmål and nynorsk: one stemmer, one list.
    Norwegian,
    English,
    /// Words are taken as they are written, and none of them is left out.
    Other,
}

/// Negations, each line one: they turn a phrase round, so they stay in it; alone they say nothing.
const NEGATIONS: [(TextLanguage, &[&[&str]]); 3] = [
    (
        TextLanguage::Swedish,
        &[&["inte", "ej", "icke"], &["ingen", "inget", "inga"], &["ingenting"], &["aldrig"], &["varken"]],
    ),
    (
        TextLanguage::Norwegian,
        &[&["ikke", "ikkje"], &["ingen", "inga", "intet", "inkje", "ingi"], &["ingenting"], &["aldri"]],
    ),
    (TextLanguage::English, &[&["not", "cannot"], &["no"], &["never"], &["nothing"], &["nobody"], &["none"]]),
];

/// What the lists of stop words hold, made for searching the web as they are, and citizens say of a service all the same.
const NOT_STOP_WORDS: [(TextLanguage, &str); 3] = [
    (
        TextLanguage::Swedish,
        "beslut beslutat beslutit bort enkel enkelt enkla fel förlåt olika lång långsam långsammare långsammast långsamt långt \
         länge längre lätt lättare möjligt nödvändigt sen senare senast sent snart svår svårt sämre sämst tack tid tidig \
         tidigare tidigt utanför viktig viktigt värre",
    ),
    (
        TextLanguage::Norwegian,
        "arbeid bruke bruk feil folk lang makt navn ny rett riktig sant slutt start stille tid tilbake tilstand verdi",
    ),
    (
        TextLanguage::English,
        "appropriate ask asked asking available away back bill call case cases changes clear clearly click computer copy cry date \
         describe description detail different early easy empty error fax fire fix form found help hopefully html hundred \
         ignored importance important inc information interest invention late later long longer longest microsoft need needed needs \
         number numbers old older open opened opening order page pages part place poorly present problem problems promptly quickly \
         recent reference regards repeatedly research room rooms second seconds serious seriously show site slightly slow sorry state \
         stop sufficiently system test text thanks thank top tried try trying turn two twice unfortunately use used useful using \
         wait web webpage website welcome work worked working works wrong year years young",
    ),
];

impl TextLanguage {
    pub(super) const fn of(language: Language) -> TextLanguage {
        match language {
            Language::Swedish => TextLanguage::Swedish,
            Language::Bokmal | Language::Nynorsk => TextLanguage::Norwegian,
            Language::English => TextLanguage::English,
            Language::Finnish | Language::NorthernSami => TextLanguage::Other,
        }
    }

    const fn code_and_algorithm(self) -> Option<(&'static str, Algorithm)> {
        match self {
            TextLanguage::Swedish => Some(("sv", Algorithm::Swedish)),
            TextLanguage::Norwegian => Some(("no", Algorithm::Norwegian)),
            TextLanguage::English => Some(("en", Algorithm::English)),
            TextLanguage::Other => None,
        }
    }
}

/// How many words that say nothing may stand inside a phrase.
const LONGEST_GAP: usize = 3;

/// What a word is for themes. Stems have numbers, in the order in which they were met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordClass {
    /// A stop word, a letter, a number.
    StopWord,
    Stem(u32),
    Negation(u32),
    Name,
}

/// A word by its stem, or a phrase by the stems of its two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    Word(u32),
    /// Counted, since a phrase may hold it; no theme by itself.
    Negation(u32),
    Phrase(u32, u32),
}

impl Term {
    /// Returns whether this is a phrase with that word in it.
    pub(super) fn contains(self, word: Term) -> bool {
        matches!((self, word), (Term::Phrase(first, second), Term::Word(word)) if first == word || second == word)
    }
}

/// A comment taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// The number of a word as it is written, in lower case.
    Word(u32),
    /// What no phrase reaches across: punctuation, a mark of redaction, a name.
    Break,
}

/// What is known of one language.
struct LanguageRules {
    stemmer: Option<Stemmer>,
    stops: FxHashSet<&'static str>,
    /// A negation and what it is counted as.
    negations: FxHashMap<&'static str, &'static str>,
    /// The number of every form that was met, in every case.
    numbers: FxHashMap<String, u32>,
}

impl LanguageRules {
    fn of(language: TextLanguage) -> LanguageRules {
        let (stemmer, list) = match language.code_and_algorithm() {
            Some((code, algorithm)) => (Some(Stemmer::create(algorithm)), stop_words::lookup(code).unwrap_or_default()),
            None => (None, [].as_slice()),
        };
        let words =
            NOT_STOP_WORDS.iter().filter(|(of, _)| *of == language).flat_map(|(_, words)| words.split_whitespace());
        let words: FxHashSet<&str> = words.collect();
        let stops = list.iter().copied().filter(|word| !words.contains(word)).collect();
        let groups = NEGATIONS.iter().filter(|(of, _)| *of == language).flat_map(|(_, groups)| groups.iter());
        let negations = groups.flat_map(|group| group.iter().map(|word| (*word, *group.first().unwrap_or(word))));
        LanguageRules { stemmer, stops, negations: negations.collect(), numbers: FxHashMap::default() }
    }

    fn stem(&self, word: &str) -> String {
        self.stemmer.as_ref().map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned())
    }

    /// Returns what a negation is counted as; `None` for other words.
    fn negation(&self, word: &str) -> Option<&'static str> {
        let contracted = word.ends_with("n't").then(|| self.negations.get("not").copied()).flatten();
        self.negations.get(word).copied().or(contracted)
    }
}

/// Every word that was met.
pub(super) struct Vocabulary<'a> {
    names: &'a Names,
    ruless: FxHashMap<TextLanguage, LanguageRules>,
    words: Vec<(String, WordClass)>,
    stems: FxHashMap<String, u32>,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(names: &'a Names) -> Vocabulary<'a> {
        Vocabulary { names, ruless: FxHashMap::default(), words: Vec::new(), stems: FxHashMap::default() }
    }

    /// Takes a text apart. The marks of redaction are no words.
    pub(super) fn read(&mut self, text: &str, language: TextLanguage) -> Vec<Token> {
        let mut tokens = Vec::new();
        for part in without_marks(text) {
            tokens.push(Token::Break);
            let mut last = 0;
            for (from, word) in words(&part) {
                let between = part.get(last..from).unwrap_or_default();
                if between.chars().any(|c| c != ' ' && c != '\u{a0}') {
                    tokens.push(Token::Break);
                }
                tokens.push(self.token(word, language));
                last = from + word.len();
            }
        }
        tokens
    }

    /// Hands on every term of a text, with its tokens: words, and phrases of two of them that follow each other when what says
    /// nothing is left out.
    pub(super) fn each_term(&self, tokens: &[Token], each: &mut impl FnMut(Term, &[Token])) {
        let mut last: Option<(usize, WordClass)> = None;
        for (at, token) in tokens.iter().enumerate() {
            let class = match token {
                Token::Word(number) => self.word(*number).map(|(_, class)| class),
                Token::Break => None,
            };
            let (term, stem) = match class {
                Some(WordClass::Stem(stem)) => (Term::Word(stem), stem),
                Some(WordClass::Negation(stem)) => (Term::Negation(stem), stem),
                Some(WordClass::StopWord) => continue,
                Some(WordClass::Name) | None => {
                    last = None;
                    continue;
                }
            };
            each(term, tokens.get(at..=at).unwrap_or_default());
            let before = last.filter(|(from, _)| at - from <= LONGEST_GAP + 1);
            match (before, class) {
                (Some((_, WordClass::Negation(_))), Some(WordClass::Negation(_))) => {}
                (Some((from, WordClass::Stem(first) | WordClass::Negation(first))), _) => {
                    each(Term::Phrase(first, stem), tokens.get(from..=at).unwrap_or_default());
                }
                _ => {}
            }
            last = class.map(|class| (at, class));
        }
    }

    /// Returns tokens as they are written.
    pub(super) fn written(&self, tokens: &[Token]) -> String {
        let word = |token: &Token| match token {
            Token::Word(number) => self.word(*number).map(|(written, _)| written),
            Token::Break => None,
        };
        tokens.iter().filter_map(word).collect::<Vec<&str>>().join(" ")
    }

    /// Returns the word with this number as it is written, and its class.
    fn word(&self, number: u32) -> Option<(&str, WordClass)> {
        let position = usize::try_from(number).ok()?;
        self.words.get(position).map(|(written, class)| (written.as_str(), *class))
    }

    fn token(&mut self, word: &str, language: TextLanguage) -> Token {
        let rules = self.ruless.entry(language).or_insert_with(|| LanguageRules::of(language));
        let number = match rules.numbers.get(word) {
            Some(number) => *number,
            None => self.register(word, language),
        };
        match self.word(number) {
            Some((_, WordClass::Name)) | None => Token::Break,
            Some(_) => Token::Word(number),
        }
    }

    /// Returns the number of a word in a case in which it was not met before.
    fn register(&mut self, written: &str, language: TextLanguage) -> u32 {
        let word = written.to_lowercase().replace('’', "'");
        let rules = self.ruless.entry(language).or_insert_with(|| LanguageRules::of(language));
        if let Some(number) = rules.numbers.get(&word).copied() {
            rules.numbers.insert(written.to_owned(), number);
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        rules.numbers.extend([word.as_str(), written].map(|word| (word.to_owned(), number)));
        let mut number_of = |stem: String| {
            let next = u32::try_from(self.stems.len()).unwrap_or(u32::MAX);
            *self.stems.entry(stem).or_insert(next)
        };
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let class = if self.names.occur_in(&word) {
            WordClass::Name
        } else if let Some(negation) = rules.negation(&word) {
            // Not a stem that a word could have.
            WordClass::Negation(number_of(format!("!{negation}")))
        } else if letters > 1 && !rules.stops.contains(word.as_str()) {
            WordClass::Stem(number_of(rules.stem(&word)))
        } else {
            WordClass::StopWord
        };
        self.words.push((word, class));
        number
    }
}

/// Returns what is left of a text between the marks that stand for what was taken out.
fn without_marks(text: &str) -> Vec<String> {
    if !text.contains('[') {
        return vec![text.to_owned()];
    }
    let marks = RedactedKind::ALL.map(RedactedKind::mark);
    let parts = marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, "\u{0}"));
    parts.split('\u{0}').map(str::to_owned).collect()
}

/// Returns the words of a text and where they begin; `e-tjänst` is one, `slut.Sedan` are two.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    let is_point = |c: char| matches!(c, '.' | ',' | ':' | ';' | '_' | '·');
    for (from, word) in text.unicode_word_indices() {
        let mut at = from;
        for part in word.split(is_point) {
            let joined = words.last().and_then(|(start, last)| {
                let hyphen = text.get(start + last.len()..at)? == "-";
                hyphen.then(|| text.get(*start..at + part.len())).flatten().map(|whole| (*start, whole))
            });
            match (joined, words.last_mut()) {
                (Some(whole), Some(last)) => *last = whole,
                _ if part.is_empty() => {}
                _ => words.push((at, part)),
            }
            at += part.len() + 1;
        }
    }
    words
}
