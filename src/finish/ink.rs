//! Where the ink of glyphs stands on a page, and how near two glyphs are.

use std::collections::HashMap;

use ttf_parser::{GlyphId, OutlineBuilder};
use typst::layout::Abs;
use typst::text::{FontInstance, TextItem};

use super::respaced::Leaf;

/// How many points of each curve of an outline are looked at.
const STEPS: u8 = 8;

/// A glyph on the page, in points from its upper left corner.
pub(super) struct Ink<'a> {
    /// The text that it belongs to, and its number in the font.
    text: &'a TextItem,
    glyph: u16,
    /// Where the glyph is drawn from.
    origin: (f64, f64),
    /// Where it stands in its line, from the left: a mark is drawn beside that.
    pub at: Abs,
    /// The edges of what is drawn: left, top, right, bottom.
    pub edges: [f64; 4],
}

/// The boxes of the glyphs of fonts, in their units: each is asked for many times.
#[derive(Default)]
pub(super) struct Boxes(HashMap<(usize, u16), Option<[f64; 4]>>);

impl Boxes {
    fn of(&mut self, font: &FontInstance, glyph: u16) -> Option<[f64; 4]> {
        // A font lies where it lies as long as its documents do.
        let key = (std::ptr::from_ref(font.ttf()).addr(), glyph);
        *self.0.entry(key).or_insert_with(|| {
            let it = font.ttf().glyph_bounding_box(GlyphId(glyph))?;
            Some([it.x_min, it.y_max, it.x_max, it.y_min].map(f64::from))
        })
    }
}

/// The ink of a piece of text.
pub(super) fn ink<'a>(leaf: &Leaf<'a>, boxes: &mut Boxes) -> Vec<Ink<'a>> {
    let Some(text) = leaf.text else { return vec![] };
    let scale = text.size.to_pt() / text.font.units_per_em();
    let mut at = leaf.left;
    let mut found = vec![];
    for glyph in &text.glyphs {
        let origin = (
            (at + glyph.x_offset.at(text.size)).to_pt(),
            (leaf.baseline - glyph.y_offset.at(text.size)).to_pt(),
        );
        let place = at;
        at += glyph.x_advance.at(text.size);
        if let Some([left, top, right, bottom]) = boxes.of(&text.font, glyph.id) {
            let edges = [
                origin.0 + left * scale,
                origin.1 - top * scale,
                origin.0 + right * scale,
                origin.1 - bottom * scale,
            ];
            found.push(Ink { text, glyph: glyph.id, origin, at: place, edges });
        }
    }
    found
}

impl Ink<'_> {
    /// Whether it is nearer to another glyph than a clearance, in points, if both move to the left by so much.
    pub fn touches(&self, other: &Self, moved: (f64, f64), clearance: f64) -> bool {
        if !self.meets(other, moved, clearance) {
            return false;
        }
        let apart = moved.0 - moved.1;
        // Only what lies in the box of the other one can be near to it.
        let within = |points: Vec<(f64, f64)>, edges: [f64; 4], by: f64| -> Vec<(f64, f64)> {
            let [left, top, right, bottom] = edges;
            let horizontally = left + by - clearance..=right + by + clearance;
            let vertically = top - clearance..=bottom + clearance;
            points.into_iter().filter(|(x, y)| horizontally.contains(x) && vertically.contains(y)).collect()
        };
        let ours = within(self.outline(), other.edges, apart);
        let theirs = within(other.outline(), self.edges, -apart);
        let near = |a: &(f64, f64), b: &(f64, f64)| {
            let (x, y) = (b.0 + apart - a.0, b.1 - a.1);
            x * x + y * y < clearance * clearance
        };
        ours.iter().any(|a| theirs.iter().any(|b| near(a, b)))
    }

    /// Whether the boxes of both are nearer to one another than that.
    pub fn meets(&self, other: &Self, moved: (f64, f64), clearance: f64) -> bool {
        let apart = moved.0 - moved.1;
        let ([left, top, right, bottom], theirs) = (self.edges, other.edges);
        theirs[0] + apart - right <= clearance
            && left - theirs[2] - apart <= clearance
            && theirs[1] - bottom <= clearance
            && top - theirs[3] <= clearance
    }

    /// Points along its outline, close to one another.
    fn outline(&self) -> Vec<(f64, f64)> {
        let scale = self.text.size.to_pt() / self.text.font.units_per_em();
        let mut pen = Pen { points: vec![], at: (0.0, 0.0), begun: (0.0, 0.0) };
        self.text.font.ttf().outline_glyph(GlyphId(self.glyph), &mut pen);
        pen.points.into_iter().map(|(x, y)| (self.origin.0 + x * scale, self.origin.1 - y * scale)).collect()
    }
}

/// Draws an outline as points.
struct Pen {
    points: Vec<(f64, f64)>,
    at: (f64, f64),
    begun: (f64, f64),
}

impl Pen {
    /// Goes along a curve, whose place `curve` gives for each part of the way from 0 to 1.
    fn along(&mut self, curve: impl Fn(f64) -> (f64, f64)) {
        self.points.extend((1..=STEPS).map(|step| curve(f64::from(step) / f64::from(STEPS))));
        self.at = curve(1.0);
    }
}

/// The point between two at a part of the way.
fn between(a: (f64, f64), b: (f64, f64), part: f64) -> (f64, f64) {
    (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part)
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = (x.into(), y.into());
        self.begun = self.at;
        self.points.push(self.at);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (from, to) = (self.at, (x.into(), y.into()));
        self.along(|part| between(from, to, part));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, over, to) = (self.at, (x1.into(), y1.into()), (x.into(), y.into()));
        self.along(|part| between(between(from, over, part), between(over, to, part), part));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (from, to) = (self.at, (x.into(), y.into()));
        let (one, two) = ((x1.into(), y1.into()), (x2.into(), y2.into()));
        self.along(|part| {
            let middle = between(one, two, part);
            let (a, b) = (between(from, one, part), between(two, to, part));
            between(between(a, middle, part), between(middle, b, part), part)
        });
    }

    fn close(&mut self) {
        let (from, to) = (self.at, self.begun);
        self.along(|part| between(from, to, part));
    }
}
