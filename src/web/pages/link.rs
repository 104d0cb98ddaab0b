//! `/s/{token}`: the survey behind a link that was sent to somebody. To look changes nothing; only POST records.

use std::sync::Arc;

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};

use super::fields::{Trouble, troubles, unanswered};
use super::frame::Frame;
use super::page::{self, Before};
use super::reply::{Reply, reply};
use super::sent::{self, Sent};
use super::visitor::Visitor;
use super::{organisation, trouble};
use crate::model::{Organisation, Question};
use crate::service::{Answered, Link, Stage};
use crate::web::Service;
use crate::web::error::{Standing, WebError};

/// `GET /s/{token}`
pub(super) async fn show(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, visitor| {
        shown(service, visitor, &token, Standing::Fine, &|_| Before::default())
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
    let sent = match Sent::read(&request, body).await {
        Ok(sent) => sent,
        Err(unread) => {
            return reply(&request, service, None, move |service, visitor| {
                let frame = Frame::new(visitor, of_token(service, &token), None);
                Ok(Reply::Page(unread.into(), trouble::unread(&frame, unread)))
            })
            .await;
        }
    };
    let all = sent.all.clone();
    reply(&request, service, Some(all), move |service, visitor| answer(service, visitor, &token, &sent)).await
}

fn answer(service: &Service, visitor: &Visitor, token: &str, sent: &Sent) -> Result<Reply, WebError> {
    let answered = service.installation.answer(token, sent.step, &sent.answers, sent.hide, (service.clock)())?;
    let wrong: &dyn Fn(&Frame, &[&Question]) -> Vec<Trouble> = match &answered {
        Answered::Kept | Answered::Already => return Ok(Reply::See(visitor.back(false))),
        Answered::Unknown => return Ok(gone(service, visitor, token)),
        Answered::NothingChosen => &|frame, shown| shown.iter().take(1).map(|q| unanswered(frame.texts, q)).collect(),
        Answered::Faults(faults) => &|frame, shown| troubles(frame.texts, shown, faults),
    };
    shown(service, visitor, token, Standing::NotAccepted, &|on_page| Before {
        filled: &sent.answers,
        hide: sent.hide,
        troubles: on_page.map(|(frame, questions)| wrong(frame, questions)).unwrap_or_default(),
        press_again: false,
    })
}

/// The frame and the questions of the page that is shown.
type OnPage<'a> = Option<(&'a Frame, &'a [&'a Question])>;

/// The page that the link leads to now.
fn shown<'a>(
    service: &Service,
    visitor: &Visitor,
    token: &str,
    standing: Standing,
    before: &dyn Fn(OnPage<'_>) -> Before<'a>,
) -> Result<Reply, WebError> {
    let Some(link) = service.installation.link(token, (service.clock)())? else {
        return Ok(gone(service, visitor, token));
    };
    let Link { organisation, language, channel, stage } = link;
    let frame = Frame::new(visitor, Some(organisation), language);
    Ok(match stage {
        Stage::First(form) => {
            let frame = frame.with_opt_out(token);
            let questions: Vec<&Question> = form.first().into_iter().collect();
            let mut before = before(Some((&frame, &questions)));
            let proposed = proposed(visitor, &questions);
            if before.filled.is_empty() {
                before.filled = &proposed;
            }
            Reply::Page(standing, page::first(&frame, channel, &form, &before))
        }
        Stage::Rest { form, first } => {
            let frame = frame.with_opt_out(token);
            let questions: Vec<&Question> = form.rest(Some(&first)).collect();
            let before = before(Some((&frame, &questions)));
            Reply::Page(standing, page::rest(&frame, &form, &first, &before))
        }
        Stage::Done { opted_out: true } => Reply::Page(Standing::Fine, page::opted_out(&frame)),
        Stage::Done { opted_out: false } => Reply::Page(Standing::Fine, page::done(&frame.with_opt_out(token), None)),
    })
}

/// What a letter proposes as the answer to the first question, if it is one.
fn proposed(visitor: &Visitor, questions: &[&Question]) -> Vec<(String, String)> {
    let first = questions.first().zip(visitor.score.as_ref());
    let known = first.filter(|(question, score)| question.values().contains(&score.as_str()));
    known.map(|(question, score)| (question.code.clone(), score.clone())).into_iter().collect()
}

/// `GET /s/{token}/opt-out`: asks. It looks the same for every link, so it tells nothing about one; and it is there for as
/// long as anyone keeps the letter.
pub(super) async fn ask_opt_out(request: HttpRequest, service: Data<Service>, token: Path<String>) -> HttpResponse {
    let token = token.into_inner();
    reply(&request, service, None, move |service, visitor| {
        let Some(organisation) = of_token(service, &token) else { return Ok(gone(service, visitor, &token)) };
        let frame = Frame::new(visitor, Some(organisation), None);
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
    drop(sent::bytes(body).await);
    reply(&request, service, Some(Vec::new()), move |service, visitor| {
        if !service.installation.opt_out(&token, (service.clock)())? {
            return Ok(gone(service, visitor, &token));
        }
        let frame = Frame::new(visitor, of_token(service, &token), None);
        Ok(Reply::Page(Standing::Fine, page::opted_out(&frame)))
    })
    .await
}

/// Unknown, or too old: the page of the organisation that the link names, if there is one.
pub(super) fn gone(service: &Service, visitor: &Visitor, token: &str) -> Reply {
    Reply::Page(Standing::Gone, trouble::gone(&Frame::new(visitor, of_token(service, token), None)))
}

/// The organisation that a link names.
fn of_token(service: &Service, token: &str) -> Option<Arc<Organisation>> {
    organisation(service, token.rsplit_once('.')?.0)
}
