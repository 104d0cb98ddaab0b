//! The service and the program from outside, as senders, readers and operators meet them.

mod answered;
mod apart;
mod as_of;
mod bad_input;
mod commands;
mod dated;
mod effect;
mod goals;
mod monthly;
mod october;
mod organisations;
mod outages;
mod overview;
mod quarantine;
mod receipts;
mod refusals;
mod repeats;
mod shift;
mod stopping;
mod streams;
mod voice;
