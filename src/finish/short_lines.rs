//! Keeps the gaps of justified lines below what the template allows: a line that would pass it ends short of the
//! margin.
//!
//! The engine justifies whole paragraphs and stretches spaces as far as a line asks for. Only its pages show which lines
//! it has stretched too far; there spaces are narrowed, and what stands left of them moves to the right.

use std::rc::Rc;

use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Abs, Em, Frame, FrameItem, GroupItem, Point, Size};
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

/// Where a baseline is farther from the one before it, in points, another line begins; the mark of a note stands
/// about four points higher than its line.
const SAME_LINE: f64 = 7.0;

/// By how many em such a line ends short at least: less would look like an accident,
const LEAST_SHORT: f64 = 1.0;

/// but for so little that nobody sees it: full stops and commas hang farther into the margin.
const UNSEEN: f64 = 0.15;

/// A document whose gaps are no wider than its pages allow.
pub fn shorten(mut document: PagedDocument) -> PagedDocument {
    let found: Vec<_> = document.pages().iter().map(|page| Shortened::find(&page.frame)).collect();
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

/// A line that ends short.
struct Shortened {
    /// Where the left end of each of its spaces stands, and how much narrower it becomes.
    spaces: Vec<(Abs, Abs)>,
    /// How wide its spaces are at most, in em.
    most: f64,
}

impl Shortened {
    /// The line that each piece of text and each link of a page belongs to, in drawing order, if it ends short; none
    /// if no line of the page does.
    fn find(page: &Frame) -> Option<Vec<Option<Rc<Self>>>> {
        let (mut leaves, mut most) = (vec![], None);
        gather(page, Point::zero(), &mut leaves, &mut most);
        let most = most?;
        let mut found = vec![];
        for line in leaves.chunk_by(|a, b| (a.baseline - b.baseline).to_pt().abs() < SAME_LINE) {
            let it = Self::of(line, most).map(Rc::new);
            found.extend(std::iter::repeat_n(it, line.len()));
        }
        found.iter().any(Option::is_some).then_some(found)
    }

    /// A line as it ends short, if its spaces are wider than the most allowed.
    fn of(line: &[Leaf], most: f64) -> Option<Self> {
        let spaces: Vec<(Abs, f64, Abs)> = line.iter().flat_map(Leaf::spaces).collect();
        let over = spaces.iter().map(|(_, width, _)| (width - most).max(0.0)).sum::<f64>();
        if over < 0.001 {
            return None;
        }
        // All spaces of a stretched line are about as wide.
        let widths = spaces.iter().map(|(_, width, _)| width).sum::<f64>();
        let seen = (widths - LEAST_SHORT) / spaces.len() as f64;
        let natural = line.iter().find_map(Leaf::natural_space).unwrap_or(most);
        let most = if over < UNSEEN { most } else { most.min(seen.max(natural)) };
        let narrowed = |&(at, width, size): &(Abs, f64, Abs)| (at, (width - most).max(0.0) * size);
        Some(Self { spaces: spaces.iter().map(narrowed).collect(), most })
    }

    /// How far what stands at a place moves to the right: by all that spaces to the right of it become narrower.
    fn shift(&self, at: Abs) -> Abs {
        let right = self.spaces.iter().filter(|(left, _)| *left >= at - Abs::pt(0.01));
        right.map(|(_, narrower)| *narrower).sum()
    }
}

/// A piece of text or a link on the page.
struct Leaf<'a> {
    left: Abs,
    baseline: Abs,
    text: Option<&'a TextItem>,
}

impl Leaf<'_> {
    /// The spaces of a piece: where the left end of each stands, how wide it is in em, and the size of the piece.
    fn spaces(&self) -> impl Iterator<Item = (Abs, f64, Abs)> {
        let mut at = self.left;
        self.text.into_iter().flat_map(|text| text.glyphs.iter().map(move |glyph| (text, glyph))).filter_map(
            move |(text, glyph)| {
                let left = at;
                at += glyph.x_advance.at(text.size);
                // A space at the end of a line has no width.
                (is_space(text, glyph) && at > left).then_some((left, glyph.x_advance.get(), text.size))
            },
        )
    }

    /// How wide a space is by itself, in em.
    fn natural_space(&self) -> Option<f64> {
        let text = self.text?;
        let space = text.glyphs.iter().find(|glyph| is_space(text, glyph))?;
        text.font.x_advance(space.id).map(Em::get)
    }
}

fn is_space(text: &TextItem, glyph: &Glyph) -> bool {
    text.text.get(glyph.range()).is_some_and(|it| it.starts_with([' ', '\u{a0}']))
}

/// The pieces of text and the links of a frame in drawing order, and how wide spaces are at most, in em, where the
/// template tells it (`widest-gap` in `typst/house/document.typ`).
fn gather<'a>(frame: &'a Frame, origin: Point, leaves: &mut Vec<Leaf<'a>>, most: &mut Option<f64>) {
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => gather(&group.frame, position, leaves, most),
            FrameItem::Text(text) => {
                leaves.push(Leaf { left: position.x, baseline: position.y, text: Some(text) });
            }
            FrameItem::Link(_, size) => {
                leaves.push(Leaf { left: position.x, baseline: link_baseline(position, *size), text: None });
            }
            FrameItem::Tag(Tag::Start(element, _)) => {
                if let Some(told) = element.to_packed::<MetadataElem>()
                    && let Value::Dict(told) = &told.value
                    && let Ok(Value::Length(widest)) = told.get("widest-gap")
                {
                    *most = Some(widest.em.get());
                }
            }
            _ => {}
        }
    }
}

/// The baseline of the text under a link, about: links are as high as their line.
fn link_baseline(position: Point, size: Size) -> Abs {
    position.y + size.y * 0.8
}

/// A frame with its lines as they end short; `lines` gives that of each leaf.
fn rebuilt<'a>(
    frame: &Frame,
    origin: Point,
    lines: &mut impl Iterator<Item = &'a Option<Rc<Shortened>>>,
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
                    position.x += line.shift(left);
                    FrameItem::Text(narrowed(text, line.most))
                }
                _ => item.clone(),
            },
            FrameItem::Link(to, size) => match lines.next() {
                Some(Some(line)) => {
                    let (begins, ends) = (line.shift(left), line.shift(left + size.x));
                    position.x += begins;
                    FrameItem::Link(to.clone(), Size::new(size.x + ends - begins, size.y))
                }
                _ => item.clone(),
            },
            other => other.clone(),
        };
        out.push(position, item);
    }
    out
}

/// A piece of text with no space wider than a number of em.
fn narrowed(text: &TextItem, most: f64) -> TextItem {
    let mut out = text.clone();
    for glyph in &mut out.glyphs {
        if is_space(text, glyph) {
            glyph.x_advance = glyph.x_advance.min(Em::new(most));
        }
    }
    out
}
