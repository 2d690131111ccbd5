//! `khulasa build`: typesets documents and writes them.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use ecow::EcoString;

use super::arguments::{Arguments, BuildArguments};
use super::output::{Disk, Files};
use super::printer::output_profile;
use super::progress::Progress;
use super::share::Share;
use super::{Outcome, machine, reports};
use crate::corpus::{Document, Faulty};
use crate::diagnostics::{Diagnostic, Form, Language, Value, tidy};
use crate::edition::Edition;
use crate::press::{File, Format, Part, Press, all_cores};

/// What became of one document.
enum Fate {
    /// Its files, its pages and how long it took.
    Written(Vec<PathBuf>, usize, Duration, Vec<Diagnostic>),
    /// The file whose errors hold it back.
    HeldBack(String),
    /// Faults of the templates.
    Faulty(Vec<Diagnostic>),
    /// The machine failed.
    Failed(std::io::Error),
}

impl Fate {
    /// The program came to a halt over a document, by a fault of its own.
    fn halted(language: Language, document: &Document, panic: &str) -> Self {
        let values = vec![("document", (&document.name).into()), ("panic", panic.into())];
        let message = language.find("halted", &values, Form::Plain).unwrap_or_default();
        Self::Failed(std::io::Error::other(message))
    }
}

pub fn run(arguments: &Arguments, build: &BuildArguments, disk: &dyn Disk) -> Outcome {
    let start = Instant::now();
    let language = arguments.language();
    let files = Files::new(disk);
    let profile = match output_profile(arguments, &build.print, build.profile) {
        Ok(profile) => profile,
        Err(outcome) => return outcome,
    };
    let press = match arguments.folders.press_for(build.profile(), build.print.print(), profile) {
        Ok(press) => press,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let edition = match press.read() {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let Some(selected) = reports::select(arguments, &edition, &build.documents) else {
        return Outcome::Misuse;
    };
    let jobs = build.jobs.map_or_else(all_cores, usize::from);
    let share = Share::of(&edition, &build.documents, selected, build.shard, jobs);
    let documents = &share.documents;
    if build.shard.is_some() && documents.is_empty() && share.broken.is_empty() {
        reports::tell(arguments, "shard-empty", vec![]);
    }
    let read = start.elapsed();
    let progress = Progress::new(documents.len(), arguments.message_format != Default::default());
    let in_order: Vec<&Document> = share.order.iter().map(|&index| documents[index]).collect();
    let results = press.each(&in_order, jobs, |document| {
        progress.working_on(&document.name);
        // One document that brings the program to a halt leaves the others be.
        let work = |edition: &Edition, document: &Document| typeset(&press, edition, document, build, &files);
        let result = machine::caught(|| edition.apart(document, work))
            .unwrap_or_else(|panic| Fate::halted(language, document, &panic));
        progress.done();
        result
    });
    progress.finish();
    let mut results: Vec<_> = share.order.iter().zip(results).collect();
    results.sort_by_key(|(index, _)| **index);

    let mut diagnostics = reports::relevant(&edition, &build.documents, documents);
    share.retain(&mut diagnostics);
    let mut failures = vec![];
    let mut held_back = false;
    let mut lines = vec![];
    for (document, (_, result)) in documents.iter().zip(results) {
        match result {
            Fate::Written(paths, pages, time, warnings) => {
                diagnostics.extend(warnings);
                let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
                let pages = language.words("pages", vec![("count", pages.into())]);
                let mut values = vec![("files", names.join(", ").into()), ("pages", Value::Told(pages))];
                lines.push(if build.timings {
                    values.push(("milliseconds", milliseconds(time)));
                    language.words("written-timed", values)
                } else {
                    language.words("written", values)
                });
            }
            Fate::HeldBack(file) => {
                held_back = true;
                lines.push(held_back_by(language, &document.name, &file.into()));
            }
            Fate::Faulty(faults) => {
                held_back = true;
                diagnostics.extend(faults);
                lines.push(language.words("not-written", vec![("document", (&document.name).into())]));
            }
            Fate::Failed(error) => {
                let values = vec![("document", (&document.name).into())];
                lines.push(language.words("not-written-machine", values));
                failures.push(error);
            }
        }
    }
    for Faulty { name, file, .. } in &share.broken {
        held_back = true;
        lines.push(held_back_by(language, name, file));
    }
    tidy(&mut diagnostics);
    reports::print(arguments, &diagnostics, &edition.sources);
    lines.iter().for_each(|line| reports::say(arguments, line));
    if build.timings {
        let values = vec![("read", milliseconds(read)), ("all", milliseconds(start.elapsed()))];
        reports::tell(arguments, "timings", values);
    }
    // Each document's own, for they may differ: the disk is full for one, the folder closed for another.
    failures.iter().for_each(|error| _ = reports::machine_failure(arguments, error));
    if !diagnostics.is_empty() {
        reports::say(arguments, &reports::summary(language, &diagnostics));
    }
    match Outcome::of(&diagnostics) {
        _ if !failures.is_empty() => Outcome::MachineFailure,
        Outcome::Well if held_back => Outcome::SourceErrors,
        outcome => outcome,
    }
}

pub(super) fn held_back_by(language: Language, document: &EcoString, file: &EcoString) -> String {
    language.words("held-back", vec![("document", document.into()), ("file", file.into())])
}

fn milliseconds(time: Duration) -> Value {
    Value::Told(time.as_millis().to_string())
}

fn typeset(
    press: &Press,
    edition: &Edition,
    document: &Document,
    build: &BuildArguments,
    files: &Files,
) -> Fate {
    let start = Instant::now();
    if let Some(file) = edition.blocked_by(document) {
        return Fate::HeldBack(file.to_string());
    }
    let formats: Vec<Format> = build.formats().map(|format| format.format()).collect();
    let product = match press.typeset(edition, document, &formats) {
        Ok(product) => product,
        Err(faults) => return Fate::Faulty(faults),
    };
    let mut paths = vec![];
    let mut last = None;
    for File { part, format, bytes } in &product.files {
        let path = output_path(build, document, *format, *part);
        if let Err(error) = files.write(&path, bytes) {
            return Fate::Failed(error);
        }
        paths.push(path);
        if let Part::Signature(number) = part {
            last = Some(*number);
        }
    }
    if build.profile().is_for_printers() && formats.contains(&Format::Pdf) {
        let is_written = |part: &Part| product.files.iter().any(|file| file.part == *part);
        let stale = Part::APART.into_iter().filter(|part| !is_written(part));
        for part in stale.filter(|part| part.rival(&edition.corpus, document).is_none()) {
            let path = output_path(build, document, Format::Pdf, part);
            if let Err(error) = files.remove(std::iter::once(path)) {
                return Fate::Failed(error);
            }
        }
    }
    // A build with more signatures may have been there before: what is left of it would be printed too.
    if let Some(last) = last {
        let further =
            (last + 1..).map(|number| output_path(build, document, Format::Pdf, Part::Signature(number)));
        if let Err(error) = files.remove(further) {
            return Fate::Failed(error);
        }
    }
    Fate::Written(paths, product.pages, start.elapsed(), product.diagnostics)
}

/// Where a part of a document is written.
fn output_path(build: &BuildArguments, document: &Document, format: Format, part: Part) -> PathBuf {
    let folder = build.profile().folder().map_or(build.out.clone(), |folder| build.out.join(folder));
    let ending = match format {
        Format::Pdf => "pdf",
        Format::Text => "txt",
    };
    folder.join(format!("{}.{ending}", part.name(&document.name)))
}
