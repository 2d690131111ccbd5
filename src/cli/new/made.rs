//! What `khulasa new` makes, or why it makes nothing.

use std::path::{Path, PathBuf};

use crate::diagnostics::{Sentence, sentence, shown_path};

/// What is made: the files with their texts. Those that are there already are written anew only if that is meant.
pub(super) struct Made {
    pub new: Vec<(PathBuf, String)>,
    pub changed: Vec<(PathBuf, String)>,
}

/// Why nothing is made: the command is misused, or the machine fails.
pub(super) enum Refusal {
    Misuse(&'static str, Sentence),
    Machine(std::io::Error),
}

/// That something is there already.
pub(super) fn taken(path: &Path) -> Refusal {
    Refusal::Misuse("new::name", sentence!("new-name-taken", folder = shown_path(path)))
}
