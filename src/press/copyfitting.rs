//! Fits the text of an official document to its pages: where a few lines stand alone on one, the blocks before them are
//! set a little closer, as an operator does who is short of three lines.

use typst_layout::PagedDocument;

use crate::diagnostics::Diagnostic;
use crate::finish::{self, NearlyEmpty};
use crate::printed::Printed;
use crate::typeset::{Compositor, FirstBlocks, Fit, Mark, marks};

/// How much room a block gives up at the most, in points, with what goes back with it to the page before.
const GIVEN_UP: f64 = 4.0;

/// The pages of a document, closer together where that leaves fewer pages nearly empty. `laid_out` hears the number of
/// pages after each round of layout but the last. The blocks of a booklet stand on its grid, and stay there.
pub fn fitted(
    compositor: &Compositor,
    printed: &Printed,
    laid_out: impl Fn(usize),
) -> Result<(PagedDocument, Vec<Diagnostic>), Vec<Diagnostic>> {
    let loose = compositor.typeset(printed, &Fit::default(), &laid_out)?;
    if matches!(printed, Printed::Compendium { .. } | Printed::Index { .. }) {
        return Ok(loose);
    }
    let lonely = finish::nearly_empty(&loose.0);
    if lonely.is_empty() {
        return Ok(loose);
    }
    let marks = marks(printed, &loose.0);
    let fit = Fit { closer: lonely.iter().filter_map(|page| blocks_before(page, &marks)).collect() };
    if fit.closer.is_empty() {
        return Ok(loose);
    }
    laid_out(loose.0.pages().len());
    match compositor.typeset(printed, &fit, &laid_out) {
        Ok(closer) if finish::nearly_empty(&closer.0).len() < lonely.len() => Ok(closer),
        // A fit that the templates of a project can't do is none of it.
        _ => Ok(loose),
    }
}

/// The blocks before the lines of a page, in the page run that goes on there; none if their room is unlikely to take these
/// in.
fn blocks_before(lonely: &NearlyEmpty, marks: &[Mark]) -> Option<FirstBlocks> {
    let next = marks.partition_point(|mark| mark.page < lonely.page);
    // A page that begins a page run has nothing that it could go back to.
    let begins_run = |mark: &Mark| mark.page == lonely.page && mark.block.1 == 0;
    let (path, last) =
        marks[..next].last().filter(|_| !marks.get(next).is_some_and(begins_run))?.block.clone();
    let count = marks[..next].iter().filter(|mark| mark.block.0 == path).count();
    (lonely.height <= count as f64 * GIVEN_UP).then_some(FirstBlocks { path, count: last + 1 })
}
