//! Which files lie below the source folder: every folder is read once, and not more than the limits.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::limits::{MAX_ENTRIES, MAX_FILES, MAX_FOLDER_DEPTH};
use super::pictures::is_picture;
use crate::diagnostics::{Diagnostic, Place, sentence, shown_path};

/// The name of a theme, which lies in the source folder itself.
const THEME: &str = "theme.typ";

/// What lies below a source folder.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files that end in `.yaml` or `.yml`, in the order of their paths.
    pub sources: Vec<PathBuf>,
    /// The pictures, in the order of their paths.
    pub pictures: Vec<PathBuf>,
    /// The tables in CSV files, in the order of their paths.
    pub tables: Vec<PathBuf>,
    /// The theme of the project, whether or not it can be read.
    pub theme: Option<PathBuf>,
    /// Whether there are more than a project may have, so that some are not named here.
    pub too_many: bool,
}

/// A folder that is still to be read: its path, where that leads, and how deep it lies.
struct Folder {
    path: PathBuf,
    real: PathBuf,
    depth: usize,
}

/// Finds the files below a folder. What is no file of the project is added to `faults`.
pub(super) fn find(folder: &Path, faults: &mut Vec<Diagnostic>) -> io::Result<Found> {
    let root = folder.canonicalize()?;
    let mut walk = Walk { root: root.clone(), entries: 0, found: Found::default(), faults };
    let mut folders = VecDeque::from([Folder { path: folder.into(), real: root, depth: 0 }]);
    let mut links = VecDeque::new();
    let mut read = BTreeSet::new();
    // What a link leads to is read in its own place, if it has one. Thus links wait.
    while let Some(folder) = folders.pop_front().or_else(|| links.pop_front()) {
        if !read.insert(folder.real.clone()) {
            let place = Place::of_file(shown_path(&folder.path));
            walk.faults.push(Diagnostic::error("folder::twice", place, sentence!("folder-twice")));
            continue;
        }
        walk.read(&folder, &mut folders, &mut links)?;
        if walk.found.too_many {
            break;
        }
    }
    let mut found = walk.found;
    found.sources.sort();
    found.pictures.sort();
    found.tables.sort();
    if found.too_many {
        let place = Place::of_file(shown_path(folder));
        faults.push(if found.sources.len().max(found.tables.len()) > MAX_FILES {
            Diagnostic::error("project::files", place, sentence!("project-files", most = MAX_FILES))
        } else {
            Diagnostic::error("project::entries", place, sentence!("project-entries", most = MAX_ENTRIES))
        });
    }
    Ok(found)
}

struct Walk<'a> {
    root: PathBuf,
    entries: usize,
    found: Found,
    faults: &'a mut Vec<Diagnostic>,
}

impl Walk<'_> {
    /// Reads one folder; those in it are put off.
    fn read(
        &mut self,
        folder: &Folder,
        folders: &mut VecDeque<Folder>,
        links: &mut VecDeque<Folder>,
    ) -> io::Result<()> {
        let mut entries = vec![];
        for entry in fs::read_dir(&folder.path)? {
            let entry = entry?;
            self.entries += 1;
            if self.entries > MAX_ENTRIES {
                self.found.too_many = true;
                return Ok(());
            }
            // Word processors lay a file `~$name` beside one that is open.
            let name = entry.file_name();
            let hidden = [b".".as_slice(), b"~$"].iter().any(|it| name.as_encoded_bytes().starts_with(it));
            if !hidden {
                entries.push((entry.path(), entry.file_type()?));
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        for (path, kind) in entries {
            let is_source = ending(&path).is_some_and(|ending| matches!(ending.as_str(), "yaml" | "yml"));
            let is_theme = folder.depth == 0 && path.file_name().is_some_and(|name| name == THEME);
            if is_theme {
                self.found.theme = Some(path.clone());
            }
            let is_table = ending(&path).is_some_and(|ending| ending == "csv");
            let wanted = is_source || is_theme || is_table || is_picture(&path);
            let place = || Place::of_file(shown_path(&path));
            let name = path.file_name().unwrap_or_default();
            let real =
                if kind.is_symlink() { path.canonicalize().ok() } else { Some(folder.real.join(name)) };
            // A link may point anywhere; what lies outside the project is not read.
            let Some(real) = real else {
                if wanted {
                    let message = sentence!("file-dangling");
                    self.faults.push(Diagnostic::error("file::dangling", place(), message));
                }
                continue;
            };
            let is_folder = if kind.is_symlink() { real.is_dir() } else { kind.is_dir() };
            if !real.starts_with(&self.root) {
                self.faults.push(Diagnostic::error("file::outside", place(), sentence!("file-outside")));
            } else if is_folder && (is_source || is_theme) {
                self.faults.push(Diagnostic::error("file::folder", place(), sentence!("file-folder")));
            } else if is_folder && folder.depth >= MAX_FOLDER_DEPTH {
                let message = sentence!("project-depth", most = MAX_FOLDER_DEPTH);
                self.faults.push(Diagnostic::error("project::depth", place(), message));
            } else if is_folder {
                let below = Folder { path, real, depth: folder.depth + 1 };
                if kind.is_symlink() { links.push_back(below) } else { folders.push_back(below) }
            } else if is_source {
                self.found.sources.push(path);
                self.found.too_many |= self.found.sources.len() > MAX_FILES;
            } else if is_table {
                self.found.tables.push(path);
                self.found.too_many |= self.found.tables.len() > MAX_FILES;
            } else if wanted && !is_theme {
                self.found.pictures.push(path);
            } else if let Some(ending) = second_ending(&path) {
                let message = sentence!("file-ending", ending = ending);
                self.faults.push(Diagnostic::warning("file::ending", place(), message));
            }
        }
        Ok(())
    }
}

/// The ending of a name in small letters.
fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}

/// What stands after `.yaml` in a name, where editors have added an ending of their own: `.txt`.
fn second_ending(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.to_lowercase();
    let (_, ending) = name.rsplit_once(".yaml.").or_else(|| name.rsplit_once(".yml."))?;
    ["txt", "text", "rtf", "doc", "docx"].contains(&ending).then(|| format!(".{ending}"))
}
