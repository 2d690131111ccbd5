//! Nouns with their number in figures before them, in the genitive: `صوت واحد`, `صوتين`, `3 أصوات`, `11 صوتاً`, `100 صوت`.

use super::bidi::NBSP;
use super::numbering::Digits;

/// How many forms of a noun numbers want: one and two of it in words; behind 3 to 10, and hundreds with these, the plural
/// in the genitive; behind 11 to 99, and hundreds with these, the singular in the accusative; behind all else the singular
/// in the genitive.
pub const FORMS: usize = 5;

/// A number of something, from one on, in the genitive and on one line, by the forms of its noun.
pub fn counted(number: u32, forms: &[String; FORMS], digits: Digits) -> String {
    let [one, two, few, many, hundreds] = forms;
    let noun = match (number, number % 100) {
        (1, _) => return one.clone(),
        (2, _) => return two.clone(),
        (_, 3..=10) => few,
        (_, 11..=99) => many,
        _ => hundreds,
    };
    format!("{}{NBSP}{noun}", digits.number(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_agree_with_their_numbers() {
        let votes = ["صوت واحد", "صوتين", "أصوات", "صوتاً", "صوت"].map(String::from);
        for (number, words) in [
            (1, "صوت واحد"),
            (2, "صوتين"),
            (3, "3\u{a0}أصوات"),
            (10, "10\u{a0}أصوات"),
            (11, "11\u{a0}صوتاً"),
            (99, "99\u{a0}صوتاً"),
            (100, "100\u{a0}صوت"),
            (102, "102\u{a0}صوت"),
            (103, "103\u{a0}أصوات"),
            (120, "120\u{a0}صوتاً"),
        ] {
            assert_eq!(counted(number, &votes, Digits::Western), words);
        }
        assert_eq!(counted(12, &votes, Digits::ArabicIndic), "١٢\u{a0}صوتاً");
    }
}
