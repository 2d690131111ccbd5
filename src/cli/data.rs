//! `khulasa data`: writes what a template reads, with the templates, as a folder for designers.

use super::arguments::{Arguments, DataArguments};
use super::build::held_back_by;
use super::output::{Disk, Files};
use super::{Outcome, reports};
use crate::corpus::Faulty;
use crate::diagnostics::{Diagnostic, Sentence, sentence, shown_path, tidy, visible};

pub fn run(arguments: &Arguments, data: &DataArguments, disk: &dyn Disk) -> Outcome {
    let language = arguments.language();
    let misuse = |code, message: Sentence| {
        let fault = Diagnostic::misuse(code, message);
        reports::print(arguments, &[fault], &Default::default());
        Outcome::Misuse
    };
    let folder = &data.into;
    // A link that leads nowhere is there too. What lies there may be a designer's work.
    if folder.symlink_metadata().is_ok() {
        return misuse("data::folder", sentence!("data-folder", folder = shown_path(folder)));
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
        ([], Some(Faulty { name, file, .. })) => (None, Some(held_back_by(language, name, file))),
        _ => {
            return misuse("data::several", sentence!("data-several", name = data.document.as_str()));
        }
    };
    let mut diagnostics = reports::relevant(&edition, names, &documents);
    let line = match document {
        None => broken,
        Some(document) => match edition.blocked_by(document) {
            Some(file) => Some(held_back_by(language, &document.name, &file)),
            None => match press.printed(&edition, document) {
                Err(faults) => {
                    diagnostics.extend(faults);
                    Some(language.words("not-written", vec![("document", (&document.name).into())]))
                }
                Ok(printed) => {
                    let files = press.compositor().themed(edition.theme.as_ref()).folder(&printed);
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
    reports::say(arguments, &visible(&shown_path(&folder.join("main.typ"))));
    Outcome::of(&diagnostics)
}
