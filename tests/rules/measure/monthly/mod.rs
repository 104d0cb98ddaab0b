//! Rules of the room `measure/monthly`.

mod asked;
