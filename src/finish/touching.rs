//! Parts lines whose ink would touch: a mark above a letter reaches into the line over it, and a tail into the one below.
//! A word that meets another moves aside, by as little as it takes, and the gaps on both sides of it share that.

use std::sync::Arc;

use typst::layout::{Abs, Frame};

use super::gap_limits::GapLimits;
use super::ink::{Boxes, Ink, ink};
use super::respaced::{Leaf, Lines, Respaced, Space, is_bold, leaves, lines, respaced};

/// The least distance between the ink of two lines, in points: a dot of a press of 300 dots an inch, and a bit more.
const CLEARANCE: f64 = 0.3;
/// How far the baselines of lines are apart that can meet, in points: what is nearer is one line.
const NEIGHBOURS: std::ops::RangeInclusive<f64> = 7.0..=24.0;
/// How far a word moves at most, and by which steps that is tried, in points.
const FARTHEST: f64 = 6.0;
const STEP: f64 = 0.5;
/// How many gaps on each side of the word share that: the more, the less is seen of it, but the more words move with it.
const SHARING: [usize; 4] = [usize::MAX, 8, 4, 2];
/// Where more glyphs than this come near to others on a page, its lines are set too close, and no word finds room.
const MOST_MEETINGS: usize = 60;
/// How many words move on a page at most; few have one.
const MOST_WORDS: usize = 20;

/// The frame of a page whose lines don't touch, as far as the gaps between words allow, `None` if none move; and the
/// baselines of those that do all the same.
pub fn parted(page: &Frame) -> (Option<Frame>, Vec<Abs>) {
    match moved_lines(page) {
        Some((lines, touching)) => (respaced(page, Some(lines), &[]), touching),
        None => (None, vec![]),
    }
}

/// The line that each leaf of a page belongs to if words of it move, and the baselines of lines that still touch; none if
/// no lines touch, or all do.
fn moved_lines(page: &Frame) -> Option<(Lines, Vec<Abs>)> {
    let limits = GapLimits::of(page)?;
    let leaves = leaves(page);
    let mut boxes = Boxes::default();
    let mut all: Vec<Line> = lines(&leaves).map(|line| Line::of(line, &mut boxes)).collect();
    if meetings(&all).nth(MOST_MEETINGS).is_some() {
        return None;
    }
    let mut touching = touching(&all);
    if touching.is_empty() {
        return None;
    }
    let left = all.iter().map(|line| line.edges[0]).reduce(f64::min)?;
    for _ in 0..MOST_WORDS {
        let Some(touch) = touching.pop() else { break };
        let before = all[touch.upper].count(&all) + all[touch.lower].count(&all);
        let moves = [(touch.lower, touch.below), (touch.upper, touch.above)];
        let tries = steps().flat_map(|by| SHARING.map(|sharing| (by, sharing)));
        let tries = tries.flat_map(|(by, sharing)| moves.map(|(line, at)| (line, at, by, sharing)));
        for (line, at, by, sharing) in tries {
            let Some(respaced) = all[line].moved(at, by, sharing, limits, left) else { continue };
            let old = std::mem::replace(&mut all[line].respaced, respaced);
            if all[touch.upper].count(&all) + all[touch.lower].count(&all) < before {
                break;
            }
            all[line].respaced = old;
        }
    }
    let still = self::touching(&all).into_iter().flat_map(|it| [it.upper, it.lower]);
    let still = still.map(|line| Abs::pt(all[line].baseline)).collect();
    let found = all.into_iter().flat_map(|line| {
        let it = (!line.respaced.changes.is_empty()).then(|| Arc::new(line.respaced));
        std::iter::repeat_n(it, line.leaves)
    });
    Some((found.collect(), still))
}

/// The distances that are tried, the shortest first, to the left and to the right.
fn steps() -> impl Iterator<Item = Abs> {
    let count = (FARTHEST / STEP) as u32;
    (1..=count).flat_map(|step| [1.0, -1.0].map(|side| Abs::pt(side * f64::from(step) * STEP)))
}

/// Two lines that touch, by their numbers, and where: the places of the glyphs.
struct Touch {
    upper: usize,
    above: Abs,
    lower: usize,
    below: Abs,
}

/// The glyphs of all lines whose boxes come near to one another.
fn meetings<'a, 'b>(all: &'b [Line<'a>]) -> impl Iterator<Item = (&'b Ink<'a>, &'b Ink<'a>)> {
    let pairs = all.iter().flat_map(|upper| all.iter().map(move |lower| (upper, lower)));
    let boxes = pairs.flat_map(|(upper, lower)| upper.reaching(lower));
    boxes.filter(|(above, below)| above.meets(below, (0.0, 0.0), CLEARANCE))
}

/// All lines that touch, each pair of glyphs.
fn touching(all: &[Line]) -> Vec<Touch> {
    let mut found = vec![];
    for (upper, line) in all.iter().enumerate() {
        for (lower, other) in all.iter().enumerate() {
            let pairs = line.meets(other);
            found.extend(pairs.map(|(a, b)| Touch { upper, above: a.at, lower, below: b.at }));
        }
    }
    found
}

/// A line of a page.
struct Line<'a> {
    /// How many leaves it has.
    leaves: usize,
    /// Its baseline, in points from the top.
    baseline: f64,
    /// The edges of its ink: left, top, right, bottom.
    edges: [f64; 4],
    ink: Vec<Ink<'a>>,
    spaces: Vec<Space>,
    /// Whether it is bold throughout: a heading, in whose large letters gaps would be seen.
    heading: bool,
    /// How its spaces change.
    respaced: Respaced,
}

impl<'a> Line<'a> {
    fn of(leaves: &[Leaf<'a>], boxes: &mut Boxes) -> Self {
        let ink: Vec<Ink> = leaves.iter().flat_map(|leaf| ink(leaf, boxes)).collect();
        let mut edges = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for it in &ink {
            for (side, edge) in edges.iter_mut().enumerate() {
                *edge = if side < 2 { edge.min(it.edges[side]) } else { edge.max(it.edges[side]) };
            }
        }
        Self {
            leaves: leaves.len(),
            baseline: leaves[0].baseline.to_pt(),
            edges,
            ink,
            spaces: leaves.iter().flat_map(Leaf::spaces).collect(),
            heading: leaves.iter().filter_map(|leaf| leaf.text).all(is_bold),
            respaced: Respaced::default(),
        }
    }

    /// The glyphs that reach as low as those of a line below reach high.
    fn reaching<'b>(&'b self, lower: &'b Self) -> impl Iterator<Item = (&'b Ink<'a>, &'b Ink<'a>)> {
        let near = NEIGHBOURS.contains(&(lower.baseline - self.baseline))
            && lower.edges[1] - self.edges[3] <= CLEARANCE
            && lower.edges[0] - self.edges[2] <= FARTHEST
            && self.edges[0] - lower.edges[2] <= FARTHEST;
        let reaching = if near { self.ink.as_slice() } else { &[] };
        let reaching = reaching.iter().filter(|it| lower.edges[1] - it.edges[3] <= CLEARANCE);
        reaching.flat_map(move |above| {
            let below = lower.ink.iter().filter(|it| it.edges[1] - above.edges[3] <= CLEARANCE);
            below.map(move |below| (above, below))
        })
    }

    /// The glyphs that touch those of a line below.
    fn meets<'b>(&'b self, lower: &'b Self) -> impl Iterator<Item = (&'b Ink<'a>, &'b Ink<'a>)> {
        self.reaching(lower).filter(move |(above, below)| {
            let moved = (self.respaced.shift(above.at).to_pt(), lower.respaced.shift(below.at).to_pt());
            above.touches(below, moved, CLEARANCE)
        })
    }

    /// With how many glyphs it touches other lines.
    fn count(&self, all: &[Self]) -> usize {
        all.iter().map(|other| self.meets(other).count() + other.meets(self).count()).sum()
    }

    /// Its spaces once what stands at a place has moved to the left by so much, where all of them stay within the limits;
    /// the nearest of them share it. The right edge stays where it is, and so does the left one, but for the last word of a
    /// line that ends short of the left edge of the page's text.
    fn moved(&self, at: Abs, by: Abs, sharing: usize, limits: GapLimits, edge: f64) -> Option<Respaced> {
        let (mut right, mut left): (Vec<&Space>, Vec<&Space>) =
            self.spaces.iter().partition(|it| it.left >= at);
        for side in [&mut right, &mut left] {
            side.sort_by_key(|it| (it.left - at).abs());
            side.truncate(sharing);
        }
        if self.heading
            || right.is_empty()
            || (left.is_empty() && self.edges[0] - by.to_pt().max(STEP) < edge)
        {
            return None;
        }
        let each = |spaces: &[&Space], wider: Abs| -> Option<Vec<(Abs, Abs)>> {
            let share = wider / spaces.len().max(1) as f64;
            let changed = spaces.iter().map(|space| {
                let wider = share + self.respaced.change(space.left);
                let em = (space.width + wider) / space.size;
                (limits.least..=limits.most).contains(&em).then_some((space.left, wider))
            });
            changed.collect()
        };
        let mut changes = each(&right, by)?;
        changes.extend(each(&left, -by)?);
        let others = self.respaced.changes.iter().filter(|(at, _)| changes.iter().all(|(it, _)| it != at));
        let others: Vec<(Abs, Abs)> = others.copied().collect();
        changes.extend(others);
        Some(Respaced { changes, ..Respaced::default() })
    }
}
