//! The source as it stands, with what is wrong with it, and which documents that holds back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use ecow::EcoString;

use crate::check;
use crate::corpus::{Corpus, Document, Reading};
use crate::diagnostics::{Diagnostic, Sources};
use crate::resolve;

/// The source as it stands: what was written, and what is wrong with it.
pub struct Edition {
    /// What authors wrote.
    pub corpus: Corpus,
    /// The texts of the files.
    pub sources: Sources,
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files with an error.
    faulty: BTreeSet<EcoString>,
    /// The files that each document asks for, by its name.
    traces: BTreeMap<EcoString, OnceLock<BTreeSet<EcoString>>>,
}

impl Edition {
    /// What was read, with what is wrong with it.
    pub fn new(corpus: Corpus, sources: Sources, diagnostics: Vec<Diagnostic>) -> Self {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        let faulty = errors.filter_map(|diagnostic| Some(diagnostic.place.as_ref()?.file.clone())).collect();
        let names = corpus.documents.iter().map(|document| document.name.clone());
        let traces = names.map(|name| (name, OnceLock::new())).collect();
        Self { corpus, sources, diagnostics, faulty, traces }
    }

    /// Whether anything is wrong that holds a document back.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The first file with an error that a document depends on.
    pub fn blocked_by(&self, document: &Document) -> Option<EcoString> {
        self.files(document).iter().find(|file| self.faulty.contains(*file)).cloned()
    }

    /// The files that some documents depend on.
    pub fn files_of(&self, documents: &[&Document]) -> BTreeSet<EcoString> {
        let mut files = BTreeSet::new();
        documents.iter().for_each(|document| files.extend(self.files(document).iter().cloned()));
        files
    }

    /// The files that a document depends on, found out where they are first asked for.
    fn files(&self, document: &Document) -> &BTreeSet<EcoString> {
        self.traces[&document.name].get_or_init(|| self.trace(document))
    }

    /// The different characters of all texts.
    pub fn characters(&self) -> BTreeSet<char> {
        let mut characters = BTreeSet::new();
        check::all_texts(&self.corpus, &mut |text| characters.extend(text.plain().chars()));
        characters
    }

    /// The files that a document asks for. One that cannot be had asks for all that it names, so that all that
    /// holds it back is known at once.
    fn trace(&self, document: &Document) -> BTreeSet<EcoString> {
        let reading = Reading::new(&self.corpus);
        if resolve::resolve(&reading, document).is_err() {
            reading.follow(document);
        }
        reading.touched()
    }
}
