//! A meeting of the working group and the recommendations it adopted.

use ecow::EcoString;

use super::paragraph::NUMBERINGS;
use super::{Id, Numbering, Paragraph, Text};
use crate::arabic::dates::Date;
use crate::arabic::numbering::LAST_ORDINAL;
use crate::diagnostics::{Diagnostic, Located, Place};
use crate::load::{Node, Reader, whole};

/// A meeting.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// The name by which other texts point at it: the name of its file.
    pub id: Id,
    /// The file it was read from.
    pub place: Place,
    /// Which meeting it is, from 1.
    pub number: u32,
    /// Its first day.
    pub from: Located<Date>,
    /// Its last day.
    pub to: Located<Date>,
    /// The report that the recommendations come from.
    pub report: Option<MeetingReport>,
    /// What stands before the recommendations, or in their place.
    pub opening: Option<Text>,
    /// How the recommendations are numbered.
    pub numbering: Numbering,
    /// The recommendations.
    pub recommendations: Vec<Paragraph>,
}

/// The report of a meeting, as the thematic index cites it.
#[derive(Debug, Clone)]
pub struct MeetingReport {
    /// The symbol.
    pub symbol: Located<EcoString>,
    /// The first and the last paragraph of the report that the recommendations stand in. For
    /// lettered recommendations both are the one paragraph whose letters they are.
    pub paragraphs: Located<(u32, u32)>,
}

impl Meeting {
    pub(super) fn read(node: &Node, id: &Id, reader: &mut Reader) -> Option<Self> {
        let known = ["type", "number", "from", "to", "report", "opening", "numbering", "recommendations"];
        let fields = reader.fields(node, "a meeting", &known)?;
        let number = reader.required(&fields, "number").and_then(|node| reader.whole(node, LAST_ORDINAL));
        let from = reader.required(&fields, "from").and_then(|node| reader.date(node));
        let to = reader.required(&fields, "to").and_then(|node| reader.date(node));
        let report = reader.optional(&fields, "report").map(|node| MeetingReport::read(node, reader));
        let opening = reader.optional(&fields, "opening").and_then(|node| Text::read(node, reader));
        let numbering =
            reader.optional(&fields, "numbering").and_then(|node| reader.choice(node, &NUMBERINGS));
        let numbering = numbering.unwrap_or(Numbering::Numbers);
        let recommendations = match reader.optional(&fields, "recommendations") {
            Some(node) => Paragraph::read_numbered(node, numbering, reader),
            None => vec![],
        };
        Some(Self {
            id: id.clone(),
            place: Place::of_file(reader.file().name.clone()),
            number: number?.value,
            from: from?,
            to: to?,
            report: match report {
                Some(report) => Some(report?),
                None => None,
            },
            opening,
            numbering,
            recommendations,
        })
    }
}

impl MeetingReport {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a report", &["symbol", "paragraphs"])?;
        let symbol = reader.required(&fields, "symbol").and_then(|node| reader.symbol(node));
        let paragraphs = reader.required(&fields, "paragraphs").and_then(|node| read_range(node, reader));
        Some(Self { symbol: symbol?, paragraphs: paragraphs? })
    }
}

/// Reads `5-35`, or `4` for a single paragraph.
fn read_range(node: &Node, reader: &mut Reader) -> Option<Located<(u32, u32)>> {
    let Located { value, place } = reader.text(node)?;
    let (first, last) = value.split_once('-').unwrap_or((&value, &value));
    match (whole::<u32>(first.trim()), whole::<u32>(last.trim())) {
        (Some(first), Some(last)) if 1 <= first && first <= last && last <= 9999 => {
            Some(Located { value: (first, last), place })
        }
        _ => {
            let fault =
                Diagnostic::error("range::form", place, format!("`{value}` is not a range of paragraphs"));
            reader
                .report(fault.hint("write the first and the last paragraph, such as `5-35`, or one number"));
            None
        }
    }
}
