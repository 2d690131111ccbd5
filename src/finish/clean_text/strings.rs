//! What is written for a line: show strings, each of glyphs that a reader meets as one.

use ecow::EcoString;

use super::classes::{LRM, RLM_BLANK};
use super::clusters::{Cluster, Part};
use super::codes::{Code, Component, Face, Faces, Side};
use super::derived_font::ONE;
use super::runs::Placed;

/// Blanks without a glyph of their own are so many thousandths of an em wide, or a multiple of that: fewer codes.
const BLANK_STEP: f64 = 20.0;
/// How wide the parts of a blank are at most: pdfium takes half the width of the glyph of a string for the height of its
/// line.
const BLANK_PART: f64 = 800.0;
/// How many parts a blank has at most.
const MOST_PARTS: f64 = 32.0;
/// How many codes of empty glyphs are used in turn: pdfium drops one that comes twice within seven characters.
const TURNS: u8 = 24;

/// A glyph at its place, in thousandths of an em.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// Its number in the derived font.
    pub glyph: u16,
    /// Its left end.
    pub x: f64,
    /// The advance of the glyph in the font.
    pub advance: f64,
    /// What is copied.
    pub text: EcoString,
}

impl Shown {
    /// Its right end.
    pub fn right(&self) -> f64 {
        self.x + self.advance
    }

    /// Its first character.
    pub fn first(&self) -> char {
        self.text.chars().next().unwrap_or(' ')
    }
}

/// Glyphs that are shown together.
#[derive(Debug, Clone)]
pub(super) struct ShowString {
    /// Which of the sources of the line it is of.
    pub source: usize,
    /// Which of the derived fonts it is in.
    pub side: Side,
    /// The glyphs, in the order in which they are painted.
    pub shown: Vec<Shown>,
}

/// Writes the strings of a line.
pub(super) struct Strings<'a> {
    faces: &'a mut Faces,
    /// The face of each source.
    numbers: &'a [usize],
    /// The width of empty glyphs.
    pub thin: f64,
    turn: u8,
    /// The source of what is written.
    pub source: usize,
    /// What is written so far.
    pub strings: Vec<ShowString>,
}

impl<'a> Strings<'a> {
    /// Nothing yet. `numbers` are the faces of the sources of the line.
    pub fn new(faces: &'a mut Faces, numbers: &'a [usize], thin: f64) -> Self {
        Self { faces, numbers, thin, turn: 0, source: 0, strings: vec![] }
    }

    fn face(&mut self) -> &mut Face {
        &mut self.faces.faces[self.numbers[self.source]]
    }

    /// Writes a string, unless it is empty.
    pub fn show(&mut self, side: Side, shown: Vec<Shown>) {
        if !shown.is_empty() {
            self.strings.push(ShowString { source: self.source, side, shown });
        }
    }

    /// A glyph of a drawing.
    fn drawn(&mut self, side: Side, parts: &[Part], shift: f64, advance: f64, x: f64, text: &str) -> Shown {
        let face = self.face();
        let unit = face.unit();
        let units = |value: f64| (value * unit).round() as i16;
        let components = parts.iter().map(|part| Component {
            glyph: part.glyph,
            dx: units(part.dx + shift),
            dy: units(part.dy),
            scale: if part.scale == 1.0 {
                ONE
            } else {
                (part.scale * f64::from(ONE)).round().min(32767.0) as i16
            },
        });
        let advance = (advance.max(0.0) * unit).round() as u16;
        let code =
            Code { components: components.collect(), advance, text: text.into(), turn: 0, boxed: false };
        let glyph = face.code(side, code);
        Shown { glyph, x, advance: f64::from(advance) / unit, text: text.into() }
    }

    /// A glyph without ink.
    pub fn empty(&mut self, side: Side, text: &str, x: f64, advance: f64, boxed: bool) -> Shown {
        self.turn = (self.turn + 1) % TURNS;
        let turn = self.turn;
        self.empty_of_turn(side, text, x, advance, boxed, turn)
    }

    fn empty_of_turn(
        &mut self,
        side: Side,
        text: &str,
        x: f64,
        advance: f64,
        boxed: bool,
        turn: u8,
    ) -> Shown {
        let face = self.face();
        let unit = face.unit();
        let advance = (advance.max(0.0) * unit).round() as u16;
        let code = Code { components: vec![], advance, text: text.into(), turn, boxed };
        let glyph = face.code(side, code);
        Shown { glyph, x, advance: f64::from(advance) / unit, text: text.into() }
    }

    /// A blank that pdf.js keeps where it forgets a plain one: U+200F U+0020, without an outline, as wide as the gap. It
    /// is in parts where that is wide.
    pub fn blank(&mut self, x: f64, width: f64) -> Vec<Shown> {
        let count = (width / BLANK_PART).ceil().clamp(1.0, MOST_PARTS);
        let part = (width / count / BLANK_STEP).floor() * BLANK_STEP;
        let part = part.max(self.thin);
        (0..count as usize)
            .map(|number| {
                self.empty_of_turn(Side::Right, RLM_BLANK, x + number as f64 * part, part, false, 0)
            })
            .collect()
    }

    /// The same blank as thin as an empty glyph.
    pub fn empty_blank(&mut self, x: f64) -> Shown {
        self.empty_of_turn(Side::Right, RLM_BLANK, x, self.thin, false, 0)
    }

    /// A blank of a text of its own as wide as a gap, down to a step.
    pub fn stepped_blank(&mut self, text: &str, x: f64, width: f64) -> Shown {
        let width = ((width / BLANK_STEP).floor() * BLANK_STEP).max(self.thin);
        self.empty_of_turn(Side::Right, text, x, width, false, 0)
    }

    /// Resets what MuPDF takes for the direction, so that it forgives a jump: a U+200E without width or box. pdfium and
    /// pdf.js drop it; poppler takes no harm where it stands in a left-to-right run.
    pub fn reset(&mut self, x: f64) {
        let mark = self.empty(Side::Right, LRM, x, 0.0, false);
        self.show(Side::Right, vec![mark]);
    }

    /// The glyphs of a cluster, from left to right.
    pub fn cluster(&mut self, side: Side, placed: &Placed) -> Vec<Shown> {
        let Cluster { text, x, parts, .. } = &placed.cluster;
        let (x, advance) = (*x, placed.cluster.advance);
        if text == " " {
            // At the left end of the gap and as wide as by itself: no code for every justified width.
            let natural = placed.cluster.natural;
            let advance = if natural > 0.0 { advance.min(natural) } else { advance };
            return vec![self.drawn(Side::Right, parts, 0.0, advance, x, " ")];
        }
        if !placed.cluster.rtl {
            return vec![self.drawn(side, parts, 0.0, advance, x, text)];
        }
        let is_letter = text.chars().nth(1).is_none() && !parts.iter().any(|part| part.mark);
        if is_letter && !placed.guarded {
            return vec![self.drawn(side, parts, 0.0, advance, x, text)];
        }
        let (mut marks, mut letters): (Vec<Part>, Vec<Part>) =
            parts.iter().cloned().partition(|part| part.mark);
        let (mut above, mut base): (String, String) = text.chars().partition(|c| super::classes::is_mark(*c));
        if base.is_empty() || letters.is_empty() {
            letters.append(&mut marks);
            (base, above) = (text.to_string(), String::new());
        }
        let mut shown = vec![];
        // All marks of a letter are one thin glyph at its left end, whose drawing reaches over the letter: poppler sorts
        // by places, and pdfium and MuPDF want marks to stand alone.
        if !above.is_empty() {
            let thin = self.thin;
            shown.push(self.drawn(side, &marks, thin, thin, x - thin, &above));
        }
        let count = base.chars().count();
        if count > 1 {
            // A ligature: one glyph for each letter, the drawing on the leftmost.
            let width = advance / count as f64;
            for (number, letter) in base.chars().rev().enumerate() {
                let parts = if number == 0 { letters.as_slice() } else { &[] };
                let text = letter.encode_utf8(&mut [0; 4]).to_owned();
                shown.push(self.drawn(side, parts, 0.0, width, x + width * number as f64, &text));
            }
        } else {
            let text = if placed.guarded { format!("{}{base}", super::classes::RLM) } else { base };
            shown.push(self.drawn(side, &letters, 0.0, advance, x, &text));
        }
        shown
    }

    /// The same blank with a bounding box.
    pub fn boxed_blank(&mut self, shown: &Shown) -> Shown {
        self.empty_of_turn(Side::Right, " ", shown.x, shown.advance, true, 0)
    }

    /// The same empty glyph with a bounding box, and its turn.
    pub fn boxed(&mut self, shown: &Shown) -> Shown {
        self.turn = (self.turn + 1) % TURNS;
        let turn = self.turn;
        self.empty_of_turn(Side::Right, &shown.text, shown.x, shown.advance, true, turn)
    }
}
