//! Rules of the room `measure`.

mod interval;
mod monthly;
mod overview;
mod pending;
mod repeat;
mod steering;
mod target;
mod voice;
