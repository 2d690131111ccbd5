//! Puts pages on the sides of sheets: text and drawings whole and unscaled, without links, bookmarks and tags.

use ecow::EcoVec;
use typst::foundations::Smart;
use typst::layout::{Abs, Angle, Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst::model::Document as _;
use typst_layout::{Page, PagedDocument};

use super::marks;
use super::order::Scheme;
use super::placing::Placing;

/// How far what reaches an outer edge of a page goes on beyond it, in millimetres, where the sheet is larger than its pages:
/// up to the crop marks.
const BLEED: f64 = 3.0;

/// How the sheets of a booklet are made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheets {
    /// Which page stands where.
    pub scheme: Scheme,
    /// The width and the height of a sheet in points; as wide as two pages, and as high as one, if there is none.
    pub size: Option<(f64, f64)>,
    /// By how many points the pages of a sheet are nearer to the fold than those of the sheet around it.
    pub creep: f64,
    /// Whether backs stand on their heads, since the printer turns sheets on their long edge.
    pub turned: bool,
}

/// Two pages don't fit on a sheet, whose sizes these are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TooSmall {
    /// That of two pages beside each other.
    pub needed: (f64, f64),
    /// That of the sheet.
    pub sheet: (f64, f64),
}

/// The sides of the sheets of a document, front and back in turn. Its pages are of one size.
pub fn impose(document: &PagedDocument, sheets: &Sheets) -> Result<PagedDocument, TooSmall> {
    let Some(first) = document.pages().first() else { return Ok(document.clone()) };
    let page = first.frame.size();
    let needed = (2.0 * page.x.to_pt(), page.y.to_pt());
    let size = sheets.size.unwrap_or(needed);
    // Sizes are given in tenths of a millimetre.
    const ROUNDING: f64 = 0.3;
    if size.0 < needed.0 - ROUNDING || size.1 < needed.1 - ROUNDING {
        return Err(TooSmall { needed, sheet: size });
    }
    let size = Size::new(Abs::pt(size.0), Abs::pt(size.1));
    let corner = Point::new((size.x - page.x * 2.0) / 2.0, (size.y - page.y) / 2.0);
    let bleed = Abs::mm(BLEED).min(corner.x).min(corner.y).max(Abs::zero());
    let place = Placing { page, size, corner, bleed };
    let all = sheets.scheme.sheets(document.pages().len());
    let sides: EcoVec<Page> = all
        .iter()
        .flat_map(|sheet| {
            let toward = Abs::pt(sheets.creep * sheet.depth as f64);
            let mut front = place.side(document, sheet.front, toward);
            let mut back = place.side(document, sheet.back, toward);
            marks::draw(&mut front, &mut back, sheet, &all, &place);
            [front, if sheets.turned { upside_down(back) } else { back }]
        })
        .enumerate()
        .map(|(number, frame)| Page {
            frame,
            fill: Smart::Custom(None),
            numbering: None,
            number: number as u64 + 1,
            ..first.clone()
        })
        .collect();
    Ok(PagedDocument::new(sides, document.info().clone()))
}

/// The sides of each signature by itself, of those that `impose` gave for a scheme.
pub fn signatures(sides: &PagedDocument, scheme: Scheme) -> Vec<PagedDocument> {
    let all = sides.pages();
    let each = scheme.signature.map_or(all.len(), |pages| pages / 2).max(1);
    all.chunks(each).map(|part| PagedDocument::new(part.into(), sides.info().clone())).collect()
}

/// A side that stands on its head.
fn upside_down(side: Frame) -> Frame {
    let size = side.size();
    let mut out = Frame::hard(size);
    let mut group = GroupItem::new(side);
    group.transform = Transform::translate(size.x, size.y).pre_concat(Transform::rotate(Angle::deg(180.0)));
    out.push(Point::zero(), FrameItem::Group(group));
    out
}
