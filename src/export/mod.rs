//! Turns pages into bytes; never touches the disk. A new format is a file here and a choice in
//! `cli/arguments.rs`.

mod index;
mod inks;
mod objects;
mod output_profile;
mod pdf;
mod pdf_x;
mod separation;
mod shading;
mod spaces;
mod streams;
mod text;

pub use index::{index_csv, index_json};
pub use output_profile::OutputProfile;
pub use pdf::{PdfSettings, pdf};
pub use pdf_x::{Intent, pdf_x};
pub use separation::Inks;
pub use text::{index_text, shown_text, text};
