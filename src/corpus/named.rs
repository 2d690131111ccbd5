//! What a mark `[@id]` names: something in the same file, an instrument, a meeting, a document, an item of the agenda of
//! the session, a footnote by what it cites, or, behind the id of an instrument or a meeting or the output path of a
//! document and a colon, something in that.

use super::nameable::Kind;
use super::{Absent, Agenda, Citation, Corpus, Document, Instrument, Meeting, Reading, Shelved};
use crate::diagnostics::{Located, Place, Sentence, Value, sentence};
use crate::source::{Id, Pointer, Target};

/// What a mark names.
pub enum Named<'a> {
    /// What stands in a text.
    Within(Within<'a>),
    /// An instrument.
    Instrument(&'a Shelved<Instrument>),
    /// A meeting.
    Meeting(&'a Shelved<Meeting>),
    /// An item of the agenda of the session.
    AgendaItem {
        /// Its number.
        number: u32,
        /// For a sub-item, which it is.
        sub: Option<u32>,
        /// Its id.
        item: &'a Located<Id>,
    },
    /// A document as a whole.
    Document(&'a Document),
    /// The footnote that cites it.
    Note(&'a Citation),
}

/// What stands in a text.
pub struct Within<'a> {
    /// The file of the text.
    pub file: &'a str,
    /// The id.
    pub id: &'a Id,
    /// What it stands on.
    pub kind: Kind,
}

/// A text that marks can name as a whole.
pub enum NamedText<'a> {
    /// An instrument.
    Instrument(&'a Shelved<Instrument>),
    /// A meeting.
    Meeting(&'a Shelved<Meeting>),
    /// A document, by its output path.
    Document(&'a Document),
}

impl NamedText<'_> {
    /// Its file.
    pub fn file(&self) -> &str {
        match self {
            Self::Instrument(instrument) => &instrument.place.file,
            Self::Meeting(meeting) => &meeting.place.file,
            Self::Document(document) => &document.file,
        }
    }
}

impl<'a> NamedText<'a> {
    /// The agenda, if it is one.
    pub fn agenda(&self) -> Option<&'a Agenda> {
        match self {
            Self::Document(document) => document.agenda(),
            _ => None,
        }
    }
}

impl Corpus {
    /// What a mark in a file names.
    pub fn named<'a>(&'a self, pointer: &Pointer, file: &str) -> Option<Named<'a>> {
        let of_agenda = |agenda: &'a Agenda| {
            let (number, sub, item) = agenda.numbered().get(pointer.id.as_str()).copied()?;
            Some(Named::AgendaItem { number, sub, item: &item.id })
        };
        if let Some(text) = &pointer.text {
            let text = self.named_text(text)?;
            return self.within(text.file(), &pointer.id).or_else(|| of_agenda(text.agenda()?));
        }
        let whole = |text| match text {
            NamedText::Instrument(instrument) => Named::Instrument(instrument),
            NamedText::Meeting(meeting) => Named::Meeting(meeting),
            NamedText::Document(document) => Named::Document(document),
        };
        let own = self.within(file, &pointer.id);
        let named = own.or_else(|| self.named_text(&pointer.id).map(whole));
        let named = named.or_else(|| of_agenda(self.agenda_for(file)?));
        named.or_else(|| self.citations.get(&pointer.id).map(Named::Note))
    }

    /// The instrument or the meeting of an id, or the document of an output path.
    pub fn named_text(&self, id: &str) -> Option<NamedText<'_>> {
        let instrument = self.instruments.get(id).map(NamedText::Instrument);
        let meeting = || self.meetings.get(id).map(NamedText::Meeting);
        let document = || self.document(id).map(NamedText::Document);
        instrument.or_else(meeting).or_else(document)
    }

    /// The instrument, the meeting or the document of a file.
    pub fn text_of_file(&self, file: &str) -> Option<NamedText<'_>> {
        let instrument = self.instruments.values().find(|it| it.place.file == file);
        let meeting = || self.meetings.values().find(|it| it.place.file == file).map(NamedText::Meeting);
        let document = || self.documents.iter().find(|it| it.file == file).map(NamedText::Document);
        instrument.map(NamedText::Instrument).or_else(meeting).or_else(document)
    }

    /// All that a mark in a file can name, for who looks for what was meant.
    pub fn nameable_in<'a>(&'a self, pointer: &Pointer, file: &str) -> Vec<&'a str> {
        let ids = |file: &str| self.nameable.get(file).into_iter().flat_map(|it| it.ids.keys());
        let documents = || self.documents.iter().map(|document| document.name.as_str());
        let texts = || self.instruments.ids().chain(self.meetings.ids()).chain(documents());
        let items =
            |agenda: Option<&'a Agenda>| agenda.into_iter().flat_map(|agenda| agenda.numbered().into_keys());
        match &pointer.text {
            Some(text) => match self.named_text(text) {
                Some(text) => ids(text.file()).map(|id| id.as_str()).chain(items(text.agenda())).collect(),
                None => texts().collect(),
            },
            None => {
                let items = items(self.agenda_for(file));
                let cited = self.citations.keys().map(|id| id.as_str());
                ids(file).map(|id| id.as_str()).chain(items).chain(texts()).chain(cited).collect()
            }
        }
    }

    /// The agenda whose items the marks of a file name: the file itself, else that of its session.
    fn agenda_for(&self, file: &str) -> Option<&Agenda> {
        let own = self.documents.iter().find(|document| document.file == file);
        let of_session = || self.agenda_of(self.nameable.get(file)?.session.as_ref()?);
        own.and_then(|own| own.agenda()).or_else(of_session)
    }

    fn within<'a>(&'a self, file: &str, id: &str) -> Option<Named<'a>> {
        let (file, nameable) = self.nameable.get_key_value(file)?;
        let (id, (_, kind)) = nameable.ids.get_key_value(id)?;
        Some(Named::Within(Within { file, id, kind: *kind }))
    }
}

impl Within<'_> {
    /// What is wrong with a mark that names what has no number.
    pub fn without_number(&self, pointer: &Pointer) -> Option<Sentence> {
        Some(unnumbered(pointer, self.kind.word()?))
    }
}

/// That what a mark names has no number, since it is of a kind.
pub fn unnumbered(pointer: &Pointer, kind: &'static str) -> Sentence {
    sentence!("reference-unnumbered", id = pointer.to_string(), kind = Value::Choice(kind))
}

impl<'a> Reading<'a> {
    /// What a mark in the text of a place names; the files in which that stands are asked for.
    pub fn named(&self, pointer: &Pointer, place: &Place) -> Result<Named<'a>, Absent> {
        let named = self.corpus.named(pointer, &place.file);
        if !matches!(&named, Some(Named::Within(within)) if within.file == place.file) {
            // What stands in a file with errors may be meant.
            let text = pointer.text.as_ref().unwrap_or(&pointer.id);
            self.suspect(Target::Instrument, text);
            self.suspect(Target::Meeting, text);
            self.suspect(Target::Document, text);
        }
        match &named {
            Some(Named::Within(within)) => {
                if within.file != place.file {
                    self.text_of_file(within.file).map_or(Ok(()), |text| self.numbers_of(&text))?;
                }
                if let Some(message) = within.without_number(pointer) {
                    return Err(self.miss("reference::unnumbered", place, message));
                }
            }
            Some(Named::Instrument(instrument)) => self.words_for(&NamedText::Instrument(instrument))?,
            Some(Named::Meeting(meeting)) => self.words_for(&NamedText::Meeting(meeting))?,
            Some(Named::Document(document)) => self.words_for(&NamedText::Document(document))?,
            Some(Named::AgendaItem { .. }) => self.suspect(Target::AgendaItem, &pointer.id),
            Some(Named::Note(citation)) => {
                self.touch(&citation.id.place.file);
                self.suspect(Target::AgendaItem, &pointer.id);
            }
            None => {
                self.suspect(Target::AgendaItem, &pointer.id);
                self.suspect(Target::Citation, &pointer.id);
            }
        }
        if let Some(Named::AgendaItem { .. }) = &named {
            match &pointer.text {
                Some(text) => self.corpus.named_text(text).map_or(Ok(()), |text| self.words_for(&text))?,
                None => {
                    let session = self.corpus.nameable.get(&place.file).and_then(|it| it.session.as_ref());
                    let agendas = session.into_iter().flat_map(|session| self.corpus.agendas_of(session));
                    agendas.for_each(|(document, _)| self.touch(&document.file));
                }
            }
        }
        named.ok_or_else(|| {
            let message = sentence!("reference-nothing-named", id = pointer.to_string());
            self.miss("reference::nothing", place, message)
        })
    }

    /// Asks for a text, and for what tells how its numbers are written.
    fn words_for(&self, text: &NamedText<'a>) -> Result<(), Absent> {
        self.touch(&text.file().into());
        let organ = match text {
            NamedText::Instrument(instrument) => self.get(&instrument.session)?.organ.as_ref(),
            NamedText::Meeting(meeting) => meeting.organ.as_ref(),
            NamedText::Document(document) => {
                let Some(masthead) = document.masthead() else { return Ok(()) };
                self.get(&masthead.session)?.organ.as_ref()
            }
        };
        self.words_of(organ);
        Ok(())
    }

    /// Asks for a text, and for all that its numbers follow from: a document is resolved aside for them.
    fn numbers_of(&self, text: &NamedText<'a>) -> Result<(), Absent> {
        self.words_for(text)?;
        if let NamedText::Document(document) = text {
            self.follow_once(document);
        }
        Ok(())
    }

    /// The instrument, the meeting or the document of a file.
    pub fn text_of_file(&self, file: &str) -> Option<NamedText<'a>> {
        self.corpus.text_of_file(file)
    }
}
