//! The codes of a document: for every drawing, advance and text one glyph of a derived font, so that no glyph has two texts.

use std::collections::HashMap;

use ecow::EcoString;
use typst::text::FontInstance;

use super::super::outlines::{Changes, Outlines, has_outlines};

/// Thousandths of an em, in which the glyphs of a line are placed.
pub(super) const EM: f64 = 1000.0;

/// Where more glyphs than this are in a derived font, further lines stay as they are: a glyph has two bytes.
const MOST_GLYPHS: usize = 60_000;

/// Which of the two derived fonts of a face a string is in. pdfium finds blanks by the U+0020 of the font: in runs of
/// Latin letters that are cut into segments, there must be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Side {
    /// All that is Arabic, blanks, plain numbers and words.
    Right,
    /// Left-to-right runs of several classes.
    Left,
}

/// A glyph of the original font as a part of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Component {
    /// Its number in the original font.
    pub glyph: u16,
    /// How far it stands to the right, in units of the font.
    pub dx: i16,
    /// How far it stands up, in units of the font.
    pub dy: i16,
    /// Its size, as a signed fixed-point number with 14 bits behind the point, as TrueType has it.
    pub scale: i16,
}

/// What a glyph of a derived font is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Code {
    /// What it draws.
    pub components: Vec<Component>,
    /// Its advance, in units of the font.
    pub advance: u16,
    /// What is copied.
    pub text: EcoString,
    /// Tells codes apart that are alike otherwise: pdfium drops one that comes twice within a few characters.
    pub turn: u8,
    /// Whether it has a bounding box without ink: pdfium drops strings without one.
    pub boxed: bool,
}

/// The codes of one derived font.
#[derive(Debug, Default)]
pub(super) struct Table {
    numbers: HashMap<Code, u16>,
    /// The codes, in the order in which they were met.
    pub codes: Vec<Code>,
}

/// A face of the document and what is derived from it.
pub(super) struct Face {
    /// The original.
    pub font: FontInstance,
    /// How many glyphs the original has; its two-point box and the codes come behind.
    pub glyphs: u16,
    /// The codes of the two sides.
    pub tables: [Table; 2],
}

impl Face {
    /// A face without codes yet. `None` if no font can be derived from it: glyphs are composed in TrueType outlines that do
    /// not vary and are not broken.
    pub fn of(font: &FontInstance) -> Option<Self> {
        let glyphs = font.ttf().number_of_glyphs();
        if !has_outlines(font) || usize::from(glyphs) >= MOST_GLYPHS {
            return None;
        }
        let changes = Changes { parts: 1, ..Changes::default() };
        Outlines::of(font)?.with(std::iter::empty(), &changes)?;
        Some(Self { font: font.clone(), glyphs, tables: Default::default() })
    }

    /// Units of the font in a thousandth of an em.
    pub fn unit(&self) -> f64 {
        self.font.units_per_em() / EM
    }

    /// Whether there is room for the codes of a line of so many glyphs.
    pub fn has_room(&self, glyphs: usize) -> bool {
        let most = self.tables.iter().map(|table| table.codes.len()).max().unwrap_or(0);
        usize::from(self.glyphs) + most + glyphs * 8 < MOST_GLYPHS
    }

    /// The glyph of a code in a derived font; `.notdef`, which is empty, where the font is full.
    pub fn code(&mut self, side: Side, code: Code) -> u16 {
        let first = self.glyphs + 1;
        let table = &mut self.tables[side as usize];
        if let Some(number) = table.numbers.get(&code) {
            return *number;
        }
        let number = u16::try_from(table.codes.len()).ok().and_then(|it| it.checked_add(first));
        // A font has one glyph less than there are numbers.
        let Some(number) = number.filter(|it| *it < u16::MAX) else { return 0 };
        table.numbers.insert(code.clone(), number);
        table.codes.push(code);
        number
    }
}

/// The faces of a document.
#[derive(Default)]
pub(super) struct Faces {
    numbers: HashMap<FontInstance, Option<usize>>,
    /// The faces, in the order in which they were met.
    pub faces: Vec<Face>,
}

impl Faces {
    /// The number of a face, if glyphs can be composed in it.
    pub fn number(&mut self, font: &FontInstance) -> Option<usize> {
        if let Some(number) = self.numbers.get(font) {
            return *number;
        }
        let number = Face::of(font).map(|face| {
            self.faces.push(face);
            self.faces.len() - 1
        });
        self.numbers.insert(font.clone(), number);
        number
    }
}
