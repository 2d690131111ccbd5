//! A draft of a resolution or decision, as a document of limited distribution.

use super::{Instrument, Masthead};
use crate::source::{Ref, Source, Text, Title};

/// A document: the draft of a resolution or decision, with the text that is adopted later.
#[derive(Debug, Clone, Source)]
#[source(called = "a draft", kind = "draft")]
pub struct Draft {
    /// Its masthead. Its title is that of the resolution or decision.
    #[source(flatten)]
    pub masthead: Masthead,
    /// Who submits it, in the order in which they are printed.
    #[source(optional, flow)]
    pub sponsors: Vec<Title>,
    /// What is said before its text, such as what it costs.
    #[source(optional)]
    pub note: Vec<Text>,
    /// The resolution or decision.
    pub instrument: Ref<Instrument>,
}
