//! Rules of the room `mail`.

mod smtp;
