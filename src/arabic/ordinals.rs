//! Ordinals in words, from the first to the nine hundred and ninety-ninth, and the values that words stand for.
//!
//! Beyond a hundred official Arabic counts what is below it and adds `بعد المائة`: the articles of the Labour
//! Law of Saudi Arabia (Royal Decree M/51) run from `المادة الأولى بعد المائة` to `المادة الخامسة والأربعون
//! بعد المائتين`, and the Executive Council of ALECSO meets in its `الدورة العادية السابعة بعد المائة`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::letters::fold;

/// The highest value that has an ordinal in words; sessions of long-lived councils are past 200.
pub const LAST_ORDINAL: u32 = 999;

const UNITS: [&str; 10] = ["", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"];
const TENS: [&str; 10] = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
/// The hundreds as the subject of a sentence; behind بعد only the second differs.
const HUNDREDS: [&str; 10] =
    ["", "مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"];
const AFTER_TWO_HUNDRED: &str = "مائتين";

/// The adverbial ordinal that numbers chapters, meetings and sessions: `أولاً`, `حادي عشر`,
/// `حادي وعشرون`, `أولاً بعد المائة`. Values past [`LAST_ORDINAL`] are written in digits.
pub fn ordinal(value: u32) -> String {
    in_words(value, "", |value| match value {
        1 => "أولاً".into(),
        2 => "ثانياً".into(),
        3..=9 => format!("{}اً", UNITS[value]),
        10 => "عاشراً".into(),
        11 => "حادي عشر".into(),
        12..=19 => format!("{} عشر", UNITS[value - 10]),
        _ => with_tens(value, "", "حادي", ""),
    })
}

/// The definite masculine ordinal that follows a noun: `الاجتماع السابع`, `المرفق الأول`,
/// `الاجتماع الحادي والستون بعد المائة`.
pub fn definite_masculine(value: u32) -> String {
    in_words(value, "ال", |value| match value {
        1 => "الأول".into(),
        2..=9 => format!("ال{}", UNITS[value]),
        10 => "العاشر".into(),
        11 => "الحادي عشر".into(),
        12..=19 => format!("ال{} عشر", UNITS[value - 10]),
        _ => with_tens(value, "ال", "حادي", ""),
    })
}

/// An ordinal in the genitive, after a preposition or in a construct: tens end otherwise, `الثامنة والستين`.
pub fn genitive(ordinal: &str) -> String {
    let words = ordinal.split(' ').map(|word| match word.strip_suffix("ون") {
        Some(tens) => format!("{tens}ين"),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The definite feminine ordinal that follows a noun: `الدورة السابعة`, `الدورة المائة`,
/// `الدورة الستون بعد المائة`. Tens and hundreds have one form for both genders.
pub fn definite_feminine(value: u32) -> String {
    in_words(value, "ال", |value| match value {
        1 => "الأولى".into(),
        2..=9 => format!("ال{}ة", UNITS[value]),
        10 => "العاشرة".into(),
        11 => "الحادية عشرة".into(),
        12..=19 => format!("ال{}ة عشرة", UNITS[value - 10]),
        _ => with_tens(value, "ال", "حادية", "ة"),
    })
}

/// A value from 20 to 99: unit, `و`, ten.
fn with_tens(value: usize, article: &str, one: &str, ending: &str) -> String {
    let ten = TENS[value / 10];
    match value % 10 {
        0 => format!("{article}{ten}"),
        1 => format!("{article}{one} و{article}{ten}"),
        unit => format!("{article}{}{ending} و{article}{ten}", UNITS[unit]),
    }
}

/// A value of any size, when the words of values from 1 to 99 are given.
fn in_words(value: u32, article: &str, below_hundred: impl Fn(usize) -> String) -> String {
    if !(1..=LAST_ORDINAL).contains(&value) {
        return value.to_string();
    }
    let value = value as usize;
    match (value / 100, value % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{article}{}", HUNDREDS[hundreds]),
        (2, rest) => format!("{} بعد ال{AFTER_TWO_HUNDRED}", below_hundred(rest)),
        (hundreds, rest) => format!("{} بعد ال{}", below_hundred(rest), HUNDREDS[hundreds]),
    }
}

/// The value of an ordinal in any of the three forms, as a subject or behind a preposition (`العشرين`), with or
/// without vowel marks and hamza, with `المائة` or `المئة`, and with `الحادية بعد المائة` for
/// `الأولى بعد المائة`, which some write. `None` if it is none.
pub fn ordinal_value(text: &str) -> Option<u32> {
    /// By the words as [`key`] has them.
    static VALUES: LazyLock<HashMap<String, u32>> = LazyLock::new(|| {
        let mut values = HashMap::new();
        for value in 1..=LAST_ORDINAL {
            for words in [ordinal(value), definite_masculine(value), definite_feminine(value)] {
                let other = words.replace("الأولى بعد", "الحادية بعد").replace("الأول بعد", "الحادي بعد");
                values.insert(key(&words), value);
                values.insert(key(&other), value);
            }
        }
        values
    });
    // No ordinal is longer than forty letters; marks may double that.
    (text.len() <= 400).then(|| VALUES.get(&key(text)).copied())?
}

/// What words are found by, however they are written.
fn key(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let word = fold(word).replace("ماية", "مية").replace("مايت", "ميت");
        match word.strip_suffix("ون").or_else(|| word.strip_suffix("تان").map(|_| &word[..word.len() - 4]))
        {
            Some(stem) => format!("{stem}ين"),
            None => word,
        }
    });
    words.collect::<Vec<_>>().join(" ")
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
    fn beyond_a_hundred_what_is_below_it_is_counted() {
        for (value, words) in [
            (100, "المائة"),
            (101, "الأولى بعد المائة"),
            (107, "السابعة بعد المائة"),
            (110, "العاشرة بعد المائة"),
            (111, "الحادية عشرة بعد المائة"),
            (120, "العشرون بعد المائة"),
            (160, "الستون بعد المائة"),
            (161, "الحادية والستون بعد المائة"),
            (200, "المائتان"),
            (245, "الخامسة والأربعون بعد المائتين"),
            (300, "الثلاثمائة"),
            (999, "التاسعة والتسعون بعد التسعمائة"),
            (1000, "1000"),
            (0, "0"),
        ] {
            assert_eq!(definite_feminine(value), words);
        }
        assert_eq!(definite_masculine(161), "الحادي والستون بعد المائة");
        assert_eq!(definite_masculine(101), "الأول بعد المائة");
        assert_eq!(ordinal(100), "مائة");
        assert_eq!(ordinal(121), "حادي وعشرون بعد المائة");
    }

    #[test]
    fn words_have_the_value_that_they_are_written_for() {
        for value in 1..=LAST_ORDINAL {
            for words in [ordinal(value), definite_masculine(value), definite_feminine(value)] {
                assert_eq!(ordinal_value(&words), Some(value), "{words}");
            }
        }
    }

    #[test]
    fn words_are_read_however_they_are_written() {
        for (words, value) in [
            ("ثانيا", 2),
            ("الاولى", 1),
            ("الثّامنةُ  والستّين", 68),
            ("الحادية بعد المئتين", 201),
            ("المئتان", 200),
            ("الستين بعد المئة", 160),
            ("الثانية\u{a0}عشرة", 12),
        ] {
            assert_eq!(ordinal_value(words), Some(value), "{words}");
        }
        for words in ["", "المائة بعد المائة", "الثانية عشر والعشرون", "سبعة", "5", "ون", "تان"]
        {
            assert_eq!(ordinal_value(words), None, "{words}");
        }
    }

    #[test]
    fn tens_have_a_genitive() {
        for (ordinal, expected) in [
            (definite_feminine(68), "الثامنة والستين"),
            (definite_masculine(20), "العشرين"),
            (definite_feminine(160), "الستين بعد المائة"),
            (definite_feminine(12), "الثانية عشرة"),
        ] {
            assert_eq!(genitive(&ordinal), expected);
        }
    }
}
