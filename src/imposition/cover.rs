//! A cover as a sheet of its own: front and back beside each other with the spine between them, as they lie when the book
//! is opened on its face; and what of the pages is no cover.

use std::ops::Range;

use ecow::EcoVec;
use typst::layout::{Abs, Frame, FrameItem, Point, Sides, Size};
use typst::model::DocumentInfo;
use typst_layout::{Page, PagedDocument};

use super::marks;
use super::trimmed::{Surround, bled, sheet};

/// What a cover is made of.
#[derive(Debug, Clone, Copy)]
pub struct CoverParts<'a> {
    /// The page of the front.
    pub front: &'a Page,
    /// The page of the back, if there is one.
    pub back: Option<&'a Page>,
    /// What both lie on, as wide as both and the spine, with the spine.
    pub ground: &'a Page,
    /// The label of the sheet.
    pub label: Option<&'a Page>,
}

/// The outside of a cover as one sheet. Where the right side is bound the front is on the left. `spine` is its width in
/// points; the edge of the whole is the trim.
pub fn cover(
    parts: &CoverParts,
    info: &DocumentInfo,
    right_bound: bool,
    spine: f64,
    surround: &Surround,
) -> PagedDocument {
    let page = parts.front.frame.size();
    let spine = Abs::pt(spine);
    let bleed = Abs::pt(surround.bleed);
    let mut frame = Frame::hard(Size::new(page.x * 2.0 + spine, page.y));
    // What bleeds of a page ends at the spine, which has its own ground.
    frame.push_frame(Point::zero(), bled(parts.ground, Sides::splat(bleed)));
    let (left, right) =
        if right_bound { (Some(parts.front), parts.back) } else { (parts.back, Some(parts.front)) };
    if let Some(left) = left {
        let beyond = Sides { right: Abs::zero(), ..Sides::splat(bleed) };
        frame.push_frame(Point::zero(), bled(left, beyond));
    }
    if let Some(right) = right {
        let beyond = Sides { left: Abs::zero(), ..Sides::splat(bleed) };
        frame.push_frame(Point::with_x(page.x + spine), bled(right, beyond));
    }
    if surround.marks {
        marks::around(&mut frame, surround.off());
        marks::folds(&mut frame, surround.off(), page.x, page.x + spine);
        parts.label.iter().for_each(|label| surround.label(&mut frame, &label.frame));
    }
    let sheets: EcoVec<Page> = [sheet(frame, parts.front, 0, surround)].into_iter().collect();
    PagedDocument::new(sheets, info.clone())
}

/// The pages between the covers: neither the front, nor the back if there is one, nor the pages on their insides that
/// nothing is printed on.
pub fn text_block(pages: &[Page], back: bool) -> Range<usize> {
    let is_empty = |number: usize| pages.get(number).is_some_and(|page| is_empty(&page.frame));
    // The second page alone is the inside of the front: what follows must stay on the side of its leaf.
    let start = (1 + usize::from(is_empty(1))).min(pages.len());
    let mut end = pages.len() - usize::from(back && pages.len() > 1);
    while back && end > start && is_empty(end - 1) {
        end -= 1;
    }
    start.min(end)..end
}

/// Whether nothing of a frame is printed.
fn is_empty(frame: &Frame) -> bool {
    frame.items().all(|(_, item)| match item {
        FrameItem::Tag(_) | FrameItem::Link(..) => true,
        FrameItem::Group(group) => is_empty(&group.frame),
        _ => false,
    })
}
