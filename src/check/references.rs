//! Every id that a text or a document names must be there: meetings, instruments, sessions,
//! documents, citations.

use std::collections::BTreeMap;

use super::{Context, all_texts};
use crate::corpus::{
    AgendaItemReference, Corpus, DocumentContent, Masthead, SeparateIndex, Session, Shelved,
};
use crate::diagnostics::{Diagnostic, Located, Place, Search, Sentence, Value, sentence};
use crate::source::{Id, Target, Visitor};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut required = Required { corpus, found, search: Search::of_part(corpus.parts()) };
    corpus.visit(&mut required);
    let shared = || corpus.shared().into_iter();
    let of_house =
        shared().filter_map(|it| it.house.as_ref()).filter_map(|house| house.emblem.as_ref()?.get());
    let emblems =
        shared().flat_map(|it| it.organs.values()).filter_map(|organ| organ.emblem.as_ref()).chain(of_house);
    for emblem in emblems.filter(|emblem| !corpus.pictures.contains_key(emblem.value.as_str())) {
        required.nothing(
            "picture",
            &emblem.value,
            &emblem.place,
            corpus.pictures.keys().map(|it| it.as_str()),
        );
    }
    for document in corpus.subjects() {
        if let Some(masthead) = document.masthead() {
            required.of_masthead(masthead);
        }
        if let DocumentContent::Index(separate) = &*document.content {
            required.of_index(separate);
        }
    }
    check_notes(context, found);
}

/// Reports what is named and is not there.
struct Required<'a, 'f> {
    corpus: &'a Corpus,
    found: &'f mut Vec<Diagnostic>,
    search: Search,
}

impl<'a> Visitor<'a> for Required<'a, '_> {
    fn reference(&mut self, target: Target, id: &'a Located<Id>) {
        let corpus = self.corpus;
        let known: Vec<&str> = match target {
            Target::Meeting if !corpus.meetings.contains(&id.value) => corpus.meetings.ids().collect(),
            Target::Instrument if !corpus.instruments.contains(&id.value) => {
                corpus.instruments.ids().collect()
            }
            Target::Session if !corpus.sessions.contains(&id.value) => corpus.sessions.ids().collect(),
            Target::Organ if !corpus.organs.contains(&id.value) => corpus.organs.ids().collect(),
            Target::InstrumentKind if !corpus.instrument_kinds().contains(&id.value.as_str()) => {
                corpus.instrument_kinds()
            }
            Target::Compendium if corpus.compendium(&id.value).is_none() => corpus.documents_of("compendium"),
            Target::Agenda if corpus.agenda(&id.value).is_none() => corpus.documents_of("agenda"),
            Target::Document if corpus.document(&id.value).is_none() => {
                corpus.documents.iter().map(|it| it.name.as_str()).collect()
            }
            // Topics are looked up where tags are checked, items of agendas with their agendas.
            _ => return,
        };
        // What stands in a file with faults is there, once they are mended.
        if !corpus.may_be_faulty(target, &id.value) {
            let file = match target {
                Target::Session => sentence!("reference-nothing-session", id = &id.value),
                Target::Meeting | Target::Instrument | Target::Organ => {
                    sentence!("reference-nothing-file", id = &id.value)
                }
                _ => return self.nothing(target.word(), &id.value, &id.place, known),
            };
            self.found.push(nothing_near(target.word(), id, known, file, |_, _| true, &mut self.search));
        }
    }
}

/// That nothing has an id; what has a name that may be meant helps, or else what is said.
pub(super) fn nothing_near<'n>(
    what: &'static str,
    id: &Located<Id>,
    known: impl IntoIterator<Item = &'n str>,
    otherwise: Sentence,
    is_meant: fn(&str, &str) -> bool,
    search: &mut Search,
) -> Diagnostic {
    let message = sentence!("reference-nothing", what = Value::Choice(what), id = &id.value);
    let fault = Diagnostic::error("reference::nothing", id.place.clone(), message);
    fault.hint(match search.near(&id.value, known).filter(|near| is_meant(&id.value, near)) {
        Some(near) => sentence!("nearest-one", name = near),
        None => otherwise,
    })
}

impl Required<'_, '_> {
    fn nothing<'n>(
        &mut self,
        what: &'static str,
        id: &str,
        place: &Place,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let message = sentence!("reference-nothing", what = Value::Choice(what), id = id);
        let fault = Diagnostic::error("reference::nothing", place.clone(), message);
        self.found.push(self.search.hint(fault, id, known));
    }

    fn of_masthead(&mut self, masthead: &Masthead) {
        let corpus = self.corpus;
        if corpus.organs.is_empty() && !corpus.faulty.iter().any(|faulty| faulty.may_be_organ()) {
            let (place, message) = (masthead.session.place.clone(), sentence!("organ-missing"));
            self.found.push(Diagnostic::error("organ::missing", place, message));
        }
        if let Some(AgendaItemReference::Named(id)) = &masthead.agenda_item {
            match corpus.agenda_of(&masthead.session.value) {
                Some(agenda) => {
                    let known = agenda.numbered();
                    if !known.contains_key(id.value.as_str()) {
                        self.nothing("agenda-item", &id.value, &id.place, known.keys().copied());
                    }
                }
                None if corpus.agendas_of(&masthead.session.value).nth(1).is_some() => {
                    let message = sentence!("agenda-several", session = &masthead.session.value);
                    self.found.push(Diagnostic::error("agenda::several", id.place.clone(), message));
                }
                None if !corpus.may_be_faulty(Target::AgendaItem, &id.value) => {
                    let message = sentence!("reference-nothing-agenda", session = &masthead.session.value);
                    self.found.push(Diagnostic::error("reference::nothing", id.place.clone(), message));
                }
                None => {}
            }
        }
        if let Some(session) = corpus.sessions.get(&masthead.session.value) {
            if session.venue.is_none() {
                self.lacks(session, "venue", "…");
            }
            if session.symbols.is_none() && masthead.symbol.is_some() {
                self.lacks(session, "symbols", "CTOC/COP/2018");
            }
            let symbol = || corpus.agenda_of(&session.id).and_then(|agenda| agenda.masthead.symbol.as_ref());
            if masthead.agenda_item.is_some()
                && session.agenda.is_none()
                && symbol().is_none()
                && !corpus.may_be_faulty(Target::AgendaItem, "")
            {
                self.lacks(session, "agenda", "1");
            }
        }
    }

    /// What a masthead needs of its session.
    fn lacks(&mut self, session: &Shelved<Session>, field: &str, example: &str) {
        let message = sentence!("field-missing-masthead", field = field, example = example);
        self.found.push(Diagnostic::error("field::missing", session.place.clone(), message));
    }

    fn of_index(&mut self, separate: &SeparateIndex) {
        let name = &separate.compendium;
        let Some(compendium) = self.corpus.compendium(&name.value) else { return };
        if compendium.index.is_none() && !self.corpus.may_be_faulty(Target::Compendium, &name.value) {
            let message = sentence!("index-nothing", name = &name.value);
            self.found.push(Diagnostic::error("index::nothing", name.place.clone(), message));
        }
    }
}

/// Whether an id of a list can be a slip for another one, by a few letters. What is only alike names something else, and
/// one that is obeyed would cite another treaty.
pub(super) fn may_be_slip(id: &str, known: &str) -> bool {
    const MOST: usize = 3;
    id.len().abs_diff(known.len()) <= MOST && strsim::osa_distance(id, known) <= MOST
}

/// Where a whole list is missing, that is one fault of each file that needs it, and not one for each
/// id that the list would have.
pub(super) fn no_list(kind: &'static str, place: Place) -> Diagnostic {
    let message = sentence!("reference-nothing-list", kind = Value::Choice(kind));
    Diagnostic::error("reference::nothing", place, message)
}

fn check_notes(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.may_be_faulty(Target::Citation, "") {
        return;
    }
    let mut missing_list = BTreeMap::new();
    let mut search = Search::of_part(corpus.parts());
    let first = corpus.citations.values().map(|citation| &citation.id.place).min();
    let list = first.map(|place| place.file.as_str()).unwrap_or_default();
    all_texts(corpus, &mut |text| {
        // One mark after the other is looked for, so that a long text is read once.
        let mut from = text.place.clone();
        for id in text.notes().filter(|id| !corpus.citations.contains_key(*id)) {
            let mark = format!("[^{id}]");
            let place = context.sources.find_from(&from, &mark).unwrap_or_else(|| text.place.clone());
            from = place.clone();
            if corpus.citations.is_empty() {
                missing_list.entry(place.file.clone()).or_insert_with(|| no_list("citations", place));
                continue;
            }
            let known = corpus.citations.keys().map(|id| id.as_str());
            let entry = sentence!("reference-nothing-entry", id = id, file = list);
            let id = Located { value: id.clone(), place };
            found.push(nothing_near("citation", &id, known, entry, may_be_slip, &mut search));
        }
    });
    found.extend(missing_list.into_values());
}
