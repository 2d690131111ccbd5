//! Which blocks of a document stand closer together than usual, so that its last lines don't stand alone on a page.

use schemars::JsonSchema;
use serde::Serialize;

/// What a build finds by trying (`src/press/copyfitting.rs`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fit {
    /// The files of the page runs whose blocks have less room above and below; all others are set as the tokens have it.
    pub closer: Vec<String>,
    /// By how many steps there is less of it: 1 or 2. How much a step is, the token `tighter` says.
    pub steps: u8,
}
