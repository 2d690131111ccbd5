//! A compendium: what the booklet prints, in order, from cover to back cover.

use super::{CitationStyle, Instrument, Layout, Meeting, Print, Session};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::Located;
use crate::source::{Heading, PlainText, Ref, Referred, Source, Target, Text, Title};

/// A document: the booklet from cover to back cover.
#[derive(Debug, Clone, Source)]
#[source(called = "a compendium", kind = "compendium")]
pub struct Compendium {
    /// The title, on cover and title page and in the metadata.
    pub title: Title,
    /// The lines of the subtitle.
    pub subtitle: Vec<Title>,
    /// The short name of the publisher, set as a wordmark on the covers.
    pub wordmark: Title,
    /// The full name of the publisher.
    pub publisher: Title,
    /// Where it is published; it stands on the cover with the year of the date.
    pub place: Option<Title>,
    /// The paragraphs of the imprint.
    pub imprint: Vec<PlainText>,
    /// The heading of the contents.
    pub contents: Title,
    /// The introduction.
    pub introduction: Introduction,
    /// The heading over the parts.
    pub heading: Title,
    /// The paragraphs under that heading.
    pub summary: Vec<Text>,
    /// The parts, lettered ألف، باء.
    pub parts: Vec<Part>,
    /// The thematic index; without it there is none.
    pub index: Option<IndexSettings>,
    /// The back cover.
    pub back_cover: Option<BackCover>,
    /// The digits of all computed numbers; `western` if not given.
    pub digits: Option<Digits>,
    /// How notes name a resolution and its annex; `work-first` if not given.
    pub citation_style: Option<CitationStyle>,
    /// The date in the metadata of the PDF; its year stands on the cover.
    pub date: Option<Located<Date>>,
    /// What it asks of its layout.
    #[source(flatten)]
    pub layout: Layout,
    /// What it asks of the press that prints it and of the hands that fold it.
    pub print: Option<Print>,
}

/// The introduction.
#[derive(Debug, Clone, Source)]
#[source(called = "an introduction")]
pub struct Introduction {
    /// Its heading.
    pub heading: Title,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// A part of a compendium.
#[derive(Debug, Clone, Source)]
#[source(called = "a part")]
pub struct Part {
    /// Its heading, without the letter, which is computed.
    pub heading: Title,
    /// What running heads call it; its heading if not given.
    pub short: Option<Title>,
    /// What it holds.
    #[source(flatten)]
    pub content: PartContent,
}

/// What a part holds.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum PartContent {
    /// The recommendations of meetings.
    Meetings(
        /// The meetings, in order.
        Vec<Ref<Meeting>>,
    ),
    /// The resolutions and decisions of sessions.
    Sessions(
        /// The sessions, in order, each with those of its resolutions and decisions that are printed.
        Vec<SessionEntry>,
    ),
}

/// A session of a part and those of its resolutions and decisions that the part prints.
#[derive(Debug, Clone, Source)]
#[source(called = "a session of a part")]
pub struct SessionEntry {
    /// The session.
    pub session: Ref<Session>,
    /// Its resolutions and decisions, in order.
    pub instruments: Vec<Ref<Instrument>>,
}

/// The thematic index of a compendium.
#[derive(Debug, Clone, Source)]
#[source(called = "an index")]
pub struct IndexSettings {
    /// Its heading.
    pub heading: Heading,
    /// The note at the foot of each of its pages.
    pub note: Title,
    /// Whether each place has its page, `ثانياً-2-4، ص 14`; `true` if not given.
    pub page_locators: Option<bool>,
}

/// The back cover.
#[derive(Debug, Clone, Source)]
#[source(called = "a back cover")]
pub struct BackCover {
    /// The lines of the address.
    pub address: Vec<Title>,
}

impl Referred for Compendium {
    const TARGET: Target = Target::Compendium;
}

impl Compendium {
    /// The meetings that it prints, in order.
    pub fn meetings(&self) -> impl Iterator<Item = &Ref<Meeting>> {
        self.parts.iter().flat_map(|part| match &part.content {
            PartContent::Meetings(meetings) => meetings.as_slice(),
            PartContent::Sessions(_) => &[],
        })
    }

    /// The sessions that it prints, in order.
    pub fn sessions(&self) -> impl Iterator<Item = &SessionEntry> {
        self.parts.iter().flat_map(|part| match &part.content {
            PartContent::Sessions(sessions) => sessions.as_slice(),
            PartContent::Meetings(_) => &[],
        })
    }

    /// The resolutions and decisions that it prints, in order.
    pub fn instruments(&self) -> impl Iterator<Item = &Ref<Instrument>> {
        self.sessions().flat_map(|entry| &entry.instruments)
    }
}
