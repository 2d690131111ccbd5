//! `khulasa index`: the derived thematic index as text, JSON or CSV, whole or a part of it.

use std::collections::BTreeSet;

use ecow::EcoString;

use super::arguments::{Arguments, IndexArguments, IndexFormat};
use super::{Outcome, output, reports};
use crate::corpus::{Corpus, Document, DocumentContent, Id, Reading, Topic};
use crate::diagnostics::{Diagnostic, Sentence, Value, sentence};
use crate::edition::Edition;
use crate::export;
use crate::printed::Index;
use crate::resolve::{self, Selection, Style};

pub fn run(arguments: &Arguments, wanted: &IndexArguments) -> Outcome {
    let edition = match arguments.folders.press().and_then(|press| press.read()) {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let document = match document(arguments, &edition, wanted) {
        Ok(document) => document,
        Err(outcome) => return outcome,
    };
    let names = [document.name.to_string()];
    if edition.blocked_by(document).is_some() {
        let mut diagnostics = reports::relevant(&edition, &names, &[document]);
        diagnostics.retain(Diagnostic::is_error);
        reports::print(arguments, &diagnostics, &edition.sources);
        return Outcome::SourceErrors;
    }
    // What `document` lets through has an index, and all that it covers is there.
    let Some(index) = index_of(&edition.corpus, document) else {
        return misuse(arguments, no_index(sentence!("index-nothing-named", name = &document.name)));
    };
    let selection = match selection(&edition.corpus, &index, wanted) {
        Ok(selection) => selection,
        Err(fault) => return misuse(arguments, *fault),
    };
    let index = index.select(&selection, Style::of(&Reading::new(&edition.corpus), None, None));
    if index.topics.is_empty() {
        reports::tell(arguments, "index-no-row", vec![]);
    }
    let bytes = match wanted.format {
        IndexFormat::Txt => export::index_text(&index).into_bytes(),
        IndexFormat::Json => export::index_json(&index),
        IndexFormat::Csv => export::index_csv(&index),
    };
    output::print(arguments, &bytes)
}

/// The index that a document prints.
fn index_of(corpus: &Corpus, document: &Document) -> Option<Index> {
    match &*document.content {
        DocumentContent::Compendium(compendium) => resolve::index(&Reading::new(corpus), compendium),
        DocumentContent::Index(separate) => {
            resolve::index(&Reading::new(corpus), corpus.compendium(&separate.compendium.value)?)
        }
        _ => None,
    }
}

/// The document that is named, or the only compendium that has an index.
fn document<'a>(
    arguments: &Arguments,
    edition: &'a Edition,
    wanted: &IndexArguments,
) -> Result<&'a Document, Outcome> {
    let names: Vec<String> = wanted.document.iter().cloned().collect();
    let documents = reports::select(arguments, edition, &names).ok_or(Outcome::Misuse)?;
    let has_index = |document: &&&Document| match document.compendium() {
        Some(compendium) => compendium.index.is_some(),
        None => document.kind() == "index" && wanted.document.is_some(),
    };
    let found: Vec<&&Document> = documents.iter().filter(has_index).collect();
    match found.as_slice() {
        [document] => Ok(document),
        [] => {
            // The file of the compendium may be the one that could not be read.
            let unread = wanted.document.is_none() && edition.has_errors();
            if unread || reports::broken(edition, &names).next().is_some() {
                let mut diagnostics = reports::relevant(edition, &names, &[]);
                diagnostics.retain(Diagnostic::is_error);
                reports::print(arguments, &diagnostics, &edition.sources);
                return Err(Outcome::SourceErrors);
            }
            Err(misuse(
                arguments,
                no_index(match &wanted.document {
                    Some(name) => sentence!("index-nothing-named", name = name.as_str()),
                    None => sentence!("index-nothing-anywhere"),
                }),
            ))
        }
        several => {
            let names: Vec<EcoString> = several.iter().map(|it| it.name.clone()).collect();
            let message = sentence!("index-several", names = names);
            Err(misuse(arguments, Diagnostic::misuse("index::several", message)))
        }
    }
}

/// What the options select. The error is an option that names nothing.
fn selection(corpus: &Corpus, index: &Index, wanted: &IndexArguments) -> Result<Selection, Box<Diagnostic>> {
    let topic = wanted.topic.as_ref().map(|name| {
        // A reader of the index knows the heading, an editor of the source the id.
        let named: Vec<&Topic> = corpus
            .topics
            .iter()
            .filter(|topic| topic.id.value == name.as_str() || topic.heading.plain() == name.as_str())
            .collect();
        let found = index.topics.iter().find(|topic| named.iter().any(|it| it.id.value == topic.id));
        let known = index.topics.iter().map(|topic| topic.id.as_str());
        found.map(|topic| topic.id.clone()).ok_or_else(|| unknown("topic", name, known))
    });
    let report = wanted.report.as_ref().map(|symbol| {
        let reports = index.reports();
        let known: BTreeSet<&str> = reports.iter().flat_map(|it| it.split('-').chain([*it])).collect();
        let found = known.contains(symbol.as_str());
        if found { Ok(symbol.clone()) } else { Err(unknown("report", symbol, known)) }
    });
    let session = wanted.session.as_ref().map(|id| {
        let known = index.sessions();
        let found = known.get(id.as_str()).map(|id| Id::from(*id));
        found.ok_or_else(|| unknown("session", id, known))
    });
    Ok(Selection { topic: topic.transpose()?, report: report.transpose()?, session: session.transpose()? })
}

fn unknown<'a>(what: &'static str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Box<Diagnostic> {
    let message = sentence!("index-unknown", what = Value::Choice(what), name = name);
    let fault = Diagnostic::misuse("index::unknown", message).nearest(name, known);
    Box::new(match fault.hint {
        Some(_) => fault,
        None => fault.hint(sentence!("index-unknown-whole")),
    })
}

fn no_index(message: Sentence) -> Diagnostic {
    Diagnostic::misuse("index::nothing", message)
}

fn misuse(arguments: &Arguments, fault: Diagnostic) -> Outcome {
    reports::print(arguments, &[fault], &Default::default());
    Outcome::Misuse
}
