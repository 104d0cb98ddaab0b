//! Rules of `src/model/code.rs`.

use unicode_normalization::UnicodeNormalization;

use kanalkoll::model::canonical_code;

use proptest::prelude::*;

proptest! {
    #[test]
    fn a_canonical_code_stays_as_it_is(text in "\\PC{0,12}") {
        let once = canonical_code(&text).into_owned();
        prop_assert_eq!(canonical_code(&once), once.as_str());
    }

    #[test]
    fn blanks_at_the_ends_and_forms_of_letters_make_no_other_code(text in "[a-zåäöÅÄÖéü .-]{0,12}") {
        let apart: String = format!(" \u{a0}{}\u{3000}\t", text.nfd().collect::<String>());
        prop_assert_eq!(canonical_code(&apart), canonical_code(&text));
    }
}
