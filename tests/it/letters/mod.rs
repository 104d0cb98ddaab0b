//! Letters, from the outbox to a real mail server and to rest.

mod courier;
mod faults;
mod kills;
mod looks;
mod mta;
mod outbox;
mod outbox_app;
mod service;
mod signature;
mod smtp;
