//! Isolates for left-to-right runs in right-to-left text (UAX #9, layout-rules section 1).
//!
//! A document symbol, an address or a Latin phrase keeps its own order only if nothing around it
//! takes part in ordering it, so each stands between U+2066 and U+2069.

use std::ops::Range;

/// LEFT-TO-RIGHT ISOLATE.
pub const LRI: char = '\u{2066}';
/// POP DIRECTIONAL ISOLATE.
pub const PDI: char = '\u{2069}';
/// ARABIC LETTER MARK: makes the digits that follow behave as after an Arabic letter.
pub const ALM: char = '\u{61c}';

/// WORD JOINER: forbids a line break where it stands.
pub const WJ: char = '\u{2060}';
/// NO-BREAK SPACE.
pub const NBSP: char = '\u{a0}';
/// The characters that computed text holds for layout alone.
pub const INVISIBLE: [char; 4] = [LRI, PDI, ALM, WJ];

/// Whether a character is a Latin letter. All other characters are left to the engine's own
/// bidirectional algorithm.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && !matches!(c, '×' | '÷'))
}

/// Whether a character may stand inside a left-to-right run.
fn continues(c: char) -> bool {
    is_latin(c) || (c.is_ascii() && !c.is_ascii_control()) || matches!(c, '–' | '’' | '‘' | '“' | '”' | '©')
}

/// The left-to-right runs of a text, as byte ranges: from a Latin letter to the last letter or digit
/// of the run. A full stop that ends a Latin note stands outside, at the left end of the line, as the
/// printed documents have it.
pub fn latin_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = vec![];
    let mut rest = 0;
    while let Some(found) = text[rest..].find(is_latin) {
        let start = rest + found;
        let stop = run_stop(text, start);
        let ends = |c: char| c.is_ascii_alphanumeric() || is_latin(c);
        let last = text[start..stop].char_indices().rev().find(|(_, c)| ends(*c));
        let mut end = last.map_or(stop, |(at, c)| start + at + c.len_utf8());
        // A bracket that closes one opened inside the run stays inside.
        while text[end..stop].starts_with(')') && open_brackets(&text[start..end]) > 0 {
            end += 1;
        }
        runs.push(start - leading_number(&text[rest..start])..end);
        rest = stop;
    }
    runs
}

/// How many bytes at the end of a text are a number that belongs to the Latin words after it: one
/// that is written together with them, or that stands at the beginning of the text or after an opening
/// bracket or quotation mark. Elsewhere a number belongs to the Arabic words before it.
fn leading_number(before: &str) -> usize {
    let words = before.trim_end_matches(' ');
    let head = words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/'));
    let number = &words[head.len()..];
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let opens = head.is_empty() || head.ends_with(['(', '[', '{', '"', '«', '“', '‘', '\'']);
    if opens || words.len() == before.len() { before.len() - head.len() } else { 0 }
}

/// Where a run that starts at a letter stops at the latest: before what is not Latin, and before a
/// bracket that closes one opened before the run.
fn run_stop(text: &str, start: usize) -> usize {
    let mut open = 0;
    for (at, c) in text[start..].char_indices() {
        match c {
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' if open == 0 => return start + at,
            ')' | ']' | '}' => open -= 1,
            _ => {}
        }
        if !continues(c) {
            return start + at;
        }
    }
    text.len()
}

fn open_brackets(text: &str) -> isize {
    text.chars().map(|c| (c == '(') as isize - (c == ')') as isize).sum()
}

/// The document symbols of a text, as byte ranges: capital letters, then parts divided by
/// slashes, at least one of them with a digit, such as `CTOC/COP/WG.2/2013/5` and `A/63/539`.
pub fn symbols(text: &str) -> Vec<Range<usize>> {
    let mut found = vec![];
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.'))).unwrap_or(rest.len());
        if length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let word = rest[..length].trim_end_matches(['.', '/']);
        let mut parts = word.split('/');
        let head = parts.next().unwrap_or_default();
        let named = !head.is_empty() && head.chars().all(|c| c.is_ascii_uppercase());
        if named && parts.next().is_some() && word.contains(|c: char| c.is_ascii_digit()) {
            found.push(at..at + word.len());
        }
        at += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str) -> Vec<&str> {
        latin_runs(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_symbol_is_its_own_run() {
        assert_eq!(
            runs("CTOC/COP/2005/2/Rev.2 وCTOC/COP/2005/3/Rev.2"),
            ["CTOC/COP/2005/2/Rev.2", "CTOC/COP/2005/3/Rev.2"]
        );
        assert_eq!(runs("أكرا (A/63/539، المرفق)"), ["A/63/539"]);
        assert_eq!(runs("قرار 25/55"), Vec::<&str>::new());
    }

    #[test]
    fn a_final_full_stop_stands_outside() {
        assert_eq!(runs("United Nations, vol. 2225, No. 39574."), ["United Nations, vol. 2225, No. 39574"]);
        assert_eq!(runs("المرجع نفسه، vol. 1673, No. 28911."), ["vol. 1673, No. 28911"]);
        assert_eq!(runs("Tel.: (+43-1) 26060-0, www.unodc.org"), ["Tel.: (+43-1) 26060-0, www.unodc.org"]);
        assert_eq!(runs("(ABC (D)) نص"), ["ABC (D)"]);
    }

    #[test]
    fn a_run_ends_before_a_bracket_that_it_did_not_open() {
        assert_eq!(runs("المكتب (UNODC) 25 تقريراً"), ["UNODC"]);
        assert_eq!(runs("[SHERLOC] 2013 و(UNTOC) (CTOC) 5"), ["SHERLOC", "UNTOC", "CTOC"]);
        assert_eq!(runs("تقرير UNODC (2013) عن"), ["UNODC (2013)"]);
        assert_eq!(runs("3 × 4"), Vec::<&str>::new());
    }

    #[test]
    fn a_number_before_latin_words_belongs_to_them_where_nothing_else_can_have_it() {
        assert_eq!(runs("2030 Agenda"), ["2030 Agenda"]);
        assert_eq!(runs("خطة عام 2030 (2030 Agenda) و\"24/7 Network\""), ["2030 Agenda", "24/7 Network"]);
        assert_eq!(runs("طابعة 3D"), ["3D"]);
        assert_eq!(runs("في الفقرة 14 UNODC"), ["UNODC"]);
    }

    #[test]
    fn symbols_need_a_slash_and_a_digit() {
        let text = "CTOC/COP/WG.2/2017/4-CTOC/COP/WG.3/2017/4 و/أو A/B و A/63/539.";
        let found: Vec<_> = symbols(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["CTOC/COP/WG.2/2017/4", "CTOC/COP/WG.3/2017/4", "A/63/539"]);
    }
}
