//! Gives the spaces of lines other widths after layout, and puts connections between letters: what stands left of one moves
//! by as much.
//!
//! The lines of a page are found from its pieces of text and links in drawing order, the leaves of its frame; a page is
//! built anew from the same leaves in the same order.

use std::sync::Arc;

use typst::layout::{Abs, Em, Frame, FrameItem, GroupItem, Point, Size};
use typst::text::{FontInstance, FontWeight, Glyph, TextItem};
use typst::visualize::{Geometry, Shape};

/// Where a baseline is farther from the one before it, in points, another line begins; the mark of a note stands
/// about four points higher than its line.
const SAME_LINE: f64 = 7.0;

/// How far places may be off that are the same, in points.
const ROUNDING: f64 = 0.01;

/// A connection between two letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extension {
    /// Where the left end of the letter stands that it is put behind.
    pub at: Abs,
    /// How wide it is.
    pub width: Abs,
    /// What is drawn, in the face that the letter's is replaced by.
    pub glyph: u16,
}

/// What becomes of a line.
#[derive(Default)]
pub(super) struct Respaced {
    /// Where the left end of each space stands that becomes wider or narrower, and by how much it becomes wider.
    pub changes: Vec<(Abs, Abs)>,
    /// Its connections.
    pub extensions: Vec<Extension>,
}

impl Respaced {
    /// How far what stands at a place moves to the left: by all that spaces to the right of it become wider, and by all
    /// connections there.
    pub fn shift(&self, at: Abs) -> Abs {
        self.shift_of(|place| place >= at - Abs::pt(ROUNDING))
    }

    /// The same of a mark that stands at the left end of its letter: a connection goes behind both.
    fn shift_of_mark(&self, at: Abs) -> Abs {
        self.shift_of(|place| place > at + Abs::pt(ROUNDING))
    }

    fn shift_of(&self, is_right: impl Fn(Abs) -> bool) -> Abs {
        let added = self.extensions.iter().map(|it| (it.at, it.width));
        self.changes.iter().copied().chain(added).filter(|it| is_right(it.0)).map(|it| it.1).sum()
    }

    /// By how much the space at a place becomes wider.
    pub fn change(&self, at: Abs) -> Abs {
        let found = self.changes.iter().find(|(left, _)| (*left - at).abs().to_pt() <= ROUNDING);
        found.map_or(Abs::zero(), |(_, wider)| *wider)
    }

    /// The connection at a place.
    fn extension(&self, at: Abs) -> Option<&Extension> {
        self.extensions.iter().find(|it| (it.at - at).abs().to_pt() <= ROUNDING)
    }
}

/// What becomes of the lines of a page: that of each leaf, in drawing order.
pub(super) type Lines = Vec<Option<Arc<Respaced>>>;

/// A piece of text, a link, or a line over or under a text on the page.
pub(super) struct Leaf<'a> {
    /// Its left end.
    pub left: Abs,
    /// Its baseline; that of a link about.
    pub baseline: Abs,
    /// The text, if it is one.
    pub text: Option<&'a TextItem>,
}

/// A space on the page.
pub(super) struct Space {
    /// Its left end.
    pub left: Abs,
    /// How wide it is.
    pub width: Abs,
    /// The size of the letters beside it.
    pub size: Abs,
}

impl Space {
    /// How wide it is, in em.
    pub fn em(&self) -> f64 {
        self.width / self.size
    }
}

impl Leaf<'_> {
    /// How wide it is; a link is here as wide as nothing.
    pub fn width(&self) -> Abs {
        self.text.map_or(Abs::zero(), TextItem::width)
    }

    /// The spaces of a piece, from left to right.
    pub fn spaces(&self) -> impl Iterator<Item = Space> {
        let mut at = self.left;
        self.text.into_iter().flat_map(|text| text.glyphs.iter().map(move |glyph| (text, glyph))).filter_map(
            move |(text, glyph)| {
                let left = at;
                let width = glyph.x_advance.at(text.size);
                at += width;
                // A space at the end of a line has no width.
                (is_space(text, glyph) && at > left).then_some(Space { left, width, size: text.size })
            },
        )
    }

    /// How wide a space is by itself, in em.
    pub fn natural_space(&self) -> Option<f64> {
        let text = self.text?;
        let space = text.glyphs.iter().find(|glyph| is_space(text, glyph))?;
        text.font.x_advance(space.id).map(Em::get)
    }
}

/// Whether a piece of text is set in a bold face.
pub(super) fn is_bold(text: &TextItem) -> bool {
    text.font.info().variant.weight >= FontWeight::BOLD
}

fn is_space(text: &TextItem, glyph: &Glyph) -> bool {
    text.text.get(glyph.range()).is_some_and(|it| it.starts_with([' ', '\u{a0}']))
}

/// The leaves of a frame, in drawing order.
pub(super) fn leaves(frame: &Frame) -> Vec<Leaf<'_>> {
    let mut found = vec![];
    gather(frame, Point::zero(), &mut found);
    found
}

fn gather<'a>(frame: &'a Frame, origin: Point, leaves: &mut Vec<Leaf<'a>>) {
    for (index, (position, item)) in frame.items().enumerate() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => gather(&group.frame, position, leaves),
            FrameItem::Text(text) => {
                leaves.push(Leaf { left: position.x, baseline: position.y, text: Some(text) });
            }
            // The baseline of the text under a link, about: links are as high as their line.
            FrameItem::Link(_, size) => {
                leaves.push(Leaf { left: position.x, baseline: position.y + size.y * 0.8, text: None });
            }
            FrameItem::Shape(..) => {
                if let Some((text, _)) = decorated(frame, index) {
                    let baseline = origin.y + text.y;
                    leaves.push(Leaf { left: position.x, baseline, text: None });
                }
            }
            _ => {}
        }
    }
}

/// Where the text stands that a shape is a line over or under, and how wide the line is. The engine draws it after
/// the text, from one end of it to the other.
fn decorated(frame: &Frame, index: usize) -> Option<(Point, Abs)> {
    let (position, FrameItem::Shape(shape, _)) = frame.items().nth(index)? else { return None };
    let Geometry::Line(to) = shape.geometry else { return None };
    let (at, FrameItem::Text(text)) = frame.items().nth(index.checked_sub(1)?)? else { return None };
    let same = (at.x - position.x).abs().to_pt() <= ROUNDING
        && (text.width() - to.x).abs().to_pt() <= ROUNDING
        && to.y == Abs::zero()
        && (at.y - position.y).abs().to_pt() < SAME_LINE;
    same.then_some((*at, to.x))
}

/// The lines of leaves: those in a row whose baselines are about one.
pub(super) fn lines<'a, 'b>(leaves: &'b [Leaf<'a>]) -> impl Iterator<Item = &'b [Leaf<'a>]> {
    leaves.chunk_by(|a, b| (a.baseline - b.baseline).to_pt().abs() < SAME_LINE)
}

/// The frame of a page whose lines have other spaces and connections, and other faces. `None` if all stays as it is.
pub(super) fn respaced(
    page: &Frame,
    lines: Option<Lines>,
    faces: &[(FontInstance, FontInstance)],
) -> Option<Frame> {
    if lines.is_none() && faces.is_empty() {
        return None;
    }
    let mut rebuilding = Rebuilding { lines: lines.unwrap_or_default().into_iter(), faces };
    Some(rebuilding.frame(page, Point::zero()))
}

/// A page that is built anew.
struct Rebuilding<'a> {
    /// The line of each leaf.
    lines: std::vec::IntoIter<Option<Arc<Respaced>>>,
    faces: &'a [(FontInstance, FontInstance)],
}

impl Rebuilding<'_> {
    fn frame(&mut self, frame: &Frame, origin: Point) -> Frame {
        let mut out = Frame::new(frame.size(), frame.kind());
        if frame.has_baseline() {
            out.set_baseline(frame.baseline());
        }
        for (index, (position, item)) in frame.items().enumerate() {
            let mut position = *position;
            let left = origin.x + position.x;
            let item = match item {
                FrameItem::Group(group) => {
                    let frame = self.frame(&group.frame, origin + position);
                    FrameItem::Group(GroupItem { frame, ..group.clone() })
                }
                FrameItem::Text(text) => {
                    let line = self.lines.next().flatten();
                    let mut text = text.clone();
                    if let Some(line) = line {
                        let is_mark = text.width() == Abs::zero();
                        position.x -= if is_mark { line.shift_of_mark(left) } else { line.shift(left) };
                        respace_text(&mut text, left, &line);
                    }
                    if let Some((_, face)) = self.faces.iter().find(|(face, _)| *face == text.font) {
                        text.font = face.clone();
                    }
                    FrameItem::Text(text)
                }
                FrameItem::Link(to, size) => match self.lines.next().flatten() {
                    Some(line) => {
                        let (begins, ends) = (line.shift(left), line.shift(left + size.x));
                        position.x -= begins;
                        FrameItem::Link(to.clone(), Size::new(size.x + begins - ends, size.y))
                    }
                    None => item.clone(),
                },
                FrameItem::Shape(shape, span) => {
                    let decorated = decorated(frame, index);
                    match decorated.and_then(|(_, width)| Some((width, self.lines.next().flatten()?))) {
                        Some((width, line)) => {
                            let (begins, ends) = (line.shift(left), line.shift(left + width));
                            position.x -= begins;
                            let to = Point::with_x(width + begins - ends);
                            FrameItem::Shape(Shape { geometry: Geometry::Line(to), ..shape.clone() }, *span)
                        }
                        None => item.clone(),
                    }
                }
                other => other.clone(),
            };
            out.push(position, item);
        }
        out
    }
}

/// Gives a piece of text whose left end stood at a place other spaces, and connections.
fn respace_text(text: &mut TextItem, left: Abs, line: &Respaced) {
    let is_mark = text.width() == Abs::zero();
    let mut at = left;
    let mut glyphs = Vec::with_capacity(text.glyphs.len() + line.extensions.len());
    let mut connected = None;
    for glyph in &text.glyphs {
        let width = glyph.x_advance.at(text.size);
        let mut glyph = glyph.clone();
        // Before the marks of a letter, which stand at its left end too.
        if let Some(extension) = line.extension(at).filter(|it| !is_mark && connected != Some(it.at)) {
            connected = Some(extension.at);
            glyphs.push(Glyph {
                id: extension.glyph,
                x_advance: Em::from_abs(extension.width, text.size),
                x_offset: Em::zero(),
                y_advance: Em::zero(),
                y_offset: Em::zero(),
                ..glyph.clone()
            });
        }
        if is_space(text, &glyph) {
            glyph.x_advance += Em::from_abs(line.change(at), text.size);
        }
        at += width;
        glyphs.push(glyph);
    }
    text.glyphs = glyphs;
}
