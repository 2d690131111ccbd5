//! What has an id and can get another one: where it is defined, and what its new id may be.

use std::path::Path;

use crate::corpus::{AgendaItem, Corpus};
use crate::diagnostics::{Place, Sentence, Value, sentence};
use crate::source::{Target, is_id};

/// What can be renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A meeting.
    Meeting,
    /// A session.
    Session,
    /// A resolution or decision.
    Instrument,
    /// A topic.
    Topic,
    /// A citation.
    Citation,
    /// An item of an agenda.
    AgendaItem,
    /// A document.
    Document,
}

/// What has an id.
#[derive(Debug)]
pub(super) struct Definition<'a> {
    pub named: Named,
    /// The id, or the output path.
    pub id: &'a str,
    /// Where it stands: the file as a whole for what a file is named by, else the id itself.
    pub place: Place,
    /// The session of the agenda that an item stands in.
    pub session: Option<&'a str>,
}

impl Named {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Meeting,
        Self::Session,
        Self::Instrument,
        Self::Topic,
        Self::Citation,
        Self::AgendaItem,
        Self::Document,
    ];

    /// Its word, as the option `--kind` has it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Session => "session",
            Self::Instrument => "instrument",
            Self::Topic => "topic",
            Self::Citation => "citation",
            Self::AgendaItem => "agenda-item",
            Self::Document => "document",
        }
    }

    /// What points at it, if that is of one kind.
    pub(super) fn is_target(self, target: Target) -> bool {
        match self {
            Self::Meeting => target == Target::Meeting,
            Self::Session => target == Target::Session,
            Self::Instrument => target == Target::Instrument,
            Self::Topic => target == Target::Topic,
            Self::Citation => target == Target::Citation,
            Self::AgendaItem => target == Target::AgendaItem,
            Self::Document => matches!(target, Target::Compendium | Target::Agenda | Target::Document),
        }
    }
}

/// All that an id may mean. An item of an agenda is written behind its session: `cop-10:opening`.
pub(super) fn find<'a>(corpus: &'a Corpus, kind: Option<Named>, id: &'a str) -> Vec<Definition<'a>> {
    let mut found = vec![];
    let mut add = |named: Named, id: &'a str, place: Option<&'a Place>, session: Option<&'a str>| {
        if let Some(place) = place.filter(|_| kind.is_none_or(|kind| kind == named)) {
            found.push(Definition { named, id, place: place.clone(), session });
        }
    };
    add(Named::Meeting, id, corpus.meetings.get(id).map(|it| &it.place), None);
    add(Named::Session, id, corpus.sessions.get(id).map(|it| &it.place), None);
    add(Named::Instrument, id, corpus.instruments.get(id).map(|it| &it.place), None);
    let topic = corpus.topics.iter().find(|topic| topic.id.value == id);
    add(Named::Topic, id, topic.map(|it| &it.id.place), None);
    add(Named::Citation, id, corpus.citations.get(id).map(|it| &it.id.place), None);
    if let Some((session, item)) = id.split_once(':') {
        for (_, agenda) in corpus.agendas_of(session) {
            let place =
                items(&agenda.items).into_iter().find(|it| it.id.value == item).map(|it| &it.id.place);
            add(Named::AgendaItem, item, place, Some(session));
        }
    }
    let name = id.strip_suffix(".yaml").unwrap_or(id);
    if let Some(document) = corpus.documents.iter().find(|document| document.name == name)
        && kind.is_none_or(|kind| kind == Named::Document)
    {
        found.push(Definition::of_document(&document.name, &document.file));
    }
    found
}

/// The items of an agenda and those within them.
fn items(list: &[AgendaItem]) -> Vec<&AgendaItem> {
    list.iter().flat_map(|item| std::iter::once(item).chain(&item.items)).collect()
}

impl<'a> Definition<'a> {
    /// A document.
    pub fn of_document(name: &'a str, file: &str) -> Self {
        Self { named: Named::Document, id: name, place: Place::of_file(file), session: None }
    }

    /// The id that takes the place of the old one; of an item of an agenda, without the session.
    pub fn new_id<'n>(&self, new: &'n str) -> &'n str {
        match (self.session, new.split_once(':')) {
            (Some(session), Some((named, item))) if named == session => item,
            _ => new.strip_suffix(".yaml").filter(|_| self.named == Named::Document).unwrap_or(new),
        }
    }

    /// Whether a file is named by the id.
    fn is_file(&self) -> bool {
        matches!(self.named, Named::Meeting | Named::Session | Named::Instrument)
    }

    /// Whether it may get an id; why not.
    pub fn judge(&self, corpus: &Corpus, new: &str) -> Result<(), Sentence> {
        let id = self.new_id(new);
        let nothing = matches!(id, "null" | "Null" | "NULL");
        if !is_id(id) || nothing || (self.is_file() && id.contains('/')) {
            return Err(sentence!("rename-form", id = new));
        }
        let taken = match self.named {
            Named::Meeting => corpus.meetings.contains(id),
            Named::Session => corpus.sessions.contains(id),
            Named::Instrument => corpus.instruments.contains(id),
            Named::Topic => corpus.topics.iter().any(|topic| topic.id.value == id),
            Named::Citation => corpus.citations.contains_key(id),
            Named::AgendaItem => {
                let agendas = corpus.agendas_of(self.session.unwrap_or_default());
                agendas.into_iter().any(|(_, agenda)| items(&agenda.items).iter().any(|it| it.id.value == id))
            }
            Named::Document => corpus.documents.iter().any(|document| document.name == id),
        };
        if taken {
            return Err(sentence!("rename-taken", kind = Value::Choice(self.named.word()), id = id));
        }
        Ok(())
    }

    /// The file or folder that moves, and where to.
    pub fn moved(&self, new: &str) -> Option<(String, String)> {
        let id = self.new_id(new);
        let file = self.place.file.as_str();
        let path = Path::new(file);
        let beside =
            |path: &Path, name: String| path.with_file_name(name).to_string_lossy().replace('\\', "/");
        match self.named {
            Named::Session if path.file_stem().is_some_and(|stem| stem == "session") => {
                let folder = path.parent()?;
                Some((folder.to_string_lossy().replace('\\', "/"), beside(folder, id.to_owned())))
            }
            Named::Meeting | Named::Session | Named::Instrument => {
                let ending = path.extension()?.to_string_lossy();
                Some((file.to_owned(), beside(path, format!("{id}.{ending}"))))
            }
            Named::Document => {
                let (stem, ending) = file.rsplit_once('.')?;
                let root = stem.strip_suffix(self.id)?;
                Some((file.to_owned(), format!("{root}{id}.{ending}")))
            }
            Named::Topic | Named::Citation | Named::AgendaItem => None,
        }
    }
}
