//! Kanalkoll measures whether citizens get an answer in time and how they move between a municipality's contact channels.
//!
//! The rooms and what each may do: `docs/ARCHITECTURE.md`.

pub mod demo;
pub mod domain;
