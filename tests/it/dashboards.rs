//! The dashboards and the rules: whole as files, and every expression answered by the real Prometheus.

mod answers;
mod compose;
mod file;
mod generated;
mod grafana;
mod replace;
mod rules;
mod schema;
mod speed;
mod voices;
