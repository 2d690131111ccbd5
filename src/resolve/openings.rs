//! Sets apart the words that paragraphs of resolutions and decisions open with.

use std::ops::Range;

use crate::printed::{Run, Runs};

/// Runs whose opening words are set apart, as far as they stand in the first of them; `find` finds them.
pub fn set_apart(mut runs: Runs, find: impl Fn(&str) -> Range<usize>) -> Runs {
    let Some(Run::Text(text)) = runs.first() else { return runs };
    let opening = find(text);
    if opening.is_empty() {
        return runs;
    }
    let (words, rest) = (text[opening.clone()].to_owned(), text[opening.end..].to_owned());
    runs[0] = Run::Opening(words);
    if !rest.is_empty() {
        runs.insert(1, Run::Text(rest));
    }
    runs
}
