//! Puts each page on a sheet of its own, with room around it for what bleeds and for crop marks: what a printer cuts to size.

use ecow::EcoVec;
use typst::foundations::Smart;
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Sides, Size};
use typst::model::DocumentInfo;
use typst::syntax::Span;
use typst::visualize::{Curve, Geometry};
use typst_layout::{Page, PagedDocument};

use super::marks;
use super::order::Scheme;
use super::placing::{fill, printed};

/// From what bleeds to the marks, and from the marks to the edge of the sheet, in millimetres.
const GAP: f64 = 1.0;

/// From a crop mark to a label beside it, in millimetres.
const BESIDE: f64 = 3.0;

/// What is around a page on its sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Surround {
    /// How far what reaches the edge of a page goes on beyond it, in points.
    pub bleed: f64,
    /// Whether there are crop marks, and labels beside them.
    pub marks: bool,
}

impl Surround {
    /// From the edge of a page to what marks where it is cut.
    pub(super) fn off(&self) -> Abs {
        Abs::pt(self.bleed) + Abs::mm(GAP)
    }

    /// From the edge of a page to that of its sheet.
    pub(super) fn room(&self) -> Abs {
        if self.marks { self.off() + Abs::mm(marks::LENGTH) + Abs::mm(GAP) } else { Abs::pt(self.bleed) }
    }

    /// The width and the height of the room that a label has over a page, in points.
    pub fn label_size(&self, page: (f64, f64)) -> (f64, f64) {
        // A page that is narrower than its marks has no room; one point is what the engine lays out.
        ((page.0 - 2.0 * Abs::mm(BESIDE).to_pt()).max(1.0), Abs::mm(marks::LENGTH).to_pt())
    }

    /// Lays a label over a page whose upper left corner is the origin, between the marks of its upper edge.
    pub(super) fn label(&self, frame: &mut Frame, label: &Frame) {
        let at = Point::new(Abs::mm(BESIDE), -self.off() - Abs::mm(marks::LENGTH));
        frame.push_frame(at, printed(label));
    }
}

/// Pages in the order in which they are read, blanks of the scheme included, each with its surround and, if there are any,
/// a label. A page keeps its size; the room around it is what the engine calls its bleed, and its edge is the trim.
pub fn trimmed(
    pages: &[Page],
    info: &DocumentInfo,
    scheme: Scheme,
    surround: &Surround,
    labels: &[Page],
) -> PagedDocument {
    let Some(first) = pages.first() else { return PagedDocument::new(EcoVec::new(), info.clone()) };
    let sheets: EcoVec<Page> = scheme
        .in_order(pages.len())
        .enumerate()
        .map(|(place, number)| {
            let page = number.map(|number| &pages[number]);
            let mut frame = match page {
                Some(page) => bled(page, Sides::splat(Abs::pt(surround.bleed))),
                None => Frame::hard(first.frame.size()),
            };
            if surround.marks {
                marks::around(&mut frame, surround.off());
                labels.get(place).iter().for_each(|label| surround.label(&mut frame, &label.frame));
            }
            sheet(frame, page.unwrap_or(first), place, surround)
        })
        .collect();
    PagedDocument::new(sheets, info.clone())
}

/// The sheet of a page, by its place.
pub(super) fn sheet(frame: Frame, page: &Page, place: usize, surround: &Surround) -> Page {
    Page {
        frame,
        bleed: Sides::splat(surround.room()),
        fill: Smart::Custom(None),
        numbering: None,
        number: place as u64 + 1,
        ..page.clone()
    }
}

/// What is printed of a page, up to so far beyond its edges.
pub(super) fn bled(page: &Page, beyond: Sides<Abs>) -> Frame {
    let size = page.frame.size();
    let corner = Point::new(beyond.left, beyond.top);
    let whole = size + Size::new(beyond.left + beyond.right, beyond.top + beyond.bottom);
    let mut inside = Frame::hard(whole);
    if let Some(fill) = fill(page) {
        inside.push(Point::zero(), FrameItem::Shape(Geometry::Rect(whole).filled(fill), Span::detached()));
    }
    inside.push_frame(corner, printed(&page.frame));
    let mut group = GroupItem::new(inside);
    group.clip = Some(Curve::rect(whole));
    let mut frame = Frame::hard(size);
    frame.push(Point::zero() - corner, FrameItem::Group(group));
    frame
}
