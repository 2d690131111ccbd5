//! What an output path points at, whatever kind of document it is.

use crate::source::{Referred, Target};

/// A document of any kind.
#[derive(Debug, Clone, Copy)]
pub struct AnyDocument;

impl Referred for AnyDocument {
    const TARGET: Target = Target::Document;
}
