//! Keeps the gaps of justified lines below what the template allows: a line that would pass it ends short of the
//! margin.
//!
//! The engine justifies whole paragraphs and stretches spaces as far as a line asks for. Only its pages show which lines
//! it has stretched too far; there spaces are narrowed, and what stands left of them moves to the right.

use std::sync::Arc;

use typst::layout::Frame;

use super::gap_limits::GapLimits;
use super::respaced::{Leaf, Lines, Respaced, Space, leaves, lines, respaced};

/// By how many em such a line ends short at least: less would look like an accident,
const LEAST_SHORT: f64 = 1.0;

/// but for so little that nobody sees it: full stops and commas hang farther into the margin.
const UNSEEN: f64 = 0.15;

/// The frame of a page whose gaps are no wider than it allows. `None` if they are not.
pub fn shortened(page: &Frame) -> Option<Frame> {
    respaced(page, Some(short_lines(page)?), &[])
}

/// The line that each leaf of a page belongs to if it ends short; none if no line of the page does.
fn short_lines(page: &Frame) -> Option<Lines> {
    let most = GapLimits::of(page)?.most;
    let leaves = leaves(page);
    let mut found = vec![];
    for line in lines(&leaves) {
        let it = short(line, most).map(Arc::new);
        found.extend(std::iter::repeat_n(it, line.len()));
    }
    found.iter().any(Option::is_some).then_some(found)
}

/// A line as it ends short, if its spaces are wider than the most allowed, in em.
fn short(line: &[Leaf], most: f64) -> Option<Respaced> {
    let spaces: Vec<Space> = line.iter().flat_map(Leaf::spaces).collect();
    let over = spaces.iter().map(|space| (space.em() - most).max(0.0)).sum::<f64>();
    if over < 0.001 {
        return None;
    }
    // All spaces of a stretched line are about as wide.
    let widths = spaces.iter().map(Space::em).sum::<f64>();
    let seen = (widths - LEAST_SHORT) / spaces.len() as f64;
    let natural = line.iter().find_map(Leaf::natural_space).unwrap_or(most);
    let most = if over < UNSEEN { most } else { most.min(seen.max(natural)) };
    let narrowed = |space: &Space| (space.left, (most - space.em()).min(0.0) * space.size);
    Some(Respaced { changes: spaces.iter().map(narrowed).collect(), ..Respaced::default() })
}
