//! The accessibility statement and the page about data protection, written from the organisation's settings: they claim
//! nothing that nobody has set or done.

use askama::Template;

use super::frame::Frame;
use super::page::Rendered;
use crate::model::{Accessibility, Conformance, Country, Language, Organisation};

/// A page of parts with headings.
#[derive(Template)]
#[template(path = "pages/statement.html")]
struct Statement<'a> {
    frame: &'a Frame,
    title: String,
    lead: String,
    parts: Vec<Part>,
}

struct Part {
    title: String,
    texts: Vec<String>,
    points: Vec<Point>,
}

/// A line of a list.
struct Point {
    label: String,
    text: String,
    href: Option<String>,
    /// Of what the organisation wrote, where the page is in another one.
    language: Option<Language>,
}

impl Point {
    fn plain(text: String) -> Point {
        Point { label: text, text: String::new(), href: None, language: None }
    }

    fn link(label: String, text: &str, href: String) -> Point {
        Point { label, text: text.to_owned(), href: Some(href), language: None }
    }
}

/// The accessibility statement.
pub(super) fn accessibility(frame: &Frame, organisation: &Organisation) -> Rendered {
    let found = &organisation.page().accessibility;
    let mut parts = vec![how_well(frame, found)];
    parts.extend(known_faults(frame, organisation));
    parts.push(report(frame, found));
    parts.extend(supervision(frame, organisation.country()));
    Statement { title: frame.say("accessibility-title"), lead: frame.say("accessibility-lead"), parts, frame }.render()
}

fn how_well(frame: &Frame, found: &Accessibility) -> Part {
    let key = match found.conformance {
        Conformance::Full => "accessibility-full",
        Conformance::Partial => "accessibility-partial",
        Conformance::NotAssessed => "accessibility-not-assessed",
    };
    let on = found.assessed_on.map(|day| frame.say_with("accessibility-assessed-on", "date", &day.to_string()));
    let by = found.assessed_by.as_ref().map(|who| frame.say_with("accessibility-assessed-by", "who", who));
    let mut texts = vec![frame.say(key)];
    if found.conformance != Conformance::NotAssessed {
        texts.extend(on.into_iter().chain(by));
    }
    texts.push(frame.say("accessibility-built"));
    Part { title: frame.say("accessibility-how-well"), texts, points: Vec::new() }
}

fn known_faults(frame: &Frame, organisation: &Organisation) -> Option<Part> {
    let faults = &organisation.page().accessibility.known_faults;
    let language = Some(organisation.language()).filter(|language| *language != frame.language());
    let point = |text: &String| Point { label: String::new(), text: text.clone(), href: None, language };
    (!faults.is_empty()).then(|| Part {
        title: frame.say("accessibility-faults"),
        texts: Vec::new(),
        points: faults.iter().map(point).collect(),
    })
}

fn report(frame: &Frame, found: &Accessibility) -> Part {
    let email = found.email.as_ref().map(|email| (frame.say("accessibility-email"), email, format!("mailto:{email}")));
    let phone = found.phone.as_ref().map(|phone| {
        let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        (frame.say("accessibility-phone"), phone, format!("tel:{digits}"))
    });
    let url = found.url.as_ref().map(|url| (frame.say("accessibility-web"), url, url.clone()));
    let routes = [email, phone, url].into_iter().flatten();
    let points: Vec<Point> = routes.map(|(label, text, href)| Point::link(label, text, href)).collect();
    let key = if points.is_empty() { "accessibility-report-nowhere" } else { "accessibility-report-how" };
    Part { title: frame.say("accessibility-report"), texts: vec![frame.say(key)], points }
}

/// Who sees to it that the law is kept; nobody is named for countries whose law we do not know.
fn supervision(frame: &Frame, country: Country) -> Option<Part> {
    let (code, url) = match country {
        Country::Sweden => ("se", "https://www.digg.se/tdosanmalan"),
        Country::Norway => ("no", "https://www.uutilsynet.no/"),
        Country::Other => return None,
    };
    let say = |what: &str| frame.say(&format!("accessibility-{what}-{code}"));
    Some(Part {
        title: frame.say("accessibility-supervision"),
        texts: vec![say("law"), say("supervisor")],
        points: vec![Point::link(String::new(), &say("supervisor-link"), url.to_owned())],
    })
}

/// What becomes of what a citizen tells.
pub(super) fn data_protection(frame: &Frame, organisation: &Organisation) -> Rendered {
    let list = |title: &str, texts: Vec<String>| Part {
        title: frame.say(title),
        texts: Vec::new(),
        points: texts.into_iter().map(Point::plain).collect(),
    };
    let hide = frame.say("hide-label");
    let least = organisation.survey().smallest_group.to_string();
    let stored = ["data-stored-answers", "data-stored-link", "data-stored-address", "data-stored-comment"];
    let seen = vec![
        frame.say_with("data-who-employee", "box", &hide),
        frame.say_with("data-who-managers", "least", &least),
        frame.say("data-who-nobody"),
    ];
    let mut rights =
        vec![frame.say("data-rights"), frame.say_with("data-rights-opt-out", "link", &frame.say("opt-out-link"))];
    rights.extend(match organisation.country() {
        Country::Sweden => Some(frame.say("data-complain-se")),
        Country::Norway => Some(frame.say("data-complain-no")),
        Country::Other => None,
    });
    let parts = vec![
        list("data-stored-title", stored.map(|key| frame.say(key)).to_vec()),
        list("data-who-title", seen),
        list("data-long-title", kept_for(frame, organisation)),
        list("data-rights-title", rights),
    ];
    Statement { title: frame.say("data-title"), lead: frame.say("data-lead"), parts, frame }.render()
}

fn kept_for(frame: &Frame, organisation: &Organisation) -> Vec<String> {
    let set = organisation.file().retention.as_ref();
    let decision = set.and_then(|set| set.decision.as_ref());
    let mut texts = vec![frame.texts.say_count("data-long-comment", organisation.retention().comment_days.into())];
    texts.extend(decision.map(|decision| frame.say_with("data-long-decision", "decision", decision)));
    texts.push(frame.say("data-long-figures"));
    texts
}
