//! Finds words of a document's text that stand on none of its pages: a template that leaves something
//! out says nothing of it.

use std::collections::HashMap;

use super::page_text::{PageContent, PageText};
use crate::arabic::{bidi, letters};

/// The words of a text that stand on fewer places of the pages than in the text, in the order of the
/// text. Marks on letters do not count: where a mark stands is the font's business.
pub fn lost_words(pages: &[PageContent], text: &str) -> Vec<String> {
    let mut printed: HashMap<String, usize> = HashMap::new();
    for page in pages {
        for piece in pieces(&page.texts) {
            words(&piece, |word| match printed.get_mut(word) {
                Some(count) => *count += 1,
                None => _ = printed.insert(word.to_owned(), 1),
            });
        }
    }
    let mut lost = vec![];
    words(text, |word| match printed.get_mut(word) {
        Some(count) if *count > 0 => *count -= 1,
        _ => lost.push(word.to_owned()),
    });
    lost
}

/// The texts of the pages in pieces, none of which ends within a word: items that touch one another on a baseline are one
/// piece. What reads from right to left may be drawn from either side.
fn pieces(texts: &[PageText]) -> Vec<String> {
    let mut pieces: Vec<(String, bool)> = vec![];
    let mut before: Option<&PageText> = None;
    // An item of marks alone is drawn at another height, and has the characters of the letter that they
    // stand on, which come again with the letter.
    for text in texts.iter().filter(|text| text.right - text.left > 0.01) {
        let size = text.item.size.to_pt();
        // What is raised is smaller, and a word of its own.
        let beside = before.filter(|before| {
            before.item.size == text.item.size && (before.baseline - text.baseline).abs() < size / 2.0
        });
        let touches = |one: f64, other: f64| (one - other).abs() < size / 10.0;
        let (left, right) = (
            beside.is_some_and(|before| touches(before.left, text.right)),
            beside.is_some_and(|before| touches(before.right, text.left)),
        );
        let rtl = is_right_to_left(&text.item.text);
        match pieces.last_mut() {
            Some((last, was)) if left && rtl && *was => last.push_str(&text.item.text),
            Some((last, was)) if right && rtl && *was => last.insert_str(0, &text.item.text),
            Some((last, was)) if right && !rtl && !*was => last.push_str(&text.item.text),
            _ => pieces.push((text.item.text.to_string(), rtl)),
        }
        before = Some(text);
    }
    pieces.into_iter().map(|(piece, _)| piece).collect()
}

fn is_right_to_left(text: &str) -> bool {
    let forward = |c: char| c.is_ascii_digit() || bidi::is_left_to_right(c);
    !text.is_ascii() && !text.chars().any(forward)
}

/// Visits the words of a text: letters of one script, or digits, without a break, and without marks.
fn words(text: &str, mut visit: impl FnMut(&str)) {
    let (mut word, mut kind) = (String::new(), Kind::None);
    for c in text.chars().filter(|c| !is_mark(*c)).chain([' ']) {
        let next = Kind::of(c);
        if next != kind && !word.is_empty() {
            visit(&word);
            word.clear();
        }
        if next != Kind::None {
            word.push(c);
        }
        kind = next;
    }
}

/// What a character is part of. Letters of another script and digits are set as items of their own, so
/// a word ends where they begin: `و17`.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    None,
    Digits,
    Arabic,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            // The commonest first: asking the tables of Unicode takes several times as long.
            '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' => Self::Arabic,
            'a'..='z' | 'A'..='Z' => Self::Other,
            '0'..='9' | '\u{660}'..='\u{669}' => Self::Digits,
            '\0'..='\x7f' => Self::None,
            _ if c.is_numeric() => Self::Digits,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' if c.is_alphabetic() => {
                Self::Arabic
            }
            _ if c.is_alphabetic() => Self::Other,
            _ => Self::None,
        }
    }
}

/// What a font may set apart from the letter that it stands on: marks, the tatweel, joiners.
fn is_mark(c: char) -> bool {
    letters::is_mark(c)
        || matches!(c, '\u{610}'..='\u{61a}' | '\u{653}'..='\u{655}' | '\u{6d6}'..='\u{6ed}'
            | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{300}'..='\u{36f}')
}
