//! The source as it stands, with what is wrong with it, and which documents that holds back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use ecow::EcoString;

use crate::check;
use crate::corpus::{Absent, Corpus, Document, Reading};
use crate::diagnostics::{Diagnostic, Sources};
use crate::printed::Printed;
use crate::resolve;
use crate::typeset::{LaidOut, Theme};

/// The source as it stands: what was written, and what is wrong with it.
pub struct Edition {
    /// What authors wrote.
    pub corpus: Corpus,
    /// The texts of the files.
    pub sources: Sources,
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// The look of the project, if it has one of its own.
    pub theme: Option<Theme>,
    /// The page numbers of documents that others print.
    pub laid_out: Arc<LaidOut>,
    /// The files with an error.
    faulty: Arc<BTreeSet<EcoString>>,
    /// What each document asks for, by its name.
    traces: Arc<BTreeMap<EcoString, OnceLock<Trace>>>,
}

/// What is known of a document once it has been resolved.
struct Trace {
    /// The files that it asks for.
    files: BTreeSet<EcoString>,
    /// What it prints, until it is taken; of very many documents the room for it would be much.
    printed: Mutex<Option<Box<Result<Printed, Absent>>>>,
}

impl Trace {
    fn printed(&self) -> MutexGuard<'_, Option<Box<Result<Printed, Absent>>>> {
        self.printed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Edition {
    /// What was read, with what is wrong with it.
    pub fn new(corpus: Corpus, sources: Sources, theme: Option<Theme>, diagnostics: Vec<Diagnostic>) -> Self {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        let faulty = Arc::new(errors.flat_map(Diagnostic::places).map(|place| place.file.clone()).collect());
        let names = corpus.documents.iter().map(|document| document.name.clone());
        let traces = Arc::new(names.map(|name| (name, OnceLock::new())).collect());
        Self { corpus, sources, theme, diagnostics, laid_out: Arc::default(), faulty, traces }
    }

    /// Works on one document with an edition of its own: what is unfolded of the corpus for that, and unpacked of the
    /// sources, is let go with it. It has no reports.
    pub fn apart<R>(&self, document: &Document, work: impl FnOnce(&Self, &Document) -> R) -> R {
        let apart = Self {
            corpus: self.corpus.apart(),
            sources: self.sources.apart(),
            diagnostics: vec![],
            theme: self.theme.clone(),
            laid_out: self.laid_out.clone(),
            faulty: self.faulty.clone(),
            traces: self.traces.clone(),
        };
        match apart.corpus.documents.iter().find(|it| it.file == document.file) {
            Some(own) => work(&apart, own),
            None => work(self, document),
        }
    }

    /// Whether anything is wrong that holds a document back.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The first file with an error that a document depends on.
    pub fn blocked_by(&self, document: &Document) -> Option<EcoString> {
        let trace = self.trace(document);
        let faulty = trace.files.iter().find(|file| self.faulty.contains(*file));
        if faulty.is_some() {
            // Nobody will ask for it.
            trace.printed().take();
        }
        faulty.cloned()
    }

    /// The files that some documents depend on.
    pub fn files_of(&self, documents: &[&Document]) -> BTreeSet<EcoString> {
        let mut files = BTreeSet::new();
        documents.iter().for_each(|document| files.extend(self.files(document).iter().cloned()));
        files
    }

    /// The files that a document names, and those that they name: no fewer than it depends on, and found without
    /// resolving it.
    pub fn reach(&self, document: &Document) -> BTreeSet<EcoString> {
        let corpus = self.corpus.apart();
        let reading = Reading::new(&corpus);
        corpus.documents.iter().filter(|it| it.file == document.file).for_each(|it| reading.follow(it));
        self.with_theme(reading)
    }

    /// What was asked for, and the theme, which every document has.
    fn with_theme(&self, reading: Reading) -> BTreeSet<EcoString> {
        let mut files = reading.touched();
        files.extend(self.theme.as_ref().map(|theme| theme.file.clone()));
        files
    }

    /// What a document prints. Where it has been resolved to find out what it depends on, that is taken and not
    /// done again.
    pub fn printed(&self, document: &Document) -> Result<Printed, Absent> {
        let kept = self.trace(document).printed().take();
        kept.map_or_else(|| resolve::resolve(&Reading::new(&self.corpus), document), |kept| *kept)
    }

    fn files(&self, document: &Document) -> &BTreeSet<EcoString> {
        &self.trace(document).files
    }

    /// The different characters of all texts.
    pub fn characters(&self) -> BTreeSet<char> {
        let mut characters = BTreeSet::new();
        for number in 0..self.corpus.parts() {
            let part = self.corpus.part(number);
            check::all_texts(&part, &mut |text| characters.extend(text.pieces().flat_map(str::chars)));
        }
        characters
    }

    /// What a document asks for, found out when it is first needed. One that cannot be had asks for all that it
    /// names, so that all that holds it back is known at once.
    fn trace(&self, document: &Document) -> &Trace {
        self.traces[&document.name].get_or_init(|| {
            let reading = Reading::new(&self.corpus);
            let printed = resolve::resolve(&reading, document);
            if printed.is_err() {
                reading.follow(document);
            }
            Trace { files: self.with_theme(reading), printed: Mutex::new(Some(Box::new(printed))) }
        })
    }
}
