//! How large and how deep an SVG is when everything that its elements point at is written out.
//!
//! `use`, masks, clip paths, patterns and gradients may point at one another, so that a short file
//! stands for a picture that fills any memory. The engine writes them out; here they are only counted.

use super::super::limits::{MAX_SVG_BYTES, MAX_SVG_DEPTH};

/// What an element costs besides what it says, in bytes.
const ELEMENT: usize = 50;
/// What it costs to point at another, in bytes: the engine compares all that are pointed at.
const REFERENCE: usize = 500;

/// An element, and what it holds and points at, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// How many bytes its attributes and rules have.
    pub(super) bytes: usize,
    /// The elements in it.
    pub(super) children: Vec<usize>,
    /// The elements that it alone points at.
    pub(super) points_at: Vec<usize>,
    /// The elements that all in it point at too, since they inherit that.
    pub(super) paints: Vec<usize>,
}

/// Why a picture is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Excess {
    /// Elements lie too deep.
    Depth,
    /// Written out, it is too large.
    Size,
    /// An element points at itself, by way of others or not.
    Loop,
}

/// What an element comes to when all is written out.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    bytes: usize,
    elements: usize,
    depth: usize,
}

/// The elements of a picture.
pub(super) struct Graph {
    elements: Vec<Element>,
    weights: Vec<Option<Weight>>,
    open: Vec<bool>,
}

impl Graph {
    pub(super) fn new(elements: Vec<Element>) -> Self {
        let count = elements.len();
        Self { elements, weights: vec![None; count], open: vec![false; count] }
    }

    /// Looks for what is too much. The error has the number of the element where it shows.
    pub(super) fn check(&mut self) -> Result<(), (usize, Excess)> {
        if self.elements.is_empty() { Ok(()) } else { self.weigh(0, 1).map(drop) }
    }

    /// Weighs an element that lies at a depth; each is weighed once. Never deeper than the limit.
    fn weigh(&mut self, number: usize, depth: usize) -> Result<Weight, (usize, Excess)> {
        if self.open[number] {
            return Err((number, Excess::Loop));
        }
        if let Some(weight) = self.weights[number].filter(|it| depth + it.depth <= MAX_SVG_DEPTH) {
            return Ok(weight);
        }
        if depth >= MAX_SVG_DEPTH {
            return Err((number, Excess::Depth));
        }
        self.open[number] = true;
        let element = std::mem::take(&mut self.elements[number]);
        let mut weight = Weight { bytes: element.bytes + ELEMENT, elements: 1, depth: 1 };
        let mut add = |graph: &mut Self, other: usize, times: usize, pointed: usize| {
            let found = graph.weigh(other, depth + 1)?;
            weight.depth = weight.depth.max(found.depth + 1);
            weight.elements = weight.elements.saturating_add(found.elements);
            let bytes = found.bytes.saturating_add(pointed).saturating_mul(times);
            weight.bytes = weight.bytes.saturating_add(bytes);
            let excess = weight.bytes > MAX_SVG_BYTES;
            if excess { Err((number, Excess::Size)) } else { Ok(weight.elements) }
        };
        let mut within = 1;
        for child in &element.children {
            within = add(self, *child, 1, 0)?;
        }
        for other in &element.points_at {
            within = add(self, *other, 1, REFERENCE)?;
        }
        for other in &element.paints {
            add(self, *other, within, REFERENCE)?;
        }
        self.elements[number] = element;
        self.open[number] = false;
        self.weights[number] = Some(weight);
        Ok(weight)
    }
}
