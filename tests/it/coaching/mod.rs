//! Letters to employees: who gets one and why not, what is in it, what its links do, and that nothing is told twice.

mod coaching_app;
mod links;
mod planning;
mod preview;
mod privacy;
mod retaining;
mod sending;
