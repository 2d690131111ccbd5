//! A part of the documents for one of several processes or machines: the same parts wherever they are
//! dealt out, of about the same size.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};
use std::str::FromStr;

use ecow::EcoString;

use super::reports;
use crate::corpus::{Document, Faulty};
use crate::diagnostics::Diagnostic;
use crate::edition::Edition;

/// How many parts there may be.
const MOST: u16 = 10_000;
/// What a document costs before its first page, in bytes of source: about as much as one page.
const BASE: u64 = 4_096;

/// One part of several: `2/3` is the second of three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which part, counted from 1.
    number: u16,
    /// How many parts there are.
    count: u16,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // `parse` alone takes `+1` too.
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let parts = text.split_once('/').filter(|(number, count)| digits(number) && digits(count));
        let read = parts.and_then(|(number, count)| {
            let (number, count) = (number.parse().ok()?, count.parse().ok()?);
            ((1..=MOST).contains(&count) && (1..=count).contains(&number)).then_some(Self { number, count })
        });
        read.ok_or_else(|| format!("a shard is K/N, such as 2/3, with K from 1 to N and N from 1 to {MOST}"))
    }
}

impl Shard {
    /// Which of some documents are in this part, by name and size: the largest first, each goes to the part
    /// that has the least. Every document is in one part, whatever the order in which they are given.
    pub fn deal(self, documents: &[(&str, u64)]) -> Vec<bool> {
        let mut order: Vec<usize> = (0..documents.len()).collect();
        order.sort_by_key(|&index| (Reverse(documents[index].1), documents[index].0));
        let mut parts: BinaryHeap<Reverse<(u64, u16)>> =
            (1..=self.count).map(|number| Reverse((0, number))).collect();
        let mut taken = vec![false; documents.len()];
        for index in order {
            // There is at least one part, and what is taken out goes back.
            let Some(Reverse((size, number))) = parts.pop() else { break };
            taken[index] = number == self.number;
            parts.push(Reverse((size.saturating_add(documents[index].1), number)));
        }
        taken
    }
}

/// The part of an edition that one process works on.
pub struct Share<'a> {
    /// Its documents, in the order of the edition.
    pub documents: Vec<&'a Document>,
    /// Those of its documents whose own files could not be read: name and file.
    pub broken: Vec<&'a Faulty>,
    /// The order in which its documents are best taken, as indices: the largest first, so that none is left
    /// for one thread alone at the end.
    pub order: Vec<usize>,
    /// The files that only documents of other shards depend on.
    elsewhere: BTreeSet<EcoString>,
}

impl<'a> Share<'a> {
    /// The part of a shard of the documents that were named, or all of them without a shard.
    pub fn of(
        edition: &'a Edition,
        names: &'a [String],
        documents: Vec<&'a Document>,
        shard: Option<Shard>,
    ) -> Self {
        let broken: Vec<&Faulty> = reports::broken(edition, names).collect();
        let sizes = sizes(edition, &documents);
        let Some(shard) = shard else {
            return Self { documents, broken, order: largest_first(&sizes), elsewhere: BTreeSet::new() };
        };
        let whole = documents.iter().map(|document| document.name.as_str()).zip(sizes.iter().copied());
        let all: Vec<(&str, u64)> =
            whole.chain(broken.iter().map(|faulty| (faulty.name.as_str(), 0))).collect();
        let taken = shard.deal(&all);
        let (own, others) = divide(documents, &taken);
        let (sizes, _) = divide(sizes, &taken);
        let (broken, broken_others) = divide(broken, &taken[own.len() + others.len()..]);
        let mut elsewhere = edition.files_of(&others);
        elsewhere.extend(broken_others.iter().map(|faulty| faulty.file.clone()));
        let here = edition.files_of(&own);
        elsewhere.retain(|file| !here.contains(file) && broken.iter().all(|faulty| faulty.file != *file));
        Self { documents: own, broken, order: largest_first(&sizes), elsewhere }
    }

    /// Leaves the reports that concern this part: of its documents, and of what no document depends on.
    pub fn retain(&self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.retain(|it| it.place.as_ref().is_none_or(|place| !self.elsewhere.contains(&place.file)));
    }
}

/// What each document takes, in bytes of the files that it depends on; lists that all depend on say
/// nothing about one of them.
fn sizes(edition: &Edition, documents: &[&Document]) -> Vec<u64> {
    let files: Vec<BTreeSet<EcoString>> =
        documents.iter().map(|document| edition.files_of(&[document])).collect();
    let common =
        files.iter().skip(1).fold(files.first().cloned().unwrap_or_default(), |mut common, files| {
            common.retain(|file| files.contains(file));
            common
        });
    let bytes = |file: &EcoString| edition.sources.text(file).map_or(0, |text| text.len() as u64);
    files.iter().map(|files| BASE + files.difference(&common).map(bytes).sum::<u64>()).collect()
}

fn largest_first(sizes: &[u64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&index| Reverse(sizes[index]));
    order
}

/// Those that are taken, and the others.
fn divide<T>(items: Vec<T>, taken: &[bool]) -> (Vec<T>, Vec<T>) {
    let (taken, others): (Vec<_>, Vec<_>) = items.into_iter().zip(taken).partition(|(_, taken)| **taken);
    let plain = |items: Vec<(T, &bool)>| items.into_iter().map(|(item, _)| item).collect();
    (plain(taken), plain(others))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shard(text: &str) -> Shard {
        text.parse().expect(text)
    }

    #[test]
    fn a_shard_is_one_of_several() {
        assert_eq!(shard("2/3"), Shard { number: 2, count: 3 });
        assert_eq!(shard("10000/10000"), Shard { number: 10_000, count: 10_000 });
        for wrong in [
            "", "/", "1", "1/", "/1", "0/3", "4/3", "1/0", "1/10001", "+1/3", "-1/3", "1/3/3", " 1/3", "a/b",
            "١/٣",
        ] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_document_is_in_one_part_and_the_parts_are_even() {
        let names: Vec<String> = (0..500).map(|number| format!("sessions/cop-{number:03}")).collect();
        // Sizes as they are: many small ones, some large, many of the same size.
        let sizes =
            (0..500_u64).map(|number| if number % 50 == 0 { 90_000 } else { number * 7919 % 13 * 1_000 });
        let documents: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(sizes).collect();
        let all: u64 = documents.iter().map(|(_, size)| size).sum();
        for count in [1, 2, 3, 7, 16] {
            let mut times = vec![0; documents.len()];
            for number in 1..=count {
                let taken = Shard { number, count }.deal(&documents);
                let chosen = documents.iter().zip(&taken).filter(|(_, taken)| **taken);
                let size: u64 = chosen.map(|((_, size), _)| size).sum();
                assert!(size.abs_diff(all / u64::from(count)) <= 12_000, "{number}/{count}: {size} of {all}");
                taken.iter().zip(&mut times).for_each(|(taken, times)| *times += u32::from(*taken));
            }
            assert!(times.iter().all(|times| *times == 1), "{count}");
        }
    }

    #[test]
    fn the_order_does_not_matter_and_parts_may_be_empty() {
        let documents = [("a", 5), ("b", 5), ("c", 9)];
        let turned = [("c", 9), ("b", 5), ("a", 5)];
        for number in 1..=5 {
            let shard = Shard { number, count: 5 };
            let mut taken = shard.deal(&turned);
            taken.reverse();
            assert_eq!(shard.deal(&documents), taken);
        }
        assert_eq!(shard("1/5").deal(&documents), [false, false, true]);
        assert_eq!(shard("2/5").deal(&documents), [true, false, false]);
        assert_eq!(shard("4/5").deal(&documents), [false; 3]);
        assert_eq!(shard("1/1").deal(&[("a", u64::MAX), ("b", u64::MAX)]), [true; 2]);
    }
}
