//! The example, an invented session in full, is built without a word: no fault, no warning, on no page.

use std::collections::BTreeSet;

use khulasa::corpus::DocumentContent;
use khulasa::{Format, Press, PressOptions};

const SOURCE: &str = "examples/session/source";

#[test]
fn the_example_is_built_without_a_word() {
    let press = Press::new(PressOptions::new(SOURCE)).expect("fonts and templates");
    let edition = press.read().expect("the source");
    assert!(edition.diagnostics.is_empty(), "{:#?}", edition.diagnostics);
    let mut kinds = BTreeSet::new();
    for document in &edition.corpus.documents {
        kinds.insert(document.content.kind());
        let product = press.typeset(&edition, document, &[Format::Pdf]);
        let product = product.unwrap_or_else(|faults| panic!("{}: {faults:#?}", document.name));
        assert!(product.diagnostics.is_empty(), "{}: {:#?}", document.name, product.diagnostics);
    }
    // It shows every kind of document that there is.
    assert_eq!(kinds, BTreeSet::from(DocumentContent::KINDS));
}
