//! The handbook for managers and the documents it leads to, as pages to read in a browser. They are the files of `docs`, compiled in.
//!
//! Pure. What is asked for, and in which language, `web` says.

mod documents;
mod markdown;
mod page;

pub use documents::{DOCUMENTS, Document, Edition, PICTURES, Picture};
pub use page::HelpPage;
