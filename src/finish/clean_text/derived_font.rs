//! Derives a TrueType font: the original glyphs, and behind them composites of those with advances of their own.

use typst::text::FontInstance;

use super::super::outlines::{Changes, Further, Outlines};
use super::codes::{Code, Component, Face, Side};

/// A box without ink: how wide and how high it is, in thousandths of an em. pdfium drops strings whose glyphs have no
/// box.
const BOX: [f64; 2] = [3.0, 450.0];

/// Flags of a component: its place is two words that are coordinates, rounded to the grid and not scaled.
const PLACED: u16 = 0x0001 | 0x0002 | 0x0004 | 0x1000;
const SCALED: u16 = 0x0008;
const MORE: u16 = 0x0020;
/// 1 as a fixed-point number with 14 bits behind the point.
pub(super) const ONE: i16 = 1 << 14;

/// The derived font of a side of a face. `None` where the original is broken.
pub(super) fn derived_font(face: &Face, side: Side) -> Option<FontInstance> {
    let outlines = Outlines::of(&face.font)?;
    let codes = &face.tables[side as usize].codes;
    let first = std::iter::once(Further { outline: boxed(face), advance: 0 });
    let coded =
        codes.iter().map(|code| Further { outline: composite(&outlines, face, code), advance: code.advance });
    let changes = Changes {
        parts: codes.iter().map(|code| code.components.len()).max().unwrap_or(0).max(1) as u16 + 1,
        names: Some(names(face, side)),
        // pdf.js and pdfium take the width of `.notdef` for that of codes they do not know.
        notdef_is_empty: true,
    };
    outlines.with(first.chain(coded), &changes)
}

/// The outline of a code: its components, with their common box.
fn composite(outlines: &Outlines, face: &Face, code: &Code) -> Vec<u8> {
    let mut sides: Option<[f64; 4]> = None;
    let mut parts = vec![];
    let frame = code.boxed.then_some(Component { glyph: face.glyphs, dx: 0, dy: 0, scale: ONE });
    for part in code.components.iter().copied().chain(frame) {
        let own = if part.glyph == face.glyphs { Some(box_sides(face)) } else { outlines.bounds(part.glyph) };
        let Some(own) = own else { continue };
        let scale = f64::from(part.scale) / f64::from(ONE);
        let [left, bottom, right, top] = own.map(|it| it * scale);
        let (dx, dy) = (f64::from(part.dx), f64::from(part.dy));
        let own = [left + dx, bottom + dy, right + dx, top + dy];
        sides = Some(sides.map_or(own, |all| {
            [all[0].min(own[0]), all[1].min(own[1]), all[2].max(own[2]), all[3].max(own[3])]
        }));
        parts.push(part);
    }
    let (Some(sides), Some(last)) = (sides, parts.len().checked_sub(1)) else { return vec![] };
    let mut data = (-1_i16).to_be_bytes().to_vec();
    let [left, bottom, right, top] = sides;
    for side in [left.floor(), bottom.floor(), right.ceil(), top.ceil()] {
        data.extend((side as i16).to_be_bytes());
    }
    for (number, part) in parts.iter().enumerate() {
        let scaled = if part.scale == ONE { 0 } else { SCALED };
        let more = if number == last { 0 } else { MORE };
        data.extend((PLACED | scaled | more).to_be_bytes());
        data.extend(part.glyph.to_be_bytes());
        data.extend(part.dx.to_be_bytes());
        data.extend(part.dy.to_be_bytes());
        if scaled != 0 {
            data.extend(part.scale.to_be_bytes());
        }
    }
    data
}

fn box_sides(face: &Face) -> [f64; 4] {
    let [width, height] = BOX.map(|it| (it * face.unit()).round());
    [0.0, 0.0, width, height]
}

/// The two-point box: two contours of one point each.
fn boxed(face: &Face) -> Vec<u8> {
    let [.., width, height] = box_sides(face).map(|it| it as i16);
    // Contours, the box, the last points of the contours, no instructions.
    let words = [2, 0, 0, width, height, 0, 1, 0];
    let mut data: Vec<u8> = words.iter().flat_map(|it: &i16| it.to_be_bytes()).collect();
    // Two points on the curve, then how far each is from the one before it, in x and in y.
    data.extend([1, 1]);
    data.extend([0, width, 0, height].iter().flat_map(|it| it.to_be_bytes()));
    data
}

/// The `name` table: family, full name and PostScript name, in English, in UTF-16.
fn names(face: &Face, side: Side) -> Vec<u8> {
    let family = face.font.font().info().family.clone();
    let original = face.font.font().post_script_name().unwrap_or_else(|| family.replace(' ', ""));
    let own = format!("{original}-{}", if side == Side::Right { 'R' } else { 'L' });
    let mut records = vec![];
    let mut strings: Vec<u8> = vec![];
    let names = [(1_u16, family.as_str()), (4, own.as_str()), (6, own.as_str())];
    for (id, name) in names {
        let start = strings.len();
        strings.extend(name.encode_utf16().flat_map(u16::to_be_bytes));
        let place = [(strings.len() - start) as u16, start as u16];
        // Windows, Unicode, English.
        records.extend([3, 1, 0x409, id].into_iter().chain(place));
    }
    let begin = 6 + 12 * names.len() as u16;
    [0, names.len() as u16, begin]
        .into_iter()
        .chain(records)
        .flat_map(u16::to_be_bytes)
        .chain(strings)
        .collect()
}

#[cfg(test)]
mod tests {
    use typst::foundations::Bytes;
    use typst::layout::Abs;
    use typst::text::{Font, FontVariant, FontVariations};

    use super::*;

    /// The face of the body of the house, without codes.
    fn face() -> Face {
        let bytes = std::fs::read("fonts/amiri/Amiri-Regular.ttf").expect("a font");
        let font = Font::new(Bytes::new(bytes), 0).expect("a font");
        let font = font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
        Face::of(&font).expect("a face")
    }

    fn code(advance: u16, boxed: bool, components: &[Component]) -> Code {
        Code { components: components.to_vec(), advance, text: "ب".into(), turn: 0, boxed }
    }

    #[test]
    fn glyphs_are_the_drawings_and_the_advances_of_codes() {
        let mut face = face();
        let letter = face.font.ttf().glyph_index('ب').expect("a letter").0;
        let moved = Component { glyph: letter, dx: -100, dy: 50, scale: ONE };
        let half = Component { glyph: letter, dx: 0, dy: 0, scale: ONE / 2 };
        let codes = [
            code(321, false, &[moved]),
            code(3, true, &[]),
            code(0, false, &[]),
            code(7, false, &[half, moved]),
        ];
        let numbers: Vec<u16> = codes.iter().map(|code| face.code(Side::Right, code.clone())).collect();
        assert_eq!(face.code(Side::Right, codes[0].clone()), numbers[0], "a code has one glyph");
        let font = derived_font(&face, Side::Right).expect("a font");
        let ttf = font.ttf();
        let glyph = ttf_parser::GlyphId;
        for (code, number) in codes.iter().zip(&numbers) {
            assert_eq!(ttf.glyph_hor_advance(glyph(*number)), Some(code.advance));
        }
        let own = ttf.glyph_bounding_box(glyph(letter)).expect("ink");
        let found = ttf.glyph_bounding_box(glyph(numbers[0])).expect("ink");
        assert_eq!((found.x_min, found.y_max), (own.x_min - 100, own.y_max + 50));
        assert!(ttf.glyph_bounding_box(glyph(numbers[2])).is_none());
        assert_eq!(ttf.glyph_hor_advance(glyph(0)), Some(0));
        assert_eq!(font.font().info().family, "Amiri");
        assert_eq!(font.font().post_script_name().as_deref(), Some("Amiri-Regular-R"));
    }

    #[test]
    fn a_full_font_takes_no_further_line() {
        let mut face = face();
        assert!(face.has_room(1000));
        for advance in 0..60_000 {
            face.code(Side::Left, code(advance, false, &[]));
        }
        assert!(!face.has_room(1));
        assert_eq!(face.code(Side::Left, code(60_001, false, &[])), 0);
    }
}
