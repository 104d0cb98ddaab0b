//! The dashboards and the rules: whole as files, and every expression answered by the real Prometheus.

mod answers;
mod any_range;
mod chairs;
mod compose;
mod file;
mod generated;
mod grafana;
mod overview;
mod preview;
mod replace;
mod rules;
mod schema;
mod shown;
mod speed;
mod trust;
mod voices;
