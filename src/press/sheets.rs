//! Makes the sheets of a booklet from its pages, as its file and the command line want them.

use std::ops::Range;

use typst::model::Document as _;
use typst_layout::{Page, PagedDocument};

use crate::corpus::{Binding, Cover, Document, Duplex, Print};
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::imposition::{Scheme, Sheets, TooSmall, impose, text_block};
use crate::printed::Printed;
use crate::typeset::{Compositor, Dummy};

/// Points to a millimetre.
pub const MILLIMETRE: f64 = 72.0 / 25.4;

/// How the pages of a document become signatures.
pub fn scheme(printed: &Printed, print: &Print) -> Scheme {
    Scheme {
        signature: print.signature.map(|it| it.pages()),
        right_bound: print.binding.unwrap_or_default() == Binding::Right,
        back_cover: printed.front().is_some_and(|front| !front.address.is_empty()),
    }
}

/// A cover that is apart, and what is within it.
pub struct Apart<'a> {
    /// The front cover.
    pub front: &'a Page,
    /// The back cover, if the document has one.
    pub back: Option<&'a Page>,
    /// The pages that are folded and bound, by their places from 0.
    pub inner: Range<usize>,
}

/// The cover of a document, if it has one and that is asked to be apart.
pub fn apart<'a>(printed: &Printed, print: &Print, pages: &'a [Page]) -> Option<Apart<'a>> {
    let is_apart = print.cover.unwrap_or_default() == Cover::Apart && printed.front().is_some();
    let front = pages.first().filter(|_| is_apart)?;
    let back = pages.last().filter(|_| scheme(printed, print).back_cover && pages.len() > 1);
    Some(Apart { front, back, inner: text_block(pages, back.is_some()) })
}

/// The sides of the sheets of a document whose pages are finished; where it is a dummy, its pages show their numbers
/// alone.
pub fn sheets(
    compositor: &Compositor,
    document: &Document,
    printed: &Printed,
    pages: &PagedDocument,
    print: &Print,
    dummy: bool,
) -> Result<PagedDocument, Vec<Diagnostic>> {
    let mut scheme = scheme(printed, print);
    let mut bound = pages.pages();
    if let Some(cover) = apart(printed, print, bound) {
        bound = &bound[cover.inner];
        scheme.back_cover = false;
    }
    let right_bound = scheme.right_bound;
    let sheets = Sheets {
        scheme,
        size: print.sheet.map(|size| {
            let (width, height) = size.millimetres();
            (width * MILLIMETRE, height * MILLIMETRE)
        }),
        creep: print.leaf().map_or(0.0, |it| it * MILLIMETRE),
        turned: print.duplex.unwrap_or_default() == Duplex::LongEdge,
    };
    let imposed = match bound.first().filter(|_| dummy) {
        Some(first) => {
            let size = first.frame.size();
            let (width, height) = (size.x.to_pt(), size.y.to_pt());
            // Blanks are pages that are folded too.
            let pages = scheme.padded(bound.len());
            impose(&compositor.dummy(printed, &Dummy { pages, width, height, right_bound })?, &sheets)
        }
        None => impose(&PagedDocument::new(bound.into(), pages.info().clone()), &sheets),
    };
    imposed.map_err(|small| vec![too_small(document, &small)])
}

fn too_small(document: &Document, small: &TooSmall) -> Diagnostic {
    let shown =
        |(width, height): (f64, f64)| format!("{:.0} × {:.0} mm", width / MILLIMETRE, height / MILLIMETRE);
    let (needed, sheet) = (shown(small.needed), shown(small.sheet));
    let message = sentence!("print-sheet", needed = needed, sheet = sheet);
    Diagnostic::error("print::sheet", Place::of_file(document.file.clone()), message)
}
