//! What a letter prints: letterhead, recipient, text and signature.

use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::phrases::COMMA;
use crate::corpus::{Absent, Letter, LetterKind, Numbering, Reading};
use crate::printed::{Block, Introduces, Letterhead, PageRun, Printed, Settings, SignatureBlock};

pub(super) fn resolve(reading: &Reading, letter: &Letter) -> Result<Printed, Absent> {
    let session = reading.get(&letter.session)?;
    let organ = reading.organ(session, &letter.session.place)?;
    let style = Style::of(reading, letter.digits, None).of_organ(session.organ.as_ref());
    let mut notes = NoteWriter::new(reading, style);
    let salutation = notes.runs(&letter.salutation);
    let mut writer = BodyWriter::new(reading, &mut notes);
    writer.passages(&letter.paragraphs, Numbering::Numbers, 1, "letter", 1);
    let (mut body, figures) = (writer.blocks, writer.pictures);
    // A signature does not stand alone on a page.
    if let Some(Block::Paragraph(last)) = body.last_mut() {
        last.introduces = Introduces::Paragraphs;
    }
    let closing = letter.closing.as_ref().map(|closing| notes.runs(closing)).unwrap_or_default();
    let place = letter.place.as_ref().or(session.venue.as_ref()).map(|place| style.written(place));
    let line: Vec<String> = place.into_iter().chain([style.date(letter.date.value)]).collect();
    let note_verbale = letter.kind == Some(LetterKind::NoteVerbale);
    let after = |words: String, text: &str| style.string_runs(&format!("{words} {text}"));
    let mut pictures = masthead::pictures(reading, Some(organ));
    pictures.extend(figures);
    let first_line = letter.recipient.first().map(|line| style.written(line));
    let title =
        letter.subject.as_ref().map(|subject| style.written(subject)).or(first_line).unwrap_or_default();
    Ok(Printed::Letter {
        settings: Settings {
            title,
            author: Some(organ.name.plain().into()),
            keywords: letter.reference.iter().map(|reference| style.written(reference)).collect(),
            digits: style.digits.into(),
            date: Some(letter.date.value.into()),
            layout: letter.layout,
            print: letter.print.unwrap_or_default(),
        },
        letterhead: Box::new(Letterhead {
            organization: masthead::organization(organ, style),
            organ: style.heading_runs(&organ.name),
            emblem: reading.emblem(Some(organ)).map(|(name, _)| name.to_string()),
            heading: if note_verbale { style.string_runs(&style.note_verbale()) } else { vec![] },
            reference: letter
                .reference
                .as_ref()
                .map(|it| after(style.reference(), &style.written(it)))
                .unwrap_or_default(),
            place_and_date: style.string_runs(&line.join(COMMA)),
            subject: letter
                .subject
                .as_ref()
                .map(|it| after(style.subject(), &style.written(it)))
                .unwrap_or_default(),
            recipient: letter.recipient.iter().map(|line| style.plain_runs(line)).collect(),
            salutation,
            closing,
            signature: letter.signature.as_ref().map(|signature| SignatureBlock {
                name: style.plain_runs(&signature.name),
                title: signature.title.iter().map(|line| style.plain_runs(line)).collect(),
            }),
        }),
        body: vec![PageRun::new(body)],
        pictures,
    })
}
