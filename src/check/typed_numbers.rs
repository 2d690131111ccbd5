//! Numbers and letters that an author typed before a text, where they are computed: they would be printed twice.

use super::{Context, all_texts};
use crate::corpus::Span;
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    all_texts(context.corpus, &mut |text| {
        let Some(Span::Plain(first)) = text.spans.first() else { return };
        if let Some(typed) = typed_number(first) {
            let message = sentence!("text-numbered", typed = typed);
            found.push(Diagnostic::warning("text::numbered", text.place.clone(), message));
        }
    });
}

/// The number or the letter that a text begins with, `2-`, `٢-`, `(أ)`, as paragraphs have it.
fn typed_number(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let (word, rest) = text.split_once(char::is_whitespace)?;
    let is_number = |it: &str| !it.is_empty() && it.chars().all(char::is_numeric);
    let number = word.strip_suffix(['-', '–', '.', ')']).is_some_and(is_number);
    let inside = word.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let letter = inside.is_some_and(|it| it.chars().count() <= 2 && it.chars().all(char::is_alphabetic));
    (!rest.trim().is_empty() && (number || letter)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::typed_number;

    #[test]
    fn numbers_before_a_text_are_found() {
        for (text, typed) in [
            ("2- وينبغي للدول", "2-"),
            ("٢- وينبغي", "٢-"),
            ("12. See", "12."),
            ("1) وينبغي", "1)"),
            ("(أ) القضايا", "(أ)"),
            ("(هـ) القضايا", "(هـ)"),
            ("  2- وينبغي", "2-"),
        ] {
            assert_eq!(typed_number(text), Some(typed));
        }
        for text in ["2 من الدول", "في 2- و", "(أ)", "(الأمانة) ترى", "2021-05 تقرير", "-", "", "  עברית >- "]
        {
            assert_eq!(typed_number(text), None, "{text}");
        }
    }
}
