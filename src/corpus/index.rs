//! The thematic index of a compendium as a document of its own.

use super::Compendium;
use crate::arabic::dates::Date;
use crate::diagnostics::Located;
use crate::source::{Ref, Source};

/// A document: the thematic index of a compendium by itself, under the compendium's title.
#[derive(Debug, Clone, Source)]
#[source(called = "an index", kind = "index")]
pub struct SeparateIndex {
    /// The output path of the compendium, without ending: `compendium`.
    pub compendium: Ref<Compendium>,
    /// `true` adds to each place its page in the compendium, which is laid out for that; as in the compendium
    /// if not given.
    pub page_locators: Option<bool>,
    /// The date in the metadata of the PDF; that of the compendium if not given.
    pub date: Option<Located<Date>>,
}
