use std::sync::Arc;

use askama::Template;

use super::fields::{FieldError, FormState};
use super::form_body::UnreadableForm;
use super::frame::Frame;
use super::page;
use super::{error_page, statement};
use crate::model::{AnswerFault, Channel, Form, Language, Organisation, OrganisationFile, Question};
use crate::web::page_request::PageRequest;

fn organisation() -> Arc<Organisation> {
    let file = r##"
        code = "molde"
        name = "Molde & omegn <kommune>"
        country = "NO"
        locale = "nb"
        [page]
        colour = "#005b70"
        [page.accessibility]
        conformance = "partial"
        assessed_on = "2020-05-04"
        assessed_by = "Eksempel AS"
        known_faults = ["Logoen mangler kontrast."]
        email = "post@molde.example"
        [retention]
        comment_days = 1
        [[survey.question]]
        code = "warmth"
        kind = "scale"
        text = { nb = "Hvor velkommen følte du deg?" }
        [[survey.open]]
        code = "desk"
        title = { nb = "Besøket ditt" }
        questions = ["warmth", "comment"]
    "##;
    Arc::new(Organisation::try_from(OrganisationFile::from_toml(file).unwrap()).unwrap())
}

fn frame(language: Language) -> Frame {
    let page_request = PageRequest { chosen: Some(language), path: "/s/molde.0".to_owned(), ..PageRequest::default() };
    Frame::new(&page_request, Some(organisation()), None)
}

fn form(channel: Channel) -> Form {
    organisation().survey().forms.of(channel)
}

/// What a page says, without its frame: from the heading to the foot.
fn main(page: page::Rendered) -> String {
    let page = page.unwrap();
    let main = page.split_once("<main class=\"inner\">\n").unwrap().1.split_once("</main>").unwrap().0;
    main.trim().to_owned()
}

#[test]
fn each_page_in_each_language() {
    for language in Language::OFFERED {
        let (frame, organisation) = (frame(language), organisation());
        let none = FormState::default();
        let filled = [("comment".to_owned(), "</textarea><script>\n\"'&".to_owned())];
        let open = organisation.survey().forms.open("desk").unwrap().clone();
        let pages = [
            ("first", page::first(&frame, Channel::Email, &form(Channel::Email), &none)),
            ("rest", page::rest(&frame, &form(Channel::Email), "yes", &none)),
            ("rest-phone", page::rest(&frame, &form(Channel::Phone), "4", &none)),
            ("rest-no-answer", page::rest(&frame, &form(Channel::Email), "no", &none)),
            (
                "open",
                page::open(
                    &frame,
                    &open,
                    "ticket",
                    "_website",
                    &FormState { filled: &filled, hide: true, press_again: true, ..FormState::default() },
                ),
            ),
            ("done", page::done(&frame, None)),
            ("opt-out", page::OptOut { frame: &frame, back: "/s/molde.0".to_owned() }.render()),
            ("opted-out", page::opted_out(&frame)),
            ("gone", error_page::gone(&frame)),
            ("too-large", error_page::unreadable(&frame, UnreadableForm::TooLarge)),
            ("not-a-form", error_page::unreadable(&frame, UnreadableForm::NotAForm)),
            ("too-many", error_page::too_many(&frame, &filled)),
            ("failed", error_page::failed(&frame, "id-1", Some(&filled))),
            ("wrong-method", error_page::wrong_method(&frame)),
            ("accessibility", statement::accessibility(&frame, &organisation)),
            ("data-protection", statement::data_protection(&frame, &organisation)),
        ];
        let whole: String = pages.into_iter().map(|(name, page)| format!("=== {name}\n{}\n\n", main(page))).collect();
        assert!(!whole.contains("<script") && !whole.contains("<kommune>"), "{whole}");
        insta::assert_snapshot!(format!("pages_{language}"), whole);
    }
}

#[test]
fn a_page_as_a_whole() {
    let page = page::first(&frame(Language::Swedish), Channel::Phone, &form(Channel::Phone), &FormState::default());
    insta::assert_snapshot!(page.unwrap());
}

#[test]
fn what_is_wrong_is_said_above_and_at_the_field() {
    let (frame, form) = (frame(Language::Swedish), form(Channel::Phone));
    let shown: Vec<&Question> = form.rest(Some("4")).collect();
    let faults = [
        AnswerFault::TooLong { question: "comment".to_owned(), length: 5_012, most: 4_000 },
        AnswerFault::NotInList { question: "solved".to_owned(), found: "x".to_owned(), expected: "yes".to_owned() },
        AnswerFault::UnknownQuestion("a".to_owned()),
        AnswerFault::UnknownQuestion("b".to_owned()),
    ];
    let field_errors: Vec<FieldError> = super::fields::field_errors(frame.texts, &shown, &faults);
    let said: Vec<(Option<&str>, &str)> =
        field_errors.iter().map(|error_page| (error_page.code.as_deref(), error_page.text.as_str())).collect();
    insta::assert_debug_snapshot!(said);
    let page = page::rest(&frame, &form, "4", &FormState { field_errors, ..FormState::default() }).unwrap();
    for expected in [
        "<title>Fel: ",
        "<a href=\"#q-comment\">",
        "<a href=\"#q-solved-yes\">",
        "aria-describedby=\"fault-solved\"",
        "aria-invalid=\"true\" aria-describedby=\"fault-comment hint-comment\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[test]
fn what_the_organisation_wrote_in_another_language_says_so() {
    let organisation = organisation();
    let open = organisation.survey().forms.open("desk").unwrap();
    let page = |language| page::open(&frame(language), open, "t", "_website", &FormState::default()).unwrap();
    assert!(page(Language::English).contains("<h1 lang=\"nb\">Besøket ditt</h1>"));
    assert!(page(Language::English).contains("<legend lang=\"nb\">"));
    assert!(page(Language::Bokmal).contains("<legend>Hvor velkommen"));
    let said = |language| statement::accessibility(&frame(language), &organisation).unwrap();
    assert!(said(Language::English).contains("<span lang=\"nb\">Logoen"));
    assert!(said(Language::Bokmal).contains("<span>Logoen"));
}
