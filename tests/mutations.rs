//! No input makes the program panic: files are damaged in many small ways, and whatever is left is
//! read, checked and, where no error holds it back, typeset.

use std::fs;
use std::path::{Path, PathBuf};

use khulasa::corpus::Document;
use khulasa::{Format, Press, PressOptions};

mod folders;

use folders::copy;

/// A generator of numbers that are the same in every run (Knuth's linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
    found.sort();
}

/// Damages a text in one of the ways in which people and programs damage files.
fn damage(text: &str, numbers: &mut Numbers) -> Vec<u8> {
    const STRAY: [&str; 24] = [
        "[",
        "]",
        "{",
        "}",
        ": ",
        "- ",
        "#",
        "&a ",
        "*a",
        "!!binary ",
        "|",
        ">",
        "'",
        "\"",
        "\u{feff}",
        "\u{2067}",
        "\0",
        "[^",
        "[^]",
        "*",
        "\\",
        "99999999999999999999",
        "~",
        "\r",
    ];
    let mut lines: Vec<&str> = text.lines().collect();
    let at = numbers.below(lines.len());
    match numbers.below(8) {
        0 => _ = lines.remove(at),
        1 => lines.insert(at, lines[numbers.below(lines.len())]),
        2 => {
            let other = numbers.below(lines.len());
            lines.swap(at, other);
        }
        3 => lines.truncate(at),
        4 => {
            let mut bytes = text.as_bytes().to_vec();
            let place = numbers.below(bytes.len());
            bytes[place] = numbers.below(256) as u8;
            return bytes;
        }
        5 => {
            let mut bytes = text.as_bytes().to_vec();
            bytes.truncate(numbers.below(bytes.len()));
            return bytes;
        }
        _ => {
            let stray = STRAY[numbers.below(STRAY.len())];
            let chars: Vec<char> = text.chars().collect();
            let place = numbers.below(chars.len());
            let before: String = chars[..place].iter().collect();
            let after: String = chars[place..].iter().collect();
            return format!("{before}{stray}{after}").into_bytes();
        }
    }
    (lines.join("\n") + "\n").into_bytes()
}

#[test]
fn damaged_files_are_reported_or_printed() {
    damage_project("tests/cases/a-small-compendium/source", 1500);
}

#[test]
fn damaged_official_documents_are_reported_or_printed() {
    damage_project("tests/cases/emblem/source", 800);
}

fn damage_project(original: &str, rounds: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let original = Path::new(original);
    let mut names = vec![];
    files(original, &mut names);
    copy(original, folder.path());
    let press = Press::new(PressOptions::new(folder.path())).expect("fonts and templates");
    let mut numbers = Numbers(20_061_018);
    let (mut faulty, mut printed) = (0, 0);
    for round in 0..rounds {
        let name = &names[numbers.below(names.len())];
        let target = folder.path().join(name.strip_prefix(original).expect("a file of the case"));
        let Ok(text) = fs::read_to_string(name) else { continue };
        fs::write(&target, damage(&text, &mut numbers)).expect("a file");
        let edition = press.read().expect("the source");
        faulty += usize::from(edition.has_errors());
        // Typesetting takes longer than reading, so not every round goes so far.
        let chosen = |document: &&Document| round % 10 == 0 && edition.blocked_by(document).is_none();
        let documents: Vec<&Document> = edition.corpus.documents.iter().filter(chosen).collect();
        let results = press.each(&documents, khulasa::all_cores(), |document| {
            press.typeset(&edition, document, &[Format::Pdf, Format::Text])
        });
        for result in results {
            printed += usize::from(result.is_ok());
            if let Err(faults) = result {
                let template = faults.iter().any(|fault| fault.code == "template::fault");
                assert!(!template, "round {round}, {}: {faults:?}", name.display());
            }
        }
        fs::copy(name, &target).expect("a copy");
    }
    assert!(faulty > rounds / 3, "{faulty} of the damaged sources had errors");
    assert!(printed > rounds / 30, "{printed} documents were printed all the same");
}

/// Breaks the syntax of one line. `None` if it has nothing that could be broken so.
fn broken_line(line: &str, numbers: &mut Numbers) -> Option<String> {
    let start = line.len() - line.trim_start().len();
    let (indent, rest) = line.split_at(start);
    let value = line.find(": ").map(|colon| colon + 2).or(rest.starts_with("- ").then_some(start + 2))?;
    let (name, value) = line.split_at(value);
    if value.starts_with(['>', '|']) && numbers.below(4) > 0 {
        return None;
    }
    Some(match numbers.below(8) {
        0 => format!("{name}@{value}"),
        1 => format!("{name}\"{value}"),
        2 => format!("{name}[{value}"),
        3 => format!("{name}a: {value}: x"),
        4 => format!(" {line}"),
        5 => format!("\t{line}"),
        6 => format!("{name}*{value}"),
        _ => format!("{}{rest}", indent.strip_prefix(' ').unwrap_or("  ")),
    })
}

#[test]
fn no_other_fault_follows_from_one_of_syntax() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let original = Path::new("source");
    let mut names = vec![];
    files(original, &mut names);
    copy(original, folder.path());
    let press = Press::new(PressOptions::new(folder.path())).expect("fonts and templates");
    let mut numbers = Numbers(20_241_018);
    let mut broken = 0;
    for round in 0..ROUNDS_OF_SYNTAX {
        let name = &names[numbers.below(names.len())];
        let target = folder.path().join(name.strip_prefix(original).expect("a file"));
        let Ok(text) = fs::read_to_string(name) else { continue };
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = numbers.below(lines.len());
        let Some(line) = broken_line(&lines[at], &mut numbers) else { continue };
        lines[at] = line;
        fs::write(&target, lines.join("\n") + "\n").expect("a file");
        let edition = press.read().expect("the source");
        let faults = &edition.diagnostics;
        if faults.iter().any(|fault| fault.code.starts_with("yaml::")) {
            broken += 1;
            let other = faults.iter().find(|fault| !fault.code.starts_with("yaml::"));
            assert!(
                other.is_none(),
                "round {round}, {}, line {}, `{}`: {other:?}",
                name.display(),
                at + 1,
                lines[at]
            );
        }
        fs::copy(name, &target).expect("a copy");
    }
    assert!(broken > ROUNDS_OF_SYNTAX / 4, "{broken} of the files were broken");
}

const ROUNDS_OF_SYNTAX: usize = 600;
