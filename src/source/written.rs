//! A value on its way back into a file.

use ecow::EcoString;

/// What is written for a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A word, a number or a short text.
    Scalar(EcoString),
    /// A text that an author types on lines of its own after `>-`.
    Paragraph(EcoString),
    /// A list, each entry on lines of its own.
    List(Vec<Written>),
    /// A list of words on one line, between brackets.
    Flow(Vec<Written>),
    /// A mapping, in the order of its fields.
    Mapping(Vec<(&'static str, Written)>),
}

impl Written {
    /// The same, and a list on one line.
    pub fn on_one_line(self) -> Self {
        match self {
            Self::List(entries) => Self::Flow(entries),
            other => other,
        }
    }
}
