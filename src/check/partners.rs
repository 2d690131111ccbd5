//! Brackets and quotation marks that have no partner in their text.

use super::{Context, all_texts};
use crate::diagnostics::{Diagnostic, sentence};

/// The pairs, as they are typed.
const PAIRS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('«', '»'), ('“', '”')];

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    all_texts(context.corpus, &mut |text| {
        if let Some(mark) = without_partner(&text.plain()) {
            let place = context.sources.find_from(&text.place, mark.encode_utf8(&mut [0; 4]));
            let message = sentence!("text-partner", mark = mark.to_string());
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("text::partner", place, message));
        }
    });
}

/// The first mark that has no partner. A straight quotation mark may close in a later paragraph, as a quoted list has it.
fn without_partner(text: &str) -> Option<char> {
    let mut open: Vec<char> = vec![];
    let mut before = None;
    for c in text.chars() {
        let earlier: Option<char> = before.replace(c);
        if PAIRS.iter().any(|(opens, _)| *opens == c) {
            open.push(c);
        } else if let Some((opens, _)) = PAIRS.iter().find(|(_, closes)| *closes == c) {
            match open.iter().rposition(|it| it == opens) {
                Some(at) => _ = open.remove(at),
                // `1)` and `أ)` are numbers of a list within a sentence.
                None if c == ')' && earlier.is_some_and(char::is_alphanumeric) && open.is_empty() => {}
                None => return Some(c),
            }
        }
    }
    open.first().copied()
}

#[cfg(test)]
mod tests {
    use super::without_partner;

    #[test]
    fn marks_without_a_partner_are_found() {
        for (text, mark) in [
            ("الاتفاقية (المادة 2", '('),
            ("المادة» 2", '»'),
            ("(أ [ب) ج", '['),
            ("\u{201c}نص", '\u{201c}'),
            ("نص) ، )", ')'),
        ] {
            assert_eq!(without_partner(text), Some(mark), "{text}");
        }
        for text in ["(أ) و[ب] و«ج»", "\u{201c}نص\u{201d}", "إما 1) وإما 2) نص", "\"نص", "(أ [ب] «ج»)", ""]
        {
            assert_eq!(without_partner(text), None, "{text}");
        }
    }
}
