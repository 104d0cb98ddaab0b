//! What a source file says, read from its tokens: comments, strings and the code of its own tests do not count.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// What the rules look at in one file.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// From the top of the repository, with slashes.
    pub(super) file: String,
    pub(super) lines: usize,
    /// Every `a::b::c`, those inside `use a::{b, c}` one by one.
    pub(super) paths: Vec<(Vec<String>, usize)>,
    /// Functions with a body: name, first line, number of lines.
    pub(super) functions: Vec<(String, usize, usize)>,
    pub(super) modules: Vec<(String, usize)>,
    /// What `pub use` hands on: the name outside, and the path inside.
    pub(super) reexports: Vec<(String, Vec<String>)>,
    /// Which of `paths` stand in a `use`.
    pub(super) imported: Vec<usize>,
    /// Which of `paths` are there only to be handed on.
    pub(super) handed_on: Vec<usize>,
    /// Public items (not fields, variants and re-exports) without a doc comment.
    pub(super) undocumented: Vec<(String, usize)>,
    pub(super) has_head: bool,
}

impl Source {
    /// Reads a file's text.
    ///
    /// # Panics
    /// When the text is not Rust.
    pub(super) fn read(file: &str, text: &str) -> Source {
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
        let has_head = text.starts_with("//!");
        let mut source = Source { file: file.to_owned(), lines: text.lines().count(), has_head, ..Source::default() };
        source.walk(&tokens.into_iter().collect::<Vec<_>>());
        source
    }

    /// The modules above and including this file: `src/web/auth.rs` is `web`, `auth`.
    pub(super) fn module(&self) -> Vec<&str> {
        let path = self.file.strip_prefix("src/").unwrap_or(&self.file);
        let path = path.strip_suffix(".rs").unwrap_or(path);
        path.strip_suffix("/mod").unwrap_or(path).split('/').collect()
    }

    fn walk(&mut self, tokens: &[TokenTree]) {
        let mut at = 0;
        let mut documented = false;
        while let Some(token) = tokens.get(at) {
            if let Some((attribute, length)) = attribute(&tokens[at..]) {
                let text = attribute.to_string();
                if text.replace(' ', "") == "cfg(test)" {
                    at += length + item_length(&tokens[at + length..]);
                    continue;
                }
                // `//!` speaks of the file, not of what comes next.
                documented |= text.starts_with("doc") && length == 2;
                self.walk(&attribute.into_iter().collect::<Vec<_>>());
                at += length;
                continue;
            }
            match token {
                TokenTree::Group(group) => self.walk(&group.stream().into_iter().collect::<Vec<_>>()),
                TokenTree::Ident(_) => {
                    self.item(&tokens[at..], documented);
                    if ident(token).as_deref() == Some("use")
                        && tokens.get(at + 1).is_some_and(|next| ident(next).is_some())
                    {
                        let before = self.paths.len();
                        at += 1 + self.path(Vec::new(), &tokens[at + 1..]);
                        self.imported.extend(before..self.paths.len());
                        documented = false;
                        continue;
                    }
                    if let Some(length) = reexport_length(&tokens[at..]) {
                        let (before, tree) = (self.paths.len(), &tokens[at + length..]);
                        let end = tree.iter().position(|token| is_punct(token, ';')).unwrap_or(tree.len());
                        self.reexport(&mut Vec::new(), &tree[..end]);
                        self.path(Vec::new(), tree);
                        self.handed_on.extend(before..self.paths.len());
                        at += length + end;
                        continue;
                    }
                    if begins_path(tokens, at) {
                        at += self.path(Vec::new(), &tokens[at..]);
                        documented = false;
                        continue;
                    }
                }
                _ => {}
            }
            documented = false;
            at += 1;
        }
    }

    /// Notes what begins here: a function, a module, a public item.
    fn item(&mut self, tokens: &[TokenTree], documented: bool) {
        const ITEMS: [&str; 9] = ["fn", "struct", "enum", "trait", "type", "const", "static", "async", "union"];
        let word = |at: usize| tokens.get(at).and_then(ident);
        let line = tokens[0].span().start().line;
        match (word(0).as_deref(), word(1)) {
            (Some("fn"), Some(name)) => {
                let body = tokens.iter().take_while(|token| !is_punct(token, ';')).find(|token| is_braces(token));
                if let Some(body) = body {
                    self.functions.push((name, line, body.span().end().line + 1 - line));
                }
            }
            (Some("mod"), Some(name)) => self.modules.push((name, line)),
            (Some("pub"), Some(kind)) if ITEMS.contains(&kind.as_str()) && !documented => {
                // `pub const fn NAME`, `pub async fn NAME`: past the words that say what it is.
                let after = (1..tokens.len()).find(|at| word(*at).is_none_or(|word| !ITEMS.contains(&word.as_str())));
                self.undocumented.extend(after.and_then(word).map(|name| (name, line)));
            }
            _ => {}
        }
    }

    /// Collects the names that the tree of a `pub use` hands on.
    fn reexport(&mut self, inside: &mut Vec<String>, tree: &[TokenTree]) {
        let (depth, mut outside) = (inside.len(), None);
        for (at, token) in tree.iter().enumerate() {
            match token {
                TokenTree::Group(group) => {
                    let branches: Vec<TokenTree> = group.stream().into_iter().collect();
                    for branch in branches.split(|token| is_punct(token, ',')).filter(|branch| !branch.is_empty()) {
                        self.reexport(inside, branch);
                    }
                    inside.truncate(depth);
                    return;
                }
                TokenTree::Ident(name) if name == "as" => {
                    outside = tree.get(at + 1).and_then(ident);
                    break;
                }
                TokenTree::Ident(name) => inside.push(name.to_string()),
                _ => {}
            }
        }
        if let Some(name) = outside.or_else(|| inside.last().cloned()) {
            self.reexports.push((name, inside.clone()));
        }
        inside.truncate(depth);
    }

    /// Collects the path that begins here, and every branch of a `{..}` at its end. Gives its length in tokens.
    fn path(&mut self, mut segments: Vec<String>, tokens: &[TokenTree]) -> usize {
        let line = tokens[0].span().start().line;
        segments.extend(ident(&tokens[0]));
        let mut at = 1;
        while is_separator(tokens, at) {
            match tokens.get(at + 2) {
                Some(TokenTree::Ident(name)) => segments.push(name.to_string()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    let branches: Vec<TokenTree> = group.stream().into_iter().collect();
                    for branch in branches.split(|token| is_punct(token, ',')).filter(|branch| !branch.is_empty()) {
                        self.path(segments.clone(), branch);
                    }
                    return at + 3;
                }
                _ => break,
            }
            at += 3;
        }
        self.paths.push((segments, line));
        at
    }
}

/// The length of `pub use` or `pub(..) use`, where it stands here.
fn reexport_length(tokens: &[TokenTree]) -> Option<usize> {
    let word = |at: usize| tokens.get(at).and_then(ident);
    let restricted = usize::from(matches!(tokens.get(1), Some(TokenTree::Group(_))));
    let is_reexport = word(0).as_deref() == Some("pub") && word(1 + restricted).as_deref() == Some("use");
    is_reexport.then_some(2 + restricted)
}

fn ident(token: &TokenTree) -> Option<String> {
    if let TokenTree::Ident(ident) = token { Some(ident.to_string()) } else { None }
}

fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

fn is_braces(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// Whether `::` stands at this place.
fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    let joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
    matches!(tokens.get(at..at + 2), Some([first, second])
        if is_punct(first, ':') && joint(first) && is_punct(second, ':'))
}

/// Whether a path begins at this name, and does not go on here from `a::` or `<T>::`.
fn begins_path(tokens: &[TokenTree], at: usize) -> bool {
    let continues = at >= 3
        && is_separator(tokens, at - 2)
        && (matches!(tokens[at - 3], TokenTree::Ident(_)) || is_punct(&tokens[at - 3], '>'));
    !continues && is_separator(tokens, at + 1)
}

/// The inside of an attribute `#[..]` or `#![..]` and its length in tokens.
fn attribute(tokens: &[TokenTree]) -> Option<(TokenStream, usize)> {
    let inner = usize::from(tokens.get(1).is_some_and(|token| is_punct(token, '!')));
    match (tokens.first()?, tokens.get(1 + inner)?) {
        (hash, TokenTree::Group(group)) if is_punct(hash, '#') && group.delimiter() == Delimiter::Bracket => {
            Some((group.stream(), 2 + inner))
        }
        _ => None,
    }
}

/// How many tokens an item takes: up to its body or its semicolon.
fn item_length(tokens: &[TokenTree]) -> usize {
    let end = tokens.iter().position(|token| is_braces(token) || is_punct(token, ';'));
    end.map_or(tokens.len(), |end| end + 1)
}
