use super::words::Grown;
use super::*;
use crate::mail::samples::monthly::full;
use crate::measure::Change::{AboutTheSame, Higher, Lower, Uncertain};
use crate::measure::{Change, MonthComparison, Share};

fn templates() -> Templates {
    Templates::built_in().unwrap()
}

/// The words of the HTML without its head, in lines.
fn words(html: &str) -> Vec<String> {
    let body =
        html.split_once("</head>").unwrap().1.replace("&quot;", "\"").replace("&nbsp;", "").replace("&amp;", "&");
    let tags = regex::Regex::new("<[^>]+>").unwrap();
    tags.split(&body).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_page_is_the_letter_without_a_receiver() {
    let message = full();
    let page = monthly_page(&message.head, &message.figure, Language::Swedish, &templates()).unwrap();
    assert!(!page.contains("Åsa Ek") && !page.contains("https://"), "{page}");
    let all = message.write(Language::Swedish, &templates()).unwrap().html;
    let (page, all) = (words(&page), words(&all));
    assert!(page.iter().all(|said| all.contains(said)), "{page:#?}");
    assert!(all.len() - page.len() < 4, "{} {}", all.len(), page.len());
}

#[test]
fn names_stay_text_and_out_of_what_is_printed() {
    let message = MonthlyMessage { name: "<b>{{ 7 * 7 }}</b>".to_owned(), ..full() };
    let written = message.write(Language::Swedish, &templates()).unwrap();
    assert!(written.html.contains("&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;") && !written.html.contains("<b>"));
    assert!(!format!("{message:?}").contains("asa@") && !format!("{message:?}").contains("7 * 7"));
}

#[test]
fn comparisons_are_sentences() {
    let message = full();
    let words = Words { texts: Texts::of(Language::Swedish), figure: &message.figure };
    let said = |changes: [Option<Change>; 2]| {
        let share = Share::of(1, 2);
        let compared = MonthComparison {
            month: share,
            before: share,
            year_before: share,
            since_before: changes[0],
            since_year_before: changes[1],
        };
        words.compared(&compared, Grown::Better, |_, _| "50 %".to_owned())
    };
    assert_eq!(said([Some(Higher), Some(Lower)]), ", bättre än i juli (50 %) och sämre än i augusti 2019 (50 %)");
    assert_eq!(said([Some(AboutTheSame), Some(AboutTheSame)]), ", ungefär som i juli (50 %) och i augusti 2019 (50 %)");
    assert_eq!(
        said([Some(Uncertain), Some(Uncertain)]),
        ", ingen säker skillnad mot juli (50 %) eller augusti 2019 (50 %)"
    );
    assert_eq!(said([None, Some(Higher)]), ", bättre än i augusti 2019 (50 %)");
    assert_eq!(said([None, None]), "");
}

#[test]
fn what_is_there_can_be_seen_in_a_bar() {
    assert_eq!([0.0, 0.001, 0.5, 1.0, 2.0].map(|part| hundredths(part, 1.0)), [0, 1, 50, 100, 100]);
    assert_eq!(hundredths(1.0, 0.0), 0);
}
