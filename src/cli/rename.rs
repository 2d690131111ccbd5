//! `khulasa rename`: gives what has an id another one, with all that points at it: in all files or in none.

use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::arguments::Arguments;
use super::desk::RenameArguments;
use super::output::{Disk, Files, Replaced};
use super::{Outcome, reports};
use crate::corpus::Corpus;
use crate::diagnostics::{Diagnostic, Sentence, Value, sentence, shown_path, visible};
use crate::load::{Project, Trees, read_ordinary, read_project};
use crate::renaming::{Named, renaming};

impl ValueEnum for Named {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()))
    }
}

pub fn run(arguments: &Arguments, wanted: &RenameArguments, disk: &dyn Disk) -> Outcome {
    let project = match read_project(&arguments.folders.source, &Trees::default(), &mut vec![]) {
        Ok(project) => project,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let corpus = Corpus::read(&project, &mut vec![]);
    let misuse = |message: Sentence| {
        reports::print(arguments, &[Diagnostic::misuse("rename::refused", message)], &Default::default());
        Outcome::Misuse
    };
    let renaming = match renaming(&project, &corpus, wanted.kind, &wanted.old, &wanted.new) {
        Ok(renaming) => renaming,
        Err(message) => return misuse(message),
    };
    if let Some((_, to)) = &renaming.moved
        && Path::new(to).symlink_metadata().is_ok()
    {
        return misuse(sentence!("rename-file-taken", file = visible(to).as_ref()));
    }
    if !wanted.dry_run {
        let files = renaming.changed.iter().map(|(file, (text, _))| replaced(&project, file, text));
        let files: Result<Vec<Replaced>, io::Error> = files.collect();
        let moved = renaming.moved.as_ref().map(|(from, to)| (real(Path::new(from)), PathBuf::from(to)));
        let moved = moved.as_ref().map(|(from, to)| (from.as_path(), to.as_path()));
        if let Err(error) = files.and_then(|files| Files::new(disk).replace_all(&files, moved)) {
            return reports::machine_failure(arguments, &error);
        }
    }
    for (file, (_, count)) in &renaming.changed {
        reports::tell(
            arguments,
            "rename-places",
            vec![("file", Value::Text(file.clone())), ("count", (*count).into())],
        );
    }
    if let Some((from, to)) = &renaming.moved {
        let shown = |path: &str| Value::Text(shown_path(Path::new(path)).into());
        reports::tell(arguments, "rename-moved", vec![("from", shown(from)), ("to", shown(to))]);
    }
    Outcome::Well
}

/// A file with its old bytes and the new ones; a byte order mark stays. A link stays one: what it leads to is written.
fn replaced(project: &Project, file: &str, text: &str) -> io::Result<Replaced> {
    let path = Path::new(file).canonicalize()?;
    let old = read_ordinary(&path)?;
    let mark = if old.starts_with(MARK.as_bytes()) { MARK } else { "" };
    let read = project.sources.text(file).unwrap_or_default();
    if old[mark.len()..] != *read.as_bytes() {
        return Err(io::Error::other(format!("{file}: it has changed since it was read")));
    }
    Ok(Replaced { new: format!("{mark}{text}").into_bytes(), path, old })
}

/// The path of a file or folder, the links on the way to it followed, not itself.
fn real(path: &Path) -> PathBuf {
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    folder.zip(path.file_name()).map_or_else(|| path.to_owned(), |(folder, name)| folder.join(name))
}

/// The byte order mark.
const MARK: &str = "\u{feff}";
