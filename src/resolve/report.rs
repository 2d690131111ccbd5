//! What a report prints: chapters with numbered paragraphs that run through, and the resolutions and
//! decisions of a session's report in full.

use super::arrangement::instrument;
use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::numbering::{letter_name, ordinal};
use crate::corpus::{Absent, ChapterBody, Numbering, Reading, Report, ReportParagraph};
use crate::printed::{Block, Contents, HeadingBlock, OfficeHolders, OfficersBlock, PageRun, Printed, Role};

pub(super) fn resolve(reading: &Reading, report: &Report) -> Result<Printed, Absent> {
    let masthead = masthead::resolve(reading, &report.masthead)?;
    let session = reading.get(&report.masthead.session)?;
    let organ = reading.organ(session, &report.masthead.session.place)?;
    let style = Style::of(reading, report.masthead.digits, None).of_organ(session.organ.as_ref());
    let contents = report.contents.unwrap_or_default();
    let mut notes = NoteWriter::new(reading, style);
    let writer = BodyWriter { listed: contents, ..BodyWriter::new(reading, &mut notes) };
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
    Ok(Printed::Report {
        settings: masthead::settings(organ, &report.masthead, session),
        masthead: Box::new(masthead),
        contents: contents
            .then(|| Contents { heading: style.string_runs(&style.contents()), pages: style.page_column() }),
        body: vec![PageRun::new(writer.writer.blocks)],
        pictures: masthead::pictures(reading, Some(organ)),
    })
}

struct ReportWriter<'w, 'a> {
    writer: BodyWriter<'w, 'a>,
    /// The number of the next paragraph.
    next: u32,
}

impl ReportWriter<'_, '_> {
    /// A chapter or sub-chapter: heading, paragraphs, the action that was taken, and the instruments that it led to.
    fn body(
        &mut self,
        body: &ChapterBody,
        level: u8,
        role: Role,
        number: String,
        anchor: String,
    ) -> Result<(), Absent> {
        self.writer.notes.begin_text();
        let style = self.writer.notes.style();
        self.writer.heading(style.title(level, role, &body.title, &anchor).numbered(number).listed(true));
        self.paragraphs(&body.paragraphs, &anchor);
        if let Some(first) = body.action.first() {
            let (text, label) = (style.string_runs(&style.action_taken()), format!("{anchor}.action"));
            let place = &first.paragraph.text.place;
            self.writer.heading(HeadingBlock::new(level + 1, Role::Action, text, label, place));
            self.paragraphs(&body.action, &anchor);
        }
        // Under the action that led to them, if that is told.
        let level = (level + 1 + u8::from(!body.action.is_empty())).min(3);
        for id in &body.instruments {
            let instrument = instrument(self.writer.reading, id)?;
            let session = self.writer.reading.get(&instrument.session)?;
            self.writer.instrument(instrument, session, level);
        }
        Ok(())
    }

    /// Numbered paragraphs of a chapter whose label is given.
    fn paragraphs(&mut self, paragraphs: &[ReportParagraph], text: &str) {
        let style = self.writer.notes.style();
        for paragraph in paragraphs {
            let one = std::slice::from_ref(&paragraph.paragraph);
            self.writer.paragraphs(one, Numbering::Numbers, self.next, text);
            self.next += 1;
            if !paragraph.officers.is_empty() {
                let offices = paragraph.officers.iter().map(|office| OfficeHolders {
                    office: style.plain_runs(&office.office),
                    names: office.names.iter().map(|name| style.plain_runs(name)).collect(),
                });
                self.writer.blocks.push(Block::Officers(OfficersBlock { offices: offices.collect() }));
            }
        }
    }
}
