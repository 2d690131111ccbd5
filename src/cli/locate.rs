//! `khulasa where`: where words were written and on which pages they are printed, or what stands on a page.

use super::arguments::{Arguments, CheckFormat, WhereArguments};
use super::{Outcome, output, reports};
use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, Language, Value, sentence, visible};
use crate::edition::Edition;
use crate::press::Press;
use crate::whereabouts::{self, Whereabouts};

pub fn run(arguments: &Arguments, wanted: &WhereArguments) -> Outcome {
    let press = match arguments.folders.press() {
        Ok(press) => press,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let edition = match press.read() {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let found = match &wanted.page {
        Some(page) => of_page(arguments, &press, &edition, page),
        None => {
            let Some(documents) = reports::select(arguments, &edition, &wanted.documents) else {
                return Outcome::Misuse;
            };
            // The parser asks for words where there is no page.
            Ok(whereabouts::whereabouts(
                &press,
                &edition,
                &documents,
                wanted.words.as_deref().unwrap_or_default(),
            ))
        }
    };
    let found = match found {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    if found.is_empty() {
        reports::tell(arguments, "where-nothing", vec![]);
    }
    let rendered = match wanted.format {
        CheckFormat::Text => found.iter().map(|it| lines(it, arguments.language())).collect(),
        // Texts and numbers always have a form in JSON.
        CheckFormat::Json => serde_json::to_string_pretty(&found).unwrap_or_default() + "\n",
    };
    match output::print(arguments, rendered.as_bytes()) {
        // What could not be read could not be found.
        Outcome::Well if edition.has_errors() => {
            reports::print(arguments, &edition.diagnostics, &edition.sources);
            Outcome::of(&edition.diagnostics)
        }
        outcome => outcome,
    }
}

/// What stands on a page, `sessions/cop-10/agenda:7`.
fn of_page(
    arguments: &Arguments,
    press: &Press,
    edition: &Edition,
    page: &str,
) -> Result<Vec<Whereabouts>, Outcome> {
    let misuse = |message| {
        reports::print(arguments, &[Diagnostic::misuse("document::page", message)], &edition.sources);
        Outcome::Misuse
    };
    let parts = page.rsplit_once(':').and_then(|(name, number)| Some((name, number.parse::<usize>().ok()?)));
    let Some((name, number)) = parts else {
        return Err(misuse(sentence!("document-page-form", page = page)));
    };
    let documents = reports::select(arguments, edition, &[name.to_owned()]).ok_or(Outcome::Misuse)?;
    let [document]: [&Document; 1] = documents.try_into().map_err(|several: Vec<&Document>| {
        misuse(sentence!("document-page-several", name = name, count = several.len()))
    })?;
    if edition.blocked_by(document).is_some() {
        let mut diagnostics = reports::relevant(edition, &[document.name.to_string()], &[document]);
        diagnostics.retain(Diagnostic::is_error);
        reports::print(arguments, &diagnostics, &edition.sources);
        return Err(Outcome::SourceErrors);
    }
    let (found, pages) =
        whereabouts::page_whereabouts(press, edition, document, number).map_err(|faults| {
            reports::print(arguments, &faults, &edition.sources);
            Outcome::of(&faults)
        })?;
    if !(1..=pages).contains(&number) {
        return Err(misuse(sentence!("document-page-none", name = name, page = number, pages = pages)));
    }
    Ok(found)
}

/// A text as it is told: its place, its beginning, and a line for each document that prints it.
fn lines(found: &Whereabouts, language: Language) -> String {
    let place = &found.place;
    // What is computed from all of a file has no line.
    let at = if place.line == 0 { String::new() } else { format!(":{}:{}", place.line, place.column) };
    let mut told = format!("{}{at}: {}\n", place.file, language.isolated(&visible(&found.text)));
    if found.printed.is_empty() {
        told += &format!("    {}\n", language.words("where-unprinted", vec![]));
    }
    for on in &found.printed {
        let pages: Vec<String> = on.pages.iter().map(usize::to_string).collect();
        let document = ("document", (&on.document).into());
        let words = if pages.is_empty() {
            language.words("where-elsewhere", vec![document])
        } else {
            language.words("where-pages", vec![document, ("pages", Value::Several(pages))])
        };
        told += &format!("    {words}\n");
    }
    told
}
