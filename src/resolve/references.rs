//! What each mark `[@id]` of a document prints: found out between two rounds of resolving it.
//!
//! The first round notes the numbers that the document prints, the second has them where marks stand. The numbers of a
//! text that the document does not print are those that it would have by itself: it is written aside.

use std::collections::BTreeMap;

use super::body::BodyWriter;
use super::facts::know;
use super::masthead::missing_symbol;
use super::notes::NoteWriter;
use super::round::round;
use super::style::Style;
use crate::arabic::numbering::Digits;
use crate::corpus::{
    Absent, Answer, Citation, Corpus, Document, Named, NamedText, Numbers, Pointer, PrintedNumber, Reading,
    unnumbered,
};
use crate::diagnostics::{Located, Place, Sentence};

/// Finds out what all marks print that the first round has met; whether it met any. What a mark names that is not there
/// is told by the reading.
pub fn answer(reading: &Reading) -> bool {
    let asked = reading.numbers().asked();
    if asked.is_empty() {
        return false;
    }
    let mut answers = BTreeMap::new();
    for (key, (place, digits)) in asked {
        if let Ok(answer) = answer_of(reading, &key.1, &place, digits) {
            answers.insert(key, answer);
        }
    }
    reading.numbers().settle(answers);
    true
}

fn answer_of(reading: &Reading, pointer: &Pointer, place: &Place, digits: Digits) -> Result<Answer, Absent> {
    let numbers = reading.numbers();
    let anchor = |file: &str, id| numbers.noted(file, id).and_then(|number| number.anchor);
    let style = Style::of(reading, Some(digits), None);
    Ok(match reading.named(pointer, place)? {
        Named::Within(within) => {
            if numbers.noted(within.file, Some(within.id)).is_none() && !numbers.has_adopted(within.file) {
                write_aside(reading, within.file, digits)?;
            }
            if numbers.noted(within.file, Some(within.id)).is_none() {
                return Err(reading.miss("reference::unnumbered", place, unnumbered(pointer, "unprinted")));
            }
            Answer::Noted(within.file.into(), within.id.clone())
        }
        Named::Note(citation) => {
            let Located { value: id, place: list } = &citation.id;
            if numbers.noted(&list.file, Some(id)).is_none() {
                let kind = without_note(numbers, citation);
                return Err(reading.miss("reference::unnumbered", place, unnumbered(pointer, kind)));
            }
            Answer::Noted(list.file.clone(), id.clone())
        }
        Named::Document(document) => {
            let symbol = match document.masthead() {
                Some(masthead) => {
                    let session = reading.get(&masthead.session)?;
                    let style = style.of_organ(session.organ.as_ref());
                    masthead.whole_symbol(session).or_else(|| missing_symbol(session, style))
                }
                None => None,
            };
            let Some(words) = symbol else {
                return Err(reading.miss("reference::unnumbered", place, unnumbered(pointer, "document")));
            };
            Answer::Number(PrintedNumber { words, anchor: None })
        }
        Named::Instrument(instrument) => Answer::Number(PrintedNumber {
            words: style.instrument_number(instrument, reading.get(&instrument.session)?),
            anchor: anchor(&instrument.place.file, None),
        }),
        Named::Meeting(meeting) => Answer::Number(PrintedNumber {
            words: style.meeting_number(meeting),
            anchor: anchor(&meeting.place.file, None),
        }),
        Named::AgendaItem { number, sub, item } => Answer::Number(PrintedNumber {
            words: style.item_number(number, sub),
            // Only the agenda itself prints it under a label.
            anchor: anchor(&item.place.file, Some(&item.value)),
        }),
    })
}

/// Why no note has a number that cites something.
fn without_note(numbers: &Numbers, citation: &Citation) -> &'static str {
    let Located { value: id, place } = &citation.id;
    if numbers.has_unnumbered(&place.file, id) { "asterisk" } else { "note" }
}

/// The marks of a document that name a note which it has not got, each with the text that it stands in and the sentence
/// that says so.
pub fn without_notes(corpus: &Corpus, document: &Document) -> Vec<(Pointer, Place, Sentence)> {
    let reading = Reading::new(corpus);
    know(&reading, document);
    // What cannot be resolved is told elsewhere.
    if round(&reading, document).is_err() || reading.missed().is_some() {
        return vec![];
    }
    let numbers = reading.numbers();
    let missing = numbers.asked().into_iter().filter_map(|((file, pointer), (place, _))| {
        let Some(Named::Note(citation)) = corpus.named(&pointer, &file) else { return None };
        let Located { value: id, place: list } = &citation.id;
        let missing = numbers.noted(&list.file, Some(id)).is_none();
        let message = missing.then(|| unnumbered(&pointer, without_note(numbers, citation)))?;
        Some((pointer, place, message))
    });
    let missing: Vec<_> = missing.collect();
    // A note may stand in what cannot be read.
    let touched = reading.touched();
    if corpus.faulty.iter().any(|faulty| touched.contains(&faulty.file)) { vec![] } else { missing }
}

/// Notes the numbers of a text that the document does not print.
pub fn write_aside(reading: &Reading, file: &str, digits: Digits) -> Result<(), Absent> {
    let aside = reading.aside();
    let style = Style::of(&aside, Some(digits), None);
    match reading.text_of_file(file) {
        Some(NamedText::Instrument(instrument)) => {
            let session = reading.get(&instrument.session)?;
            let mut notes = NoteWriter::new(&aside, style.of_organ(session.organ.as_ref()));
            BodyWriter::new(&aside, &mut notes).instrument(instrument, session, 1);
        }
        Some(NamedText::Meeting(meeting)) => {
            let mut notes = NoteWriter::new(&aside, style.of_organ(meeting.organ.as_ref()));
            BodyWriter::new(&aside, &mut notes).meeting(meeting);
        }
        Some(NamedText::Document(document)) => {
            know(&aside, document);
            round(&aside, document).map_err(|absent| reading.note_missed(absent))?;
        }
        None => {}
    }
    reading.numbers().adopt(aside.numbers(), file, digits);
    Ok(())
}
