//! Fits the text of an official document to its pages: where a few lines stand alone on one, the blocks before them are
//! set a little closer, as an operator does who is short of three lines.

use typst_layout::PagedDocument;

use crate::diagnostics::Diagnostic;
use crate::finish::{self, NearlyEmpty};
use crate::printed::Printed;
use crate::typeset::{Compositor, Fit, marks};

/// How much room a block gives up with each step at the most, in points, what goes back with it to the page before too.
const GIVEN_UP: f64 = 2.0;

/// With how many steps at the most one is likely to do, and with how many the two that there are.
const SURE: f64 = 0.3;
const POSSIBLE: f64 = 2.0;

/// The pages of a document, closer together where that leaves fewer pages nearly empty. `laid_out` hears the number of
/// pages after each round of layout but the last. The blocks of a booklet stand on its grid, and stay there.
pub fn fitted(
    compositor: &Compositor,
    printed: &Printed,
    laid_out: impl Fn(usize),
) -> Result<(PagedDocument, Vec<Diagnostic>), Vec<Diagnostic>> {
    let loose = compositor.typeset(printed, Fit::default(), &laid_out)?;
    if matches!(printed, Printed::Compendium { .. } | Printed::Index { .. }) {
        return Ok(loose);
    }
    let lonely = finish::nearly_empty(&loose.0);
    let Some(needed) = lonely.iter().map(|page| steps_needed(printed, &loose.0, page)).reduce(f64::min)
    else {
        return Ok(loose);
    };
    // Each try is a layout of its own, so few are made.
    let fits: &[Fit] = match needed {
        ..=SURE => &[Fit::CLOSER, Fit::CLOSEST],
        ..=POSSIBLE => &[Fit::CLOSEST],
        _ => &[],
    };
    for fit in fits {
        laid_out(loose.0.pages().len());
        // A fit that the templates of a project can't do is none of it.
        let Ok(closer) = compositor.typeset(printed, *fit, &laid_out) else { break };
        if finish::nearly_empty(&closer.0).len() < lonely.len() {
            return Ok(closer);
        }
    }
    Ok(loose)
}

/// How many steps the blocks before a page have to give up their room by, to make as much as its lines need.
fn steps_needed(printed: &Printed, pages: &PagedDocument, lonely: &NearlyEmpty) -> f64 {
    let before = marks(printed, pages).iter().filter(|mark| mark.page < lonely.page).count();
    lonely.height / (before as f64 * GIVEN_UP)
}
