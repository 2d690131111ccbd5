//! What the first page of an offprint prints over its text: whose it is, where it comes from, when it was adopted.
//!
//! Laid out by `typst/house/masthead.typ` and `typst/house/furniture.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::Runs;

/// The head of an offprint, which is an extract from the report of a session.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Extract {
    /// The organization, on the right of the first band; empty if the project has no organ.
    pub organization: Runs,
    /// The organ, large; empty if the project has none.
    pub organ: Runs,
    /// Its emblem, by its path below the source folder.
    pub emblem: Option<String>,
    /// The session that adopted it, `الدورة التاسعة`.
    pub session: String,
    /// Where and when it met.
    pub venue: Runs,
    /// What it is an extract from, with the symbol of that; empty if the project has no organ.
    pub source: Runs,
    /// The day it was adopted; empty if it is not known.
    pub adopted: Runs,
    /// What the further pages have at their head, `القرار 3/12`.
    pub head: Runs,
}
