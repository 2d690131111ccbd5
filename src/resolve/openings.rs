//! Sets apart the words that paragraphs of resolutions and decisions open with.

use std::ops::Range;

use crate::printed::{Run, Runs};

/// Runs whose opening words are set apart, as far as they stand in the first of them; `find` finds them, in order.
pub fn set_apart(runs: Runs, find: impl Fn(&str) -> Vec<Range<usize>>) -> Runs {
    let mut runs = runs.into_iter();
    let first = runs.next();
    let Some(Run::Text(text)) = &first else { return first.into_iter().chain(runs).collect() };
    let (mut out, mut at) = (vec![], 0);
    for opening in find(text).into_iter().filter(|it| !it.is_empty()) {
        out.push(Run::Text(text[at..opening.start].into()));
        out.push(Run::Opening(text[opening.clone()].into()));
        at = opening.end;
    }
    out.push(Run::Text(text[at..].into()));
    out.retain(|run| !matches!(run, Run::Text(text) if text.is_empty()));
    out.into_iter().chain(runs).collect()
}
