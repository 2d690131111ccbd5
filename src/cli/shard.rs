//! A part of the documents for one of several processes or machines: the same parts wherever they are
//! dealt out, of about the same size.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::str::FromStr;

/// How many parts there may be.
const MOST: u16 = 10_000;

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
