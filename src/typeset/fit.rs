//! How much less room than usual a document leaves between its blocks, so that its last lines don't stand alone on a page.

use schemars::JsonSchema;
use serde::Serialize;

/// What a build finds by trying (`src/press/copyfitting.rs`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fit {
    /// By how many steps there is less room above and below headings and paragraphs: 0, as the tokens have it, to 3. How
    /// much a step is, the token `tighter` says.
    tighter: u8,
}

impl Fit {
    /// The most steps: what is closer than that, a reader sees.
    const MOST: u8 = 3;

    /// Each fit that is tighter than what the tokens have, from the loosest on.
    pub fn tighter() -> impl Iterator<Item = Self> {
        (1..=Self::MOST).map(|tighter| Self { tighter })
    }
}
