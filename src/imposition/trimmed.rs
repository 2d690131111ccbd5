//! Puts each page on a sheet of its own, with room around it for what bleeds and for crop marks: what a printer cuts to size.

use ecow::EcoVec;
use typst::foundations::Smart;
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Sides, Size};
use typst::model::Document as _;
use typst::syntax::Span;
use typst::visualize::{Curve, Geometry};
use typst_layout::{Page, PagedDocument};

use super::marks;
use super::order::Scheme;
use super::placing::{fill, printed};

/// From what bleeds to the marks, and from the marks to the edge of the sheet, in millimetres.
const GAP: f64 = 1.0;

/// How pages are put on sheets that are cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trimmed {
    /// Where blanks go that make the pages whole signatures.
    pub scheme: Scheme,
    /// How far what reaches the edge of a page goes on beyond it, in points.
    pub bleed: f64,
    /// Whether there are crop marks.
    pub marks: bool,
}

/// The pages of a document in the order in which they are read, blanks included. A page keeps its size; the room around it
/// is what the engine calls its bleed, and its edge is the trim.
pub fn trimmed(document: &PagedDocument, cut: &Trimmed) -> PagedDocument {
    let Some(first) = document.pages().first() else { return document.clone() };
    let bleed = Abs::pt(cut.bleed);
    let gap = Abs::mm(GAP);
    let room = if cut.marks { bleed + gap + Abs::mm(marks::LENGTH) + gap } else { bleed };
    let pages: EcoVec<Page> = cut
        .scheme
        .in_order(document.pages().len())
        .enumerate()
        .map(|(place, number)| {
            let page = number.map(|number| &document.pages()[number]);
            let mut frame = match page {
                Some(page) => bled(page, bleed),
                None => Frame::hard(first.frame.size()),
            };
            if cut.marks {
                marks::around(&mut frame, bleed + gap);
            }
            Page {
                frame,
                bleed: Sides::splat(room),
                fill: Smart::Custom(None),
                numbering: None,
                number: place as u64 + 1,
                ..page.unwrap_or(first).clone()
            }
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

/// What is printed of a page, up to so far beyond its edges.
fn bled(page: &Page, bleed: Abs) -> Frame {
    let size = page.frame.size();
    let whole = size + Size::splat(bleed * 2.0);
    let mut inside = Frame::hard(whole);
    if let Some(fill) = fill(page) {
        inside.push(Point::zero(), FrameItem::Shape(Geometry::Rect(whole).filled(fill), Span::detached()));
    }
    inside.push_frame(Point::splat(bleed), printed(&page.frame));
    let mut group = GroupItem::new(inside);
    group.clip = Some(Curve::rect(whole));
    let mut frame = Frame::hard(size);
    frame.push(Point::splat(-bleed), FrameItem::Group(group));
    frame
}
