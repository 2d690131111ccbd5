//! How near text is to the edges that are cut, and to the back.

use typst::layout::{Abs, Point};
use typst_layout::Page;

use super::drawn::{Drawn, Letters, edges};
use super::finding::{Fault, Shown};
use super::job::Job;

/// Text keeps so far from an edge that is cut, in millimetres: sheets are folded and cut by that much to be safe.
const TRIM: f64 = 5.0;
/// It keeps so far from a back that is sewn or glued; one that is stitched opens flat, and asks for no more than an edge.
const SEWN: f64 = 10.0;

pub(super) fn check(
    drawn: &[Drawn],
    page: &Page,
    number: usize,
    job: &Job,
    add: &mut impl FnMut(Fault, Shown),
) {
    let (width, height) = (page.frame.width().to_mm(), page.frame.height().to_mm());
    // Where the right side is bound, odd pages lie on the left of an opening, and the back is on their right.
    let back_is_right = number.is_multiple_of(2) != job.scheme.right_bound;
    let gutter = if job.scheme.signature.is_some() { SEWN } else { TRIM };
    for item in drawn {
        let Drawn::Letters(text) = item else { continue };
        if item.is_blank() && text.text().is_empty() {
            continue;
        }
        // What is well inside by its lines needs no look at its outlines.
        let near = SEWN.max(TRIM);
        let rough = rough(text);
        if rough.0 > near && rough.1 > near && width - rough.2 > near && height - rough.3 > near {
            continue;
        }
        let Some((left, top, right, bottom)) = ink(text) else { continue };
        let (mut cut, mut back) = (left, width - right);
        if !back_is_right {
            (cut, back) = (back, cut);
        }
        let distance = cut.min(top).min(height - bottom);
        if distance < TRIM {
            add(Fault::Trim { distance }, Shown::Text(text.text()));
        }
        if back < gutter {
            add(Fault::Gutter { distance: back, least: gutter }, Shown::Text(text.text()));
        }
    }
}

/// The edges of a text by its advance and its size, in millimetres: left, top, right, bottom.
fn rough(text: &Letters) -> (f64, f64, f64, f64) {
    let size = text.item.size;
    let from = Point::new(-size, size * -1.5);
    let to = Point::new(text.item.width() + size, size);
    millimetres(edges(text.place, from, to))
}

/// The edges of what is drawn of a text; nothing if nothing is.
fn ink(text: &Letters) -> Option<(f64, f64, f64, f64)> {
    let font = text.item.font.ttf();
    let unit = text.item.size / text.item.font.units_per_em();
    let mut at = Abs::zero();
    let mut found: Option<(Point, Point)> = None;
    for glyph in &text.item.glyphs {
        let origin = Point::new(
            at + glyph.x_offset.at(text.item.size),
            Abs::zero() - glyph.y_offset.at(text.item.size),
        );
        at += glyph.x_advance.at(text.item.size);
        let Some(it) = font.glyph_bounding_box(ttf_parser::GlyphId(glyph.id)) else { continue };
        let of = |x: i16, y: i16| origin + Point::new(unit * f64::from(x), unit * -f64::from(y));
        let (from, to) = (of(it.x_min, it.y_max), of(it.x_max, it.y_min));
        found = Some(found.map_or((from, to), |(least, most)| (least.min(from), most.max(to))));
    }
    found.map(|(from, to)| millimetres(edges(text.place, from, to)))
}

fn millimetres(edges: typst::layout::Rect) -> (f64, f64, f64, f64) {
    (edges.min.x.to_mm(), edges.min.y.to_mm(), edges.max.x.to_mm(), edges.max.y.to_mm())
}
