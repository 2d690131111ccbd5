//! `khulasa clean`: mends in files what is safe to mend and that no editor sees, and keeps the old ones.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::arguments::Arguments;
use super::desk::CleanArguments;
use super::output::{Disk, Files};
use super::{Outcome, reports};
use crate::cleaning::{self, Kind};
use crate::diagnostics::{Diagnostic, Place, Value, sentence, shown_path, visible};
use crate::load::{MAX_ENTRIES, MAX_FILE_BYTES, MAX_FOLDER_DEPTH, read_ordinary};

/// What is put behind the name of an old file.
const BEFORE: &str = "before-clean";

/// How many old files of one name may stand beside one another.
const MOST_BEFORE: usize = 10_000;

pub fn run(arguments: &Arguments, clean: &CleanArguments, disk: &dyn Disk) -> Outcome {
    let mut files = vec![];
    let mut faults = vec![];
    for name in &clean.files {
        match gather(name, true, 0, &mut files) {
            Err(error) => return reports::machine_failure(arguments, &error),
            Ok(Some(fault)) => faults.push(fault),
            Ok(None) => {}
        }
    }
    if !faults.is_empty() {
        reports::print(arguments, &faults, &Default::default());
        return Outcome::Misuse;
    }
    let writer = Files::new(disk);
    let mut changed = 0;
    let mut faults = vec![];
    for (path, kind) in files {
        match clean_file(arguments, &path, kind, clean.dry_run, &writer) {
            Ok(true) => changed += 1,
            Ok(false) => {}
            Err(Refusal::Fault(fault)) => faults.push(*fault),
            Err(Refusal::Machine(error)) => return reports::machine_failure(arguments, &error),
        }
    }
    if changed == 0 && faults.is_empty() {
        reports::tell(arguments, "clean-nothing", vec![]);
    }
    reports::print(arguments, &faults, &Default::default());
    Outcome::of(&faults)
}

/// Why a file is not cleaned.
enum Refusal {
    Fault(Box<Diagnostic>),
    Machine(io::Error),
}

/// Cleans one file, and says what was done to it. Whether it was anything.
fn clean_file(
    arguments: &Arguments,
    path: &Path,
    kind: Kind,
    only_told: bool,
    writer: &Files,
) -> Result<bool, Refusal> {
    let machine = |error: io::Error| {
        Refusal::Machine(io::Error::new(error.kind(), format!("{}: {error}", path.display())))
    };
    let fault = |code, message| {
        Refusal::Fault(Box::new(Diagnostic::error(
            code,
            Place::of_file(visible(&shown_path(path)).as_ref()),
            message,
        )))
    };
    let bytes = read_ordinary(path).map_err(machine)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(fault("file::size", sentence!("file-size", most = MAX_FILE_BYTES / 1024 / 1024)));
    }
    let cleaned = cleaning::clean(&bytes, kind).map_err(|message| fault("file::encoding", message))?;
    if cleaned.text.as_bytes() == bytes {
        return Ok(false);
    }
    let file = ("file", Value::Text(shown_path(path).into()));
    let changes = ("changes", Value::Told(cleaned.changes.words(arguments.language())));
    if only_told {
        reports::tell(arguments, "clean-would", vec![file, changes]);
        return Ok(true);
    }
    // A link stays one: what it leads to is written.
    let real = path.canonicalize().map_err(machine)?;
    let old = keep(&real, &bytes, writer).map_err(Refusal::Machine)?;
    if let Err(error) = writer.write(&real, cleaned.text.as_bytes()) {
        // Where nothing has been changed there is nothing to keep.
        if fs::read(&real).is_ok_and(|found| found == bytes) {
            let _ = writer.remove(std::iter::once(old));
        }
        return Err(Refusal::Machine(error));
    }
    let old = ("old", Value::Text(shown_path(&old).into()));
    reports::tell(arguments, "clean-done", vec![file, changes, old]);
    Ok(true)
}

/// Keeps the bytes of a file beside it, under a name that none has: `NAME.before-clean`, `NAME.before-clean-2`.
fn keep(path: &Path, bytes: &[u8], writer: &Files) -> io::Result<PathBuf> {
    for number in 1..=MOST_BEFORE {
        let mut name = path.as_os_str().to_owned();
        name.push(if number == 1 { format!(".{BEFORE}") } else { format!(".{BEFORE}-{number}") });
        let old = PathBuf::from(name);
        if writer.write_new(&old, bytes)? {
            return Ok(old);
        }
    }
    Err(io::Error::other(format!("{}: too many old files lie beside it", path.display())))
}

/// Adds the files that a path names: one, or those below a folder that are YAML or tables. What is no such file is a fault
/// where it was named, and passed over in a folder.
fn gather(
    path: &Path,
    named: bool,
    depth: usize,
    files: &mut Vec<(PathBuf, Kind)>,
) -> io::Result<Option<Diagnostic>> {
    let misuse = |message| Ok(Some(Diagnostic::misuse("clean::file", message)));
    let shown = visible(&shown_path(path)).into_owned();
    let Ok(metadata) = fs::metadata(path) else {
        return misuse(sentence!("clean-file-absent", file = shown));
    };
    if metadata.is_dir() {
        let mut entries: Vec<fs::DirEntry> =
            fs::read_dir(path)?.take(MAX_ENTRIES).collect::<io::Result<_>>()?;
        entries.sort_by_key(fs::DirEntry::path);
        for entry in entries {
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            // Links in a folder are not followed: what they lead to is cleaned in its own place.
            if hidden
                || entry.file_type()?.is_symlink()
                || depth >= MAX_FOLDER_DEPTH
                || files.len() > MAX_ENTRIES
            {
                continue;
            }
            gather(&entry.path(), false, depth + 1, files)?;
        }
        return Ok(None);
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let kind = match ending.as_deref() {
        Some("yaml" | "yml") => Kind::Yaml,
        Some("csv") => Kind::Table,
        _ if named => return misuse(sentence!("clean-file-kind", file = shown)),
        _ => return Ok(None),
    };
    files.push((path.to_owned(), kind));
    Ok(None)
}
