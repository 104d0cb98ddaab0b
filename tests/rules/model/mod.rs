//! Rules of the room `model`.

mod code;
mod organisation;
mod page;
mod records;
mod time;
