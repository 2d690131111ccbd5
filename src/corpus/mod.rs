//! What authors write, nothing computed: meetings, instruments, citations, topics and documents.
//!
//! Each kind of source file has a file here, with its types and how they are read. A kind is
//! named by the field `type`; folders are for people, except that a document's file lies where
//! its output does.

mod agenda;
mod choices;
mod citation;
mod compendium;
mod index;
mod instrument;
mod masthead;
mod meeting;
mod offprint;
mod organ;
mod paragraph;
mod report;
mod session;
mod text;
mod topic;

use std::collections::BTreeMap;

use ecow::EcoString;

pub use agenda::{
    Agenda, AgendaDocument, AgendaItem, Time, Timetable, TimetableDay, TimetableEntry, TimetableMeeting,
};
pub use citation::Citation;
pub use compendium::{BackCover, Compendium, IndexSettings, Introduction, Part, PartContent, SessionEntry};
pub use index::SeparateIndex;
pub use instrument::{Annex, AnnexContent, Instrument, InstrumentKind, Section};
pub use masthead::{AgendaItemReference, Masthead, Paper};
pub use meeting::{Meeting, MeetingReport};
pub use offprint::Offprint;
pub use organ::Organ;
pub use paragraph::{Numbering, Paragraph};
pub use report::{Chapter, ChapterBody, Office, Report, ReportParagraph};
pub use session::Session;
pub use text::{Span, Text};
pub use topic::Topic;

use crate::diagnostics::{Diagnostic, Place};
use crate::load::{Entry, Node, Pictures, Project, Reader, SourceFile, Value};

/// The id of a text, a citation, a topic or a session.
pub type Id = EcoString;

/// A document that is built: its output path and what its file says.
#[derive(Debug, Clone)]
pub struct Document {
    /// The output path without its ending, which is the source path without its: `compendium`,
    /// `sessions/cop-03/decision-04`.
    pub name: EcoString,
    /// The file that describes it.
    pub file: EcoString,
    /// What it prints.
    pub content: DocumentContent,
}

/// The kinds of documents.
#[derive(Debug, Clone)]
pub enum DocumentContent {
    /// A booklet of recommendations, resolutions and decisions with its index.
    Compendium(Box<Compendium>),
    /// One resolution or decision as a document of its own.
    Offprint(Offprint),
    /// The thematic index of a compendium as a document of its own.
    Index(SeparateIndex),
    /// A report of the Secretariat, or of a session.
    Report(Box<Report>),
    /// A provisional agenda.
    Agenda(Box<Agenda>),
}

impl DocumentContent {
    /// The masthead of an official document.
    pub fn masthead(&self) -> Option<&Masthead> {
        match self {
            Self::Report(report) => Some(&report.masthead),
            Self::Agenda(agenda) => Some(&agenda.masthead),
            Self::Compendium(_) | Self::Offprint(_) | Self::Index(_) => None,
        }
    }

    /// The kind as `khulasa list` shows it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Compendium(_) => "compendium",
            Self::Offprint(_) => "offprint",
            Self::Index(_) => "index",
            Self::Report(_) => "report",
            Self::Agenda(_) => "agenda",
        }
    }
}

/// All that authors wrote, by id.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The organ whose documents these are.
    pub organ: Option<Organ>,
    /// The pictures of the project, by their path below the source folder.
    pub pictures: Pictures,
    /// Meetings and their recommendations.
    pub meetings: BTreeMap<Id, Meeting>,
    /// Resolutions and decisions.
    pub instruments: BTreeMap<Id, Instrument>,
    /// Sessions of the conference.
    pub sessions: BTreeMap<Id, Session>,
    /// What footnotes cite.
    pub citations: BTreeMap<Id, Citation>,
    /// The topics of the thematic index, in the order of the file.
    pub topics: Vec<Topic>,
    /// The documents, by output path.
    pub documents: Vec<Document>,
    /// Ids whose files have faults, with the files: what points at them does not point at nothing.
    pub broken: BTreeMap<Id, EcoString>,
    /// Shared lists (`citations`, `topics`) of which a file has faults, with the file.
    pub broken_lists: BTreeMap<&'static str, EcoString>,
    /// Documents whose own file has faults: output path and file.
    pub broken_documents: Vec<(EcoString, EcoString)>,
    /// Files that do not tell what they are: output path, if they are documents, and file.
    pub unread: Vec<(EcoString, EcoString)>,
}

/// The names of the kinds, as the field `type` has them.
const KINDS: [&str; 12] = [
    "organ",
    "meeting",
    "resolution",
    "decision",
    "session",
    "citations",
    "topics",
    "compendium",
    "offprint",
    "index",
    "report",
    "agenda",
];

impl Corpus {
    /// Reads the trees of a project. Every fault is added to `faults`.
    pub fn read(project: &Project, faults: &mut Vec<Diagnostic>) -> Self {
        let mut corpus = Self { pictures: project.pictures.clone(), ..Self::default() };
        for file in &project.broken {
            corpus.note_unread(file);
        }
        let mut topics = BTreeMap::new();
        let mut damaged = vec![];
        let mut declared: BTreeMap<(&'static str, Id), Place> = BTreeMap::new();
        for (file, node) in &project.files {
            let before = faults.len();
            // What is read of a damaged file is read for its faults alone: it is not what the author wrote.
            let (mut rest, mut rest_of_topics) = Default::default();
            let whole = node.is_whole();
            let (corpus, topics) =
                if whole { (&mut corpus, &mut topics) } else { (&mut rest, &mut rest_of_topics) };
            let mut reader = Reader::new(file, faults);
            let kind = reader.kind(node, &KINDS);
            let id = file_id(&file.stem);
            let mut declare = |kind, reader: &mut Reader| {
                let place = Place::of_file(file.name.clone());
                if let Some(first) = declared.insert((kind, id.clone()), place.clone()) {
                    let message = format!("the id `{id}` is taken by {}", first.file);
                    reader.report(
                        Diagnostic::error("id::duplicate", place, message)
                            .hint("rename one of the two files"),
                    );
                }
            };
            match kind {
                Some("meeting") => {
                    declare("meeting", &mut reader);
                    if let Some(meeting) = Meeting::read(node, &id, &mut reader) {
                        corpus.meetings.insert(id.clone(), meeting);
                    }
                }
                Some("resolution" | "decision") => {
                    declare("instrument", &mut reader);
                    if let Some(instrument) = Instrument::read(node, &id, &mut reader) {
                        corpus.instruments.insert(id.clone(), instrument);
                    }
                }
                Some("session") => {
                    declare("session", &mut reader);
                    if let Some(session) = Session::read(node, &id, &mut reader) {
                        corpus.sessions.insert(id.clone(), session);
                    }
                }
                Some("organ") => {
                    let organ = Organ::read(node, &mut reader);
                    if let (Some(first), Some(second)) = (&corpus.organ, &organ) {
                        let message = format!("the organ is described in {} already", first.place.file);
                        let fault = Diagnostic::error("organ::duplicate", second.place.clone(), message);
                        reader.report(fault.hint("delete one of the two files"));
                    }
                    corpus.organ = corpus.organ.take().or(organ);
                }
                Some("citations") => citation::read_list(node, &mut corpus.citations, &mut reader),
                Some("topics") => topic::read_list(node, &mut corpus.topics, topics, &mut reader),
                Some("compendium") => {
                    let read = Compendium::read(node, &mut reader);
                    corpus.add_document(file, read.map(|it| DocumentContent::Compendium(Box::new(it))));
                }
                Some("offprint") => {
                    let read = Offprint::read(node, &mut reader);
                    corpus.add_document(file, read.map(DocumentContent::Offprint));
                }
                Some("report") => {
                    let read = Report::read(node, &mut reader);
                    corpus.add_document(file, read.map(|it| DocumentContent::Report(Box::new(it))));
                }
                Some("agenda") => {
                    let read = Agenda::read(node, &mut reader);
                    corpus.add_document(file, read.map(|it| DocumentContent::Agenda(Box::new(it))));
                }
                Some("index") => {
                    let read = SeparateIndex::read(node, &mut reader);
                    corpus.add_document(file, read.map(DocumentContent::Index));
                }
                _ => corpus.note_unread(file),
            }
            if !whole {
                damaged.push((file, kind));
            } else if faults[before..].iter().any(Diagnostic::is_error) {
                corpus.note_broken(kind, id, file);
            }
        }
        for (file, kind) in damaged {
            let id = file_id(&file.stem);
            corpus.note_broken(kind.or(Some(&id.clone())), id, file);
            corpus.unread.push((file.stem.clone(), file.name.clone()));
        }
        corpus
    }

    /// The compendium of an output path.
    pub fn compendium(&self, name: &str) -> Option<&Compendium> {
        self.documents.iter().find_map(|document| match &document.content {
            DocumentContent::Compendium(compendium) if document.name == name => Some(&**compendium),
            _ => None,
        })
    }

    /// The agenda of an output path.
    pub fn agenda(&self, name: &str) -> Option<&Agenda> {
        self.documents.iter().find_map(|document| match &document.content {
            DocumentContent::Agenda(agenda) if document.name == name => Some(&**agenda),
            _ => None,
        })
    }

    /// The provisional agenda of a session.
    pub fn agenda_of(&self, session: &str) -> Option<&Agenda> {
        self.documents.iter().find_map(|document| match &document.content {
            DocumentContent::Agenda(agenda) if agenda.masthead.session.value == session => Some(&**agenda),
            _ => None,
        })
    }

    fn add_document(&mut self, file: &SourceFile, content: Option<DocumentContent>) {
        let (name, file) = (file.stem.clone(), file.name.clone());
        match content {
            Some(content) => self.documents.push(Document { name, file, content }),
            None => self.broken_documents.push((name, file)),
        }
    }

    /// Remembers a file that has faults.
    fn note_broken(&mut self, kind: Option<&str>, id: Id, file: &SourceFile) {
        match kind {
            Some("citations") => _ = self.broken_lists.insert("citations", file.name.clone()),
            Some("topics") => _ = self.broken_lists.insert("topics", file.name.clone()),
            _ => _ = self.broken.insert(id, file.name.clone()),
        }
    }

    /// Remembers a file that does not tell what it is, by what its name promises.
    fn note_unread(&mut self, file: &SourceFile) {
        let id = file_id(&file.stem);
        self.note_broken(Some(&id.clone()), id, file);
        self.unread.push((file.stem.clone(), file.name.clone()));
    }
}

/// The id that a file gives to its text: its name, or for `…/cop-07/session` that of its folder.
fn file_id(stem: &str) -> Id {
    let mut parts = stem.rsplit('/');
    match (parts.next(), parts.next()) {
        (Some("session"), Some(folder)) => folder.into(),
        (Some(name), _) => name.into(),
        _ => stem.into(),
    }
}

impl Reader<'_> {
    /// The kind of a file: the field `type` of its mapping.
    fn kind<'k>(&mut self, node: &Node, kinds: &[&'k str]) -> Option<&'k str> {
        let Value::Mapping(entries) = &node.value else {
            if node.damaged {
                return None;
            }
            let place = self.place(node);
            let fault =
                Diagnostic::error("file::kind", place, "a source file is a mapping that begins with `type:`");
            self.report(fault.hint(format!("the kinds are {}", kinds.join(", "))));
            return None;
        };
        let is_type = |entry: &&Entry| matches!(&entry.key.value, Value::Text(key) if key == "type");
        let Some(entry) = entries.iter().find(is_type) else {
            if node.damaged {
                return None;
            }
            let place = self.place(node);
            let fault = Diagnostic::error("field::missing", place, "the file needs the field `type`");
            self.report(fault.hint(format!("the kinds are {}", kinds.join(", "))));
            return None;
        };
        let choices: Vec<(&str, &'k str)> = kinds.iter().map(|kind| (*kind, *kind)).collect();
        self.choice(&entry.value, &choices)
    }
}
