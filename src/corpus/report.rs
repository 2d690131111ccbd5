//! A report: of the Secretariat to a session, or of a session itself.

use super::choices::YES_OR_NO;
use super::{Id, Masthead, Paragraph, Text};
use crate::diagnostics::Located;
use crate::load::{Node, Reader};

/// What the file of a report says.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its masthead.
    pub masthead: Masthead,
    /// Whether it begins with its contents.
    pub contents: bool,
    /// Its chapters, numbered أولاً، ثانياً.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its heading and what stands directly under it.
    pub body: ChapterBody,
    /// Its sub-chapters, lettered ألف، باء.
    pub sections: Vec<ChapterBody>,
}

/// The heading and the text of a chapter or sub-chapter.
#[derive(Debug, Clone)]
pub struct ChapterBody {
    /// The heading.
    pub title: Text,
    /// The paragraphs, numbered through the report.
    pub paragraphs: Vec<ReportParagraph>,
    /// The resolutions and decisions that are printed there.
    pub instruments: Vec<Located<Id>>,
    /// The paragraphs under the heading `الإجراء الذي اتخذه المؤتمر`.
    pub action: Vec<ReportParagraph>,
}

/// A numbered paragraph, and a list of officers that it introduces.
#[derive(Debug, Clone)]
pub struct ReportParagraph {
    /// The paragraph with its sub-paragraphs.
    pub paragraph: Paragraph,
    /// The officers.
    pub officers: Vec<Office>,
}

/// An office and who holds it.
#[derive(Debug, Clone)]
pub struct Office {
    /// The office, without the colon.
    pub office: Text,
    /// The names.
    pub names: Vec<Text>,
}

impl Report {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known: Vec<&str> = Masthead::FIELDS.into_iter().chain(["contents", "chapters"]).collect();
        let fields = reader.fields(node, "a report", &known)?;
        let masthead = Masthead::read(&fields, reader);
        let contents = reader.optional(&fields, "contents").and_then(|node| reader.choice(node, &YES_OR_NO));
        let chapters = reader.required(&fields, "chapters").map(|node| {
            reader.list(node).iter().filter_map(|node| Chapter::read(node, reader)).collect::<Vec<_>>()
        });
        Some(Self { masthead: masthead?, contents: contents.unwrap_or_default(), chapters: chapters? })
    }

    /// The chapters and sub-chapters, in printing order.
    pub fn bodies(&self) -> impl Iterator<Item = &ChapterBody> {
        self.chapters.iter().flat_map(|chapter| std::iter::once(&chapter.body).chain(&chapter.sections))
    }

    /// The resolutions and decisions that it prints, in order.
    pub fn instruments(&self) -> impl Iterator<Item = &Located<Id>> {
        self.bodies().flat_map(|body| &body.instruments)
    }

    /// All texts of the file itself, in printing order.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.masthead.texts(visit);
        for body in self.bodies() {
            visit(&body.title);
            for paragraph in body.paragraphs.iter().chain(&body.action) {
                paragraph.paragraph.walk(&mut |it| visit(&it.text));
                for office in &paragraph.officers {
                    visit(&office.office);
                    office.names.iter().for_each(&mut *visit);
                }
            }
        }
    }
}

impl Chapter {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known = ["title", "paragraphs", "instruments", "action", "sections"];
        let fields = reader.fields(node, "a chapter", &known)?;
        let sections = match reader.optional(&fields, "sections") {
            Some(node) => {
                let read = reader.list(node).iter().filter_map(|node| {
                    let fields = reader.fields(node, "a sub-chapter", &known[..4])?;
                    ChapterBody::read(&fields, reader)
                });
                read.collect()
            }
            None => vec![],
        };
        Some(Self { body: ChapterBody::read(&fields, reader)?, sections })
    }
}

impl ChapterBody {
    fn read(fields: &crate::load::Fields, reader: &mut Reader) -> Option<Self> {
        let title = reader.required(fields, "title").and_then(|node| Text::read_plain(node, reader));
        let paragraphs = |name, reader: &mut Reader| match reader.optional(fields, name) {
            Some(node) => {
                reader.list(node).iter().filter_map(|node| ReportParagraph::read(node, reader)).collect()
            }
            None => vec![],
        };
        let before = paragraphs("paragraphs", reader);
        let action = paragraphs("action", reader);
        let instruments = match reader.optional(fields, "instruments") {
            Some(node) => reader.list(node).iter().filter_map(|node| reader.id(node)).collect(),
            None => vec![],
        };
        Some(Self { title: title?, paragraphs: before, instruments, action })
    }
}

impl ReportParagraph {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let paragraph = Paragraph::read_with(node, 3, &["officers"], reader)?;
        let officers = match reader.entry(node, "officers") {
            Some(node) => reader.list(node).iter().filter_map(|node| Office::read(node, reader)).collect(),
            None => vec![],
        };
        Some(Self { paragraph, officers })
    }
}

impl Office {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "an office", &["office", "names"])?;
        let office = reader.required(&fields, "office").and_then(|node| Text::read_plain(node, reader));
        let names = reader
            .required(&fields, "names")
            .map(|node| reader.list(node).iter().filter_map(|node| Text::read_plain(node, reader)).collect());
        Some(Self { office: office?, names: names? })
    }
}
