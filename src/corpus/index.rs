//! The thematic index of a compendium as a document of its own.

use super::Id;
use super::choices::YES_OR_NO;
use crate::arabic::dates::Date;
use crate::diagnostics::Located;
use crate::load::{Node, Reader};

/// What the file of a separate index says.
#[derive(Debug, Clone)]
pub struct SeparateIndex {
    /// The compendium that it indexes, by its output path.
    pub compendium: Located<Id>,
    /// Whether each place is printed with its page in the compendium; as in the compendium, if the
    /// file does not say.
    pub page_locators: Option<bool>,
    /// The date of the document, for its metadata.
    pub date: Option<Located<Date>>,
}

impl SeparateIndex {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known = ["type", "compendium", "page_locators", "date"];
        let fields = reader.fields(node, "an index", &known)?;
        let compendium = reader.required(&fields, "compendium").and_then(|node| reader.text(node));
        let page_locators =
            reader.optional(&fields, "page_locators").and_then(|node| reader.choice(node, &YES_OR_NO));
        let date = reader.optional(&fields, "date").and_then(|node| reader.date(node));
        Some(Self { compendium: compendium?, page_locators, date })
    }
}
