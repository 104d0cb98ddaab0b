//! The overview from outside: what it says is what the API says, in every language, and everyone can read it.

mod access;
mod list;

use kanalkoll::model::{Channel, Language};
use serde_json::{Value, json};

use super::monthly::june;
use super::voice::{day, invitation, keep};
use crate::support::{TestApp, both, drive_browser};

const JUNE: &str = "from=2020-06-01&to=2020-06-30";

/// The overview of these days, as somebody with a key sees it.
#[track_caller]
fn overview(app: &TestApp<'_>, words: &str) -> String {
    let answer = app.get(&format!("/overview/kalmar?{words}"));
    assert_eq!(answer.status, 200, "{words}: {}", answer.text());
    answer.text()
}

/// What can be read of a page, without what changes from day to day.
fn words(page: &str) -> String {
    let body = page.split_once("<body").unwrap().1;
    let replaced =
        |text: &str, pattern: &str, by: &str| regex::Regex::new(pattern).unwrap().replace_all(text, by).into_owned();
    let text = replaced(body, "(?s)<svg.*?</svg>", " ");
    let text = replaced(&text, "</(p|h1|h2|h3|tr|li|dd|caption|figcaption|summary)>", "\n");
    let text = replaced(&text, "<[^>]+>", " ");
    let text = replaced(&text, "Sammanställd +[^\n]*", "Sammanställd NU");
    let text = replaced(&text, "och har väntat [^(]*[(][^)]*[)]", "och har väntat SÅ LÄNGE");
    let lines = text.lines().map(|line| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// `33,3 %`, with its counts: `(1 av 3)`.
#[track_caller]
fn share(share: &Value) -> String {
    let percent = format!("{:.1}", share["value"].as_f64().unwrap() * 100.0).replace('.', ",");
    format!("{percent}\u{a0}% ... ({} av {})", share["numerator"], share["denominator"])
}

/// Whether a page says a share, with words between it and its counts.
fn says(page: &str, share: &str) -> bool {
    let (percent, counts) = share.split_once(" ... ").unwrap();
    let flat = page.replace('\u{a0}', " ");
    flat.lines()
        .any(|line| line.contains(&percent.replace('\u{a0}', " ")) && line.contains(counts.trim_end_matches(')')))
}

both! {
    fn it_tells_what_the_api_tells(db) {
        let app = TestApp::open(db);
        june(&app);
        let page = overview(&app, JUNE);
        let read = words(&page);
        let row = |question: &str| app.figure(question)["rows"][0].clone();
        let response = row(&format!("response?{JUNE}"));
        assert_eq!(share(&response["rate"]), "33,3\u{a0}% ... (1 av 3)");
        let queues = app.figure(&format!("queue?{JUNE}&split=channel"))["rows"].clone();
        let levels = queues.as_array().unwrap().iter().map(|row| &row["service_level"]["abandons_negative"]);
        let levels: Vec<&Value> = levels.collect();
        assert_eq!((levels.len(), share(levels[1])), (2, "60,0\u{a0}% ... (6 av 10)".to_owned()));
        let given_up = app.figure(&format!("queue?{JUNE}"))["rows"][0]["abandonment"].clone();
        let voice = row(&format!("voice?{JUNE}"));
        for figure in [
            &response["rate"],
            levels[0],
            levels[1],
            &given_up,
            &voice["no_answer"],
            &voice["response_rate"],
            &voice["coverage"],
        ] {
            assert!(says(&read, &share(figure)), "{figure}: {read}");
        }
        assert_eq!(app.figure("overdue")["overdue"], 1);
        assert!(read.contains("Just nu väntar ett meddelande som borde ha varit besvarat."), "{read}");
        let index = voice["index"]["value"].as_f64().unwrap();
        assert!(read.contains(&format!("är {index:.1} av 100").replace('.', ",")), "{index}: {read}");
        // The same on both databases, to the last word.
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!("overview", read);
        });
    }

    fn days_without_contacts_say_so_and_lead_to_those_with_some(db) {
        let app = TestApp::open(db);
        let never = words(&overview(&app, ""));
        assert!(never.contains("Ingen källa har lämnat några kontakter ännu."), "{never}");
        assert!(!never.contains('%') && !never.contains("Visa perioden med de senaste"), "{never}");
        for said in [
            "Inga meddelanden att besvara kom in.",
            "Det finns inga uppgifter om köer till telefon eller chatt",
            "organisationsfilen har ingen jämförelse som är över",
            "[[comparison]]",
            "Ingen har fått frågan ännu.",
            "Källan trio har aldrig lämnat något.",
        ] {
            assert!(never.contains(said), "{said}: {never}");
        }
        june(&app);
        let page = overview(&app, "from=2021-01-01&to=2021-01-31");
        assert!(words(&page).contains("Det finns inga kontakter från den här perioden."), "{page}");
        assert!(page.contains("/overview/kalmar?from=2019-06-01&#38;to=2020-06-30\">Visa perioden"), "{page}");
    }

    fn what_a_few_said_is_not_shown(db) {
        let app = TestApp::open(db);
        let place = (Channel::Email, "social", "bygglov");
        let few: Vec<_> =
            (0..6).map(|id| invitation(id, day("2020-06-02"), place, Some("got_answer=no ease=1"))).collect();
        keep(&app, &few);
        let read = words(&overview(&app, JUNE));
        assert!(read.contains("För få svar att visa. Vi visar inget som bygger på färre än 7 svar."), "{read}");
        assert!(!read.contains("Index för enkelhet") && !read.contains("inte fick något svar alls"), "{read}");
    }
}

#[test]
fn everyone_can_read_it_in_every_language_and_state() {
    let db = crate::support::TestDb::sqlite();
    let app = TestApp::open(&db);
    let signed = access::link(&app);
    let signed = signed.split_once('?').unwrap().1;
    let page =
        |name: String, words: &str| json!({ "name": name, "path": format!("/overview/kalmar?{words}&{signed}") });
    let browsed = |given: Vec<Value>| drive_browser("reports.mjs", &app.service.url, json!({ "pages": given }));
    let key = regex::Regex::new(r"\b(overview|overdue|refused|report|chart|shift|monthly)-[a-z0-9]").unwrap();
    browsed(vec![page("overview-empty".to_owned(), "lang=sv")]);
    june(&app);
    let mut pages = Vec::new();
    for language in Language::OFFERED {
        let words_of = format!("{JUNE}&lang={language}");
        let read = words(&overview(&app, &words_of));
        assert!(!key.is_match(&read) && !read.contains("{ $"), "{read}");
        pages.push(page(format!("overview-{language}"), &words_of));
    }
    pages.push(page("overview-week".to_owned(), "from=2020-06-01&to=2020-06-07&lang=sv"));
    pages.push(page("overview-year".to_owned(), "from=2019-06-01&to=2020-06-30&lang=sv"));
    let wrong = json!({ "name": "refused", "path": "/overview/kalmar?until=1&signature=00&lang=nb" });
    let list = app.get("/api/v1/kalmar/measures/overdue?format=html&lang=nn").text();
    pages.extend([wrong, json!({ "name": "overdue", "html": list })]);
    browsed(pages);
}
