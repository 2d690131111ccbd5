//! What the sessions of a project are known to have adopted: all that their reports print.

use std::collections::{BTreeMap, BTreeSet};

use crate::arabic::letters::{Gender, fold};
use crate::corpus::{Corpus, Instrument, Reading, Session, Shelved};
use crate::resolve::Style;

/// What stands in place of a number while the words around it are compared.
pub(super) const NUMBER: char = '\u{1}';
pub(super) const SESSION: char = '\u{2}';

/// What an organ adopts of one kind.
pub(super) struct Adopted {
    /// The noun without the article, `قرار`.
    pub noun: String,
    /// The same with it, and behind a preposition, without hamzas: `القرار`, `للقرار`.
    pub definite: String,
    pub prefixed: String,
    /// What follows the noun, with marks in place of the numbers: `1/12`.
    pub form: String,
    /// The name of the organ for short, without the article: `مؤتمر`.
    pub organ: String,
    pub gender: Gender,
    /// All numbers of each session that has a report.
    pub sessions: BTreeMap<u32, BTreeSet<u32>>,
}

impl Adopted {
    pub fn new(noun: &str, form: &str, organ: &str, gender: Gender) -> Self {
        Self {
            noun: noun.to_owned(),
            definite: fold(&format!("ال{noun}")),
            prefixed: fold(&format!("لل{noun}")),
            form: form.to_owned(),
            organ: organ.to_owned(),
            gender,
            sessions: BTreeMap::new(),
        }
    }

    /// One of its kind by its number and session: `القرار 5/12`.
    pub fn designation(&self, number: u32, session: u32) -> String {
        let filled = self.form.replace(NUMBER, &number.to_string()).replace(SESSION, &session.to_string());
        format!("ال{} {filled}", self.noun)
    }
}

/// What is known to be all that sessions adopted, by their reports.
pub(super) fn adopted(corpus: &Corpus) -> Vec<Adopted> {
    let reading = Reading::new(corpus);
    let style = Style::of(&reading, None, None);
    // What cannot be read would seem to be missing.
    if !corpus.faulty.is_empty() {
        return vec![];
    }
    let mut reported: BTreeMap<(&str, &str), &Shelved<Instrument>> = BTreeMap::new();
    for document in &corpus.documents {
        let masthead = document.masthead().filter(|_| document.kind() == "report");
        let Some(session) = masthead.map(|masthead| masthead.session.value.as_str()) else { continue };
        let printed = document.instruments().iter().filter_map(|it| corpus.instruments.get(it));
        for instrument in printed.filter(|it| it.session.value == *session) {
            reported.insert((session, instrument.kind()), instrument);
        }
    }
    let mut numbers: BTreeMap<(&str, &str), BTreeSet<u32>> = BTreeMap::new();
    for instrument in corpus.instruments.values() {
        let key = (instrument.session.value.as_str(), instrument.kind());
        numbers.entry(key).or_default().insert(instrument.number.get());
    }
    let mut sessions: BTreeMap<u32, usize> = BTreeMap::new();
    for session in corpus.sessions.values() {
        *sessions.entry(session.number.get()).or_default() += 1;
    }
    let mut found: BTreeMap<(String, String), Adopted> = BTreeMap::new();
    for (key, first) in reported {
        let Some(session) = corpus.sessions.get(key.0) else { continue };
        let number = session.number.get();
        let Some(kind) = of_kind(corpus, first, session, style).filter(|_| sessions.get(&number) == Some(&1))
        else {
            continue;
        };
        let kind = found.entry((kind.definite.clone(), kind.organ.clone())).or_insert(kind);
        kind.sessions.insert(number, numbers.remove(&key).unwrap_or_default());
    }
    found.into_values().collect()
}

fn of_kind(corpus: &Corpus, instrument: &Instrument, session: &Session, style: Style) -> Option<Adopted> {
    let (number, own) = (NUMBER.to_string(), SESSION.to_string());
    let designation = style.designation(instrument, session, &number, &own)?;
    let (noun, form) = designation.split_once(' ')?;
    if form.contains(char::is_whitespace) || !(form.contains(NUMBER) && form.contains(SESSION)) {
        return None;
    }
    let organ = corpus.organ_of(session.organ.as_ref())?;
    let name = organ.short_name();
    let bare = name.strip_prefix("ال").unwrap_or(&name);
    Some(Adopted::new(noun.strip_prefix("ال")?, form, bare, organ.gender()))
}
