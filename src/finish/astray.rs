//! Finds text that runs out of the text block of its page, or off the page.

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

/// The items of text that reach over an edge of the text block; those of running heads and feet, over its
/// sides or an edge of the page.
pub fn astray(pages: &[PageContent]) -> Vec<Astray> {
    let mut found = vec![];
    for (index, content) in pages.iter().enumerate() {
        let (width, height) = content.size;
        let margins = content.margins.unwrap_or_default();
        for text in &content.texts {
            let (top, bottom) = if text.furniture { (0.0, 0.0) } else { (margins.top, margins.bottom) };
            let over = [
                margins.left - text.left,
                text.right - (width - margins.right),
                top - text.baseline,
                text.baseline - (height - bottom),
            ];
            let distance = over.into_iter().fold(0.0, f64::max);
            // A mark alone is as wide as nothing, and a full stop that is carried along is told with its word.
            let letters = text.item.text.chars().any(char::is_alphanumeric);
            if letters && distance > OVERHANG * text.item.size.to_pt() {
                found.push(Astray { page: index + 1, text: text.item.text.to_string(), distance });
            }
        }
    }
    found
}
