//! What a mark `[@id]` points at: an id of the same text, of another text (`[@text:id]`), or of a text itself.

use std::fmt;

use super::{Id, is_id};

/// What a mark `[@id]` points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointer {
    /// The other text in which the id stands, if one is named.
    pub text: Option<Id>,
    /// The id.
    pub id: Id,
}

impl Pointer {
    /// Reads what stands between `[@` and `]`.
    pub fn parse(inside: &str) -> Option<Self> {
        let (text, id) = match inside.split_once(':') {
            Some((text, id)) => (Some(text), id),
            None => (None, inside),
        };
        let well = is_id(id) && text.is_none_or(is_id);
        well.then(|| Self { text: text.map(Id::from), id: id.into() })
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => write!(f, "{text}:{}", self.id),
            None => f.write_str(&self.id),
        }
    }
}
