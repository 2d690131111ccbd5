//! Lays the pages of a booklet on sheets that are printed on both sides and folded.

mod marks;
mod order;
mod placing;
mod sheets;

pub use order::{Scheme, Sheet, Side};
pub use sheets::{Sheets, TooSmall, impose};
