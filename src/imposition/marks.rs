//! What the hands that fold, stitch and cut go by: fold marks, stitch marks, signature marks and crop marks.

use typst::layout::{Abs, Frame, FrameItem, Point, Size};
use typst::syntax::Span;
use typst::visualize::{Color, DashPattern, FixedStroke, Geometry, Paint};

use super::order::Sheet;
use super::placing::Placing;

/// How thick marks are, in points.
const WEIGHT: f64 = 0.25;
/// How long a mark is, in millimetres.
pub(super) const LENGTH: f64 = 4.0;
/// How far crop marks are from the corner that they point to, in millimetres: farther than what bleeds.
const OFF: f64 = 3.5;
/// A dash of the marks of folds of a cover, and as much between two, in millimetres: crop marks have none.
const DASH: f64 = 0.8;
/// A signature mark and the step from one to the next, in millimetres: on the back of the book they make a stair.
const SIGNATURE: (f64, f64) = (1.2, 6.0);

/// Draws the marks of both sides of a sheet.
pub(super) fn draw(front: &mut Frame, back: &mut Frame, sheet: &Sheet, all: &[Sheet], place: &Placing) {
    let (fold, height) = (place.fold(), place.size.y);
    for side in [&mut *front, &mut *back] {
        // On the fold, above and below the pages, beside the crop marks; at the edges of a sheet that has no room for these,
        // where some printers print nothing.
        let (length, off) = (Abs::mm(LENGTH), Abs::mm(OFF));
        let from_edge =
            if place.corner.y >= length + off { place.corner.y - off - length } else { Abs::zero() };
        line(side, Point::new(fold, from_edge), Point::with_y(length));
        line(side, Point::new(fold, height - from_edge - length), Point::with_y(length));
        crop(side, place);
    }
    let signatures = all.last().map_or(1, |last| last.signature + 1);
    let innermost = all.iter().all(|it| it.signature != sheet.signature || it.depth <= sheet.depth);
    let (top, inside) = (place.corner.y, place.page.y);
    if innermost {
        // Where the thread or the staples go through, in the middle of the innermost sheet.
        for part in [0.25, 0.75] {
            let at = Point::new(fold - Abs::mm(LENGTH / 4.0), top + inside * part);
            line(back, at, Point::with_x(Abs::mm(LENGTH / 2.0)));
        }
    }
    if sheet.depth == 0 && signatures > 1 {
        // On the outside of the outermost sheet, lower from signature to signature.
        let (width, step) = (Abs::mm(SIGNATURE.0), Abs::mm(SIGNATURE.1));
        let steps = ((inside * 0.5) / step).max(1.0) as usize;
        let at =
            Point::new(fold - width / 2.0, top + inside * 0.25 + step * (sheet.signature % steps) as f64);
        let mark = Geometry::Rect(Size::new(width, step)).filled(ink());
        front.push(at, FrameItem::Shape(mark, Span::detached()));
    }
}

/// Crop marks outside of the corners of the pages, where the sheet has room for them.
fn crop(side: &mut Frame, place: &Placing) {
    let (length, off) = (Abs::mm(LENGTH), Abs::mm(OFF));
    let corner = place.corner;
    let (left, right) = (corner.x, place.size.x - corner.x);
    let (top, bottom) = (corner.y, place.size.y - corner.y);
    if corner.x >= length + off {
        for y in [top, bottom] {
            line(side, Point::new(left - off - length, y), Point::with_x(length));
            line(side, Point::new(right + off, y), Point::with_x(length));
        }
    }
    if corner.y >= length + off {
        for x in [left, right] {
            line(side, Point::new(x, top - off - length), Point::with_y(length));
            line(side, Point::new(x, bottom + off), Point::with_y(length));
        }
    }
}

/// Crop marks of a page that stands by itself, whose upper left corner is the origin: they begin so far from its edges,
/// outside of what bleeds.
pub(super) fn around(frame: &mut Frame, off: Abs) {
    let (length, size) = (Abs::mm(LENGTH), frame.size());
    for y in [Abs::zero(), size.y] {
        line(frame, Point::new(-off - length, y), Point::with_x(length));
        line(frame, Point::new(size.x + off, y), Point::with_x(length));
    }
    for x in [Abs::zero(), size.x] {
        line(frame, Point::new(x, -off - length), Point::with_y(length));
        line(frame, Point::new(x, size.y + off), Point::with_y(length));
    }
}

/// Marks of the two folds of a cover, at its upper and its lower edge, whose upper left corner is the origin; where the
/// folds are one, of that. They begin so far from the edges.
pub(super) fn folds(frame: &mut Frame, off: Abs, first: Abs, second: Abs) {
    let (length, height) = (Abs::mm(LENGTH), frame.height());
    let dash = DashPattern { array: vec![Abs::mm(DASH); 2], phase: Abs::zero() };
    for x in [Some(first), Some(second).filter(|second| *second != first)].into_iter().flatten() {
        for y in [-off - length, height + off] {
            stroked(frame, Point::new(x, y), Point::with_y(length), Some(dash.clone()));
        }
    }
}

fn line(side: &mut Frame, from: Point, along: Point) {
    stroked(side, from, along, None);
}

fn stroked(side: &mut Frame, from: Point, along: Point, dash: Option<DashPattern<Abs, Abs>>) {
    let stroke = FixedStroke { paint: ink(), thickness: Abs::pt(WEIGHT), dash, ..FixedStroke::default() };
    side.push(from, FrameItem::Shape(Geometry::Line(along).stroked(stroke), Span::detached()));
}

fn ink() -> Paint {
    Paint::Solid(Color::BLACK)
}
