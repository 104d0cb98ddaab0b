//! Cells: whatever is sent, in whatever order, by however many at once, they are the fold of what is kept; and the figures
//! made of them are those that a count of the records gives.

mod answered;
mod callbacks;
mod days;
mod definitions;
mod figures;
mod follow_ups;
mod known;
mod model;
mod months;
mod repair;
mod stream;
mod streams;
mod versions;
