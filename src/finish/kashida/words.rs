//! The words of a line: letters with what is drawn for them, in reading order.

use ecow::EcoString;
use typst::layout::{Abs, Em};
use typst::text::{FontInstance, Glyph, Lang, TextItem};
use unicode_bidi::{BidiClass, bidi_class};

use super::super::respaced::{Leaf, is_bold};

const TATWEEL: char = '\u{640}';

/// How far places may be off that are the same, in points.
const ROUNDING: f64 = 0.01;

/// A word in one face.
pub(super) struct Word<'a> {
    /// Its face.
    pub font: &'a FontInstance,
    /// The size of its letters.
    pub size: Abs,
    /// Its language.
    pub lang: Lang,
    /// Its letters, in reading order.
    pub letters: Vec<Letter<'a>>,
    /// Whether it is not to be stretched: it stands beside a number or a stroke, as names of months do and what a number
    /// counts, or beside a quotation mark, or it is bold.
    pub held: bool,
}

/// A letter with its marks, or a ligature.
pub(super) struct Letter<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where its left end stands.
    pub at: Abs,
    /// The numbers of the glyphs that are drawn for it, sorted: marks may be set down in another order.
    pub glyphs: Vec<u16>,
}

impl Letter<'_> {
    /// Its letters without marks.
    pub fn bare(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|c| bidi_class(*c) == BidiClass::AL)
    }
}

impl Word<'_> {
    /// Its letters without marks.
    pub fn bare(&self) -> EcoString {
        self.letters.iter().flat_map(Letter::bare).collect()
    }
}

/// The words of pieces of text that are given from right to left. What is not Arabic parts them, and so does a tatweel.
pub(super) fn words<'a>(pieces: &[&Leaf<'a>]) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = vec![];
    // Whether the next letter may be of the last word.
    let mut open = false;
    // The last sign or digit since the last word.
    let mut sign = None;
    for piece in pieces {
        let Some(text) = piece.text else { continue };
        let bold = is_bold(text);
        let mut at = piece.left + text.width();
        for cluster in text.glyphs.chunk_by(|a, b| a.range == b.range).rev() {
            at -= cluster.iter().map(|glyph| glyph.x_advance.at(text.size)).sum::<Abs>();
            let Some(letter) = letter(text, cluster, at) else {
                open = false;
                let written =
                    cluster.first().and_then(|glyph| text.text.get(glyph.range())).unwrap_or_default();
                if let Some(seen) = written.chars().find(is_seen) {
                    let follows = sign.replace(seen).is_none() && holds(seen);
                    words.last_mut().into_iter().for_each(|word| word.held |= follows);
                }
                continue;
            };
            match words.last_mut() {
                Some(word) if open && word.font == &text.font && word.size == text.size => {
                    match word.letters.last_mut() {
                        // A mark at another height is a piece of its own, which names the whole text.
                        Some(last) if is_mark_of(&letter, cluster, last) => {
                            last.glyphs.extend(letter.glyphs);
                            last.glyphs.sort_unstable();
                        }
                        _ => word.letters.push(letter),
                    }
                }
                _ => {
                    let held = bold || sign.is_some_and(holds);
                    let (size, lang) = (text.size, text.lang);
                    words.push(Word { font: &text.font, size, lang, letters: vec![letter], held });
                }
            }
            (open, sign) = (true, None);
        }
    }
    words
}

/// Whether a character is seen on the page.
fn is_seen(c: &char) -> bool {
    let controls = [BidiClass::BN, BidiClass::LRI, BidiClass::RLI, BidiClass::FSI, BidiClass::PDI];
    !c.is_whitespace() && !controls.contains(&bidi_class(*c))
}

/// Whether a word beside a sign is not stretched.
fn holds(sign: char) -> bool {
    sign.is_numeric() || matches!(sign, '/' | '"' | '«' | '»' | '“' | '”')
}

/// The letter of a cluster. `None` if it is none of Arabic.
fn letter<'a>(text: &'a TextItem, cluster: &[Glyph], at: Abs) -> Option<Letter<'a>> {
    let written = text.text.get(cluster.first()?.range())?;
    // U+200D between two teeth and U+2060 behind a stroke are of the cluster of a letter.
    let class = |c: char| if c == TATWEEL { BidiClass::ON } else { bidi_class(c) };
    let is_arabic = |c: char| matches!(class(c), BidiClass::AL | BidiClass::NSM | BidiClass::BN);
    if !written.chars().all(is_arabic) || !written.chars().any(|c| class(c) == BidiClass::AL) {
        return None;
    }
    let mut glyphs: Vec<u16> = cluster.iter().map(|glyph| glyph.id).collect();
    glyphs.sort_unstable();
    Some(Letter { text: written, at, glyphs })
}

/// Whether a cluster is the mark of the letter before it.
fn is_mark_of(mark: &Letter, cluster: &[Glyph], letter: &Letter) -> bool {
    cluster.iter().all(|glyph| glyph.x_advance == Em::zero())
        && mark.text == letter.text
        && (mark.at - letter.at).abs().to_pt() < ROUNDING
}
