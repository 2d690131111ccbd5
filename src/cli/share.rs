//! What one process works on: the documents that were named, or those of them that a shard has.

use std::collections::BTreeSet;

use ecow::EcoString;

use super::order::best_order;
use super::reports;
use super::shard::Shard;
use crate::corpus::{Document, Faulty};
use crate::diagnostics::Diagnostic;
use crate::edition::Edition;

/// What a document costs before its first page, in bytes of source: about as much as one page.
const BASE: u64 = 4_096;

/// The part of an edition that one process works on.
pub struct Share<'a> {
    /// Its documents, in the order of the edition.
    pub documents: Vec<&'a Document>,
    /// Those of its documents whose own files could not be read: name and file.
    pub broken: Vec<&'a Faulty>,
    /// The order in which its documents are best taken, as indices.
    pub order: Vec<usize>,
    /// The files that only documents of other shards depend on.
    elsewhere: BTreeSet<EcoString>,
}

impl<'a> Share<'a> {
    /// The part of a shard of the documents that were named, or all of them without a shard, for so many threads.
    pub fn of(
        edition: &'a Edition,
        names: &'a [String],
        documents: Vec<&'a Document>,
        shard: Option<Shard>,
        jobs: usize,
    ) -> Self {
        let broken: Vec<&Faulty> = reports::broken(edition, names).collect();
        let reach: Vec<BTreeSet<EcoString>> =
            documents.iter().map(|document| edition.reach(document)).collect();
        let sizes = sizes(edition, &documents, &reach);
        let Some(shard) = shard else {
            let order = best_order(&documents, &sizes, jobs);
            return Self { documents, broken, order, elsewhere: BTreeSet::new() };
        };
        let whole = documents.iter().map(|document| document.name.as_str()).zip(sizes.iter().copied());
        let all: Vec<(&str, u64)> =
            whole.chain(broken.iter().map(|faulty| (faulty.name.as_str(), 0))).collect();
        let taken = shard.deal(&all);
        let (own, others) = divide(documents, &taken);
        let (sizes, _) = divide(sizes, &taken);
        let (here, elsewhere) = divide(reach, &taken);
        let (broken, broken_others) = divide(broken, &taken[own.len() + others.len()..]);
        let here: BTreeSet<EcoString> = here.into_iter().flatten().collect();
        let broken_files = broken_others.iter().map(|faulty| faulty.file.clone());
        let mut elsewhere: BTreeSet<EcoString> =
            elsewhere.into_iter().flatten().chain(broken_files).collect();
        elsewhere.retain(|file| !here.contains(file) && broken.iter().all(|faulty| faulty.file != *file));
        let order = best_order(&own, &sizes, jobs);
        Self { documents: own, broken, order, elsewhere }
    }

    /// Leaves the reports that concern this part: of its documents, and of what no document depends on.
    pub fn retain(&self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.retain(|it| {
            it.place.is_none() || it.places().any(|place| !self.elsewhere.contains(&place.file))
        });
    }
}

/// What each document takes, in bytes of the files that it names, given for each; lists that all depend on say
/// nothing about one of them. A compendium prints an index of its texts besides.
fn sizes(edition: &Edition, documents: &[&Document], files: &[BTreeSet<EcoString>]) -> Vec<u64> {
    let common =
        files.iter().skip(1).fold(files.first().cloned().unwrap_or_default(), |mut common, files| {
            common.retain(|file| files.contains(file));
            common
        });
    let bytes = |file: &EcoString| edition.sources.length(file).unwrap_or_default() as u64;
    let text = |files: &BTreeSet<EcoString>| files.difference(&common).map(bytes).sum::<u64>();
    let index = |document: &Document, text| if document.kind() == "compendium" { text / 5 * 3 } else { 0 };
    let sizes = documents.iter().zip(files).map(|(document, files)| {
        let text = text(files);
        BASE + text + index(document, text)
    });
    sizes.collect()
}

/// Those that are taken, and the others.
fn divide<T>(items: Vec<T>, taken: &[bool]) -> (Vec<T>, Vec<T>) {
    let (taken, others): (Vec<_>, Vec<_>) = items.into_iter().zip(taken).partition(|(_, taken)| **taken);
    let plain = |items: Vec<(T, &bool)>| items.into_iter().map(|(item, _)| item).collect();
    (plain(taken), plain(others))
}
