//! Rules of `src/privacy/redact.rs`.

use std::collections::BTreeMap;

use kanalkoll::privacy::RedactedKind::{Email, PersonalNumber, Phone};
use kanalkoll::privacy::{RedactedKind, is_redacted, redact, redact_counted};

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;

fn gone(texts: &str, kind: RedactedKind) {
    for text in texts.split(" | ") {
        let sentence = format!("Hej, det är {text}, tack.");
        let redacted = redact_counted(&sentence);
        assert_eq!(redacted.text, format!("Hej, det är {}, tack.", kind.mark()), "{text}");
        assert_eq!(redacted.counts, BTreeMap::from([(kind, 1)]), "{text}");
        assert_eq!(redact(text), kind.mark(), "{text}");
    }
}

fn kept(texts: &str) {
    for text in texts.split(" | ") {
        let sentence = format!("Hej, det är {text}, tack.");
        assert_eq!(redact(&sentence), sentence, "{text}");
        assert_eq!(redact(text), text);
    }
}

#[test]
fn swedish_personal_numbers_go_in_every_spelling() {
    gone(
        "850101-1236 | 850101+1236 | 8501011236 | 19850101-1236 | 198501011236 | 19850101+1236 | \
         850101 1236 | 19850101 1236 | 19 850101-1236 | 19 850101 1236 | 850101 - 1236 | 850101- 1236 | \
         8501 01-1236 | 8501 01 1236 | 85 01 01 1236 | 85 01 01-1236 | 1985 01 01 1236 | 85 01 01 12 36 | \
         850101 12 36 | 1985-01-01-1236 | 1985-01-01 1236 | 85-01-01-1236 | 1985.01.01-1236 | 850161-1236 | \
         120101+1230 | 19850161-1236 | 8501611233 | 198501611233 | 191212121212 | 050304-1204 | \
         200503041204 | 850101\u{a0}1236 | 850101\u{2011}1236 | 850101\u{2013}1236 | 850101\u{2212}1236 | \
         850101\u{ad}-1236 | 19\u{202f}850101\u{a0}-\u{a0}1236 | 850101-\n1236 | 850101\t1236 | \
         ８５０１０１－１２３６ | ٨٥٠١٠١-١٢٣٦",
        PersonalNumber,
    );
}

#[test]
fn norwegian_personal_numbers_go_in_every_spelling() {
    gone(
        "01018512366 | 010185 12366 | 010185-12366 | 010185 - 12366 | 01 01 85 12366 | 01 01 85 123 66 | \
         0101 85 12366 | 010185 123 66 | 010185 12 366 | 01.01.85 12366 | 01.01.85-12366 | \
         01.01.1985 12366 | 01011985 12366 | 010185\u{a0}12366 | 010185\u{2013}12366 | 41018512430 | \
         410185 12430 | 410185-12430 | 01418512349 | 01818512321 | 018185 12402",
        PersonalNumber,
    );
}

/// A wrong last digit still points at a person where the spelling leaves no doubt.
#[test]
fn a_slip_in_the_last_digits_does_not_save_a_personal_number() {
    gone("850101-1235 | 850101+9999 | 19850101-0000 | 198501011235 | 19850101 1235 | 010185-12345", PersonalNumber);
}

#[test]
fn personal_numbers_go_wherever_they_stand() {
    for (text, expected) in [
        ("pnr850101-1236och", "pnr[personnummer]och"),
        ("_850101-1236_", "_[personnummer]_"),
        ("(850101-1236)", "([personnummer])"),
        ("\"citizen\":\"198501011236\"", "\"citizen\":\"[personnummer]\""),
        ("rum 12 850101-1236", "rum 12 [personnummer]"),
        ("850101-1236/850161-1236", "[personnummer]/[personnummer]"),
        ("850101-1236 8501611233", "[personnummer] [personnummer]"),
        ("2020-06-01 850101-1236 08:12", "2020-06-01 [personnummer] 08:12"),
        ("född 1985-01-01, 850101-1236.", "född 1985-01-01, [personnummer]."),
    ] {
        assert_eq!(redact(text), expected);
    }
}

#[test]
fn addresses_go() {
    gone(
        "anna@example.se | anna.berg+kalmar@mail.example.se | åsa.öberg@kalmar.se | A_B-C@x.co | \
         o'brien@example.ie | 850101-1236@example.se | anna (at) example.se | anna[at]example.se | \
         anna(a)example.se | anna @ example.se | anna (snabel-a) example.se | anna＠example.se | \
         ola@xn--bl-zia.no",
        Email,
    );
}

#[test]
fn phone_numbers_go_in_every_spelling() {
    gone(
        "070-123 45 67 | 0701234567 | 070 123 45 67 | 070 1234567 | 070-1234567 | 070-123-45-67 | \
         070/123 45 67 | 070.123.45.67 | 0480-45 00 00 | 0480-450000 | 0480/45 00 00 | 0480-123 45 | \
         08-508 280 00 | 08-12 34 56 | 08-123456 | 08 123 456 78 | +46 70 123 45 67 | +46701234567 | \
         +46 (0)70-123 45 67 | +46(0)701234567 | 0046 70 123 45 67 | 0046701234567 | +46-480-45 00 00 | \
         070\u{a0}123\u{a0}45\u{a0}67 | 070\u{2013}123 45 67 | 22 33 44 55 | 912 34 567 | 91234567 | \
         +47 22 33 44 55 | +4722334455 | +47 912 34 567 | 0047 91234567 | 22\u{a0}33\u{a0}44\u{a0}55 | \
         +45 12 34 56 78 | +4512345678 | 0045 12 34 56 78 | +358 40 123 4567 | +358401234567 | \
         040 123 4567 | 0401234567 | 050-1234567 | 09 1234 5678 | +354 555 1234 | +3545551234 | \
         +298 123456",
        Phone,
    );
}

#[test]
fn phone_numbers_go_wherever_they_stand() {
    for (text, expected) in [
        ("tel:0701234567", "tel:[phone]"),
        ("tel.070-1234567", "tel.[phone]"),
        ("Mobilnr 0701234567.", "Mobilnr [phone]."),
        ("(0480) 45 00 00", "[phone]"),
        ("(+46) 70 123 45 67", "[phone]"),
        ("070-123 45 67/070-765 43 21", "[phone]/[phone]"),
        ("kl 08:12 070-123 45 67 08:12", "kl 08:12 [phone] 08:12"),
        ("2020-06-01 070-123 45 67", "2020-06-01 [phone]"),
        ("06-01 070-123 45 67", "06-01 [phone]"),
        ("Ring meg på 22334455", "Ring meg på [phone]"),
        ("tlf. 51234567", "tlf. [phone]"),
        ("Mitt er 91234567,\nhilsen Ola", "Mitt er [phone],\nhilsen Ola"),
        ("sími 555 1234", "sími [phone]"),
        ("telefonnummer: 2233 4455", "telefonnummer: [phone]"),
    ] {
        assert_eq!(redact(text), expected);
    }
}

#[test]
fn ordinary_numbers_stay() {
    kept(
        "2020-001234 | BYGG-2020-123 | ärende 123456 | ärende 12345678 | ärende 22334455 | ärende 91234567 | \
         saksnr. 45678901 | cases;91234567;email | 91234567;email | cases,91234567,email | \
         {\"external_id\": \"91234567\"} | {\"external_id\":91234567} | ärendenummer: 0123456789 | \
         Dnr KS 2020/1234 | KS/2020:00123 | A-1 | dnr 2020-010123 | INC0123456789 | BYGG-0123456789 | \
         202006014711 | 12345678901234567890 | 3550000000054910000003 | SE35 5000 0000 0549 1000 0003 | \
         NO93 8601 1117 947 | bankgiro 5050-1055 | plusgiro 85 01 01-1 | 8501011235 | 01018512345 | \
         org.nr 212000-0746 | 16212000-0746 | 2120000746 | 0a1b2c3d-850101-4abc | \
         550e8400-e29b-41d4-a716-446655440000 | {\"wait_seconds\":1200} | fastighet 1:23 | 001234 | \
         0012345678 | 1590991920 | 2020-06-01 | 20200601 | 200601 | 1 juni 2020 | 1/6 2020 | 01/06/2020 | \
         1.6.2020 | 01.06.20 | 01-06-2020 | 2020-06-01T08:12:00+02:00 | 2020-06-01 08:12 | \
         2020-06-01 08:12:30 | 2020-06-01 08.12 | kl. 08.00-16.30 | kl 0800-1630 | \
         2020-01-02 2020-03-04 05:06 | 05-02-2020 10:15 | 01.06.2020 08:05 | 06/01/2020 08:05:00 AM | \
         20200601T081200 | 20200601081200 | 202006010813 | 20200601T081200Z | 2020-01-01 - 2020-12-31 | \
         2020-01-01-2020-12-31 | 01.01.2020-31.12.2020 | 200101-200331 | 20200101-20200331 | 2019-2020 | \
         2020-W23 | 08:00-16:30 | 1985 | 12 500 kr | 1 234 567,50 | 1 234 567,50 kr | 45000000 kr | \
         91234567,50 | 12 500 000 kr | -12,5 % | 392 32 Kalmar | 0150 Oslo | 10 000 | 3,14159265 | \
         56.6634, 16.3568 | 192.168.10.120 | punkt (a) 3.4 | @kalmar",
    );
}

#[test]
fn what_was_redacted_is_known_and_stays() {
    let once = redact_counted("850101-1236 anna@example.se 070-123 45 67 850161-1236");
    assert_eq!(once.text, "[personnummer] [email] [phone] [personnummer]");
    assert_eq!(once.counts, BTreeMap::from([(PersonalNumber, 2), (Email, 1), (Phone, 1)]));
    assert!(is_redacted(&once.text));
    assert!(!is_redacted("850101-1236"));
    let again = redact_counted(&once.text);
    assert_eq!((again.text.as_ref(), again.counts.len()), (once.text.as_ref(), 0));
    assert_eq!(RedactedKind::ALL.map(RedactedKind::code), ["personal_number", "email", "phone"]);
}

/// Each of these is done in less than a second; with a cost that grows with the square, this would not end.
#[test]
fn hostile_texts_are_redacted_too() {
    for piece in [
        "1", "@", "0", "8501", "a@", "a@b.", "1 ", "0 ", "85 01 ", "01-", "+46", "(", "1\u{ad}", "a (at) ", "0\n\n\n",
        "tel ",
    ] {
        let text = piece.repeat(50_000 / piece.len());
        assert!(redact(&text).len() <= text.len() * 20, "{piece}");
    }
}

/// A number of one of the four kinds: what distinguishes the kinds, a date, and the digits that follow it.
fn personal_number() -> impl Strategy<Value = String> {
    let date = (1..=28_u32, 1..=12_u32, 1920..=2019_u32);
    (any::<bool>(), any::<bool>(), date, 100..1_000_u32, 0..8_usize).prop_filter_map(
        "no control digit",
        |(swedish, other, (day, month, year), serial, spelling)| {
            if swedish {
                return Some(swedish_number(year, month, day + if other { 60 } else { 0 }, serial, spelling));
            }
            norwegian_number(year, month, day + if other { 40 } else { 0 }, serial, spelling)
        },
    )
}

fn swedish_number(year: u32, month: u32, day: u32, serial: u32, spelling: usize) -> String {
    let (century, yy) = (year / 100, year % 100);
    let stem = format!("{yy:02}{month:02}{day:02}{serial:03}");
    let sum: u32 = stem
        .bytes()
        .enumerate()
        .map(|(place, digit)| u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 })
        .map(|product| if product > 9 { product - 9 } else { product })
        .sum();
    let serial = format!("{serial:03}{}", (10 - sum % 10) % 10);
    let date = format!("{yy:02}{month:02}{day:02}");
    match spelling {
        0 => format!("{date}-{serial}"),
        1 => format!("{date}{serial}"),
        2 => format!("{century}{date}-{serial}"),
        3 => format!("{century}{date}{serial}"),
        4 => format!("{date} {serial}"),
        5 => format!("{date}+{serial}"),
        6 => format!("{century} {date}\u{a0}{serial}"),
        _ => format!("{yy:02} {month:02} {day:02} - {serial}"),
    }
}

fn norwegian_number(year: u32, month: u32, day: u32, serial: u32, spelling: usize) -> Option<String> {
    let date = format!("{day:02}{month:02}{:02}", year % 100);
    let mut digits: Vec<u32> = format!("{date}{serial}").bytes().map(|digit| u32::from(digit - b'0')).collect();
    for weights in [vec![3, 7, 6, 1, 8, 9, 4, 5, 2], vec![5, 4, 3, 2, 7, 6, 5, 4, 3, 2]] {
        let rest = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11;
        digits.push((11 - rest) % 11);
    }
    let [first, second] = [digits[9], digits[10]];
    (first < 10 && second < 10).then(|| match spelling {
        0 | 4 => format!("{date}{serial}{first}{second}"),
        1 | 5 => format!("{date} {serial}{first}{second}"),
        2 | 6 => format!("{date}-{serial}{first}{second}"),
        3 => format!("{day:02} {month:02} {:02} {serial}{first}{second}", year % 100),
        _ => format!("{date}\u{a0}{serial} {first}{second}"),
    })
}

const SENTENCES: [&str; 4] = [
    "Jag heter Anna, mitt personnummer är {} och jag väntar på svar.",
    "Hei! Fødselsnummeret mitt er {}. Når får jeg svar på søknaden?",
    "({}) ringde om bygglovet",
    "pnr:{}, ingen hörde av sig",
];
const ORDINARY: [&str; 8] = [
    "ärende BYGG-2020-123",
    "dnr 2020-001234",
    "den 2020-06-01 kl. 08.15",
    "12 500 kr",
    "392 32 Kalmar",
    "1 234 567,50 kr",
    "saksnr. 20/4711",
    "org.nr 212000-0746",
];

proptest! {
    #[test]
    fn no_personal_number_survives_and_nothing_else_goes(
        number in personal_number(),
        sentence in select(SENTENCES.to_vec()),
        ordinary in select(ORDINARY.to_vec()),
    ) {
        let text = format!("{}\n{ordinary}", sentence.replace("{}", &number));
        let expected = format!("{}\n{ordinary}", sentence.replace("{}", "[personnummer]"));
        let redacted = redact_counted(&text);
        prop_assert_eq!(redacted.text.as_ref(), expected.as_str());
        prop_assert_eq!(redacted.counts, BTreeMap::from([(PersonalNumber, 1)]));
    }

    #[test]
    fn any_text_is_redacted_once_and_for_all(text in "([0-9]{1,6}[-+ ./@()a]{0,2}|\\PC){0,40}") {
        let once = redact(&text).into_owned();
        prop_assert_eq!(redact(&once), once.as_str());
    }
}

/// Five hundred personal numbers in two hundred comments, the same in every run.
#[test]
fn five_hundred_seeded_personal_numbers_are_gone() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut number = || personal_number().new_tree(&mut runner).unwrap().current();
    let mut numbers = 0;
    for comment in 0..200 {
        let (mut text, mut expected) = (String::new(), String::new());
        for place in 0..2 + comment % 2 {
            let sentence = SENTENCES[(comment + place) % SENTENCES.len()];
            let ordinary = ORDINARY[(comment * 3 + place) % ORDINARY.len()];
            text += &format!("{} {ordinary}. ", sentence.replace("{}", &number()));
            expected += &format!("{} {ordinary}. ", sentence.replace("{}", "[personnummer]"));
            numbers += 1;
        }
        assert_eq!(redact(&text), expected, "{text}");
    }
    assert_eq!(numbers, 500);
}
