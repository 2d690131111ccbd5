//! How narrow and how wide the gaps between words of a page may be, as its template tells (`word-gaps` in
//! `typst/house/document.typ`).

use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem};

/// Widths of spaces, in em.
#[derive(Clone, Copy)]
pub(super) struct GapLimits {
    /// The narrowest.
    pub least: f64,
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
                let Ok(Value::Dict(gaps)) = told.get("word-gaps") else { return None };
                let width = |name| match gaps.get(name) {
                    Ok(Value::Length(length)) => Some(length.em.get()),
                    _ => None,
                };
                Some(Self { least: width("least")?, most: width("most")? })
            }
            _ => None,
        })
    }
}
