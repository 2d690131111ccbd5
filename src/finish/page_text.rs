//! The text that stands on a page, item by item in drawing order, with its place.

use typst::foundations::{Dict, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Em, Frame, FrameItem, Point, Transform};
use typst::pdf::{ArtifactElem, ArtifactKind};
use typst::text::{Glyph, TextItem};
use typst_layout::PagedDocument;

/// One item of text: glyphs of one font that stand on one baseline.
pub(super) struct PageText<'a> {
    /// The characters and the glyphs.
    pub item: &'a TextItem,
    /// Where its left end stands, in points from the left edge of the page. Blanks at its ends, which hang
    /// over the edge of a line by rule, do not count.
    pub left: f64,
    /// Where its right end stands.
    pub right: f64,
    /// Its baseline, in points from the upper edge of the page.
    pub baseline: f64,
    /// Whether it stands in the running head or foot, outside of the text block.
    pub furniture: bool,
}

/// The margins of a page in points.
#[derive(Clone, Copy, Default)]
pub(super) struct Margins {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// What stands on a page: its text, and the margins that the template tells of.
#[derive(Default)]
pub struct PageContent<'a> {
    /// The width and the height of the page in points.
    pub(super) size: (f64, f64),
    /// The items of text, in drawing order.
    pub(super) texts: Vec<PageText<'a>>,
    /// The margins, where the template tells them (`text-block` in `typst/house/document.typ`).
    pub(super) margins: Option<Margins>,
    /// What stands in the running head or foot, as far as the page has been read.
    furniture: Vec<Location>,
    /// The same of the background of the page, whose text is an ornament: it stands anywhere.
    ornaments: Vec<Location>,
}

impl<'a> PageContent<'a> {
    /// Reads all pages of a document.
    pub fn of(document: &'a PagedDocument) -> Vec<Self> {
        let read = document.pages().iter().map(|page| {
            let size = (page.frame.width().to_pt(), page.frame.height().to_pt());
            let mut content = Self { size, ..Self::default() };
            content.read(&page.frame, Transform::identity());
            content
        });
        read.collect()
    }

    fn read(&mut self, frame: &'a Frame, place: Transform) {
        for (position, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let moved = place.pre_concat(Transform::translate(position.x, position.y));
                    self.read(&group.frame, moved.pre_concat(group.transform));
                }
                FrameItem::Text(item) if self.ornaments.is_empty() => {
                    let (from, to) = inked(item);
                    let start = Point::new(position.x + from, position.y).transform(place);
                    let end = Point::new(position.x + to, position.y).transform(place);
                    self.texts.push(PageText {
                        item,
                        left: start.x.min(end.x).to_pt(),
                        right: start.x.max(end.x).to_pt(),
                        baseline: start.y.to_pt(),
                        furniture: !self.furniture.is_empty(),
                    });
                }
                FrameItem::Tag(Tag::Start(element, _)) => {
                    let artifact = element.to_packed::<ArtifactElem>();
                    match artifact.map(|it| it.kind.get(StyleChain::default())) {
                        Some(ArtifactKind::Header | ArtifactKind::Footer) => {
                            self.furniture.extend(element.location());
                        }
                        Some(ArtifactKind::Background) => {
                            self.ornaments.extend(element.location());
                        }
                        _ => {}
                    }
                    if let Some(told) = element.to_packed::<MetadataElem>()
                        && let Value::Dict(told) = &told.value
                    {
                        self.margins = margins(told).or(self.margins);
                    }
                }
                FrameItem::Tag(Tag::End(location, ..)) => {
                    self.furniture.retain(|it| it != location);
                    self.ornaments.retain(|it| it != location);
                }
                _ => {}
            }
        }
    }
}

/// From where to where an item has glyphs that are no blanks, counted from its left end.
fn inked(item: &TextItem) -> (Abs, Abs) {
    let is_blank = |glyph: &Glyph| {
        item.text.get(glyph.range()).is_some_and(|text| text.chars().all(char::is_whitespace))
    };
    let width = |glyphs: &[Glyph]| glyphs.iter().map(|glyph| glyph.x_advance).sum::<Em>().at(item.size);
    let Some(first) = item.glyphs.iter().position(|glyph| !is_blank(glyph)) else {
        return Default::default();
    };
    let after = item.glyphs.iter().rposition(|glyph| !is_blank(glyph)).map_or(first, |last| last + 1);
    let from = width(&item.glyphs[..first]);
    (from, from + width(&item.glyphs[first..after]))
}

/// The margins of a page, from what its template tells: `(text-block: (left: …, right: …, …))`.
fn margins(told: &Dict) -> Option<Margins> {
    let Ok(Value::Dict(block)) = told.get("text-block") else { return None };
    let side = |name| match block.get(name) {
        Ok(Value::Length(length)) => Some(length.abs.to_pt()),
        _ => None,
    };
    Some(Margins { left: side("left")?, right: side("right")?, top: side("top")?, bottom: side("bottom")? })
}
