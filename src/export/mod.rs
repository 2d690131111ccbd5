//! Turns pages into bytes; never touches the disk. A new format is a file here and a choice in
//! `cli/arguments.rs`.

mod pdf;
mod text;

pub use pdf::{PdfSettings, pdf};
pub use text::text;
