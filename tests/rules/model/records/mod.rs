//! Rules of the room `model/records`.

mod closing_history;
mod follow_up;
mod reported;
mod version;
