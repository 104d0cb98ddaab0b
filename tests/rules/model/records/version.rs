//! Rules of `src/model/records/version.rs`.

use kanalkoll::model::{Instant, NotAVersion, Version};

fn number(text: &str) -> Version {
    Version::number(text).unwrap()
}

#[test]
fn numbers_are_compared_as_numbers_to_the_last_decimal() {
    let ascending = ["-2.5", "-2", "0", "0.000000000001", "9.5", "10", "1700000000.123", "18446744073709551615"];
    for pair in ascending.windows(2) {
        assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
    }
    assert_eq!(number("+12.50"), number("0012.5"));
}

#[test]
fn what_is_no_number_or_too_long_is_told_apart() {
    for text in ["", "-", "1e3", "1,5", "1.", ".5", "v2", "0x1", "1.2.3", "\u{0661}"] {
        assert_eq!(Version::number(text), Err(NotAVersion::NotANumber), "{text}");
    }
    for text in ["0.0000000000001", "999999999999999999999999999999", "9999999999999999999999999999999999999999999"] {
        assert_eq!(Version::number(text), Err(NotAVersion::OutOfRange), "{text}");
    }
}

#[test]
fn times_keep_their_fraction_of_a_second() {
    let time = |text| Version::rfc3339(text).unwrap();
    assert!(time("2025-06-02T08:00:00.123Z") < time("2025-06-02T10:00:00.124+02:00"));
    assert_eq!(time("2025-06-02T08:00:00Z"), Version::time(Instant::from_unix(1_748_851_200), 0));
    assert_eq!(time("2025-06-02T08:00:00Z").partial_cmp(&number("1")), None);
}

#[test]
fn a_version_that_is_shown_is_read_back_as_it_was() {
    for text in ["17", "-2.5", "0", "1700000000.123", "18446744073709551615"] {
        assert_eq!(number(text).to_string(), text);
        assert_eq!(Version::stored(text), Some(number(text)));
    }
    for text in ["2025-06-02T08:00:00.123456789Z", "1969-12-31T23:59:59.5Z", "2025-06-02T08:00:00Z"] {
        let version = Version::rfc3339(text).unwrap();
        assert_eq!(version.to_string(), text);
        assert_eq!(Version::stored(text), Some(version));
    }
}
