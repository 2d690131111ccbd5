//! Finds text that runs out of the text block of its page, or off the page.

use typst_layout::PagedDocument;

use super::page_text::PageContent;

/// How far text may reach over the edge of its block, in ems of its size: full stops and commas at the end
/// of a line hang into the margin by four fifths of their width.
const OVERHANG: f64 = 0.4;

/// Text that has left its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Astray {
    /// The page, counted from 1.
    pub page: usize,
    /// The characters of the item.
    pub text: String,
    /// How far it reaches out of the text block, in points.
    pub distance: f64,
}

/// The items of text that reach over a side of the text block, or over any edge of the page.
pub fn astray(document: &PagedDocument) -> Vec<Astray> {
    let mut found = vec![];
    for (index, page) in document.pages().iter().enumerate() {
        let content = PageContent::of(&page.frame);
        let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        let (left, right) = content.margins.unwrap_or((0.0, 0.0));
        for text in &content.texts {
            let over =
                [left - text.left, text.right - (width - right), -text.baseline, text.baseline - height];
            let distance = over.into_iter().fold(0.0, f64::max);
            if distance > OVERHANG * text.item.size.to_pt() {
                found.push(Astray { page: index + 1, text: text.item.text.to_string(), distance });
            }
        }
    }
    found
}
