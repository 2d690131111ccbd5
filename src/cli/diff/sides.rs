//! What is compared: two source folders document by document, or two documents of one folder.

use std::path::{Path, PathBuf};

use ecow::EcoString;

use crate::cli::arguments::{Arguments, DiffArguments};
use crate::cli::{Outcome, reports};
use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, Sources, sentence};
use crate::edition::Edition;
use crate::press::Press;
use crate::printed::Printed;

/// The old and the new side.
pub(super) struct Sides {
    /// The old edition, unless both documents are of the new one.
    old: Option<Edition>,
    new: Edition,
    /// The documents that were named, by their output paths; all when none is.
    names: Vec<String>,
    /// The two documents that are compared, where they are of one edition.
    documents: Option<[EcoString; 2]>,
}

/// A document on both sides, or on one.
pub(super) enum Pair<'a> {
    /// It stands on both.
    Both { old: &'a Document, new: &'a Document },
    /// Only the old side has it.
    Gone(&'a Document),
    /// Only the new side has it.
    Come(&'a Document),
}

impl<'a> Pair<'a> {
    /// The document of the new side, or else that of the old one.
    pub fn document(&self) -> &'a Document {
        match self {
            Self::Both { new, .. } => new,
            Self::Gone(document) | Self::Come(document) => document,
        }
    }

    /// The document of each side that has it.
    fn documents(&self) -> impl Iterator<Item = &'a Document> {
        let (old, new) = match self {
            Self::Both { old, new } => (Some(*old), Some(*new)),
            Self::Gone(old) => (Some(*old), None),
            Self::Come(new) => (None, Some(*new)),
        };
        old.into_iter().chain(new)
    }
}

/// Why a document cannot be compared.
pub(super) enum Held {
    /// A file has errors.
    Back(EcoString),
    /// It has faults of its own.
    Faulty(Vec<Diagnostic>),
}

impl Sides {
    /// Reads what the arguments name, or reports what is wrong with them.
    pub fn read(arguments: &Arguments, wanted: &DiffArguments, press: &Press) -> Result<Self, Outcome> {
        let folders = [&wanted.old, &wanted.new].map(|side| source_folder(side));
        let names = wanted.documents.clone();
        let read = |folder: &Path| {
            press.read_from(folder).map_err(|error| reports::machine_failure(arguments, &error))
        };
        match folders {
            [Some(old), Some(new)] => {
                let sides = Self { old: Some(read(&old)?), new: read(&new)?, names, documents: None };
                // A name may stand for a document that one of the two has alone.
                let editions = sides.editions();
                let stands = |name: &&String| !editions.iter().any(|it| reports::names_document(it, name));
                let unknown: Vec<String> = sides.names.iter().filter(stands).cloned().collect();
                if !unknown.is_empty() {
                    reports::print_unknown(arguments, &sides.new, &unknown, std::iter::empty());
                    return Err(Outcome::Misuse);
                }
                Ok(sides)
            }
            [None, None] if names.is_empty() => {
                let new = press.read().map_err(|error| reports::machine_failure(arguments, &error))?;
                let document = |name: &String| {
                    let found = reports::select(arguments, &new, std::slice::from_ref(name));
                    match found.ok_or(Outcome::Misuse)?.as_slice() {
                        [document] => Ok(document.name.clone()),
                        several => {
                            let message =
                                sentence!("diff-several", name = name.as_str(), count = several.len());
                            Err(misuse(arguments, message))
                        }
                    }
                };
                let documents = Some([document(&wanted.old)?, document(&wanted.new)?]);
                Ok(Self { old: None, new, names, documents })
            }
            [old, _] => {
                let name = if old.is_none() { &wanted.old } else { &wanted.new };
                Err(misuse(arguments, sentence!("diff-sides", name = name.as_str())))
            }
        }
    }

    /// The new edition.
    pub fn later(&self) -> &Edition {
        &self.new
    }

    fn earlier(&self) -> &Edition {
        self.old.as_ref().unwrap_or(&self.new)
    }

    /// The editions, each once.
    fn editions(&self) -> Vec<&Edition> {
        self.old.iter().chain([&self.new]).collect()
    }

    /// The documents of both sides, in the order of the new one; those that went stand at the end.
    pub fn pairs(&self) -> Vec<Pair<'_>> {
        let (old, new) = (&self.earlier().corpus.documents, &self.new.corpus.documents);
        if let Some([before, after]) = &self.documents {
            let find = |name: &EcoString| new.iter().find(|document| document.name == *name);
            // Both were found when they were named.
            let both = find(before).zip(find(after)).map(|(old, new)| Pair::Both { old, new });
            return both.into_iter().collect();
        }
        let is_wanted = |document: &&Document| {
            self.names.is_empty() || self.names.iter().any(|name| reports::stands_for(name, &document.name))
        };
        let partner = |of: &Document| old.iter().find(|document| document.name == of.name);
        let both = new.iter().filter(is_wanted).map(|new| match partner(new) {
            Some(old) => Pair::Both { old, new },
            None => Pair::Come(new),
        });
        let is_gone = |document: &&Document| !new.iter().any(|it| it.name == document.name);
        let gone = old.iter().filter(is_wanted).filter(is_gone).map(Pair::Gone);
        both.chain(gone).collect()
    }

    /// The file that may be a document which the other side does not have: one that could not be read.
    pub fn unread(&self, document: &Document, is_new: bool) -> Option<EcoString> {
        let other = if is_new { self.earlier() } else { self.later() };
        let mut faulty = other.corpus.faulty.iter().filter(|it| it.is_unread_document() || it.is_unknown());
        faulty.find(|it| it.name == document.name).map(|it| it.file.clone())
    }

    /// What a document prints on both sides. An index by itself gets the pages of its places only where a press is given, since
    /// its compendium is laid out for that; they are not compared.
    pub fn printed(
        &self,
        press: Option<&Press>,
        old: &Document,
        new: &Document,
    ) -> Result<(Printed, Printed), Held> {
        let printed = |edition: &Edition, document: &Document, press: Option<&Press>| {
            if let Some(file) = edition.blocked_by(document) {
                return Err(Held::Back(file));
            }
            match press {
                Some(press) => press.printed(edition, document).map_err(Held::Faulty),
                None => edition.printed(document).map_err(|absent| Held::Faulty(vec![*absent])),
            }
        };
        Ok((printed(self.earlier(), old, None)?, printed(&self.new, new, press)?))
    }

    /// Reports the errors of both editions. Whether there are any.
    pub fn report_errors(&self, arguments: &Arguments) -> bool {
        let mut any = false;
        for edition in self.editions() {
            let documents: Vec<&Document> = self.pairs().iter().flat_map(Pair::documents).collect();
            let own =
                |document: &&Document| edition.corpus.documents.iter().any(|it| std::ptr::eq(it, *document));
            let documents: Vec<&Document> = documents.into_iter().filter(own).collect();
            let mut errors = reports::relevant(edition, &self.names, &documents);
            errors.retain(Diagnostic::is_error);
            any |= !errors.is_empty();
            reports::print(arguments, &errors, &edition.sources);
        }
        any
    }
}

/// The source folder that a path stands for: the folder itself, or the `source` in that of a project.
fn source_folder(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(path);
    let within = path.join("source");
    if within.is_dir() { Some(within) } else { path.is_dir().then_some(path) }
}

fn misuse(arguments: &Arguments, message: crate::diagnostics::Sentence) -> Outcome {
    reports::print(arguments, &[Diagnostic::misuse("diff::sides", message)], &Sources::default());
    Outcome::Misuse
}
