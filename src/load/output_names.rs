//! The names of source files: each can be that of an output, and no two are that of one.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use ecow::EcoString;
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::diagnostics::{Diagnostic, Place, Value, is_invisible, sentence, shown_path, visible};

/// The path of a file below the source folder, with forward slashes. The error is the part of the path that
/// could lead an output elsewhere, or that nobody could see or type.
pub(super) fn below(folder: &Path, path: &Path) -> Result<EcoString, EcoString> {
    let mut parts = vec![];
    for component in path.strip_prefix(folder).unwrap_or(path).components() {
        let shown = || EcoString::from(&*visible(&shown_path(component.as_ref())));
        let Component::Normal(part) = component else { return Err(shown()) };
        parts.push(part.to_str().filter(|part| fits(part)).ok_or_else(shown)?);
    }
    Ok(parts.join("/").into())
}

/// On some machines a backslash divides folders.
fn fits(part: &str) -> bool {
    !part.contains(|c: char| matches!(c, '\\' | '/') || c.is_control() || is_invisible(c))
}

/// What is wrong with a name that [`below`] refuses.
pub(super) fn refusal(path: &Path, part: &str) -> Diagnostic {
    let place = Place::of_file(&*visible(&shown_path(path)));
    Diagnostic::error("file::name", place, sentence!("file-name", part = part))
}

/// What two output paths share that some machines take for the same name: capital and small letters, and letters with
/// their marks in one character or several.
fn key(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(&name.to_lowercase()).into_owned()
}

/// Whether two output paths are one on some machines.
pub fn same_output(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// Reports files that would write one output. They differ in their endings, or in what some machines take
/// for the same name.
pub(super) fn report_twins(folder: &Path, paths: &[PathBuf], faults: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, &Path> = BTreeMap::new();
    for path in paths {
        let Ok(below) = below(folder, &path.with_extension("")) else { continue };
        let key = key(&below);
        let Some(first) = seen.get(&key) else {
            seen.insert(key, path);
            continue;
        };
        let but = if first.with_extension("") == path.with_extension("") {
            "ending"
        } else if first.extension().map(OsStr::to_ascii_lowercase)
            == path.extension().map(OsStr::to_ascii_lowercase)
        {
            "letters"
        } else {
            "both"
        };
        let message = sentence!("file-twin", file = shown_path(first), but = Value::Choice(but));
        faults.push(Diagnostic::error("file::twin", Place::of_file(shown_path(path)), message));
    }
}
