//! Works on pages between layout and export.

mod astray;
mod feet;
mod lost_words;
mod missing_glyphs;
mod page_text;

pub use astray::{Astray, astray};
pub use feet::align_feet;
pub use lost_words::lost_words;
pub use missing_glyphs::missing_glyphs;
pub use page_text::PageContent;
