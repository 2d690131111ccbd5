//! What an id is called elsewhere: the bytes of all files that change where it is renamed, and the file that moves. Nothing
//! is written here.

mod definitions;
mod references;

use std::collections::BTreeMap;

use ecow::EcoString;

pub use definitions::Named;

use crate::corpus::Corpus;
use crate::diagnostics::{Sentence, sentence};
use crate::load::Project;
use definitions::Definition;

/// What changes.
#[derive(Debug, Default)]
pub struct Renaming {
    /// The files whose texts change, by the path that reports show, with their new texts and how many places changed.
    pub changed: BTreeMap<EcoString, (String, usize)>,
    /// The file or folder that gets another name.
    pub moved: Option<(String, String)>,
}

/// What changes where something gets another id. `kind` is what it is, if that was said. Why it cannot be, if it cannot.
pub fn renaming(
    project: &Project,
    corpus: &Corpus,
    kind: Option<Named>,
    old: &str,
    new: &str,
) -> Result<Renaming, Sentence> {
    if let Some(file) = unread(project) {
        // What points at it from there would be left behind.
        return Err(sentence!("rename-unread", file = file));
    }
    let definition = one(definitions::find(corpus, kind, old), old)?;
    definition.judge(corpus, new)?;
    let moved = definition.moved(new);
    let mut all = vec![(definition, new.to_owned())];
    if let Some((from, to)) = &moved {
        all.extend(documents_within(corpus, from, to));
    }
    let mut changed = BTreeMap::new();
    for (file, tree) in &project.files {
        let mut edits: BTreeMap<(usize, usize), &str> = BTreeMap::new();
        for (definition, new) in &all {
            let found = references::of(definition, corpus, file, tree)?;
            edits.extend(found.into_iter().map(|range| ((range.start, range.end), definition.new_id(new))));
        }
        if !edits.is_empty() {
            changed.insert(file.name.clone(), (edited(&file.text, &edits), edits.len()));
        }
    }
    Ok(Renaming { changed, moved })
}

/// The documents that move with a folder, with their new output paths.
fn documents_within<'a>(corpus: &'a Corpus, from: &str, to: &str) -> Vec<(Definition<'a>, String)> {
    let moving = corpus.documents.iter().filter_map(|document| {
        let below = document.file.strip_prefix(from)?.strip_prefix('/')?;
        let below = below.rsplit_once('.').map_or(below, |(stem, _)| stem);
        let folder = document.name.strip_suffix(below)?.strip_suffix('/')?;
        let name = to.rsplit('/').next().unwrap_or(to);
        let parent = folder.rsplit_once('/').map_or(String::new(), |(parent, _)| format!("{parent}/"));
        Some((Definition::of_document(&document.name, &document.file), format!("{parent}{name}/{below}")))
    });
    moving.collect()
}

/// The first file that cannot be read whole.
fn unread(project: &Project) -> Option<&EcoString> {
    let damaged = project.files.iter().find(|(_, tree)| !tree.is_whole()).map(|(file, _)| &file.name);
    project.broken.first().map(|file| &file.name).or(damaged)
}

/// The only thing of a name.
fn one<'a>(mut found: Vec<Definition<'a>>, old: &str) -> Result<Definition<'a>, Sentence> {
    match found.len() {
        0 => Err(sentence!("rename-nothing", id = old)),
        1 => Ok(found.remove(0)),
        _ => {
            let kinds: Vec<&str> = found.iter().map(|it| it.named.word()).collect();
            Err(sentence!("rename-several", id = old, kinds = kinds.as_slice()))
        }
    }
}

/// A text with other words in some places.
fn edited(text: &str, edits: &BTreeMap<(usize, usize), &str>) -> String {
    let mut edited = String::with_capacity(text.len());
    let mut from = 0;
    for ((start, end), new) in edits {
        edited.push_str(&text[from..*start]);
        edited.push_str(new);
        from = *end;
    }
    edited + &text[from..]
}
