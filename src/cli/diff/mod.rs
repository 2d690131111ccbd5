//! `khulasa diff`: what two editions of the source print otherwise, or two documents of one, as text or as marked PDFs.

mod sides;
mod told;

use std::path::PathBuf;

use ecow::EcoString;

use super::arguments::{Arguments, CheckFormat, DiffArguments};
use super::output::{Disk, Files};
use super::{Outcome, build, machine, output, reports};
use crate::comparison::{Change, compare};
use crate::diagnostics::{Diagnostic, sentence, tidy};
use crate::press::{Press, all_cores};
use crate::printed::Printed;
use sides::{Held, Pair, Sides};

/// What became of a document.
enum Fate {
    /// It prints otherwise, as a marked PDF shows where one is asked for.
    Differs(Vec<Change>, Option<Result<PathBuf, Unmade>>),
    /// It prints what it printed.
    Same,
    /// It stands in one edition alone: in the new one, or in the old one.
    Alone { new: bool },
    /// The files whose errors hold it back.
    HeldBack(EcoString),
    /// Its faults.
    Faulty(Vec<Diagnostic>),
    /// The machine failed.
    Failed(std::io::Error),
}

/// Why there is no marked PDF.
enum Unmade {
    /// Faults of the templates.
    Faulty(Vec<Diagnostic>),
    /// The machine failed.
    Failed(std::io::Error),
}

pub fn run(arguments: &Arguments, wanted: &DiffArguments, disk: &dyn Disk) -> Outcome {
    let press = match arguments.folders.press() {
        Ok(press) => press,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let sides = match Sides::read(arguments, wanted, &press) {
        Ok(sides) => sides,
        Err(outcome) => return outcome,
    };
    let pairs = sides.pairs();
    let files = Files::new(disk);
    let documents: Vec<_> = pairs.iter().map(|pair| pair.document()).collect();
    let by_name = |name: &str| pairs.iter().find(|pair| pair.document().name == name);
    let results = press.each(&documents, all_cores(), |document| {
        // Each document that is worked on is one of a pair.
        let pair = by_name(&document.name)?;
        let done = machine::caught(|| work(&press, &sides, pair, wanted, &files));
        Some(done.unwrap_or_else(|panic| {
            let message = sentence!("program-fault", panic = panic.as_str());
            Fate::Faulty(vec![Diagnostic::misuse("program::fault", message)])
        }))
    });
    report(arguments, wanted, &sides, &pairs, results.into_iter().flatten())
}

fn work(press: &Press, sides: &Sides, pair: &Pair, wanted: &DiffArguments, files: &Files) -> Fate {
    let path = wanted.out.join("changes").join(format!("{}.pdf", pair.document().name));
    // A marked PDF of an earlier comparison would tell of what is no longer there.
    if wanted.pdf
        && let Err(error) = files.remove(std::iter::once(path.clone()))
    {
        return Fate::Failed(error);
    }
    // What could not be read is not missing.
    let alone = |document, new| sides.unread(document, new).map_or(Fate::Alone { new }, Fate::HeldBack);
    let (old, new) = match pair {
        Pair::Both { old, new } => (old, new),
        Pair::Gone(document) => return alone(document, false),
        Pair::Come(document) => return alone(document, true),
    };
    let printed = sides.printed(wanted.pdf.then_some(press), old, new);
    let (old, printed): (Printed, Printed) = match printed {
        Ok(printed) => printed,
        Err(Held::Back(file)) => return Fate::HeldBack(file),
        Err(Held::Faulty(faults)) => return Fate::Faulty(faults),
    };
    let comparison = compare(&old, &printed);
    if comparison.changes.is_empty() {
        return Fate::Same;
    }
    if !wanted.pdf {
        return Fate::Differs(comparison.changes, None);
    }
    let made = press.typeset_marked(sides.later(), &comparison.marked, new);
    let written = match made {
        Ok(bytes) => files.write(&path, &bytes).map(|()| path).map_err(Unmade::Failed),
        Err(faults) => Err(Unmade::Faulty(faults)),
    };
    Fate::Differs(comparison.changes, Some(written))
}

fn report(
    arguments: &Arguments,
    wanted: &DiffArguments,
    sides: &Sides,
    pairs: &[Pair],
    results: impl Iterator<Item = Fate>,
) -> Outcome {
    let language = arguments.language();
    let mut told = told::Told::new(arguments);
    let (mut faults, mut failures, mut lines, mut held_back) = (vec![], vec![], vec![], false);
    for (pair, fate) in pairs.iter().zip(results) {
        let name = &pair.document().name;
        match fate {
            Fate::Differs(changes, path) => {
                told.differs(name, &changes);
                match path {
                    Some(Ok(path)) => {
                        let values = vec![("file", path.display().to_string().into())];
                        lines.push(language.words("diff-written", values));
                    }
                    Some(Err(Unmade::Faulty(found))) => faults.extend(found),
                    Some(Err(Unmade::Failed(error))) => failures.push(error),
                    None => {}
                }
            }
            Fate::Same => told.same(),
            Fate::Alone { new } => told.alone(name, new),
            Fate::HeldBack(file) => {
                held_back = true;
                lines.push(build::held_back_by(language, name, &file));
            }
            Fate::Faulty(found) => faults.extend(found),
            Fate::Failed(error) => failures.push(error),
        }
    }
    let rendered = match wanted.format {
        CheckFormat::Text => told.text(),
        CheckFormat::Json => told.json(),
    };
    let printed = output::print(arguments, rendered.as_bytes());
    tidy(&mut faults);
    reports::print(arguments, &faults, &sides.later().sources);
    let broken = sides.report_errors(arguments);
    lines.iter().for_each(|line| reports::say(arguments, line));
    failures.iter().for_each(|error| _ = reports::machine_failure(arguments, error));
    match printed {
        _ if !failures.is_empty() => Outcome::MachineFailure,
        Outcome::Well if held_back || broken || faults.iter().any(Diagnostic::is_error) => {
            Outcome::SourceErrors
        }
        outcome => outcome,
    }
}
