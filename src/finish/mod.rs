//! Works on pages between layout and export: some passes change how they look ([`finished`]), one how their text is copied
//! ([`cleaned`]), and the others look for what is wrong.

mod astray;
mod clean_text;
mod feet;
mod fullness;
mod gap_limits;
mod ink;
mod lost_words;
mod missing_glyphs;
mod page_text;
mod respaced;
mod short_lines;
mod structure;
mod touching;

pub use astray::{Astray, astray};
pub use clean_text::cleaned;
pub use fullness::{NearlyEmpty, nearly_empty};
pub use lost_words::lost_words;
pub use missing_glyphs::missing_glyphs;
pub use page_text::PageContent;

use typst_layout::PagedDocument;

/// The pages as they are exported: no gap between words is too wide, feet stand at one height, and lists are tagged.
pub fn finished(document: PagedDocument) -> PagedDocument {
    structure::structured(feet::align(touching::part(short_lines::shorten(document))))
}
