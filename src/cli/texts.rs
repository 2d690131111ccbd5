//! Source files and folders of them, where a command takes them beside documents.

use std::path::Path;

use crate::diagnostics::shown_path;
use crate::edition::Edition;

/// The file or the folder of the source that a name stands for, as reports show its path: by its path from here, or by
/// that below the source folder, with or without its ending.
pub fn named(edition: &Edition, source: &Path, name: &str) -> Option<String> {
    let typed = name.trim_start_matches("./").trim_end_matches('/');
    if typed.is_empty() {
        return None;
    }
    let below = shown_path(&source.join(typed));
    // The way from here may be another than the one to the source folder.
    let real = Path::new(name).canonicalize().ok().zip(source.canonicalize().ok());
    let real = real.and_then(|(path, root)| path.strip_prefix(root).ok().map(|rest| source.join(rest)));
    let real = real.map(|path| shown_path(&path).trim_end_matches('/').to_owned());
    let candidates = [Some(typed.to_owned()), real, Some(below.clone()), Some(format!("{below}.yaml"))];
    candidates.into_iter().flatten().find(|path| edition.sources.files().any(|file| is_within(file, path)))
}

/// Whether a file is the one that a path names, or lies below it.
pub fn is_within(file: &str, path: &str) -> bool {
    file == path || file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
}
