//! What a paper prints: its summary, its paragraphs and headed parts, and annexes.

use super::body::{AnnexHeading, BodyWriter};
use super::masthead;
use super::notes::NoteWriter;
use super::report::summary;
use super::style::Style;
use super::walk::count;
use crate::corpus::{Absent, Annex, Numbering, Reading, Section, SessionPaper};
use crate::diagnostics::Place;
use crate::printed::{PageRun, Printed, Role};

pub(super) fn resolve(reading: &Reading, paper: &SessionPaper) -> Result<Printed, Absent> {
    let masthead = masthead::resolve(reading, &paper.masthead)?;
    let session = reading.get(&paper.masthead.session)?;
    let organ = reading.organ(session, &paper.masthead.session.place)?;
    let style = Style::of(reading, paper.masthead.digits, None).of_organ(session.organ.as_ref());
    let mut notes = NoteWriter::new(reading, style);
    let mut writer = BodyWriter::new(reading, &mut notes);
    writer.blocks.extend(summary(&paper.summary, style));
    let next = writer.passages(&paper.paragraphs, Numbering::Numbers, 1, "paper", 1);
    writer.sections(&paper.sections, "section", 1, next);
    let mut body = vec![];
    if !writer.blocks.is_empty() {
        body.push(PageRun::new(std::mem::take(&mut writer.blocks)));
    }
    body.extend(writer.annexes(&paper.annexes, false, &paper.masthead.title.place));
    let mut pictures = masthead::pictures(reading, Some(organ));
    pictures.append(&mut writer.pictures);
    Ok(Printed::Report {
        settings: masthead::settings(organ, &paper.masthead, session, style),
        masthead: Box::new(masthead),
        contents: None,
        body,
        pictures,
    })
}

impl BodyWriter<'_, '_> {
    /// Headed parts under labels that begin with the given one; their headings have the given level, and `next` is the
    /// number of their first paragraph. The number that follows the last one comes back.
    fn sections(&mut self, sections: &[Section], label: &str, level: u8, mut next: u32) -> u32 {
        let role = if level == 1 { Role::Section } else { Role::CrossHeading };
        for (number, section) in (1..).zip(sections) {
            let anchor = format!("{label}-{number}");
            self.heading(self.notes.style().title(level, role, &section.title, &anchor));
            self.passages(&section.paragraphs, Numbering::Numbers, next, &anchor, level + 1);
            next += count(&section.paragraphs);
            next = self.sections(&section.sections, &anchor, level + 1, next);
        }
        next
    }

    /// The annexes of a document that is no instrument, each as a page run of its own.
    pub fn annexes(&mut self, annexes: &[Annex], listed: bool, place: &Place) -> Vec<PageRun> {
        let runs = (1..).zip(annexes).map(|(number, annex)| {
            self.notes.begin_text();
            let heading = AnnexHeading {
                anchor: format!("annex:{number}"),
                name: self.notes.style().annex(number, annexes.len()),
                ordinal: self.notes.style().annex_number(number),
                level: 1,
                role: Role::DocumentAnnex,
                listed,
                place,
            };
            self.annex(annex, heading);
            PageRun::new(std::mem::take(&mut self.blocks))
        });
        runs.collect()
    }
}
