//! Blocks that are lists of texts: line by line, with lines that came and went marked as wholes.

use super::alignment::{Entry, Pair, aligned};
use super::pieces::pieces;
use super::texts::{all_added, all_removed, marked, sorted_words};
use crate::printed::{
    DelegationEntry, DelegationGroup, OfficeHolders, OfficersBlock, ParticipantsBlock, Run, Runs,
    SummaryBlock, notes,
};

/// What texts say and how their words look, with their notes: by this two are the same.
pub(super) fn said<'a>(texts: impl IntoIterator<Item = &'a Runs>) -> String {
    let mut said = String::new();
    for text in texts {
        pieces(text).iter().for_each(|piece| said.push_str(&piece.key));
        for (_, note) in notes(text) {
            pieces(note).iter().for_each(|piece| said.push_str(&piece.key));
        }
        said.push('\u{1f}');
    }
    said
}

/// An entry of a list that is made of texts.
pub(super) fn entry<'a>(sort: u32, texts: impl Iterator<Item = &'a Runs> + Clone) -> Entry<String> {
    let mut words: Vec<String> = texts.clone().flat_map(|text| sorted_words(text)).collect();
    words.sort_unstable();
    Entry { key: said(texts), sort, words }
}

/// A list in both editions: what is the same or alike is written by `both`, what stands in one alone by `old` and `new`.
pub(super) fn list<T, O>(
    (before, after): (&[T], &[T]),
    entry: impl Fn(&T) -> Entry<String>,
    both: impl Fn(&T, &T) -> Vec<O>,
    old: impl Fn(&T) -> O,
    new: impl Fn(&T) -> O,
) -> Vec<O> {
    let entries = |list: &[T]| list.iter().map(&entry).collect::<Vec<_>>();
    let pairs = aligned(&entries(before), &entries(after));
    let written = pairs.into_iter().flat_map(|pair| match pair {
        Pair::Both(a, b) => both(&before[a], &after[b]),
        Pair::Old(a) => vec![old(&before[a])],
        Pair::New(b) => vec![new(&after[b])],
    });
    written.collect()
}

/// Lines of text.
pub(super) fn lines(old: &[Runs], new: &[Runs]) -> Vec<Runs> {
    let entry = |text: &Runs| entry(0, std::iter::once(text));
    list((old, new), entry, |a, b| vec![marked(a, b)], |text| all_removed(text), |text| all_added(text))
}

/// What a document says in short.
pub(super) fn summary(old: &SummaryBlock, new: &SummaryBlock) -> SummaryBlock {
    SummaryBlock {
        heading: marked(&old.heading, &new.heading),
        paragraphs: lines(&old.paragraphs, &new.paragraphs),
        changed: true,
        place: new.place.clone(),
    }
}

/// The officers of a session.
pub(super) fn officers(old: &OfficersBlock, new: &OfficersBlock) -> OfficersBlock {
    let entry = |it: &OfficeHolders| entry(0, std::iter::once(&it.office).chain(&it.names));
    let all = |it: &OfficeHolders, mark: fn(&[Run]) -> Runs| OfficeHolders {
        office: mark(&it.office),
        names: it.names.iter().map(|name| mark(name)).collect(),
    };
    let both = |a: &OfficeHolders, b: &OfficeHolders| {
        vec![OfficeHolders { office: marked(&a.office, &b.office), names: lines(&a.names, &b.names) }]
    };
    let offices =
        list((&old.offices, &new.offices), entry, both, |it| all(it, all_removed), |it| all(it, all_added));
    OfficersBlock { offices, changed: true }
}

/// Who took part.
pub(super) fn participants(old: &ParticipantsBlock, new: &ParticipantsBlock) -> ParticipantsBlock {
    let all = |it: &DelegationEntry, mark: fn(&[Run]) -> Runs| DelegationEntry {
        name: mark(&it.name),
        members: it.members.iter().map(|member| mark(member)).collect(),
    };
    let all_of = |it: &DelegationGroup, mark: fn(&[Run]) -> Runs| DelegationGroup {
        heading: mark(&it.heading),
        delegations: it.delegations.iter().map(|delegation| all(delegation, mark)).collect(),
    };
    let delegation = |it: &DelegationEntry| entry(0, std::iter::once(&it.name).chain(&it.members));
    let both = |a: &DelegationEntry, b: &DelegationEntry| {
        vec![DelegationEntry { name: marked(&a.name, &b.name), members: lines(&a.members, &b.members) }]
    };
    let both_of = |a: &DelegationGroup, b: &DelegationGroup| {
        let delegations = list(
            (&a.delegations, &b.delegations),
            delegation,
            both,
            |it| all(it, all_removed),
            |it| all(it, all_added),
        );
        vec![DelegationGroup { heading: marked(&a.heading, &b.heading), delegations }]
    };
    let group = |it: &DelegationGroup| {
        let of = |it: &DelegationEntry| said(std::iter::once(&it.name).chain(&it.members));
        let all: String = it.delegations.iter().map(of).collect();
        // Groups belong together by their headings: who is in them changes.
        let entry = entry(0, std::iter::once(&it.heading));
        Entry { key: entry.key + &all, ..entry }
    };
    let groups = list(
        (&old.groups, &new.groups),
        group,
        both_of,
        |it| all_of(it, all_removed),
        |it| all_of(it, all_added),
    );
    ParticipantsBlock { groups, changed: true }
}
