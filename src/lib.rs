//! Kanalkoll measures whether citizens get an answer in time and how they move between a municipality's contact channels.
//!
//! The rooms and what each may do: `docs/ARCHITECTURE.md`.

pub mod cli;
pub mod clockwork;
pub mod config;
pub mod dashboards;
pub mod demo;
pub mod domain;
pub mod flow;
pub mod ingest;
pub mod mail;
pub mod measure;
pub mod metrics;
pub mod privacy;
pub mod report;
pub mod rollup;
pub mod store;
pub mod texts;
pub mod web;
