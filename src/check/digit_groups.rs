//! Groups of thousands are divided by a space: between Arabic digits a full stop is a rhombus among rhombuses, and
//! `٥٠.٠٠٠` reads as five hundred thousand.

use super::{Context, all_texts};
use crate::arabic::bidi::APART;
use crate::arabic::numbering::Digits;
use crate::corpus::Text;
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::Texts;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut report = |text: &Text, is_digit: fn(char) -> bool| {
        for piece in text.pieces().filter(|piece| may_be_divided(piece)) {
            for number in divided(piece, is_digit) {
                let place = context.sources.find_from(&text.place, number);
                let space = APART.to_string();
                let message =
                    sentence!("digit-groups", number = number, mended = number.replace('.', &space));
                let place = place.unwrap_or_else(|| text.place.clone());
                found.push(Diagnostic::error("text::digit-groups", place, message));
            }
        }
    };
    all_texts(context.corpus, &mut |text| report(text, |c| matches!(c, '٠'..='٩')));
    // In a document whose own digits are Arabic a full stop between others is one of a foreign hand too.
    for document in context.corpus.subjects() {
        if document.content.digits() == Some(Digits::ArabicIndic) {
            document.content.visit(&mut Texts(&mut |text| report(text, |c| c.is_ascii_digit())));
        }
    }
}

/// Whether a full stop stands between two digits of any kind: few texts have one, and few bytes are looked at.
fn may_be_divided(text: &str) -> bool {
    text.match_indices('.')
        .any(|(at, _)| text[..at].ends_with(char::is_numeric) && text[at + 1..].starts_with(char::is_numeric))
}

/// The numbers of a text that have a full stop before three digits.
fn divided(text: &str, is_digit: fn(char) -> bool) -> impl Iterator<Item = &str> {
    let words = text.split(move |c: char| !is_digit(c) && c != '.' && !c.is_alphabetic() && c != '/');
    let numbers = words.map(|word| word.trim_matches('.').trim_start_matches(['و', 'ب', 'ل', 'ف', 'ك']));
    numbers.filter(move |number| {
        let mut groups = number.split('.');
        let first = groups.next().unwrap_or_default().chars();
        let begins = (1..=3).contains(&first.clone().count()) && first.clone().all(is_digit);
        let mut rest = groups.peekable();
        begins && rest.peek().is_some() && rest.all(|it| it.chars().count() == 3 && it.chars().all(is_digit))
    })
}

#[cfg(test)]
mod tests {
    use super::{divided, may_be_divided};

    #[test]
    fn only_groups_of_three_are_thousands() {
        assert!(may_be_divided("ضبط ٥٠.٠٠٠") && !may_be_divided("عام ٢٠٢٠. و.٢ ٣."));
        let found = |text| divided(text, |c| matches!(c, '٠'..='٩')).collect::<Vec<_>>();
        assert_eq!(found("ضبط ٥٠.٠٠٠ سلاح و١.٢٥٠.٠٠٠ قطعة."), ["٥٠.٠٠٠", "١.٢٥٠.٠٠٠"]);
        for text in
            ["الفقرة ٣.١٢", "في ٢٠١٩.٠٠٠", "٤٨\u{202f}٢٢٠.", "عام ٢٠٢٠. ١٢٣", "50.000", "٢.٥", "A/٢.١٢٣"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
        assert_eq!(divided("ضبط 50.000 سلاح", |c| c.is_ascii_digit()).collect::<Vec<_>>(), ["50.000"]);
    }
}
