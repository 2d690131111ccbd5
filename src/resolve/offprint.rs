//! What an offprint prints: one resolution or decision, in full.

use super::arrangement::instrument;
use super::body::BodyWriter;
use super::notes::NoteWriter;
use super::style::Style;
use crate::corpus::{Absent, Layout, Offprint, Reading};
use crate::printed::{PageRun, Printed, Settings};

pub(super) fn resolve(reading: &Reading, offprint: &Offprint) -> Result<Printed, Absent> {
    let instrument = instrument(reading, &offprint.instrument)?;
    let session = reading.get(&instrument.session)?;
    let style = Style::of(reading, offprint.digits, offprint.citation_style).of_organ(session.organ.as_ref());
    let mut notes = NoteWriter::new(reading, style);
    let name = style.instrument(instrument, session);
    let mut writer = BodyWriter::new(reading, &mut notes);
    writer.instrument(instrument, session, 1);
    Ok(Printed::Offprint {
        settings: Settings {
            title: format!("{name}: {}", instrument.title.plain()),
            author: None,
            keywords: instrument.report.iter().map(|report| report.value.to_string()).collect(),
            digits: style.digits.into(),
            date: offprint.date.as_ref().or(instrument.adopted.as_ref()).map(|date| date.value.into()),
            layout: Layout::default(),
        },
        body: vec![PageRun::new(writer.blocks)],
    })
}
