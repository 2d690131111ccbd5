//! Isolates for left-to-right runs in right-to-left text (UAX #9, layout-rules section 1).
//!
//! A document symbol, an address or a Latin phrase keeps its own order only if nothing around it
//! takes part in ordering it, so each stands between U+2066 and U+2069.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData, bidi_class};
use unicode_script::{Script, UnicodeScript};

/// LEFT-TO-RIGHT ISOLATE.
pub const LRI: char = '\u{2066}';
/// POP DIRECTIONAL ISOLATE.
pub const PDI: char = '\u{2069}';
/// ARABIC LETTER MARK: makes the digits that follow behave as after an Arabic letter.
pub const ALM: char = '\u{61c}';

/// WORD JOINER: forbids a line break where it stands.
pub const WJ: char = '\u{2060}';
/// NARROW NO-BREAK SPACE: keeps a conjunction apart from the symbol that it is written together with.
pub const APART: char = '\u{202f}';
/// NO-BREAK SPACE.
pub const NBSP: char = '\u{a0}';
/// The characters that computed text holds for layout alone.
pub const INVISIBLE: [char; 4] = [LRI, PDI, ALM, WJ];

/// Whether a character is a letter that runs left to right, of whatever script: class L of UAX #9,
/// without U+200E, which is no letter. Hebrew is class R, and right where it stands.
pub fn is_left_to_right(c: char) -> bool {
    match c {
        // The commonest first: asking the tables of Unicode takes several times as long.
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{590}'..='\u{8ff}' | '\u{200e}' => false,
        _ => bidi_class(c) == BidiClass::L,
    }
}

/// Whether a character may stand inside a left-to-right run: its letters, what UAX #9 gives their
/// direction after them (European digits, W7) or between them (separators, signs and neutrals, N1), and
/// marks on all these (W1). Not what belongs to the Arabic script, such as its comma, which divides the
/// Arabic list in which the runs stand, and not Arabic-Indic digits (AN).
fn continues(c: char) -> bool {
    use BidiClass::{BN, CS, EN, ES, ET, L, NSM, ON, WS};
    if c.is_ascii() {
        return !c.is_ascii_control();
    }
    let class = matches!(bidi_class(c), L | EN | ES | ET | CS | ON | NSM | WS | BN);
    let scripts = c.script_extension();
    class && (scripts.is_common() || scripts.is_inherited() || !scripts.contains_script(Script::Arabic))
}

/// The left-to-right runs of a text, as byte ranges: from a letter to the last letter or number of the
/// run. A full stop behind it stands outside, with the Arabic words around it.
pub fn left_to_right_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = vec![];
    let mut rest = 0;
    while let Some(found) = text[rest..].find(is_left_to_right) {
        let start = rest + found;
        let stop = run_stop(text, start);
        runs.push(start - leading_number(&text[rest..start])..start + length(&text[start..stop]));
        rest = stop;
    }
    runs
}

/// How many bytes at the beginning of a text that runs left to right belong to it: to the last letter or
/// number, with the marks on it, the signs of a number (W5: `25%`), and the brackets that close one opened
/// inside.
fn length(text: &str) -> usize {
    let class = |c: char| if c.is_ascii_alphabetic() { BidiClass::L } else { bidi_class(c) };
    let strong = |c: char| matches!(class(c), BidiClass::L | BidiClass::EN);
    let Some((at, last)) = text.char_indices().rev().find(|(_, c)| strong(*c)) else {
        return text.len();
    };
    let mut end = at + last.len_utf8();
    for c in text[end..].chars() {
        match class(c) {
            BidiClass::NSM => {}
            BidiClass::ET if class(last) == BidiClass::EN => {}
            _ => break,
        }
        end += c.len_utf8();
    }
    let mut open = Open::default();
    open.read(&text[..end]);
    for c in text[end..].chars() {
        if open.read_one(c) != Bracket::Closes {
            break;
        }
        end += c.len_utf8();
    }
    // What stands in place of the rest of a symbol: `CTOC/COP/2024/[…]`.
    let gap = text[end..].strip_prefix("/[").and_then(|rest| rest.find(']'));
    gap.map_or(end, |inside| end + "/[".len() + inside + "]".len())
}

/// How many bytes at the end of a text are a number that belongs to the left-to-right words after it: one
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

/// Where a run that starts at a letter stops at the latest: before what does not run left to right, and
/// before a bracket that closes one opened before the run.
fn run_stop(text: &str, start: usize) -> usize {
    let mut open = Open::default();
    let stop = text[start..].char_indices().find(|(_, c)| {
        let astray = open.read_one(*c) == Bracket::Astray;
        astray || !continues(*c)
    });
    stop.map_or(text.len(), |(at, _)| start + at)
}

/// The brackets and quotation marks that are open.
#[derive(Default)]
struct Open {
    brackets: Vec<char>,
    before: Option<char>,
}

/// What a character does to the brackets before it.
#[derive(PartialEq)]
enum Bracket {
    Opens,
    Closes,
    /// Closes one that is not open.
    Astray,
    None,
}

impl Open {
    fn read(&mut self, text: &str) {
        text.chars().for_each(|c| _ = self.read_one(c));
    }

    fn read_one(&mut self, c: char) -> Bracket {
        let before = self.before.replace(c);
        let (opening, opens) = match c {
            // The same mark at both ends: it opens where a word may begin.
            '"' => ('"', before.is_none_or(|c| c.is_whitespace() || self.brackets.last() == Some(&c))),
            '«' | '»' => ('«', c == '«'),
            '“' | '”' => ('“', c == '“'),
            _ if c.is_alphanumeric() || c == ' ' => return Bracket::None,
            _ => match HardcodedBidiData.bidi_matched_opening_bracket(c) {
                Some(pair) => (pair.opening, pair.is_open),
                None => return Bracket::None,
            },
        };
        if opens {
            self.brackets.push(opening);
            return Bracket::Opens;
        }
        match self.brackets.iter().rposition(|open| *open == opening) {
            Some(at) => {
                self.brackets.truncate(at);
                Bracket::Closes
            }
            None => Bracket::Astray,
        }
    }
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
        left_to_right_runs(text).into_iter().map(|range| &text[range]).collect()
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
    fn a_gap_in_a_symbol_belongs_to_it() {
        assert_eq!(runs("الثانية عشرة، CTOC/COP/2024/[…]"), ["CTOC/COP/2024/[…]"]);
        assert_eq!(runs("A/63 [ب]"), ["A/63"]);
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
    fn letters_of_every_script_run_as_their_class_says() {
        assert_eq!(runs("السيد Nguyễn Văn Thắng، الرئيس"), ["Nguyễn Văn Thắng"]);
        // The same letters with marks of their own, one of them last.
        assert_eq!(runs("السيد Nguye\u{302}\u{303}n Andre\u{301}، و"), ["Nguye\u{302}\u{303}n Andre\u{301}"]);
        assert_eq!(runs("في Ελλάδα و«Москва 2024» و北京、上海。"), ["Ελλάδα", "Москва 2024", "北京、上海"]);
        assert_eq!(runs("α-PVP و Δ9-THC"), ["α-PVP", "Δ9-THC"]);
        // Hebrew runs as Arabic does, and an Arabic mark is none of a Latin word.
        assert_eq!(runs("שלום UN שלום"), ["UN"]);
        assert_eq!(runs("UN\u{64e} و"), ["UN"]);
    }

    #[test]
    fn numbers_and_signs_go_with_the_run_as_the_algorithm_has_them() {
        assert_eq!(runs("بلغت UNODC 25% منها"), ["UNODC 25%"]);
        assert_eq!(runs("بلغت UNODC 25\u{a0}500 €"), ["UNODC 25\u{a0}500"]);
        assert_eq!(runs("في UNODC ٢٥ و"), ["UNODC"]);
        assert_eq!(runs("بين A/1، B/2؛ C/3؟"), ["A/1", "B/2", "C/3"]);
    }

    #[test]
    fn quotation_marks_that_the_run_did_not_open_end_it() {
        assert_eq!(runs("«UNODC» «SHERLOC»"), ["UNODC", "SHERLOC"]);
        assert_eq!(runs("\"UNODC\" \"SHERLOC\""), ["UNODC", "SHERLOC"]);
        assert_eq!(runs("انظر Report of the “Group [A]” و"), ["Report of the “Group [A]”"]);
        assert_eq!(runs("انظر Report of the \"Group\" و"), ["Report of the \"Group\""]);
        assert_eq!(runs("(A [B) C] و"), ["A [B", "C"]);
    }

    #[test]
    fn symbols_need_a_slash_and_a_digit() {
        let text = "CTOC/COP/WG.2/2017/4-CTOC/COP/WG.3/2017/4 و/أو A/B و A/63/539.";
        let found: Vec<_> = symbols(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["CTOC/COP/WG.2/2017/4", "CTOC/COP/WG.3/2017/4", "A/63/539"]);
    }
}
