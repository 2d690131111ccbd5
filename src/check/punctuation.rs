//! Punctuation as other keyboards have it, and words that are typed twice.

use super::swallowed::swallows;
use super::{Context, all_paragraphs, all_texts};
use crate::diagnostics::{Diagnostic, Sentence, sentence};

/// Marks of other scripts, and those that Arabic has in their place.
const MARKS: [(char, char); 3] = [(',', '،'), (';', '؛'), ('?', '؟')];
/// What a paragraph ends with, quotation marks and brackets aside.
const ENDS: [char; 9] = ['.', '؛', ':', '،', '!', '؟', '…', ';', ','];

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    all_texts(context.corpus, &mut |text| {
        let plain = text.plain();
        if let Some((at, message)) = fault(&plain) {
            let place = context.sources.find_from(&text.place, at);
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("text::punctuation", place, message));
        }
    });
    all_paragraphs(context.corpus, &mut |paragraph| {
        let plain = paragraph.text.plain();
        let last = plain.trim_end().trim_end_matches(['"', '”', '»', ')', ']', '\'']);
        let ended = last.is_empty() || last.ends_with(ENDS) || plain.trim_end().ends_with(ENDS);
        if !ended && !swallows(context, &paragraph.text) {
            let message = sentence!("text-punctuation-end");
            found.push(Diagnostic::warning("text::punctuation", paragraph.text.place.clone(), message));
        }
    });
}

/// The first fault of a text, and the characters that it is found by.
fn fault(text: &str) -> Option<(&str, Sentence)> {
    let is_arabic = |c: char| matches!(c, '\u{621}'..='\u{652}');
    let mut before: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        if let Some((start, earlier)) = before.replace((at, c)) {
            let pair = &text[start..at + c.len_utf8()];
            // A blank may stand before it.
            let word = || text[..at].trim_end().chars().next_back();
            let behind_arabic = || is_arabic(earlier) || earlier == ' ' && word().is_some_and(is_arabic);
            if let Some((_, arabic)) = MARKS.iter().find(|(mark, _)| *mark == c && behind_arabic()) {
                let (mark, arabic) = (c.to_string(), arabic.to_string());
                return Some((pair, sentence!("text-punctuation-mark", mark = mark, arabic = arabic)));
            }
            if earlier == ' ' && matches!(c, '،' | '؛' | '؟') {
                return Some((pair, sentence!("text-punctuation-space", mark = c.to_string())));
            }
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let twice = words
        .windows(2)
        .find(|pair| pair[0] == pair[1] && pair[0].chars().count() > 1 && pair[0].chars().all(is_arabic));
    twice.map(|pair| (pair[0], sentence!("text-punctuation-twice", word = pair[0])))
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn faults_of_typing_are_found() {
        for (text, at) in [
            ("الأمانة, والدول", "ة,"),
            ("هل يُنظر فيه?", "ه?"),
            ("الأمانة ، والدول", " ،"),
            ("الأمانة , والدول", " ,"),
            ("إلى إلى الدول", "إلى"),
        ] {
            assert_eq!(fault(text).map(|(at, _)| at), Some(at));
        }
        for text in ["vol. 2225, No. 3", "وغينيا وغينيا-بيساو", "أ، ب؛ ج؟", "1 1 و و", "12,5"]
        {
            assert!(fault(text).is_none(), "{text}");
        }
    }
}
