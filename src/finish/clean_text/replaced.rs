//! Pieces of text made of the strings of a line, in the places of those that they replace.

use typst::layout::{Abs, Em, Frame, FrameItem, GroupItem, Point};
use typst::text::{FontInstance, Glyph, TextItem};

use super::clusters::Line;
use super::codes::{EM, Faces, Side};
use super::lines::Leaf;
use super::strings::ShowString;

/// krilla begins a new show string wherever the height of a glyph is another: strings stand in turn on the baseline and
/// this much over it, in em, which is nothing on paper.
const OTHER_STRING: f64 = 0.000_01;

/// Where a glyph is off from where the pen stands by no more than this, in thousandths of an em, it is not moved.
const CLOSE: f64 = 0.5;

/// A piece of text that lacks its font.
pub(super) struct Piece {
    /// The face that its font is derived from, and the side.
    pub font: (usize, Side),
    /// How far it stands from the piece of text whose place it takes.
    offset: Point,
    size: Abs,
    text: String,
    glyphs: Vec<Glyph>,
}

/// What becomes of the pieces of text of a page, in drawing order: what each is replaced by, `None` if it stays.
pub(super) type Plan = Vec<Option<Vec<Piece>>>;

/// The fonts of the pieces of text of a page that has been written anew, in drawing order: the face and the side that each
/// is derived from, `None` if it is that of before.
pub(super) type Fonts = Vec<Option<(usize, Side)>>;

/// Pieces of the strings of a line, with the number of the leaf whose place each takes. `None` if one is too long.
pub(super) fn pieces(
    line: &Line,
    leaves: &[Leaf],
    faces: &[usize],
    strings: &[ShowString],
) -> Option<Vec<(usize, Piece)>> {
    let stretches = strings.chunk_by(|a, b| (a.source, a.side) == (b.source, b.side));
    let mut found = vec![];
    for stretch in stretches {
        let (source, side) = (stretch[0].source, stretch[0].side);
        let leaf = &leaves[line.sources[source]];
        let glyphs: Vec<_> = stretch
            .iter()
            .enumerate()
            .flat_map(|(number, string)| string.shown.iter().map(move |shown| (number % 2, shown)))
            .collect();
        let Some((_, first)) = glyphs.first() else { continue };
        let mut pen = first.x;
        let mut text = String::new();
        let mut out = vec![];
        // The element of the source that viewers jump to.
        let span = leaf.text.glyphs.first()?.span;
        for (number, (other, shown)) in glyphs.iter().enumerate() {
            let begin = u16::try_from(text.len()).ok()?;
            text.push_str(&shown.text);
            let end = u16::try_from(text.len()).ok()?;
            let next = glyphs.get(number + 1);
            let same_string = next.is_some_and(|(it, _)| it == other);
            let after = pen + shown.advance;
            let step = match next {
                Some((_, next)) if !same_string || (next.x - after).abs() > CLOSE => next.x - pen,
                _ => shown.advance,
            };
            out.push(Glyph {
                id: shown.glyph,
                x_advance: Em::new(step / EM),
                x_offset: Em::zero(),
                y_advance: Em::zero(),
                y_offset: Em::new(if *other == 0 { 0.0 } else { OTHER_STRING }),
                range: begin..end,
                span,
            });
            pen += step;
        }
        let x = first.x / EM * line.size - leaf.left;
        let offset = Point::new(Abs::pt(x), Abs::pt(line.baseline - leaf.baseline));
        let piece =
            Piece { font: (faces[source], side), offset, size: Abs::pt(line.size), text, glyphs: out };
        found.push((leaf.number, piece));
    }
    Some(found)
}

/// A frame whose pieces of text are replaced, and the fonts that these are to have: in the frame they have the original
/// ones still.
pub(super) fn replaced(frame: &Frame, plan: Plan, faces: &Faces) -> (Frame, Fonts) {
    let mut fonts = vec![];
    let frame = replaced_in(frame, &mut plan.into_iter(), faces, &mut fonts);
    (frame, fonts)
}

fn replaced_in(
    frame: &Frame,
    plan: &mut impl Iterator<Item = Option<Vec<Piece>>>,
    faces: &Faces,
    fonts: &mut Fonts,
) -> Frame {
    let mut out = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        out.set_baseline(frame.baseline());
    }
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let frame = replaced_in(&group.frame, plan, faces, fonts);
                out.push(*position, FrameItem::Group(GroupItem { frame, ..group.clone() }));
            }
            FrameItem::Text(text) => match plan.next().flatten() {
                Some(pieces) => {
                    for piece in pieces {
                        fonts.push(Some(piece.font));
                        let font = faces.faces[piece.font.0].font.clone();
                        out.push(*position + piece.offset, FrameItem::Text(written(text, piece, font)));
                    }
                }
                None => {
                    fonts.push(None);
                    out.push(*position, item.clone());
                }
            },
            other => out.push(*position, other.clone()),
        }
    }
    out
}

/// Gives the pieces of text of a frame their derived fonts; `fonts` goes on in drawing order.
pub(super) fn set_fonts(
    frame: &mut Frame,
    fonts: &mut impl Iterator<Item = Option<(usize, Side)>>,
    derived: &[[FontInstance; 2]],
) {
    // It keeps all: it is what gives items to change.
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => set_fonts(&mut group.frame, fonts, derived),
            FrameItem::Text(text) => {
                if let Some((face, side)) = fonts.next().flatten() {
                    text.font = derived[face][side as usize].clone();
                }
            }
            _ => {}
        }
        true
    });
}

/// A piece that looks like the text whose place it takes.
fn written(text: &TextItem, piece: Piece, font: FontInstance) -> TextItem {
    TextItem {
        font,
        size: piece.size,
        fill: text.fill.clone(),
        stroke: text.stroke.clone(),
        lang: text.lang,
        region: text.region,
        text: piece.text.into(),
        glyphs: piece.glyphs,
    }
}
