//! The texts that are their authors' own words: what is quoted, or stands in a text that is corrected, counts otherwise
//! where it comes from.

use std::any::Any;
use std::collections::BTreeSet;

use crate::corpus::{Correction, Paragraph, QuotedParagraph, Text};
use crate::source::Visitor;

/// Visits texts but for those of others.
pub(super) struct OwnWords<'v, V> {
    left_out: BTreeSet<*const Text>,
    visit: &'v mut V,
}

impl<'v, V> OwnWords<'v, V> {
    /// A visitor for one source.
    pub fn new(visit: &'v mut V) -> Self {
        Self { left_out: BTreeSet::new(), visit }
    }
}

impl<'a, V: FnMut(&'a Text)> Visitor<'a> for OwnWords<'_, V> {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(quoted) = record.downcast_ref::<QuotedParagraph>() {
            self.left_out.insert(&raw const quoted.text);
        }
        if let Some(correction) = record.downcast_ref::<Correction>() {
            self.left_out.insert(&raw const correction.faulty);
        }
        if let Some(paragraph) = record.downcast_ref::<Paragraph>()
            && paragraph.quoted == Some(true)
        {
            paragraph.below(&mut |below| _ = self.left_out.insert(&raw const below.text));
        }
    }

    fn text(&mut self, text: &'a Text) {
        if !self.left_out.contains(&std::ptr::from_ref(text)) {
            (self.visit)(text);
        }
    }
}
