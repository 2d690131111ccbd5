//! The text of a marked-content sequence: glyphs that follow one another from left to right are one string, and one with
//! Arabic letters reads from its right end. Signs alone read as the marks of direction beside them say.

use unicode_bidi::{BidiClass, bidi_class};

use super::Shown;

/// Whether a character says a direction and nothing else.
pub fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A glyph with text: where it stands, what it says, and whether marks before and behind it say left-to-right.
struct Glyph {
    x: f64,
    text: String,
    left: [bool; 2],
}

/// The text of some codes, without marks of direction.
pub fn reading(shown: &[Shown]) -> String {
    let says_left = |it: Option<&Shown>| it.and_then(|it| it.text.as_deref()) == Some("\u{200e}");
    let glyphs = shown.iter().enumerate().map(|(number, it)| Glyph {
        x: it.at.0,
        text: it.text.as_deref().unwrap_or("\u{fffd}").chars().filter(|c| !is_direction(*c)).collect(),
        left: [
            says_left(number.checked_sub(1).and_then(|it| shown.get(it))),
            says_left(shown.get(number + 1)),
        ],
    });
    let glyphs: Vec<Glyph> = glyphs.filter(|it| !it.text.is_empty()).collect();
    glyphs.chunk_by(|a, b| b.x > a.x).flat_map(string).collect()
}

/// What a string says: Latin letters and numbers read as they are painted, all else from the right.
fn string<'a>(glyphs: &'a [Glyph]) -> Box<dyn Iterator<Item = &'a str> + 'a> {
    let classes: Vec<BidiClass> = glyphs.iter().flat_map(|it| it.text.chars().map(bidi_class)).collect();
    let has = |wanted: &[BidiClass]| classes.iter().any(|it| wanted.contains(it));
    let marked = glyphs.first().is_some_and(|it| it.left[0]) && glyphs.last().is_some_and(|it| it.left[1]);
    let left = has(&[BidiClass::L, BidiClass::EN, BidiClass::AN]) || marked;
    let texts = glyphs.iter().map(|it| it.text.as_str());
    if left && !has(&[BidiClass::R, BidiClass::AL]) { Box::new(texts) } else { Box::new(texts.rev()) }
}
