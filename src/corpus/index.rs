//! The thematic index of a compendium as a document of its own.

use super::{Compendium, Layout, Print};
use crate::arabic::dates::Date;
use crate::diagnostics::Located;
use crate::source::{Ref, Source};

/// A document: the thematic index of a compendium by itself, under the compendium's title.
#[derive(Debug, Clone, Source)]
#[source(called = "an index", kind = "index")]
pub struct SeparateIndex {
    /// The output path of the compendium, without ending: `compendium`.
    pub compendium: Ref<Compendium>,
    /// Whether each place has its page in the compendium, which is laid out for that; as in the compendium if
    /// not given.
    pub page_locators: Option<bool>,
    /// What it asks of its layout; the size of its pages is that of the compendium if not given.
    #[source(flatten)]
    pub layout: Layout,
    /// What it asks of the press that prints it and of the hands that fold it.
    pub print: Option<Print>,
    /// The date in the metadata of the PDF; that of the compendium if not given.
    pub date: Option<Located<Date>>,
}
