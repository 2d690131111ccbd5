//! `khulasa new`: makes the files of something new, which build as they are.

use super::arguments::{Arguments, NewArguments};
use super::output::{Disk, Files};
use super::{Outcome, reports};
use crate::arabic::numbering::{LAST_ORDINAL, definite_feminine};
use crate::diagnostics::{Diagnostic, Severity, shown_path};
use crate::load::is_id;

/// The files of a session, by name.
const SESSION: [(&str, &str); 2] = [
    ("session.yaml", include_str!("scaffolds/session.yaml")),
    ("agenda.yaml", include_str!("scaffolds/agenda.yaml")),
];

pub fn run(arguments: &Arguments, new: &NewArguments, disk: &dyn Disk) -> Outcome {
    let NewArguments::Session { id, number } = new;
    if !is_id(id) || id.contains(['/', '.']) {
        let message = format!("`{id}` cannot be the name of a session's folder");
        return misuse(
            arguments,
            "new::name",
            message,
            "use Latin letters, digits, `-` and `_`, such as `cop-14`",
        );
    }
    let digits = &id[id.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let Some(number) = number.or(digits.parse().ok()).filter(|it| (1..=LAST_ORDINAL).contains(it)) else {
        let message = format!("`{id}` does not tell which session it is");
        return misuse(
            arguments,
            "new::name",
            message,
            &format!("add `--number` with a number from 1 to {LAST_ORDINAL}"),
        );
    };
    let source = &arguments.folders.source;
    if !source.is_dir() {
        let message = format!("there is no folder `{}` for the session to go to", shown_path(source));
        let hint = "run the command in the project's folder, or name the source folder with `--source`";
        return misuse(arguments, "new::source", message, hint);
    }
    let folder = source.join("sessions").join(id);
    // A link that leads nowhere is there too.
    if folder.symlink_metadata().is_ok() {
        let message = format!("{} is there already", shown_path(&folder));
        return misuse(arguments, "new::name", message, "choose another name, or edit what is there");
    }
    let files = SESSION.map(|(name, scaffold)| {
        let text = scaffold
            .replace("{number}", &number.to_string())
            .replace("{session}", id)
            .replace("{ordinal}", &definite_feminine(number));
        (name, text)
    });
    if let Err(error) = Files::new(disk).write_folder(&folder, &files) {
        return reports::machine_failure(arguments, &error);
    }
    files.iter().for_each(|(name, _)| reports::say(arguments, &shown_path(&folder.join(name))));
    Outcome::Well
}

fn misuse(arguments: &Arguments, code: &'static str, message: String, hint: &str) -> Outcome {
    let fault = Diagnostic { severity: Severity::Error, code, place: None, message, hint: Some(hint.into()) };
    reports::print(arguments, &[fault], &Default::default());
    Outcome::Misuse
}
