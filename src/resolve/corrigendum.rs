//! What a corrigendum prints: place by place what stands there, and what is to be read.

use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::corpus::{Absent, Corrigendum, Reading, Text};
use crate::printed::{HeadingBlock, Introduces, PageRun, ParagraphBlock, ParagraphRole, Printed, Role};

pub(super) fn resolve(reading: &Reading, corrigendum: &Corrigendum) -> Result<Printed, Absent> {
    let masthead = masthead::resolve(reading, &corrigendum.masthead)?;
    let session = reading.get(&corrigendum.masthead.session)?;
    let organ = reading.organ(session, &corrigendum.masthead.session.place)?;
    reading.any_document(&corrigendum.corrects)?;
    let style = Style::of(reading, corrigendum.masthead.digits, None).of_organ(session.organ.as_ref());
    let mut notes = NoteWriter::new(reading, style);
    let mut writer = BodyWriter::new(reading, &mut notes);
    let first = &corrigendum.corrects.place;
    let words = style.string_runs(&style.corrigendum());
    writer.heading(HeadingBlock::new(1, Role::ReportChapter, words, "corrigendum", first));
    for (number, correction) in (1..).zip(&corrigendum.corrections) {
        let anchor = format!("correction:{number}");
        writer.heading(style.title(2, Role::CrossHeading, &correction.place, &anchor));
        let (faulty, read) = (&correction.faulty, correction.read.as_ref());
        if [Some(faulty), read].into_iter().flatten().all(is_short) {
            let words =
                style.corrected(&style.written(faulty), read.map(|read| style.written(read)).as_deref());
            writer.paragraph(ParagraphBlock::new(style.string_runs(&words), &faulty.place));
            continue;
        }
        match read {
            Some(read) => {
                writer.labelled(&style.replaced_text(), faulty);
                writer.labelled(&style.text_to_be_read(), read);
            }
            None => writer.labelled(&style.deleted_text(), faulty),
        }
    }
    Ok(Printed::Report {
        settings: masthead::settings(organ, &corrigendum.masthead, session, style),
        masthead: Box::new(masthead),
        contents: None,
        body: vec![PageRun::new(writer.blocks)],
        pictures: masthead::pictures(reading, Some(organ)),
    })
}

/// The most letters of words that are corrected in one sentence.
const MOST_LETTERS: usize = 60;

/// Whether a text can stand in a sentence: it has few letters, and no notes.
fn is_short(text: &Text) -> bool {
    text.plain().chars().count() <= MOST_LETTERS && text.notes().next().is_none()
}

impl BodyWriter<'_, '_> {
    /// A text below the words that say what is done with it.
    fn labelled(&mut self, label: &str, text: &Text) {
        let runs = self.notes.style().string_runs(label);
        let introduces = Introduces::Paragraphs;
        self.paragraph(ParagraphBlock { introduces, ..ParagraphBlock::new(runs, &text.place) });
        let runs = self.notes.runs(text);
        let role = ParagraphRole::Quotation;
        self.paragraph(ParagraphBlock { role, ..ParagraphBlock::new(runs, &text.place) });
    }
}
