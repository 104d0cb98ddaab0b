//! Reports as pages: pictures in every language, and pages that everyone can read.

mod looks;
mod pages;
mod pictures;
mod samples;
