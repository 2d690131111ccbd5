//! Works on pages between layout and export: some passes change how they look ([`finished`]), one how their text is copied
//! ([`cleaned`]), and the others look for what is wrong.

mod astray;
mod clean_text;
mod feet;
mod fullness;
mod gap_limits;
mod ink;
mod kashida;
mod lost_words;
mod missing_glyphs;
mod outlines;
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

use typst::layout::Abs;
use typst_layout::PagedDocument;

/// The pages as they are exported: no gap between words is too wide, lines don't touch, feet stand at one height, and
/// lists are tagged.
pub fn finished(document: PagedDocument) -> PagedDocument {
    let filled = |document, plain: &[Vec<Abs>]| {
        touching::part(short_lines::shorten(kashida::stretched(document, plain)))
    };
    let (mut pages, touching) = filled(document.clone(), &[]);
    // Beside stretched words gaps are narrow, and words have little room to move aside: these lines get their gaps back.
    if touching.iter().any(|it| !it.is_empty()) {
        pages = filled(document, &touching).0;
    }
    structure::structured(feet::align(pages))
}
