//! Numbers that an author types as data: read with the marks that they are typed with, and written in the digits of a
//! document.

use super::bidi::{APART, NBSP};
use super::numbering::Digits;

/// The most digits of a number: more are not told apart by what draws it.
const MOST_DIGITS: usize = 15;
/// What stands between groups of thousands, besides commas.
const SPACES: [char; 3] = [' ', NBSP, APART];

/// A number as it is typed: `1,250`, `12.5`, `١٢٫٥`, `120 000`.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// What it is typed with.
    pub marks: Marks,
    sign: Option<char>,
    /// Its groups of digits before the mark of decimals, and those behind it, in Western digits.
    groups: Vec<String>,
    decimals: String,
}

/// The marks that numbers are typed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// The digits.
    pub digits: Digits,
    /// What stands between groups of thousands, if anything does.
    pub group: Option<char>,
    /// What stands before decimals, if there are any.
    pub point: Option<char>,
}

impl Marks {
    /// The marks in other digits: each kind has commas and points of its own.
    fn into_digits(self, digits: Digits) -> Self {
        let space = |mark: char| if SPACES.contains(&mark) { APART } else { mark };
        let (group, point) = (self.group.map(space), self.point);
        match (self.digits == digits, digits) {
            (true, _) => Self { group, ..self },
            (false, Digits::ArabicIndic) => Self {
                digits,
                group: group.map(|mark| if mark == ',' { '٬' } else { mark }),
                point: point.map(|_| '٫'),
            },
            (false, Digits::Western) => Self {
                digits,
                group: group.map(|mark| if mark == '٬' { ',' } else { mark }),
                point: point.map(|mark| if mark == '٫' { '.' } else { mark }),
            },
        }
    }

    /// Those that several numbers have together, for further ones beside them.
    pub fn of<'a>(amounts: impl IntoIterator<Item = &'a Amount>) -> Self {
        amounts.into_iter().fold(Self::default(), |all, Amount { marks, .. }| Self {
            digits: marks.digits,
            group: all.group.or(marks.group),
            point: all.point.or(marks.point),
        })
    }

    /// A number with so many decimals, with these marks in the digits of a document.
    pub fn write(self, value: f64, decimals: usize, digits: Digits) -> String {
        let written = format!("{:.decimals$}", value.abs());
        let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
        let first = whole.len() % 3;
        let rest =
            whole.as_bytes()[first..].chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
        let groups = (first > 0).then(|| whole[..first].to_owned()).into_iter().chain(rest);
        let groups: Vec<String> = if self.group.is_some() { groups.collect() } else { vec![whole.into()] };
        let point = self.point.or(Some(if self.digits == Digits::Western { '.' } else { '٫' }));
        let sign = (value < 0.0).then_some('-');
        Amount { value, marks: Self { point, ..self }, sign, groups, decimals: decimals.into() }
            .printed(digits)
    }
}

impl Amount {
    /// Reads a number, if a text is one and nothing else. A comma before three digits stands between thousands.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let rest = text.strip_prefix(['-', '−', '–', '+']);
        let sign = rest.and(text.chars().next());
        let rest = rest.unwrap_or(text);
        let arabic = rest.chars().any(|c| matches!(c, '٠'..='٩'));
        if arabic && rest.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let western: String = rest.chars().map(western).collect();
        let mut groups = vec![String::new()];
        let mut marks = vec![];
        for c in western.chars() {
            match c {
                '0'..='9' => groups.last_mut()?.push(c),
                '.' | '٫' | ',' | '٬' | '\'' | '’' => {
                    marks.push(c);
                    groups.push(String::new());
                }
                c if SPACES.contains(&c) => {
                    marks.push(c);
                    groups.push(String::new());
                }
                _ => return None,
            }
        }
        let digits: usize = groups.iter().map(String::len).sum();
        if groups.iter().any(String::is_empty) || digits > MOST_DIGITS {
            return None;
        }
        let point = marks.last().copied().filter(|mark| match mark {
            '.' | '٫' => true,
            ',' => {
                let last = groups.last().map_or(0, String::len);
                let before = marks.len() > 1 && marks[0] != ',';
                before
                    || (marks.len() == 1 && (last != 3 || groups[0].len() > 3 || groups[0].starts_with('0')))
            }
            _ => false,
        });
        let decimals = if point.is_some() { groups.pop()? } else { String::new() };
        if point.is_some() {
            marks.pop();
        }
        let group = marks.first().copied();
        let are_thousands = groups.len() == 1
            || ((1..=3).contains(&groups[0].len())
                && !groups[0].starts_with('0')
                && groups[1..].iter().all(|group| group.len() == 3)
                && marks.iter().all(|mark| Some(*mark) == group && !matches!(mark, '.' | '٫')));
        if !are_thousands {
            return None;
        }
        let plain = format!("{}.{}", groups.concat(), if decimals.is_empty() { "0" } else { &decimals });
        let value: f64 = plain.parse().ok()?;
        let value = if sign.is_some_and(|sign| sign != '+') && value != 0.0 { -value } else { value };
        let digits = if arabic { Digits::ArabicIndic } else { Digits::Western };
        Some(Self { value, marks: Marks { digits, group, point }, sign, groups, decimals })
    }

    /// The number as it is typed, in the digits of a document.
    pub fn printed(&self, digits: Digits) -> String {
        let marks = self.marks.into_digits(digits);
        let mut text: String = self.sign.into_iter().collect();
        let group = marks.group.map(String::from).unwrap_or_default();
        text.push_str(&self.groups.join(&group));
        if !self.decimals.is_empty() {
            text.extend(marks.point);
            text.push_str(&self.decimals);
        }
        match digits {
            Digits::Western => text,
            Digits::ArabicIndic => text.chars().map(arabic).collect(),
        }
    }
}

fn western(c: char) -> char {
    match c {
        '٠'..='٩' => char::from_u32(c as u32 - '٠' as u32 + '0' as u32).unwrap_or(c),
        other => other,
    }
}

fn arabic(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(c as u32 - '0' as u32 + '٠' as u32).unwrap_or(c),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        Amount::read(text).map(|amount| amount.value)
    }

    #[test]
    fn numbers_are_read_as_they_are_typed() {
        for (text, number) in [
            ("120", 120.0),
            ("1,250", 1250.0),
            ("1,250.5", 1250.5),
            ("120 000", 120_000.0),
            ("120\u{a0}000,5", 120_000.5),
            ("12,5", 12.5),
            ("0,125", 0.125),
            ("12.125", 12.125),
            ("١٢٫٥", 12.5),
            ("١٬٢٥٠٬٠٠٠", 1_250_000.0),
            ("-3", -3.0),
            ("−3.5", -3.5),
            ("0", 0.0),
        ] {
            assert_eq!(value(text), Some(number), "{text}");
        }
        for text in
            ["", "-", "12%", "1.250.000", "12,34,567", "1 2", "١2", "12 دولاراً", "1,250,5", "1234567890123456"]
        {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn digits_bring_their_marks() {
        let printed =
            |text: &str, digits| Amount::read(text).map(|amount| amount.printed(digits)).unwrap_or_default();
        assert_eq!(printed("1,250.5", Digits::ArabicIndic), "١٬٢٥٠٫٥");
        assert_eq!(printed("1,250.5", Digits::Western), "1,250.5");
        assert_eq!(printed("-120 000", Digits::ArabicIndic), "-١٢٠\u{202f}٠٠٠");
        assert_eq!(printed("١٢٫٥", Digits::Western), "12.5");
    }

    #[test]
    fn further_numbers_have_the_marks_of_those_beside_them() {
        let amounts: Vec<Amount> = ["950", "1,250"].iter().filter_map(|text| Amount::read(text)).collect();
        let marks = Marks::of(&amounts);
        assert_eq!(marks.write(1_500_000.0, 0, Digits::Western), "1,500,000");
        assert_eq!(marks.write(-0.5, 1, Digits::ArabicIndic), "-٠٫٥");
        assert_eq!(Marks::default().write(1500.0, 0, Digits::Western), "1500");
    }
}
