//! Fits the text of an official document to its pages: where a few lines stand alone on one, the blocks before them are
//! set a little closer, as an operator does who is short of three lines.

use typst_layout::PagedDocument;

use crate::diagnostics::Diagnostic;
use crate::finish;
use crate::printed::Printed;
use crate::typeset::{Compositor, Fit};

/// The pages of a document in the loosest fit that leaves the fewest pages nearly empty. `laid_out` hears the number of
/// pages after each round of layout but the last. The blocks of a booklet stand on its grid, and stay there.
pub fn fitted(
    compositor: &Compositor,
    printed: &Printed,
    laid_out: impl Fn(usize),
) -> Result<(PagedDocument, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut best = compositor.typeset(printed, Fit::default(), &laid_out)?;
    if !matches!(printed, Printed::Agenda { .. } | Printed::Report { .. } | Printed::Offprint { .. }) {
        return Ok(best);
    }
    let mut least = finish::nearly_empty(&best.0);
    for fit in Fit::tighter() {
        if least == 0 {
            break;
        }
        laid_out(best.0.pages().len());
        // A fit that the templates of a project can't do is none of it.
        let Ok(closer) = compositor.typeset(printed, fit, &laid_out) else { break };
        let count = finish::nearly_empty(&closer.0);
        if count < least {
            (best, least) = (closer, count);
        }
    }
    Ok(best)
}
