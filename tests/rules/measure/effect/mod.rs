//! Rules of the room `measure/effect`.

mod chance;
mod windows;
