//! The rooms of the house keep their doors: `docs/ARCHITECTURE.md` says which room may do what, these tests hold it.

mod circles;
mod cited;
mod source;

use std::collections::BTreeMap;
use std::path::Path;

use circles::circles;
use source::Source;

/// Every room and its floor. A room imports from the floors below it; on the top floor everything meets.
const ROOMS: [(&str, u8); 23] = [
    ("model", 0),
    ("ingest", 1),
    ("privacy", 1),
    ("rollup", 1),
    ("texts", 1),
    ("demo", 1),
    ("feeds", 2),
    ("measure", 2),
    ("store", 3),
    ("reports", 3),
    ("mail", 4),
    ("connect", 4),
    ("metrics", 4),
    ("help", 4),
    ("dashboards", 5),
    ("service", 5),
    ("web", 6),
    ("scheduler", 6),
    ("cli", TOP),
    ("config", TOP),
    ("main", TOP),
    ("lib", TOP),
    ("bin", TOP),
];
const TOP: u8 = 7;
const LONGEST_FILE: usize = 400;
/// Sets of files that still import each other. One less is told as well: then lower the number.
const CIRCLES_LEFT: usize = 0;
/// The most files of a folder without those of its sub-folders.
const MOST_FILES: usize = 20;
const LONGEST_FUNCTION: usize = 60;
/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 9] =
    ["util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "shared"];

fn floor(room: &str) -> Option<u8> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

fn may_import(from: &str, to: &str) -> bool {
    let (Some(here), Some(there)) = (floor(from), floor(to)) else { return true };
    match to {
        _ if from == to || here == TOP => true,
        // The sample municipality is not part of the product: nothing may lean on it.
        "demo" => false,
        _ => there < here,
    }
}

/// The room of the crate that a path leads to, if it leads to one.
fn target<'a>(source: &Source, path: &'a [String]) -> Option<&'a str> {
    let first = path.first()?;
    let up = path.iter().take_while(|segment| *segment == "super").count();
    let leads_to_top = first == "crate" || first == "kanalkoll" || up > 0 && up == source.module().len();
    path.get(up.max(1)).filter(|_| leads_to_top).map(String::as_str)
}

/// Names of a crate, or steps of a path, that only some rooms may use.
struct Reserved {
    what: &'static str,
    rooms: &'static [&'static str],
    uses: fn(&[String]) -> bool,
}

const RESERVED: [Reserved; 6] = [
    Reserved { what: "the database", rooms: &["store"], uses: |path| path[0].starts_with("diesel") },
    Reserved { what: "the web server", rooms: &["web"], uses: |path| path[0].starts_with("actix") },
    // Within `connect` behind a call that blocks.
    Reserved { what: "an asynchronous runtime", rooms: &["web", "connect"], uses: |path| path[0].starts_with("tokio") },
    Reserved { what: "the environment", rooms: &["config", "main"], uses: uses_environment },
    Reserved {
        what: "the clock",
        rooms: &["scheduler", "main", "web", "cli"],
        uses: |path| ["SystemTime", "Timestamp", "Zoned", "Instant"].iter().any(|clock| holds(path, &[clock, "now"])),
    },
    Reserved {
        what: "threads and pauses",
        rooms: &["scheduler", "main"],
        uses: |path| ["spawn", "sleep"].iter().any(|verb| holds(path, &["thread", verb])),
    },
];

fn holds(path: &[String], steps: &[&str]) -> bool {
    path.windows(steps.len()).any(|window| window.iter().map(String::as_str).eq(steps.iter().copied()))
}

fn uses_environment(path: &[String]) -> bool {
    let reads = ["var", "var_os", "vars", "vars_os", "args", "args_os", "set_var", "remove_var"];
    // Where temporary files go is no setting of ours.
    let harmless = ["temp_dir", "consts"].iter().any(|name| holds(path, &["env", name]));
    holds(path, &["std", "env"]) && !harmless || reads.iter().any(|name| holds(path, &["env", name]))
}

/// Everything that is wrong in a file of the program, as `file:line: what`.
fn faults(source: &Source) -> Vec<String> {
    let module = source.module();
    let room = module[0];
    let mut faults = lengths(source);
    let mut add = |line: usize, what: String| faults.push(format!("{}:{line}: {what}", source.file));
    if floor(room).is_none() {
        add(
            1,
            format!("`{room}` is no room of the house; give it a floor in tests/it/rooms/mod.rs or move it into one"),
        );
    }
    if !source.has_head {
        add(1, "no module head: say in `//!` what is here and what it may not do".to_owned());
    }
    for (path, line) in &source.paths {
        if let Some(to) = target(source, path).filter(|to| !may_import(room, to)) {
            add(*line, format!("{room} imports {to} (`{}`): imports go down only", path.join("::")));
        }
        for reserved in RESERVED.iter().filter(|reserved| (reserved.uses)(path) && !reserved.rooms.contains(&room)) {
            let rooms = reserved.rooms.join(", ");
            add(*line, format!("{} (`{}`) belongs in {rooms}", reserved.what, path.join("::")));
        }
    }
    for (name, line) in source.modules.iter().filter(|(name, _)| EMPTY_NAMES.contains(&name.as_str())) {
        add(*line, format!("a module named `{name}`: name it by what it does"));
    }
    for (name, line) in &source.undocumented {
        add(*line, format!("public `{name}` has no doc comment: what it is, in which units, when it fails"));
    }
    faults
}

/// What is too long, in the program or its tests.
fn lengths(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if source.lines > LONGEST_FILE {
        faults.push(format!("{}:{}: more than {LONGEST_FILE} lines", source.file, source.lines));
    }
    for (name, line, lines) in source.functions.iter().filter(|(_, _, lines)| *lines > LONGEST_FUNCTION) {
        let file = &source.file;
        faults.push(format!("{file}:{line}: `{name}` has {lines} lines, more than {LONGEST_FUNCTION}"));
    }
    faults
}

/// Folders with so many files that they need sub-folders by subject.
fn crowded(sources: &[Source]) -> Vec<String> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for (folder, _) in sources.iter().filter_map(|source| source.file.rsplit_once('/')) {
        *folders.entry(folder).or_default() += 1;
    }
    let crowded = folders.into_iter().filter(|(_, files)| *files > MOST_FILES);
    crowded.map(|(folder, files)| format!("{folder}: {files} files, more than {MOST_FILES}")).collect()
}

/// The Rust files below a folder of the repository.
fn files(folder: &str) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![top.join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
                sources.push(Source::read(&name, &std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    sources
}

#[test]
fn the_house_is_in_order() {
    let sources = files("src");
    assert!(sources.len() > 20, "the sources are somewhere else");
    // The tests of a room may use the whole house.
    let is_test = |source: &&Source| source.module().contains(&"tests");
    let mut found: Vec<String> = sources.iter().filter(|source| !is_test(source)).flat_map(faults).collect();
    let (tests, program): (Vec<Source>, Vec<Source>) = sources.into_iter().partition(|source| is_test(&source));
    let circles: Vec<String> = circles(&program).iter().map(|circle| circle.join(", ")).collect();
    if circles.len() != CIRCLES_LEFT {
        let many = circles.len();
        found.push(format!("{many} circles of files instead of {CIRCLES_LEFT}:\n  {}", circles.join("\n  ")));
    }
    found.extend(crowded(&program));
    found.extend(tests.iter().chain(&files("tests")).flat_map(lengths));
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// The one fault of a snippet at a place, or nothing.
#[cfg(test)]
fn fault(file: &str, text: &str) -> Option<String> {
    let mut found = faults(&Source::read(file, &format!("//! Head.\n{text}")));
    assert!(found.len() < 2, "{found:#?}");
    found.pop()
}

#[track_caller]
fn assert_fault(file: &str, text: &str, expected: &str) {
    let found = fault(file, text).unwrap_or_default();
    assert!(found.contains(expected), "`{text}` in {file}: {found}");
}

#[test]
fn an_import_that_goes_up_is_found() {
    assert_fault("src/model/time.rs", "use crate::store::Store;", "src/model/time.rs:2: model imports store");
    assert_fault(
        "src/store/db.rs",
        "fn f() {\n    crate::service::accept();\n}",
        "src/store/db.rs:3: store imports service",
    );
    assert_fault("src/measure/mod.rs", "use crate::{model::Day, store::{Writer}};", "store::Writer");
    assert_fault("src/web/auth.rs", "use super::super::cli;", "web imports cli");
    assert_fault("src/web/mod.rs", "macro_rules! m { () => { $crate::config::get() } }", "web imports config");
    assert_eq!(fault("src/web/auth.rs", "use super::error; use crate::service; use crate::web::x;"), None);
    assert_eq!(fault("src/main.rs", "use kanalkoll::{cli, config}; use crate::web;"), None);
}

#[test]
fn an_import_on_the_same_floor_is_found() {
    assert_fault("src/store/cells.rs", "use crate::reports::Table;", "store imports reports");
    assert_fault("src/web/mod.rs", "use crate::scheduler;", "web imports scheduler");
    assert_eq!(fault("src/cli/report.rs", "use crate::config::Config;"), None);
}

#[test]
fn nothing_leans_on_the_sample_municipality() {
    assert_fault("src/service/accept.rs", "use crate::demo;", "service imports demo");
    assert_fault("src/demo/mod.rs", "use crate::rollup::Cells;", "demo imports rollup");
    assert_eq!(fault("src/cli/mod.rs", "use crate::demo;"), None);
}

#[test]
fn what_belongs_to_one_room_is_found_in_others() {
    assert_fault(
        "src/service/accept.rs",
        "use diesel::prelude::*;",
        "the database (`diesel::prelude`) belongs in store",
    );
    assert_fault("src/cli.rs", "fn f() { ::diesel_migrations::run(); }", "belongs in store");
    assert_fault("src/metrics/mod.rs", "#[derive(actix_web::Error)] struct S;", "belongs in web");
    assert_fault("src/service/mod.rs", "use tokio::runtime::Runtime;", "belongs in web, connect");
    assert_fault("src/web/mod.rs", "fn f() { std::env::var(\"HOME\"); }", "the environment");
    assert_fault("src/web/mod.rs", "use std::{env, fs};", "the environment");
    assert_fault("src/service/mod.rs", "fn f() { jiff::Timestamp::now(); }", "the clock");
    assert_fault("src/store/db.rs", "fn f() { std::time::Instant::now(); }", "the clock");
    assert_fault("src/web/mod.rs", "fn f() { std::thread::sleep(d); }", "threads and pauses");
    assert_eq!(fault("src/config.rs", "fn f() { std::env::var(\"HOME\"); env!(\"OUT_DIR\"); }"), None);
    assert_eq!(fault("src/scheduler.rs", "fn f() { jiff::Timestamp::now(); std::thread::spawn(g); }"), None);
    assert_eq!(fault("src/model/time.rs", "fn f() { Instant::from_unix(1); std::env::temp_dir(); }"), None);
}

#[test]
fn length_and_emptiness_are_found() {
    assert_fault("src/web/mod.rs", "\n".repeat(400).as_str(), "more than 400 lines");
    let body = "    x();\n".repeat(59);
    assert_fault("src/web/mod.rs", &format!("fn f() {{\n{body}}}"), "src/web/mod.rs:2: `f` has 61 lines");
    assert_eq!(fault("src/web/mod.rs", &format!("fn f() {{\n{}}}", "    x();\n".repeat(58))), None);
    assert_fault("src/web/mod.rs", "mod utils;", "a module named `utils`");
    assert_fault("src/web/mod.rs", "#[must_use]\npub fn f() {}", "public `f` has no doc comment");
    assert_fault("src/other/mod.rs", "", "`other` is no room");
    assert!(faults(&Source::read("src/web/mod.rs", "fn f() {}"))[0].contains("no module head"));
    assert_eq!(fault("src/web/mod.rs", "/// What.\n#[must_use]\npub const fn f() {}\npub(crate) fn g() {}"), None);
}

#[test]
fn words_and_tests_do_not_count() {
    assert_eq!(
        fault("src/model/time.rs", "// use crate::store;\n/// crate::store::Store\nfn f() { g(\"diesel::x\"); }"),
        None
    );
    assert_eq!(fault("src/model/time.rs", "#[cfg(test)]\nmod tests { use crate::store::Store; }"), None);
    assert_fault("src/model/time.rs", "#[cfg(test)]\nmod tests {}\nuse crate::store::Store;", "time.rs:4:");
}
