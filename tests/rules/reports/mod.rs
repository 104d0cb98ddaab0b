//! Rules of the room `reports`.

mod effect;
mod list;
mod month_cells;
