//! Fits the text of an official document to its pages: where a few lines stand alone on one, the blocks before them are
//! set a little closer, as an operator does who is short of three lines.

use typst_layout::PagedDocument;

use crate::diagnostics::Diagnostic;
use crate::finish::{self, NearlyEmpty};
use crate::printed::Printed;
use crate::typeset::{Compositor, Fit, Mark, marks};

/// How much room a block gives up with each step at the most, in points, what goes back with it to the page before too.
const GIVEN_UP: f64 = 2.0;

/// With how many steps at the most one is likely to do, and with how many the two that there are.
const SURE: f64 = 0.3;
const POSSIBLE: f64 = 2.0;

/// The pages of a document, closer together where that leaves fewer pages nearly empty. `laid_out` hears the number of
/// pages before each round of layout: none before the first, and those that there are before each try. The blocks of a
/// booklet stand on its grid, and stay there.
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
    let runs: Vec<(String, f64)> = lonely.iter().filter_map(|page| run_before(page, &marks)).collect();
    let Some(needed) = runs.iter().map(|(_, steps)| *steps).reduce(f64::min) else { return Ok(loose) };
    // Each try is a layout of its own, though of few paragraphs, so few are made.
    let tries: &[u8] = match needed {
        ..=SURE => &[1, 2],
        ..=POSSIBLE => &[2],
        _ => &[],
    };
    let closer: Vec<String> = runs.into_iter().map(|(path, _)| path).collect();
    let pages = loose.0.pages().len();
    // What has been laid out already is of use to a try.
    let laid_out = |count: usize| laid_out(if count == 0 { pages } else { count });
    for steps in tries {
        let fit = Fit { closer: closer.clone(), steps: *steps };
        // A fit that the templates of a project can't do is none of it.
        let Ok(closer) = compositor.typeset(printed, &fit, laid_out) else { break };
        if finish::nearly_empty(&closer.0).len() < lonely.len() {
            return Ok(closer);
        }
    }
    Ok(loose)
}

/// The file of the page run that goes on on a page, and how many steps its blocks before that have to give up their room
/// by, to make as much as the lines of the page need; none if the page begins a run: nothing of it could go back.
fn run_before(lonely: &NearlyEmpty, marks: &[Mark]) -> Option<(String, f64)> {
    let next = marks.partition_point(|mark| mark.page < lonely.page);
    let begins_run = |mark: &Mark| mark.page == lonely.page && mark.block.1 == 0;
    if marks.get(next).is_some_and(begins_run) {
        return None;
    }
    let (path, _) = &marks[..next].last()?.block;
    let before = marks[..next].iter().filter(|mark| mark.block.0 == *path).count();
    Some((path.clone(), lonely.height / (before as f64 * GIVEN_UP)))
}
