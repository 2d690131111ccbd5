//! `khulasa new`: makes the files of something new, which build as they are.

use super::arguments::{Arguments, NewArguments};
use super::output::{Disk, Files};
use super::{Outcome, reports};
use crate::arabic::numbering::{LAST_ORDINAL, definite_feminine};
use crate::diagnostics::{Diagnostic, Sentence, sentence, shown_path, visible};
use crate::source::is_id;

/// The files of a session, by name.
const SESSION: [(&str, &str); 2] = [
    ("session.yaml", include_str!("scaffolds/session.yaml")),
    ("agenda.yaml", include_str!("scaffolds/agenda.yaml")),
];

pub fn run(arguments: &Arguments, new: &NewArguments, disk: &dyn Disk) -> Outcome {
    let NewArguments::Session { id, number } = new;
    if !is_id(id) || id.contains(['/', '.']) {
        return misuse(arguments, "new::name", sentence!("new-name-form", name = id.as_str()));
    }
    let digits = &id[id.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let Some(number) = number.or(digits.parse().ok()).filter(|it| (1..=LAST_ORDINAL).contains(it)) else {
        let message = sentence!("new-name-number", name = id.as_str(), last = LAST_ORDINAL);
        return misuse(arguments, "new::name", message);
    };
    let source = &arguments.folders.source;
    if !source.is_dir() {
        let message = sentence!("new-source", folder = shown_path(source));
        return misuse(arguments, "new::source", message);
    }
    let folder = source.join("sessions").join(id);
    // A link that leads nowhere is there too.
    if folder.symlink_metadata().is_ok() {
        return misuse(arguments, "new::name", sentence!("new-name-taken", folder = shown_path(&folder)));
    }
    let files = SESSION.map(|(name, scaffold)| {
        let text = scaffold
            .replace("{number}", &number.to_string())
            .replace("{session}", id)
            .replace("{ordinal}", &definite_feminine(number));
        (name, text)
    });
    let writer = Files::new(disk);
    let schema = source.join("schema.json");
    let written = writer.write_folder(&folder, &files).and_then(|()| match schema.exists() {
        true => Ok(()),
        false => writer.write(&schema, super::schema::whole().as_bytes()),
    });
    if let Err(error) = written {
        return reports::machine_failure(arguments, &error);
    }
    files.iter().for_each(|(name, _)| reports::say(arguments, &visible(&shown_path(&folder.join(name)))));
    Outcome::Well
}

fn misuse(arguments: &Arguments, code: &'static str, message: Sentence) -> Outcome {
    reports::print(arguments, &[Diagnostic::misuse(code, message)], &Default::default());
    Outcome::Misuse
}
