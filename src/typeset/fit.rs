//! How much less room than usual a document leaves between its blocks, so that its last lines don't stand alone on a page.

use schemars::JsonSchema;
use serde::Serialize;

/// What a build finds by trying (`src/press/copyfitting.rs`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fit {
    /// By how many steps there is less room above and below headings and paragraphs: 0, as the tokens have it, to 2. How
    /// much a step is, the token `tighter` says.
    tighter: u8,
}

impl Fit {
    /// A step closer.
    pub const CLOSER: Self = Self { tighter: 1 };

    /// As close as it gets: what is closer than that, a reader sees.
    pub const CLOSEST: Self = Self { tighter: 2 };
}
