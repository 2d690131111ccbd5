//! The packages of the engine that templates import, as they lie beside the templates. They are read when a document first
//! asks for one of their files: who draws nothing with them pays nothing for them. Nothing comes from a network.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::Bytes;
use typst::syntax::package::PackageSpec;
use typst::syntax::{FileId, Source, VirtualRoot};

use crate::load::{MAX_FILE_BYTES, MAX_FOLDER_DEPTH, read_ordinary};

/// The folder of packages in that of the templates: below it they lie as the engine's own tools want them, by namespace,
/// name and version.
pub(super) const FOLDER: &str = "packages";

/// The packages of a folder of templates.
pub struct Packages {
    folder: PathBuf,
    /// The files that were asked for. They are read once, so that all rounds of layout see the same.
    bytes: Mutex<BTreeMap<String, FileResult<Bytes>>>,
    sources: Mutex<BTreeMap<String, FileResult<Source>>>,
}

impl Packages {
    /// The packages beside the templates of a folder; nothing is read.
    pub fn beside(templates: &Path) -> Self {
        Self { folder: templates.join(FOLDER), bytes: Mutex::default(), sources: Mutex::default() }
    }

    /// A file of a package as it is.
    pub fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = path(id).ok_or(FileError::AccessDenied)?;
        let mut read = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        read.entry(path).or_insert_with_key(|path| self.read(id, path)).clone()
    }

    /// A file of a package as a template.
    pub fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path(id).ok_or(FileError::AccessDenied)?;
        let mut parsed = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        let parse = |path: &String| {
            let text =
                String::from_utf8(self.read(id, path)?.to_vec()).map_err(|_| FileError::InvalidUtf8)?;
            Ok(Source::new(id, text))
        };
        parsed.entry(path).or_insert_with_key(parse).clone()
    }

    /// All files of the packages with their paths in the folder of the templates, for who typesets without this program.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = vec![];
        gather(&self.folder, FOLDER, 0, &mut found);
        found.sort();
        found
    }

    fn read(&self, id: FileId, path: &str) -> FileResult<Bytes> {
        let file = self.folder.join(path);
        let found = fs::metadata(&file).map(|found| found.len());
        let VirtualRoot::Package(package) = id.get().root() else { return Err(FileError::AccessDenied) };
        match found {
            // Without a package its manifest is what is looked for first.
            Err(_) if !self.folder.join(folder(package)).is_dir() => {
                Err(FileError::Package(PackageError::NotFound(package.clone())))
            }
            Err(error) => Err(FileError::from_io(error, &file)),
            Ok(bytes) if bytes > MAX_FILE_BYTES => Err(FileError::AccessDenied),
            Ok(_) => read_ordinary(&file).map(Bytes::new).map_err(|error| FileError::from_io(error, &file)),
        }
    }
}

/// The folder of a package.
fn folder(package: &PackageSpec) -> String {
    format!("{}/{}/{}", package.namespace, package.name, package.version)
}

/// The path of a file in the folder of packages; none, if it is no file of a package.
pub(super) fn path(id: FileId) -> Option<String> {
    match id.get().root() {
        VirtualRoot::Package(package) => {
            Some(format!("{}/{}", folder(package), id.get().vpath().get_without_slash()))
        }
        VirtualRoot::Project => None,
    }
}

/// The files below a folder; what cannot be read is left out, and missed where it is imported.
fn gather(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && depth < MAX_FOLDER_DEPTH {
            gather(&entry.path(), &path, depth + 1, found);
        } else if !is_folder && let Ok(bytes) = read_ordinary(&entry.path()) {
            found.push((path, bytes));
        }
    }
}
