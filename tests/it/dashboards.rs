//! The dashboards: whole as files, and every expression answered by the real Prometheus over 2020.

mod answers;
mod compose;
mod file;
mod generated;
mod grafana;
mod replace;
mod schema;
mod voices;
