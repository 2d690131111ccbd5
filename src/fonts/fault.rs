//! How faults of font files are told.

use std::path::Path;

use crate::diagnostics::{Diagnostic, Place, Sentence, shown_path};

/// A fault of a file or a folder.
pub(super) fn fault(code: &'static str, path: &Path, message: Sentence) -> Diagnostic {
    Diagnostic::error(code, Place::of_file(shown_path(path)), message)
}
