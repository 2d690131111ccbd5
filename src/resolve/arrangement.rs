//! What a compendium prints, in order, with the letters of its parts and the ordinals of its sections.

use super::style::Style;
use super::walk::{meeting_anchor, session_anchor};
use crate::arabic::numbering::{letter_name, ordinal};
use crate::corpus::{
    Absent, AnnexContent, Compendium, Days, Instrument, Meeting, Part, PartContent, Reading, Ref, Session,
    Shelved,
};
use crate::diagnostics::Place;
use crate::printed::OpeningEntry;

/// A lettered part.
pub struct ArrangedPart<'a> {
    /// What its file says.
    pub part: &'a Part,
    /// Which part it is, from 1.
    pub number: u32,
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

impl ArrangedPart<'_> {
    /// The label of its heading.
    pub fn anchor(&self) -> String {
        format!("part:{}", self.number)
    }

    /// What leads to it.
    pub fn entry(&self, style: Style) -> OpeningEntry {
        let (number, text) = (Some(format!("{}-", self.letter)), style.plain_runs(&self.part.heading));
        OpeningEntry { number, text, anchor: self.anchor(), page: None }
    }
}

impl ArrangedSection<'_> {
    /// What leads to it.
    pub fn entry(&self, style: Style) -> OpeningEntry {
        let (number, text) = (Some(format!("{}-", self.ordinal)), style.string_runs(&self.heading(style)));
        OpeningEntry { number, text, anchor: self.anchor(), page: None }
    }

    /// Its heading without the ordinal: the meeting or the session, with its days if it has any.
    pub fn heading(&self, style: Style) -> String {
        match &self.content {
            SectionContent::Meeting(meeting) => {
                style.meeting_heading(meeting, &style.span(meeting.from.value, meeting.to.value))
            }
            SectionContent::Session(session, _) => match &session.days {
                Some(Days { from, to }) => style.session_heading(session, &style.span(from.value, to.value)),
                None => style.session_name(session),
            },
        }
    }

    /// The same without the days.
    pub fn name(&self, style: Style) -> String {
        match &self.content {
            SectionContent::Meeting(meeting) => style.meeting_name(meeting),
            SectionContent::Session(session, _) => style.session_name(session),
        }
    }

    /// The label of its heading.
    pub fn anchor(&self) -> String {
        match &self.content {
            SectionContent::Meeting(meeting) => meeting_anchor(meeting),
            SectionContent::Session(session, _) => session_anchor(session),
        }
    }

    /// Where the meeting or the session was written.
    pub fn place(&self) -> &Place {
        match &self.content {
            SectionContent::Meeting(meeting) => &meeting.place,
            SectionContent::Session(session, _) => &session.place,
        }
    }
}

/// The parts of a compendium.
pub fn arrange<'a>(
    reading: &Reading<'a>,
    compendium: &'a Compendium,
) -> Result<Vec<ArrangedPart<'a>>, Absent> {
    let numbered = (1..).zip(&compendium.parts);
    let parts = numbered.map(|(number, part)| {
        let contents: Result<Vec<SectionContent>, Absent> = match &part.content {
            PartContent::Meetings(meetings) => {
                let found = meetings.iter().map(|id| reading.get(id));
                found.map(|meeting| meeting.map(SectionContent::Meeting)).collect()
            }
            PartContent::Sessions(sessions) => {
                let found = sessions.iter().map(|entry| {
                    let session = reading.get(&entry.session)?;
                    let instruments = entry.instruments.iter().map(|id| instrument(reading, id));
                    Ok(SectionContent::Session(session, instruments.collect::<Result<_, Absent>>()?))
                });
                found.collect()
            }
        };
        let sections = (1..).zip(contents?);
        let sections =
            sections.map(|(number, content)| ArrangedSection { ordinal: ordinal(number), content });
        Ok(ArrangedPart { part, number, letter: letter_name(number), sections: sections.collect() })
    });
    parts.collect()
}

/// An instrument, if it and all that its annexes reproduce are there.
pub fn instrument<'a>(
    reading: &Reading<'a>,
    id: &Ref<Instrument>,
) -> Result<&'a Shelved<Instrument>, Absent> {
    let instrument = reading.get(id)?;
    reading.get(&instrument.session)?;
    for annex in &instrument.annexes {
        if let AnnexContent::Reproduces { meeting, .. } = &annex.content {
            reading.get(meeting)?;
        }
    }
    Ok(instrument)
}
