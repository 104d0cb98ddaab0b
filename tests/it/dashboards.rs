//! The dashboards and the rules: whole as files, and every expression answered by the real Prometheus.

mod answers;
mod file;
mod grafana;
mod replace;
mod rules;
mod voices;
