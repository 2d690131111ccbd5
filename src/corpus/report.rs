//! A report: of the Secretariat to a session, or of a session itself.

use super::{Annex, Instrument, Masthead, Meeting, Numbering, Paragraph, ReportPassage};
use crate::source::{Fields, NotedTitle, PlainText, Reader, Ref, Source};

/// A document: a report of the Secretariat, or of a session.
#[derive(Debug, Clone, Source)]
#[source(called = "a report", kind = "report", then = Report::report_levels)]
pub struct Report {
    /// Its masthead.
    #[source(flatten)]
    pub masthead: Masthead,
    /// `true` if it begins with its contents.
    pub contents: Option<bool>,
    /// What it says in short, in a box before the first chapter.
    #[source(optional)]
    pub summary: Vec<PlainText>,
    /// Its chapters, numbered أولاً، ثانياً.
    pub chapters: Vec<Chapter>,
    /// Its annexes, each on pages of its own; their names (`المرفق`, `المرفق الأول`) are computed.
    #[source(optional)]
    pub annexes: Vec<Annex>,
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
    pub sections: Vec<SubChapter>,
}

/// A sub-chapter of a report.
#[derive(Debug, Clone, Source)]
#[source(called = "a sub-chapter")]
pub struct SubChapter {
    /// Its heading and what stands directly under it.
    #[source(flatten)]
    pub body: ChapterBody,
    /// The parts of it that have headings of their own, numbered 1، 2; they have none.
    #[source(optional)]
    pub sections: Vec<ChapterBody>,
}

/// The heading and the text of a chapter, of a sub-chapter or of a part of that.
#[derive(Debug, Clone, Source)]
#[source(called = "a part of a sub-chapter")]
pub struct ChapterBody {
    /// The heading.
    pub title: NotedTitle,
    /// The paragraphs, numbered through the whole report, and what stands between them.
    #[source(optional)]
    pub paragraphs: Vec<ReportPassage>,
    /// Resolutions and decisions that are printed there in full.
    #[source(optional, flow)]
    pub instruments: Vec<Ref<Instrument>>,
    /// The paragraphs under the heading `الإجراء الذي اتخذه المؤتمر`.
    #[source(optional)]
    pub action: Vec<ReportPassage>,
}

impl Report {
    /// The chapters, the sub-chapters and the parts of those, in printing order.
    pub fn bodies(&self) -> impl Iterator<Item = &ChapterBody> {
        self.chapters.iter().flat_map(|chapter| {
            let below = chapter.sections.iter();
            let below = below.flat_map(|section| std::iter::once(&section.body).chain(&section.sections));
            std::iter::once(&chapter.body).chain(below)
        })
    }

    /// The resolutions and decisions that it prints, in order.
    pub fn instruments(&self) -> impl Iterator<Item = &Ref<Instrument>> {
        self.bodies()
            .flat_map(|body| body.passages().flat_map(ReportPassage::instruments).chain(&body.instruments))
    }

    /// The meetings whose recommendations it prints: as paragraphs of its own, or in annexes.
    pub fn meetings(&self) -> impl Iterator<Item = &Ref<Meeting>> {
        let own = self.bodies().flat_map(|body| body.passages().filter_map(ReportPassage::recommendations));
        own.chain(self.annexes.iter().filter_map(|annex| annex.content.reproduces()))
    }

    fn report_levels(&self, _: &Fields, reader: &mut Reader) {
        let levels = Numbering::Numbers.levels();
        for body in self.bodies() {
            let paragraphs = body.passages().filter_map(ReportPassage::paragraph);
            Paragraph::report_deeper(paragraphs, levels, reader);
        }
    }
}

impl ChapterBody {
    /// Its paragraphs and those under the action that was taken, with what stands between them.
    pub fn passages(&self) -> impl Iterator<Item = &ReportPassage> {
        self.paragraphs.iter().chain(&self.action)
    }
}
