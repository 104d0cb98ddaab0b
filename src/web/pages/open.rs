//! `/o/{organisation}/{survey}`: a survey that anyone may answer, behind a QR code at a desk.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};

use super::fields::{Trouble, troubles, unanswered};
use super::frame::Frame;
use super::gate;
use super::page::{self, Before};
use super::reply::{Reply, reply};
use super::sent::{Sent, Unread};
use super::visitor::Visitor;
use super::{organisation, trouble};
use crate::model::Question;
use crate::service::{OpenAnswered, OpenPage};
use crate::web::Service;
use crate::web::error::{Standing, WebError};

/// Organisation and survey.
type Place = (String, String);

/// `GET /o/{organisation}/{survey}`
pub(super) async fn show(request: HttpRequest, service: Data<Service>, place: Path<Place>) -> HttpResponse {
    reply(&request, service, None, move |service, visitor| {
        let Some(page) = find(service, &place)? else { return Ok(gone(service, visitor, &place)) };
        let frame = Frame::new(visitor, Some(page.organisation.clone()), None);
        if visitor.thanks {
            let onward = (format!("{}?lang={}", visitor.path, frame.language()), frame.say("open-again"));
            return Ok(Reply::Page(Standing::Fine, page::done(&frame, Some(onward))));
        }
        let written = page::open(&frame, &page.survey, &page.ticket, Sent::TRAP, &Before::default());
        Ok(Reply::Page(Standing::Fine, written))
    })
    .await
}

/// `POST /o/{organisation}/{survey}`
pub(super) async fn send(
    request: HttpRequest,
    service: Data<Service>,
    place: Path<Place>,
    body: Payload,
) -> HttpResponse {
    let read = Sent::read(&request, body).await;
    let passes = gate::address(&request, &service.gate).is_none_or(|address| service.gate.lets_in(address));
    let all = read.as_ref().ok().map(|sent| sent.all.clone());
    reply(&request, service, all, move |service, visitor| match read {
        Ok(sent) if passes => answer(service, visitor, &place, &sent),
        Ok(sent) => {
            let frame = Frame::new(visitor, organisation(service, &place.0), None);
            Ok(Reply::Page(Standing::TooMany, trouble::too_many(&frame, &sent.all)))
        }
        Err(unread) => Ok(refused(service, visitor, &place, unread)),
    })
    .await
}

fn answer(service: &Service, visitor: &Visitor, place: &Place, sent: &Sent) -> Result<Reply, WebError> {
    if sent.trapped {
        // A program is thanked like anyone else, so that it does not try another way.
        return Ok(Reply::See(visitor.back(true)));
    }
    let (code, survey) = place;
    let now = (service.clock)();
    let answered = service.installation.answer_open(code, survey, &sent.ticket, &sent.answers, sent.hide, now)?;
    if answered == OpenAnswered::Kept {
        return Ok(Reply::See(visitor.back(true)));
    }
    let Some(page) = find(service, place)? else { return Ok(gone(service, visitor, place)) };
    Ok(again(visitor, &page, sent, &answered))
}

/// The page once more, with all that was filled in.
fn again(visitor: &Visitor, page: &OpenPage, sent: &Sent, answered: &OpenAnswered) -> Reply {
    let frame = Frame::new(visitor, Some(page.organisation.clone()), None);
    let questions: Vec<&Question> = page.survey.form.questions().iter().collect();
    let wrong: Vec<Trouble> = match answered {
        OpenAnswered::NothingChosen => questions.iter().take(1).map(|q| unanswered(frame.texts, q)).collect(),
        OpenAnswered::Faults(faults) => troubles(frame.texts, &questions, faults),
        _ => Vec::new(),
    };
    // The ticket of the page that was read stays good: whoever was too quick is not any more.
    let ticket = if *answered == OpenAnswered::Stale { &page.ticket } else { &sent.ticket };
    let press_again = matches!(answered, OpenAnswered::TooQuick | OpenAnswered::Stale);
    let before = Before { filled: &sent.answers, hide: sent.hide, troubles: wrong, press_again };
    Reply::Page(Standing::NotAccepted, page::open(&frame, &page.survey, ticket, Sent::TRAP, &before))
}

fn find(service: &Service, (code, survey): &Place) -> Result<Option<OpenPage>, WebError> {
    Ok(service.installation.open_survey(code, survey, (service.clock)())?)
}

fn gone(service: &Service, visitor: &Visitor, place: &Place) -> Reply {
    Reply::Page(Standing::Gone, trouble::gone(&Frame::new(visitor, organisation(service, &place.0), None)))
}

fn refused(service: &Service, visitor: &Visitor, place: &Place, unread: Unread) -> Reply {
    let frame = Frame::new(visitor, organisation(service, &place.0), None);
    Reply::Page(unread.into(), trouble::unread(&frame, unread))
}
