//! What a mark `[@id]` names: something in the same file, an instrument, a meeting, an item of the agenda of the session,
//! or, behind the id of an instrument or a meeting and a colon, something in that.

use super::nameable::Kind;
use super::{Absent, Agenda, Corpus, Instrument, Meeting, Reading, Shelved};
use crate::diagnostics::{Place, Sentence, Value, sentence};
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
        item: &'a Id,
    },
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
}

impl NamedText<'_> {
    /// Its file.
    pub fn file(&self) -> &str {
        match self {
            Self::Instrument(instrument) => &instrument.place.file,
            Self::Meeting(meeting) => &meeting.place.file,
        }
    }
}

impl Corpus {
    /// What a mark in a file names.
    pub fn named<'a>(&'a self, pointer: &Pointer, file: &str) -> Option<Named<'a>> {
        if let Some(text) = &pointer.text {
            return self.within(self.named_text(text)?.file(), &pointer.id);
        }
        let of_agenda = || {
            let agenda = self.agenda_for(file)?;
            let (number, sub, item) = agenda.numbered().get(pointer.id.as_str()).copied()?;
            Some(Named::AgendaItem { number, sub, item: &item.id.value })
        };
        let whole = |text| match text {
            NamedText::Instrument(instrument) => Named::Instrument(instrument),
            NamedText::Meeting(meeting) => Named::Meeting(meeting),
        };
        let own = self.within(file, &pointer.id);
        own.or_else(|| self.named_text(&pointer.id).map(whole)).or_else(of_agenda)
    }

    /// The instrument or the meeting of an id.
    pub fn named_text(&self, id: &str) -> Option<NamedText<'_>> {
        let instrument = self.instruments.get(id).map(NamedText::Instrument);
        instrument.or_else(|| self.meetings.get(id).map(NamedText::Meeting))
    }

    /// The instrument or the meeting of a file.
    pub fn text_of_file(&self, file: &str) -> Option<NamedText<'_>> {
        let instrument = self.instruments.values().find(|it| it.place.file == file);
        let meeting = || self.meetings.values().find(|it| it.place.file == file);
        instrument.map(NamedText::Instrument).or_else(|| meeting().map(NamedText::Meeting))
    }

    /// All that a mark in a file can name, for who looks for what was meant.
    pub fn nameable_in<'a>(&'a self, pointer: &Pointer, file: &str) -> Vec<&'a str> {
        let ids = |file: &str| self.nameable.get(file).into_iter().flat_map(|it| it.ids.keys());
        let texts = || self.instruments.ids().chain(self.meetings.ids());
        match &pointer.text {
            Some(text) => match self.named_text(text) {
                Some(text) => ids(text.file()).map(|id| id.as_str()).collect(),
                None => texts().collect(),
            },
            None => {
                let items =
                    self.agenda_for(file).into_iter().flat_map(|agenda| agenda.numbered().into_keys());
                ids(file).map(|id| id.as_str()).chain(items).chain(texts()).collect()
            }
        }
    }

    /// The agenda whose items the marks of a file name: the file itself, else that of its session.
    fn agenda_for(&self, file: &str) -> Option<&Agenda> {
        let own = self.documents.iter().find(|document| document.file == file);
        let of_session = || self.agenda_of(self.nameable.get(file)?.session.as_ref()?);
        own.and_then(|own| own.content.agenda()).or_else(of_session)
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
        let kind = Value::Choice(self.kind.word()?);
        Some(sentence!("reference-unnumbered", id = pointer.to_string(), kind = kind))
    }
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
        }
        match &named {
            Some(Named::Within(within)) => {
                if within.file != place.file {
                    self.text_of_file(within.file).map_or(Ok(()), |text| self.words_for(&text))?;
                }
                if let Some(message) = within.without_number(pointer) {
                    return Err(self.miss("reference::unnumbered", place, message));
                }
            }
            Some(Named::Instrument(instrument)) => self.words_for(&NamedText::Instrument(instrument))?,
            Some(Named::Meeting(meeting)) => self.words_for(&NamedText::Meeting(meeting))?,
            Some(Named::AgendaItem { .. }) | None => self.suspect(Target::AgendaItem, &pointer.id),
        }
        let session = self.corpus.nameable.get(&place.file).and_then(|it| it.session.as_ref());
        if let (Some(Named::AgendaItem { .. }), Some(session)) = (&named, session) {
            self.corpus.agendas_of(session).for_each(|(document, _)| self.touch(&document.file));
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
        };
        self.words_of(organ);
        Ok(())
    }

    /// The instrument or the meeting of a file.
    pub fn text_of_file(&self, file: &str) -> Option<NamedText<'a>> {
        self.corpus.text_of_file(file)
    }
}
