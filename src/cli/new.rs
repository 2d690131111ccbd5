//! `khulasa new`: makes the files of something new, which build as they are.

use super::arguments::{Arguments, NewArguments};
use super::{Outcome, output, reports};
use crate::arabic::numbering::{LAST_ORDINAL, definite_feminine};
use crate::diagnostics::{Diagnostic, Severity, shown_path};
use crate::load::is_id;

/// The files of a session, by name.
const SESSION: [(&str, &str); 2] = [
    ("session.yaml", include_str!("scaffolds/session.yaml")),
    ("agenda.yaml", include_str!("scaffolds/agenda.yaml")),
];

pub fn run(arguments: &Arguments, new: &NewArguments) -> Outcome {
    let NewArguments::Session { id, number } = new;
    if !is_id(id) || id.contains(['/', '.']) {
        let message = format!("`{id}` cannot be the name of a session's folder");
        return misuse(arguments, message, "use Latin letters, digits, `-` and `_`, such as `cop-14`");
    }
    let digits = &id[id.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let Some(number) = number.or(digits.parse().ok()).filter(|it| (1..=LAST_ORDINAL).contains(it)) else {
        let message = format!("`{id}` does not tell which session it is");
        return misuse(arguments, message, "add `--number` with a number from 1 to 99");
    };
    let folder = arguments.folders.source.join("sessions").join(id);
    if folder.exists() {
        let message = format!("{} is there already", shown_path(&folder));
        return misuse(arguments, message, "choose another name, or edit what is there");
    }
    for (name, scaffold) in SESSION {
        let text = scaffold
            .replace("{number}", &number.to_string())
            .replace("{session}", id)
            .replace("{ordinal}", &definite_feminine(number));
        let path = folder.join(name);
        if let Err(error) = output::write(&path, text.as_bytes()) {
            return reports::machine_failure(arguments, &error);
        }
        reports::say(arguments, &shown_path(&path));
    }
    Outcome::Well
}

fn misuse(arguments: &Arguments, message: String, hint: &str) -> Outcome {
    let fault = Diagnostic {
        severity: Severity::Error,
        code: "new::name",
        place: None,
        message,
        hint: Some(hint.into()),
    };
    reports::print(arguments, &[fault], &Default::default());
    Outcome::Misuse
}
