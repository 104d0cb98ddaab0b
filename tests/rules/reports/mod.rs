//! Rules of the room `reports`.

mod list;
mod month_cells;
