//! Spans with all characters that they print: brackets around what is not agreed, and what the document knows of itself.

use std::borrow::Cow;

use super::style::Style;
use crate::corpus::{Span, Text};

impl Style<'_> {
    /// The characters of a text that stands by itself, as it is printed.
    pub fn written(self, text: &Text) -> String {
        self.written_out(&text.spans).iter().filter_map(Span::characters).collect()
    }

    /// Some spans with all characters that they print, but those of references. They join the texts beside them, with which
    /// they are ordered and divided into lines.
    pub(super) fn written_out(self, spans: &[Span]) -> Cow<'_, [Span]> {
        if !spans.iter().any(|span| matches!(span, Span::Bracket(_) | Span::Fact(_))) {
            return Cow::Borrowed(spans);
        }
        let mut out: Vec<Span> = vec![];
        for span in spans {
            let piece = match span {
                Span::Plain(piece) => piece.clone(),
                Span::Bracket(bracket) => bracket.printed().into(),
                Span::Fact(fact) => {
                    self.reading.map(|reading| reading.facts().words(*fact)).unwrap_or_default().into()
                }
                other => {
                    out.push(other.clone());
                    continue;
                }
            };
            match out.last_mut() {
                Some(Span::Plain(last)) => last.push_str(&piece),
                _ => out.push(Span::Plain(piece)),
            }
        }
        Cow::Owned(out)
    }
}
