//! `/s/{token}`: the survey behind a link that was sent to somebody. To look changes nothing; only POST records.

use std::sync::Arc;

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};

use super::fields::{FieldError, field_errors, unanswered};
use super::form_body::{self, FormBody};
use super::frame::Frame;
use super::page::{self, FormState};
use super::reply::{Reply, reply};
use super::{error_page, organisation};
use crate::model::{Organisation, Question};
use crate::service::{AnswerOutcome, SurveyLink, SurveyStage};
use crate::web::Service;
use crate::web::error::{Standing, WebError};
use crate::web::page_request::PageRequest;

/// `GET /s/{token}`
pub(super) async fn show(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, page_request| {
        shown(service, page_request, &token, Standing::Fine, &|_| FormState::default())
    })
    .await
}

/// `POST /s/{token}`
pub(super) async fn send(
    request: HttpRequest,
    service: Data<Service>,
    token: Path<String>,
    body: Payload,
) -> HttpResponse {
    let token = token.into_inner();
    let form_body = match FormBody::read(&request, body).await {
        Ok(form_body) => form_body,
        Err(unreadable) => {
            return reply(&request, service, None, move |service, page_request| {
                let frame = Frame::new(page_request, of_token(service, &token), None);
                Ok(Reply::Page(unreadable.into(), error_page::unreadable(&frame, unreadable)))
            })
            .await;
        }
    };
    let all = form_body.all.clone();
    reply(&request, service, Some(all), move |service, page_request| answer(service, page_request, &token, &form_body))
        .await
}

fn answer(service: &Service, page_request: &PageRequest, token: &str, form_body: &FormBody) -> Result<Reply, WebError> {
    let answered =
        service.installation.answer(token, form_body.step, &form_body.answers, form_body.hide, (service.clock)())?;
    let wrong: &dyn Fn(&Frame, &[&Question]) -> Vec<FieldError> = match &answered {
        AnswerOutcome::Kept | AnswerOutcome::Already => return Ok(Reply::See(page_request.back(false))),
        AnswerOutcome::Unknown => return Ok(gone(service, page_request, token)),
        AnswerOutcome::NothingChosen => {
            &|frame, shown| shown.iter().take(1).map(|q| unanswered(frame.texts, q)).collect()
        }
        AnswerOutcome::Faults(faults) => &|frame, shown| field_errors(frame.texts, shown, faults),
    };
    shown(service, page_request, token, Standing::NotAccepted, &|on_page| FormState {
        filled: &form_body.answers,
        hide: form_body.hide,
        field_errors: on_page.map(|(frame, questions)| wrong(frame, questions)).unwrap_or_default(),
        press_again: false,
    })
}

/// The frame and the questions of the page that is shown.
type OnPage<'a> = Option<(&'a Frame, &'a [&'a Question])>;

/// The page that the link leads to now.
fn shown<'a>(
    service: &Service,
    page_request: &PageRequest,
    token: &str,
    standing: Standing,
    before: &dyn Fn(OnPage<'_>) -> FormState<'a>,
) -> Result<Reply, WebError> {
    let Some(link) = service.installation.link(token, (service.clock)())? else {
        return Ok(gone(service, page_request, token));
    };
    let SurveyLink { organisation, language, channel, stage } = link;
    let frame = Frame::new(page_request, Some(organisation), language);
    Ok(match stage {
        SurveyStage::First(form) => {
            let frame = frame.with_opt_out(token);
            let questions: Vec<&Question> = form.first().into_iter().collect();
            let mut before = before(Some((&frame, &questions)));
            let proposed = proposed(page_request, &questions);
            if before.filled.is_empty() {
                before.filled = &proposed;
            }
            Reply::Page(standing, page::first(&frame, channel, &form, &before))
        }
        SurveyStage::Rest { form, first } => {
            let frame = frame.with_opt_out(token);
            let questions: Vec<&Question> = form.rest(Some(&first)).collect();
            let before = before(Some((&frame, &questions)));
            Reply::Page(standing, page::rest(&frame, &form, &first, &before))
        }
        SurveyStage::Done { opted_out: true } => Reply::Page(Standing::Fine, page::opted_out(&frame)),
        SurveyStage::Done { opted_out: false } => {
            Reply::Page(Standing::Fine, page::done(&frame.with_opt_out(token), None))
        }
    })
}

/// What a letter proposes as the answer to the first question, if it is one.
fn proposed(page_request: &PageRequest, questions: &[&Question]) -> Vec<(String, String)> {
    let first = questions.first().zip(page_request.score.as_ref());
    let known = first.filter(|(question, score)| question.values().contains(&score.as_str()));
    known.map(|(question, score)| (question.code.clone(), score.clone())).into_iter().collect()
}

/// `GET /s/{token}/opt-out`: asks. It looks the same for every link, so it tells nothing about one; and it is there for as
/// long as anyone keeps the letter.
pub(super) async fn ask_opt_out(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, page_request| {
        let Some(organisation) = of_token(service, &token) else { return Ok(gone(service, page_request, &token)) };
        let frame = Frame::new(page_request, Some(organisation), None);
        let back = format!("/s/{token}?lang={}", frame.language());
        Ok(Reply::Page(Standing::Fine, page::OptOut::written(&frame, back)))
    })
    .await
}

/// `POST /s/{token}/opt-out`: does it. Mail programs send this too (RFC 8058), in whatever form, and may not be sent elsewhere.
pub(super) async fn opt_out(
    request: HttpRequest,
    service: Data<Service>,
    token: Path<String>,
    body: Payload,
) -> HttpResponse {
    let token = token.into_inner();
    // There is nothing in it that matters.
    drop(form_body::bytes(body).await);
    reply(&request, service, Some(Vec::new()), move |service, page_request| {
        if !service.installation.opt_out(&token, (service.clock)())? {
            return Ok(gone(service, page_request, &token));
        }
        let frame = Frame::new(page_request, of_token(service, &token), None);
        Ok(Reply::Page(Standing::Fine, page::opted_out(&frame)))
    })
    .await
}

/// Unknown, or too old: the page of the organisation that the link names, if there is one.
pub(super) fn gone(service: &Service, page_request: &PageRequest, token: &str) -> Reply {
    Reply::Page(Standing::Gone, error_page::gone(&Frame::new(page_request, of_token(service, token), None)))
}

/// The organisation that a link names.
fn of_token(service: &Service, token: &str) -> Option<Arc<Organisation>> {
    organisation(service, token.rsplit_once('.')?.0)
}
