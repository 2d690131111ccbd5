//! The topics of the thematic index.

use crate::diagnostics::Located;
use crate::source::{Heading, Id, Line, Phrase, Ref, Referred, Source, Target};

/// A list of topics of the thematic index.
#[derive(Debug, Clone, Source)]
#[source(called = "a list of topics", kind = "topics")]
pub struct Topics {
    /// The entries.
    pub topics: Vec<Topic>,
}

/// A topic.
#[derive(Debug, Clone, Source)]
#[source(called = "a topic")]
pub struct Topic {
    /// The name by which paragraphs point at it in their `topics`.
    pub id: Located<Id>,
    /// Its heading in the index.
    #[source(stand_in)]
    pub heading: Heading,
    /// What it is sorted by in place of its heading; an article in it counts.
    pub sort_key: Option<Line>,
    /// The topics where its matter stands: `انظر …` is printed in place of rows. No paragraph carries such a
    /// topic.
    #[source(optional, flow)]
    pub see: Vec<Ref<Topic>>,
    /// Related topics: `انظر أيضاً …` is printed after its rows.
    #[source(optional, flow)]
    pub see_also: Vec<Ref<Topic>>,
    /// Other names by which texts call it; only `khulasa check --notes` reads them.
    #[source(optional)]
    pub names: Vec<Phrase>,
    /// Phrases in which its name says nothing about it, such as the name of a body; for the same notes.
    #[source(optional)]
    pub except: Vec<Phrase>,
}

impl Referred for Topic {
    const TARGET: Target = Target::Topic;
}
