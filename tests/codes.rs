//! The bar code and the QR code of a first page, drawn as they stand there and read by a decoder.

use khulasa::corpus::Reading;
use khulasa::{Press, PressOptions, resolve};
use rxing::BarcodeFormat;
use rxing::helpers::detect_in_luma;
use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Transform};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::visualize::{CurveItem, Geometry};

/// Dots a point; a module of the bar code is three quarters of a point wide.
const SCALE: f32 = 6.0;
/// The empty room around a code that its standard asks for, in points.
const QUIET: f32 = 12.0;

/// The shapes of a page that are made of several closed curves, each with where it stands.
fn codes(frame: &Frame, origin: Point, found: &mut Vec<tiny_skia::Path>) {
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => codes(&group.frame, position, found),
            FrameItem::Shape(shape, _) => {
                let Geometry::Curve(curve) = &shape.geometry else { continue };
                let at = |point: &Point| {
                    let on = |own: Abs, other: Abs| (own + other).to_pt() as f32;
                    (on(point.x, position.x), on(point.y, position.y))
                };
                let mut path = PathBuilder::new();
                for item in &curve.0 {
                    match item {
                        CurveItem::Move(point) => path.move_to(at(point).0, at(point).1),
                        CurveItem::Line(point) => path.line_to(at(point).0, at(point).1),
                        CurveItem::Cubic(..) => panic!("a code has no bends"),
                        CurveItem::Close => path.close(),
                    }
                }
                found.extend(path.finish());
            }
            _ => {}
        }
    }
}

/// Draws a code in black on white and reads it.
fn read(code: &tiny_skia::Path, format: BarcodeFormat) -> String {
    let bounds = code.bounds();
    let size = |length: f32| ((length + 2.0 * QUIET) * SCALE) as u32;
    let (width, height) = (size(bounds.width()), size(bounds.height()));
    let mut image = Pixmap::new(width, height).expect("an image");
    image.fill(tiny_skia::Color::WHITE);
    let mut paint = Paint::default();
    paint.set_color_rgba8(0, 0, 0, 255);
    let transform =
        Transform::from_translate(QUIET - bounds.left(), QUIET - bounds.top()).post_scale(SCALE, SCALE);
    image.fill_path(code, &paint, FillRule::Winding, transform, None);
    let luma = image.pixels().iter().map(|pixel| pixel.red()).collect();
    let found = detect_in_luma(luma, width, height, Some(format)).expect("a code that can be read");
    found.getText().to_owned()
}

#[test]
fn codes_say_the_job_number_and_the_public_page() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "sessions/cop-10/agenda");
    let printed =
        resolve::resolve(&Reading::new(&edition.corpus), document.expect("the agenda")).expect("the agenda");
    let (pages, _) = press.pages(&edition, &printed).expect("pages");
    let mut found = vec![];
    codes(&pages.pages()[0].frame, Point::zero(), &mut found);
    let [first, second] = found.as_slice() else { panic!("{} codes", found.len()) };
    // The QR code is square.
    let square = |path: &tiny_skia::Path| (path.bounds().width() - path.bounds().height()).abs() < 1.0;
    let (bars, qr) = if square(second) { (first, second) } else { (second, first) };
    assert_eq!(read(bars, BarcodeFormat::CODE_39), "2005387");
    assert_eq!(read(qr, BarcodeFormat::QR_CODE), "https://undocs.org/ar/CTOC/COP/2020/1/Rev.1");
}
