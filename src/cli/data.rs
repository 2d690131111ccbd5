//! `khulasa data`: writes what a template reads, with the templates, as a folder for designers.

use super::arguments::{Arguments, DataArguments};
use super::output::{Disk, Files};
use super::{Outcome, reports};
use crate::diagnostics::{Diagnostic, Severity, shown_path, tidy};

pub fn run(arguments: &Arguments, data: &DataArguments, disk: &dyn Disk) -> Outcome {
    let misuse = |code, message: String, hint: &str| {
        let hint = Some(hint.into());
        let fault = Diagnostic { severity: Severity::Error, code, place: None, message, hint };
        reports::print(arguments, &[fault], &Default::default());
        Outcome::Misuse
    };
    let folder = &data.into;
    // A link that leads nowhere is there too. What lies there may be a designer's work.
    if folder.symlink_metadata().is_ok() {
        let message = format!("{} is there already", shown_path(folder));
        return misuse("data::folder", message, "name a folder that is not there yet, or remove this one");
    }
    let press = match arguments.folders.press() {
        Ok(press) => press,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let edition = match press.read() {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let names = std::slice::from_ref(&data.document);
    let Some(documents) = reports::select(arguments, &edition, names) else {
        return Outcome::Misuse;
    };
    let broken = reports::broken(&edition, names).next();
    let (document, broken) = match (documents.as_slice(), broken) {
        ([document], None) => (Some(*document), None),
        ([], Some((name, file))) => (None, Some(format!("{name}: not written, there are errors in {file}"))),
        _ => {
            let message = format!("`{}` names several documents", data.document);
            return misuse("data::several", message, "name one; `khulasa list` shows them");
        }
    };
    let mut diagnostics = reports::relevant(&edition, names, &documents);
    let line = match document {
        None => broken,
        Some(document) => match edition.blocked_by(document) {
            Some(file) => Some(format!("{}: not written, there are errors in {file}", document.name)),
            None => match press.printed(&edition, document) {
                Err(faults) => {
                    diagnostics.extend(faults);
                    Some(format!("{}: not written", document.name))
                }
                Ok(printed) => {
                    let files = press.compositor().folder(&printed);
                    if let Err(error) = Files::new(disk).write_folder(folder, &files) {
                        return reports::machine_failure(arguments, &error);
                    }
                    None
                }
            },
        },
    };
    tidy(&mut diagnostics);
    reports::print(arguments, &diagnostics, &edition.sources);
    if let Some(line) = line {
        reports::say(arguments, &line);
        return Outcome::SourceErrors;
    }
    reports::say(arguments, &shown_path(&folder.join("main.typ")));
    if diagnostics.iter().any(Diagnostic::is_error) { Outcome::SourceErrors } else { Outcome::Well }
}
