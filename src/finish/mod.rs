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

use ecow::EcoVec;
use rayon::prelude::*;
use typst::layout::{Abs, Frame};
use typst::model::Document;
use typst_layout::{Page, PagedDocument};

use kashida::Stretched;

/// The pages as they are exported: no gap between words is too wide, lines don't touch, feet stand at one height, and
/// lists are tagged. Each page goes through all that changes its lines, side by side with others: a long document is not held
/// several times over, and what its layout has given back is used again.
pub fn finished(document: PagedDocument) -> PagedDocument {
    let (stretched, mut stretching) = Stretched::of(&document);
    let filled = document.pages().par_iter().enumerate();
    let filled = filled.map(|(number, page)| respaced(&page.frame, stretched.page(number, &page.frame)));
    let filled: Vec<(Option<Frame>, Vec<Abs>)> = filled.collect();
    let pages = document.pages().iter().zip(filled).map(|(page, (mut frame, touching))| {
        // Beside stretched words gaps are narrow, and words have little room to move aside: these lines get their gaps back.
        if !touching.is_empty() {
            let stretched = stretched.page_without(&page.frame, &touching, &mut stretching);
            frame = respaced(&page.frame, stretched).0;
        }
        frame.map_or_else(|| page.clone(), |frame| Page { frame, ..page.clone() })
    });
    let pages: Vec<Page> = pages.collect();
    let info = document.info().clone();
    drop(document);
    let pages: EcoVec<Page> = structure::structured(feet::align(pages)).into_iter().collect();
    PagedDocument::new(pages, info)
}

/// The frame of a page that has been stretched, or not, with its gaps within limits and its lines apart, `None` if none of
/// that changes it; and the baselines of the lines that touch all the same.
fn respaced(page: &Frame, stretched: Option<Frame>) -> (Option<Frame>, Vec<Abs>) {
    let shortened = short_lines::shortened(stretched.as_ref().unwrap_or(page)).or(stretched);
    let (parted, touching) = touching::parted(shortened.as_ref().unwrap_or(page));
    (parted.or(shortened), touching)
}
