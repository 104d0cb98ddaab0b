//! Letters, from the outbox to a real mail server and to rest.

mod courier;
mod faults;
mod kills;
mod looks;
mod mta;
mod outbox;
mod service;
mod signature;
mod smtp;
mod world;
