//! The outward face: HTTP in, verbs called, HTTP out. The only room that is asynchronous and the only one that knows actix.
//!
//! A handler authenticates, parses, calls one verb on the pool of blocking threads and renders what comes back. Status codes
//! are decided in `error.rs` and nowhere else.

mod access;
mod error;
mod ingest;
mod measures;
mod observe;
mod openapi;
mod organisation;
mod request;

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::{App, HttpServer, middleware, web};

use crate::domain::Instant;
use crate::flow::Installation;
use crate::metrics::Instance;

pub use openapi::document as openapi_document;

/// The longest body of a request that is read whole (an organisation file, a remote-read request), bytes. Records are streamed.
const LONGEST_DOCUMENT: usize = 4 * 1024 * 1024;

/// What every handler works with.
#[derive(Clone)]
pub struct Service {
    pub installation: Arc<Installation>,
    pub instance: Arc<Instance>,
    /// Tells the time; the only way in which it gets here.
    pub clock: fn() -> Instant,
    /// Whether /metrics answers without a key.
    pub open_metrics: bool,
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
    config
        .route("/", web::get().to(observe::front))
        .route("/healthz", web::get().to(observe::alive))
        .route("/readyz", web::get().to(observe::ready))
        .route("/metrics", web::get().to(observe::metrics))
        .route("/openapi.json", web::get().to(openapi::json))
        .service(openapi::ui())
        .route("/docs", web::get().to(openapi::redirect))
        .route("/api/v1/prometheus/read", web::post().to(observe::remote_read))
        .route("/api/v1/{organisation}", web::get().to(organisation::show))
        .route("/api/v1/{organisation}", web::put().to(organisation::apply))
        .route("/api/v1/{organisation}/contacts", web::post().to(ingest::contacts))
        .route("/api/v1/{organisation}/volumes", web::post().to(ingest::volumes))
        .route("/api/v1/{organisation}/measures/response", web::get().to(measures::response))
        .route("/api/v1/{organisation}/measures/queue", web::get().to(measures::queue))
        .route("/api/v1/{organisation}/measures/overdue", web::get().to(measures::overdue))
        .default_service(web::route().to(request::not_found));
}

/// Runs a verb on the pool of blocking threads.
async fn blocking<T: Send + 'static>(
    verb: impl FnOnce() -> Result<T, error::WebError> + Send + 'static,
) -> Result<T, error::WebError> {
    web::block(verb).await.map_err(|_| error::WebError::Overloaded)?
}
