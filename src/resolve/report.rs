//! What a report prints: chapters with numbered paragraphs that run through, and the resolutions and
//! decisions of a session's report in full.

use super::arrangement::instrument;
use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::runs::{heading_runs, plain_runs, string_runs};
use crate::arabic::numbering::{letter_name, ordinal};
use crate::arabic::phrases::{ACTION_TAKEN, CONTENTS, PAGE_COLUMN};
use crate::corpus::{ChapterBody, CitationStyle, Corpus, Numbering, Report, ReportParagraph};
use crate::printed::{
    Block, Contents, Heading, Office, Printed, Role, Runs, Section, Settings, digits_name, paper_name,
};

pub(super) fn resolve(corpus: &Corpus, report: &Report) -> Option<Printed> {
    let masthead = masthead::resolve(corpus, &report.masthead)?;
    let session = corpus.sessions.get(&report.masthead.session.value)?;
    let digits = report.masthead.digits.unwrap_or_default();
    let contents = report.contents.unwrap_or_default();
    let mut notes = NoteWriter::new(corpus, digits, CitationStyle::default());
    let writer = BodyWriter { listed: contents, ..BodyWriter::new(corpus, &mut notes) };
    let mut writer = ReportWriter { writer, next: 1 };
    for (number, chapter) in (1..).zip(&report.chapters) {
        let heading = format!("{}-", ordinal(number));
        writer.body(&chapter.body, 1, Role::ReportChapter, heading, format!("chapter:{number}"))?;
        for (letter, section) in (1..).zip(&chapter.sections) {
            let heading = format!("{}-", letter_name(letter));
            let anchor = format!("chapter:{number}.{letter}");
            writer.body(section, 2, Role::SubChapter, heading, anchor)?;
        }
    }
    let symbol = masthead::symbol(&report.masthead, session);
    Some(Printed {
        template: "report",
        settings: Settings {
            title: report.masthead.title.plain().into(),
            author: corpus.organ.as_ref().map(|organ| organ.name.plain().into()),
            keywords: symbol.into_iter().collect(),
            digits: digits_name(digits),
            date: report.masthead.distribution.as_ref().map(|date| date.value.parts()),
            paper: Some(paper_name(report.masthead.paper.unwrap_or_default())),
        },
        masthead: Some(masthead),
        pictures: masthead::pictures(corpus),
        contents: contents.then(|| Contents { heading: string_runs(CONTENTS), pages: PAGE_COLUMN }),
        body: vec![Section { blocks: writer.writer.blocks }],
        ..Printed::default()
    })
}

struct ReportWriter<'w, 'a> {
    writer: BodyWriter<'w, 'a>,
    /// The number of the next paragraph.
    next: u32,
}

impl ReportWriter<'_, '_> {
    /// A chapter or sub-chapter: heading, paragraphs, instruments, and the action that was taken.
    fn body(
        &mut self,
        body: &ChapterBody,
        level: u8,
        role: Role,
        number: String,
        anchor: String,
    ) -> Option<()> {
        self.writer.notes.begin_text();
        self.heading(level, role, Some(number), heading_runs(&body.title), anchor.clone(), true);
        self.paragraphs(&body.paragraphs);
        for id in &body.instruments {
            let instrument = instrument(self.writer.corpus, &id.value)?;
            let session = self.writer.corpus.sessions.get(&instrument.session.value)?;
            self.writer.instrument(instrument, session, 3);
        }
        if !body.action.is_empty() {
            let heading = string_runs(ACTION_TAKEN);
            self.heading(level + 1, Role::Action, None, heading, format!("{anchor}.action"), false);
            self.paragraphs(&body.action);
        }
        Some(())
    }

    fn heading(
        &mut self,
        level: u8,
        role: Role,
        number: Option<String>,
        text: Runs,
        anchor: String,
        listed: bool,
    ) {
        self.writer.heading(Heading { level, role, number, over: None, text, anchor, listed });
    }

    fn paragraphs(&mut self, paragraphs: &[ReportParagraph]) {
        for paragraph in paragraphs {
            let one = std::slice::from_ref(&paragraph.paragraph);
            self.writer.paragraphs(one, Numbering::Numbers, self.next, "report");
            self.next += 1;
            if !paragraph.officers.is_empty() {
                let offices = paragraph.officers.iter().map(|office| Office {
                    office: plain_runs(&office.office),
                    names: office.names.iter().map(|name| plain_runs(name)).collect(),
                });
                self.writer.blocks.push(Block::Officers { offices: offices.collect() });
            }
        }
    }
}
