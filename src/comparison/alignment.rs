//! Which entries of two lists belong together: those that are the same, and between them those that are alike.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::texts::{LEAST_COMMON, common};

/// About how many pairs of entries are compared where lists differ in many: beyond that only those that stand at about the
/// same place.
const MOST_PAIRS: usize = 1_000_000;
/// How far apart such places are at least.
const NEAR: usize = 8;

/// An entry of a list as it is compared.
pub(super) struct Entry<K> {
    /// What it is and says: two with the same key are the same.
    pub key: K,
    /// Its sort: entries of two sorts are never alike.
    pub sort: u32,
    /// Its words, sorted.
    pub words: Vec<String>,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    /// It stands in both lists, in another wording perhaps.
    Both(usize, usize),
    /// It stands in the old list alone.
    Old(usize),
    /// It stands in the new list alone.
    New(usize),
}

/// The pairs of two lists, in the order of both; where entries stand in the place of others, the old ones come first.
pub(super) fn aligned<K: Hash + Eq + Clone>(old: &[Entry<K>], new: &[Entry<K>]) -> Vec<Pair> {
    let keys = |entries: &[Entry<K>]| entries.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
    let mut pairs = vec![];
    for found in capture_diff_slices(Algorithm::Patience, &keys(old), &keys(new)) {
        let (before, after) = (found.old_range(), found.new_range());
        match found.tag() {
            DiffTag::Equal => pairs.extend(before.zip(after).map(|(old, new)| Pair::Both(old, new))),
            _ => alike(old, new, before, after, &mut pairs),
        }
    }
    pairs
}

/// Pairs entries that are alike, in order, so that what they have in common is the most.
fn alike<K>(
    old: &[Entry<K>],
    new: &[Entry<K>],
    before: Range<usize>,
    after: Range<usize>,
    pairs: &mut Vec<Pair>,
) {
    let (rows, columns) = (before.len(), after.len());
    // Where lists are long, a row is compared with the columns near to its own place.
    let reach = (MOST_PAIRS / rows.max(1) / 2).max(NEAR);
    let window = |row: usize| {
        let middle = row * columns / rows.max(1);
        middle.saturating_sub(reach)..(middle + reach + 1).min(columns)
    };
    let likeness = |row: usize, column: usize| {
        let (old, new) = (&old[before.start + row], &new[after.start + column]);
        let common = if old.sort == new.sort { common(&old.words, &new.words) } else { 0 };
        if common >= LEAST_COMMON { common as u32 } else { 0 }
    };
    // The most that the entries from a row and a column on have in common, row by row from the last.
    let mut below = Common { start: 0, values: vec![] };
    let mut choices: Vec<Vec<Step>> = vec![vec![]; rows];
    for row in (0..rows).rev() {
        let window = window(row);
        choices[row] = vec![Step::Down; window.len()];
        let mut here = Common { start: window.start, values: vec![0; window.len() + 1] };
        // Right of the window it is as in the row below.
        here.set(window.end, below.get(window.end));
        for column in window.clone().rev() {
            let paired = likeness(row, column);
            let (together, down, aside) =
                (below.get(column + 1) + paired, below.get(column), here.get(column + 1));
            let step = if paired > 0 && together >= down.max(aside) {
                Step::Together
            } else if down >= aside {
                Step::Down
            } else {
                Step::Aside
            };
            let most = match step {
                Step::Together => together,
                Step::Down => down,
                Step::Aside => aside,
            };
            here.set(column, most);
            choices[row][column - window.start] = step;
        }
        below = here;
    }
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        let window = window(row);
        let step = if column < window.start {
            Step::Aside
        } else if column >= window.end {
            Step::Down
        } else {
            choices[row][column - window.start]
        };
        match step {
            Step::Together => {
                pairs.push(Pair::Both(before.start + row, after.start + column));
                (row, column) = (row + 1, column + 1);
            }
            Step::Down => {
                pairs.push(Pair::Old(before.start + row));
                row += 1;
            }
            Step::Aside => {
                pairs.push(Pair::New(after.start + column));
                column += 1;
            }
        }
    }
    pairs.extend((before.start + row..before.end).map(Pair::Old));
    pairs.extend((after.start + column..after.end).map(Pair::New));
}

/// How much the entries from a row and a column on have in common at most, for the columns that a row is compared with.
struct Common {
    start: usize,
    values: Vec<u32>,
}

impl Common {
    /// Left of the columns it is as at the first, since nothing is paired there; right of them is nothing.
    fn get(&self, column: usize) -> u32 {
        self.values.get(column.saturating_sub(self.start)).copied().unwrap_or_default()
    }

    fn set(&mut self, column: usize, value: u32) {
        if let Some(place) = column.checked_sub(self.start).and_then(|at| self.values.get_mut(at)) {
            *place = value;
        }
    }
}

/// What is done with two entries.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// They are paired.
    Together,
    /// The old one stands alone.
    Down,
    /// The new one stands alone.
    Aside,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(texts: &[&str]) -> Vec<Entry<String>> {
        let entry = |text: &&str| {
            let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            words.sort_unstable();
            Entry { key: text.to_string(), sort: 0, words }
        };
        texts.iter().map(entry).collect()
    }

    #[test]
    fn what_is_alike_is_paired_in_order() {
        let old = entries(&["a b c d", "e f g h", "i j k l"]);
        let new = entries(&["a b c d", "new one here", "e f g x", "i j k l"]);
        let expected = [Pair::Both(0, 0), Pair::New(1), Pair::Both(1, 2), Pair::Both(2, 3)];
        assert_eq!(aligned(&old, &new), expected);
        let gone = [Pair::Both(0, 0), Pair::Old(1), Pair::Both(2, 1)];
        assert_eq!(aligned(&old, &entries(&["a b c d", "i j k l"])), gone);
    }

    #[test]
    fn every_entry_stands_in_one_pair() {
        let mut random = fastrand::Rng::with_seed(11);
        for _ in 0..500 {
            let mut list = || -> Vec<String> {
                let word = |random: &mut fastrand::Rng| char::from(b'a' + random.u8(..6)).to_string();
                let count = random.usize(..40);
                (0..count).map(|_| (0..4).map(|_| word(&mut random)).collect::<Vec<_>>().join(" ")).collect()
            };
            let (old, new) = (list(), list());
            let of = |list: &[String]| entries(&list.iter().map(String::as_str).collect::<Vec<_>>());
            let pairs = aligned(&of(&old), &of(&new));
            let olds = pairs.iter().filter_map(|pair| match pair {
                Pair::Both(a, _) | Pair::Old(a) => Some(*a),
                Pair::New(_) => None,
            });
            assert!(olds.eq(0..old.len()), "{pairs:?}");
            let news = pairs.iter().filter_map(|pair| match pair {
                Pair::Both(_, b) | Pair::New(b) => Some(*b),
                Pair::Old(_) => None,
            });
            assert!(news.eq(0..new.len()), "{pairs:?}");
        }
    }

    #[test]
    fn long_lists_that_differ_everywhere_take_no_square_of_their_length() {
        let list =
            |word: &str| -> Vec<String> { (0..20_000).map(|it| format!("{word} {it} a b c d")).collect() };
        let (old, new) = (list("x"), list("y"));
        let of = |list: &[String]| entries(&list.iter().map(String::as_str).collect::<Vec<_>>());
        let pairs = aligned(&of(&old), &of(&new));
        assert!(pairs.iter().all(|pair| matches!(pair, Pair::Both(..))), "{:?}", &pairs[..5]);
    }
}
