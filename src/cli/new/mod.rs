//! `khulasa new`: makes the files of something new, which build as they are.

mod entry;
mod instrument;
mod made;
mod meeting;
mod report;
mod scaffold;
mod session;

use std::path::PathBuf;

use super::arguments::Arguments;
use super::desk::NewArguments;
use super::output::{Disk, Files};
use super::{Outcome, reports};
use crate::corpus::Corpus;
use crate::diagnostics::{Diagnostic, sentence, shown_path, visible};
use crate::load::{Trees, read_project};
use made::{Made, Refusal, taken};

pub fn run(arguments: &Arguments, new: &NewArguments, disk: &dyn Disk) -> Outcome {
    let source = &arguments.folders.source;
    let writer = Files::new(disk);
    let made = if !source.is_dir() {
        Err(Refusal::Misuse("new::source", sentence!("new-source", folder = shown_path(source))))
    } else if let NewArguments::Session { id, number } = new {
        session::make(source, id, *number, &writer)
    } else {
        read(arguments).and_then(|corpus| made(arguments, new, &corpus)).and_then(|made| write(made, &writer))
    };
    match made {
        Ok(paths) => {
            paths.iter().for_each(|path| reports::say(arguments, &visible(&shown_path(path))));
            Outcome::Well
        }
        Err(Refusal::Misuse(code, message)) => {
            reports::print(arguments, &[Diagnostic::misuse(code, message)], &Default::default());
            Outcome::Misuse
        }
        Err(Refusal::Machine(error)) => reports::machine_failure(arguments, &error),
    }
}

/// What the project has. Faults of its files are not told here: what cannot be read is not known.
fn read(arguments: &Arguments) -> Result<Corpus, Refusal> {
    let project = read_project(&arguments.folders.source, &Trees::default(), &mut vec![]);
    let project = project.map_err(Refusal::Machine)?;
    Ok(Corpus::read(&project, &mut vec![]))
}

fn made(arguments: &Arguments, new: &NewArguments, corpus: &Corpus) -> Result<Made, Refusal> {
    let source = &arguments.folders.source;
    match new {
        NewArguments::Session { .. } => Ok(Made { new: vec![], changed: vec![] }),
        NewArguments::Meeting { id, number } => meeting::make(source, corpus, id.as_deref(), *number),
        NewArguments::Resolution { session, number } => {
            instrument::make(source, corpus, "resolution", session, *number)
        }
        NewArguments::Decision { session, number } => {
            instrument::make(source, corpus, "decision", session, *number)
        }
        NewArguments::Report { session } => report::make(source, corpus, session),
        NewArguments::Agenda { session } => report::make_agenda(source, corpus, session),
        NewArguments::Topic { id, heading } => entry::make_topic(source, corpus, id, heading),
        NewArguments::Citation { id, text } => entry::make_citation(source, corpus, id, text),
    }
}

/// Writes all files or none.
fn write(made: Made, writer: &Files) -> Result<Vec<PathBuf>, Refusal> {
    let mut written: Vec<PathBuf> = vec![];
    let result = made.new.iter().try_for_each(|(path, text)| match writer.write_new(path, text.as_bytes()) {
        Ok(true) => {
            written.push(path.clone());
            Ok(())
        }
        Ok(false) => Err(taken(path)),
        Err(error) => Err(Refusal::Machine(error)),
    });
    let result = result.and_then(|()| {
        let mut changed = made.changed.iter();
        changed.try_for_each(|(path, text)| writer.write(path, text.as_bytes()).map_err(Refusal::Machine))
    });
    match result {
        Ok(()) => Ok(written.into_iter().chain(made.changed.into_iter().map(|(path, _)| path)).collect()),
        Err(refusal) => {
            let _ = writer.remove(written.into_iter());
            Err(refusal)
        }
    }
}
