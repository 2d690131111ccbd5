//! A report: of the Secretariat to a session, or of a session itself.

use super::{Instrument, Masthead, Paragraph};
use crate::source::{Fields, Reader, Ref, Source, Title};

/// A document: a report of the Secretariat, or of a session.
#[derive(Debug, Clone, Source)]
#[source(called = "a report", kind = "report", then = Report::report_levels)]
pub struct Report {
    /// Its masthead.
    #[source(flatten)]
    pub masthead: Masthead,
    /// `true` if it begins with its contents.
    pub contents: Option<bool>,
    /// Its chapters, numbered أولاً، ثانياً.
    pub chapters: Vec<Chapter>,
}

/// A chapter of a report.
#[derive(Debug, Clone, Source)]
#[source(called = "a chapter")]
pub struct Chapter {
    /// Its heading and what stands directly under it.
    #[source(flatten)]
    pub body: ChapterBody,
    /// Its sub-chapters, lettered ألف، باء.
    #[source(optional)]
    pub sections: Vec<ChapterBody>,
}

/// The heading and the text of a chapter or sub-chapter.
#[derive(Debug, Clone, Source)]
#[source(called = "a sub-chapter")]
pub struct ChapterBody {
    /// The heading.
    pub title: Title,
    /// The paragraphs, numbered through the whole report.
    #[source(optional)]
    pub paragraphs: Vec<ReportParagraph>,
    /// Resolutions and decisions that are printed there in full.
    #[source(optional, flow)]
    pub instruments: Vec<Ref<Instrument>>,
    /// The paragraphs under the heading `الإجراء الذي اتخذه المؤتمر`.
    #[source(optional)]
    pub action: Vec<ReportParagraph>,
}

/// A numbered paragraph, and a list of officers that it introduces.
#[derive(Debug, Clone, Source)]
#[source(called = "a paragraph")]
pub struct ReportParagraph {
    /// The paragraph with its sub-paragraphs.
    #[source(flatten, short)]
    pub paragraph: Paragraph,
    /// The officers that it introduces.
    #[source(optional)]
    pub officers: Vec<Office>,
}

/// An office and who holds it.
#[derive(Debug, Clone, Source)]
#[source(called = "an office")]
pub struct Office {
    /// The office, without the colon.
    pub office: Title,
    /// The names.
    pub names: Vec<Title>,
}

impl Report {
    /// The chapters and sub-chapters, in printing order.
    pub fn bodies(&self) -> impl Iterator<Item = &ChapterBody> {
        self.chapters.iter().flat_map(|chapter| std::iter::once(&chapter.body).chain(&chapter.sections))
    }

    /// The resolutions and decisions that it prints, in order.
    pub fn instruments(&self) -> impl Iterator<Item = &Ref<Instrument>> {
        self.bodies().flat_map(|body| &body.instruments)
    }

    fn report_levels(&self, _: &Fields, reader: &mut Reader) {
        let paragraphs = self.bodies().flat_map(|body| body.paragraphs.iter().chain(&body.action));
        Paragraph::report_deeper(paragraphs.map(|it| &it.paragraph), 3, reader);
    }
}
