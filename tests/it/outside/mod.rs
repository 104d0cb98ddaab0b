//! The service and the program from outside, as senders, readers and operators meet them.

mod answered;
mod apart;
mod as_of;
mod bad_input;
mod codes;
mod commands;
mod dated;
mod effect;
mod goals;
mod monthly;
mod more_than_offered;
mod october;
mod organisations;
mod outages;
mod overlaps;
mod overview;
mod quarantine;
mod receipts;
mod refusals;
mod removals;
mod repeats;
mod shift;
mod stopping;
mod streams;
mod versions;
mod voice;
