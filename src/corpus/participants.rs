//! Lists of participants: under each heading who was represented, and by whom.

use crate::source::{Source, Title};

/// Delegations of one kind, such as those of States parties.
#[derive(Debug, Clone, Source)]
#[source(called = "a group of delegations")]
pub struct Delegations {
    /// What they have in common.
    pub heading: Title,
    /// The delegations, in the order in which they are printed.
    pub delegations: Vec<Delegation>,
}

/// Who was represented, and by whom.
#[derive(Debug, Clone, Source)]
#[source(called = "a delegation")]
pub struct Delegation {
    /// The state or the organization.
    #[source(short)]
    pub name: Title,
    /// Its members, with what they are.
    #[source(optional)]
    pub members: Vec<Title>,
}
