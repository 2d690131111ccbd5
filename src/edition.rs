//! The source as it stands, with what is wrong with it, and which documents that holds back.

use std::collections::BTreeSet;

use ecow::EcoString;

use crate::check;
use crate::corpus::{AgendaItemReference, Compendium, Corpus, Document, DocumentContent, Id, Masthead};
use crate::diagnostics::{Diagnostic, Sources};
use crate::source::Target;

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
}

impl Edition {
    /// What was read, with what is wrong with it.
    pub fn new(corpus: Corpus, sources: Sources, diagnostics: Vec<Diagnostic>) -> Self {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        let faulty = errors.filter_map(|diagnostic| Some(diagnostic.place.as_ref()?.file.clone())).collect();
        Self { corpus, sources, diagnostics, faulty }
    }

    /// Whether anything is wrong that holds a document back.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The first file with an error that a document depends on.
    pub fn blocked_by(&self, document: &Document) -> Option<EcoString> {
        self.files_of(&[document]).into_iter().find(|file| self.faulty.contains(file))
    }

    /// The files that some documents depend on.
    pub fn files_of(&self, documents: &[&Document]) -> BTreeSet<EcoString> {
        let mut files = BTreeSet::new();
        documents.iter().for_each(|document| files.extend(self.dependencies(document)));
        files
    }

    /// The different characters of all texts.
    pub fn characters(&self) -> BTreeSet<char> {
        let mut characters = BTreeSet::new();
        check::all_texts(&self.corpus, &mut |text| characters.extend(text.plain().chars()));
        characters
    }

    fn dependencies(&self, document: &Document) -> Vec<EcoString> {
        let corpus = &self.corpus;
        let mut files: Vec<EcoString> = vec![document.file.clone()];
        let mut need = Dependencies { corpus, files: &mut files };
        match &document.content {
            DocumentContent::Offprint(offprint) => need.instrument(&offprint.instrument.value),
            DocumentContent::Compendium(compendium) => need.compendium(compendium),
            DocumentContent::Index(separate) => need.document(&separate.compendium.value),
            DocumentContent::Agenda(agenda) => need.masthead(&agenda.masthead),
            DocumentContent::Report(report) => {
                need.masthead(&report.masthead);
                report.instruments().for_each(|id| need.instrument(&id.value));
            }
        }
        files.extend(holding(corpus, Target::Citation, ""));
        files.extend(corpus.citations.values().map(|citation| citation.id.place.file.clone()));
        files
    }
}

/// The files with errors that may hold what is pointed at.
fn holding(corpus: &Corpus, target: Target, id: &str) -> Vec<EcoString> {
    let faulty = corpus.faulty.iter().filter(|faulty| faulty.may_hold(target, id));
    faulty.map(|faulty| faulty.file.clone()).collect()
}

/// Gathers the files that a document depends on.
struct Dependencies<'a> {
    corpus: &'a Corpus,
    files: &'a mut Vec<EcoString>,
}

impl Dependencies<'_> {
    /// A compendium or agenda that another document points at.
    fn document(&mut self, name: &str) {
        let corpus = self.corpus;
        self.files.extend(corpus.faulty.iter().filter(|it| it.name == name).map(|it| it.file.clone()));
        let Some(document) = corpus.documents.iter().find(|document| document.name == name) else { return };
        self.files.push(document.file.clone());
        if let DocumentContent::Compendium(compendium) = &document.content {
            self.compendium(compendium);
        }
    }

    fn masthead(&mut self, masthead: &Masthead) {
        let emblem = self.corpus.organ.as_ref().and_then(|organ| organ.emblem.as_ref());
        let picture = emblem.and_then(|emblem| self.corpus.pictures.get(emblem.value.as_str()));
        self.files.extend(picture.map(|picture| picture.file.clone()));
        match &self.corpus.organ {
            Some(organ) => self.files.push(organ.place.file.clone()),
            // Any file that cannot be read may be the one that describes it.
            None => {
                let organs = self.corpus.faulty.iter().filter(|faulty| faulty.may_be_organ());
                self.files.extend(organs.map(|faulty| faulty.file.clone()));
            }
        }
        self.session(&masthead.session.value);
        if let Some(AgendaItemReference::Named(_)) = masthead.agenda_item {
            let agenda = self.corpus.documents.iter().find(|document| match &document.content {
                DocumentContent::Agenda(agenda) => agenda.masthead.session.value == masthead.session.value,
                _ => false,
            });
            self.files.extend(agenda.map(|document| document.file.clone()));
            self.files.extend(holding(self.corpus, Target::AgendaItem, ""));
        }
    }

    fn compendium(&mut self, compendium: &Compendium) {
        compendium.meetings().for_each(|id| self.meeting(&id.value));
        compendium.sessions().for_each(|entry| self.session(&entry.session.value));
        compendium.instruments().for_each(|id| self.instrument(&id.value));
        self.files.extend(holding(self.corpus, Target::Topic, ""));
        self.files.extend(self.corpus.topics.iter().map(|topic| topic.id.place.file.clone()));
    }

    fn meeting(&mut self, id: &Id) {
        self.files.extend(self.corpus.meetings.get(id).map(|meeting| meeting.place.file.clone()));
        self.files.extend(holding(self.corpus, Target::Meeting, id));
    }

    fn session(&mut self, id: &Id) {
        self.files.extend(self.corpus.sessions.get(id).map(|session| session.place.file.clone()));
        self.files.extend(holding(self.corpus, Target::Session, id));
    }

    fn instrument(&mut self, id: &Id) {
        self.files.extend(holding(self.corpus, Target::Instrument, id));
        let Some(instrument) = self.corpus.instruments.get(id) else {
            return;
        };
        self.files.push(instrument.place.file.clone());
        self.session(&instrument.session.value);
        if let Some(agenda) = &instrument.agenda {
            self.document(&agenda.value);
        }
        for meeting in instrument.annexes.iter().filter_map(|annex| annex.content.reproduces()) {
            self.meeting(&meeting.value);
        }
    }
}
