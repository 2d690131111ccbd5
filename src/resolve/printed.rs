//! What a document prints: the data that templates and the text export read.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::index::Index;
use super::masthead::Masthead;
use crate::arabic::numbering::Digits;
use crate::arabic::scripts::ScriptOfRun;
use crate::corpus::Paper;
use crate::load::Picture;

/// A document with everything computed that follows from the text.
#[derive(Debug, Clone, Default)]
pub struct Printed {
    /// The template that typesets it, without folder and ending.
    pub template: &'static str,
    /// Its settings and metadata.
    pub settings: Settings,
    /// Cover, title page, imprint and back cover.
    pub front: Option<Front>,
    /// The front matter, page-numbered in roman numerals.
    pub front_matter: Vec<Section>,
    /// The body. Each section is a page run of its own.
    pub body: Vec<Section>,
    /// The thematic index.
    pub index: Option<Index>,
    /// The masthead of an official document.
    pub masthead: Option<Masthead>,
    /// The contents of an official document.
    pub contents: Option<Contents>,
    /// The pictures that it prints, by their path below the source folder.
    pub pictures: Vec<(String, Picture)>,
}

/// The contents of an official document; which headings they list, the headings tell.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Contents {
    /// Their heading.
    pub heading: Runs,
    /// What stands over the column of pages.
    pub pages: &'static str,
}

/// Settings and metadata of a document.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Settings {
    /// The title, for the metadata.
    pub title: String,
    /// The author, for the metadata.
    pub author: Option<String>,
    /// What it is about, for the metadata.
    pub keywords: Vec<String>,
    /// `western` or `arabic-indic`: the digits of page numbers.
    pub digits: &'static str,
    /// Year, month and day.
    pub date: Option<(i32, u8, u8)>,
    /// `a4` or `letter`: the size of the pages; A4 if there is none.
    pub paper: Option<&'static str>,
}

/// The digits of computed numbers as templates know them.
pub(super) fn digits_name(digits: Digits) -> &'static str {
    match digits {
        Digits::Western => "western",
        Digits::ArabicIndic => "arabic-indic",
    }
}

/// The size of pages as templates know it.
pub(super) fn paper_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "letter",
    }
}

/// Cover, title page, imprint and back cover of a booklet.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Front {
    /// The title.
    pub title: Runs,
    /// The lines of the subtitle.
    pub subtitle: Vec<Runs>,
    /// The short name of the publisher.
    pub wordmark: Runs,
    /// The full name of the publisher.
    pub publisher: Runs,
    /// The paragraphs of the imprint.
    pub imprint: Vec<Runs>,
    /// The heading of the contents.
    pub contents: Runs,
    /// The lines of the address on the back cover.
    pub address: Vec<Runs>,
}

/// A stretch of blocks that is typeset as one page run.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Section {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

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

/// A text in pieces.
pub type Runs = Vec<Run>;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Characters that print as they stand.
    Text(String),
    /// A space before an initial kaf, which the font would draw over the space.
    SpaceBeforeKaf,
    /// What runs left to right and has one script. The characters that isolate it are in it; one isolate may
    /// hold several such runs.
    LeftToRight {
        /// The script and the language.
        script: ScriptOfRun,
        /// What it holds.
        runs: Runs,
    },
    /// Characters in italics.
    Emphasis(String),
    /// A document symbol and its public address.
    Link {
        /// The symbol.
        text: String,
        /// The address.
        url: String,
    },
    /// A footnote.
    Note {
        /// Its mark as printed, such as `(5)`.
        mark: String,
        /// What it says.
        text: Runs,
    },
}

/// The footnotes of runs in order, those inside left-to-right runs too: mark and text.
pub fn notes(runs: &[Run]) -> Vec<(&str, &Runs)> {
    let found = runs.iter().flat_map(|run| match run {
        Run::Note { mark, text } => vec![(mark.as_str(), text)],
        Run::LeftToRight { runs, .. } => notes(runs),
        _ => vec![],
    });
    found.collect()
}

impl Serialize for Run {
    /// A string for characters, and a mapping with one telling key for all else.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Text(text) = self {
            return serializer.serialize_str(text);
        }
        let mut map = serializer.serialize_map(Some(2))?;
        match self {
            Self::Text(_) => {}
            Self::SpaceBeforeKaf => map.serialize_entry("space", " ")?,
            Self::LeftToRight { script, runs } => {
                map.serialize_entry("left-to-right", runs)?;
                map.serialize_entry("script", script.code)?;
                map.serialize_entry("language", script.language)?;
            }
            Self::Emphasis(text) => map.serialize_entry("emphasis", text)?,
            Self::Link { text, url } => {
                map.serialize_entry("link", text)?;
                map.serialize_entry("url", url)?;
            }
            Self::Note { mark, text } => {
                map.serialize_entry("note", mark)?;
                map.serialize_entry("text", text)?;
            }
        }
        map.end()
    }
}
