//! The words of citizens' comments: where one ends, which of them say nothing, and which are forms of the same.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_segmentation::UnicodeSegmentation;

use super::names::Names;
use crate::model::Language;
use crate::privacy::RedactedKind;

/// The languages whose words can be brought to their stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Tongue {
    Swedish,
    /// Bokmål and nynorsk: one stemmer, one list.
    Norwegian,
    English,
    /// Words are taken as they are written, and none of them is left out.
    Other,
}

/// Negations, each line one: they turn a phrase round, so they stay in it; alone they say nothing.
const NEGATIONS: [(Tongue, &[&[&str]]); 3] = [
    (
        Tongue::Swedish,
        &[&["inte", "ej", "icke"], &["ingen", "inget", "inga"], &["ingenting"], &["aldrig"], &["varken"]],
    ),
    (
        Tongue::Norwegian,
        &[&["ikke", "ikkje"], &["ingen", "inga", "intet", "inkje", "ingi"], &["ingenting"], &["aldri"]],
    ),
    (Tongue::English, &[&["not", "cannot"], &["no"], &["never"], &["nothing"], &["nobody"], &["none"]]),
];

/// What the lists of stop words hold, made for searching the web as they are, and citizens say of a service all the same.
const TELLING: [(Tongue, &str); 3] = [
    (
        Tongue::Swedish,
        "beslut beslutat beslutit bort enkel enkelt enkla fel förlåt olika lång långsam långsammare långsammast långsamt långt \
         länge längre lätt lättare möjligt nödvändigt sen senare senast sent snart svår svårt sämre sämst tack tid tidig \
         tidigare tidigt utanför viktig viktigt värre",
    ),
    (
        Tongue::Norwegian,
        "arbeid bruke bruk feil folk lang makt navn ny rett riktig sant slutt start stille tid tilbake tilstand verdi",
    ),
    (
        Tongue::English,
        "appropriate ask asked asking available away back bill call case cases changes clear clearly click computer copy cry date \
         describe description detail different early easy empty error fax fire fix form found help hopefully html hundred \
         ignored importance important inc information interest invention late later long longer longest microsoft need needed needs \
         number numbers old older open opened opening order page pages part place poorly present problem problems promptly quickly \
         recent reference regards repeatedly research room rooms second seconds serious seriously show site slightly slow sorry state \
         stop sufficiently system test text thanks thank top tried try trying turn two twice unfortunately use used useful using \
         wait web webpage website welcome work worked working works wrong year years young",
    ),
];

impl Tongue {
    pub(super) const fn of(language: Language) -> Tongue {
        match language {
            Language::Swedish => Tongue::Swedish,
            Language::Bokmal | Language::Nynorsk => Tongue::Norwegian,
            Language::English => Tongue::English,
            Language::Finnish | Language::NorthernSami => Tongue::Other,
        }
    }

    const fn code_and_algorithm(self) -> Option<(&'static str, Algorithm)> {
        match self {
            Tongue::Swedish => Some(("sv", Algorithm::Swedish)),
            Tongue::Norwegian => Some(("no", Algorithm::Norwegian)),
            Tongue::English => Some(("en", Algorithm::English)),
            Tongue::Other => None,
        }
    }
}

/// How many words that say nothing may stand inside a phrase.
const LONGEST_GAP: usize = 3;

/// What a word is for themes. Stems have numbers, in the order in which they were met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A stop word, a letter, a number.
    Nothing,
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
    /// Whether this is a phrase with that word in it.
    pub(super) fn holds(self, word: Term) -> bool {
        matches!((self, word), (Term::Phrase(first, second), Term::Word(word)) if first == word || second == word)
    }
}

/// A comment taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// The number of a word as it is written, in lower case.
    Word(u32),
    /// What no phrase reaches across: punctuation, a mark of redaction, a name.
    Break,
}

/// What is known of one language.
struct Grammar {
    stemmer: Option<Stemmer>,
    stops: FxHashSet<&'static str>,
    /// A negation and what it is counted as.
    negations: FxHashMap<&'static str, &'static str>,
    /// The number of every form that was met, in every case.
    met: FxHashMap<String, u32>,
}

impl Grammar {
    fn of(tongue: Tongue) -> Grammar {
        let (stemmer, list) = match tongue.code_and_algorithm() {
            Some((code, algorithm)) => (Some(Stemmer::create(algorithm)), stop_words::lookup(code).unwrap_or_default()),
            None => (None, [].as_slice()),
        };
        let telling = TELLING.iter().filter(|(of, _)| *of == tongue).flat_map(|(_, words)| words.split_whitespace());
        let telling: FxHashSet<&str> = telling.collect();
        let stops = list.iter().copied().filter(|word| !telling.contains(word)).collect();
        let groups = NEGATIONS.iter().filter(|(of, _)| *of == tongue).flat_map(|(_, groups)| groups.iter());
        let negations = groups.flat_map(|group| group.iter().map(|word| (*word, *group.first().unwrap_or(word))));
        Grammar { stemmer, stops, negations: negations.collect(), met: FxHashMap::default() }
    }

    fn stem(&self, word: &str) -> String {
        self.stemmer.as_ref().map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned())
    }

    /// What a negation is counted as; `None` for other words.
    fn negation(&self, word: &str) -> Option<&'static str> {
        let contracted = word.ends_with("n't").then(|| self.negations.get("not").copied()).flatten();
        self.negations.get(word).copied().or(contracted)
    }
}

/// Every word that was met.
pub(super) struct Vocabulary<'a> {
    names: &'a Names,
    grammars: FxHashMap<Tongue, Grammar>,
    words: Vec<(String, Meaning)>,
    stems: FxHashMap<String, u32>,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(names: &'a Names) -> Vocabulary<'a> {
        Vocabulary { names, grammars: FxHashMap::default(), words: Vec::new(), stems: FxHashMap::default() }
    }

    /// Takes a text apart. The marks of redaction are no words.
    pub(super) fn read(&mut self, text: &str, tongue: Tongue) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for part in without_marks(text) {
            pieces.push(Piece::Break);
            let mut last = 0;
            for (from, word) in words(&part) {
                let between = part.get(last..from).unwrap_or_default();
                if between.chars().any(|c| c != ' ' && c != '\u{a0}') {
                    pieces.push(Piece::Break);
                }
                pieces.push(self.piece(word, tongue));
                last = from + word.len();
            }
        }
        pieces
    }

    /// Hands on every term of a text, with its pieces: words, and phrases of two of them that follow each other when what says
    /// nothing is left out.
    pub(super) fn each_term(&self, pieces: &[Piece], each: &mut impl FnMut(Term, &[Piece])) {
        let mut last: Option<(usize, Meaning)> = None;
        for (at, piece) in pieces.iter().enumerate() {
            let meaning = match piece {
                Piece::Word(number) => self.word(*number).map(|(_, meaning)| meaning),
                Piece::Break => None,
            };
            let (term, stem) = match meaning {
                Some(Meaning::Stem(stem)) => (Term::Word(stem), stem),
                Some(Meaning::Negation(stem)) => (Term::Negation(stem), stem),
                Some(Meaning::Nothing) => continue,
                Some(Meaning::Name) | None => {
                    last = None;
                    continue;
                }
            };
            each(term, pieces.get(at..=at).unwrap_or_default());
            let before = last.filter(|(from, _)| at - from <= LONGEST_GAP + 1);
            match (before, meaning) {
                (Some((_, Meaning::Negation(_))), Some(Meaning::Negation(_))) => {}
                (Some((from, Meaning::Stem(first) | Meaning::Negation(first))), _) => {
                    each(Term::Phrase(first, stem), pieces.get(from..=at).unwrap_or_default());
                }
                _ => {}
            }
            last = meaning.map(|meaning| (at, meaning));
        }
    }

    /// Pieces as they are written.
    pub(super) fn written(&self, pieces: &[Piece]) -> String {
        let word = |piece: &Piece| match piece {
            Piece::Word(number) => self.word(*number).map(|(written, _)| written),
            Piece::Break => None,
        };
        pieces.iter().filter_map(word).collect::<Vec<&str>>().join(" ")
    }

    /// The word with this number as it is written, and its meaning.
    fn word(&self, number: u32) -> Option<(&str, Meaning)> {
        let place = usize::try_from(number).ok()?;
        self.words.get(place).map(|(written, meaning)| (written.as_str(), *meaning))
    }

    fn piece(&mut self, word: &str, tongue: Tongue) -> Piece {
        let grammar = self.grammars.entry(tongue).or_insert_with(|| Grammar::of(tongue));
        let number = match grammar.met.get(word) {
            Some(number) => *number,
            None => self.meet(word, tongue),
        };
        match self.word(number) {
            Some((_, Meaning::Name)) | None => Piece::Break,
            Some(_) => Piece::Word(number),
        }
    }

    /// The number of a word in a case in which it was not met before.
    fn meet(&mut self, written: &str, tongue: Tongue) -> u32 {
        let word = written.to_lowercase().replace('’', "'");
        let grammar = self.grammars.entry(tongue).or_insert_with(|| Grammar::of(tongue));
        if let Some(number) = grammar.met.get(&word).copied() {
            grammar.met.insert(written.to_owned(), number);
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        grammar.met.extend([word.as_str(), written].map(|word| (word.to_owned(), number)));
        let mut number_of = |stem: String| {
            let next = u32::try_from(self.stems.len()).unwrap_or(u32::MAX);
            *self.stems.entry(stem).or_insert(next)
        };
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let meaning = if self.names.hold(&word) {
            Meaning::Name
        } else if let Some(negation) = grammar.negation(&word) {
            // Not a stem that a word could have.
            Meaning::Negation(number_of(format!("!{negation}")))
        } else if letters > 1 && !grammar.stops.contains(word.as_str()) {
            Meaning::Stem(number_of(grammar.stem(&word)))
        } else {
            Meaning::Nothing
        };
        self.words.push((word, meaning));
        number
    }
}

/// What is left of a text between the marks that stand for what was taken out.
fn without_marks(text: &str) -> Vec<String> {
    if !text.contains('[') {
        return vec![text.to_owned()];
    }
    let marks = RedactedKind::ALL.map(RedactedKind::mark);
    let parts = marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, "\u{0}"));
    parts.split('\u{0}').map(str::to_owned).collect()
}

/// The words of a text and where they begin; `e-tjänst` is one, `slut.Sedan` are two.
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
