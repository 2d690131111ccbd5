//! Characters that nobody typed, one after the other: marks that are not seen go, forms for display become letters, strokes
//! between letters go.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::{Change, Changes};
use crate::arabic::letters::{is_form, is_script_letter, is_stretch};
use crate::diagnostics::is_invisible;

/// A text without them. What it takes a second look for, since it stands beside what has gone, is left for the next round.
pub(super) fn cleaned(text: &str, changes: &mut Changes) -> String {
    let normalizer = ComposingNormalizerBorrowed::new_nfkc();
    let mut cleaned = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    let characters: Vec<char> = text.chars().collect();
    for (c, after) in characters.iter().copied().zip(followers(&characters)) {
        match fate(c, before, after) {
            Fate::Stays => cleaned.push(c),
            Fate::Goes(change) => {
                changes.count(change);
                continue;
            }
            Fate::Space => {
                changes.count(Change::Invisible);
                cleaned.push(' ');
            }
            Fate::Letters => {
                let letters = normalizer.normalize(c.encode_utf8(&mut [0; 4])).into_owned();
                if !letters.chars().eq([c]) {
                    changes.count(Change::Form);
                }
                // A mark that stands alone has something that carries it.
                let carried = letters.trim_start_matches([' ', TATWEEL]);
                cleaned.push_str(if carried.is_empty() { &letters } else { carried });
            }
        }
        before = cleaned.chars().next_back();
    }
    cleaned
}

const TATWEEL: char = '\u{640}';

/// What follows each character, but for strokes and what is taken out wherever it stands.
fn followers(characters: &[char]) -> Vec<Option<char>> {
    let mut followers = vec![None; characters.len()];
    let mut next = None;
    for (at, c) in characters.iter().copied().enumerate().rev() {
        followers[at] = next;
        if c != TATWEEL && c != '\u{ad}' && !is_invisible(c) {
            next = Some(c);
        }
    }
    followers
}

/// What becomes of a character.
enum Fate {
    Stays,
    Goes(Change),
    /// It divides words, as a space does.
    Space,
    Letters,
}

fn fate(c: char, before: Option<char>, after: Option<char>) -> Fate {
    let is_letter = |c: Option<char>| c.is_some_and(is_script_letter);
    match c {
        '\n' | '\t' => Fate::Stays,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Space,
        _ if c.is_control() || is_invisible(c) => Fate::Goes(Change::Invisible),
        '\u{ad}' => Fate::Goes(Change::SoftHyphen),
        // Between letters it is a part of Persian words.
        '\u{200c}' if !is_letter(before) || !is_letter(after) => Fate::Goes(Change::Invisible),
        TATWEEL if is_stretch(before, after) => Fate::Goes(Change::Tatweel),
        // The name of God is drawn so by fonts; the other signs for whole words are typed by those who want them.
        '\u{fdf2}' => Fate::Letters,
        _ if is_form(c) => Fate::Letters,
        _ => Fate::Stays,
    }
}
