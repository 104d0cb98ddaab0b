//! The pages for citizens: in a real browser, and over HTTP as whoever means no good sends it.

mod browser;
mod hostile;
mod looking;
mod survey_app;
