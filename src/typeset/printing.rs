//! What the press prints besides the pages of a document: a dummy, by which folding is tried, the labels of pages, and what
//! is on a cover besides its pages.

use schemars::JsonSchema;
use serde::Serialize;

/// A dummy: as many pages as the sheets of a document have, of the same size, with their numbers alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Dummy {
    /// How many pages it has.
    pub pages: usize,
    /// The width of a page in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
    /// Whether the right side is bound.
    pub right_bound: bool,
}

/// The labels that tell the pages of a file for a printer apart, beside what is cut off: one for each page.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PageLabels {
    /// The output path of the document.
    pub document: String,
    /// How many pages the file has.
    pub pages: usize,
    /// The width of the spine in millimetres, if the file has the cover.
    pub spine: Option<f64>,
    /// The width of the room of a label in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
}

/// The outside of a cover that lies flat, on which the pages of the front cover and of the back cover are laid.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct FlatCover {
    /// The width of each of its two pages in points.
    pub page: f64,
    /// The width of the spine between them in points.
    pub spine: f64,
    /// The height in points.
    pub height: f64,
    /// Whether the text of the spine runs from the head to the foot.
    pub downwards: bool,
    /// Whether the document has a page for the back cover.
    pub back: bool,
}
