//! The files of a project: which there are, in a fixed order, and their texts.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ecow::EcoString;
use rayon::prelude::*;

use super::limits::{MAX_FILE_BYTES, MAX_FILES, MAX_FOLDER_DEPTH};
use super::pictures::{Pictures, is_picture, read_pictures};
use super::{Node, yaml};
use crate::diagnostics::{Diagnostic, Place, Sources, shown_path};

/// One source file with its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path as reports show it, with forward slashes: `source/meetings/wg2-07.yaml`.
    pub name: EcoString,
    /// The path below the source folder without its ending: `meetings/wg2-07`.
    pub stem: EcoString,
    /// The whole text.
    pub text: Arc<str>,
}

/// Everything that was read below a source folder.
#[derive(Debug, Default)]
pub struct Project {
    /// The files that hold YAML, in the order of their paths, each with its tree.
    pub files: Vec<(SourceFile, Arc<Node>)>,
    /// The files that could not be read, so that what points at them is not reported once more.
    pub broken: Vec<SourceFile>,
    /// The texts, for showing lines in reports.
    pub sources: Sources,
    /// The pictures, by their path below the source folder: `emblem.svg`.
    pub pictures: Pictures,
}

/// The trees of the last reading, so that a file that has not changed is not parsed again.
#[derive(Debug, Default)]
pub struct Trees(Mutex<Shelf>);

/// The text and the tree of each file.
type Shelf = BTreeMap<EcoString, (Arc<str>, Arc<Node>)>;

/// Reads all YAML files below a folder. Faults of files are added to `faults`; the folder itself
/// being absent or unreadable is an error of the machine or of the command.
pub fn read_project(folder: &Path, trees: &Trees, faults: &mut Vec<Diagnostic>) -> std::io::Result<Project> {
    let root = folder.canonicalize()?;
    let mut paths = vec![];
    walk(folder, &root, 0, &mut paths, faults)?;
    paths.sort();
    let (pictures, mut paths): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| is_picture(path));
    if paths.len() > MAX_FILES {
        let message = format!("{} files are more than the {MAX_FILES} that a project may have", paths.len());
        faults.push(Diagnostic::error("project::files", Place::of_file(shown_path(folder)), message));
        paths.truncate(MAX_FILES);
    }
    for pair in paths.windows(2) {
        if pair[0].with_extension("") == pair[1].with_extension("") {
            let place = Place::of_file(shown_path(&pair[1]));
            let message = format!("{} has the same name but for its ending", shown_path(&pair[0]));
            faults.push(
                Diagnostic::error("file::twin", place, message).hint("delete or rename one of the two"),
            );
        }
    }
    let before = std::mem::take(&mut *trees.lock());
    let read: Vec<_> = paths.par_iter().map(|path| read_file(folder, path, &before)).collect();
    let mut project = Project { pictures: read_pictures(folder, pictures, faults), ..Project::default() };
    for (file, node, found) in read {
        faults.extend(found);
        project.sources.insert(file.name.clone(), file.text.clone());
        match node {
            Some(node) => {
                trees.lock().insert(file.name.clone(), (file.text.clone(), node.clone()));
                project.files.push((file, node));
            }
            None => project.broken.push(file),
        }
    }
    Ok(project)
}

impl Trees {
    fn lock(&self) -> MutexGuard<'_, Shelf> {
        // A panic while the lock was held leaves at worst a tree out, which is then parsed again.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file with its tree, if it has one, and its faults.
fn read_file(folder: &Path, path: &Path, before: &Shelf) -> (SourceFile, Option<Arc<Node>>, Vec<Diagnostic>) {
    let mut faults = vec![];
    let below = path.strip_prefix(folder).unwrap_or(path).with_extension("");
    let (name, stem) = (EcoString::from(shown_path(path)), EcoString::from(shown_path(&below)));
    let text = read_text(path, &name, &mut faults);
    let file = SourceFile { name, stem, text: text.clone().unwrap_or_default() };
    if text.is_none() {
        return (file, None, faults);
    }
    if let Some((_, tree)) = before.get(&file.name).filter(|(text, _)| *text == file.text) {
        return (file, Some(tree.clone()), faults);
    }
    let node = yaml::parse(&file, &mut faults).map(Arc::new);
    (file, node, faults)
}

fn walk(
    folder: &Path,
    root: &Path,
    depth: usize,
    paths: &mut Vec<PathBuf>,
    faults: &mut Vec<Diagnostic>,
) -> std::io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        let is_source = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"));
        let place = || Place::of_file(shown_path(&path));
        // A link may point anywhere; what lies outside the project is not read.
        let Ok(real) = path.canonicalize() else {
            if is_source || is_picture(&path) {
                faults.push(Diagnostic::error("file::dangling", place(), "the link leads nowhere"));
            }
            continue;
        };
        if !real.starts_with(root) {
            let fault =
                Diagnostic::error("file::outside", place(), "the link leads out of the source folder");
            faults.push(fault.hint("copy the file into the source folder"));
        } else if real.is_dir() && is_source {
            let fault = Diagnostic::error("file::folder", place(), "a folder stands where a file should be");
            faults.push(fault.hint("rename the folder, or put the file in its place"));
        } else if real.is_dir() {
            if depth < MAX_FOLDER_DEPTH {
                walk(&path, root, depth + 1, paths, faults)?;
            } else {
                let message = format!("folders lie deeper than {MAX_FOLDER_DEPTH} levels");
                faults.push(Diagnostic::error("project::depth", place(), message));
            }
        } else if is_source || is_picture(&path) {
            paths.push(path);
        }
    }
    Ok(())
}

/// The text of a file, without a byte order mark.
fn read_text(path: &Path, name: &EcoString, faults: &mut Vec<Diagnostic>) -> Option<Arc<str>> {
    let place = || Place::of_file(name.clone());
    let mut bytes = vec![];
    let read = fs::File::open(path).and_then(|file| {
        if !file.metadata()?.is_file() {
            return Err(std::io::Error::other("it is not an ordinary file"));
        }
        file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)
    });
    if let Err(error) = read {
        faults.push(Diagnostic::error(
            "file::unreadable",
            place(),
            format!("the file cannot be read: {error}"),
        ));
        return None;
    }
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let message = format!("the file is larger than {} MiB", MAX_FILE_BYTES / 1024 / 1024);
        faults.push(Diagnostic::error("file::size", place(), message).hint("divide it into several files"));
        return None;
    }
    let disguise = match bytes.get(..2) {
        Some(b"PK") => Some("a Word document or an archive"),
        Some(b"\xff\xfe" | b"\xfe\xff") => Some("text in UTF-16"),
        _ => None,
    };
    if let Some(disguise) = disguise {
        let fault = Diagnostic::error("file::encoding", place(), format!("the file is {disguise}, not YAML"));
        faults.push(fault.hint("copy its text into a plain text file and save that as UTF-8"));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(&text).into()),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let place = Place { file: name.clone(), line, column };
            let fault = Diagnostic::error("file::encoding", place, "the file is not UTF-8 from here on");
            faults.push(fault.hint("save it as UTF-8 (without conversion the Arabic letters are lost)"));
            None
        }
    }
}
