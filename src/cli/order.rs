//! The order in which documents are taken by threads that work side by side.

use std::cmp::Reverse;
use std::collections::VecDeque;

use crate::corpus::Document;

/// The documents as indices. The largest comes first, so that none is left for one thread alone at the end; beside it go
/// small ones, so that no two large ones are in memory at once, as long as there are enough of them. Separate indexes come
/// last: they wait for the pages of their compendia.
///
/// `sizes` are what the documents take, in bytes of source; `jobs` is how many threads take them.
pub fn best_order(documents: &[&Document], sizes: &[u64], jobs: usize) -> Vec<usize> {
    let waits = |index: &usize| documents[*index].kind() == "index";
    let mut largest_first: Vec<usize> = (0..documents.len()).collect();
    largest_first.sort_by_key(|&index| Reverse(sizes[index]));
    let (last, first): (Vec<usize>, Vec<usize>) = largest_first.into_iter().partition(waits);
    let mut order = side_by_side(first, sizes, jobs);
    order.extend(last);
    order
}

/// Takes the largest and then, for the other threads, the smallest for as long as it takes, until there are no more left
/// than they all take in the time that the next largest needs: whoever took that one later would end after the others.
fn side_by_side(largest_first: Vec<usize>, sizes: &[u64], jobs: usize) -> Vec<usize> {
    let jobs = jobs.max(1) as u64;
    let mut order = vec![];
    let mut left = VecDeque::from(largest_first);
    let mut left_size: u64 = left.iter().map(|&index| sizes[index]).sum();
    while let Some(largest) = left.pop_front() {
        order.push(largest);
        left_size -= sizes[largest];
        let mut beside = sizes[largest].saturating_mul(jobs - 1);
        while beside > 0
            && left.front().is_some_and(|&next| left_size > sizes[next].saturating_mul(jobs))
            && let Some(smallest) = left.pop_back()
        {
            order.push(smallest);
            left_size -= sizes[smallest];
            beside = beside.saturating_sub(sizes[smallest]);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn takes(sizes: &[u64], jobs: usize, expected: &[u64]) {
        let mut largest_first: Vec<usize> = (0..sizes.len()).collect();
        largest_first.sort_by_key(|&index| Reverse(sizes[index]));
        let order = side_by_side(largest_first, sizes, jobs);
        assert_eq!(order.iter().map(|&index| sizes[index]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn one_thread_takes_the_largest_first() {
        takes(&[1, 5, 3, 9], 1, &[9, 5, 3, 1]);
    }

    #[test]
    fn small_ones_go_beside_the_largest() {
        takes(&[1, 2, 3, 4, 9, 9], 2, &[9, 1, 9, 2, 4, 3]);
        takes(&[1, 1, 2, 2, 3, 10, 6, 5, 4, 3], 2, &[10, 1, 1, 2, 2, 3, 3, 6, 5, 4]);
    }

    #[test]
    fn a_large_one_that_all_would_wait_for_is_taken_at_once() {
        takes(&[10, 10, 1, 1], 2, &[10, 10, 1, 1]);
        takes(&[9, 8, 7, 6, 1, 1], 4, &[9, 8, 7, 6, 1, 1]);
    }
}
