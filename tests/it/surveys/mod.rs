//! Surveys: who is asked, what is kept of the answers, and that each citizen counts once.

mod answering;
mod keeping;
mod mailed;
mod open;
mod requests;
mod rules;
pub(crate) mod test_installation;
mod waiting;
