//! How narrow and how wide the gaps between words of a page may be, and the connections inside of them, as its template
//! tells (`word-gaps` in
//! `typst/house/document.typ`).

use typst::foundations::{Dict, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem};

/// Widths of spaces, in em.
#[derive(Clone, Copy)]
pub(super) struct GapLimits {
    /// The narrowest.
    pub least: f64,
    /// The widest.
    pub most: f64,
    /// How words are stretched; none if they are not.
    pub kashida: Option<KashidaLimits>,
}

/// How words are stretched, in em.
#[derive(Clone, Copy)]
pub(super) struct KashidaLimits {
    /// Gaps are no wider than this where words can be stretched.
    pub gap: f64,
    /// The narrowest connection between two letters.
    pub least: f64,
    /// The widest where a line has enough good places.
    pub usual: f64,
    /// The widest.
    pub most: f64,
}

impl GapLimits {
    /// Those of a page, if its template tells them.
    pub fn of(page: &Frame) -> Option<Self> {
        page.items().find_map(|(_, item)| match item {
            FrameItem::Group(group) => Self::of(&group.frame),
            FrameItem::Tag(Tag::Start(element, _)) => {
                let Value::Dict(told) = &element.to_packed::<MetadataElem>()?.value else { return None };
                let gaps = dictionary(told, "word-gaps")?;
                let (least, most) = (width(gaps, "least")?, width(gaps, "most")?);
                Some(Self { least, most, kashida: dictionary(gaps, "kashida").and_then(KashidaLimits::of) })
            }
            _ => None,
        })
    }
}

impl KashidaLimits {
    fn of(told: &Dict) -> Option<Self> {
        let width = |name| width(told, name);
        Some(Self {
            gap: width("gap")?,
            least: width("least")?,
            usual: width("usual")?,
            most: width("most")?,
        })
    }
}

fn dictionary<'a>(told: &'a Dict, name: &str) -> Option<&'a Dict> {
    match told.get(name) {
        Ok(Value::Dict(found)) => Some(found),
        _ => None,
    }
}

fn width(told: &Dict, name: &str) -> Option<f64> {
    match told.get(name) {
        Ok(Value::Length(length)) => Some(length.em.get()),
        _ => None,
    }
}
