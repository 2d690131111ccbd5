//! What a draft prints: the text of a resolution or decision under a masthead, and who submits it.

use super::arrangement::instrument;
use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use super::walk::instrument_anchor;
use crate::arabic::phrases::COMMA;
use crate::corpus::{Absent, Draft, Reading};
use crate::printed::{Introduces, PageRun, Printed, Role};

pub(super) fn resolve(reading: &Reading, draft: &Draft) -> Result<Printed, Absent> {
    let mut masthead = masthead::resolve(reading, &draft.masthead)?;
    let session = reading.get(&draft.masthead.session)?;
    let organ = reading.organ(session, &draft.masthead.session.place)?;
    let style = Style::of(reading, draft.masthead.digits, None).of_organ(session.organ.as_ref());
    let instrument = instrument(reading, &draft.instrument)?;
    let mut notes = NoteWriter::new(reading, style);
    let mut writer = BodyWriter::new(reading, &mut notes);
    // The title stands directly over the text that is adopted, and what is said about that before it.
    draft.note.iter().for_each(|text| writer.plain(text, Introduces::Nothing));
    let anchor = instrument_anchor(instrument);
    let heading = writer.notes.title(1, Role::Instrument, &instrument.title, &anchor);
    writer.heading(heading);
    writer.instrument_text(instrument, 1);
    masthead.title = vec![];
    if draft.masthead.author.is_none() {
        let sponsors: Vec<String> = draft.sponsors.iter().map(|it| style.written(it)).collect();
        let named = if sponsors.is_empty() { String::new() } else { format!("{}: ", sponsors.join(COMMA)) };
        masthead.author = style.string_runs(&format!("{named}{}", style.draft(instrument, session)));
    }
    let mut pictures = masthead::pictures(reading, Some(organ));
    pictures.append(&mut writer.pictures);
    Ok(Printed::Report {
        settings: masthead::settings(organ, &draft.masthead, session, style),
        masthead: Box::new(masthead),
        contents: None,
        body: vec![PageRun::new(writer.blocks)],
        pictures,
    })
}
