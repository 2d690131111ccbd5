//! `khulasa list`: the documents, their kind, title and source file.

use serde::Serialize;

use super::arguments::{Arguments, ListArguments, ListFormat};
use super::{Outcome, output, reports};
use crate::corpus::Reading;
use crate::resolve;

/// A document as it is listed.
#[derive(Serialize)]
struct Row {
    document: String,
    kind: &'static str,
    title: String,
    source: String,
}

pub fn run(arguments: &Arguments, list: &ListArguments) -> Outcome {
    let edition = match arguments.folders.press().and_then(|press| press.read()) {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let Some(documents) = reports::select(arguments, &edition, &list.documents) else {
        return Outcome::Misuse;
    };
    let rows: Vec<Row> = documents
        .iter()
        .map(|document| Row {
            document: document.name.to_string(),
            kind: document.kind(),
            title: edition.apart(document, |edition, document| {
                let printed = resolve::resolve(&Reading::new(&edition.corpus), document);
                printed.map(|it| it.settings().title.clone()).unwrap_or_default()
            }),
            source: document.file.to_string(),
        })
        .collect();
    let text =
        rows.iter().map(|row| format!("{}\t{}\t{}\t{}\n", row.document, row.kind, row.title, row.source));
    let outcome = print_rows(arguments, list.format, &rows, text.collect());
    if outcome == Outcome::Well && edition.has_errors() {
        reports::print(arguments, &edition.diagnostics, &edition.sources);
        return Outcome::of(&edition.diagnostics);
    }
    outcome
}

/// Prints rows in the form that was asked for; `text` is their form as text.
pub fn print_rows(arguments: &Arguments, format: ListFormat, rows: &impl Serialize, text: String) -> Outcome {
    let rendered = match format {
        ListFormat::Text => text,
        // Rows of strings and numbers always have a YAML and a JSON form.
        ListFormat::Yaml => serde_yaml::to_string(rows).unwrap_or_default(),
        ListFormat::Json => serde_json::to_string_pretty(rows).unwrap_or_default() + "\n",
    };
    output::print(arguments, rendered.as_bytes())
}
