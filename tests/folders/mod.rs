//! Copies of folders, in which tests and benches change files.

use std::fs;
use std::path::Path;

/// Copies a folder with all below it to where it need not be yet.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &target) } else { _ = fs::copy(&path, &target).expect("a copy") }
    }
}
