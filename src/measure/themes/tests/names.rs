//! Names of agents in comments.

use crate::measure::themes::names::Names;

#[test]
fn names_are_found_however_they_are_written() {
    let names = Names::new(&["Anna-Lena af Klint", "kc-17", "BJÖRN", "d'Arc Jo"].map(str::to_owned));
    for held in [
        "tack anna",
        "ANNA",
        "Annas svar",
        "Anna's svar",
        "Anna’s",
        "(lena)",
        "hej.Klint!",
        "anna_lena",
        "klints",
        "Kc-17 svarade",
        "kc 17",
        "björns",
        "D'Arc",
    ] {
        assert!(names.occur_in(held), "{held}");
    }
    for free in ["annan", "af", "17 dagar", "kc", "björnbär", "Klinten", "klintar"] {
        assert!(!names.occur_in(free), "{free}");
    }
    assert!(!Names::new(&[String::new(), " - ".into()]).occur_in("- hej"));
}
