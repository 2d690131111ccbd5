//! Takes a line apart into clusters: letters with what is drawn for them, from left to right and in reading order.

use ecow::EcoString;
use typst::layout::Em;
use typst::text::Glyph;

use super::classes::{APART, closes, copied, is_left, is_mark, is_right, opens};
use super::codes::EM;
use super::lines::{Leaf, alike};

/// The least distance between the origins of two glyphs: readers take what stands nearer for one glyph drawn twice, or
/// change the two about.
const LEAST_DISTANCE: f64 = 40.0;
/// A gap wider than this between two words is a blank, though the engine has set none: behind the number of a paragraph,
/// and where something stands at a tab stop.
const BLANK: f64 = 150.0;
/// How far pieces of one run may be apart, in thousandths of an em.
const ADJOINING: f64 = 20.0;

/// How wide the blank at the end of a cell or of a line is.
const END_BLANK: f64 = 200.0;

/// A glyph of a cluster, in thousandths of the em of the line.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Its number in the original font.
    pub glyph: u16,
    /// How far it stands to the right of the origin of the cluster.
    pub dx: f64,
    /// How far it stands above the baseline of the line.
    pub dy: f64,
    /// Its size, as a part of that of the line.
    pub scale: f64,
    /// Whether it is a mark of the letter.
    pub mark: bool,
}

/// A letter with its marks, a ligature, a blank.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// What is copied.
    pub text: EcoString,
    /// Whether it is part of a right-to-left run.
    pub rtl: bool,
    /// Its left end, in thousandths of an em.
    pub x: f64,
    /// How wide it is; a blank with what justification adds.
    pub advance: f64,
    /// How wide the glyph is by itself.
    pub natural: f64,
    /// What is drawn.
    pub parts: Vec<Part>,
    /// Whether it is the blank behind the last word of a line.
    pub ends_line: bool,
    /// Which of the sources of the line it is of.
    pub source: usize,
    leaf: usize,
    /// Its number from the left; origins do not tell it where letters reach over one another.
    order: usize,
}

impl Cluster {
    /// A blank without a glyph.
    fn blank(x: f64, advance: f64, rtl: bool, leaf: usize) -> Self {
        let (natural, parts, ends_line) = (0.0, vec![], false);
        Self { text: " ".into(), rtl, x, advance, natural, parts, ends_line, source: 0, leaf, order: 0 }
    }

    /// Its right end.
    pub fn right(&self) -> f64 {
        self.x + self.advance
    }

    /// Its first character; a blank if there is none.
    pub fn first(&self) -> char {
        self.text.chars().next().unwrap_or(' ')
    }

    /// Its last character; a blank if there is none.
    pub fn last(&self) -> char {
        self.text.chars().next_back().unwrap_or(' ')
    }
}

/// A line in clusters.
pub(super) struct Line {
    /// The size of its letters, in points.
    pub size: f64,
    /// How far down its baseline is, in points.
    pub baseline: f64,
    /// The clusters in reading order.
    pub clusters: Vec<Cluster>,
    /// What its pieces look like and where they stand: an index into the pieces of the line, for each source.
    pub sources: Vec<usize>,
}

/// The clusters of the pieces of a line; with a blank at its end where another line stands on its left, or where words
/// go on in the next one. `None` if a glyph has ink and no text to copy.
pub(super) fn line(leaves: &[Leaf], goes_on: bool) -> Option<Line> {
    // Most of the glyphs have the size and the baseline of the line.
    let main = leaves
        .iter()
        .max_by_key(|leaf| leaf.text.glyphs.iter().filter(|it| it.x_advance != Em::zero()).count())?;
    let (size, baseline) = (main.size(), main.baseline);
    let mut clusters: Vec<Cluster> = vec![];
    let runs = runs(leaves);
    let mut from_left: Vec<usize> = (0..runs.len()).collect();
    from_left.sort_by(|a, b| leaves[runs[*a].begin].left.total_cmp(&leaves[runs[*b].begin].left));
    // How many glyphs stand left of each run.
    let mut before = vec![0; runs.len()];
    let mut count = 0;
    for number in from_left {
        before[number] = count;
        let run = &runs[number];
        count += leaves[run.begin..run.end].iter().map(|leaf| leaf.text.glyphs.len()).sum::<usize>();
    }
    for (run, before) in runs.iter().zip(before) {
        let begin = clusters.len();
        for number in run.begin..run.end {
            piece(leaves, number, run.rtl, (size, baseline), &mut clusters, begin)?;
        }
        clusters[begin..].iter_mut().enumerate().for_each(|(number, it)| it.order = before + number);
        if run.rtl {
            clusters[begin..].reverse();
        }
    }
    for cluster in &clusters {
        if cluster.text.is_empty()
            && cluster.parts.iter().any(|part| has_ink(&leaves[cluster.leaf], part.glyph))
        {
            return None;
        }
    }
    clusters.retain(|it| !it.text.is_empty());
    join_conjunctions(&mut clusters);
    // Blanks at the end of a line have no width.
    let has_width = |it: &Cluster| it.text != " " || it.advance > 0.0;
    let ends_with_blank = !clusters.iter().all(has_width);
    clusters.retain(has_width);
    part_origins(&mut clusters);
    close_gaps(&mut clusters);
    fill_gaps(&mut clusters);
    // MuPDF joins the cells of a table, and the structure tree knows nothing of lines.
    if let (true, Some(last)) = (goes_on || ends_with_blank, clusters.last()) {
        let left = clusters.iter().map(|it| it.x).fold(f64::INFINITY, f64::min);
        let blank = Cluster::blank(left - END_BLANK, END_BLANK, true, last.leaf);
        clusters.push(Cluster { ends_line: !goes_on, ..blank });
    }
    let mut sources: Vec<usize> = vec![];
    let mut last: Option<usize> = None;
    for cluster in &mut clusters {
        let leaf = cluster.leaf;
        match last {
            Some(last) if alike(&leaves[last], &leaves[leaf]) => {
                // Not empty: it had a source before.
                if let Some(source) = sources.last_mut() {
                    *source = leaf.min(*source);
                }
            }
            _ => sources.push(leaf),
        }
        cluster.source = sources.len() - 1;
        last = Some(leaf);
    }
    Some(Line { size, baseline, clusters, sources })
}

/// Pieces that were shaped as one: the engine cuts a run where glyphs stand at other heights, and sets down the parts of a
/// right-to-left run from the left to the right.
struct Run {
    begin: usize,
    end: usize,
    rtl: bool,
}

fn runs(leaves: &[Leaf]) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![];
    let unit = |leaf: &Leaf| leaf.size() / EM;
    for (number, leaf) in leaves.iter().enumerate() {
        let before = runs.last().map(|run| (run.rtl, &leaves[run.end - 1]));
        let adjoins = before.is_some_and(|(_, it)| (leaf.left - it.right()).abs() < ADJOINING * unit(leaf));
        // A sign alone goes with a left-to-right run if it stands on its right side, or before one on its left side.
        let rtl = direction(leaf).unwrap_or_else(|| match before {
            Some((false, _)) if adjoins => false,
            Some((true, _)) if adjoins => true,
            _ => leaves.get(number + 1).is_none_or(|next| {
                direction(next) != Some(false) || (next.left - leaf.right()).abs() >= ADJOINING * unit(leaf)
            }),
        });
        match runs.last_mut() {
            Some(run) if run.rtl && rtl && adjoins => run.end = number + 1,
            _ => runs.push(Run { begin: number, end: number + 1, rtl }),
        }
    }
    runs
}

/// Whether a piece runs from right to left; `None` if it is a sign alone.
fn direction(leaf: &Leaf) -> Option<bool> {
    let text = &leaf.text.text;
    if let [first, .., last] = leaf.text.glyphs.as_slice()
        && first.range.start != last.range.start
    {
        return Some(first.range.start > last.range.start);
    }
    text.chars().find(|c| is_right(*c) || is_left(*c)).map(is_right)
}

/// Adds the clusters of a piece, from left to right.
fn piece(
    leaves: &[Leaf],
    number: usize,
    rtl: bool,
    (size, baseline): (f64, f64),
    clusters: &mut Vec<Cluster>,
    begin: usize,
) -> Option<()> {
    let leaf = &leaves[number];
    let scale = leaf.size() / size;
    let em = EM * scale;
    let dy = (baseline - leaf.baseline) / size * EM;
    let mut pen = leaf.left / size * EM;
    let mut before: Option<&Glyph> = None;
    for glyph in &leaf.text.glyphs {
        let whole = leaf.text.text.get(glyph.range())?;
        let advance = glyph.x_advance.get() * em;
        let same = match (before, clusters[begin..].last()) {
            (Some(before), Some(_)) => before.range == glyph.range,
            // A mark at another height is a piece of its own, with the whole text of the cluster.
            (None, Some(cluster)) => {
                (advance == 0.0 || cluster.advance == 0.0)
                    && cluster.leaf != number
                    && follows(&leaves[cluster.leaf], glyph, whole)
            }
            _ => false,
        };
        if !same {
            clusters.push(Cluster {
                text: if whole == APART { whole.into() } else { copied(whole) },
                rtl,
                x: pen,
                advance: 0.0,
                natural: 0.0,
                parts: vec![],
                ends_line: false,
                source: 0,
                leaf: number,
                order: 0,
            });
        }
        let marked = whole.chars().any(is_mark);
        // There is one: it was the last, or has been added.
        let cluster = clusters.last_mut()?;
        if advance != 0.0 {
            cluster.leaf = number;
        }
        cluster.parts.push(Part {
            glyph: glyph.id,
            dx: pen - cluster.x + glyph.x_offset.get() * em,
            dy: dy + glyph.y_offset.get() * em,
            scale,
            mark: marked && advance == 0.0,
        });
        cluster.natural += leaf.text.font.x_advance(glyph.id).map_or(0.0, |it| it.get() * em);
        cluster.advance += advance;
        pen += advance;
        before = Some(glyph);
    }
    Some(())
}

/// Whether a glyph is of the last cluster of the piece before.
fn follows(leaf: &Leaf, glyph: &Glyph, whole: &str) -> bool {
    leaf.text.glyphs.last().is_some_and(|last| {
        last.span == glyph.span && leaf.text.text.get(last.range()).is_some_and(|it| it == whole)
    })
}

fn has_ink(leaf: &Leaf, glyph: u16) -> bool {
    leaf.text.font.ttf().glyph_bounding_box(ttf_parser::GlyphId(glyph)).is_some()
}

/// The narrow blank between a conjunction and a symbol keeps letters apart and is not read: the conjunction is wider by it.
/// Between groups of digits it is a blank.
fn join_conjunctions(clusters: &mut Vec<Cluster>) {
    let mut number = 0;
    while number < clusters.len() {
        if clusters[number].text == APART {
            let next = clusters.get(number + 1).is_some_and(|it| !it.rtl && it.first().is_alphabetic());
            if let Some(before) = number.checked_sub(1).filter(|it| next && is_right(clusters[*it].last())) {
                let width = clusters.remove(number).advance;
                let before = &mut clusters[before];
                before.x -= width;
                before.advance += width;
                before.parts.iter_mut().for_each(|part| part.dx += width);
                continue;
            }
            clusters[number].text = " ".into();
        }
        number += 1;
    }
}

/// Closes narrow gaps inside of words: poppler takes them for blanks.
fn close_gaps(clusters: &mut [Cluster]) {
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    order.sort_by(|a, b| clusters[*a].x.total_cmp(&clusters[*b].x));
    for pair in order.windows(2) {
        let gap = clusters[pair[1]].x - clusters[pair[0]].right();
        if (ADJOINING..=BLANK).contains(&gap) && [0, 1].iter().all(|it| clusters[pair[*it]].text != " ") {
            clusters[pair[0]].advance += gap;
        }
    }
}

/// Fills gaps between words with blanks.
fn fill_gaps(clusters: &mut Vec<Cluster>) {
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    order.sort_by(|a, b| clusters[*a].x.total_cmp(&clusters[*b].x));
    let gap = |pair: &[usize]| {
        let (left, right) = (&clusters[pair[0]], &clusters[pair[1]]);
        let width = right.x - left.right();
        let ltr = !left.rtl && pair[1] == pair[0] + 1;
        let (before, after) = if ltr { (left, right) } else { (right, left) };
        // Templates keep some letters off the bracket before them.
        let bracketed = opens(&before.text) || closes(&after.text);
        let blank = width > BLANK && !bracketed && left.text != " " && right.text != " ";
        blank.then_some((pair[0], pair[1], width))
    };
    let mut fillings: Vec<(usize, Cluster)> = vec![];
    for (left, right, width) in order.windows(2).filter_map(gap) {
        let ltr = !clusters[left].rtl && right == left + 1;
        // What stands on the left is read after the gap, and a left-to-right run from its beginning on.
        let place = match (clusters[left].rtl, ltr) {
            (_, true) => right,
            (true, _) => left,
            (false, _) => {
                let begins = |at: &usize| {
                    let Some(before) = at.checked_sub(1).map(|it| &clusters[it]) else { return true };
                    before.rtl || (clusters[*at].x - before.right()).abs() > BLANK
                };
                (0..=left).rev().find(begins).unwrap_or(0)
            }
        };
        let x = clusters[left].right();
        // It looks as what comes after it does: in one string with that, poppler takes no label for a column.
        let leaf = if ltr { place.saturating_sub(1) } else { place };
        let filling = Cluster::blank(x, width, !ltr, clusters[leaf].leaf);
        fillings.push((place, filling));
    }
    fillings.sort_by_key(|(place, _)| *place);
    for (place, filling) in fillings.into_iter().rev() {
        clusters.insert(place, filling);
    }
}

/// Moves origins apart that stand too near, and leaves the drawing where it is.
fn part_origins(clusters: &mut [Cluster]) {
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    order.sort_by_key(|it| clusters[*it].order);
    for pair in order.windows(2) {
        let least = clusters[pair[0]].x + LEAST_DISTANCE;
        let right = &mut clusters[pair[1]];
        let by = least - right.x;
        if by > 0.0 {
            right.x += by;
            right.advance -= by;
            right.parts.iter_mut().for_each(|part| part.dx -= by);
        }
        let left = &mut clusters[pair[0]];
        if left.text != " " {
            left.advance = left.advance.max(LEAST_DISTANCE);
        }
    }
}
