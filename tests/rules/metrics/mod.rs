//! Rules of the room `metrics`.

mod families;
