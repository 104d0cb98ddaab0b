//! What falls between the chairs: as figures, and as a list for those who go and find the contacts.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::{figure, instant};
use crate::measure::{OverdueFigure, OverdueFilter, units_as_of};
use crate::model::{Channel, nearest};
use crate::reports::pages::overdue_page;
use crate::service::OLDEST_CONTACTS;
use crate::web::Service;
use crate::web::error::{Problem, WebError};
use crate::web::people::{self, HTML, PageAccess};
use crate::web::query::Words;

/// The words of the overdue question.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(in crate::web) struct AskedOverdue {
    /// At this instant (RFC 3339); default now.
    as_of: Option<String>,
    /// How many of the oldest contacts to list; default 50 (a page: 200), at most 10,000 (a page: 1,000).
    limit: Option<usize>,
    /// Only these channels; comma-separated, or the parameter more than once. So it is for the next two.
    channel: Option<String>,
    /// Only these units, as they are shown; `none` stands for contacts that name none.
    unit: Option<String>,
    /// Only these topics; `none` stands for contacts that name none.
    topic: Option<String>,
    /// Under which unit contacts are shown where units succeeded each other: `today` (default), as of `as_of`, or `then`, as of
    /// the day on which they were received.
    units: Option<String>,
    /// `json` (default), `csv`, or `html`: a page, for which a key is needed (as bearer or password).
    format: Option<String>,
    /// For a page: `sv`, `nb`, `nn` or `en`.
    lang: Option<String>,
}

const WORDS: [&str; 7] = ["as_of", "limit", "channel", "unit", "topic", "units", "format"];
/// Those that may stand more than once.
const LISTS: [&str; 3] = ["channel", "unit", "topic"];
/// How many contacts a page lists unless asked otherwise, and at most.
const ON_A_PAGE: (usize, usize) = (200, 1_000);

/// What falls between the chairs
#[utoipa::path(
    get, path = "/api/v1/{organisation}/measures/overdue", tag = "figures",
    params(("organisation" = String, Path, description = "Code of the organisation"), AskedOverdue),
    responses((status = 200, description = "What falls between the chairs", body = OverdueFigure),
        (status = 400, description = "A parameter was not understood", body = Problem)),
    security(("key" = []), ("password" = [])))]
pub(in crate::web) async fn overdue(
    request: HttpRequest,
    service: Data<Service>,
    organisation: Path<String>,
) -> Result<HttpResponse, WebError> {
    let mut words = Words::of_lists(&request, &WORDS, &LISTS)?;
    let (limit, as_of) = (words.take("limit").map(count).transpose()?, words.take("as_of"));
    let as_of = as_of.as_deref().map(instant).transpose()?;
    let filter = filter(&mut words)?;
    let format = words.take("format");
    if format.as_deref() == Some(HTML) {
        let most = limit.unwrap_or(ON_A_PAGE.0).min(ON_A_PAGE.1);
        return people::page(&request, service, organisation, (words, PageAccess::Key), move |asking| {
            let at = (as_of.unwrap_or(asking.now), most);
            let code = asking.code();
            let figure = asking.service.installation.overdue_of(code, filter.clone(), at, asking.now)?;
            Ok(overdue_page(asking.to, &figure, &filter, asking.languages)?)
        })
        .await;
    }
    let most = limit.unwrap_or(OLDEST_CONTACTS).min(10_000);
    figure(&request, service, organisation, format.as_deref(), move |service, code, now| {
        service.installation.overdue_of(code, filter, (as_of.unwrap_or(now), most), now)
    })
    .await
}

fn count(found: String) -> Result<usize, WebError> {
    let expected = "a whole number, 0 or more".to_owned();
    found.parse().map_err(|_| WebError::Parameter { name: "limit", found, expected })
}

fn filter(words: &mut Words) -> Result<OverdueFilter, WebError> {
    let channel = |code: String| {
        let expected = || {
            let hint = nearest(&code, Channel::CODES).map(|known| format!("; did you mean `{known}`?"));
            format!("one of {}{}", Channel::CODES.join(", "), hint.unwrap_or_default())
        };
        Channel::from_code(&code).ok_or_else(|| WebError::Parameter {
            name: "channel",
            expected: expected(),
            found: code.clone(),
        })
    };
    // As the labels of the metrics have it.
    let named = |code: String| if code == "none" { String::new() } else { code };
    Ok(OverdueFilter {
        channels: words.take_list("channel").into_iter().map(channel).collect::<Result<_, _>>()?,
        units: words.take_list("unit").into_iter().map(named).collect(),
        topics: words.take_list("topic").into_iter().map(named).collect(),
        units_as_of: units_as_of(words.take("units").as_deref()).map_err(|error| WebError::Flow(error.into()))?,
    })
}
