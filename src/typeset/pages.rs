//! The printed page number of each label, known once the pages are there.

use std::collections::BTreeMap;

use typst::introspection::Introspector;
use typst::model::Numbering;
use typst_layout::{Page, PagedDocument};

/// Page numbers by label, as printed: `iv`, `12`.
#[derive(Debug, Clone, Default)]
pub struct PageNumbers(BTreeMap<String, String>);

impl PageNumbers {
    /// The page numbers of all labels of a document.
    pub fn of(document: &PagedDocument) -> Self {
        let introspector = document.introspector();
        let labelled = introspector.query_labelled();
        let found = labelled.iter().filter_map(|element| {
            let label = element.label()?.resolve().as_str().to_owned();
            let page = introspector.page(element.location()?)?;
            let page = document.pages().get(page.get() - 1)?;
            Some((label, printed_number(page)))
        });
        Self(found.collect())
    }

    /// The page number of a label.
    pub fn get(&self, label: &str) -> Option<&str> {
        self.0.get(label).map(String::as_str)
    }
}

fn printed_number(page: &Page) -> String {
    let patterned = match &page.numbering {
        Some(Numbering::Pattern(pattern)) => pattern.apply(None, &[page.number]).ok(),
        _ => None,
    };
    patterned.map_or_else(|| page.number.to_string(), |number| number.to_string())
}
