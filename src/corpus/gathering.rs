//! From the files of a project to the corpus: each is read by its kind and put where others find it.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::nameable::Ids;
use super::shelf::file_id;
use super::{
    Agenda, Citations, Compendium, Corpus, Corrigendum, Document, DocumentContent, Draft, Faulty, Foldable,
    House, Id, Instrument, Letter, Meeting, Offprint, Organ, Report, RowsOfFile, SeparateIndex, Session,
    SessionPaper, Shelved, Shelves, Topics,
};
use crate::diagnostics::{Diagnostic, PackedText, Place, sentence};
use crate::load::{self, Node, Project, SourceFile, Value};
use crate::source::{Reader, Source, is_id};

/// What a file says, by its field `type`.
#[derive(Debug, Clone, Source)]
#[source(kinds)]
pub enum Content {
    /// A meeting and its recommendations.
    Meeting(Meeting),
    /// A resolution or decision.
    Instrument(Box<Instrument>),
    /// An organ.
    Organ(Box<Organ>),
    /// The house.
    House(Box<House>),
    /// A session.
    Session(Session),
    /// A list of citations.
    Citations(Citations),
    /// A list of topics.
    Topics(Topics),
    /// A booklet.
    Compendium(Box<Compendium>),
    /// One resolution or decision as a document of its own.
    Offprint(Offprint),
    /// An index as a document of its own.
    Index(SeparateIndex),
    /// A report.
    Report(Box<Report>),
    /// A provisional agenda.
    Agenda(Box<Agenda>),
    /// A paper of a session.
    Paper(Box<SessionPaper>),
    /// The draft of a resolution or decision.
    Draft(Box<Draft>),
    /// Corrections of another document.
    Corrigendum(Box<Corrigendum>),
    /// A letter or a note verbale.
    Letter(Box<Letter>),
}

impl Content {
    /// What it prints, if it is a document; else what it is.
    fn document(self) -> Result<DocumentContent, Box<Self>> {
        Ok(match self {
            Self::Compendium(compendium) => DocumentContent::Compendium(compendium),
            Self::Offprint(offprint) => DocumentContent::Offprint(offprint),
            Self::Index(separate) => DocumentContent::Index(separate),
            Self::Report(report) => DocumentContent::Report(report),
            Self::Agenda(agenda) => DocumentContent::Agenda(agenda),
            Self::Paper(paper) => DocumentContent::Paper(paper),
            Self::Draft(draft) => DocumentContent::Draft(draft),
            Self::Corrigendum(corrigendum) => DocumentContent::Corrigendum(corrigendum),
            Self::Letter(letter) => DocumentContent::Letter(letter),
            other => return Err(Box::new(other)),
        })
    }

    /// The session of an instrument or an official document.
    fn session(&self) -> Option<&Id> {
        Some(match self {
            Self::Instrument(instrument) => &instrument.session.value,
            Self::Report(report) => &report.masthead.session.value,
            Self::Agenda(agenda) => &agenda.masthead.session.value,
            Self::Paper(paper) => &paper.masthead.session.value,
            Self::Draft(draft) => &draft.masthead.session.value,
            Self::Corrigendum(corrigendum) => &corrigendum.masthead.session.value,
            Self::Letter(letter) => &letter.session.value,
            _ => return None,
        })
    }
}

impl Corpus {
    /// Reads the trees of a project, and keeps all open. Every fault is added to `faults`.
    pub fn read(project: &Project, faults: &mut Vec<Diagnostic>) -> Self {
        let mut gathering = Gathering::default();
        gathering.add(project, faults, |_| None);
        gathering.corpus()
    }
}

/// What has been read, and where ids were declared. A project may be added in parts.
#[derive(Default)]
pub struct Gathering {
    shelves: Shelves,
    documents: Vec<Document>,
    /// The files that could not be read at all, and those with other errors.
    broken: Vec<Faulty>,
    faulty: Vec<Faulty>,
    declared: BTreeMap<(&'static str, Id), EcoString>,
    topics: BTreeMap<Id, Place>,
}

impl Gathering {
    /// Reads the trees of a project, or of a part of one. Every fault is added to `faults`. `pack` packs the text of a file
    /// whose document is to be folded; files in which an error is found here stay open.
    pub fn add(
        &mut self,
        project: &Project,
        faults: &mut Vec<Diagnostic>,
        mut pack: impl FnMut(&SourceFile) -> Option<PackedText>,
    ) {
        let pictures = project.pictures.iter().map(|(path, picture)| (path.clone(), picture.clone()));
        self.shelves.pictures.extend(pictures);
        self.broken.extend(project.broken.iter().map(|file| faulty(file, None, false)));
        for (file, rows) in &project.tables {
            let rows = rows.as_ref().and_then(|rows| Source::read(rows, &mut Reader::new(file, faults)));
            let rows = RowsOfFile { file: file.name.clone(), rows: rows.unwrap_or_default() };
            self.shelves.tables.insert(format!("{}.csv", file.stem).into(), rows);
        }
        for (file, node) in &project.files {
            let before = faults.len();
            let content = Content::read(node, &mut Reader::new(file, faults));
            // What is read of a damaged file is read for its faults alone: it is not what the author wrote.
            let whole = node.is_whole();
            let read = whole && content.is_some();
            match content {
                Some(content) if whole => self.put(file, content, faults),
                Some(content) => Self::default().put(file, content, faults),
                None => {}
            }
            if !whole || faults[before..].iter().any(Diagnostic::is_error) {
                self.faulty.push(faulty(file, kind(node), read));
            } else if let Some(document) = self.documents.last_mut().filter(|it| it.file == file.name)
                && document.may_fold()
                && let Some(text) = pack(file)
            {
                document.content = Foldable::folded(file, text, read_again);
            }
        }
    }

    /// All that has been added.
    pub fn corpus(self) -> Corpus {
        let Self { mut shelves, documents, broken, faulty, .. } = self;
        shelves.faulty = [broken, faulty].concat();
        Corpus::of(shelves, documents)
    }

    fn put(&mut self, file: &SourceFile, content: Content, faults: &mut Vec<Diagnostic>) {
        let (id, name) = (file_id(&file.stem), file.name.clone());
        let mut ids = Ids::default();
        content.visit(&mut ids);
        let nameable = ids.gathered(content.session().cloned(), faults);
        self.shelves.nameable.insert(name.clone(), nameable);
        let document = match content {
            Content::Meeting(meeting) => {
                if !self.declare("meeting", &id, &name, faults) {
                    return;
                }
                return self.shelves.meetings.insert(Shelved::new(id, name, meeting));
            }
            Content::Instrument(instrument) => {
                if !self.declare("instrument", &id, &name, faults) {
                    return;
                }
                return self.shelves.instruments.insert(Shelved::new(id, name, *instrument));
            }
            Content::Session(session) => {
                if !self.declare("session", &id, &name, faults) {
                    return;
                }
                return self.shelves.sessions.insert(Shelved::new(id, name, session));
            }
            Content::Organ(organ) => {
                self.report_twice("organ", &id, &name, faults);
                return self.shelves.organs.insert(Shelved::new(id, name, *organ));
            }
            Content::House(house) => return self.add_house(Shelved::new(id, name, *house), faults),
            Content::Citations(list) => return self.add_citations(list, faults),
            Content::Topics(list) => return self.add_topics(list, faults),
            document => match document.document() {
                Ok(document) => document,
                // What is none has been put on its shelf.
                Err(_) => return,
            },
        };
        self.documents.push(Document::new(file.stem.clone(), name, document));
    }

    /// Takes note of an id that a file gives. Whether it is one; a name that cannot be an id is reported.
    fn declare(
        &mut self,
        kind: &'static str,
        id: &Id,
        file: &EcoString,
        faults: &mut Vec<Diagnostic>,
    ) -> bool {
        if !is_id(id) {
            let message = match copied(id).filter(|original| is_id(original)) {
                Some(original) => sentence!("id-form-copy", original = original),
                None => sentence!("id-form-file", id = id),
            };
            faults.push(Diagnostic::error("id::form", Place::of_file(file.clone()), message));
            return false;
        }
        self.report_twice(kind, id, file, faults);
        true
    }

    fn report_twice(&mut self, kind: &'static str, id: &Id, file: &EcoString, faults: &mut Vec<Diagnostic>) {
        if let Some(first) = self.declared.insert((kind, id.clone()), file.clone()) {
            let message = sentence!("id-duplicate", id = id, file = &first);
            faults.push(Diagnostic::error("id::duplicate", Place::of_file(file.clone()), message));
        }
    }

    fn add_house(&mut self, house: Shelved<House>, faults: &mut Vec<Diagnostic>) {
        match &self.shelves.house {
            Some(first) => {
                let message = sentence!("house-duplicate", file = &first.place.file);
                faults.push(Diagnostic::error("house::duplicate", house.place, message));
            }
            None => self.shelves.house = Some(house),
        }
    }

    fn add_citations(&mut self, list: Citations, faults: &mut Vec<Diagnostic>) {
        for citation in list.citations {
            let id = &citation.id;
            match self.shelves.citations.get(&id.value) {
                Some(first) => {
                    let first = shown_line(&first.id.place);
                    let message = sentence!("citation-duplicate", id = &id.value, first = first);
                    faults.push(Diagnostic::error("citation::duplicate", id.place.clone(), message));
                }
                None => _ = self.shelves.citations.insert(id.value.clone(), citation),
            }
        }
    }

    fn add_topics(&mut self, list: Topics, faults: &mut Vec<Diagnostic>) {
        for topic in list.topics {
            let id = &topic.id;
            match self.topics.get(&id.value) {
                Some(first) => {
                    let message = sentence!("topic-duplicate", id = &id.value, first = shown_line(first));
                    faults.push(Diagnostic::error("topic::duplicate", id.place.clone(), message));
                }
                None => {
                    self.topics.insert(id.value.clone(), id.place.clone());
                    self.shelves.topics.push(topic);
                }
            }
        }
    }
}

/// What a file is a copy of, by the name that systems give to copies: `wg2-12 - Copy`, `Copy of wg2-12`, `wg2-12 (2)`.
fn copied(id: &str) -> Option<&str> {
    let number =
        |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'(' | b')'));
    let after = |mark: &str| {
        let (original, rest) = id.split_once(mark)?;
        number(rest).then_some(original)
    };
    let before = |mark: &str| id.strip_prefix(mark);
    let behind = [" - Copy", " - نسخة", " copy", " (copy)", " نسخة"].into_iter().find_map(after);
    let found = behind.or_else(|| ["Copy of ", "نسخة من "].into_iter().find_map(before));
    found.or_else(|| after(" (").filter(|_| id.ends_with(')')))
}

fn shown_line(place: &Place) -> String {
    format!("{}:{}", place.file, place.line)
}

/// What a document prints whose file was read before without a fault.
fn read_again(file: &SourceFile) -> DocumentContent {
    let mut faults = vec![];
    let node = load::parse(file, &mut faults);
    let content = node.and_then(|node| Content::read(&node, &mut Reader::new(file, &mut faults)));
    content.and_then(|content| content.document().ok()).expect("the same text is read as before")
}

fn faulty(file: &SourceFile, kind: Option<&'static str>, read: bool) -> Faulty {
    let (file, name) = (file.name.clone(), file.stem.clone());
    Faulty { file, name, kind, read }
}

/// The word of the field `type` of a file, if it is one.
fn kind(node: &Node) -> Option<&'static str> {
    let Value::Mapping(entries) = &node.value else { return None };
    let word = entries.iter().find(|entry| entry.key.is("type"))?.value.text()?;
    Content::KINDS.iter().flat_map(|mapping| mapping.kinds()).find(|kind| *kind == word)
}
