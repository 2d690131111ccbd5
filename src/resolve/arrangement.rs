//! What a compendium prints, in order, with the letters of its parts and the ordinals of its sections.

use crate::arabic::numbering::{letter_name, ordinal};
use crate::corpus::{
    AnnexContent, Compendium, Corpus, Instrument, Meeting, Part, PartContent, Session, Shelved,
};

/// A lettered part.
pub struct ArrangedPart<'a> {
    /// What its file says.
    pub part: &'a Part,
    /// The name of its letter, `ألف`.
    pub letter: String,
    /// Its sections, in printing order.
    pub sections: Vec<ArrangedSection<'a>>,
}

/// A meeting or a session where a part prints it.
pub struct ArrangedSection<'a> {
    /// Its ordinal within the part, `سابعاً`.
    pub ordinal: String,
    /// What is printed there.
    pub content: SectionContent<'a>,
}

/// What a section prints.
pub enum SectionContent<'a> {
    /// The recommendations of a meeting.
    Meeting(&'a Shelved<Meeting>),
    /// Resolutions and decisions of a session.
    Session(&'a Shelved<Session>, Vec<&'a Shelved<Instrument>>),
}

/// The parts of a compendium. `None` if it names a text that is not there, which the checks report.
pub fn arrange<'a>(corpus: &'a Corpus, compendium: &'a Compendium) -> Option<Vec<ArrangedPart<'a>>> {
    let numbered = (1..).zip(&compendium.parts);
    let parts = numbered.map(|(number, part)| {
        let contents: Option<Vec<SectionContent>> = match &part.content {
            PartContent::Meetings(meetings) => {
                let found = meetings.iter().map(|id| corpus.meetings.get(&id.value));
                found.map(|meeting| meeting.map(SectionContent::Meeting)).collect()
            }
            PartContent::Sessions(sessions) => {
                let found = sessions.iter().map(|entry| {
                    let session = corpus.sessions.get(&entry.session.value)?;
                    let instruments = entry.instruments.iter().map(|id| instrument(corpus, &id.value));
                    Some(SectionContent::Session(session, instruments.collect::<Option<_>>()?))
                });
                found.collect()
            }
        };
        let sections = (1..).zip(contents?);
        let sections =
            sections.map(|(number, content)| ArrangedSection { ordinal: ordinal(number), content });
        Some(ArrangedPart { part, letter: letter_name(number), sections: sections.collect() })
    });
    parts.collect()
}

/// An instrument, if it and all that its annexes reproduce are there.
pub fn instrument<'a>(corpus: &'a Corpus, id: &str) -> Option<&'a Shelved<Instrument>> {
    let instrument = corpus.instruments.get(id)?;
    corpus.sessions.get(&instrument.session.value)?;
    for annex in &instrument.annexes {
        if let AnnexContent::Reproduces { meeting, .. } = &annex.content {
            corpus.meetings.get(&meeting.value)?;
        }
    }
    Some(instrument)
}
