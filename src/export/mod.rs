//! Turns pages into bytes; never touches the disk. A new format is a file here and a choice in
//! `cli/arguments.rs`.

mod index;
mod pdf;
mod text;

pub use index::{index_csv, index_json};
pub use pdf::{PdfSettings, pdf};
pub use text::{index_text, text};
