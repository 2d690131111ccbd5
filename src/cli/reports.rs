//! Prints reports to the error stream, as text or as JSON.

use std::io::{IsTerminal, Write};

use super::Outcome;
use super::arguments::{Arguments, MessageFormat};
use crate::corpus::{Document, Faulty};
use crate::diagnostics::{
    Diagnostic, Language, Look, Severity, Shown, Sources, Value, Values, gathered, limit, nearest, render,
    render_json, sentence,
};
use crate::edition::Edition;
use crate::fonts::FontFaults;

/// Prints reports in the form that was asked for.
pub fn print(arguments: &Arguments, diagnostics: &[Diagnostic], sources: &Sources) {
    print_as(arguments.message_format, arguments.language(), diagnostics, sources);
}

fn print_as(format: MessageFormat, language: Language, diagnostics: &[Diagnostic], sources: &Sources) {
    let mut stream = std::io::stderr().lock();
    let look = Look { language, colour: colour(&stream) };
    let gathered = match format {
        MessageFormat::Text => gathered(diagnostics),
        MessageFormat::Json => diagnostics.to_vec(),
    };
    for shown in limit(&gathered) {
        // A closed error stream leaves no way to report anything.
        let _ = match (format, shown) {
            (MessageFormat::Text, Shown::Report(report)) => {
                writeln!(stream, "{}", render(report, sources, look))
            }
            (MessageFormat::Text, Shown::More(_, count, file)) => {
                let shown = ("shown", Value::Text(thousands(count).into()));
                let words = match file {
                    Some(file) => language.words("more-of-file", vec![shown, ("file", Value::Text(file))]),
                    None => language.words("more-elsewhere", vec![shown]),
                };
                writeln!(stream, "{words}\n")
            }
            (MessageFormat::Json, Shown::Report(report)) => {
                writeln!(stream, "{}", render_json(report, sources, language))
            }
            (MessageFormat::Json, Shown::More(severity, count, file)) => {
                writeln!(stream, "{}", render_json(&Shown::rest(severity, count, file), sources, language))
            }
        };
    }
}

/// A number with commas between its thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|it| str::from_utf8(it).ok()).collect();
    groups.join(",")
}

/// Whether a stream shows colours: a terminal that can, and whose user has not turned them off.
pub fn colour(stream: &impl IsTerminal) -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    stream.is_terminal() && !unwanted && !is_dumb()
}

/// Whether the terminal says that it knows no escape sequences.
pub fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|value| value == "dumb")
}

/// Prints a plain line, unless reports are JSON.
pub fn say(arguments: &Arguments, line: &str) {
    if arguments.message_format == MessageFormat::Text {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }
}

/// Prints the words of a key as a plain line, unless reports are JSON.
pub fn tell(arguments: &Arguments, key: &str, values: Values) {
    say(arguments, &arguments.language().words(key, values));
}

/// How many errors, warnings and notes there are, in words; what has one cause is one.
pub fn summary(language: Language, diagnostics: &[Diagnostic]) -> String {
    let diagnostics = gathered(diagnostics);
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let counts = [("errors", Severity::Error), ("warnings", Severity::Warning), ("notes", Severity::Note)];
    let counts = counts.map(|(key, severity)| (key, count(severity))).into_iter().filter(|it| it.1 > 0);
    let counts: Vec<String> =
        counts.map(|(key, count)| language.words(key, vec![("count", Value::Number(count))])).collect();
    if counts.is_empty() { language.words("no-errors", vec![]) } else { language.list(&counts) }
}

/// Reports a failure of the machine.
pub fn machine_failure(arguments: &Arguments, error: &std::io::Error) -> Outcome {
    if let Some(FontFaults(faults)) = error.get_ref().and_then(|it| it.downcast_ref()) {
        print(arguments, faults, &Sources::default());
        return Outcome::MachineFailure;
    }
    failure(arguments.message_format, arguments.language(), error)
}

/// Reports a failure of the machine where there are no arguments.
pub fn machine_failure_without_arguments(error: &std::io::Error) -> Outcome {
    failure(MessageFormat::default(), Language::of_environment(), error)
}

fn failure(format: MessageFormat, language: Language, error: &std::io::Error) -> Outcome {
    let fault = Diagnostic::misuse("machine::failure", error.to_string());
    let fault = match error.kind() {
        std::io::ErrorKind::NotFound => fault.hint(sentence!("machine-failure-absent")),
        std::io::ErrorKind::PermissionDenied => fault.hint(sentence!("machine-failure-permission")),
        _ => fault,
    };
    print_as(format, language, &[fault], &Sources::default());
    Outcome::MachineFailure
}

/// Reports a panic: a fault of the program itself.
pub fn own_fault(arguments: &Arguments, panic: &str) -> Outcome {
    let fault = Diagnostic::misuse("program::fault", sentence!("program-fault", panic = panic));
    print(arguments, &[fault], &Sources::default());
    Outcome::MachineFailure
}

/// The documents that some names stand for: a document, or a folder of them. `None` if a name
/// stands for nothing, which is reported.
pub fn select<'a>(
    arguments: &Arguments,
    edition: &'a Edition,
    names: &[String],
) -> Option<Vec<&'a Document>> {
    let documents = &edition.corpus.documents;
    if names.is_empty() {
        return Some(documents.iter().collect());
    }
    let unknown: Vec<String> = names.iter().filter(|name| !names_document(edition, name)).cloned().collect();
    if !unknown.is_empty() {
        print_unknown(arguments, edition, &unknown, std::iter::empty());
        return None;
    }
    let chosen =
        documents.iter().filter(|document| names.iter().any(|name| stands_for(name, &document.name)));
    Some(chosen.collect())
}

/// The names of the documents, and those of files that may be some.
fn known(edition: &Edition) -> impl Iterator<Item = &str> {
    let corpus = &edition.corpus;
    let unread = corpus.faulty.iter().filter(|it| it.is_unread_document() || it.is_unknown());
    corpus.documents.iter().map(|it| it.name.as_str()).chain(unread.map(|faulty| faulty.name.as_str()))
}

/// Whether a name stands for a document, or for a folder of some.
pub fn names_document(edition: &Edition, name: &str) -> bool {
    known(edition).any(|it| stands_for(name, it))
}

/// Reports names that stand for nothing, with the nearest of the documents or of some files.
pub fn print_unknown<'a>(
    arguments: &Arguments,
    edition: &'a Edition,
    names: &[String],
    files: impl Iterator<Item = &'a str>,
) {
    let files: Vec<&str> = files.collect();
    let mut unknown = vec![];
    for name in names {
        let message = if files.is_empty() {
            sentence!("document-unknown", name = trimmed(name))
        } else {
            sentence!("document-unknown-file", name = name.as_str())
        };
        let fault = Diagnostic::misuse("document::unknown", message);
        let near = nearest(trimmed(name), known(edition)).or_else(|| nearest(name, files.iter().copied()));
        unknown.push(match near {
            Some(near) => fault.hint(sentence!("nearest-one", name = near)),
            None if files.is_empty() => fault.nearest(trimmed(name), known(edition)),
            None => fault.hint(sentence!("document-unknown-list")),
        });
    }
    for fault in unknown.iter_mut().filter(|fault| fault.hint.is_none()) {
        *fault = fault.clone().hint(sentence!("document-unknown-list"));
    }
    // The whole project may be what is not there.
    unknown.extend(edition.diagnostics.iter().filter(|it| of_project(it)).cloned());
    print(arguments, &unknown, &Sources::default());
}

/// The documents among those named whose own files could not be read.
pub fn broken<'a>(edition: &'a Edition, names: &'a [String]) -> impl Iterator<Item = &'a Faulty> {
    let named = |name: &str| names.iter().any(|it| stands_for(it, name));
    edition.corpus.faulty.iter().filter(move |faulty| match faulty.is_unknown() {
        true => named(&faulty.name),
        false => faulty.is_unread_document() && (names.is_empty() || named(&faulty.name)),
    })
}

/// The reports of an edition that concern the documents that were named: all, if none was.
pub fn relevant(edition: &Edition, names: &[String], documents: &[&Document]) -> Vec<Diagnostic> {
    let mut diagnostics = edition.diagnostics.clone();
    retain_relevant(&mut diagnostics, edition, names, documents);
    diagnostics
}

/// Leaves the reports that concern the documents that were named.
pub fn retain_relevant(
    diagnostics: &mut Vec<Diagnostic>,
    edition: &Edition,
    names: &[String],
    documents: &[&Document],
) {
    if !names.is_empty() {
        let mut files = edition.files_of(documents);
        files.extend(broken(edition, names).map(|faulty| faulty.file.clone()));
        diagnostics.retain(|it| {
            of_project(it) || it.place.is_none() || it.places().any(|place| files.contains(&place.file))
        });
    }
}

/// Whether a report is why no document of the project could be read, and so about every one of them.
fn of_project(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, "project::empty" | "project::files" | "project::entries")
}

/// A name without what people put around it: a leading `./`, a slash or an ending after it.
fn trimmed(name: &str) -> &str {
    let name = name.trim_start_matches("./").trim_end_matches('/');
    [".pdf", ".txt", ".yaml"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// Whether a name stands for a document: its own, or that of a folder above it.
pub fn stands_for(name: &str, document: &str) -> bool {
    let name = trimmed(name);
    document == name || document.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
}
