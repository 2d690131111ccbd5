//! Gathers the text of a page into lines: pieces that stand in a row in drawing order, on about one baseline.

use typst::layout::{Abs, Em, Frame, FrameItem, GroupItem, Point};
use typst::text::TextItem;
use typst::visualize::Paint;

/// How far the baseline of a piece may be from that of its line, in em: raised marks of notes are as far up as that.
const SAME_LINE: f64 = 0.55;
/// The same of pieces without width: marks over and below letters.
const SAME_LINE_MARKS: f64 = 1.0;
/// Where nothing stands in so wide a part of a line, in em, what stands on the other side is another line: another
/// column, or a number in the margin.
const SAME_COLUMN: f64 = 4.0;
/// How much smaller or larger a piece may be than the line.
const SIZES: std::ops::RangeInclusive<f64> = 0.4..=2.5;

/// A piece of text on a page.
pub(super) struct Leaf<'a> {
    /// Its number on the page, in drawing order.
    pub number: usize,
    /// The text.
    pub text: &'a TextItem,
    /// Where its baseline begins on the left, in points: from the corner of the frame in which nothing is turned.
    pub left: f64,
    /// How far down its baseline is, in points.
    pub baseline: f64,
    /// How wide it is, in points.
    pub width: f64,
    /// Changes where a tag, a shape or a picture stands between two pieces: what is on both sides stays apart.
    pub part: usize,
    /// Changes where a frame begins or ends that is turned, clipped or has a place of its own in reading.
    context: usize,
}

impl Leaf<'_> {
    /// Its right end, in points.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The size of its letters, in points.
    pub fn size(&self) -> f64 {
        self.text.size.to_pt()
    }
}

/// All pieces of text of a page, in drawing order.
pub(super) fn leaves(frame: &Frame) -> Vec<Leaf<'_>> {
    let mut walk = Walk::default();
    walk.gather(frame, Point::zero());
    walk.leaves
}

#[derive(Default)]
struct Walk<'a> {
    leaves: Vec<Leaf<'a>>,
    part: usize,
    context: usize,
}

impl<'a> Walk<'a> {
    fn gather(&mut self, frame: &'a Frame, origin: Point) {
        for (position, item) in frame.items() {
            let position = origin + *position;
            match item {
                FrameItem::Group(group) if is_plain(group) => self.gather(&group.frame, position),
                FrameItem::Group(group) => {
                    self.context += 1;
                    self.part += 1;
                    self.gather(&group.frame, Point::zero());
                    self.context += 1;
                    self.part += 1;
                }
                FrameItem::Text(text) => {
                    let number = self.leaves.len();
                    let (left, baseline, width) =
                        (position.x.to_pt(), position.y.to_pt(), text.width().to_pt());
                    let (part, context) = (self.part, self.context);
                    self.leaves.push(Leaf { number, text, left, baseline, width, part, context });
                }
                FrameItem::Link(..) => {}
                _ => self.part += 1,
            }
        }
    }
}

/// Whether the lines of a group are those of the frame it is in.
fn is_plain(group: &GroupItem) -> bool {
    group.transform.is_identity() && group.clip.is_none() && group.parent.is_none() && group.label.is_none()
}

/// The lines of a page, each with its pieces in drawing order.
pub(super) fn lines<'a, 'b>(leaves: &'b [Leaf<'a>]) -> Vec<&'b [Leaf<'a>]> {
    let mut lines = vec![];
    let mut begin = 0;
    // The largest piece of the line.
    let mut largest = 0;
    for (end, leaf) in leaves.iter().enumerate() {
        if end > begin && !continues(&leaves[largest], leaf) {
            columns(&leaves[begin..end], &mut lines);
            (begin, largest) = (end, end);
        }
        if leaf.size() > leaves[largest].size() {
            largest = end;
        }
    }
    columns(&leaves[begin..], &mut lines);
    lines
}

/// Whether a piece goes on with a line whose largest piece is given.
fn continues(largest: &Leaf, leaf: &Leaf) -> bool {
    let most = if leaf.width == 0.0 || largest.width == 0.0 { SAME_LINE_MARKS } else { SAME_LINE };
    leaf.context == largest.context
        && (leaf.baseline - largest.baseline).abs() <= most * largest.size().max(leaf.size())
        && SIZES.contains(&(leaf.size() / largest.size()))
}

/// Cuts a row of pieces where the gap is too wide between what stands on its left and on its right.
fn columns<'a, 'b>(row: &'b [Leaf<'a>], lines: &mut Vec<&'b [Leaf<'a>]>) {
    let size = row.iter().map(Leaf::size).fold(0.0, f64::max);
    let mut sides: Vec<(f64, f64)> = row.iter().map(|leaf| (leaf.left, leaf.right())).collect();
    sides.sort_by(|a, b| a.0.total_cmp(&b.0));
    // The left ends of columns.
    let mut starts: Vec<f64> = vec![];
    let mut end = f64::NEG_INFINITY;
    for (left, right) in sides {
        if left - end > SAME_COLUMN * size {
            starts.push(left);
        }
        end = end.max(right);
    }
    let column = |leaf: &Leaf| starts.partition_point(|start| *start <= leaf.left);
    lines.extend(row.chunk_by(|a, b| column(a) == column(b)));
}

/// For each line whether the next in drawing order does not stand below it: the cells of a table follow one another so.
pub(super) fn going_on(lines: &[&[Leaf]]) -> Vec<bool> {
    let below = |line: &[Leaf], next: &[Leaf]| {
        let (leaf, next) = (&line[0], &next[0]);
        leaf.context != next.context || next.baseline - leaf.baseline > SAME_LINE * leaf.size()
    };
    let next = lines.iter().skip(1).map(Some).chain([None]);
    lines.iter().zip(next).map(|(line, next)| next.is_some_and(|next| !below(line, next))).collect()
}

/// Whether two pieces look alike, so that one string may hold glyphs of both.
pub(super) fn alike(a: &Leaf, b: &Leaf) -> bool {
    let (a_text, b_text) = (a.text, b.text);
    a.part == b.part
        && a_text.font == b_text.font
        && a_text.fill == b_text.fill
        && a_text.stroke == b_text.stroke
        && a_text.lang == b_text.lang
        && a_text.region == b_text.region
}

/// Whether a piece can be written anew: its colour is one, and its glyphs stand on a straight line.
pub(super) fn is_rewritable(leaf: &Leaf) -> bool {
    leaf.text.size > Abs::zero()
        && leaf.left.is_finite()
        && leaf.baseline.is_finite()
        && matches!(leaf.text.fill, Paint::Solid(_))
        && leaf.text.glyphs.iter().all(|glyph| glyph.y_advance == Em::zero())
}
