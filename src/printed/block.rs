//! What a page run is made of: headings, paragraphs, officers, timetables.
//!
//! Laid out by `typst/house/blocks.typ`.

use serde::Serialize;

use super::run::Runs;

/// A heading or a paragraph.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph of any depth.
    Paragraph(Paragraph),
    /// The officers of a session.
    Officers {
        /// The offices, in order.
        offices: Vec<Office>,
    },
    /// The proposed organization of work.
    Timetable {
        /// The headings of its columns: time, agenda item, title.
        columns: [&'static str; 3],
        /// The days.
        days: Vec<Day>,
    },
}

/// A day of a timetable.
#[derive(Debug, Clone, Serialize)]
pub struct Day {
    /// The day in words, over all columns.
    pub day: String,
    /// Its meetings.
    pub meetings: Vec<DayMeeting>,
}

/// A meeting of a day.
#[derive(Debug, Clone, Serialize)]
pub struct DayMeeting {
    /// From when to when, `12/00-14/00`.
    pub time: String,
    /// What it takes up, a row each.
    pub rows: Vec<TimetableRow>,
}

/// What a meeting takes up.
#[derive(Debug, Clone, Serialize)]
pub struct TimetableRow {
    /// The agenda item, `1 (أ)`.
    pub item: Option<String>,
    /// Its title.
    pub title: Runs,
}

/// An office and who holds it.
#[derive(Debug, Clone, Serialize)]
pub struct Office {
    /// The office, without the colon.
    pub office: Runs,
    /// The names, a line each.
    pub names: Vec<Runs>,
}

/// A heading.
#[derive(Debug, Clone, Serialize)]
pub struct Heading {
    /// 1 for the topmost.
    pub level: u8,
    /// What it is a heading of, by which the template styles it.
    pub role: Role,
    /// Its number with what follows it, such as `أولاً-`.
    pub number: Option<String>,
    /// A line above its text, such as `القرار 6/5` or `المرفق الأول`.
    pub over: Option<String>,
    /// Its text; empty if the line above is all there is.
    pub text: Runs,
    /// The label that links point at.
    pub anchor: String,
    /// Whether the contents list it.
    pub listed: bool,
}

/// What a heading is a heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A chapter that stands alone: introduction, body, index.
    Chapter,
    /// A lettered part.
    Part,
    /// A meeting or a session.
    Meeting,
    /// A resolution or decision.
    Instrument,
    /// A section within an instrument.
    Section,
    /// A numbered section within a section.
    Subsection,
    /// A numbered chapter of a report.
    ReportChapter,
    /// A lettered part of such a chapter.
    SubChapter,
    /// The action that was taken, within a chapter.
    Action,
    /// The list of items of an agenda, or the annotations on them.
    AgendaTitle,
    /// An item of an agenda.
    AgendaItem,
    /// A sub-item of an agenda.
    AgendaSubItem,
    /// The documents on an item.
    Documents,
    /// An annex.
    Annex,
    /// A headed part of an annex.
    AnnexSection,
}

/// A paragraph of any depth.
#[derive(Debug, Clone, Serialize)]
pub struct Paragraph {
    /// How many steps it is indented: 0 for paragraphs, 1 for letters, 2 for quoted numbers.
    pub depth: u8,
    /// Its number as printed, such as `3-`, `(ب)` or `'1'`.
    pub number: Option<String>,
    /// Its text.
    pub text: Runs,
    /// The label that the index points at.
    pub anchor: Option<String>,
    /// Whether it introduces what follows and must stay with it.
    pub leads: bool,
    /// Whether it stays on one page. One that leads does, and one with a footnote: the engine may
    /// move the line of the mark to the next page after it has seen that no line stays alone.
    pub whole: bool,
    /// Whether its lines are not justified: many symbols, which stay whole, leave few spaces to stretch.
    pub ragged: bool,
}
