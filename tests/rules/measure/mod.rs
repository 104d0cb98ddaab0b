//! Rules of the room `measure`.

mod effect;
mod interval;
mod monthly;
mod overview;
mod pending;
mod repeat;
mod shift;
mod steering;
mod target;
mod themes;
mod voice;
