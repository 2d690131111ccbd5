//! A picture in a text, with its caption and with words for who cannot see it.

use crate::diagnostics::Located;
use crate::source::{Id, Line, Number, Source, Title};

/// A picture in a text.
#[derive(Debug, Clone, Source)]
#[source(called = "a figure")]
pub struct Figure {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// Its caption, after its number: `الشكل 1`.
    pub caption: Title,
    /// The file below `source/`: SVG, PNG or JPEG.
    pub picture: Located<Line>,
    /// What it shows, in words, for who cannot see it.
    pub alt: Title,
    /// How wide it is, in per cent of the width of the text; 100 if not given.
    pub width: Option<Number<100>>,
}
