//! Nouns with their number in figures before them, in the genitive: `صوت واحد`, `صوتين`, `3 أصوات`, `11 صوتاً`, `100 صوت`.

use super::bidi::NBSP;
use super::numbering::Digits;

/// A noun in the forms that numbers want.
#[derive(Debug, Clone, Copy)]
pub struct CountedNoun {
    none: &'static str,
    one: &'static str,
    two: &'static str,
    /// Behind 3 to 10, and behind hundreds with these: the plural in the genitive.
    few: &'static str,
    /// Behind 11 to 99, and behind hundreds with these: the singular in the accusative.
    many: &'static str,
    /// Behind all else: the singular in the genitive.
    hundreds: &'static str,
}

/// A vote.
pub const VOTE: CountedNoun =
    CountedNoun {
        none: "لا شيء", one: "صوت واحد", two: "صوتين", few: "أصوات", many: "صوتاً", hundreds: "صوت"
    };

/// A member of an organ.
pub const MEMBER: CountedNoun =
    CountedNoun {
        none: "لا أحد", one: "عضو واحد", two: "عضوين", few: "أعضاء", many: "عضواً", hundreds: "عضو"
    };

impl CountedNoun {
    /// A number of these, in the genitive and on one line.
    pub fn counted(self, number: u32, digits: Digits) -> String {
        let noun = match (number, number % 100) {
            (0, _) => return self.none.into(),
            (1, _) => return self.one.into(),
            (2, _) => return self.two.into(),
            (_, 3..=10) => self.few,
            (_, 11..=99) => self.many,
            _ => self.hundreds,
        };
        format!("{}{NBSP}{noun}", digits.number(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_agree_with_their_numbers() {
        for (number, counted) in [
            (0, "لا شيء"),
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
            assert_eq!(VOTE.counted(number, Digits::Western), counted);
        }
        assert_eq!(MEMBER.counted(12, Digits::ArabicIndic), "١٢\u{a0}عضواً");
    }
}
