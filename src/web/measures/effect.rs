//! The figure of an event.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::figure_of;
use crate::measure::{Effect, EffectQuestion, EffectWords};
use crate::web::Service;
use crate::web::error::{Problem, WebError};
use crate::web::query::Words;

/// The words of a question about an event.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct AskedEffect {
    /// The date of what happened, `2020-09-28`, or the label of an event of the organisation file.
    event: Option<String>,
    /// At most so many weeks from the event on, 8 to 104; default 26. Before it: as many as there are, up to 104.
    weeks: Option<String>,
    /// Only this unit, with those below it and those that it followed; not together with `topic`.
    unit: Option<String>,
    /// Only this topic.
    topic: Option<String>,
    /// With a unit: whose records count where units succeeded each other, `today` (default), as of the last day looked at, or
    /// `then`, as of the day of each record.
    units: Option<String>,
    /// What had no such event: `topic:CODE`, `unit:CODE`, `organisation:CODE` (which the key must be good for too) or
    /// `channel:CODE`.
    control: Option<String>,
    /// As known at this instant (RFC 3339); default now.
    as_of: Option<String>,
    /// `json` (default) or `csv`; the header `Accept: text/csv` does the same.
    format: Option<String>,
}

/// Did the number of contacts change when something happened?
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/effect", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), AskedEffect),
    responses((status = 200, description = "Did the number of contacts change when something happened?", body = Effect),
        (status = 400, description = "A parameter was not understood, or the event is ahead of us or before the first record", body = Problem),
        (status = 403, description = "The key is not good for the organisation, or not for that of the control", body = Problem)),
    security(("key" = [])))]
pub(in crate::web) async fn effect(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let asked = AskedEffect::of(&request)?;
    let question = asked.question()?;
    let other = question.control_organisation().map(str::to_owned);
    figure_of(&request, service, organisation, asked.format.as_deref(), other, move |service, code, now| {
        service.installation.effect(code, &question, now)
    })
    .await
}

impl AskedEffect {
    fn of(request: &HttpRequest) -> Result<AskedEffect, WebError> {
        let known = ["event", "weeks", "unit", "topic", "units", "control", "as_of", "format"];
        let mut words = Words::of(request, &known)?;
        Ok(AskedEffect {
            event: words.take("event"),
            weeks: words.take("weeks"),
            unit: words.take("unit"),
            topic: words.take("topic"),
            units: words.take("units"),
            control: words.take("control"),
            as_of: words.take("as_of"),
            format: words.take("format"),
        })
    }

    fn question(&self) -> Result<EffectQuestion, WebError> {
        let question = EffectQuestion::parse(EffectWords {
            event: self.event.as_deref(),
            weeks: self.weeks.as_deref(),
            unit: self.unit.as_deref(),
            topic: self.topic.as_deref(),
            control: self.control.as_deref(),
            as_of: self.as_of.as_deref(),
            units: self.units.as_deref(),
        });
        question.map_err(|error| WebError::Service(error.into()))
    }
}
