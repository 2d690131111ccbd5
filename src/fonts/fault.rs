//! How faults of font files are told.

use std::path::Path;

use crate::diagnostics::{Diagnostic, Place, shown_path};

/// A fault of a file or a folder, with the way out.
pub(super) fn fault(code: &'static str, path: &Path, message: impl Into<String>, hint: &str) -> Diagnostic {
    Diagnostic::error(code, Place::of_file(shown_path(path)), message).hint(hint)
}
