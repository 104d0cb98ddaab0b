//! Rules of the room `measure/monthly`.

mod figures;
mod month;
