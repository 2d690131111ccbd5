//! What a report prints: chapters with numbered paragraphs that run through, the resolutions and decisions of a
//! session's report in full, and annexes.

use super::arrangement::instrument;
use super::body::BodyWriter;
use super::locator::Step;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::numbering::{letter_name, ordinal};
use crate::corpus::{
    Absent, ChapterBody, Counted, Instrument, Meeting, Numbering, PassageContent, PlainText, Reading,
    RecommendationNumbering, Ref, Report, ReportPassage, ReportPassageContent,
};
use crate::printed::{
    Block, Contents, HeadingBlock, Introduces, PageRun, ParagraphBlock, ParagraphRole, Printed, Role,
    SummaryBlock,
};

pub(super) fn resolve(reading: &Reading, report: &Report) -> Result<Printed, Absent> {
    let masthead = masthead::resolve(reading, &report.masthead)?;
    let session = reading.get(&report.masthead.session)?;
    let organ = reading.organ(session, &report.masthead.session.place)?;
    let style = Style::of(reading, report.masthead.digits, None).of_organ(session.organ.as_ref());
    let contents = report.contents.unwrap_or_default();
    let mut notes = NoteWriter::new(reading, style);
    let mut writer = BodyWriter { listed: contents, ..BodyWriter::new(reading, &mut notes) };
    writer.blocks.extend(summary(&report.summary, style));
    let mut writer = ReportWriter { writer, next: 1, resumes: false };
    for (number, chapter) in (1..).zip(&report.chapters) {
        let heading = format!("{}-", ordinal(number));
        writer.body(&chapter.body, 1, Role::ReportChapter, heading, format!("chapter:{number}"))?;
        for (letter, section) in (1..).zip(&chapter.sections) {
            let heading = format!("{}-", letter_name(letter));
            let anchor = format!("chapter:{number}.{letter}");
            writer.body(&section.body, 2, Role::SubChapter, heading, anchor.clone())?;
            for (part, body) in (1..).zip(&section.sections) {
                let heading = format!("{}-", style.digits.number(part));
                writer.body(body, 3, Role::SubChapterPart, heading, format!("{anchor}.{part}"))?;
            }
        }
    }
    reading.numbers().reach(&report.masthead.title.place.file, Counted::Paragraphs, writer.next - 1);
    let mut writer = writer.writer;
    let mut body = vec![PageRun::new(std::mem::take(&mut writer.blocks))];
    body.extend(writer.annexes(&report.annexes, contents, &report.masthead.title.place));
    let mut pictures = masthead::pictures(reading, Some(organ));
    pictures.append(&mut writer.pictures);
    Ok(Printed::Report {
        settings: masthead::settings(organ, &report.masthead, session, style),
        masthead: Box::new(masthead),
        contents: contents
            .then(|| Contents { heading: style.string_runs(&style.contents()), pages: style.page_column() }),
        body,
        pictures,
    })
}

/// What a document says in short.
pub(super) fn summary(paragraphs: &[PlainText], style: Style) -> Option<Block> {
    let first = paragraphs.first()?;
    Some(Block::Summary(SummaryBlock {
        heading: style.string_runs(&style.summary()),
        paragraphs: paragraphs.iter().map(|text| style.plain_runs(text)).collect(),
        changed: false,
        place: first.place.clone(),
    }))
}

struct ReportWriter<'w, 'a> {
    writer: BodyWriter<'w, 'a>,
    /// The number of the next paragraph.
    next: u32,
    /// Whether a resolution or decision has just been printed.
    resumes: bool,
}

impl ReportWriter<'_, '_> {
    /// A chapter, a sub-chapter or a part of that: heading, paragraphs, the action that was taken, and the instruments
    /// that it led to.
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
        self.resumes = false;
        let heading = self.writer.notes.title(level, role, &body.title, &anchor);
        self.writer.heading(heading.numbered(number).listed(true));
        self.passages(&body.paragraphs, &anchor, level + 1)?;
        if let Some(first) = body.action.first() {
            let (text, label) = (style.string_runs(&style.action_taken()), format!("{anchor}.action"));
            let place = first.place().unwrap_or(&body.title.place);
            self.writer.heading(HeadingBlock::new(level + 1, Role::Action, text, label, place));
            self.passages(&body.action, &anchor, level + 2)?;
        }
        // Under the action that led to them, if that is told.
        self.instruments(&body.instruments, level + 1 + u8::from(!body.action.is_empty()))
    }

    /// Passages of a chapter whose label is given, with headings of the given level.
    fn passages(&mut self, passages: &[ReportPassage], text: &str, level: u8) -> Result<(), Absent> {
        for (index, passage) in passages.iter().enumerate() {
            let from = self.writer.blocks.len();
            match &passage.content {
                ReportPassageContent::Passage { passage } => {
                    let next = passages.get(index + 1).and_then(ReportPassage::passage);
                    let leads = next.is_some_and(PassageContent::is_led_to);
                    let numbers = Numbering::Numbers;
                    self.next = self.writer.passage(passage, leads, numbers, self.next, text, level);
                    if let (true, Some(Block::Paragraph(first))) =
                        (std::mem::take(&mut self.resumes), self.writer.blocks.get_mut(from))
                        && first.role == ParagraphRole::Text
                    {
                        first.role = ParagraphRole::Resumed;
                    }
                }
                ReportPassageContent::Instruments { instruments } => self.instruments(instruments, level)?,
                ReportPassageContent::Recommendations { recommendations } => {
                    self.recommendations(recommendations, text)?;
                }
            }
            self.writer.mark_changed(from, passage.changed);
        }
        Ok(())
    }

    /// Resolutions and decisions whose headings have the given level.
    fn instruments(&mut self, instruments: &[Ref<Instrument>], level: u8) -> Result<(), Absent> {
        for id in instruments {
            let instrument = instrument(self.writer.reading, id)?;
            let session = self.writer.reading.get(&instrument.session)?;
            self.writer.instrument(instrument, session, level.min(3));
            self.resumes = true;
        }
        Ok(())
    }

    /// What a meeting recommended, numbered on with the paragraphs of the report; its opening is the paragraph in which
    /// lettered recommendations stand.
    fn recommendations(&mut self, meeting: &Ref<Meeting>, text: &str) -> Result<(), Absent> {
        let meeting = self.writer.reading.get(meeting)?;
        let numbers = self.writer.reading.numbers();
        numbers.begin();
        match (meeting.numbering(), &meeting.opening) {
            (RecommendationNumbering::Letters, Some(opening)) => {
                let number = self.writer.notes.style().digits.number(self.next);
                let runs = self.writer.notes.runs(opening);
                self.writer.paragraph(ParagraphBlock {
                    number: Some(format!("{number}-")),
                    introduces: Introduces::Paragraphs,
                    ..ParagraphBlock::new(runs, &opening.place)
                });
                self.writer.under = vec![Step::Number(self.next)];
                self.writer.paragraphs(&meeting.recommendations, Numbering::Letters, 1, text);
                self.writer.under.clear();
                self.next += 1;
            }
            (RecommendationNumbering::Letters, None) => {
                self.writer.paragraphs(&meeting.recommendations, Numbering::Letters, 1, text);
            }
            (RecommendationNumbering::Numbers, _) => {
                self.writer.recommendations(meeting, text, self.next);
                self.next += meeting.recommendations.len() as u32;
            }
        }
        numbers.end();
        Ok(())
    }
}
