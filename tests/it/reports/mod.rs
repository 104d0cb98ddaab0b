//! Reports as pages: pictures in every language, and pages that everyone can read.

mod looks;
mod pictures;
mod samples;
