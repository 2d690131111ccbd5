//! Stretches words where a line lacks more than its gaps should take (kashida): a connection between two letters, in the
//! glyph of the letter before it, so that it is no character and is not copied.
//!
//! Lines and pages are broken before; a justified line is known by its gaps, which are wider than the space of the face.
//! Gaps take the first share of what a line lacks, as far as its template allows, and connections the rest.

mod connections;
mod filling;
mod places;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use typst::layout::{Abs, Frame};
use typst::text::FontInstance;
use typst_layout::PagedDocument;

use super::gap_limits::{GapLimits, KashidaLimits};
use super::respaced::{Extension, Leaf, Lines, Respaced, Space, leaves, lines, respaced};
use connections::{Connections, STEP, connections};
use filling::{Filling, Taken, Widths};
use places::{Place, Places};
use words::{Word, words};

/// How far pieces of one line may be apart, in em: the cells of a table are farther.
const ADJOINING: f64 = 0.35;
/// How far apart the baselines of neighbouring lines are at most, in em.
const NEIGHBOURS: f64 = 2.5;
/// How far a connection stays from one in the line above, in em; and where the line would end short,
const NOT_STACKED: f64 = 1.0;
const LEAST_NOT_STACKED: f64 = 0.2;
/// So many em of a line have one connection; where the line would end short all the same, a smaller part has.
const SHARE: f64 = 9.0;
const LEAST_SHARE: f64 = 6.0;
/// How far the baselines of one line are apart, in points: marks stand at other heights.
const SAME_LINE: f64 = 1.0;
/// Places of lower priority are left alone, since what Naskh does unwillingly looks like a mistake in print; a line that would
/// end short takes some of them.
const GOOD: u8 = 4;
const POOR: u8 = 2;
/// How many times the places of a line are chosen until none stands below one of the line above.
const ROUNDS: usize = 16;

/// The lines of a document that are filled by connections, where gaps would be wide.
pub struct Stretched {
    /// Those of each page.
    pages: Vec<Option<Lines>>,
    /// The faces with the connections that are used, in place of those without; on all pages, so that a document has one
    /// of both.
    faces: Vec<(FontInstance, FontInstance)>,
}

impl Stretched {
    /// The lines of a document, and what was found out of its faces and words.
    pub fn of(document: &PagedDocument) -> (Self, Stretching) {
        let mut stretching = Stretching { faces: HashMap::new(), places: Places::new() };
        let pages = document.pages().iter().map(|page| stretching.page(&page.frame, &[])).collect();
        let used = stretching.faces.iter().filter_map(|(face, it)| Some((face, it.as_ref()?)));
        let used = used.filter(|(_, (_, used))| *used);
        let faces = used.map(|(face, (it, _))| (face.clone(), it.font.clone())).collect();
        (Self { pages, faces }, stretching)
    }

    /// The frame of a page, by its number from 0, with these lines. `None` if it has none.
    pub fn page(&self, number: usize, page: &Frame) -> Option<Frame> {
        respaced(page, self.pages.get(number)?.clone(), &self.faces)
    }

    /// The same, but for the lines on some baselines, whose gaps stay wide.
    pub fn page_without(
        &self,
        page: &Frame,
        baselines: &[Abs],
        stretching: &mut Stretching,
    ) -> Option<Frame> {
        respaced(page, stretching.page(page, baselines), &self.faces)
    }
}

/// What is known while a document is gone through.
pub struct Stretching {
    /// The connections of each face, if it has any, and whether one is used.
    faces: HashMap<FontInstance, Option<(Arc<Connections>, bool)>>,
    places: Places,
}

/// A connection on the page, in points.
struct Extent {
    baseline: f64,
    left: f64,
    right: f64,
}

/// A line that lacks something.
struct Line<'a> {
    words: &'a [Word<'a>],
    /// The places of each word and where they are, in points from the left.
    offers: &'a [Vec<(Place, f64)>],
    spaces: &'a [Space],
    /// From where to where connections stand in the line above, in points.
    above: Vec<(f64, f64)>,
    baseline: f64,
    right: f64,
    /// How wide its gaps are to be, in em.
    gap: f64,
    /// What they are wider, all together.
    lacking: Abs,
    size: Abs,
}

/// How a line is stretched.
#[derive(Clone, Copy)]
struct Manner {
    most_words: usize,
    least_priority: u8,
    /// How far connections stay from those of the line above, in em.
    apart: f64,
    /// How wide they are at most, in em.
    most: f64,
}

impl Stretching {
    /// The line that each leaf of a page belongs to if words of it are stretched; none if none are.
    fn page(&mut self, page: &Frame, plain: &[Abs]) -> Option<Lines> {
        let gaps = GapLimits::of(page)?;
        let limits = gaps.kashida?;
        let leaves = leaves(page);
        let mut found = vec![];
        let mut extents: Vec<Extent> = vec![];
        for line in lines(&leaves) {
            let begin = found.len();
            found.resize(begin + line.len(), None);
            if plain.iter().any(|baseline| (*baseline - line[0].baseline).abs().to_pt() < SAME_LINE) {
                continue;
            }
            for stretch in stretches(line) {
                let pieces: Vec<&Leaf> = stretch.iter().map(|number| &line[*number]).collect();
                let Some(respaced) = self.filled(&pieces, (limits, gaps.most), &mut extents) else {
                    continue;
                };
                let respaced = Arc::new(respaced);
                let (left, right) = edges(&pieces);
                for (number, leaf) in line.iter().enumerate() {
                    // A link lies over what it links.
                    let lies_over = leaf.text.is_none() && (left..=right).contains(&leaf.left);
                    if stretch.contains(&number) || lies_over {
                        found[begin + number] = Some(respaced.clone());
                    }
                }
            }
        }
        found.iter().any(Option::is_some).then_some(found)
    }

    /// A line filled by connections; its pieces are given from right to left. `None` if its gaps are not wide, or it
    /// has no place for a connection.
    fn filled(
        &mut self,
        pieces: &[&Leaf],
        (limits, widest): (KashidaLimits, f64),
        extents: &mut Vec<Extent>,
    ) -> Option<Respaced> {
        let spaces: Vec<Space> = pieces.iter().flat_map(|piece| piece.spaces()).collect();
        let size = spaces.iter().map(|space| space.size).max()?;
        let gap = limits.gap.max(pieces.iter().find_map(|piece| piece.natural_space())?);
        let lacking: Abs = spaces.iter().map(|space| over(space, gap)).sum();
        if lacking < limits.least * size {
            return None;
        }
        let words = words(pieces);
        let offers: Vec<Vec<(Place, f64)>> = words.iter().map(|word| self.offers(word, size)).collect();
        let (left, right) = edges(pieces);
        let baseline = pieces[0].baseline.to_pt();
        let near = 0.1 * size.to_pt()..NEIGHBOURS * size.to_pt();
        let above = extents.iter().filter(|it| near.contains(&(baseline - it.baseline)));
        let line = Line {
            offers: &offers,
            words: &words,
            spaces: &spaces,
            above: above.map(|it| (it.left, it.right)).collect(),
            baseline,
            right: right.to_pt(),
            gap,
            lacking,
            size,
        };
        // By how much less the line may be filled without ending short.
        let room: Abs = spaces.iter().map(|space| (widest - gap).max(0.0) * space.size).sum();
        let words_of = |share: f64| ((right - left) / size / share).ceil() as usize;
        let usual = Manner {
            most_words: words_of(SHARE),
            least_priority: GOOD,
            apart: NOT_STACKED,
            most: limits.most,
        };
        let last = Manner {
            most_words: words_of(LEAST_SHARE),
            least_priority: POOR,
            apart: LEAST_NOT_STACKED,
            ..usual
        };
        // What ends short all the same is stretched little.
        let little = Manner { most: limits.usual, ..usual };
        for (manner, needed) in [(usual, lacking - room), (last, lacking - room), (little, Abs::zero())] {
            let Some((respaced, taken, new)) = self.stretched(&line, manner, limits) else { continue };
            if respaced.extensions.iter().map(|it| it.width).sum::<Abs>() < needed {
                continue;
            }
            for word in taken.iter().map(|it| &words[it.word]) {
                if let Some(Some((_, used))) = self.faces.get_mut(word.font) {
                    *used = true;
                }
            }
            extents.extend(new);
            return Some(respaced);
        }
        None
    }

    /// A line stretched in one manner, with the places that are taken and where the connections stand.
    fn stretched(
        &mut self,
        line: &Line,
        manner: Manner,
        limits: KashidaLimits,
    ) -> Option<(Respaced, Vec<Taken>, Vec<Extent>)> {
        let size = line.size.to_pt();
        let [least, usual, most] = [limits.least, limits.usual, manner.most].map(|it| it * size);
        let middles: Vec<f64> = line.above.iter().map(|(left, right)| (left + right) / 2.0).collect();
        let filling = Filling {
            lacking: line.lacking.to_pt(),
            widths: Widths { least, usual, most, step: STEP / 1000.0 * size },
            most_words: manner.most_words,
            least_priority: manner.least_priority,
            words: line.offers,
            right: line.right,
            above: &middles,
        };
        let mut stacked: Vec<(usize, Place)> = vec![];
        for _ in 0..ROUNDS {
            let taken = filling.taken(|word, place, _| {
                !stacked.contains(&(word, place)) && self.places.is_plain(&line.words[word], place)
            });
            if taken.is_empty() {
                return None;
            }
            let respaced = self.respaced(&filling, &taken, line)?;
            let margin = manner.apart * size;
            let stood = stacked.len();
            let mut extents = vec![];
            for (it, extension) in taken.iter().zip(&respaced.extensions) {
                let left = (extension.at - respaced.shift(extension.at)).to_pt();
                let right = left + extension.width.to_pt();
                if line.above.iter().any(|other| left < other.1 + margin && other.0 < right + margin) {
                    stacked.push((it.word, it.place));
                }
                extents.push(Extent { baseline: line.baseline, left, right });
            }
            if stacked.len() == stood {
                return Some((respaced, taken, extents));
            }
        }
        None
    }

    /// The places of a word and where they are; none if it is of another size than the line, or its face has no
    /// connections.
    fn offers(&mut self, word: &Word, size: Abs) -> Vec<(Place, f64)> {
        if word.size != size {
            return vec![];
        }
        let places = self.places.of(word);
        let face = |font: &FontInstance| connections(font.clone()).map(|it| (it, false));
        if places.is_empty() || self.faces.entry(word.font.clone()).or_insert_with_key(face).is_none() {
            return vec![];
        }
        places.into_iter().map(|it| (it, word.letters[it.letter].at.to_pt())).collect()
    }

    /// The line with connections at its places; its gaps give up what they take.
    fn respaced(&self, filling: &Filling, taken: &[Taken], line: &Line) -> Option<Respaced> {
        let mut respaced = Respaced::default();
        let mut added = Abs::zero();
        for (it, steps) in taken.iter().zip(filling.steps(taken.len())) {
            let word = &line.words[it.word];
            let (connections, _) = self.faces.get(word.font)?.as_ref()?;
            let (glyph, em) = connections.glyph(steps);
            let width = em * line.size;
            respaced.extensions.push(Extension { at: word.letters[it.place.letter].at, width, glyph });
            added += width;
        }
        let narrowed = |space: &Space| (space.left, -(over(space, line.gap) * (added / line.lacking)));
        respaced.changes = line.spaces.iter().map(narrowed).collect();
        Some(respaced)
    }
}

/// By how much a space is wider than a gap, in em.
fn over(space: &Space, gap: f64) -> Abs {
    (space.em() - gap).max(0.0) * space.size
}

/// The pieces of a line by their numbers, from right to left, cut where they do not adjoin.
fn stretches(line: &[Leaf]) -> Vec<Vec<usize>> {
    let right = |number: usize| line[number].left + line[number].width();
    let mut order: Vec<usize> = (0..line.len()).filter(|it| line[*it].text.is_some()).collect();
    // A mark without width stands at the left end of its letter.
    order.sort_by(|a, b| {
        right(*b).to_pt().total_cmp(&right(*a).to_pt()).then(line[*a].width().cmp(&line[*b].width()))
    });
    let mut stretches: Vec<Vec<usize>> = vec![];
    let mut end = Abs::zero();
    for number in order {
        let size = line[number].text.map_or(Abs::zero(), |text| text.size);
        match stretches.last_mut() {
            Some(stretch) if end - right(number) < ADJOINING * size => stretch.push(number),
            _ => {
                stretches.push(vec![number]);
                end = line[number].left;
            }
        }
        end = end.min(line[number].left);
    }
    stretches
}

/// The left and the right end of pieces.
fn edges(pieces: &[&Leaf]) -> (Abs, Abs) {
    let left = pieces.iter().map(|piece| piece.left).min().unwrap_or_default();
    let right = pieces.iter().map(|piece| piece.left + piece.width()).max().unwrap_or_default();
    (left, right)
}
