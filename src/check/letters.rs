//! Letters that look right and are not what is typed: forms for display, stretched words, Persian letters, invisible joiners. A
//! search does not find such a word, and the index sorts it elsewhere.

use super::{Context, all_texts};
use crate::arabic::letters::{is_form, is_stretch};
use crate::corpus::Text;
use crate::diagnostics::{Diagnostic, Sentence, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    all_texts(context.corpus, &mut |text| {
        let mut told: Vec<&'static str> = vec![];
        for word in words(text) {
            let Some((kind, message)) = fault(word) else { continue };
            // Text that was pasted from elsewhere has the same fault in each word.
            if told.contains(&kind) {
                continue;
            }
            told.push(kind);
            let place = context.sources.find_from(&text.place, word);
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("text::letters", place, message));
        }
    });
}

/// The words of a text.
fn words(text: &Text) -> impl Iterator<Item = &str> {
    text.pieces().flat_map(str::split_whitespace)
}

/// What is wrong with the letters of a word, and what kind of fault that is.
fn fault(word: &str) -> Option<(&'static str, Sentence)> {
    if let Some(c) = word.chars().find(|c| is_form(*c)) {
        return Some(("form", sentence!("text-letters-form", word = word, number = number(c))));
    }
    if is_stretched(word) {
        return Some(("stretched", sentence!("text-letters-stretched", word = word)));
    }
    if let Some(c) = word.chars().find(|c| matches!(c, '\u{200c}' | '\u{ad}')) {
        return Some(("invisible", sentence!("text-letters-invisible", word = word, number = number(c))));
    }
    // A Persian word has letters that Arabic has not.
    let persian = |c: char| matches!(c, '\u{6cc}' | '\u{6a9}');
    let other = |c: char| matches!(c, 'پ' | 'چ' | 'ژ' | 'گ');
    if word.contains(persian) && !word.contains(other) {
        let typed = word.replace('\u{6cc}', "ي").replace('\u{6a9}', "ك");
        return Some(("persian", sentence!("text-letters-persian", word = word, typed = typed)));
    }
    None
}

/// Whether a kashida stands between two letters. At the end of a word it is typed: `الـ 77`, `بـ 23`, `الـUN`.
fn is_stretched(word: &str) -> bool {
    let parts: Vec<&str> = word.split('\u{640}').filter(|part| !part.is_empty()).collect();
    parts.windows(2).any(|pair| is_stretch(pair[0].chars().next_back(), pair[1].chars().next()))
}

fn number(c: char) -> String {
    format!("U+{:04X}", c as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_kinds_are_found() {
        let kind = |word| fault(word).map(|(kind, _)| kind);
        for (word, expected) in [
            ("\u{fedf}\u{fea0}\u{fee8}\u{fe94}", "form"),
            ("الأمــم", "stretched"),
            ("می\u{200c}رود", "invisible"),
            ("المساعدة\u{ad}", "invisible"),
            ("فی", "persian"),
            ("کل", "persian"),
        ] {
            assert_eq!(kind(word), Some(expected), "{word}");
        }
        for word in ["الـ", "بـ", "الـ١٥.", "الـUN", "هـ", "(أـ)", "پاکستان", "المساعدة", "\u{fdfa}", "UN"]
        {
            assert_eq!(kind(word), None, "{word}");
        }
    }
}
