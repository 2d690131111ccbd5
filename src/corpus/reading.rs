//! Look-ups that leave a trace: what a document asks for is what it depends on, found or not.

use std::cell::RefCell;
use std::collections::BTreeSet;

use ecow::EcoString;

use super::{
    Agenda, AgendaItem, AnyDocument, Citation, Compendium, Corpus, Document, Facts, House, Kept, Numbers,
    Organ, Row, Session, Shelved, Topic,
};
use crate::diagnostics::{Diagnostic, Located, Place, Sentence, Value, sentence};
use crate::load::Picture;
use crate::source::{Id, Ref, Referred, Target};

/// Why a look-up fails: a report with the place of the reference.
pub type Absent = Box<Diagnostic>;

/// The corpus as one document reads it.
pub struct Reading<'a> {
    pub(super) corpus: &'a Corpus,
    /// The files that were asked for, and those with errors that may have held what was not found.
    touched: RefCell<BTreeSet<EcoString>>,
    /// The documents whose own references were followed, since their numbers are printed elsewhere.
    pub(super) followed: RefCell<BTreeSet<EcoString>>,
    /// The first look-up that failed.
    missed: RefCell<Option<Absent>>,
    /// The numbers that the document prints.
    numbers: Numbers,
    facts: Facts,
}

impl<'a> Reading<'a> {
    /// A reading that has asked for nothing yet.
    pub fn new(corpus: &'a Corpus) -> Self {
        let (touched, followed, missed) = Default::default();
        Self { corpus, touched, followed, missed, numbers: Numbers::default(), facts: Facts::default() }
    }

    /// A reading of the same corpus that has asked for nothing yet, and leaves no trace in this one.
    pub fn aside(&self) -> Self {
        Self::new(self.corpus)
    }

    /// The numbers that the document prints.
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// What is known of the document.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The files that were asked for.
    pub fn touched(self) -> BTreeSet<EcoString> {
        self.touched.into_inner()
    }

    /// The first look-up that failed, whether or not anyone heeded it.
    pub fn missed(&self) -> Option<Absent> {
        self.missed.borrow().clone()
    }

    /// A meeting, an instrument or a session.
    pub fn get<T: Kept>(&self, reference: &Ref<T>) -> Result<&'a Shelved<T>, Absent> {
        let id = reference.located();
        match T::shelf(self.corpus).get(&id.value) {
            Some(found) => {
                self.touch(&found.place.file);
                // A second file of the same id may be meant.
                self.suspect(T::TARGET, &id.value);
                Ok(found)
            }
            None => Err(self.nothing(T::TARGET, id)),
        }
    }

    /// The organ whose session it is, for a masthead that names the session at a place.
    pub fn organ(&self, session: &Session, place: &Place) -> Result<&'a Shelved<Organ>, Absent> {
        if let Some(named) = &session.organ {
            return self.get(named);
        }
        // Any file that does not tell what it is may describe an organ.
        let may_be = self.corpus.faulty.iter().filter(|faulty| faulty.may_be_organ());
        may_be.for_each(|faulty| self.touch(&faulty.file));
        self.corpus.organs.values().for_each(|organ| self.touch(&organ.place.file));
        match self.corpus.organ_of(None) {
            Some(organ) => Ok(organ),
            None if self.corpus.organs.is_empty() => {
                Err(self.miss("organ::missing", place, sentence!("organ-missing")))
            }
            None => {
                let organs: Vec<&str> = self.corpus.organs.ids().collect();
                let (what, organs) = (Value::Choice("session"), organs.join(", "));
                Err(self.miss(
                    "organ::several",
                    place,
                    sentence!("organ-several", what = what, organs = organs),
                ))
            }
        }
    }

    /// The organ whose session it is, where the project has any; what it is must be told only where it has several.
    pub fn organ_if_any(&self, session: &Shelved<Session>) -> Result<Option<&'a Organ>, Absent> {
        if session.organ.is_none() && self.corpus.organs.is_empty() {
            return Ok(self.words_of(None));
        }
        let place = session.organ.as_ref().map_or(&session.place, |organ| &organ.place);
        self.organ(session, place).map(|organ| Some(&organ.content))
    }

    /// The organ whose session or meeting it is, if it calls anything otherwise than the house, or its name is
    /// printed. A file with errors that may describe it is asked for.
    pub fn words_of(&self, named: Option<&Ref<Organ>>) -> Option<&'a Organ> {
        let organ = self.corpus.organ_of(named);
        match (organ, named) {
            (Some(organ), _) if organ.has_words() => self.touch(&organ.place.file),
            (Some(_), _) => {}
            (None, Some(named)) => self.suspect(Target::Organ, &named.value),
            (None, None) => {
                let unread = self.corpus.faulty.iter().filter(|it| it.kind == Some("organ") && !it.read);
                unread.for_each(|faulty| self.touch(&faulty.file));
            }
        }
        organ.map(|organ| &organ.content)
    }

    /// What is as in no other body. A house that cannot be read holds back all documents.
    pub fn house(&self) -> Option<&'a House> {
        let faulty = self.corpus.faulty.iter().filter(|faulty| faulty.kind == Some("house"));
        faulty.for_each(|faulty| self.touch(&faulty.file));
        let house = self.corpus.house.as_ref()?;
        self.touch(&house.place.file);
        Some(&house.content)
    }

    /// The emblem of an organ, else that of the house: its name in the corpus, and the picture.
    pub fn emblem(&self, organ: Option<&Organ>) -> Option<(&'a EcoString, &'a Picture)> {
        let own = organ.and_then(|organ| organ.emblem.as_ref());
        let of_house = || self.house()?.emblem.as_ref()?.get();
        let file = own.map(|own| &own.value).or_else(|| Some(&of_house()?.value))?;
        self.picture(file)
    }

    /// A picture by its path, with its name in the corpus. That it is not there is told by the checks.
    pub fn picture(&self, path: &str) -> Option<(&'a EcoString, &'a Picture)> {
        let (name, picture) = self.corpus.pictures.get_key_value(path)?;
        self.touch(&picture.file);
        Some((name, picture))
    }

    /// The rows of a table in a CSV file, by its path below the source folder. That it is not there is told by the
    /// checks.
    pub fn rows(&self, path: &str) -> Option<&'a [Row]> {
        let table = self.corpus.tables.get(path)?;
        self.touch(&table.file);
        Some(&table.rows)
    }

    /// A compendium by its output path.
    pub fn compendium(&self, name: &Ref<Compendium>) -> Result<&'a Compendium, Absent> {
        self.document(name, Document::compendium)
    }

    /// A document of any kind by its output path.
    pub fn any_document(&self, name: &Ref<AnyDocument>) -> Result<&'a Document, Absent> {
        let found = self.corpus.document(&name.value);
        match found {
            Some(document) => {
                self.touch(&document.file);
                Ok(document)
            }
            None => Err(self.nothing(Target::Document, name.located())),
        }
    }

    /// An agenda by its output path.
    pub fn agenda(&self, name: &Ref<Agenda>) -> Result<&'a Agenda, Absent> {
        self.document(name, Document::agenda)
    }

    /// An item of the provisional agenda of a session, with its number and, for a sub-item, its letter.
    pub fn agenda_item(
        &self,
        session: &Ref<Session>,
        item: &Ref<AgendaItem>,
    ) -> Result<(u32, Option<u32>, &'a AgendaItem), Absent> {
        let agendas = self.corpus.agendas_of(&session.value);
        agendas.for_each(|(document, _)| self.touch(&document.file));
        let Some(agenda) = self.corpus.agenda_of(&session.value) else {
            self.suspect(Target::AgendaItem, &item.value);
            let message = sentence!("reference-nothing-agenda", session = &session.value);
            return Err(self.miss("reference::nothing", &item.place, message));
        };
        let found = agenda.numbered().get(item.value.as_str()).copied();
        found.ok_or_else(|| self.nothing(Target::AgendaItem, item.located()))
    }

    /// What a footnote cites; the note stands in the text of a place.
    pub fn citation(&self, id: &Id, place: &Place) -> Result<&'a Citation, Absent> {
        self.suspect(Target::Citation, id);
        match self.corpus.citations.get(id) {
            Some(citation) => {
                self.touch(&citation.id.place.file);
                Ok(citation)
            }
            None => {
                let id = Located { value: id.clone(), place: place.clone() };
                Err(self.nothing(Target::Citation, &id))
            }
        }
    }

    /// All topics, in the order of their files.
    pub fn topics(&self) -> &'a [Topic] {
        self.suspect(Target::Topic, "");
        self.corpus.topics.iter().for_each(|topic| self.touch(&topic.id.place.file));
        &self.corpus.topics
    }

    /// Records that a file was asked for.
    pub fn touch(&self, file: &EcoString) {
        let mut touched = self.touched.borrow_mut();
        if !touched.contains(file) {
            touched.insert(file.clone());
        }
    }

    /// Reports what a text lacks that a document prints.
    pub fn miss(&self, code: &'static str, place: &Place, message: Sentence) -> Absent {
        let absent = Box::new(Diagnostic::error(code, place.clone(), message));
        self.missed.borrow_mut().get_or_insert_with(|| absent.clone());
        absent
    }

    /// Notes a look-up that failed aside.
    pub fn note_missed(&self, absent: Absent) -> Absent {
        self.missed.borrow_mut().get_or_insert_with(|| absent.clone());
        absent
    }

    fn document<T: Referred>(
        &self,
        name: &Ref<T>,
        content: impl Fn(&'a Document) -> Option<&'a T>,
    ) -> Result<&'a T, Absent> {
        self.suspect(T::TARGET, &name.value);
        let found = self.corpus.document(&name.value);
        match found.and_then(|document| Some((document, content(document)?))) {
            Some((document, content)) => {
                self.touch(&document.file);
                Ok(content)
            }
            None => Err(self.nothing(T::TARGET, name.located())),
        }
    }

    fn nothing(&self, target: Target, id: &Located<Id>) -> Absent {
        self.suspect(target, &id.value);
        let message = sentence!("reference-nothing", what = Value::Choice(target.word()), id = &id.value);
        self.miss("reference::nothing", &id.place, message)
    }

    /// Records the files with errors that may hold what is pointed at.
    pub(super) fn suspect(&self, target: Target, id: &str) {
        let faulty = self.corpus.faulty.iter().filter(|faulty| faulty.may_hold(target, id));
        faulty.for_each(|faulty| self.touch(&faulty.file));
    }
}
