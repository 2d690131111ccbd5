//! The list of items of an agenda, as the agenda itself prints it and the decision that approves it.

use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::numbering::letter;
use crate::arabic::phrases::end_of_item;
use crate::corpus::{AgendaItem, Text};
use crate::printed::{Block, Introduces, ParagraphBlock, ParagraphRole};

/// The list of items: numbers for items, letters for sub-items, and the mark that ends each. `own` is the style of the agenda,
/// whose titles may name what is known of its session.
pub fn item_list(items: &[AgendaItem], notes: &mut NoteWriter, own: Style) -> Vec<Block> {
    let mut blocks = vec![];
    let style = notes.style();
    let mut entry = |depth, number: String, title: &Text, end, introduces| {
        let written = Text { place: title.place.clone(), spans: own.written_out(&title.spans).into_owned() };
        let mut text = notes.runs(&written);
        text.extend(style.string_runs(end));
        Block::Paragraph(ParagraphBlock {
            role: ParagraphRole::ListedItem,
            depth,
            number: Some(number),
            introduces,
            ..ParagraphBlock::new(text, &title.place)
        })
    };
    for (number, item) in (1..).zip(items) {
        let introduces = Introduces::any(&item.items);
        let end = end_of_item(introduces == Introduces::Paragraphs, true);
        blocks.push(entry(0, format!("{}-", style.digits.number(number)), &item.title, end, introduces));
        for (at, sub) in (1..).zip(&item.items) {
            let end = end_of_item(false, at as usize == item.items.len());
            blocks.push(entry(1, format!("({})", letter(at)), &sub.title, end, Introduces::Nothing));
        }
    }
    blocks
}
