//! The files of a project: which there are, in a fixed order, and their texts.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ecow::EcoString;
use rayon::prelude::*;

use super::folders::{self, Found};
use super::limits::MAX_FILE_BYTES;
use super::ordinary_file::read_ordinary;
use super::pictures::{Pictures, read_pictures};
use super::rows::parse_rows;
use super::{Node, output_names, yaml};
use crate::diagnostics::{Diagnostic, Place, Sources, sentence, shown_path, visible};

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
    /// The tables in CSV files, in the order of their paths; without rows, if they could not be read.
    pub tables: Vec<(SourceFile, Option<Node>)>,
    /// The theme of the project, `theme.typ` in the source folder; without text, if it could not be read.
    pub theme: Option<SourceFile>,
}

/// The trees of the last reading, so that a file that has not changed is not parsed again.
#[derive(Debug)]
pub struct Trees {
    shelf: Mutex<Shelf>,
    keeps: bool,
}

/// The text and the tree of each file.
type Shelf = BTreeMap<EcoString, (Arc<str>, Arc<Node>)>;

/// How many files are read at once of a project that is read in parts.
const PART: usize = 32;

/// Reads all YAML files below a folder. Faults of files are added to `faults`; the folder itself
/// being absent or unreadable is an error of the machine or of the command.
pub fn read_project(folder: &Path, trees: &Trees, faults: &mut Vec<Diagnostic>) -> std::io::Result<Project> {
    let mut project = Project::default();
    read_in_parts(folder, trees, faults, |part, _| project.extend(part))?;
    Ok(project)
}

/// The same, some files at a time: `take` gets each part before the next is read. The first has all that is no YAML.
pub fn read_in_parts(
    folder: &Path,
    trees: &Trees,
    faults: &mut Vec<Diagnostic>,
    mut take: impl FnMut(Project, &mut Vec<Diagnostic>),
) -> std::io::Result<()> {
    let Found { sources, pictures, tables, theme, too_many } = folders::find(folder, faults)?;
    let mut project = Project::default();
    if too_many {
        // What is left out would be what the others point at, so none of them is read.
        project.broken = sources.iter().map(|path| unread(folder, path)).collect();
        take(project, faults);
        return Ok(());
    }
    if sources.is_empty() {
        let place = Place::of_file(shown_path(folder));
        let message = sentence!("project-empty", folder = shown_path(folder));
        faults.push(Diagnostic::error("project::empty", place, message));
    }
    output_names::report_twins(folder, &sources, faults);
    let before = std::mem::take(&mut *trees.lock());
    project.pictures = read_pictures(folder, pictures, faults);
    for path in tables {
        let mut file = unread(folder, &path);
        if let Err(part) = output_names::below(folder, &path) {
            faults.push(output_names::refusal(&path, &part));
            continue;
        }
        let rows = read_text(&path, &file.name, faults).and_then(|text| {
            project.sources.insert(file.name.clone(), text.clone());
            file.text = text;
            parse_rows(&file, faults)
        });
        project.tables.push((file, rows));
    }
    project.theme = theme.map(|path| {
        let mut file = unread(folder, &path);
        let told = faults.iter().any(|fault| fault.place.as_ref().is_some_and(|it| it.file == file.name));
        if let Some(text) = (!told).then(|| read_text(&path, &file.name, faults)).flatten() {
            project.sources.insert(file.name.clone(), text.clone());
            file.text = text;
        }
        file
    });
    take(project, faults);
    for paths in sources.chunks(PART) {
        let read: Vec<_> = paths.par_iter().map(|path| read_file(folder, path, &before)).collect();
        let mut part = Project::default();
        for (file, node, found) in read {
            let whole = found.is_empty();
            faults.extend(found);
            part.sources.insert(file.name.clone(), file.text.clone());
            match node {
                Some(node) => {
                    // What is kept is taken again without a word.
                    if whole {
                        trees.keep(&file, &node);
                    }
                    part.files.push((file, node));
                }
                None => part.broken.push(file),
            }
        }
        take(part, faults);
    }
    Ok(())
}

impl Project {
    /// Adds a part that was read after this one.
    fn extend(&mut self, part: Self) {
        let Self { files, broken, sources, pictures, tables, theme } = part;
        self.files.extend(files);
        self.broken.extend(broken);
        self.sources.extend(sources);
        self.pictures.extend(pictures);
        self.tables.extend(tables);
        self.theme = self.theme.take().or(theme);
    }
}

impl Default for Trees {
    fn default() -> Self {
        Self { shelf: Mutex::default(), keeps: true }
    }
}

impl Trees {
    /// Keeps none, where nothing is read again.
    pub fn none() -> Self {
        Self { shelf: Mutex::default(), keeps: false }
    }

    fn keep(&self, file: &SourceFile, node: &Arc<Node>) {
        if self.keeps {
            self.lock().insert(file.name.clone(), (file.text.clone(), node.clone()));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Shelf> {
        // A panic while the lock was held leaves at worst a tree out, which is then parsed again.
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file that is not read.
fn unread(folder: &Path, path: &Path) -> SourceFile {
    let stem = output_names::below(folder, &path.with_extension("")).unwrap_or_else(|part| part);
    SourceFile { name: shown_path(path).into(), stem, text: "".into() }
}

/// A file with its tree, if it has one, and its faults.
fn read_file(folder: &Path, path: &Path, before: &Shelf) -> (SourceFile, Option<Arc<Node>>, Vec<Diagnostic>) {
    let mut faults = vec![];
    let mut file = unread(folder, path);
    if let Err(part) = output_names::below(folder, path) {
        file.name = visible(&file.name).into();
        return (file, None, vec![output_names::refusal(path, &part)]);
    }
    let Some(text) = read_text(path, &file.name, &mut faults) else {
        return (file, None, faults);
    };
    file.text = text;
    if let Some((_, tree)) = before.get(&file.name).filter(|(text, _)| *text == file.text) {
        return (file, Some(tree.clone()), faults);
    }
    let node = yaml::parse(&file, &mut faults).map(Arc::new);
    (file, node, faults)
}

/// The text of a file, without a byte order mark.
fn read_text(path: &Path, name: &EcoString, faults: &mut Vec<Diagnostic>) -> Option<Arc<str>> {
    let place = || Place::of_file(name.clone());
    let bytes = match read_ordinary(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = sentence!("file-unreadable", error = error.to_string());
            // Where memory ends the file is not at fault.
            let code = match error.kind() {
                ErrorKind::OutOfMemory => "machine::failure",
                _ => "file::unreadable",
            };
            faults.push(Diagnostic::error(code, place(), message));
            return None;
        }
    };
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let message = sentence!("file-size", most = MAX_FILE_BYTES / 1024 / 1024);
        faults.push(Diagnostic::error("file::size", place(), message));
        return None;
    }
    let disguise = match bytes.get(..2) {
        Some(b"PK") => Some(sentence!("file-encoding-archive")),
        Some(b"\xff\xfe" | b"\xfe\xff") => Some(sentence!("file-encoding-utf-16")),
        Some(b"\0\0") => Some(sentence!("file-encoding-zeros")),
        _ => None,
    };
    if let Some(disguise) = disguise {
        faults.push(Diagnostic::error("file::encoding", place(), disguise));
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
            faults.push(Diagnostic::error("file::encoding", place, sentence!("file-encoding")));
            None
        }
    }
}
