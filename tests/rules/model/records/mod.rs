//! Rules of the room `model/records`.

mod reported;
mod version;
