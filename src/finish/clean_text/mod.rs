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

use typst::model::Document;
use typst::text::FontInstance;
use typst_layout::{Page, PagedDocument};

use clusters::line;
use codes::{Face, Faces, Side};
use derived_font::derived_font;
use lines::{Leaf, going_on, is_rewritable, leaves, lines};
use replaced::{Piece, Plan, pieces, replaced};
use right_runs::Beside;
use runs::{Kind, runs, thin};
use strings::Strings;

/// A document that looks the same and is copied whole. What cannot be written anew stays as it is: text in fonts that do
/// not have TrueType outlines or that vary, and text in more than one colour.
pub fn cleaned(document: &PagedDocument) -> PagedDocument {
    let mut faces = Faces::default();
    let plans: Vec<Plan> = document.pages().iter().map(|page| plan(page, &mut faces)).collect();
    let fonts: Vec<[Option<FontInstance>; 2]> = faces
        .faces
        .iter()
        .map(|face| [Side::Right, Side::Left].map(|side| derived_font(face, side)))
        .collect();
    let derived = |face: &Face, font: &[Option<FontInstance>; 2]| {
        face.tables.iter().zip(font).all(|(table, font)| table.codes.is_empty() || font.is_some())
    };
    if !faces.faces.iter().zip(&fonts).all(|(face, font)| derived(face, font)) {
        return document.clone();
    }
    let font = |(face, side): (usize, Side)| fonts.get(face)?[side as usize].clone();
    let pages = document.pages().iter().zip(plans).map(|(page, plan)| Page {
        frame: replaced(&page.frame, &mut plan.pieces.into_iter(), &font),
        ..page.clone()
    });
    PagedDocument::new(pages.collect(), document.info().clone())
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
    Plan { pieces: plan }
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
