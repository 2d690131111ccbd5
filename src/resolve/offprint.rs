//! What an offprint prints: one resolution or decision, in full.

use super::arrangement::instrument;
use super::body::{BodyWriter, instrument_name};
use super::notes::NoteWriter;
use crate::corpus::{Corpus, Offprint};
use crate::printed::{PageRun, PageSize, Printed, Settings};

pub(super) fn resolve(corpus: &Corpus, offprint: &Offprint) -> Option<Printed> {
    let instrument = instrument(corpus, &offprint.instrument.value)?;
    let session = corpus.sessions.get(&instrument.session.value)?;
    let digits = offprint.digits.unwrap_or_default();
    let mut notes = NoteWriter::new(corpus, digits, offprint.citation_style.unwrap_or_default());
    let name = instrument_name(instrument, session, digits);
    let mut writer = BodyWriter::new(corpus, &mut notes);
    writer.instrument(instrument, session, 1);
    Some(Printed::Offprint {
        settings: Settings {
            title: format!("{name}: {}", instrument.title.plain()),
            author: None,
            keywords: instrument.report.iter().map(|report| report.value.to_string()).collect(),
            digits: digits.into(),
            date: offprint.date.as_ref().or(instrument.adopted.as_ref()).map(|date| date.value.into()),
            paper: PageSize::A4,
        },
        body: vec![PageRun { blocks: writer.blocks }],
    })
}
