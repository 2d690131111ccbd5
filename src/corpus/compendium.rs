//! A compendium: what the booklet prints, in order, from cover to back cover.

use super::choices::{CITATION_STYLES, DIGITS, YES_OR_NO};
use super::{Id, Text};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::{Diagnostic, Located, Place};
use crate::load::{Node, Reader};

/// What the file of a compendium says.
#[derive(Debug, Clone)]
pub struct Compendium {
    /// The title, on cover and title page and in the metadata.
    pub title: Text,
    /// The lines of the subtitle.
    pub subtitle: Vec<Text>,
    /// The short name of the publisher, set as a wordmark on the covers.
    pub wordmark: Text,
    /// The full name of the publisher.
    pub publisher: Text,
    /// The paragraphs of the imprint.
    pub imprint: Vec<Text>,
    /// The heading of the contents.
    pub contents: Text,
    /// The introduction.
    pub introduction: Introduction,
    /// The heading over the two parts.
    pub heading: Text,
    /// The paragraphs under that heading.
    pub summary: Vec<Text>,
    /// The parts, lettered ألف، باء.
    pub parts: Vec<Part>,
    /// The thematic index.
    pub index: Option<IndexSettings>,
    /// The back cover.
    pub back_cover: Option<BackCover>,
    /// The shape of computed digits.
    pub digits: Digits,
    /// Whether notes name the annex before the resolution.
    pub annex_first: bool,
    /// The date of the publication, for its metadata.
    pub date: Option<Located<Date>>,
}

/// The introduction.
#[derive(Debug, Clone)]
pub struct Introduction {
    /// Its heading.
    pub heading: Text,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// A part.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its heading, without the letter.
    pub heading: Text,
    /// What it holds.
    pub content: PartContent,
}

/// What a part holds.
#[derive(Debug, Clone)]
pub enum PartContent {
    /// The recommendations of meetings.
    Meetings(Vec<Located<Id>>),
    /// The resolutions and decisions of sessions.
    Sessions(Vec<SessionEntry>),
}

/// A session of a part and those of its instruments that the part prints.
#[derive(Debug, Clone)]
pub struct SessionEntry {
    /// The session.
    pub session: Located<Id>,
    /// The instruments.
    pub instruments: Vec<Located<Id>>,
}

/// The thematic index.
#[derive(Debug, Clone)]
pub struct IndexSettings {
    /// Its heading.
    pub heading: Text,
    /// The note at the foot of each of its pages.
    pub note: Text,
    /// Whether each place is printed with its page, since a booklet is leafed through.
    pub page_locators: bool,
}

/// The back cover.
#[derive(Debug, Clone)]
pub struct BackCover {
    /// The lines of the address.
    pub address: Vec<Text>,
}

impl Compendium {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known = [
            "type",
            "title",
            "subtitle",
            "wordmark",
            "publisher",
            "imprint",
            "contents",
            "introduction",
            "heading",
            "summary",
            "parts",
            "index",
            "back_cover",
            "digits",
            "citation_style",
            "date",
        ];
        let fields = reader.fields(node, "a compendium", &known)?;
        let text = |name, reader: &mut Reader| {
            reader.required(&fields, name).and_then(|node| Text::read_plain(node, reader))
        };
        let title = text("title", reader);
        let wordmark = text("wordmark", reader);
        let publisher = text("publisher", reader);
        let contents = text("contents", reader);
        let heading = text("heading", reader);
        let subtitle = reader.required(&fields, "subtitle").map(|node| read_plain_texts(node, reader));
        let imprint = reader.required(&fields, "imprint").map(|node| {
            reader.list(node).iter().filter_map(|node| Text::read_plain_paragraph(node, reader)).collect()
        });
        let summary = reader.required(&fields, "summary").map(|node| read_texts(node, reader));
        let introduction =
            reader.required(&fields, "introduction").and_then(|node| Introduction::read(node, reader));
        let parts = reader.required(&fields, "parts").map(|node| {
            reader.list(node).iter().filter_map(|node| Part::read(node, reader)).collect::<Vec<_>>()
        });
        let index = reader.optional(&fields, "index").and_then(|node| IndexSettings::read(node, reader));
        let back_cover =
            reader.optional(&fields, "back_cover").and_then(|node| BackCover::read(node, reader));
        let digits = reader.optional(&fields, "digits").and_then(|node| reader.choice(node, &DIGITS));
        let style =
            reader.optional(&fields, "citation_style").and_then(|node| reader.choice(node, &CITATION_STYLES));
        let date = reader.optional(&fields, "date").and_then(|node| reader.date(node));
        Some(Self {
            title: title?,
            subtitle: subtitle?,
            wordmark: wordmark?,
            publisher: publisher?,
            imprint: imprint?,
            contents: contents?,
            introduction: introduction?,
            heading: heading?,
            summary: summary?,
            parts: parts?,
            index,
            back_cover,
            digits: digits.unwrap_or_default(),
            annex_first: style.unwrap_or_default(),
            date,
        })
    }

    /// The meetings that it prints, in order.
    pub fn meetings(&self) -> impl Iterator<Item = &Located<Id>> {
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
    pub fn instruments(&self) -> impl Iterator<Item = &Located<Id>> {
        self.sessions().flat_map(|entry| &entry.instruments)
    }

    /// All texts of the file itself, in printing order.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        let lists = self.subtitle.iter().chain(&self.imprint).chain(&self.introduction.paragraphs);
        let singles = [
            &self.title,
            &self.wordmark,
            &self.publisher,
            &self.contents,
            &self.introduction.heading,
            &self.heading,
        ];
        singles.into_iter().chain(lists).chain(&self.summary).for_each(&mut *visit);
        self.parts.iter().for_each(|part| visit(&part.heading));
        if let Some(index) = &self.index {
            visit(&index.heading);
            visit(&index.note);
        }
        self.back_cover.iter().flat_map(|cover| &cover.address).for_each(visit);
    }
}

impl Introduction {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "an introduction", &["heading", "paragraphs"])?;
        let heading = reader.required(&fields, "heading").and_then(|node| Text::read_plain(node, reader));
        let paragraphs = reader.required(&fields, "paragraphs").map(|node| read_texts(node, reader));
        Some(Self { heading: heading?, paragraphs: paragraphs? })
    }
}

impl Part {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a part", &["heading", "meetings", "sessions"])?;
        let heading = reader.required(&fields, "heading").and_then(|node| Text::read_plain(node, reader));
        let meetings = reader.optional(&fields, "meetings").map(|node| read_ids(node, reader));
        let sessions = reader.optional(&fields, "sessions").map(|node| {
            reader.list(node).iter().filter_map(|node| SessionEntry::read(node, reader)).collect()
        });
        let content = match (meetings, sessions) {
            (Some(meetings), None) => PartContent::Meetings(meetings),
            (None, Some(sessions)) => PartContent::Sessions(sessions),
            (None, None) if fields.is_damaged() => return None,
            _ => {
                let message = "a part has either `meetings` or `sessions`";
                reader.report(part_fault(fields.place().clone(), message));
                return None;
            }
        };
        Some(Self { heading: heading?, content })
    }
}

fn part_fault(place: Place, message: &str) -> Diagnostic {
    Diagnostic::error("part::content", place, message).hint("give it one of the two lists")
}

impl SessionEntry {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a session of a part", &["session", "instruments"])?;
        let session = reader.required(&fields, "session").and_then(|node| reader.id(node));
        let instruments = reader.required(&fields, "instruments").map(|node| read_ids(node, reader));
        Some(Self { session: session?, instruments: instruments? })
    }
}

impl IndexSettings {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "an index", &["heading", "note", "page_locators"])?;
        let heading = reader.required(&fields, "heading").and_then(|node| Text::read_heading(node, reader));
        let note = reader.required(&fields, "note").and_then(|node| Text::read_plain(node, reader));
        let page_locators =
            reader.optional(&fields, "page_locators").and_then(|node| reader.choice(node, &YES_OR_NO));
        Some(Self { heading: heading?, note: note?, page_locators: page_locators.unwrap_or_default() })
    }
}

impl BackCover {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a back cover", &["address"])?;
        let address = reader.required(&fields, "address").map(|node| read_plain_texts(node, reader));
        Some(Self { address: address? })
    }
}

fn read_texts(node: &Node, reader: &mut Reader) -> Vec<Text> {
    reader.list(node).iter().filter_map(|node| Text::read(node, reader)).collect()
}

fn read_plain_texts(node: &Node, reader: &mut Reader) -> Vec<Text> {
    reader.list(node).iter().filter_map(|node| Text::read_plain(node, reader)).collect()
}

fn read_ids(node: &Node, reader: &mut Reader) -> Vec<Located<Id>> {
    reader.list(node).iter().filter_map(|node| reader.id(node)).collect()
}
