//! What one running service counts of itself. Created once and shared; nothing here is global.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use prometheus::{Encoder, GaugeVec, HistogramOpts, HistogramVec, IntCounterVec, Opts, Registry, TextEncoder};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use crate::model::closed_list::closed_list;
use crate::privacy::RedactedKind;

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Ingested {
    Created,
    Amended,
    Unchanged,
    /// Older, by its version, than what is kept.
    Older,
    Rejected,
    /// Left out by a rule of its mapping.
    Dropped,
}

closed_list!(Ingested);

/// What became of what a message of a system tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum FeedResult {
    Created,
    Amended,
    Unchanged,
    Older,
    Rejected,
    /// Left out by a rule of the feed.
    Dropped,
    /// A message that tells nothing that the feed asks for.
    Ignored,
    /// A contact that waits for more.
    Incomplete,
}

closed_list!(FeedResult);

/// What an attempt to send a letter came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
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

closed_list!(Posted);

/// What one running service tells of itself.
#[derive(Debug)]
pub struct Counter {
    pub name: &'static str,
    /// What is counted, in which unit.
    pub help: &'static str,
    /// The type as Prometheus calls it.
    pub kind: &'static str,
    /// Label names.
    pub labels: &'static [&'static str],
}

const INGESTED: Counter = Counter {
    name: "kanalkoll_ingest_records_total",
    help: "Records taken in, by organisation and what became of them.",
    kind: "counter",
    labels: &["organisation", "result"],
};
const FEED_RECORDS: Counter = Counter {
    name: "kanalkoll_feed_records_total",
    help: "Records that came of a system's messages, by organisation, feed and what became of them.",
    kind: "counter",
    labels: &["organisation", "feed", "result"],
};
const POSTED: Counter = Counter {
    name: "kanalkoll_letter_attempts_total",
    help: "Attempts to send a letter, by what they came to.",
    kind: "counter",
    labels: &["result"],
};
const REDACTIONS: Counter = Counter {
    name: "kanalkoll_redactions_total",
    help: "Personal data taken out of free text before storage, by kind.",
    kind: "counter",
    labels: &["kind"],
};
const REQUESTS: Counter = Counter {
    name: "kanalkoll_http_request_duration_seconds",
    help: "Time from request to response, seconds.",
    kind: "histogram",
    labels: &["method", "route", "status"],
};
const BUILD: Counter = Counter {
    name: "kanalkoll_build_info",
    help: "1; the label tells the version that runs.",
    kind: "gauge",
    labels: &["version"],
};

/// Everything that one running service tells of itself.
pub const INSTANCE: [Counter; 6] = [BUILD, INGESTED, FEED_RECORDS, REDACTIONS, POSTED, REQUESTS];

impl Counter {
    fn opts(&self) -> Opts {
        Opts::new(self.name, self.help)
    }
}

/// The counters of one running service.
#[derive(Debug)]
pub struct Instance {
    registry: Registry,
    ingested: IntCounterVec,
    feed_records: IntCounterVec,
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
        let ingested = IntCounterVec::new(INGESTED.opts(), INGESTED.labels)?;
        let feed_records = IntCounterVec::new(FEED_RECORDS.opts(), FEED_RECORDS.labels)?;
        let posted = IntCounterVec::new(POSTED.opts(), POSTED.labels)?;
        let redactions = IntCounterVec::new(REDACTIONS.opts(), REDACTIONS.labels)?;
        for kind in RedactedKind::ALL {
            redactions.with_label_values(&[kind.code()]).inc_by(0);
        }
        let buckets = HistogramOpts::from(REQUESTS.opts()).buckets(SECONDS.into());
        let requests = HistogramVec::new(buckets, REQUESTS.labels)?;
        let build = GaugeVec::new(BUILD.opts(), BUILD.labels)?;
        build.with_label_values(&[version]).set(1.0);
        for result in Posted::ALL {
            posted.with_label_values(&[result.code()]).inc_by(0);
        }
        registry.register(Box::new(build))?;
        registry.register(Box::new(ingested.clone()))?;
        registry.register(Box::new(feed_records.clone()))?;
        registry.register(Box::new(redactions.clone()))?;
        registry.register(Box::new(posted.clone()))?;
        registry.register(Box::new(requests.clone()))?;
        Ok(Instance { registry, ingested, feed_records, redactions, posted, requests, routes: Mutex::default() })
    }

    /// Counts records that an organisation delivered. `organisation` is the code of one that there is.
    pub fn count(&self, organisation: &str, result: Ingested, records: u64) {
        self.ingested.with_label_values(&[organisation, result.code()]).inc_by(records);
    }

    /// Counts what became of messages of a system. `feed` is the name of one that there is.
    pub fn count_feed(&self, organisation: &str, feed: &str, result: FeedResult, records: u64) {
        self.feed_records.with_label_values(&[organisation, feed, result.code()]).inc_by(records);
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

    /// Returns the counters in the Prometheus text format.
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
        let instance = Instance::new("1.2.3").unwrap();
        for result in Ingested::ALL {
            instance.count("kalmar", result, 0);
        }
        let text = instance.encode().unwrap();
        for result in Ingested::ALL {
            let series =
                format!("kanalkoll_ingest_records_total{{organisation=\"kalmar\",result=\"{}\"}}", result.code());
            assert!(text.contains(&format!("{series} 0\n")), "{text}");
        }
        for result in Posted::ALL {
            assert!(text.contains(&format!("kanalkoll_letter_attempts_total{{result=\"{}\"}} 0\n", result.code())));
        }
        assert!(text.contains("kanalkoll_build_info{version=\"1.2.3\"} 1\n"));
    }

    #[test]
    fn the_table_is_what_is_told() {
        let instance = Instance::new("1").unwrap();
        instance.count("kalmar", Ingested::Created, 1);
        instance.count_feed("kalmar", "zammad", FeedResult::Created, 1);
        instance.request("GET", Some("/metrics"), 200, 0.01);
        let text = instance.encode().unwrap();
        let told: BTreeSet<&str> = text.lines().filter(|line| line.starts_with("# TYPE ")).collect();
        let listed: Vec<String> =
            INSTANCE.iter().map(|Counter { name, kind, .. }| format!("# TYPE {name} {kind}")).collect();
        assert_eq!(told, listed.iter().map(String::as_str).collect());
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
