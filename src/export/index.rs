//! The thematic index as data: JSON for programs, CSV for spreadsheets.

use serde::Serialize;

use super::text::plain;
use crate::arabic::copied::copied;
use crate::printed::{CrossReferences, Index, IndexRow, IndexTopic, IndexedInstrument};

#[derive(Serialize)]
struct JsonIndex {
    topics: Vec<JsonTopic>,
}

#[derive(Serialize)]
struct JsonTopic {
    id: String,
    heading: String,
    rows: Vec<JsonRow>,
    /// The headings that stand after `انظر`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    see: Vec<String>,
    /// The headings that stand after `انظر أيضاً`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    see_also: Vec<String>,
}

#[derive(Serialize)]
struct JsonRow {
    symbol: String,
    instrument: Option<JsonInstrument>,
    source_paragraphs: String,
    /// The letter of the part that prints the text, by name: `ألف`.
    part: String,
    locators: String,
}

#[derive(Serialize)]
struct JsonInstrument {
    r#type: String,
    session: u32,
    number: u32,
}

/// The index as JSON: `{"topics": [{"id", "heading", "rows": [{"symbol", "instrument",
/// "source_paragraphs", "part", "locators"}], "see", "see_also"}]}`. Lines of one cell are divided by line
/// breaks; `see` and `see_also` stand only where a topic has them.
pub fn index_json(index: &Index) -> Vec<u8> {
    let index = JsonIndex { topics: index.topics.iter().map(json_topic).collect() };
    // Strings, numbers, lists and mappings with string keys always have a JSON form.
    let mut bytes = serde_json::to_vec_pretty(&index).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn json_topic(topic: &IndexTopic) -> JsonTopic {
    let named = |also: bool| match &topic.cross_references {
        Some(them) if them.also == also => headings(them),
        _ => vec![],
    };
    JsonTopic {
        id: topic.id.to_string(),
        heading: plain(&topic.heading),
        rows: topic.rows.iter().map(json_row).collect(),
        see: named(false),
        see_also: named(true),
    }
}

fn json_row(row: &IndexRow) -> JsonRow {
    JsonRow {
        symbol: row.symbol.clone(),
        instrument: row.instrument.as_ref().map(json_instrument),
        source_paragraphs: copied(&row.source_cell()),
        part: row.part.clone(),
        locators: copied(&row.locator_cell()),
    }
}

fn json_instrument(instrument: &IndexedInstrument) -> JsonInstrument {
    JsonInstrument {
        r#type: instrument.kind.to_string(),
        session: instrument.session_number,
        number: instrument.number,
    }
}

fn headings(references: &CrossReferences) -> Vec<String> {
    references.topics.iter().map(|topic| plain(&topic.heading)).collect()
}

/// The columns of the CSV.
const COLUMNS: [&str; 6] = ["topic", "symbol", "instrument", "source_paragraphs", "part", "locators"];

/// The index as CSV (RFC 4180), a record each row, with the heading of the topic in each. A topic's
/// `انظر` or `انظر أيضاً` is a record of its own, in the last column. A byte order mark tells
/// spreadsheets that it is UTF-8; without it they take Arabic for Latin letters.
pub fn index_csv(index: &Index) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut record = |fields: [&str; 6]| {
        // Writing to memory cannot fail, and all records are of one length.
        let _ = writer.write_record(fields.map(inert));
    };
    record(COLUMNS);
    for topic in &index.topics {
        let heading = plain(&topic.heading);
        for row in &topic.rows {
            let instrument = row.instrument.as_ref().map_or("", |instrument| &instrument.name);
            let (paragraphs, locators) = (copied(&row.source_cell()), copied(&row.locator_cell()));
            record([&heading, &row.symbol, instrument, &paragraphs, &row.part, &locators]);
        }
        if let Some(references) = &topic.cross_references {
            let text = super::text::cross_references(references);
            record([&heading, "", "", "", "", &text]);
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// A field that no spreadsheet takes for a formula: what an author types is never run.
fn inert(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@']) { format!("'{field}") } else { field.to_owned() }
}
