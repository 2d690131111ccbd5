//! What stands before the text: cover, title page, imprint, contents; and the back cover.
//!
//! Laid out by `typst/house/cover.typ` and `typst/house/contents.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::Runs;

/// Cover, title page, imprint and back cover of a booklet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Front {
    /// The emblem of the house, by its path below the source folder.
    pub emblem: Option<String>,
    /// The title.
    pub title: Runs,
    /// The lines of the subtitle.
    pub subtitle: Vec<Runs>,
    /// The short name of the publisher.
    pub wordmark: Runs,
    /// The full name of the publisher.
    pub publisher: Runs,
    /// Where and in which year it is published, as far as that is known.
    pub place_and_year: Runs,
    /// The paragraphs of the imprint.
    pub imprint: Vec<Runs>,
    /// The heading of the contents.
    pub contents: Runs,
    /// The lines of the address on the back cover; a booklet without them has none.
    pub address: Vec<Runs>,
}

/// The contents of an official document; which headings they list, the headings tell.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Contents {
    /// Their heading.
    pub heading: Runs,
    /// What stands over the column of pages.
    pub pages: String,
}
