//! Where pages stand on a sheet, and what of them is printed there.

use typst::foundations::Smart;
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Size};
use typst::syntax::Span;
use typst::visualize::{Curve, Geometry, Paint};
use typst_layout::{Page, PagedDocument};

use super::order::Side;

/// Where pages stand on a sheet.
pub(super) struct Placing {
    /// The size of a page.
    pub page: Size,
    /// That of the sheet.
    pub size: Size,
    /// The upper left corner of the left page.
    pub corner: Point,
    /// How far what reaches an outer edge of a page goes on beyond it: not farther than the sheet does.
    pub bleed: Abs,
}

impl Placing {
    /// The upright line that sheets are folded on.
    pub fn fold(&self) -> Abs {
        self.size.x / 2.0
    }

    /// A side with its pages, each nearer to the fold by so much, over which none of them reaches.
    pub fn side(&self, document: &PagedDocument, side: Side, toward: Abs) -> Frame {
        let mut sheet = Frame::hard(self.size);
        let bleed = self.bleed;
        for (number, left, by) in
            [(side.left, self.corner.x, toward), (side.right, self.fold(), Abs::zero() - toward)]
        {
            let Some(page) = number.and_then(|number| document.pages().get(number)) else { continue };
            // Beyond three edges, and not over the fold.
            let outside = if left < self.fold() { bleed } else { Abs::zero() };
            let whole = self.page + Size::new(bleed, bleed * 2.0);
            let mut half = Frame::hard(whole);
            if let Some(fill) = fill(page) {
                half.push(
                    Point::zero(),
                    FrameItem::Shape(Geometry::Rect(whole).filled(fill), Span::detached()),
                );
            }
            let mut content = Frame::hard(page.frame.size());
            content.push_frame(Point::zero(), printed(&page.frame));
            half.push_frame(Point::new(outside + by, bleed), content);
            let mut group = GroupItem::new(half);
            group.clip = Some(Curve::rect(whole));
            sheet.push(Point::new(left - outside, self.corner.y - bleed), FrameItem::Group(group));
        }
        sheet
    }
}

/// The colour that a page is filled with.
pub(super) fn fill(page: &Page) -> Option<Paint> {
    match &page.fill {
        Smart::Custom(fill) => fill.clone(),
        Smart::Auto => None,
    }
}

/// What of a frame is printed.
pub(super) fn printed(frame: &Frame) -> Frame {
    let mut out = Frame::new(frame.size(), frame.kind());
    for (position, item) in frame.items() {
        match item {
            FrameItem::Tag(_) | FrameItem::Link(..) => {}
            FrameItem::Group(group) => {
                let frame = printed(&group.frame);
                out.push(*position, FrameItem::Group(GroupItem { frame, ..group.clone() }));
            }
            other => out.push(*position, other.clone()),
        }
    }
    out
}
