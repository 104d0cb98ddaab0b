//! `/o/{organisation}/{survey}`: a survey that anyone may answer, such as behind a QR code at a desk.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};

use super::fields::{FieldError, FormState, field_errors, unanswered};
use super::form_body::FormBody;
use super::frame::Frame;
use super::page;
use super::rate_limit;
use super::reply::{Reply, reply};
use super::{error_page, organisation};
use crate::model::Question;
use crate::service::{OpenAnswerOutcome, OpenPage};
use crate::web::Service;
use crate::web::error::{Standing, WebError};
use crate::web::page_request::PageRequest;

/// The codes of organisation and survey in the address.
type Codes = (String, String);

/// `GET /o/{organisation}/{survey}`
pub(super) async fn show(request: HttpRequest, service: Data<Service>, codes: Path<Codes>) -> HttpResponse {
    reply(&request, service, None, move |service, page_request| {
        let Some(page) = find(service, &codes)? else { return Ok(gone(service, page_request, &codes)) };
        let frame = Frame::new(page_request, Some(page.organisation.clone()), None);
        if page_request.thanks {
            let onward = format!("{}?lang={}", page_request.path, frame.language());
            return Ok(Reply::Page(Standing::Fine, page::done(&frame, Some(onward))));
        }
        let written = page::open(&frame, &page.survey, &page.form_token, FormBody::TRAP, &FormState::default());
        Ok(Reply::Page(Standing::Fine, written))
    })
    .await
}

/// `POST /o/{organisation}/{survey}`
pub(super) async fn send(
    request: HttpRequest,
    service: Data<Service>,
    codes: Path<Codes>,
    body: Payload,
) -> HttpResponse {
    let read = FormBody::read(&request, body).await;
    let passes =
        rate_limit::address(&request, &service.rate_limit).is_none_or(|address| service.rate_limit.allows(address));
    let all = read.as_ref().ok().map(|form_body| form_body.all.clone());
    reply(&request, service, all, move |service, page_request| match read {
        Ok(form_body) if passes => answer(service, page_request, &codes, &form_body),
        Ok(form_body) => {
            let frame = frame(service, page_request, &codes);
            Ok(Reply::Page(Standing::TooMany, error_page::too_many(&frame, &form_body.all)))
        }
        Err(unreadable) => {
            let frame = frame(service, page_request, &codes);
            Ok(Reply::Page(unreadable.into(), error_page::unreadable(&frame, unreadable)))
        }
    })
    .await
}

fn answer(
    service: &Service,
    page_request: &PageRequest,
    codes: &Codes,
    form_body: &FormBody,
) -> Result<Reply, WebError> {
    if form_body.trapped {
        // A program is thanked like a person, so that it does not try another way.
        return Ok(Reply::See(page_request.back(true)));
    }
    let (code, survey) = codes;
    let now = (service.clock)();
    let answered = service.installation.answer_open(
        code,
        survey,
        &form_body.form_token,
        &form_body.answers,
        form_body.hide,
        now,
    )?;
    if answered == OpenAnswerOutcome::Kept {
        return Ok(Reply::See(page_request.back(true)));
    }
    let Some(page) = find(service, codes)? else { return Ok(gone(service, page_request, codes)) };
    Ok(page_again(page_request, &page, form_body, &answered))
}

/// Returns the page once more, with all that was filled in.
fn page_again(
    page_request: &PageRequest,
    page: &OpenPage,
    form_body: &FormBody,
    answered: &OpenAnswerOutcome,
) -> Reply {
    let frame = Frame::new(page_request, Some(page.organisation.clone()), None);
    let questions: Vec<&Question> = page.survey.form.questions().iter().collect();
    let field_errors: Vec<FieldError> = match answered {
        OpenAnswerOutcome::NothingChosen => questions.iter().take(1).map(|q| unanswered(frame.texts, q)).collect(),
        OpenAnswerOutcome::Faults(faults) => field_errors(frame.texts, &questions, faults),
        _ => Vec::new(),
    };
    // The token of the page stays valid, so that a form that was sent too quickly can be sent again.
    let form_token = if *answered == OpenAnswerOutcome::Stale { &page.form_token } else { &form_body.form_token };
    let press_again = matches!(answered, OpenAnswerOutcome::TooQuick | OpenAnswerOutcome::Stale);
    let state = FormState { filled: &form_body.answers, hide: form_body.hide, field_errors, press_again };
    Reply::Page(Standing::NotAccepted, page::open(&frame, &page.survey, form_token, FormBody::TRAP, &state))
}

fn find(service: &Service, (code, survey): &Codes) -> Result<Option<OpenPage>, WebError> {
    Ok(service.installation.open_survey(code, survey, (service.clock)())?)
}

fn gone(service: &Service, page_request: &PageRequest, codes: &Codes) -> Reply {
    Reply::Page(Standing::Gone, error_page::gone(&frame(service, page_request, codes)))
}

/// Returns the frame of the organisation that the address names, if there is one.
fn frame(service: &Service, page_request: &PageRequest, (code, _): &Codes) -> Frame {
    Frame::new(page_request, organisation(service, code), None)
}
