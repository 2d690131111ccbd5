//! What a page run is made of: headings, paragraphs, tables, figures, charts, officers, timetables.
//!
//! Laid out by `typst/house/blocks.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::chart::ChartBlock;
use super::figure::{FigureBlock, ParticipantsBlock, SummaryBlock};
use super::run::{Run, Runs, notes};
use super::table::TableBlock;
use crate::diagnostics::Place;

/// A stretch of blocks that is typeset as one page run.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageRun {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// What a page of its own shows beside the blocks, where they open a chapter or a part of a booklet.
    pub opening: Option<Opening>,
}

/// What the opening of a chapter or a part shows beside its heading and its paragraphs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Opening {
    /// The letter of the part, by name: `ألف`.
    pub letter: Option<String>,
    /// What the chapter or the part holds, in order.
    pub entries: Vec<OpeningEntry>,
}

/// What an opening leads to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OpeningEntry {
    /// Its number with what follows it, such as `أولاً-`.
    pub number: Option<String>,
    /// Its heading.
    pub text: Runs,
    /// The label of its heading.
    pub anchor: String,
    /// Its page, where it stands in another document.
    pub page: Option<String>,
}

/// What stands in a page run.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading(HeadingBlock),
    /// A paragraph of any depth.
    Paragraph(ParagraphBlock),
    /// The officers of a session.
    Officers(OfficersBlock),
    /// The proposed organization of work.
    Timetable(TimetableBlock),
    /// A table.
    Table(TableBlock),
    /// A picture.
    Figure(FigureBlock),
    /// A chart.
    Chart(ChartBlock),
    /// What the document says in short.
    Summary(SummaryBlock),
    /// Who took part.
    Participants(ParticipantsBlock),
}

/// A heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HeadingBlock {
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
    /// What running heads say in its place, with its number; they say its number and its text if there is none.
    pub running: Option<String>,
    /// Whether the contents list it.
    pub listed: bool,
    /// Whether a revision has changed it.
    pub changed: bool,
    /// Where an author wrote it, or what it heads. Templates do not learn it: a line that is added above would
    /// change all that follows.
    #[serde(skip)]
    pub place: Place,
}

/// What a heading is a heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
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
    /// A numbered part of a sub-chapter.
    SubChapterPart,
    /// A heading without a number between paragraphs.
    CrossHeading,
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
    /// An annex of a report or a paper.
    DocumentAnnex,
    /// An annex.
    Annex,
    /// A headed part of an annex.
    AnnexSection,
}

/// A paragraph of any depth.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParagraphBlock {
    /// What it is, by which the template styles it.
    pub role: ParagraphRole,
    /// How deep it stands: 0 for paragraphs, 1 for letters, 2 for quoted numbers.
    pub depth: u8,
    /// Its number as printed, such as `3-`, `(ب)` or `'1'`.
    pub number: Option<String>,
    /// Its text.
    pub text: Runs,
    /// The label that the index and references point at.
    pub anchor: Option<String>,
    /// What it introduces.
    pub introduces: Introduces,
    /// Whether a revision has changed it.
    pub changed: bool,
    /// How many characters its text has, without its footnotes.
    pub length: usize,
    /// How many characters each of its footnotes has.
    pub notes: Vec<usize>,
    /// Where an author wrote it. Templates do not learn it, as of headings.
    #[serde(skip)]
    pub place: Place,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ParagraphRole {
    /// A paragraph of running text, numbered or not.
    Text,
    /// A preambular paragraph of a resolution or decision.
    Preambular,
    /// An item in the list of an agenda.
    ListedItem,
    /// A document on an agenda item, by its title and symbol.
    ListedDocument,
    /// An entry of a list with dots or dashes, which its number is.
    ListEntry,
    /// A paragraph of a text that is quoted.
    Quotation,
    /// The first paragraph after resolutions and decisions that a report prints in full.
    Resumed,
}

/// What a paragraph introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Introduces {
    /// Nothing.
    Nothing,
    /// The paragraphs that follow.
    Paragraphs,
    /// The headed sections that follow.
    Sections,
}

impl Introduces {
    /// Paragraphs, where there are any.
    pub fn any<T>(paragraphs: &[T]) -> Self {
        if paragraphs.is_empty() { Self::Nothing } else { Self::Paragraphs }
    }
}

/// The officers of a session.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OfficersBlock {
    /// The offices, in order.
    pub offices: Vec<OfficeHolders>,
    /// Whether something in it has changed.
    pub changed: bool,
}

/// An office and who holds it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OfficeHolders {
    /// The office, without the colon.
    pub office: Runs,
    /// The names, a line each.
    pub names: Vec<Runs>,
}

/// The proposed organization of work.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TimetableBlock {
    /// The headings of its columns: time, agenda item, title.
    pub columns: [String; 3],
    /// The days.
    pub days: Vec<Day>,
    /// Whether something in it has changed.
    pub changed: bool,
}

/// A day of a timetable.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Day {
    /// The day in words, over all columns; empty where a comparison shows one that is no longer there.
    pub day: String,
    /// What stood in its place, in a comparison; empty if it was not there.
    pub was: Option<String>,
    /// Its meetings.
    pub meetings: Vec<DayMeeting>,
}

/// A meeting of a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DayMeeting {
    /// From when to when, `12/00-14/00`; empty as the day may be.
    pub time: String,
    /// What stood in its place, as for the day.
    pub was: Option<String>,
    /// What it takes up, a row each.
    pub rows: Vec<TimetableRow>,
}

/// What a meeting takes up.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TimetableRow {
    /// The agenda item, `1 (أ)`.
    pub item: Option<String>,
    /// What stood in its place, as for the day.
    pub was: Option<String>,
    /// Its title.
    pub title: Runs,
}

impl PageRun {
    /// Blocks that open nothing.
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks, opening: None }
    }

    /// The headings that the contents list.
    pub fn listed(&self) -> impl Iterator<Item = &HeadingBlock> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.listed => Some(heading),
            _ => None,
        })
    }
}

impl Block {
    /// Notes whether a revision has changed it.
    pub fn set_changed(&mut self, changed: bool) {
        match self {
            Self::Heading(heading) => heading.changed = changed,
            Self::Paragraph(paragraph) => paragraph.changed = changed,
            Self::Table(table) => table.changed = changed,
            Self::Figure(figure) => figure.changed = changed,
            Self::Chart(chart) => chart.changed = changed,
            Self::Officers(officers) => officers.changed = changed,
            Self::Timetable(timetable) => timetable.changed = changed,
            Self::Summary(summary) => summary.changed = changed,
            Self::Participants(participants) => participants.changed = changed,
        }
    }

    /// Where an author wrote it, if it is one text.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Heading(heading) => Some(&heading.place),
            Self::Paragraph(paragraph) => Some(&paragraph.place),
            Self::Table(table) => table.place.as_ref(),
            Self::Figure(figure) => Some(&figure.place),
            Self::Chart(chart) => Some(&chart.place),
            Self::Summary(summary) => Some(&summary.place),
            Self::Officers(_) | Self::Timetable(_) | Self::Participants(_) => None,
        }
    }
}

impl HeadingBlock {
    /// A heading without number that the contents do not list.
    pub fn new(level: u8, role: Role, text: Runs, anchor: impl Into<String>, place: &Place) -> Self {
        let (anchor, place) = (anchor.into(), place.clone());
        Self {
            level,
            role,
            number: None,
            over: None,
            text,
            anchor,
            running: None,
            listed: false,
            changed: false,
            place,
        }
    }

    /// With a number.
    pub fn numbered(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into());
        self
    }

    /// With a line above its text.
    pub fn under(mut self, over: impl Into<String>) -> Self {
        self.over = Some(over.into());
        self
    }

    /// With what running heads say.
    pub fn running(mut self, words: impl Into<String>) -> Self {
        self.running = Some(words.into());
        self
    }

    /// As the contents list it, or not.
    pub fn listed(mut self, listed: bool) -> Self {
        self.listed = listed;
        self
    }
}

impl ParagraphBlock {
    /// A paragraph of running text without number that introduces nothing.
    pub fn new(text: Runs, place: &Place) -> Self {
        Self {
            role: ParagraphRole::Text,
            depth: 0,
            number: None,
            length: 0,
            notes: vec![],
            text: vec![],
            anchor: None,
            introduces: Introduces::Nothing,
            changed: false,
            place: place.clone(),
        }
        .saying(text)
    }

    /// With another text.
    pub fn saying(self, text: Runs) -> Self {
        let notes = notes(&text).into_iter().map(|(_, note)| length(note)).collect();
        Self { length: length(&text), notes, text, ..self }
    }
}

/// How many characters some runs have.
fn length(runs: &[Run]) -> usize {
    let lengths = runs.iter().map(|run| match run {
        Run::Text(text)
        | Run::Emphasis(text)
        | Run::Strong(text)
        | Run::Raised(text)
        | Run::Opening(text)
        | Run::Link { text, .. }
        | Run::Address { text, .. }
        | Run::Reference { text, .. } => text.chars().count(),
        Run::LeftToRight { runs, .. } | Run::Added { runs } | Run::Removed { runs } => length(runs),
        Run::Note { .. } => 0,
    });
    lengths.sum()
}
