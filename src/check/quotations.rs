//! Quotation marks that an author typed around quoted paragraphs: before a computed number stand those of `quoted`.

use std::any::Any;

use super::Context;
use crate::corpus::{Paragraph, Text};
use crate::diagnostics::{Diagnostic, Sentence, sentence};
use crate::source::Visitor;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    context.corpus.visit(&mut Quotations { found });
}

struct Quotations<'f> {
    found: &'f mut Vec<Diagnostic>,
}

impl<'a> Visitor<'a> for Quotations<'_> {
    fn record(&mut self, record: &'a dyn Any) {
        let Some(paragraph) = record.downcast_ref::<Paragraph>() else { return };
        if paragraph.quoted == Some(true) {
            paragraph.below(&mut |it| {
                if is_quoted(&it.text) {
                    self.warn(&it.text, sentence!("text-quoted"));
                }
            });
        } else if let [first, second, ..] = &paragraph.items[..]
            && opens_without_end(&first.text)
            && opens(&second.text)
        {
            self.warn(&first.text, sentence!("text-quoted-list"));
        }
    }
}

impl Quotations<'_> {
    fn warn(&mut self, text: &Text, message: Sentence) {
        self.found.push(Diagnostic::warning("text::quoted", text.place.clone(), message));
    }
}

const OPENING: [char; 3] = ['"', '«', '“'];
const CLOSING: [char; 3] = ['"', '»', '”'];

/// Whether a text begins with a mark that opens a quotation.
fn opens(text: &Text) -> bool {
    text.plain().starts_with(OPENING)
}

/// Whether one that it begins with is not closed in it.
fn opens_without_end(text: &Text) -> bool {
    let plain = text.plain();
    plain.strip_prefix(OPENING).is_some_and(|rest| !rest.contains(CLOSING))
}

/// Whether a text is one quotation, from its first letter on.
fn is_quoted(text: &Text) -> bool {
    let plain = text.plain();
    let inner = plain.trim_end().trim_end_matches(['.', '؛', '،', '؟', '!']);
    let whole = inner.strip_prefix(OPENING).and_then(|it| it.strip_suffix(CLOSING));
    whole.is_some_and(|it| !it.contains(CLOSING)) || opens_without_end(text)
}
