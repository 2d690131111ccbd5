//! Which blocks of a document stand closer together than usual, so that its last lines don't stand alone on a page.

use schemars::JsonSchema;
use serde::Serialize;

/// What a build finds by trying (`src/press/copyfitting.rs`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fit {
    /// The blocks with less room above and below, by as much as the token `tighter` says; all others are set as the tokens
    /// have it.
    pub closer: Vec<FirstBlocks>,
}

/// The first blocks of a page run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FirstBlocks {
    /// The file of the page run.
    pub path: String,
    /// How many they are.
    pub count: usize,
}
