//! How pages are printed, as far as they are held against it.

use std::ops::Range;

use crate::corpus::Plates;
use crate::imposition::Scheme;

/// How pages are printed, as far as they are held against it.
#[derive(Debug, Clone)]
pub struct Job {
    /// How they are bound.
    pub scheme: Scheme,
    /// The pages that are folded and bound, by their places from 0: all, or those within a cover that is apart.
    pub block: Range<usize>,
    /// The plates that they may stand on.
    pub plates: Plates,
}
