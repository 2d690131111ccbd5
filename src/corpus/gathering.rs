//! From the files of a project to the corpus: each is read by its kind and put where others find it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use ecow::EcoString;

use super::nameable::Ids;
use super::shelf::file_id;
use super::{
    Agenda, Citation, Citations, Compendium, Corrigendum, Document, DocumentContent, Draft, Faulty, House,
    Id, Instrument, Letter, Meeting, Nameable, Offprint, Organ, Report, Row, SeparateIndex, Session,
    SessionPaper, Shelf, Shelved, Topic, Topics,
};
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::load::{Node, Pictures, Project, SourceFile, Value};
use crate::source::{Reader, Ref, Source, Target, Visitor, is_id};

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

/// The rows of a table in a CSV file.
#[derive(Debug)]
pub struct RowsOfFile {
    /// Its path as reports show it: `source/contributions.csv`.
    pub file: EcoString,
    /// The rows; none where the file is refused.
    pub rows: Vec<Row>,
}

impl Content {
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

/// All that authors wrote, by id.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The organs whose documents these are.
    pub organs: Shelf<Organ>,
    /// What is as in no other body.
    pub house: Option<Shelved<House>>,
    /// The pictures of the project, by their path below the source folder.
    pub pictures: Pictures,
    /// The rows of tables in CSV files, by their path below the source folder.
    pub tables: BTreeMap<EcoString, RowsOfFile>,
    /// Meetings and their recommendations.
    pub meetings: Shelf<Meeting>,
    /// Resolutions and decisions.
    pub instruments: Shelf<Instrument>,
    /// Sessions of the organs.
    pub sessions: Shelf<Session>,
    /// What footnotes cite.
    pub citations: BTreeMap<Id, Citation>,
    /// The topics of the thematic index, in the order of the file.
    pub topics: Vec<Topic>,
    /// The documents, by output path.
    pub documents: Vec<Document>,
    /// What marks in each file can name.
    pub nameable: BTreeMap<EcoString, Nameable>,
    /// The files with errors.
    pub faulty: Vec<Faulty>,
    /// The first report of each session that prints a resolution or decision, by its place among the documents: found once,
    /// when it is first asked for.
    pub(super) reports: OnceLock<BTreeMap<(Id, Id), usize>>,
}

impl Corpus {
    /// Reads the trees of a project. Every fault is added to `faults`.
    pub fn read(project: &Project, faults: &mut Vec<Diagnostic>) -> Self {
        let mut corpus = Self { pictures: project.pictures.clone(), ..Self::default() };
        for file in &project.broken {
            corpus.note_faulty(file, None, false);
        }
        for (file, rows) in &project.tables {
            let rows = rows.as_ref().and_then(|rows| Source::read(rows, &mut Reader::new(file, faults)));
            let rows = RowsOfFile { file: file.name.clone(), rows: rows.unwrap_or_default() };
            corpus.tables.insert(format!("{}.csv", file.stem).into(), rows);
        }
        let mut gathering = Gathering { corpus, ..Gathering::default() };
        for (file, node) in &project.files {
            let before = faults.len();
            let content = Content::read(node, &mut Reader::new(file, faults));
            // What is read of a damaged file is read for its faults alone: it is not what the author wrote.
            let whole = node.is_whole();
            let read = whole && content.is_some();
            match content {
                Some(content) if whole => gathering.add(file, content, faults),
                Some(content) => Gathering::default().add(file, content, faults),
                None => {}
            }
            if !whole || faults[before..].iter().any(Diagnostic::is_error) {
                gathering.corpus.note_faulty(file, kind(node), read);
            }
        }
        gathering.corpus
    }

    /// The compendium of an output path.
    pub fn compendium(&self, name: &str) -> Option<&Compendium> {
        let found = self.documents.iter().find(|document| document.name == name);
        found.and_then(|document| document.content.compendium())
    }

    /// The agenda of an output path.
    pub fn agenda(&self, name: &str) -> Option<&Agenda> {
        let found = self.documents.iter().find(|document| document.name == name);
        found.and_then(|document| document.content.agenda())
    }

    /// The agendas of a session: the provisional one, and those that it was issued again as.
    pub fn agendas_of(&self, session: &str) -> impl Iterator<Item = (&Document, &Agenda)> {
        let agendas = self.documents.iter().filter_map(|it| Some((it, it.content.agenda()?)));
        agendas.filter(move |(_, agenda)| agenda.masthead.session.value == session)
    }

    /// The provisional agenda of a session: its only one, or the one whose `symbol` the session names in its
    /// field `agenda`.
    pub fn agenda_of(&self, session: &str) -> Option<&Agenda> {
        let agendas: Vec<&Agenda> = self.agendas_of(session).map(|(_, agenda)| agenda).collect();
        if let [only] = agendas.as_slice() {
            return Some(only);
        }
        let named = &self.sessions.get(session)?.agenda.as_ref()?.value;
        let symbol = |agenda: &&&Agenda| agenda.masthead.symbol.as_ref().is_some_and(|it| it.value == *named);
        agendas.iter().find(symbol).copied()
    }

    /// The output paths of the documents of a kind.
    pub fn documents_of(&self, kind: &str) -> Vec<&str> {
        let documents = self.documents.iter().filter(|document| document.content.kind() == kind);
        documents.map(|document| document.name.as_str()).collect()
    }

    /// Whether what is named by an id or an output path may stand in a file with errors.
    pub fn may_be_faulty(&self, target: Target, id: &str) -> bool {
        self.faulty.iter().any(|faulty| faulty.may_hold(target, id))
    }

    /// Whether some document could not be read, or some file that may be one.
    pub fn has_unread_documents(&self) -> bool {
        self.faulty.iter().any(|faulty| faulty.is_unread_document() || faulty.is_unknown())
    }

    /// Whose a session or a meeting is: the organ that it names, or the only one.
    pub fn organ_of(&self, named: Option<&Ref<Organ>>) -> Option<&Shelved<Organ>> {
        match named {
            Some(named) => self.organs.get(&named.value),
            None => self.organs.values().next().filter(|_| self.organs.len() == 1),
        }
    }

    /// The ids of the kinds of instruments that the house, an organ or the program names.
    pub fn instrument_kinds(&self) -> Vec<&str> {
        let houses = self.house.iter().map(|house| &house.instruments);
        let all = houses.chain(self.organs.values().map(|organ| &organ.instruments));
        let all = all.chain([&House::own().instruments]).flatten();
        let mut kinds: Vec<&str> = all.map(|form| form.kind.value.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// Visits all texts and references, kind after kind.
    pub fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.meetings.values().for_each(|meeting| meeting.content.visit(visitor));
        self.instruments.values().for_each(|instrument| instrument.content.visit(visitor));
        self.citations.values().for_each(|citation| citation.visit(visitor));
        self.topics.iter().for_each(|topic| topic.visit(visitor));
        self.organs.values().for_each(|organ| organ.content.visit(visitor));
        self.sessions.values().for_each(|session| session.content.visit(visitor));
        self.documents.iter().for_each(|document| document.content.visit(visitor));
        self.tables.values().flat_map(|table| &table.rows).flatten().for_each(|cell| cell.visit(visitor));
    }

    fn note_faulty(&mut self, file: &SourceFile, kind: Option<&'static str>, read: bool) {
        let (file, name) = (file.name.clone(), file.stem.clone());
        self.faulty.push(Faulty { file, name, kind, read });
    }
}

/// What has been read, and where ids were declared.
#[derive(Default)]
struct Gathering {
    corpus: Corpus,
    declared: BTreeMap<(&'static str, Id), EcoString>,
    topics: BTreeMap<Id, Place>,
}

impl Gathering {
    fn add(&mut self, file: &SourceFile, content: Content, faults: &mut Vec<Diagnostic>) {
        let (id, name) = (file_id(&file.stem), file.name.clone());
        let mut ids = Ids::default();
        content.visit(&mut ids);
        let nameable = ids.gathered(content.session().cloned(), faults);
        self.corpus.nameable.insert(name.clone(), nameable);
        let document = match content {
            Content::Meeting(meeting) => {
                if !self.declare("meeting", &id, &name, faults) {
                    return;
                }
                return self.corpus.meetings.insert(Shelved::new(id, name, meeting));
            }
            Content::Instrument(instrument) => {
                if !self.declare("instrument", &id, &name, faults) {
                    return;
                }
                return self.corpus.instruments.insert(Shelved::new(id, name, *instrument));
            }
            Content::Session(session) => {
                if !self.declare("session", &id, &name, faults) {
                    return;
                }
                return self.corpus.sessions.insert(Shelved::new(id, name, session));
            }
            Content::Organ(organ) => {
                self.report_twice("organ", &id, &name, faults);
                return self.corpus.organs.insert(Shelved::new(id, name, *organ));
            }
            Content::House(house) => return self.add_house(Shelved::new(id, name, *house), faults),
            Content::Citations(list) => return self.add_citations(list, faults),
            Content::Topics(list) => return self.add_topics(list, faults),
            Content::Compendium(compendium) => DocumentContent::Compendium(compendium),
            Content::Offprint(offprint) => DocumentContent::Offprint(offprint),
            Content::Index(separate) => DocumentContent::Index(separate),
            Content::Report(report) => DocumentContent::Report(report),
            Content::Agenda(agenda) => DocumentContent::Agenda(agenda),
            Content::Paper(paper) => DocumentContent::Paper(paper),
            Content::Draft(draft) => DocumentContent::Draft(draft),
            Content::Corrigendum(corrigendum) => DocumentContent::Corrigendum(corrigendum),
            Content::Letter(letter) => DocumentContent::Letter(letter),
        };
        self.corpus.documents.push(Document { name: file.stem.clone(), file: name, content: document });
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
        match &self.corpus.house {
            Some(first) => {
                let message = sentence!("house-duplicate", file = &first.place.file);
                faults.push(Diagnostic::error("house::duplicate", house.place, message));
            }
            None => self.corpus.house = Some(house),
        }
    }

    fn add_citations(&mut self, list: Citations, faults: &mut Vec<Diagnostic>) {
        for citation in list.citations {
            let id = &citation.id;
            match self.corpus.citations.get(&id.value) {
                Some(first) => {
                    let first = shown_line(&first.id.place);
                    let message = sentence!("citation-duplicate", id = &id.value, first = first);
                    faults.push(Diagnostic::error("citation::duplicate", id.place.clone(), message));
                }
                None => _ = self.corpus.citations.insert(id.value.clone(), citation),
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
                    self.corpus.topics.push(topic);
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

/// The word of the field `type` of a file, if it is one.
fn kind(node: &Node) -> Option<&'static str> {
    let Value::Mapping(entries) = &node.value else { return None };
    let word = entries.iter().find(|entry| entry.key.is("type"))?.value.text()?;
    Content::KINDS.iter().flat_map(|mapping| mapping.kinds()).find(|kind| *kind == word)
}
