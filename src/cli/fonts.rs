//! `khulasa fonts`: the fonts in use, and which of the corpus's characters each covers.

use std::collections::BTreeSet;

use serde::Serialize;

use super::arguments::{Arguments, FontsArguments};
use super::list::print_rows;
use super::{Outcome, reports};

/// A face as it is listed.
#[derive(Serialize)]
struct Row {
    family: String,
    style: &'static str,
    weight: u16,
    version: String,
    license: String,
    file: String,
    sha256: String,
    /// How many of the corpus's characters the face covers.
    covered: usize,
    /// How many different characters the corpus has.
    characters: usize,
    /// Those that the face does not cover.
    missing: String,
}

pub fn run(arguments: &Arguments, fonts: &FontsArguments) -> Outcome {
    let press = match arguments.folders.press() {
        Ok(press) => press,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let edition = match press.read() {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let characters: BTreeSet<char> = edition.characters();
    let mut rows = vec![];
    for face in press.fonts().faces() {
        let sha256 = match face.checksum() {
            Ok(checksum) => checksum,
            Err(error) => return reports::machine_failure(arguments, &error),
        };
        let missing: String = characters.iter().filter(|c| !face.covers(**c)).collect();
        rows.push(Row {
            family: face.family.clone(),
            style: face.style,
            weight: face.weight,
            version: face.version.clone(),
            license: face.license.clone(),
            file: face.file.clone(),
            sha256,
            covered: characters.len() - missing.chars().count(),
            characters: characters.len(),
            missing,
        });
    }
    let text: String = rows
        .iter()
        .map(|row| {
            let missing =
                if row.missing.is_empty() { String::new() } else { format!(", without {}", row.missing) };
            format!(
                "{} {} {}\t{}\t{}\n  {}\n  covers {} of {} characters{missing}\n",
                row.family,
                row.style,
                row.weight,
                row.version,
                row.file,
                row.license,
                row.covered,
                row.characters
            )
        })
        .collect();
    print_rows(arguments, fonts.format, &rows, text)
}
