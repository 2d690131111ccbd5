//! What a letter prints around its text: whose it is, to whom it goes, who signs it.
//!
//! Laid out by `typst/letter.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::Runs;

/// A letterhead, with what stands at the end of the letter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Letterhead {
    /// The organization.
    pub organization: Runs,
    /// The organ, large.
    pub organ: Runs,
    /// Its emblem, by its path below the source folder.
    pub emblem: Option<String>,
    /// What it is, over the text of a note verbale; empty over a letter.
    pub heading: Runs,
    /// The number of the letter, after the word for it; empty if it has none.
    pub reference: Runs,
    /// From where and when.
    pub place_and_date: Runs,
    /// What it is about, after the word for it; empty if its file does not say.
    pub subject: Runs,
    /// To whom it goes, a line each.
    pub recipient: Vec<Runs>,
    /// The words it begins with.
    pub salutation: Runs,
    /// The words it ends with; empty if there are none.
    pub closing: Runs,
    /// Who signs it; none in a note verbale.
    pub signature: Option<SignatureBlock>,
}

/// Who signs a letter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SignatureBlock {
    /// The name.
    pub name: Runs,
    /// What the signatory is, a line each.
    pub title: Vec<Runs>,
}
