//! Gives the spaces of lines other widths after layout: what stands left of a space moves by as much.
//!
//! The lines of a page are found from its pieces of text and links in drawing order, the leaves of its frame; a page is
//! built anew from the same leaves in the same order.

use std::rc::Rc;

use typst::layout::{Abs, Em, Frame, FrameItem, GroupItem, Point, Size};
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

/// Where a baseline is farther from the one before it, in points, another line begins; the mark of a note stands
/// about four points higher than its line.
const SAME_LINE: f64 = 7.0;

/// How far places may be off that are the same, in points.
const ROUNDING: f64 = 0.01;

/// The spaces of a line that become wider or narrower.
#[derive(Default)]
pub(super) struct Respaced {
    /// Where the left end of each stands, and by how much it becomes wider.
    pub changes: Vec<(Abs, Abs)>,
}

impl Respaced {
    /// How far what stands at a place moves to the left: by all that spaces to the right of it become wider.
    pub fn shift(&self, at: Abs) -> Abs {
        self.changes.iter().filter(|(left, _)| *left >= at - Abs::pt(ROUNDING)).map(|(_, wider)| *wider).sum()
    }

    /// By how much the space at a place becomes wider.
    pub fn change(&self, at: Abs) -> Abs {
        let found = self.changes.iter().find(|(left, _)| (*left - at).abs().to_pt() <= ROUNDING);
        found.map_or(Abs::zero(), |(_, wider)| *wider)
    }
}

/// A piece of text or a link on the page.
pub(super) struct Leaf<'a> {
    /// Its left end.
    pub left: Abs,
    /// Its baseline; that of a link about.
    pub baseline: Abs,
    /// The text, unless it is a link.
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
    for (position, item) in frame.items() {
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
            _ => {}
        }
    }
}

/// The lines of leaves: those in a row whose baselines are about one.
pub(super) fn lines<'a, 'b>(leaves: &'b [Leaf<'a>]) -> impl Iterator<Item = &'b [Leaf<'a>]> {
    leaves.chunk_by(|a, b| (a.baseline - b.baseline).to_pt().abs() < SAME_LINE)
}

/// A document whose lines have other spaces; `find` gives that of each leaf of a page, in drawing order, or none where
/// the whole page stays as it is.
pub(super) fn respace(
    mut document: PagedDocument,
    find: impl Fn(&Frame) -> Option<Vec<Option<Rc<Respaced>>>>,
) -> PagedDocument {
    let found: Vec<_> = document.pages().iter().map(|page| find(&page.frame)).collect();
    if found.iter().all(Option::is_none) {
        return document;
    }
    let info = std::mem::take(document.info_mut());
    let pages = document.pages().iter().zip(found).map(|(page, lines)| match lines {
        Some(lines) => Page { frame: rebuilt(&page.frame, Point::zero(), &mut lines.iter()), ..page.clone() },
        None => page.clone(),
    });
    PagedDocument::new(pages.collect(), info)
}

/// A frame with other spaces; `lines` gives the line of each leaf.
fn rebuilt<'a>(
    frame: &Frame,
    origin: Point,
    lines: &mut impl Iterator<Item = &'a Option<Rc<Respaced>>>,
) -> Frame {
    let mut out = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        out.set_baseline(frame.baseline());
    }
    for (position, item) in frame.items() {
        let mut position = *position;
        let left = origin.x + position.x;
        let item = match item {
            FrameItem::Group(group) => {
                let frame = rebuilt(&group.frame, origin + position, lines);
                FrameItem::Group(GroupItem { frame, ..group.clone() })
            }
            FrameItem::Text(text) => match lines.next() {
                Some(Some(line)) => {
                    position.x -= line.shift(left);
                    FrameItem::Text(respaced(text, left, line))
                }
                _ => item.clone(),
            },
            FrameItem::Link(to, size) => match lines.next() {
                Some(Some(line)) => {
                    let (begins, ends) = (line.shift(left), line.shift(left + size.x));
                    position.x -= begins;
                    FrameItem::Link(to.clone(), Size::new(size.x + begins - ends, size.y))
                }
                _ => item.clone(),
            },
            other => other.clone(),
        };
        out.push(position, item);
    }
    out
}

/// A piece of text whose left end stood at a place, with other spaces.
fn respaced(text: &TextItem, left: Abs, line: &Respaced) -> TextItem {
    let mut out = text.clone();
    let mut at = left;
    for glyph in &mut out.glyphs {
        let width = glyph.x_advance.at(text.size);
        if is_space(text, glyph) {
            glyph.x_advance += Em::from_abs(line.change(at), text.size);
        }
        at += width;
    }
    out
}
