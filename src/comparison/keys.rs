//! What blocks are and say, by which those of two editions are held against one another.

use sha2::{Digest, Sha256};

use super::alignment::Entry;
use super::lists::entry;
use super::timetables::characters;
use crate::arabic::letters::is_mark;
use crate::load::Picture;
use crate::printed::{Block, FigureBlock, ParagraphBlock, ParagraphRole, Runs, TableCell};

/// The pictures of a document, by their path below the source folder.
pub(super) type Pictures = [(String, Picture)];

/// What a block is and says; two of one key are printed alike but for their numbers.
pub(super) fn block_entry(block: &Block, pictures: &Pictures) -> Entry<String> {
    let sort = match block {
        Block::Heading(_) => 0,
        Block::Paragraph(_) => 1,
        Block::Officers(_) => 2,
        Block::Timetable(_) => 3,
        Block::Table(_) => 4,
        Block::Figure(_) => 5,
        Block::Summary(_) => 6,
        Block::Participants(_) => 7,
        Block::Chart(_) => 8,
    };
    let mut entry = entry(sort, texts(block).into_iter());
    let more = match block {
        Block::Heading(heading) if heading.text.is_empty() => heading.over.clone().unwrap_or_default(),
        Block::Paragraph(paragraph) => match typed_number(paragraph) {
            Some(typed) => typed.to_owned(),
            None => paragraph.number.as_deref().map(shape).unwrap_or_default(),
        },
        Block::Figure(figure) => picture_key(figure, pictures),
        // It has all the numbers.
        Block::Chart(chart) => format!("{:?}\u{1f}{}", chart.form, chart.alternative),
        Block::Timetable(timetable) => timetable.days.iter().map(characters).collect(),
        _ => String::new(),
    };
    entry.key = format!("{sort}\u{1f}{}\u{1f}{more}", entry.key);
    entry
}

/// The number of a paragraph that an author typed, or the mark of a list.
pub(super) fn typed_number(paragraph: &ParagraphBlock) -> Option<&str> {
    let typed = matches!(paragraph.role, ParagraphRole::Quotation | ParagraphRole::ListEntry);
    paragraph.number.as_deref().filter(|_| typed)
}

/// The form of a computed number, whichever it is: one sign stands for its digits, another for its letters.
fn shape(number: &str) -> String {
    let mut shape: Vec<char> = number
        .chars()
        .map(|c| match c {
            _ if c.is_numeric() => '0',
            _ if c.is_alphabetic() || c.is_whitespace() || is_mark(c) => 'ا',
            _ => c,
        })
        .collect();
    shape.dedup();
    shape.into_iter().collect()
}

/// What a picture shows and says to who cannot see it.
fn picture_key(figure: &FigureBlock, pictures: &Pictures) -> String {
    let found = pictures.iter().find(|(name, _)| *name == figure.picture);
    let bytes = found.and_then(|(_, picture)| picture.bytes.as_deref()).unwrap_or_default();
    format!("{}\u{1f}{}\u{1f}{:x?}", figure.alternative, figure.width, Sha256::digest(bytes))
}

/// The texts of a block, in the order in which they are read.
pub(super) fn texts(block: &Block) -> Vec<&Runs> {
    match block {
        Block::Heading(heading) => vec![&heading.text],
        Block::Paragraph(paragraph) => vec![&paragraph.text],
        Block::Table(table) => {
            let cells = table.header.iter().chain(&table.rows).flatten();
            let cells = cells.map(|TableCell { text, .. }| text);
            std::iter::once(&table.caption).chain(cells).chain([&table.note]).collect()
        }
        Block::Figure(figure) => vec![&figure.caption],
        Block::Chart(chart) => vec![&chart.caption, &chart.note],
        Block::Summary(summary) => std::iter::once(&summary.heading).chain(&summary.paragraphs).collect(),
        Block::Officers(officers) => {
            let offices = officers.offices.iter();
            offices.flat_map(|it| std::iter::once(&it.office).chain(&it.names)).collect()
        }
        Block::Participants(participants) => {
            let mut texts = vec![];
            for group in &participants.groups {
                texts.push(&group.heading);
                for it in &group.delegations {
                    texts.push(&it.name);
                    texts.extend(&it.members);
                }
            }
            texts
        }
        Block::Timetable(timetable) => {
            let meetings = timetable.days.iter().flat_map(|day| &day.meetings);
            meetings.flat_map(|it| &it.rows).map(|row| &row.title).collect()
        }
    }
}
