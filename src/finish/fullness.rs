//! How full pages are: where a handful of lines stands alone on a page, something before it can be drawn together.

use typst_layout::PagedDocument;

use super::page_text::PageContent;

/// A page is nearly empty if what stands on it takes less than this part of its text block: seven lines of an official
/// document (layout-rules section 8, P10).
const LEAST: f64 = 0.2;

/// A page that is nearly empty.
pub struct NearlyEmpty {
    /// Its number, from 1.
    pub page: usize,
    /// The height of what stands on it, in points.
    pub height: f64,
}

/// The pages of a document, but the first, that are nearly empty.
pub fn nearly_empty(document: &PagedDocument) -> Vec<NearlyEmpty> {
    let pages = PageContent::of(document);
    let further = (1..).zip(&pages).skip(1);
    let found = further.filter_map(|(page, content)| {
        let (height, room) = filled(content)?;
        (height < LEAST * room).then_some(NearlyEmpty { page, height })
    });
    found.collect()
}

/// How much of its text block a page fills, from its head to its last line, and how high that is, in points; nothing of
/// a page that has no text.
fn filled(page: &PageContent) -> Option<(f64, f64)> {
    let margins = page.margins?;
    let last = page.texts.iter().filter(|it| !it.furniture).map(|it| it.baseline).reduce(f64::max)?;
    Some((last - margins.top, page.size.1 - margins.top - margins.bottom))
}
