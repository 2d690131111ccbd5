//! Aligns the feet of pages: where the engine ends a page a line or two early, so that no line stays alone, what is
//! missing is shared out between its lines: each stands a little lower, and the first of a paragraph a little more. Headings
//! keep the room below them, and their lines their distance.
//!
//! Pages ask for it by `aligned` in the mark of their text block (`page-margins` in `typst/house/document.typ`). Those in a row are one text,
//! and the last of them ends where it ends.

use typst::foundations::{Dict, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::{FootnoteEntry, HeadingElem};
use typst_layout::Page;

/// A page that lacks more than this, in points, has left room for something that stays whole, and keeps it.
const MOST_MISSING: f64 = 66.0;
/// The most that is added before a line, a fifteenth of a pitch: nobody sees it.
const MOST_ADDED: f64 = 1.4;
/// How many times as much is added before a paragraph or a heading.
const PARAGRAPH: f64 = 6.0;
/// How far above its baseline a line begins, and above its mark a heading with its rule; the line before ends higher.
const REACH: (f64, f64) = (13.0, 22.0);
/// Baselines closer than this belong to one line.
const SAME_LINE: f64 = 8.0;
/// What is nearer than this to a heading follows it, and stays at its distance.
const FOLLOWS: f64 = 60.0;

/// What stands in the text block of a page, as far as it matters here.
#[derive(Default)]
struct Block {
    /// The upper and the lower edge.
    edges: Option<(f64, f64)>,
    /// Where paragraphs and headings (`true`) are marked.
    marks: Vec<(f64, bool)>,
    /// The baselines of text, and how wide what stands on them is.
    baselines: Vec<(f64, f64)>,
    /// Whether a footnote stands at its foot, which is at its place already.
    notes: bool,
}

impl Block {
    fn of(page: &Page) -> Self {
        let mut block = Self::default();
        block.read(&page.frame, Point::zero());
        if let Some((top, bottom)) = block.edges {
            block.baselines.retain(|(y, _)| (top..=bottom).contains(y));
            block.marks.retain(|(y, _)| (top..=bottom).contains(y));
        }
        block.marks.sort_by(|a, b| a.0.total_cmp(&b.0));
        block
    }

    fn read(&mut self, frame: &Frame, origin: Point) {
        for (position, item) in frame.items() {
            let place = origin + *position;
            let y = place.y.to_pt();
            match item {
                FrameItem::Group(group) => self.read(&group.frame, place),
                FrameItem::Text(text) => self.baselines.push((y, text.width().to_pt())),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let Some(told) = element.to_packed::<MetadataElem>()
                        && let Value::Dict(told) = &told.value
                    {
                        if told.contains("block") {
                            self.marks.push((y, false));
                        } else if let Ok(Value::Dict(block)) = told.get("text-block")
                            && let Ok(Value::Bool(true)) = block.get("aligned")
                        {
                            self.edges = edges(block);
                        }
                    } else if element.is::<HeadingElem>() {
                        self.marks.push((y, true));
                    } else if element.is::<FootnoteEntry>() {
                        self.notes = true;
                    }
                }
                _ => {}
            }
        }
    }

    /// The baseline of the last line. A font sets some letters and all marks a bit higher or lower.
    fn foot(&self) -> Option<f64> {
        let lowest = self.baselines.iter().map(|it| it.0).reduce(f64::max)?;
        let last = self.baselines.iter().filter(|it| lowest - it.0 < SAME_LINE);
        last.max_by(|a, b| a.1.total_cmp(&b.1)).map(|it| it.0)
    }

    /// The baselines of its lines, from the second on.
    fn further_lines(&self) -> Vec<f64> {
        let mut all: Vec<f64> = self.baselines.iter().map(|it| it.0).collect();
        all.sort_by(f64::total_cmp);
        let lines = all.chunk_by(|a, b| b - a < SAME_LINE);
        // Notes and some marks stand higher than their line.
        lines.skip(1).map(|line| line[line.len() - 1]).collect()
    }

    /// From where on how much is to be added, from the top, so that the last line comes down to the foot.
    fn additions(&self, foot: f64) -> Option<Vec<(f64, f64)>> {
        let missing = foot - self.foot().filter(|_| !self.notes)?;
        if !(0.5..MOST_MISSING).contains(&missing) {
            return None;
        }
        let first = self.baselines.iter().map(|it| it.0).reduce(f64::min)?;
        let mut places: Vec<(f64, f64)> = vec![];
        for baseline in self.further_lines() {
            let mut marks = self.marks.iter().filter(|it| !it.1 && it.0 <= baseline);
            let marked = marks.next_back().is_some_and(|it| baseline - it.0 < REACH.0);
            let headings: Vec<f64> =
                self.marks.iter().filter(|it| it.1 && it.0 <= baseline).map(|it| it.0).collect();
            let place = match headings.as_slice() {
                // The first line of a heading, unless that stands under another one.
                [others @ .., last] if baseline - last < REACH.1 => {
                    let follows = others.last().is_some_and(|other| last - other < FOLLOWS);
                    (last - REACH.1, if follows { 0.0 } else { PARAGRAPH })
                }
                // Its further lines, and what follows it.
                [.., last] if baseline - last < FOLLOWS => (baseline - REACH.0, 0.0),
                _ => (baseline - REACH.0, if marked { PARAGRAPH } else { 1.0 }),
            };
            // What begins the page stays where it is.
            if first < place.0 {
                places.push(place);
            }
        }
        let share = missing / places.iter().map(|(_, weight)| weight).sum::<f64>();
        let mut added = 0.0;
        places.iter_mut().for_each(|(_, weight)| {
            added += *weight * share;
            *weight = added;
        });
        (share <= MOST_ADDED).then_some(places)
    }
}

/// The upper and the lower edge of a text block, which tells its margins; the lower one from the foot of the page.
fn edges(block: &Dict) -> Option<(f64, f64)> {
    let side = |name| match block.get(name) {
        Ok(Value::Length(length)) => Some(length.abs.to_pt()),
        _ => None,
    };
    Some((side("top")?, side("height")? - side("bottom")?))
}

/// The pages with their feet at one height.
pub fn align(mut pages: Vec<Page>) -> Vec<Page> {
    let blocks: Vec<Block> = pages.iter().map(Block::of).collect();
    let aligned = |number: usize| blocks.get(number).is_some_and(|block| block.edges.is_some());
    let feet = blocks.iter().filter(|block| block.edges.is_some() && !block.notes);
    let Some(foot) = feet.filter_map(Block::foot).reduce(f64::max) else { return pages };
    for (number, page) in pages.iter_mut().enumerate() {
        let wanted = aligned(number) && aligned(number + 1);
        if let Some(additions) = blocks[number].additions(foot).filter(|_| wanted) {
            page.frame = moved(&page.frame, Point::zero(), &additions);
        }
    }
    pages
}

/// A frame with what stands lower moved down.
fn moved(frame: &Frame, origin: Point, additions: &[(f64, f64)]) -> Frame {
    let mut new = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        new.set_baseline(frame.baseline());
    }
    for (position, item) in frame.items() {
        let place = origin + *position;
        let down = additions.iter().rfind(|(from, _)| place.y.to_pt() >= *from).map_or(0.0, |it| it.1);
        match item {
            FrameItem::Group(group) if group.transform.is_identity() => {
                let mut group = group.clone();
                group.frame = moved(&group.frame, place, additions);
                new.push(*position, FrameItem::Group(group));
            }
            item => new.push(*position + Point::with_y(Abs::pt(down)), item.clone()),
        }
    }
    new
}
