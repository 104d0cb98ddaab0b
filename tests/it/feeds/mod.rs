//! Systems: what they send, what is fetched from them, the files that they leave.

mod fetching;
mod folder;
mod parts;
mod push;
mod refold;
mod signing_in;
mod system;
