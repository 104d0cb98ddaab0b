//! Kanalkoll measures whether citizens get an answer in time and how they move between a municipality's contact channels.
//!
//! The rooms and what each may do: `docs/ARCHITECTURE.md`.

pub mod cli;
pub mod config;
pub mod connect;
pub mod dashboards;
pub mod demo;
pub mod feeds;
pub mod help;
pub mod ingest;
pub mod mail;
pub mod measure;
pub mod metrics;
pub mod model;
pub mod privacy;
pub mod reports;
pub mod rollup;
pub mod scheduler;
pub mod service;
pub mod store;
pub mod texts;
pub mod web;
