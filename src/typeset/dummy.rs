//! The pages of a dummy, by which folding is tried.

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
