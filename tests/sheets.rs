//! The sheets of booklets, as they lie before they are folded: what stands on each half, how far it has moved, what marks
//! there are, and that nothing is scaled.

use std::path::Path;

use khulasa::corpus::{Binding, Cover, Duplex, Print, SheetSize, Signature};
use khulasa::imposition::{Scheme, Sheets, impose, signatures};
use khulasa::{Format, Press, PressOptions, Profile};
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

/// Points to a millimetre.
const MILLIMETRE: f64 = 72.0 / 25.4;

/// The finished pages of the compendium.
fn compendium() -> PagedDocument {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let printed = press.printed(&edition, document).expect("a compendium");
    press.pages(&edition, &printed).expect("pages").0
}

/// The pieces of text of a frame and where each stands, in points.
fn texts(frame: &Frame, place: Transform, found: &mut Vec<(f64, f64, f64, String)>) {
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let moved = place.pre_concat(Transform::translate(position.x, position.y));
                texts(&group.frame, moved.pre_concat(group.transform), found);
            }
            FrameItem::Text(text) => {
                let at = position.transform(place);
                let scale = text.size.to_pt() * place.sx.get();
                found.push((at.x.to_pt(), at.y.to_pt(), scale, text.text.to_string()));
            }
            _ => {}
        }
    }
}

fn texts_of(frame: &Frame) -> Vec<(f64, f64, f64, String)> {
    let mut found = vec![];
    texts(frame, Transform::identity(), &mut found);
    found
}

fn straight() -> Sheets {
    let scheme = Scheme { signature: None, right_bound: true, back_cover: true };
    Sheets { scheme, size: None, creep: 0.0, turned: false }
}

#[test]
fn each_half_of_a_side_is_its_page() {
    let pages = compendium();
    let width = pages.pages()[0].frame.width().to_pt();
    for (signature, right_bound) in [(None, true), (Some(16), true), (Some(8), false)] {
        let scheme = Scheme { signature, right_bound, back_cover: true };
        let sheets = impose(&pages, &Sheets { scheme, ..straight() }).expect("sheets");
        let order = scheme.sheets(pages.pages().len());
        assert_eq!(sheets.pages().len(), 2 * order.len());
        let sides = order.iter().flat_map(|sheet| [sheet.front, sheet.back]);
        let mut compared = 0;
        for (side, page) in sides.zip(sheets.pages()) {
            let all = texts_of(&page.frame);
            for (number, offset) in [(side.left, 0.0), (side.right, width)] {
                let on_half = |it: &&(f64, f64, f64, String)| (offset..offset + width).contains(&it.0);
                let half: Vec<_> = all.iter().filter(on_half).cloned().collect();
                let Some(number) = number else {
                    assert!(half.is_empty(), "a blank has {half:?}");
                    continue;
                };
                // Of the same size, at the same place of its half, in the same order.
                let own: Vec<_> = texts_of(&pages.pages()[number].frame)
                    .into_iter()
                    .map(|(x, y, size, text)| (x + offset, y, size, text))
                    .collect();
                let near = |a: f64, b: f64| (a - b).abs() < 0.01;
                assert_eq!(half.len(), own.len(), "page {}", number + 1);
                for (a, b) in half.iter().zip(&own) {
                    assert!(near(a.0, b.0) && near(a.1, b.1) && near(a.2, b.2) && a.3 == b.3, "{a:?} {b:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 5_000, "{compared} pieces of text");
    }
}

#[test]
fn signatures_apart_are_all_sheets_in_order() {
    let pages = compendium();
    let scheme = Scheme { signature: Some(16), ..straight().scheme };
    let sheets = impose(&pages, &Sheets { scheme, ..straight() }).expect("sheets");
    let parts = signatures(&sheets, scheme);
    // 72 pages and eight blanks: five signatures of four sheets.
    assert_eq!(parts.iter().map(|part| part.pages().len()).collect::<Vec<_>>(), [8; 5]);
    let apart = parts.iter().flat_map(|part| part.pages());
    assert!(apart.zip(sheets.pages()).all(|(a, b)| texts_of(&a.frame) == texts_of(&b.frame)));
    assert_eq!(signatures(&sheets, straight().scheme).len(), 1);
}

#[test]
fn inner_sheets_move_toward_the_fold() {
    let pages = compendium();
    let creep = 0.1 * MILLIMETRE;
    let straight_sheets = impose(&pages, &straight()).expect("sheets");
    let moved = impose(&pages, &Sheets { creep, ..straight() }).expect("sheets");
    let width = pages.pages()[0].frame.width().to_pt();
    let mut sheets_with_text = 0;
    for (number, (before, after)) in straight_sheets.pages().iter().zip(moved.pages()).enumerate() {
        let expected = creep * (number / 2) as f64;
        let (before, after) = (texts_of(&before.frame), texts_of(&after.frame));
        sheets_with_text += usize::from(!before.is_empty());
        for (a, b) in before.iter().zip(&after) {
            let toward = if a.0 < width { expected } else { -expected };
            assert!((b.0 - a.0 - toward).abs() < 0.01, "side {number}: {a:?} {b:?}");
        }
    }
    assert!(sheets_with_text > 30, "{sheets_with_text} sides with text");
}

#[test]
fn backs_stand_on_their_heads_where_sheets_turn_on_the_long_edge() {
    let pages = compendium();
    let upright = impose(&pages, &straight()).expect("sheets");
    let turned = impose(&pages, &Sheets { turned: true, ..straight() }).expect("sheets");
    let size = upright.pages()[0].frame.size();
    for (number, (before, after)) in upright.pages().iter().zip(turned.pages()).enumerate() {
        for (a, b) in texts_of(&before.frame).iter().zip(&texts_of(&after.frame)) {
            let expected =
                if number % 2 == 0 { (a.0, a.1) } else { (size.x.to_pt() - a.0, size.y.to_pt() - a.1) };
            assert!((b.0 - expected.0).abs() < 0.01 && (b.1 - expected.1).abs() < 0.01, "{a:?} {b:?}");
        }
    }
}

/// The lines of a frame that stand on a side itself and not on a page: from where to where.
fn marks(frame: &Frame) -> Vec<(Point, Point)> {
    let along = |geometry: &Geometry| match geometry {
        Geometry::Line(to) => *to,
        Geometry::Rect(size) => size.to_point(),
        Geometry::Curve(_) => panic!("a mark is a line or a rectangle"),
    };
    let shapes = frame.items().filter_map(|(at, item)| match item {
        FrameItem::Shape(shape, _) => Some((*at, along(&shape.geometry))),
        _ => None,
    });
    shapes.collect()
}

#[test]
fn marks_stand_on_the_fold_and_outside_of_the_pages() {
    let pages = compendium();
    let page = pages.pages()[0].frame.size();
    let size = (450.0 * MILLIMETRE, 320.0 * MILLIMETRE);
    let scheme = Scheme { signature: Some(16), ..straight().scheme };
    let sheets = impose(&pages, &Sheets { scheme, size: Some(size), ..straight() }).expect("sheets");
    let fold = size.0 / 2.0;
    let (left, right) = (fold - page.x.to_pt(), fold + page.x.to_pt());
    let (top, bottom) = ((size.1 - page.y.to_pt()) / 2.0, (size.1 + page.y.to_pt()) / 2.0);
    let order = scheme.sheets(pages.pages().len());
    for (number, side) in sheets.pages().iter().enumerate() {
        let sheet = order[number / 2];
        let all = marks(&side.frame);
        let (on_fold, crop): (Vec<_>, Vec<_>) = all.iter().partition(|(at, along)| {
            (at.x + along.x / 2.0).to_pt() - fold < 0.01 && (at.x + along.x / 2.0).to_pt() - fold > -0.01
        });
        // Two at the edges of the sheet; on the outside the mark of the signature, inside those of the thread.
        let outside = number % 2 == 0 && sheet.depth == 0;
        let inside = number % 2 == 1 && sheet.depth == 3;
        let expected = 2 + usize::from(outside) + 2 * usize::from(inside);
        assert_eq!(on_fold.len(), expected, "side {number}");
        assert_eq!(crop.len(), 8, "side {number}");
        // Those of the fold are beside the crop marks, away from the edges where printers print nothing.
        let ends = [top - 7.5 * MILLIMETRE, bottom + 3.5 * MILLIMETRE];
        for end in ends {
            assert!(on_fold.iter().any(|(at, _)| (at.y.to_pt() - end).abs() < 0.01), "side {number}: {end}");
        }
        for (at, along) in crop {
            let (x, y) = (at.x.to_pt(), at.y.to_pt());
            let (x2, y2) = (x + along.x.to_pt(), y + along.y.to_pt());
            let clear = x2 <= left - 9.0 || x >= right + 9.0 || y2 <= top - 9.0 || y >= bottom + 9.0;
            assert!(clear, "side {number}: a crop mark at {x}, {y}");
        }
    }
}

/// A press for booklets of the project.
fn booklets(print: Print, dummy: bool) -> Press {
    let options = PressOptions {
        profile: Profile::Booklet { dummy, apart: false },
        print,
        ..PressOptions::new("source")
    };
    Press::new(options).expect("fonts and templates")
}

#[test]
fn a_sheet_that_is_too_small_is_told() {
    let press = booklets(Print { sheet: Some(SheetSize::A4), ..Print::default() }, false);
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let faults = press.typeset(&edition, document, &[Format::Pdf]).expect_err("a fault");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].code, "print::sheet");
    let fits = booklets(Print { sheet: Some(SheetSize::A3), ..Print::default() }, false);
    assert!(fits.typeset(&edition, document, &[Format::Pdf]).is_ok());
}

#[test]
fn a_dummy_shows_the_numbers_of_all_pages_in_reading_order() {
    let print = Print {
        signature: Some(Signature::Sixteen),
        binding: Some(Binding::Right),
        duplex: Some(Duplex::ShortEdge),
        ..Print::default()
    };
    let press = booklets(print, true);
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let product = press.typeset(&edition, document, &[Format::Pdf]).unwrap_or_else(|it| panic!("{it:?}"));
    // 72 pages and eight blanks, four to a sheet.
    assert_eq!(product.pages, 40);
    assert!(Path::new("typst/dummy.typ").is_file());
}

#[test]
fn what_bleeds_goes_on_beyond_outer_edges_and_not_over_the_fold() {
    let pages = compendium();
    let page = pages.pages()[0].frame.size();
    // Room for three millimetres, for one, and for none.
    for (room, bleed) in [(20.0, 3.0), (1.0, 1.0), (0.0, 0.0)] {
        let size = (2.0 * page.x.to_pt() + 2.0 * room * MILLIMETRE, page.y.to_pt() + 2.0 * room * MILLIMETRE);
        let sheets = impose(&pages, &Sheets { size: Some(size), ..straight() }).expect("sheets");
        let (fold, top) = (size.0 / 2.0, room * MILLIMETRE);
        let mut halves = 0;
        for side in sheets.pages() {
            for (at, item) in side.frame.items() {
                let FrameItem::Group(group) = item else { continue };
                halves += 1;
                let clip = group.clip.as_ref().expect("a page is clipped").bbox(None).size();
                let (x, y, right) = (at.x.to_pt(), at.y.to_pt(), at.x.to_pt() + clip.x.to_pt());
                let outer = page.x.to_pt() + bleed * MILLIMETRE;
                let near = |a: f64, b: f64| (a - b).abs() < 0.01;
                let is_left = near(x, fold - outer) && near(right, fold);
                let is_right = near(x, fold) && near(right, fold + outer);
                assert!(is_left || is_right, "{room}: from {x} to {right}, the fold at {fold}");
                assert!(near(y, top - bleed * MILLIMETRE), "{room}: {y}");
                assert!(near(clip.y.to_pt(), page.y.to_pt() + 2.0 * bleed * MILLIMETRE));
            }
        }
        assert_eq!(halves, pages.pages().len());
    }
}

#[test]
fn a_booklet_leaves_a_cover_that_is_apart_out() {
    let print = Print { cover: Some(Cover::Apart), signature: Some(Signature::Four), ..Print::default() };
    let press = booklets(print, false);
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let product = press.typeset(&edition, document, &[Format::Pdf]).unwrap_or_else(|it| panic!("{it:?}"));
    // 68 of 72 pages, two to a side.
    assert_eq!(product.pages, 34);
}
