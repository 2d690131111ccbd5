//! Groups of thousands that are typed with a plain space: `120 000`. Between words that run from right to left the groups
//! would be read as two numbers, the second first (UAX #9, W7 and L2), and a line might end between them.

use std::borrow::Cow;

use super::bidi::NBSP;

/// A text in which the groups of each number are joined with no-break spaces.
pub fn joined_groups(text: &str) -> Cow<'_, str> {
    let spaces: Vec<usize> =
        text.match_indices(' ').map(|(at, _)| at).filter(|at| parts(text, *at)).collect();
    if spaces.is_empty() {
        return text.into();
    }
    let (mut joined, mut from) = (String::with_capacity(text.len() + spaces.len()), 0);
    for at in spaces {
        joined.push_str(&text[from..at]);
        joined.push(NBSP);
        from = at + 1;
    }
    joined.push_str(&text[from..]);
    joined.into()
}

/// Whether a space stands between two groups of one number: before it up to three digits, or three behind another space;
/// after it three, and no more.
fn parts(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + 1..]);
    let digits = |count: usize| (1..=3).contains(&count);
    let last = before.chars().rev().take_while(|c| c.is_numeric()).count();
    let edge = before.chars().rev().nth(last);
    let next = after.chars().take_while(|c| c.is_numeric()).count();
    let behind = after.chars().nth(next);
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-'));
    let is_later = edge == Some(' ') && before.chars().rev().nth(last + 1).is_some_and(char::is_numeric);
    let begins = edge.is_none_or(|c| !matches!(c, '/' | '-' | '.' | ',' | '٫' | '٬'))
        && !edge.is_some_and(|c| c.is_ascii_alphabetic());
    digits(last) && begins && next == 3 && ends(behind) && (!is_later || last == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_joined_and_other_numbers_are_not() {
        for (typed, printed) in [
            ("120 000", "120\u{a0}000"),
            ("مبلغ 1 250 000 دولار", "مبلغ 1\u{a0}250\u{a0}000 دولار"),
            ("و٥٠ ٠٠٠ سلاح", "و٥٠\u{a0}٠٠٠ سلاح"),
            ("(2 300)", "(2\u{a0}300)"),
        ] {
            assert_eq!(joined_groups(typed), printed);
        }
        for typed in [
            "في 2018 200",
            "12 3456",
            "12 34",
            "A12 000",
            "1/12 000",
            "12 000-13",
            "0.12 345",
            "نص",
            "12",
            " ",
            "",
        ] {
            assert_eq!(joined_groups(typed), typed);
        }
    }
}
