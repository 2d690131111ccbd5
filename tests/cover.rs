//! A cover as a file of its own, read as a printer reads it: its boxes, its spine, which side the front is on; what is left
//! for the text block; and the labels of pages.

use hayro_syntax::Pdf;
use khulasa::corpus::{Binding, Cover, Print, Signature, Spine};
use khulasa::imposition::text_block;
use khulasa::source::Number;
use khulasa::typeset::{FlatCover, PageLabels};
use khulasa::{Format, Part, Press, PressOptions, Profile};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

mod desk;
mod folders;
mod prepress;

use desk::Desk;
use prepress::{MILLIMETRE, Piece, inks_of, pages, same, sides, texts_of};

/// The width and the height of a page of the compendium, and the room around it for bleed and marks, in millimetres.
const PAGE: (f64, f64) = (170.0, 240.0);
const ROOM: f64 = 9.0;

/// The size of the title on the front, in points.
const TITLE: f64 = 0.104 * PAGE.0 * MILLIMETRE;

/// A cover apart of a book that is sewn of signatures of 16 pages.
fn sewn() -> Print {
    Print {
        cover: Some(Cover::Apart),
        signature: Some(Signature::Sixteen),
        grammage: Number::new(90),
        volume: Number::new(180),
        ..Print::default()
    }
}

/// The parts of the compendium for a printer.
fn parts(print: Print) -> Vec<(Part, Vec<u8>)> {
    let options = PressOptions { profile: Profile::Print, print, ..PressOptions::new("source") };
    let press = Press::new(options).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let product = press.typeset(&edition, document, &[Format::Pdf]).unwrap_or_else(|it| panic!("{it:?}"));
    // The job ticket is no part of the book.
    let parts = product.files.into_iter().filter(|file| file.part != Part::Report);
    parts.map(|file| (file.part, file.bytes)).collect()
}

/// The text block and the cover.
fn block_and_cover(print: Print) -> (Pdf, Pdf) {
    let pdfs: Vec<(Part, Pdf)> =
        parts(print).into_iter().map(|(part, bytes)| (part, Pdf::new(bytes).expect("a PDF"))).collect();
    let [(Part::Whole, block), (Part::Cover, cover)] =
        <[_; 2]>::try_from(pdfs).unwrap_or_else(|it| panic!("{} files", it.len()))
    else {
        panic!("the text block, and after it the cover")
    };
    (block, cover)
}

/// The pieces of text of a cover that follow the spine, and those that stand upright.
fn turned_and_upright(cover: &Pdf) -> (Vec<Piece>, Vec<Piece>) {
    texts_of(&pages(cover)[0]).into_iter().partition(|piece| piece.along.0.abs() < 0.1)
}

#[test]
fn the_cover_is_one_sheet_with_the_front_on_the_side_of_the_binding() {
    for binding in [Binding::Right, Binding::Left] {
        let (_, cover) = block_and_cover(Print { binding: Some(binding), ..sewn() });
        let [page] = &pages(&cover)[..] else { panic!("one sheet") };
        // 80 pages are 40 leaves of 0.162 mm.
        let (spine, width) = (6.48, 2.0 * PAGE.0 + 6.48);
        let trim = [ROOM, ROOM, ROOM + width, ROOM + PAGE.1];
        assert!(same(sides(page, "TrimBox"), trim), "{:?}", sides(page, "TrimBox"));
        let bleed = [trim[0] - 3.0, trim[1] - 3.0, trim[2] + 3.0, trim[3] + 3.0];
        assert!(same(sides(page, "BleedBox"), bleed));
        let media = [0.0, 0.0, width + 2.0 * ROOM, PAGE.1 + 2.0 * ROOM];
        assert!(same(sides(page, "MediaBox"), media) && same(sides(page, "CropBox"), media));

        let (turned, upright) = turned_and_upright(&cover);
        let titles: Vec<&Piece> = upright.iter().filter(|it| (it.size - TITLE).abs() < 0.1).collect();
        assert!(!titles.is_empty());
        let first = ROOM + PAGE.0;
        for title in titles {
            let x = title.at.0 / MILLIMETRE;
            assert_eq!(x < first, binding == Binding::Right, "{binding:?}: the title at {x} mm");
        }
        // Between the folds, and clear of both.
        assert!(turned.len() > 1, "{turned:?}");
        for piece in &turned {
            let x = piece.at.0 / MILLIMETRE;
            assert!(x > first + 1.0 && x < first + spine - 1.0, "{binding:?}: {x} mm on the spine");
        }
        // Nothing that stands upright comes as near to the spine as that.
        let near = |x: f64| x > first - 5.0 && x < first + spine + 5.0;
        assert!(!upright.iter().any(|piece| near(piece.at.0 / MILLIMETRE)));
    }
}

#[test]
fn the_text_of_the_spine_follows_its_width_and_its_direction() {
    let with = |thickness: u32, spine: Option<Spine>| {
        let print = Print { thickness: Number::new(thickness), spine, ..sewn() };
        turned_and_upright(&block_and_cover(print).1).0
    };
    // 4.8 mm are too narrow; of 6.4 and 16 mm half is the size, up to 22 points.
    assert_eq!(with(120, None), []);
    let (narrow, wide, widest) = (with(160, None), with(250, None), with(1000, Some(Spine::Upwards)));
    assert!((narrow[0].size - 3.2 * MILLIMETRE).abs() < 0.2, "{narrow:?}");
    assert!((wide[0].size - 5.0 * MILLIMETRE).abs() < 0.2, "{wide:?}");
    assert!((widest[0].size - 22.0).abs() < 0.1, "{widest:?}");
    // Arabic begins at the right end of its line: at the head, where that is turned upwards.
    assert!(narrow.iter().chain(&wide).all(|it| it.along.1 > 0.9), "{narrow:?}");
    assert!(widest.iter().all(|it| it.along.1 < -0.9), "{widest:?}");
}

#[test]
fn what_is_stitched_has_no_spine_and_needs_no_paper() {
    let (block, cover) = block_and_cover(Print { cover: Some(Cover::Apart), ..Print::default() });
    let trim = sides(&pages(&cover)[0], "TrimBox");
    assert!(same(trim, [ROOM, ROOM, ROOM + 2.0 * PAGE.0, ROOM + PAGE.1]), "{trim:?}");
    assert_eq!(turned_and_upright(&cover).0, []);
    assert_eq!(pages(&block).len(), 68);
}

#[test]
fn the_text_block_is_what_is_between_the_covers() {
    let pages_of = |print: Print| {
        let (block, _) = block_and_cover(print);
        let found: Vec<usize> = pages(&block).iter().map(|page| texts_of(page).len()).collect();
        let titles =
            pages(&block).iter().flat_map(texts_of).filter(|it| (it.size - TITLE).abs() < 0.1).count();
        assert_eq!(titles, 0, "a cover is among the pages");
        found
    };
    let inside = Pdf::new(parts(Print::default()).remove(0).1).expect("a PDF");
    let inside: Vec<usize> = pages(&inside).iter().map(|page| texts_of(page).len()).collect();
    let stitched = pages_of(Print { cover: Some(Cover::Apart), ..Print::default() });
    assert!(stitched.len().is_multiple_of(4));
    // The same pages, from the title page on, and nothing that only the insides of the cover are.
    assert_eq!(stitched, inside[2..2 + stitched.len()]);
    assert_eq!(stitched.len() + 4, inside.len());
    for (signature, length) in [(Signature::Eight, 72), (Signature::Sixteen, 80), (Signature::ThirtyTwo, 96)]
    {
        let found = pages_of(Print { signature: Some(signature), ..sewn() });
        assert_eq!(found.len(), length);
        assert_eq!(found[..68], stitched[..]);
    }
}

#[test]
fn covers_and_labels_have_inks_alone_and_black_overprints() {
    let black = [0, 0, 0, 1000];
    let (block, cover) = block_and_cover(sewn());
    for pdf in [&block, &cover] {
        let found = inks_of(pdf);
        assert_eq!(found.operators.iter().map(String::as_str).collect::<Vec<_>>(), ["K", "k"]);
        for (inks, overprint) in &found.texts {
            assert!(inks[..3] == [0, 0, 0] || inks[0] > inks[1] && inks[2] == 0, "{inks:?}");
            assert_eq!(*overprint, *inks == black, "{inks:?}");
        }
        assert!(found.texts.contains(&(black, true)));
    }
    assert!(inks_of(&cover).texts.contains(&([0; 4], false)), "white words on the field");
    // What a cover is made of is the same each time.
    assert_eq!(parts(sewn()), parts(sewn()));
}

#[test]
fn labels_stand_outside_of_what_bleeds_and_change_no_page() {
    let (mut labels, mut compared) = (0, 0);
    let of = |marks: bool| block_and_cover(Print { marks: Some(marks), ..sewn() });
    let ((block, cover), (bare_block, bare_cover)) = (of(true), of(false));
    for (marked, bare) in [(&block, &bare_block), (&cover, &bare_cover)] {
        for (page, bare) in pages(marked).iter().zip(pages(bare)) {
            let [left, bottom, right, top] = sides(page, "BleedBox").map(|it| it * MILLIMETRE);
            let media = sides(page, "MediaBox").map(|it| it * MILLIMETRE);
            let inside = |it: &Piece| it.at.0 > left && it.at.0 < right && it.at.1 > bottom && it.at.1 < top;
            let (own, outside): (Vec<Piece>, Vec<Piece>) = texts_of(page).into_iter().partition(inside);
            assert!(!outside.is_empty(), "a page without a label");
            for label in outside {
                labels += 1;
                // The letters of a line reach no farther below it than a third of their size.
                assert!(
                    label.at.1 - label.size / 3.0 > top && label.at.1 + label.size < media[3],
                    "{label:?}"
                );
                assert!(label.at.0 > left && label.at.0 < right && label.size < 8.0, "{label:?}");
            }
            let bare = texts_of(&bare);
            assert_eq!(own.len(), bare.len());
            // Only the room around the page is another.
            let moved = 6.0 * MILLIMETRE;
            for (own, bare) in own.iter().zip(&bare) {
                compared += 1;
                let near = |a: f64, b: f64| (a - b - moved).abs() < 0.01;
                assert!(near(own.at.0, bare.at.0) && near(own.at.1, bare.at.1), "{own:?} {bare:?}");
            }
        }
    }
    assert!(labels >= 81 && compared > 3_000, "{labels} {compared}");
}

/// The texts of each page.
fn words_of(document: &PagedDocument) -> Vec<String> {
    fn below(frame: &Frame, found: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => below(&group.frame, found),
                FrameItem::Text(text) => found.push_str(&text.text),
                _ => {}
            }
        }
    }
    let of_page = |frame: &Frame| {
        let mut found = String::new();
        below(frame, &mut found);
        found.replace(['\u{2066}', '\u{2069}'], "")
    };
    document.pages().iter().map(|page| of_page(&page.frame)).collect()
}

#[test]
fn labels_and_spines_say_what_they_are_of() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let printed = press.printed(&edition, document).expect("a compendium");
    let labels = |document: &str, pages: usize, spine: Option<f64>| {
        let labels = PageLabels { document: document.into(), pages, spine, width: 400.0, height: 11.0 };
        words_of(&press.compositor().page_labels(&printed, &labels).expect("labels"))
    };
    assert_eq!(labels("compendium", 3, None), ["compendium1/3", "compendium2/3", "compendium3/3"]);
    assert_eq!(labels("#panic()", 1, Some(6.48)), ["#panic()coverspine 6.5 mm"]);
    let spine = |millimetres: f64, back: bool| {
        let spine = millimetres * MILLIMETRE;
        let cover = FlatCover { page: 480.0, spine, height: 680.0, downwards: true, back };
        words_of(&press.compositor().flat_cover(&printed, &cover).expect("a cover"))
    };
    assert_eq!(spine(8.0, true), ["المساعدة التقنيةUNODC"]);
    assert_eq!(spine(4.9, true), [""]);
    // A document without a back cover has the field there all the same.
    assert_eq!(spine(4.9, false), ["", ""]);

    let pages = press.pages(&edition, &printed).expect("pages").0;
    assert_eq!(text_block(pages.pages(), true), 2..70);
    assert_eq!(text_block(&pages.pages()[..70], false), 2..70);
    assert_eq!(text_block(&pages.pages()[2..3], false), 1..1);
}

/// A project with a small compendium, `book`.
fn small() -> Desk {
    Desk::of("tests/cases/a-small-compendium/source")
}

const APART: [&str; 6] = ["build", "book", "--profile", "print", "--cover", "apart"];

#[test]
fn a_spine_of_unknown_width_is_told_and_nothing_is_written() {
    let desk = small();
    let run = desk.run(&[&APART[..], &["--signature", "8"]].concat());
    run.assert_code(1);
    assert!(run.err.contains("[print::spine]") && run.err.contains("source/book.yaml"), "{}", run.err);
    assert!(!desk.path("out/print/book.pdf").exists() && !desk.path("out/print/book-cover.pdf").exists());
    // What the command line says of the paper comes before the thickness in the file.
    let book = String::from_utf8(desk.read("source/book.yaml")).expect("UTF-8");
    desk.write(
        "source/book.yaml",
        format!("{book}print:\n  cover: apart\n  signature: 32\n  thickness: 100\n"),
    );
    let width = |options: &[&str]| {
        desk.run(&[&["build", "book", "--profile", "print"], options].concat()).assert_code(0);
        let pdf = Pdf::new(desk.read("out/print/book-cover.pdf")).expect("a PDF");
        let trim = sides(&pages(&pdf)[0], "TrimBox");
        trim[2] - trim[0] - 2.0 * PAGE.0
    };
    let plain = width(&[]);
    assert!(plain > 1.5, "{plain}");
    assert!((width(&["--grammage", "200"]) - plain).abs() < 0.01);
    assert!((width(&["--grammage", "200", "--volume", "150"]) - 3.0 * plain).abs() < 0.01);
    assert!((width(&["--grammage", "200", "--thickness", "50"]) - 0.5 * plain).abs() < 0.01);
}

#[test]
fn a_cover_of_an_earlier_build_is_removed() {
    let desk = small();
    desk.run(&APART).assert_code(0);
    assert!(desk.path("out/print/book-cover.pdf").exists());
    // The text export alone writes no pages.
    desk.run(&["build", "book", "--profile", "print", "--format", "txt"]).assert_code(0);
    assert!(desk.path("out/print/book-cover.pdf").exists());
    desk.run(&["build", "book", "--profile", "print"]).assert_code(0);
    assert!(!desk.path("out/print/book-cover.pdf").exists());
    assert!(desk.path("out/print/book.pdf").exists());
}

#[test]
fn a_document_of_the_name_of_a_cover_stays() {
    let desk = small();
    let book = desk.read("source/book.yaml");
    desk.write("source/Book-Cover.yaml", book);
    desk.run(&["build", "--profile", "print"]).assert_code(0);
    assert!(desk.path("out/print/Book-Cover.pdf").exists());
    let own = desk.read("out/print/Book-Cover.pdf");
    let old = desk.read("out/print/book.pdf");
    let run = desk.run(&APART);
    run.assert_code(1);
    assert!(run.err.contains("[print::name]") && run.err.contains("source/Book-Cover.yaml"), "{}", run.err);
    assert_eq!(desk.read("out/print/book.pdf"), old);
    assert_eq!(desk.read("out/print/Book-Cover.pdf"), own);
    // A signature may have the name of a document too.
    desk.write("source/book/signature-01.yaml", desk.read("source/Book-Cover.yaml"));
    let run = desk.run(&["build", "book", "--profile", "booklet", "--signatures-as-files"]);
    run.assert_code(1);
    assert!(run.err.contains("[print::name]"), "{}", run.err);
}

#[test]
fn documents_without_a_cover_are_as_they_were() {
    let desk = Desk::new();
    desk.run(&["build", "--profile", "print", "--cover", "apart", "--signature", "8"]).assert_code(0);
    assert!(desk.path("out/print/sessions/cop-03/decision-04.pdf").exists());
    assert!(!desk.path("out/print/sessions/cop-03/decision-04-cover.pdf").exists());
}

#[test]
fn a_label_is_one_line_however_long_the_name_is() {
    let desk = Desk::new();
    let name = format!("{}النهاية", "a-long-name-".repeat(15));
    let source = desk.read("source/sessions/cop-03/decision-04.yaml");
    desk.write(&format!("source/sessions/cop-03/{name}.yaml"), source);
    desk.run(&["build", "--profile", "print"]).assert_code(0);
    let pdf = Pdf::new(desk.read(&format!("out/print/sessions/cop-03/{name}.pdf"))).expect("a PDF");
    // The last page is blank.
    let all = pages(&pdf);
    let blank = all.last().expect("pages");
    let (label, top) = (texts_of(blank), sides(blank, "BleedBox")[3] * MILLIMETRE);
    assert!(label.len() > 1 && label.iter().all(|piece| piece.at.1 > top), "{label:?}");
    let heights = label.iter().map(|piece| piece.at.1);
    assert!(heights.clone().all(|y| (y - label[0].at.1).abs() < 0.01), "{label:?}");
    let right = sides(blank, "TrimBox")[2] * MILLIMETRE;
    assert!(label.iter().any(|piece| piece.at.0 > right - 30.0), "the number at the end: {label:?}");
    assert!(label.iter().all(|piece| piece.at.0 < right), "{label:?}");
}
