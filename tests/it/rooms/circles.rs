//! Files of the program point one way: a type that two files share stands below both.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;

/// The files of the program by module path, such as `["store", "db"]`.
struct Modules<'a>(BTreeMap<Vec<&'a str>, &'a Source>);

impl<'a> Modules<'a> {
    fn new(sources: &'a [Source]) -> Modules<'a> {
        Modules(sources.iter().map(|source| (source.module(), source)).collect())
    }

    /// The file that defines what a path in `module` names; `None` for names of other crates.
    fn defining(&self, module: &[&'a str], path: &'a [String]) -> Option<Vec<&'a str>> {
        let up = path.iter().take_while(|segment| *segment == "super").count();
        let (mut here, rest) = match path.first()?.as_str() {
            "crate" | "kanalkoll" => (Vec::new(), &path[1..]),
            "super" => (module[..module.len().checked_sub(up)?].to_vec(), &path[up..]),
            "self" => (module.to_vec(), &path[1..]),
            name => {
                let child = [module, &[name]].concat();
                self.0.contains_key(&child).then_some((module.to_vec(), path))?
            }
        };
        for name in rest {
            let child = [here.as_slice(), &[name.as_str()]].concat();
            if self.0.contains_key(&child) {
                here = child;
                continue;
            }
            let source = self.0.get(&here)?;
            // The parent hands the name on: it is defined further below.
            let inside = source.reexports.iter().find(|(outside, _)| outside == name).map(|(_, inside)| inside);
            return match inside {
                Some(inside) => self.defining(&here, inside),
                None => Some(here),
            };
        }
        self.0.contains_key(&here).then_some(here)
    }

    /// The files that each file takes names from. A parent that calls `child::run()` puts its children together and takes
    /// no name of theirs; one that writes `use child::Name` does.
    fn imports(&self) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
        let taken = |module: &Vec<&'a str>, source: &'a Source| {
            let paths = source.paths.iter().enumerate().filter(|(at, _)| !source.handed_on.contains(at));
            let modules = paths.filter_map(|(at, (path, _))| {
                let found = self.defining(module, path)?;
                (source.imported.contains(&at) || !found.starts_with(module)).then_some(found)
            });
            let files = modules.filter_map(|module| self.0.get(&module)).map(|source| source.file.as_str());
            files.filter(|file| *file != source.file).collect()
        };
        self.0.iter().map(|(module, source)| (source.file.as_str(), taken(module, source))).collect()
    }
}

/// The files that a file imports, and those that these import in turn.
fn reached<'a>(imports: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &'a str) -> BTreeSet<&'a str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(file) = next.pop() {
        next.extend(imports.get(file).into_iter().flatten().filter(|file| seen.insert(**file)));
    }
    seen
}

/// Sets of files each of which imports, by way of others, every other.
pub(super) fn circles(sources: &[Source]) -> BTreeSet<Vec<&str>> {
    let imports = Modules::new(sources).imports();
    let reached: BTreeMap<&str, BTreeSet<&str>> = imports.keys().map(|file| (*file, reached(&imports, file))).collect();
    let mutual =
        reached.iter().map(|(file, others)| others.iter().copied().filter(|other| reached[other].contains(file)));
    mutual.map(Iterator::collect).filter(|circle: &Vec<&str>| circle.len() > 1).collect()
}

/// The circles of a program of these files.
#[cfg(test)]
fn of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let sources: Vec<Source> = files.iter().map(|(file, text)| Source::read(file, text)).collect();
    circles(&sources).iter().map(|circle| circle.iter().map(|file| (*file).to_owned()).collect()).collect()
}

#[test]
fn files_that_import_each_other_are_found() {
    let a = ("src/mail/a.rs", "use super::b::B; pub struct A;");
    let b = ("src/mail/b.rs", "use crate::mail::a::{A}; pub struct B;");
    let below = ("src/mail/b.rs", "pub struct B;");
    let room = ("src/mail/mod.rs", "mod a; mod b; pub use a::A; pub use b::B;");
    assert_eq!(of(&[room, a, b]), [["src/mail/a.rs", "src/mail/b.rs"]]);
    assert!(of(&[room, a, below]).is_empty());
    // Also by way of a third, through a name that the room hands on, and where a parent uses its child.
    let c = ("src/mail/c.rs", "fn f() { super::A::new(); } pub struct C;");
    let b_uses_c = ("src/mail/b.rs", "use super::c::C; pub struct B;");
    assert_eq!(of(&[room, a, b_uses_c, c])[0].len(), 3);
    let parent = ("src/mail/mod.rs", "mod a; use a::A; pub struct Shared;");
    let child = ("src/mail/a.rs", "use super::Shared; pub struct A;");
    assert_eq!(of(&[parent, child]), [["src/mail/a.rs", "src/mail/mod.rs"]]);
    assert!(of(&[parent, ("src/mail/a.rs", "pub struct A;")]).is_empty());
    assert!(of(&[("src/mail/mod.rs", "mod a; fn f() { a::run(); } pub struct Shared;"), child]).is_empty());
}
