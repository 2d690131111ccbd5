//! Lays pages on the sheets that a press prints: two of a booklet on each side of one that is folded, or each by itself,
//! with room to be cut.

mod cover;
mod marks;
mod order;
mod placing;
mod sheets;
mod trimmed;

pub use cover::{CoverParts, cover, text_block};
pub use order::{Scheme, Sheet, Side};
pub use sheets::{Sheets, TooSmall, impose, signatures};
pub use trimmed::{Surround, trimmed};
