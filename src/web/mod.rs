//! The outward face: HTTP in, verbs called, HTTP out. The only room that is asynchronous and the only one that knows actix.
//!
//! A handler authenticates, parses, calls one verb on the pool of blocking threads and renders what comes back. Status codes
//! are decided in `error.rs` and nowhere else.

mod access;
mod dated;
mod error;
mod feeds;
mod front;
mod help;
mod ingest;
mod invitations;
mod measures;
mod observe;
mod open_surveys;
mod openapi;
mod organisation;
mod overview;
mod page_request;
mod pages;
mod query;
mod record_schemas;
mod request;
mod staff_page;

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::{App, HttpServer, Resource, middleware, web};

use crate::metrics::Instance;
use crate::model::Instant;
use crate::reports::REPORTS;
use crate::service::{ConnectedFeeds, Installation};

pub use openapi::document as openapi_document;
pub use pages::RateLimit;

/// The longest body of a request that is read whole (an organisation file, a remote-read request), bytes. Records are streamed.
const LONGEST_DOCUMENT: usize = 4 * 1024 * 1024;

/// What every handler works with.
#[derive(Clone)]
pub struct Service {
    pub installation: Arc<Installation>,
    pub instance: Arc<Instance>,
    /// The systems of organisations.
    pub feeds: Arc<ConnectedFeeds>,
    /// Tells the time; the only way in which it gets here.
    pub clock: fn() -> Instant,
    /// What links begin with, such as `https://kanalkoll.example.se`.
    pub public_url: String,
    /// Whether /metrics answers without a key.
    pub open_metrics: bool,
    /// Whether the front page has links that open the overviews without a key.
    pub open_overviews: bool,
    /// How many answers to open surveys one address may send.
    pub rate_limit: Arc<RateLimit>,
}

/// Serves on a listener that is already bound until SIGTERM or SIGINT; then stops to accept and finishes what it accepted,
/// for at most `shutdown_seconds`.
///
/// # Errors
/// When the listener cannot be used.
pub fn serve(service: Service, listener: TcpListener, shutdown_seconds: u64) -> std::io::Result<()> {
    let data = web::Data::new(service);
    let app = move || {
        App::new()
            .app_data(data.clone())
            .app_data(web::PayloadConfig::new(LONGEST_DOCUMENT))
            .wrap(middleware::from_fn(request::accompany))
            .wrap(middleware::Compress::default())
            .configure(routes)
    };
    actix_web::rt::System::new()
        .block_on(async move { HttpServer::new(app).shutdown_timeout(shutdown_seconds).listen(listener)?.run().await })
}

fn routes(config: &mut web::ServiceConfig) {
    // `/api/v1/prometheus/read` before the organisations: no organisation may take its place.
    config
        .service(at("/").get(front::front).head(front::front))
        .service(at("/help").get(help::redirect).head(help::redirect))
        .service(at("/help/").get(help::handbook).head(help::handbook))
        .service(at("/help/{document}").get(help::document).head(help::document))
        .service(at("/help/{language}/pictures/{picture}").get(help::picture).head(help::picture))
        .service(at("/healthz").get(observe::alive))
        .service(at("/readyz").get(observe::ready))
        .service(at("/metrics").get(observe::metrics))
        .service(at("/openapi.json").get(openapi::json))
        .service(openapi::ui())
        .service(at("/docs").get(openapi::redirect))
        .service(at("/api/v1/prometheus/read").post(observe::remote_read))
        .service(at("/api/v1/{organisation}").get(organisation::show).put(organisation::apply))
        .service(at("/api/v1/{organisation}/contacts").post(ingest::contacts))
        .service(at("/api/v1/{organisation}/volumes").post(ingest::volumes))
        .service(at("/api/v1/{organisation}/answers").post(ingest::answers))
        .service(
            at("/api/v1/{organisation}/events").post(ingest::events).get(dated::events).delete(dated::remove_event),
        )
        .service(
            at("/api/v1/{organisation}/indicators")
                .post(ingest::indicators)
                .get(dated::indicators)
                .delete(dated::remove_indicator),
        )
        .service(feed("/api/v1/{organisation}/feeds/{feed}").post(feeds::message))
        .service(feed("/api/v1/{organisation}/feeds/{feed}/{secret}").post(feeds::message_with_secret))
        .service(at("/api/v1/{organisation}/invitations/deliveries").post(invitations::deliveries))
        .service(at("/api/v1/{organisation}/invitations").post(invitations::invite))
        .service(at("/api/v1/{organisation}/surveys").get(open_surveys::list))
        .service(at("/api/v1/{organisation}/surveys/{survey}/qr").get(open_surveys::qr))
        .configure(reports)
        .service(at("/overview/{organisation}").get(overview::overview).head(overview::overview))
        .configure(pages::routes)
        .default_service(web::route().to(request::not_found));
}

/// An address for each report.
fn reports(config: &mut web::ServiceConfig) {
    for report in REPORTS {
        let path = format!("/api/v1/{{organisation}}/measures/{}", report.name());
        let answer = move |request, service, organisation| measures::answer(*report, request, service, organisation);
        config.service(at(&path).get(answer));
    }
}

/// An address; a method that it does not know is told so.
fn at(path: &str) -> Resource {
    web::resource(path).default_service(web::route().to(request::wrong_method))
}

/// An address to which systems send.
fn feed(path: &str) -> Resource {
    at(path).app_data(web::PayloadConfig::new(feeds::LONGEST_MESSAGE))
}

/// Runs a verb on the pool of blocking threads.
async fn blocking<T: Send + 'static>(
    verb: impl FnOnce() -> Result<T, error::WebError> + Send + 'static,
) -> Result<T, error::WebError> {
    web::block(verb).await.map_err(|_| error::WebError::Overloaded)?
}
