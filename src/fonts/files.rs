//! The font files of a folder: found, read, and compared with what the folder promises of them.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use typst::foundations::Bytes;
use typst::text::Font;

use super::checksums::{self, Promised};
use super::fault::fault;
use super::soundness;
use crate::diagnostics::{Diagnostic, sentence, shown_path, tidy};

/// The largest font file, in bytes; a font of all Chinese characters has 20 MiB.
const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;
/// The most that all font files may have together; they are held in memory.
const MAX_BYTES: u64 = 512 * 1024 * 1024;
/// The most font files.
const MAX_FILES: usize = 1_000;
/// How deep folders may lie below that of the fonts.
const MAX_FOLDER_DEPTH: usize = 8;

/// A font file that can be used, with its faces.
pub(super) struct FontFile {
    pub(super) path: PathBuf,
    pub(super) faces: Vec<Font>,
}

/// What lies below a folder.
#[derive(Default)]
struct Found {
    fonts: Vec<(PathBuf, u64)>,
    /// The folders that have been walked, so that a link back to one of them ends.
    folders: BTreeSet<PathBuf>,
    faults: Vec<Diagnostic>,
}

/// Reads all font files below a folder, in the order of their paths. The faults are of all files.
pub(super) fn read(folder: &Path) -> Result<Vec<FontFile>, Vec<Diagnostic>> {
    let mut found = Found::default();
    found.walk(folder, 0);
    let Found { mut fonts, mut faults, .. } = found;
    fonts.sort();
    if fonts.len() > MAX_FILES {
        let message = sentence!("font-files", count = fonts.len(), most = MAX_FILES);
        faults.push(fault("font::files", folder, message));
        fonts.truncate(MAX_FILES);
    }
    if fonts.iter().map(|(_, bytes)| bytes).sum::<u64>() > MAX_BYTES {
        let message = sentence!("font-files-size", most = mebibytes(MAX_BYTES));
        faults.push(fault("font::files", folder, message));
        fonts.clear();
    }
    let promised = checksums::read(folder).unwrap_or_else(|fault| {
        faults.push(fault);
        Promised::default()
    });
    let read: Vec<_> = fonts.par_iter().map(|(path, _)| read_file(path, &promised)).collect();
    let mut files = vec![];
    for result in read {
        match result {
            Ok(file) => files.push(file),
            Err(fault) => faults.push(fault),
        }
    }
    let there: BTreeSet<&Path> = fonts.iter().map(|(path, _)| path.as_path()).collect();
    // What is there and was refused has been told.
    let told: BTreeSet<String> =
        faults.iter().filter_map(|it| it.place.as_ref()).map(|place| place.file.to_string()).collect();
    for path in promised.paths().filter(|path| is_font(path) && !there.contains(path)) {
        if !told.contains(&shown_path(path)) {
            let message = sentence!("font-absent", list = checksums::NAME);
            faults.push(fault("font::absent", path, message));
        }
    }
    tidy(&mut faults);
    if faults.is_empty() { Ok(files) } else { Err(faults) }
}

fn mebibytes(bytes: u64) -> String {
    (bytes / 1024 / 1024).to_string()
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "ttf" | "otf" | "ttc" | "otc"))
}

impl Found {
    fn walk(&mut self, folder: &Path, depth: usize) {
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let absent = error.kind() == std::io::ErrorKind::NotFound;
                let error = error.to_string();
                let message = match absent {
                    true => sentence!("font-folder-absent", error = error),
                    false => sentence!("font-folder", error = error),
                };
                return self.faults.push(fault("font::folder", folder, message));
            }
        };
        if !folder.canonicalize().is_ok_and(|real| self.folders.insert(real)) {
            return;
        }
        entries.sort_by_key(fs::DirEntry::path);
        for path in entries.into_iter().map(|entry| entry.path()) {
            // Through links, so that a font that lies elsewhere can be linked to.
            match fs::metadata(&path) {
                Ok(it) if it.is_dir() && depth < MAX_FOLDER_DEPTH => self.walk(&path, depth + 1),
                Ok(it) if it.is_dir() => {
                    let message = sentence!("font-folder-depth", most = MAX_FOLDER_DEPTH);
                    self.faults.push(fault("font::folder", &path, message));
                }
                _ if !is_font(&path) => {}
                Ok(it) if !it.is_file() => {
                    // A pipe would be waited for.
                    self.faults.push(fault("font::unreadable", &path, sentence!("font-unreadable-kind")));
                }
                Ok(it) if it.len() > MAX_FILE_BYTES => {
                    let message = sentence!("font-size", most = mebibytes(MAX_FILE_BYTES));
                    self.faults.push(fault("font::size", &path, message));
                }
                Ok(it) => self.fonts.push((path, it.len())),
                Err(error) => self.faults.push(unreadable(&path, &error)),
            }
            if self.faults.len() > MAX_FILES {
                return;
            }
        }
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let said = error.to_string();
    let message = match error.kind() {
        std::io::ErrorKind::PermissionDenied => sentence!("font-unreadable-permission", error = said),
        _ => sentence!("font-unreadable", error = said),
    };
    fault("font::unreadable", path, message)
}

/// Reads a font file. It is sound if it is the one that the folder promises; one that the folder says
/// nothing of is looked at.
fn read_file(path: &Path, promised: &Promised) -> Result<FontFile, Diagnostic> {
    let mut bytes = vec![];
    fs::File::open(path)
        .and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(path, &error))?;
    match promised.holds(path, &bytes) {
        Some(true) => {}
        Some(false) => {
            let message = sentence!("font-checksum", list = checksums::NAME);
            return Err(fault("font::checksum", path, message));
        }
        None => soundness::check(&bytes).map_err(|damage| fault("font::damaged", path, damage))?,
    }
    let bytes = Bytes::new(bytes);
    let count = ttf_parser::fonts_in_collection(&bytes).unwrap_or(1);
    let faces: Vec<Font> = (0..count).map_while(|index| Font::new(bytes.clone(), index)).collect();
    if faces.is_empty() || faces.len() < count as usize {
        return Err(fault("font::damaged", path, sentence!("font-damaged-family")));
    }
    Ok(FontFile { path: path.to_owned(), faces })
}
