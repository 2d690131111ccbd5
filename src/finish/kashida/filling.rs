//! Chooses the words of a line that are stretched, and by how much: the best places first, one in a word, far from one
//! another and from those of the line above.

use super::places::Place;

/// The best priority.
const BEST: u8 = 9;

/// How far the words of a line may be stretched, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Widths {
    /// What a connection is not less than,
    pub least: f64,
    /// is not more than where a line has enough places,
    pub usual: f64,
    /// and is never more than.
    pub most: f64,
    /// Connections are so many times this wide.
    pub step: f64,
}

/// A place in a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Taken {
    /// The number of its word.
    pub word: usize,
    /// Where the connection goes.
    pub place: Place,
    /// Where that is, in points from the left.
    pub at: f64,
}

/// A line that is to be filled.
pub(super) struct Filling<'a> {
    /// How much it lacks, in points.
    pub lacking: f64,
    /// How wide connections are.
    pub widths: Widths,
    /// How many words are stretched at most.
    pub most_words: usize,
    /// Places of lower priority are left alone.
    pub least_priority: u8,
    /// The places of each word, the best first, and where they are.
    pub words: &'a [Vec<(Place, f64)>],
    /// Where the line ends on the right: what is far from there comes first, so that a single connection is near the
    /// end of the line.
    pub right: f64,
    /// Where connections stand in the line above.
    pub above: &'a [f64],
}

impl Filling<'_> {
    /// The places that are taken. `is_free` tells whether one may be, and is asked only about those that are needed.
    pub fn taken(&self, mut is_free: impl FnMut(usize, Place, f64) -> bool) -> Vec<Taken> {
        let mut taken: Vec<Taken> = vec![];
        if self.lacking < self.widths.least {
            return taken;
        }
        let wanted = ((self.lacking / self.widths.usual).ceil() as usize).min(self.most_words);
        for priority in (self.least_priority..=BEST).rev() {
            if taken.len() >= wanted {
                break;
            }
            let mut class: Vec<Taken> = vec![];
            for (word, places) in self.words.iter().enumerate() {
                let mut places = places.iter().filter(|it| it.0.priority == priority);
                let free = places.find(|(place, at)| is_free(word, *place, *at));
                class.extend(free.map(|(place, at)| Taken { word, place: *place, at: *at }));
            }
            // One in a word, and none in its neighbours.
            let apart =
                |it: &Taken, taken: &[Taken]| taken.iter().all(|other| it.word.abs_diff(other.word) > 1);
            while taken.len() < wanted {
                class.retain(|it| apart(it, &taken));
                let Some(next) = self.farthest(&class, &taken) else { break };
                taken.push(class.remove(next));
            }
        }
        taken
    }

    /// The one of a class that is farthest from all others.
    fn farthest(&self, class: &[Taken], taken: &[Taken]) -> Option<usize> {
        let distance = |it: &Taken| {
            let others = taken.iter().map(|other| other.at).chain(self.above.iter().copied());
            others.chain([self.right]).map(|other| (it.at - other).abs()).fold(f64::INFINITY, f64::min)
        };
        (0..class.len()).max_by(|a, b| distance(&class[*a]).total_cmp(&distance(&class[*b])))
    }

    /// How many steps wide each of so many connections is.
    pub fn steps(&self, count: usize) -> Vec<u16> {
        let most = (self.widths.most / self.widths.step).floor() as usize;
        let all = ((self.lacking / self.widths.step).floor() as usize).min(most * count);
        (0..count).map(|number| (all / count + usize::from(number < all % count)) as u16).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTHS: Widths = Widths { least: 1.0, usual: 3.0, most: 6.0, step: 0.25 };

    /// Words with one place each: its priority, and where it is.
    fn words(places: &[(u8, f64)]) -> Vec<Vec<(Place, f64)>> {
        places.iter().map(|(priority, at)| vec![(Place { letter: 0, priority: *priority }, *at)]).collect()
    }

    fn filled(lacking: f64, places: &[(u8, f64)], above: &[f64]) -> (Vec<f64>, Vec<u16>) {
        // No word is the neighbour of another.
        let words: Vec<_> = words(places).into_iter().flat_map(|it| [it, vec![]]).collect();
        let filling = Filling {
            lacking,
            widths: WIDTHS,
            most_words: 3,
            least_priority: 4,
            words: &words,
            right: 400.0,
            above,
        };
        let taken = filling.taken(|_, _, _| true);
        (taken.iter().map(|it| it.at).collect(), filling.steps(taken.len()))
    }

    #[test]
    fn the_best_places_come_first_and_share_what_is_lacking() {
        assert_eq!(
            filled(5.0, &[(4, 350.0), (9, 200.0), (9, 100.0)], &[]),
            (vec![100.0, 200.0], vec![10, 10])
        );
        assert_eq!(filled(2.6, &[(4, 350.0), (9, 200.0)], &[]), (vec![200.0], vec![10]));
        assert_eq!(filled(0.9, &[(9, 200.0)], &[]), (vec![], vec![]));
    }

    #[test]
    fn a_line_is_not_stretched_farther_than_it_takes() {
        // Poor places are none.
        assert_eq!(filled(7.0, &[(9, 200.0), (3, 100.0)], &[]), (vec![200.0], vec![24]));
        assert_eq!(filled(40.0, &[(9, 200.0), (4, 100.0)], &[]), (vec![200.0, 100.0], vec![24, 24]));
        let all: Vec<(u8, f64)> = (1..8).map(|it| (6, 50.0 * f64::from(it))).collect();
        assert_eq!(filled(40.0, &all, &[]).1, [24, 24, 24]);
    }

    #[test]
    fn connections_are_spread_and_keep_away_from_the_line_above() {
        let all: Vec<(u8, f64)> = (1..8).map(|it| (6, 50.0 * f64::from(it))).collect();
        assert_eq!(filled(6.0, &all, &[]).0, [50.0, 250.0]);
        assert_eq!(filled(2.0, &all, &[60.0]).0, [250.0]);
    }

    #[test]
    fn neighbours_are_not_both_stretched() {
        let words = words(&[(6, 300.0), (6, 200.0), (6, 100.0)]);
        let filling = Filling {
            lacking: 9.0,
            widths: WIDTHS,
            most_words: 3,
            least_priority: 4,
            words: &words,
            right: 400.0,
            above: &[],
        };
        let taken = filling.taken(|_, _, _| true);
        assert_eq!(taken.iter().map(|it| it.at).collect::<Vec<_>>(), [100.0, 300.0]);
    }
}
