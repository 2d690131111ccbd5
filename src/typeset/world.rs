//! What the engine may see of the machine: templates, the virtual files of one document, fonts.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use super::Templates;
use super::templates::file_id;
use crate::fonts::Fonts;

/// The world of one document. It has no clock and no network, and of the disk the packages that the templates import.
pub struct DocumentWorld {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<Fonts>,
    templates: Arc<Templates>,
    files: HashMap<FileId, Bytes>,
    main: FileId,
}

impl DocumentWorld {
    /// A world whose main file is a template.
    pub fn new(
        library: Arc<LazyHash<Library>>,
        fonts: Arc<Fonts>,
        templates: Arc<Templates>,
        template: &str,
        files: BTreeMap<String, Bytes>,
    ) -> Self {
        // Names of templates and virtual files are the project's own, and all of them are paths.
        let id = |path: &str| file_id(path).expect("a name without backslashes is a path");
        let main = id(template);
        let files = files.into_iter().map(|(path, bytes)| (id(&path), bytes)).collect();
        Self { library, fonts, templates, files, main }
    }

    fn not_found(id: FileId) -> FileError {
        FileError::NotFound(id.get().vpath().get_without_slash().into())
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if matches!(id.get().root(), VirtualRoot::Package(_)) {
            return self.templates.packages().source(id);
        }
        let found = self.templates.source(id.get().vpath().get_with_slash());
        found.cloned().ok_or_else(|| Self::not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if matches!(id.get().root(), VirtualRoot::Package(_)) {
            return self.templates.packages().file(id);
        }
        self.files.get(&id).cloned().ok_or_else(|| Self::not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
