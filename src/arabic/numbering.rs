//! The numbering systems of official Arabic documents (layout-rules section 2).

use super::bidi::NBSP;
use super::letters::fold;
pub use super::ordinals::{
    LAST_ORDINAL, definite_feminine, definite_masculine, genitive, ordinal, ordinal_value,
};

/// The shape of the digits of all computed numbers of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Digits {
    /// 0123456789
    #[default]
    Western,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
}

impl Digits {
    /// A number in these digits.
    pub fn number(self, value: u32) -> String {
        self.shaped(&value.to_string())
    }

    /// A text whose digits are these.
    pub fn shaped(self, text: &str) -> String {
        let value = |c: char| match c {
            '٠'..='٩' => Some(c as u32 - '٠' as u32),
            _ => c.to_digit(10),
        };
        let zero = match self {
            Self::Western => '0',
            Self::ArabicIndic => '٠',
        };
        // Ten digits stand behind either zero.
        let digit = |c: char| value(c).and_then(|value| char::from_u32(zero as u32 + value)).unwrap_or(c);
        text.chars().map(digit).collect()
    }
}

/// The letters in abjad order, as sub-paragraphs use them; the fifth is ه with a tatweel.
const LETTERS: [&str; 28] = [
    "أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش",
    "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];

/// The names of the letters in the same order, as parts and sub-chapters use them.
const LETTER_NAMES: [&str; 28] = [
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين",
    "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين",
];

/// The letter of a sub-paragraph, without brackets: `أ` … `غ`, then doubled (`أ أ`), tripled, and
/// so on. Sequential, not additive: the eleventh is `ك`.
pub fn letter(value: u32) -> String {
    let Some(index) = value.checked_sub(1) else {
        return String::new();
    };
    let letter = LETTERS[index as usize % LETTERS.len()];
    vec![letter; index as usize / LETTERS.len() + 1].join(&NBSP.to_string())
}

/// The name of a letter, for parts: `ألف`, `باء`; past `غين` it is doubled like [`letter`].
pub fn letter_name(value: u32) -> String {
    let Some(index) = value.checked_sub(1) else {
        return String::new();
    };
    let name = LETTER_NAMES[index as usize % LETTER_NAMES.len()];
    vec![name; index as usize / LETTER_NAMES.len() + 1].join(" ")
}

/// The value of a letter as [`letter`] writes it, with or without its hamza and tatweel. `None` if it is none.
pub fn letter_value(text: &str) -> Option<u32> {
    sequential_value(&LETTERS, text)
}

/// The value of the name of a letter as [`letter_name`] writes it. `None` if it is none.
pub fn letter_name_value(text: &str) -> Option<u32> {
    sequential_value(&LETTER_NAMES, text)
}

fn sequential_value(names: &[&str], text: &str) -> Option<u32> {
    let mut words = text.split_whitespace();
    let first = fold(words.next()?);
    let place = names.iter().position(|name| fold(name) == first)?;
    let further = words.map(|word| (fold(word) == first).then_some(names.len()));
    let value = further.sum::<Option<usize>>()?.checked_add(place + 1)?;
    u32::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_sequential_and_then_doubled() {
        assert_eq!(letter(5), "هـ");
        assert_eq!(letter(11), "ك");
        assert_eq!(letter(28), "غ");
        assert_eq!(letter(29), "أ\u{a0}أ");
        assert_eq!(letter_name(2), "باء");
        assert_eq!(letter(0), "");
    }

    #[test]
    fn letters_have_the_values_that_they_are_written_for() {
        for value in 1..=200 {
            assert_eq!(letter_value(&letter(value)), Some(value));
            assert_eq!(letter_name_value(&letter_name(value)), Some(value));
        }
        assert_eq!(letter_value("ه"), Some(5));
        assert_eq!(letter_value("ا"), Some(1));
        for text in ["", " ", "أ ب", "أب", "a", "ة", "1"] {
            assert_eq!((letter_value(text), letter_name_value(text)), (None, None), "{text}");
        }
    }

    #[test]
    fn digits_are_a_setting() {
        assert_eq!(Digits::Western.number(2013), "2013");
        assert_eq!(Digits::ArabicIndic.number(2013), "٢٠١٣");
        assert_eq!(Digits::ArabicIndic.shaped("12 (ب) '3'"), "١٢ (ب) '٣'");
        assert_eq!(Digits::Western.shaped("١٢ (ب)"), "12 (ب)");
    }
}
