//! What one running service counts of itself. Created once and shared; nothing here is global.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::privacy::RedactedKind;
use prometheus::{Encoder, Gauge, HistogramOpts, HistogramVec, IntCounterVec, Opts, Registry, TextEncoder};

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ingested {
    Created,
    Amended,
    Unchanged,
    Rejected,
    /// Left out by a rule of its mapping.
    Dropped,
}

impl Ingested {
    /// Every result.
    pub const ALL: [Ingested; 5] =
        [Ingested::Created, Ingested::Amended, Ingested::Unchanged, Ingested::Rejected, Ingested::Dropped];

    /// The value of the label `result`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Ingested::Created => "created",
            Ingested::Amended => "amended",
            Ingested::Unchanged => "unchanged",
            Ingested::Rejected => "rejected",
            Ingested::Dropped => "dropped",
        }
    }
}

/// What an attempt to send a letter came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    Sent,
    /// Not taken; it is tried again.
    Retried,
    Dead,
    Cancelled,
    /// The text went out and no reply came: the receiver may get it twice. Counted beside what became of the letter.
    Unconfirmed,
    /// A lease ran out and its holder was not heard of again: the receiver may get the letter twice. Counted when it is
    /// taken up again, beside what becomes of it then.
    Reclaimed,
}

impl Posted {
    /// Every result.
    pub const ALL: [Posted; 6] =
        [Posted::Sent, Posted::Retried, Posted::Dead, Posted::Cancelled, Posted::Unconfirmed, Posted::Reclaimed];

    /// The value of the label `result`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Posted::Sent => "sent",
            Posted::Retried => "retried",
            Posted::Dead => "dead",
            Posted::Cancelled => "cancelled",
            Posted::Unconfirmed => "unconfirmed",
            Posted::Reclaimed => "reclaimed",
        }
    }
}

/// The counters of one running service.
#[derive(Debug)]
pub struct Instance {
    registry: Registry,
    ingested: IntCounterVec,
    redactions: IntCounterVec,
    posted: IntCounterVec,
    requests: HistogramVec,
    routes: Mutex<BTreeSet<String>>,
}

const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];
/// A service has fewer routes; more would mean that paths are handed in for patterns.
const MOST_ROUTES: usize = 100;
const OTHER: &str = "other";

impl Instance {
    /// Counters at zero for a service of this version.
    ///
    /// # Errors
    /// Never with the names above; the library checks them at run time.
    pub fn new(version: &str) -> Result<Instance, prometheus::Error> {
        let registry = Registry::new();
        let opts = Opts::new("kanalkoll_ingest_records_total", "Records taken in, by what became of them.");
        let ingested = IntCounterVec::new(opts, &["result"])?;
        let opts = Opts::new("kanalkoll_letter_attempts_total", "Attempts to send a letter, by what they came to.");
        let posted = IntCounterVec::new(opts, &["result"])?;
        let opts =
            Opts::new("kanalkoll_redactions_total", "Personal data taken out of free text before storage, by kind.");
        let redactions = IntCounterVec::new(opts, &["kind"])?;
        for kind in RedactedKind::ALL {
            redactions.with_label_values(&[kind.code()]).inc_by(0);
        }
        let opts =
            HistogramOpts::new("kanalkoll_http_request_duration_seconds", "Time from request to response, seconds.");
        let requests = HistogramVec::new(opts.buckets(SECONDS.into()), &["method", "route", "status"])?;
        let opts = Opts::new("kanalkoll_build_info", "1; the label tells the version that runs.");
        let build = Gauge::with_opts(opts.const_label("version", version))?;
        build.set(1.0);
        for result in Ingested::ALL {
            ingested.with_label_values(&[result.code()]).inc_by(0);
        }
        for result in Posted::ALL {
            posted.with_label_values(&[result.code()]).inc_by(0);
        }
        registry.register(Box::new(build))?;
        registry.register(Box::new(ingested.clone()))?;
        registry.register(Box::new(redactions.clone()))?;
        registry.register(Box::new(posted.clone()))?;
        registry.register(Box::new(requests.clone()))?;
        Ok(Instance { registry, ingested, redactions, posted, requests, routes: Mutex::default() })
    }

    /// Counts records taken in.
    pub fn count(&self, result: Ingested, records: u64) {
        self.ingested.with_label_values(&[result.code()]).inc_by(records);
    }

    /// Takes over how much of a kind was taken out of texts since the start.
    pub fn redacted(&self, kind: RedactedKind, total: u64) {
        let counter = self.redactions.with_label_values(&[kind.code()]);
        counter.inc_by(total.saturating_sub(counter.get()));
    }

    /// Counts an attempt to send a letter.
    pub fn posted(&self, result: Posted) {
        self.posted.with_label_values(&[result.code()]).inc();
    }

    /// Notes a request. `route` is the pattern of the route (`/s/{token}`), never the path; `None` when none matched.
    pub fn request(&self, method: &str, route: Option<&str>, status: u16, seconds: f64) {
        let method = METHODS.into_iter().find(|known| *known == method).unwrap_or(OTHER);
        let status = if (100..600).contains(&status) { status.to_string() } else { OTHER.to_owned() };
        let route = route.map_or("unmatched", |route| if self.knows(route) { route } else { OTHER });
        self.requests.with_label_values(&[method, route, &status]).observe(seconds);
    }

    fn knows(&self, route: &str) -> bool {
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        routes.contains(route) || (routes.len() < MOST_ROUTES && routes.insert(route.to_owned()))
    }

    /// The counters in the Prometheus text format.
    ///
    /// # Errors
    /// Never with the names above; the library checks them at run time.
    pub fn encode(&self) -> Result<String, prometheus::Error> {
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut text)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_result_is_there_at_zero() {
        let text = Instance::new("1.2.3").unwrap().encode().unwrap();
        for result in Ingested::ALL {
            assert!(text.contains(&format!("kanalkoll_ingest_records_total{{result=\"{}\"}} 0\n", result.code())));
        }
        for result in Posted::ALL {
            assert!(text.contains(&format!("kanalkoll_letter_attempts_total{{result=\"{}\"}} 0\n", result.code())));
        }
        assert!(text.contains("kanalkoll_build_info{version=\"1.2.3\"} 1\n"));
    }

    #[test]
    fn labels_stay_bounded_whatever_is_handed_in() {
        let instance = Instance::new("1").unwrap();
        for path in 0..1_000 {
            instance.request("BREW", Some(&format!("/s/{path}")), 999, 0.01);
        }
        instance.request("GET", None, 404, 0.01);
        let text = instance.encode().unwrap();
        assert_eq!(text.lines().filter(|line| line.contains("_count{")).count(), MOST_ROUTES + 2);
        assert!(text.contains("{method=\"other\",route=\"other\",status=\"other\"} 900\n"), "{text}");
        assert!(text.contains("{method=\"GET\",route=\"unmatched\",status=\"404\"} 1\n"));
    }
}
