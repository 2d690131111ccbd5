//! What readers of PDFs tell characters apart by: bidi classes, marks, brackets, and what has no place in copied text.

use ecow::EcoString;
use unicode_bidi::{BidiClass, bidi_class};

/// U+200E LEFT-TO-RIGHT MARK, which stands alone on an empty glyph.
pub(super) const LRM: &str = "\u{200e}";
/// U+200F RIGHT-TO-LEFT MARK, which stands alone on an empty glyph.
pub(super) const RLM: &str = "\u{200f}";
/// A blank that pdf.js keeps at a place where it forgets a plain one.
pub(super) const RLM_BLANK: &str = "\u{200f} ";
/// A blank inside of a left-to-right run, as a string of its own.
pub(super) const LRM_BLANK: &str = "\u{200e} ";

/// A narrow blank, U+202F.
pub(super) const APART: &str = "\u{202f}";

/// The class of a segment of a line as pdfium's `CFX_BidiChar` cuts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Segment {
    /// Latin letters.
    Left,
    /// Numbers, their separators and marks.
    Weak,
    /// Blanks.
    Blank,
    /// Brackets and all else.
    Neutral,
}

/// The segment that a text belongs to, by its first character.
pub(super) fn segment(text: &str) -> Segment {
    match text.chars().next() {
        Some(' ') => Segment::Blank,
        Some(c) if bidi_class(c) == BidiClass::L => Segment::Left,
        Some(c) if is_weak(c) => Segment::Weak,
        _ => Segment::Neutral,
    }
}

/// Whether a character runs from right to left by itself.
pub(super) fn is_right(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether it runs from left to right by itself, as Latin letters and numbers do.
pub(super) fn is_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::L | BidiClass::EN | BidiClass::AN)
}

/// Whether it is an Arabic-Indic digit or goes with those.
pub(super) fn is_arabic_number(c: char) -> bool {
    bidi_class(c) == BidiClass::AN
}

/// Whether it is a hyphen, a plus, a percent sign: MuPDF takes those for left-to-right.
pub(super) fn is_sign(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::ES | BidiClass::ET)
}

/// Whether its direction is weak.
pub(super) fn is_weak(c: char) -> bool {
    use BidiClass::{AN, BN, CS, EN, ES, ET, NSM};
    matches!(bidi_class(c), AN | EN | NSM | CS | ES | ET | BN)
}

/// Whether it is a mark above or below a letter.
pub(super) fn is_mark(c: char) -> bool {
    bidi_class(c) == BidiClass::NSM
}

/// Whether a text holds a mark.
pub(super) fn has_mark(text: &str) -> bool {
    text.chars().any(is_mark)
}

/// Whether a text is a bracket or a quotation mark that is drawn turned round in a right-to-left line.
pub(super) fn is_bracket(text: &str) -> bool {
    matches!(text, "(" | ")" | "[" | "]" | "{" | "}" | "<" | ">" | "«" | "»" | "‹" | "›")
}

/// Whether a text is a bracket that opens.
pub(super) fn opens(text: &str) -> bool {
    matches!(text, "(" | "[" | "{" | "«" | "‹")
}

/// Whether a text is a bracket that closes.
pub(super) fn closes(text: &str) -> bool {
    matches!(text, ")" | "]" | "}" | "»" | "›")
}

/// The text of a cluster as it is copied: blanks are U+0020, and what only helps to lay a line out is gone.
pub(super) fn copied(text: &str) -> EcoString {
    text.chars().filter(|c| !is_helper(*c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

/// Whether a character has no ink and steers layout alone: joiners, isolates, marks of direction, variation selectors.
fn is_helper(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn helpers_are_not_copied() {
        assert_eq!(copied("\u{2066}أيار/\u{2060}مايو\u{2069}"), "أيار/مايو");
        // Persian words are written with it.
        assert_eq!(copied("داده\u{200c}ها"), "داده\u{200c}ها");
        assert_eq!(copied("1\u{202f}500\u{a0}"), "1 500 ");
        assert_eq!(copied("ه\u{200d}"), "ه");
    }

    #[test]
    fn segments_are_those_of_pdfium() {
        use Segment::{Blank, Left, Neutral, Weak};
        let found: Vec<Segment> = ["C", "/", "2", " ", "("].map(segment).into();
        assert_eq!(found, [Left, Weak, Weak, Blank, Neutral]);
        assert!(is_mark('\u{64b}') && is_right('پ') && is_sign('-') && !is_sign('،'));
    }
}
