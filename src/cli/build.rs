//! `khulasa build`: typesets documents and writes them.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::arguments::{Arguments, BuildArguments, OutputFormat};
use super::output::{Disk, Files};
use super::progress::Progress;
use super::share::Share;
use super::{Outcome, machine, reports};
use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, tidy};
use crate::edition::Edition;
use crate::press::{Format, Press, all_cores};

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
    fn halted(document: &Document, panic: &str) -> Self {
        let message = format!("{}: the program itself is at fault, please report it: {panic}", document.name);
        Self::Failed(std::io::Error::other(message))
    }
}

pub fn run(arguments: &Arguments, build: &BuildArguments, disk: &dyn Disk) -> Outcome {
    let start = Instant::now();
    let files = Files::new(disk);
    let press = match arguments.folders.press() {
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
    let share = Share::of(&edition, &build.documents, selected, build.shard);
    let documents = &share.documents;
    if build.shard.is_some() && documents.is_empty() && share.broken.is_empty() {
        reports::say(arguments, "this shard has no documents");
    }
    let read = start.elapsed();
    let progress = Progress::new(documents.len(), arguments.message_format != Default::default());
    let largest_first: Vec<&Document> = share.order.iter().map(|&index| documents[index]).collect();
    let jobs = build.jobs.map_or_else(all_cores, usize::from);
    let results = press.each(&largest_first, jobs, |document| {
        progress.working_on(&document.name);
        // One document that brings the program to a halt leaves the others be.
        let result = machine::caught(|| typeset(&press, &edition, document, build, &files))
            .unwrap_or_else(|panic| Fate::halted(document, &panic));
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
                let word = if pages == 1 { "page" } else { "pages" };
                let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
                let time = if build.timings { format!(", {} ms", time.as_millis()) } else { String::new() };
                lines.push(format!("{}: {pages} {word}{time}", names.join(", ")));
            }
            Fate::HeldBack(file) => {
                held_back = true;
                lines.push(format!("{}: not written, there are errors in {file}", document.name))
            }
            Fate::Faulty(faults) => {
                held_back = true;
                diagnostics.extend(faults);
                lines.push(format!("{}: not written", document.name));
            }
            Fate::Failed(error) => {
                lines.push(format!("{}: not written, the machine failed", document.name));
                failures.push(error);
            }
        }
    }
    for (name, file) in &share.broken {
        held_back = true;
        lines.push(format!("{name}: not written, there are errors in {file}"));
    }
    tidy(&mut diagnostics);
    reports::print(arguments, &diagnostics, &edition.sources);
    lines.iter().for_each(|line| reports::say(arguments, line));
    if build.timings {
        reports::say(
            arguments,
            &format!(
                "read and checked in {} ms, all in {} ms",
                read.as_millis(),
                start.elapsed().as_millis()
            ),
        );
    }
    // Each document's own, for they may differ: the disk is full for one, the folder closed for another.
    failures.iter().for_each(|error| _ = reports::machine_failure(arguments, error));
    if !diagnostics.is_empty() {
        reports::say(arguments, &reports::summary(&diagnostics));
    }
    if !failures.is_empty() {
        return Outcome::MachineFailure;
    }
    let wrong = held_back || diagnostics.iter().any(Diagnostic::is_error);
    if wrong { Outcome::SourceErrors } else { Outcome::Well }
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
    for ((_, bytes), format) in product.files.iter().zip(build.formats()) {
        let path = output_path(&build.out, document, format);
        if let Err(error) = files.write(&path, bytes) {
            return Fate::Failed(error);
        }
        paths.push(path);
    }
    Fate::Written(paths, product.pages, start.elapsed(), product.diagnostics)
}

fn output_path(folder: &Path, document: &Document, format: OutputFormat) -> PathBuf {
    let ending = match format {
        OutputFormat::Pdf => "pdf",
        OutputFormat::Txt => "txt",
    };
    folder.join(format!("{}.{ending}", document.name))
}
