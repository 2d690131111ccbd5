//! How pages are printed, as far as they are held against it.

use crate::corpus::Plates;
use crate::imposition::Scheme;

/// How pages are printed, as far as they are held against it.
#[derive(Debug, Clone, Copy)]
pub struct Job {
    /// How they are bound.
    pub scheme: Scheme,
    /// The plates that they may stand on.
    pub plates: Plates,
}
