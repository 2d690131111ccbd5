//! Figures, summaries and lists of participants as they are printed.
//!
//! Laid out by `typst/house/figure.typ` and `typst/house/participants.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::Runs;
use crate::diagnostics::Place;

/// A picture with its caption.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigureBlock {
    /// Its number in words, `الشكل 1`.
    pub number: String,
    /// Its caption.
    pub caption: Runs,
    /// The label that references point at.
    pub anchor: String,
    /// The picture, by its path below the source folder.
    pub picture: String,
    /// What it shows, in words.
    pub alternative: String,
    /// How wide it is, in per cent of the width of the text.
    pub width: u32,
    /// Whether a revision has changed it.
    pub changed: bool,
    /// Where an author wrote it. Templates do not learn it, as of headings.
    #[serde(skip)]
    pub place: Place,
}

/// What a document says in short.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SummaryBlock {
    /// Its heading.
    pub heading: Runs,
    /// Its paragraphs.
    pub paragraphs: Vec<Runs>,
    /// Whether something in it has changed.
    pub changed: bool,
    /// Where an author wrote it. Templates do not learn it, as of headings.
    #[serde(skip)]
    pub place: Place,
}

/// Who took part.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParticipantsBlock {
    /// The delegations of each kind.
    pub groups: Vec<DelegationGroup>,
    /// Whether something in it has changed.
    pub changed: bool,
}

/// Delegations of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DelegationGroup {
    /// What they have in common.
    pub heading: Runs,
    /// The delegations, in order.
    pub delegations: Vec<DelegationEntry>,
}

/// Who was represented, and by whom.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DelegationEntry {
    /// The state or the organization.
    pub name: Runs,
    /// Its members, a line each.
    pub members: Vec<Runs>,
}
