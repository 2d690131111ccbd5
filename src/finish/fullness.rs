//! How full pages are: where a handful of lines stands alone on a page, something before it can be drawn together.

use typst_layout::PagedDocument;

use super::page_text::PageContent;

/// A page is nearly empty if what stands on it takes less than this part of its text block: seven lines of an official
/// document (layout-rules section 9).
const LEAST: f64 = 0.2;

/// How many pages of a document, but the first, are nearly empty.
pub fn nearly_empty(document: &PagedDocument) -> usize {
    let pages = PageContent::of(document);
    pages.iter().skip(1).filter(|page| filled(page).is_some_and(|part| part < LEAST)).count()
}

/// How much of its text block a page fills, from its head to its last line; nothing of a page that has no text.
fn filled(page: &PageContent) -> Option<f64> {
    let margins = page.margins?;
    let last = page.texts.iter().filter(|it| !it.furniture).map(|it| it.baseline).reduce(f64::max)?;
    Some((last - margins.top) / (page.size.1 - margins.top - margins.bottom))
}
