//! The systems of organisations: what they send, what is fetched from them, and how far that is.

mod connected;
mod fetch;
mod folder;
mod outcome;
mod state;

pub use connected::{ConnectedFeed, ConnectedFeeds, Fetching, NoSuchFeed};
pub use outcome::{FetchError, FetchedFeed};
