//! The numbering systems of official Arabic documents (layout-rules section 2).

use super::bidi::NBSP;

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
        let western = value.to_string();
        match self {
            Self::Western => western,
            // Every digit of a decimal number is between 0 and 9, so the sum stays in the block.
            Self::ArabicIndic => western
                .chars()
                .map(|c| char::from_u32(c as u32 - '0' as u32 + '٠' as u32).unwrap_or(c))
                .collect(),
        }
    }
}

/// The highest value that has an ordinal; chapters, meetings and sessions never come near it.
pub const LAST_ORDINAL: u32 = 99;

const UNITS: [&str; 10] = ["", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"];
const TENS: [&str; 10] = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];

/// The adverbial ordinal that numbers chapters, meetings and sessions: `أولاً`, `حادي عشر`,
/// `حادي وعشرون`. Values past [`LAST_ORDINAL`] are written in digits.
pub fn ordinal(value: u32) -> String {
    match value {
        1 => "أولاً".into(),
        2 => "ثانياً".into(),
        3..=9 => format!("{}اً", UNITS[value as usize]),
        10 => "عاشراً".into(),
        11 => "حادي عشر".into(),
        12..=19 => format!("{} عشر", UNITS[value as usize - 10]),
        20..=LAST_ORDINAL => {
            let (ten, unit) = (TENS[value as usize / 10], value % 10);
            match unit {
                0 => ten.into(),
                1 => format!("حادي و{ten}"),
                _ => format!("{} و{ten}", UNITS[unit as usize]),
            }
        }
        _ => value.to_string(),
    }
}

/// The definite masculine ordinal that follows a noun: `الاجتماع السابع`, `المرفق الأول`.
pub fn definite_masculine(value: u32) -> String {
    match value {
        1 => "الأول".into(),
        2..=9 => format!("ال{}", UNITS[value as usize]),
        10 => "العاشر".into(),
        11 => "الحادي عشر".into(),
        12..=19 => format!("ال{} عشر", UNITS[value as usize - 10]),
        20..=LAST_ORDINAL => {
            let (ten, unit) = (TENS[value as usize / 10], value % 10);
            match unit {
                0 => format!("ال{ten}"),
                1 => format!("الحادي وال{ten}"),
                _ => format!("ال{} وال{ten}", UNITS[unit as usize]),
            }
        }
        _ => value.to_string(),
    }
}

/// The definite feminine ordinal that follows a noun: `الدورة السابعة`.
pub fn definite_feminine(value: u32) -> String {
    match value {
        1 => "الأولى".into(),
        2..=9 => format!("ال{}ة", UNITS[value as usize]),
        10 => "العاشرة".into(),
        11 => "الحادية عشرة".into(),
        12..=19 => format!("ال{}ة عشرة", UNITS[value as usize - 10]),
        20..=LAST_ORDINAL => {
            let (ten, unit) = (TENS[value as usize / 10], value % 10);
            match unit {
                0 => format!("ال{ten}"),
                1 => format!("الحادية وال{ten}"),
                _ => format!("ال{}ة وال{ten}", UNITS[unit as usize]),
            }
        }
        _ => value.to_string(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_follow_the_printed_documents() {
        let values: Vec<_> = [1, 2, 3, 6, 8, 10, 11, 12, 19, 20, 21, 30, 32].map(ordinal).into();
        assert_eq!(
            values,
            [
                "أولاً",
                "ثانياً",
                "ثالثاً",
                "سادساً",
                "ثامناً",
                "عاشراً",
                "حادي عشر",
                "ثاني عشر",
                "تاسع عشر",
                "عشرون",
                "حادي وعشرون",
                "ثلاثون",
                "ثاني وثلاثون"
            ]
        );
        assert_eq!(definite_masculine(11), "الحادي عشر");
        assert_eq!(definite_feminine(1), "الأولى");
        assert_eq!(definite_feminine(12), "الثانية عشرة");
        assert_eq!(definite_feminine(21), "الحادية والعشرون");
    }

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
    fn digits_are_a_setting() {
        assert_eq!(Digits::Western.number(2013), "2013");
        assert_eq!(Digits::ArabicIndic.number(2013), "٢٠١٣");
    }
}
