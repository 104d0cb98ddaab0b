//! `/s/{token}`: the survey behind an invitation. A GET changes nothing; only a POST records.

use std::sync::Arc;

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::fields::{FieldError, FormState, field_errors, unanswered};
use super::form_body::{self, FormBody};
use super::frame::Frame;
use super::page;
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
        page_of_link(service, page_request, &token, Standing::Fine, &|_| FormState::default())
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
                let frame = frame(service, page_request, &token);
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
    let errors: &dyn Fn(&Frame, &[&Question]) -> Vec<FieldError> = match &answered {
        AnswerOutcome::Kept | AnswerOutcome::Already => return Ok(Reply::See(page_request.back(false))),
        AnswerOutcome::Unknown => return Ok(gone(service, page_request, token)),
        AnswerOutcome::NothingChosen => {
            &|frame, questions| questions.iter().take(1).map(|q| unanswered(frame.texts, q)).collect()
        }
        AnswerOutcome::Faults(faults) => &|frame, questions| field_errors(frame.texts, questions, faults),
    };
    page_of_link(service, page_request, token, Standing::NotAccepted, &|on_page| FormState {
        filled: &form_body.answers,
        hide: form_body.hide,
        field_errors: on_page.map(|(frame, questions)| errors(frame, questions)).unwrap_or_default(),
        press_again: false,
    })
}

/// The frame and the questions of the page that is shown.
type OnPage<'a> = Option<(&'a Frame, &'a [&'a Question])>;

/// Returns the page that the link leads to now.
fn page_of_link<'a>(
    service: &Service,
    page_request: &PageRequest,
    token: &str,
    standing: Standing,
    state: &dyn Fn(OnPage<'_>) -> FormState<'a>,
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
            let mut state = state(Some((&frame, &questions)));
            let proposal = proposal(page_request, &questions);
            if state.filled.is_empty() {
                state.filled = &proposal;
            }
            Reply::Page(standing, page::first(&frame, channel, &form, &state))
        }
        SurveyStage::Rest { form, first } => {
            let frame = frame.with_opt_out(token);
            let questions: Vec<&Question> = form.rest(Some(&first)).collect();
            let state = state(Some((&frame, &questions)));
            Reply::Page(standing, page::rest(&frame, &form, &first, &state))
        }
        SurveyStage::Done { opted_out: true } => Reply::Page(Standing::Fine, page::opted_out(&frame)),
        SurveyStage::Done { opted_out: false } => {
            Reply::Page(Standing::Fine, page::done(&frame.with_opt_out(token), None))
        }
    })
}

/// Returns the answer to the first question that the link in the message carries, if it is one.
fn proposal(page_request: &PageRequest, questions: &[&Question]) -> Vec<(String, String)> {
    let first = questions.first().zip(page_request.score.as_ref());
    let known = first.filter(|(question, score)| question.values().contains(&score.as_str()));
    known.map(|(question, score)| (question.code.clone(), score.clone())).into_iter().collect()
}

/// `GET /s/{token}/opt-out`: asks. The page is the same for every link, so it tells nothing about one, and it does not expire.
pub(super) async fn ask_opt_out(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, page_request| {
        let Some(organisation) = of_token(service, &token) else { return Ok(gone(service, page_request, &token)) };
        let frame = Frame::new(page_request, Some(organisation), None);
        let back = format!("/s/{token}?lang={}", frame.language());
        Ok(Reply::Page(Standing::Fine, page::OptOut { frame: &frame, back }.render()))
    })
    .await
}

/// `POST /s/{token}/opt-out`: opts out. Mail programs send this too (RFC 8058), with any body, and may not be redirected.
pub(super) async fn opt_out(
    request: HttpRequest,
    service: Data<Service>,
    token: Path<String>,
    body: Payload,
) -> HttpResponse {
    let token = token.into_inner();
    // Its content does not matter.
    drop(form_body::bytes(body).await);
    reply(&request, service, Some(Vec::new()), move |service, page_request| {
        if !service.installation.opt_out(&token, (service.clock)())? {
            return Ok(gone(service, page_request, &token));
        }
        Ok(Reply::Page(Standing::Fine, page::opted_out(&frame(service, page_request, &token))))
    })
    .await
}

/// Returns the page of a link that is unknown or expired.
pub(super) fn gone(service: &Service, page_request: &PageRequest, token: &str) -> Reply {
    Reply::Page(Standing::Gone, error_page::gone(&frame(service, page_request, token)))
}

/// Returns the frame of the organisation that a link names, if there is one.
fn frame(service: &Service, page_request: &PageRequest, token: &str) -> Frame {
    Frame::new(page_request, of_token(service, token), None)
}

/// Returns the organisation that a link names.
fn of_token(service: &Service, token: &str) -> Option<Arc<Organisation>> {
    organisation(service, token.rsplit_once('.')?.0)
}
