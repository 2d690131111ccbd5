//! A session: a folder with what its documents share, and a provisional agenda.

use std::path::{Path, PathBuf};

use super::made::{Refusal, taken};
use super::scaffold::{digits_at_end, is_name};
use crate::arabic::numbering::{LAST_ORDINAL, definite_feminine};
use crate::cli::output::Files;
use crate::cli::schema;
use crate::diagnostics::sentence;

/// The files of a session, by name.
const SESSION: [(&str, &str); 2] = [
    ("session.yaml", include_str!("../scaffolds/session.yaml")),
    ("agenda.yaml", include_str!("../scaffolds/agenda.yaml")),
];

/// Makes the folder of a session, and the schema of the project where there is none.
pub(super) fn make(
    source: &Path,
    id: &str,
    number: Option<u32>,
    writer: &Files,
) -> Result<Vec<PathBuf>, Refusal> {
    if !is_name(id) {
        return Err(Refusal::Misuse("new::name", sentence!("new-name-form", name = id)));
    }
    let number = number.or(digits_at_end(id)).filter(|it| (1..=LAST_ORDINAL).contains(it));
    let Some(number) = number else {
        return Err(Refusal::Misuse(
            "new::name",
            sentence!("new-name-number", name = id, last = LAST_ORDINAL),
        ));
    };
    let folder = source.join("sessions").join(id);
    // A link that leads nowhere is there too.
    if folder.symlink_metadata().is_ok() {
        return Err(taken(&folder));
    }
    let files = SESSION.map(|(name, scaffold)| {
        let text = scaffold
            .replace("{number}", &number.to_string())
            .replace("{session}", id)
            .replace("{ordinal}", &definite_feminine(number));
        (name, text)
    });
    let schema = source.join("schema.json");
    writer
        .write_folder(&folder, &files)
        .and_then(|()| match schema.exists() {
            true => Ok(()),
            false => writer.write(&schema, schema::whole().as_bytes()),
        })
        .map_err(Refusal::Machine)?;
    Ok(files.iter().map(|(name, _)| folder.join(name)).collect())
}
