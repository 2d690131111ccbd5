//! Writes text so that readers of PDFs copy it whole, above all Arabic: `pdftotext`, pdfium, MuPDF and pdf.js. Each guesses
//! words, order and blanks back from where glyphs stand; `docs/clean-text.md` says what each wants and how much it buys.

mod classes;
mod clusters;
mod codes;
mod derived_font;
mod left_runs;
mod lines;
mod replaced;
mod right_runs;
mod runs;
mod strings;

use ecow::EcoVec;
use typst::model::Document;
use typst::text::FontInstance;
use typst_layout::{Page, PagedDocument};

use clusters::line;
use codes::{Faces, Side};
use derived_font::derived_font;
use lines::{Leaf, going_on, is_rewritable, leaves, lines};
use replaced::{Fonts, Piece, Plan, pieces, replaced, set_fonts};
use right_runs::Beside;
use runs::{Kind, runs, thin};
use strings::Strings;

/// A document that looks the same and is copied whole. What cannot be written anew stays as it is: text in fonts that do
/// not have TrueType outlines or that vary, and text in more than one colour. Each page is let go as soon as it has been
/// written anew: a document is not held twice.
pub fn cleaned(document: PagedDocument) -> PagedDocument {
    let info = document.info().clone();
    let pages = EcoVec::from(document.pages());
    drop(document);
    let mut faces = Faces::default();
    let written = pages.into_iter().map(|page| {
        let plan = plan(&page, &mut faces);
        let (frame, fonts) = replaced(&page.frame, plan, &faces);
        (Page { frame, ..page }, fonts)
    });
    let written: Vec<(Page, Fonts)> = written.collect();
    // Only now are all codes known. A face is one that fonts can be derived from, of no more glyphs than a font has.
    let derived = |face, side| derived_font(face, side).expect("a font can be derived from the face");
    let derived: Vec<[FontInstance; 2]> =
        faces.faces.iter().map(|face| [Side::Right, Side::Left].map(|side| derived(face, side))).collect();
    let pages = written.into_iter().map(|(mut page, fonts)| {
        set_fonts(&mut page.frame, &mut fonts.into_iter(), &derived);
        page
    });
    PagedDocument::new(pages.collect(), info)
}

/// What becomes of the text of a page.
fn plan(page: &Page, faces: &mut Faces) -> Plan {
    let leaves = leaves(&page.frame);
    let mut plan: Vec<Option<Vec<Piece>>> = leaves.iter().map(|_| None).collect();
    let lines = lines(&leaves);
    for (line, goes_on) in lines.iter().zip(going_on(&lines)) {
        let Some(pieces) = written(line, goes_on, faces) else { continue };
        line.iter().for_each(|leaf| plan[leaf.number] = Some(vec![]));
        for (leaf, piece) in pieces {
            plan[leaf].get_or_insert_default().push(piece);
        }
    }
    plan
}

/// A line written anew, with the number of the leaf whose place each piece takes. `None` if it stays as it is.
fn written(leaves: &[Leaf], goes_on: bool, faces: &mut Faces) -> Option<Vec<(usize, Piece)>> {
    if !leaves.iter().all(is_rewritable) {
        return None;
    }
    let glyphs = leaves.iter().map(|it| it.text.glyphs.len()).sum();
    for leaf in leaves {
        let number = faces.number(&leaf.text.font)?;
        if !faces.faces[number].has_room(glyphs) {
            return None;
        }
    }
    let line = line(leaves, goes_on)?;
    let numbers: Vec<usize> =
        line.sources.iter().map(|leaf| faces.number(&leaves[*leaf].text.font)).collect::<Option<_>>()?;
    let runs = runs(&line);
    let mut strings = Strings::new(faces, &numbers, thin(line.size));
    for (number, run) in runs.iter().enumerate() {
        let beside =
            Beside { before: number.checked_sub(1).and_then(|it| runs.get(it)), after: runs.get(number + 1) };
        match run.kind {
            Kind::Left => left_runs::write(&mut strings, run),
            Kind::Right => right_runs::write(&mut strings, run, beside),
            Kind::Sign => right_runs::write_signs(&mut strings, run, beside),
        }
    }
    pieces(&line, leaves, &numbers, &strings.strings)
}
