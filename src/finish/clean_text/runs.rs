//! Cuts a line in reading order into runs: left-to-right ones, right-to-left ones, and signs that stand alone.

use super::classes::{is_mark, is_sign, segment};
use super::clusters::{Cluster, Line};
use super::codes::EM;

/// The width of an empty glyph, in thousandths of an em: enough for pdfium not to drop it, and little enough to be in
/// nobody's way.
pub(super) const THIN: f64 = 3.0;

/// pdfium drops what is narrower than a hundredth of a point: in small letters, empty glyphs are wider.
const THINNEST: f64 = 0.012;

/// How far pieces of one left-to-right run may be apart, in thousandths of an em.
const ADJOINING: f64 = 50.0;

/// What a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Latin letters and numbers.
    Left,
    /// Arabic letters, and what stands between them.
    Right,
    /// A hyphen, a plus or a percent sign: MuPDF takes it for left-to-right, so it is a string of its own.
    Sign,
}

/// A cluster and what stands beside it in reading order.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// The cluster.
    pub cluster: Cluster,
    /// The character before it; a blank where the line begins.
    pub before: char,
    /// The character after it; a blank where the line ends.
    pub after: char,
    /// Whether a left-to-right run stands before it.
    pub after_left: bool,
    /// Whether a U+200F goes before its text: a sign behind a mark, which must not be a run of its own.
    pub guarded: bool,
}

/// A run of one kind, and of one look if it runs from right to left.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// What it is.
    pub kind: Kind,
    /// Which of the sources of the line it is of; the first, if those are several.
    pub source: usize,
    /// Its clusters, in reading order.
    pub clusters: Vec<Placed>,
}

impl Run {
    /// Its right end.
    pub fn right(&self) -> f64 {
        self.clusters.iter().map(|it| it.cluster.right()).fold(f64::NEG_INFINITY, f64::max)
    }

    /// Whether a cluster of another look goes on with a left-to-right run: pdfium sorts all its segments at once.
    fn adjoins(&self, cluster: &Cluster) -> bool {
        let end = self.clusters.last().map_or(f64::INFINITY, |it| it.cluster.right());
        self.kind == Kind::Left && (cluster.x - end).abs() < ADJOINING
    }

    /// The clusters from left to right.
    pub fn visual(&self) -> Vec<&Placed> {
        let mut all: Vec<&Placed> = self.clusters.iter().collect();
        all.sort_by(|a, b| a.cluster.x.total_cmp(&b.cluster.x));
        all
    }

    /// Whether pdfium cuts it into several segments, whose order it turns round.
    pub fn is_cut(&self) -> bool {
        self.kind == Kind::Left && self.segments() > 1
    }

    /// How many segments pdfium cuts it into.
    pub fn segments(&self) -> usize {
        let kind = |it: &Placed| (segment(&it.cluster.text), it.cluster.source);
        1 + self.clusters.windows(2).filter(|it| kind(&it[0]) != kind(&it[1])).count()
    }

    /// How far left of its right end the U+200F behind it stands: left of its anchors, if it has some.
    pub fn mark_distance(&self, thin: f64) -> f64 {
        if self.is_cut() { thin * (self.segments() + 2) as f64 } else { thin }
    }
}

/// The width of empty glyphs in a line, in thousandths of an em.
pub(super) fn thin(size: f64) -> f64 {
    THIN.max((THINNEST / size * EM).ceil())
}

/// The runs of a line, in reading order.
pub(super) fn runs(line: &Line) -> Vec<Run> {
    let clusters = &line.clusters;
    let mut runs: Vec<Run> = vec![];
    for (number, cluster) in clusters.iter().enumerate() {
        let last = number.checked_sub(1).map(|it| &clusters[it]);
        let before = last.map_or(' ', Cluster::last);
        let mut placed = Placed {
            cluster: cluster.clone(),
            before,
            after: clusters.get(number + 1).map_or(' ', Cluster::first),
            after_left: last.is_some_and(|it| !it.rtl),
            guarded: false,
        };
        let mut kind = match cluster.rtl {
            false => Kind::Left,
            true if is_sign(cluster.first()) => Kind::Sign,
            true => Kind::Right,
        };
        // For pdf.js a mark must not open a string; with a U+200F before it MuPDF takes the sign for right-to-left.
        if kind == Kind::Sign && is_mark(before) {
            kind = Kind::Right;
            placed.guarded = true;
        }
        match runs.last_mut() {
            Some(run) if run.kind == kind && (run.source == cluster.source || run.adjoins(cluster)) => {
                run.clusters.push(placed);
            }
            _ => runs.push(Run { kind, source: cluster.source, clusters: vec![placed] }),
        }
    }
    runs
}
