//! The digits that authors typed are those that the document prints its computed numbers in: `١٦-١٨` beside `16` looks like two
//! hands.

use std::any::Any;
use std::ops::Range;

use super::Context;
use crate::arabic::addresses::addresses;
use crate::arabic::bidi;
use crate::arabic::numbering::Digits;
use crate::corpus::{Chart, ChartBody, Text};
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::{Texts, Visitor};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for document in context.corpus.subjects() {
        let digits = document.content.digits().unwrap_or_default();
        let mut drawn = Drawn::default();
        document.content.visit(&mut drawn);
        document.content.visit(&mut Texts(&mut |text: &Text| {
            if !text.pieces().any(|piece| has_digits(piece, digits)) {
                return;
            }
            let plain = text.plain();
            let Some(typed) = otherwise(&plain, digits) else { return };
            // The numbers of a chart are printed in the digits of the document.
            if drawn.0.iter().any(|it| std::ptr::eq(*it, text)) {
                return;
            }
            let place = context.sources.find_from(&text.place, typed);
            let message = match digits {
                Digits::Western => sentence!("text-digits-western", number = typed),
                Digits::ArabicIndic => sentence!("text-digits-arabic", number = typed),
            };
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("text::digits", place, message));
        }));
    }
}

/// The numbers that charts are drawn from.
#[derive(Default)]
struct Drawn<'a>(Vec<&'a Text>);

impl<'a> Visitor<'a> for Drawn<'a> {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(Chart { body: ChartBody::Rows { rows }, .. }) = record.downcast_ref() {
            let cells = rows.iter().flat_map(|row| row.iter().skip(1));
            self.0.extend(cells.filter_map(|cell| cell.text.as_ref()));
        }
    }
}

/// Whether a text has digits that are not those of the document, in UTF-8.
fn has_digits(text: &str, digits: Digits) -> bool {
    match digits {
        Digits::Western => {
            text.as_bytes().windows(2).any(|it| it[0] == 0xd9 && (0xa0..=0xa9).contains(&it[1]))
        }
        Digits::ArabicIndic => text.bytes().any(|byte| byte.is_ascii_digit()),
    }
}

/// The first number of a text in other digits. What runs from left to right keeps its own: symbols, citations, addresses.
fn otherwise(text: &str, digits: Digits) -> Option<&str> {
    let is_other = |c: char| match digits {
        Digits::Western => matches!(c, '\u{660}'..='\u{669}'),
        Digits::ArabicIndic => c.is_ascii_digit(),
    };
    let latin: Vec<Range<usize>> = match digits {
        Digits::Western => vec![],
        Digits::ArabicIndic => [bidi::left_to_right_runs(text), addresses(text)].concat(),
    };
    let mut rest = 0;
    while let Some(found) = text[rest..].find(is_other) {
        let start = rest + found;
        let end = text[start..].find(|c| !is_other(c)).map_or(text.len(), |length| start + length);
        if !latin.iter().any(|run| run.contains(&start)) {
            return Some(&text[start..end]);
        }
        rest = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_other_digits_are_found() {
        for (text, digits, expected) in [
            ("في الفقرة ١٢ والفقرة 13", Digits::Western, Some("١٢")),
            ("في الفقرة ١٢ والفقرة 13", Digits::ArabicIndic, Some("13")),
            ("الوثيقة CTOC/COP/2018/7 والفقرة ١٢", Digits::ArabicIndic, None),
            ("انظر https://a.org/12 و United Nations, vol. 3", Digits::ArabicIndic, None),
            ("في عام 2018", Digits::Western, None),
        ] {
            assert_eq!(otherwise(text, digits), expected, "{text}");
        }
    }
}
