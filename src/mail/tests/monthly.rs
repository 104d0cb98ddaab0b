//! The month to managers.

use minijinja::Value;
use minijinja::value::Serde;
use serde_json::json;

use super::*;
use crate::mail::template_texts::hundredths;

fn sample(name: &str) -> Draft {
    samples(MessageKind::Monthly, Language::Swedish).into_iter().find(|sample| sample.name == name).unwrap().message
}

fn written(draft: &Draft) -> Message {
    draft.write(&templates()).unwrap()
}

/// The words of the HTML without its head, in lines.
fn words(html: &str) -> Vec<String> {
    let body =
        html.split_once("</head>").unwrap().1.replace("&quot;", "\"").replace("&nbsp;", "").replace("&amp;", "&");
    let tags = regex::Regex::new("<[^>]+>").unwrap();
    tags.split(&body).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// The sample with other values, each at its place in JSON.
fn changed(values: &[(&str, serde_json::Value)]) -> Draft {
    let draft = sample("full");
    let mut message = serde_json::to_value(&draft.message).unwrap();
    for (at, value) in values {
        *message.pointer_mut(at).unwrap() = value.clone();
    }
    Draft { message: Value::from(Serde(message)), ..draft }
}

#[test]
fn the_page_is_the_message_without_a_receiver() {
    let page = written(&sample("page")).html;
    assert!(!page.contains("Åsa Ek") && !page.contains("https://"), "{page}");
    let all = written(&sample("full")).html;
    let (page, all) = (words(&page), words(&all));
    assert!(page.iter().all(|line| all.contains(line)), "{page:#?}");
    assert!(all.len() - page.len() < 4, "{} {}", all.len(), page.len());
}

#[test]
fn names_stay_text_and_out_of_what_is_printed() {
    let message = changed(&[("/name", json!("<b>{{ 7 * 7 }}</b>"))]);
    let html = written(&message).html;
    assert!(html.contains("&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;") && !html.contains("<b>"));
    assert!(!format!("{message:?}").contains("anna@") && !format!("{message:?}").contains("7 * 7"));
}

#[test]
fn comparisons_are_sentences() {
    let compared = |changes: [serde_json::Value; 2]| {
        let [before, year_before] = changes;
        let share = json!({ "value": 0.5, "numerator": 1, "denominator": 2 });
        let rate = json!({ "month": share, "before": share, "year_before": share, "since_before": before, "since_year_before": year_before });
        let text = written(&changed(&[("/figure/response/all/rate", rate)])).text;
        let line = text.lines().find_map(|line| line.split_once("besvarades i tid (1 av 2)")).unwrap().1;
        line.split_once(". ").unwrap().0.replace('\u{a0}', " ")
    };
    let [higher, lower, same, uncertain, none] =
        [json!("higher"), json!("lower"), json!("about_the_same"), json!("uncertain"), json!(null)];
    assert_eq!(compared([higher.clone(), lower]), ", bättre än i juli (50,0 %) och sämre än i augusti 2019 (50,0 %)");
    assert_eq!(compared([same.clone(), same]), ", ungefär som i juli (50,0 %) och i augusti 2019 (50,0 %)");
    assert_eq!(
        compared([uncertain.clone(), uncertain]),
        ", ingen säker skillnad mot juli (50,0 %) eller augusti 2019 (50,0 %)"
    );
    assert_eq!(compared([none.clone(), higher]), ", bättre än i augusti 2019 (50,0 %)");
    assert_eq!(compared([none.clone(), none]), "");
}

#[test]
fn another_year_is_named_and_a_ratio_without_a_share_gives_its_reason() {
    let january = changed(&[("/figure/month", json!("2020-01")), ("/figure/before", json!("2019-12"))]);
    assert!(written(&january).text.contains("i december 2019 (98,7"));
    let none = json!({ "value": null, "numerator": 12, "denominator": 10, "reason": "more_than_offered" });
    let text = written(&changed(&[("/figure/queue/0/service_level/month", none)])).text;
    assert!(text.contains("* Chatt: –\n  Källan räknar fler besvarade eller tappade än inkomna"), "{text}");
}

#[test]
fn savings_are_counted_and_told_apart_from_what_somebody_recorded() {
    let comparison = |name, has_saving| json!({ "name": name, "sentences": "Utfall.", "has_saving": has_saving });
    let benefit = json!({ "day": "2020-08-03", "label": "Chatt", "amount": 12_500.0, "source": "ekonomi" });
    let text = |comparisons: [serde_json::Value; 2]| {
        written(&changed(&[("/savings", json!({ "comparisons": comparisons, "benefits": [benefit] }))])).text
    };
    let some = text([comparison(Some("Chatten"), true), comparison(None, false)]);
    for line in [
        "En jämförelse av 2 visar att de bemannade kontakterna blev färre.\nChatten: Utfall.\nMånaden mot samma veckor året före: Utfall.\n",
        "\n- Antecknad nytta, vid sidan av det uträknade: Chatt, 3 augusti 2020, 12\u{a0}500 kr (ekonomi).\n",
    ] {
        assert!(some.contains(line), "{some}");
    }
    let none = text([comparison(None, false), comparison(None, false)]);
    assert!(none.contains("I ingen av jämförelserna är det visat"), "{none}");
}

#[test]
fn what_is_there_can_be_seen_in_a_bar() {
    assert_eq!([0.0, 0.001, 0.5, 1.0, 2.0].map(|part| hundredths(part, 1.0)), [0, 1, 50, 100, 100]);
    assert_eq!(hundredths(1.0, 0.0), 0);
}
