//! Tags for which templates have no function of the engine: lists, with labels and bodies, and labels of notes. Templates
//! ask for them by marks (`typst/house/structure.typ`), which become tags on the finished pages.

use std::collections::HashSet;

use typst::foundations::{Content, NativeElement, Value};
use typst::introspection::{Location, MetadataElem, Tag, TagFlags};
use typst::layout::{Frame, FrameItem, GroupItem};
use typst::model::EnumElem;
use typst::pdf::PdfMarkerTag;
use typst_layout::Page;

/// Seen by the export alone, which makes tags of them.
const TAGGED: TagFlags = TagFlags { introspectable: false, tagged: true };

/// The pages with the tags that their templates ask for.
pub fn structured(mut pages: Vec<Page>) -> Vec<Page> {
    let mut marks = Marks::default();
    pages.iter().for_each(|page| marks.read(&page.frame));
    // None is open behind the last page, unless a template has forgotten to close it.
    if marks.seen.is_empty() || !marks.open.is_empty() {
        return pages;
    }
    let mut marks = Marks::default();
    for page in &mut pages {
        page.frame = marks.replaced(&page.frame);
    }
    pages
}

/// The marks of a document, in the order of its text.
#[derive(Default)]
struct Marks {
    /// Those that are open.
    open: Vec<Location>,
    /// All of them: their own ends say nothing.
    seen: HashSet<Location>,
}

impl Marks {
    fn read(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.read(&group.frame),
                FrameItem::Tag(tag) => drop(self.tag(tag)),
                _ => {}
            }
        }
    }

    fn replaced(&mut self, frame: &Frame) -> Frame {
        let mut out = Frame::new(frame.size(), frame.kind());
        if frame.has_baseline() {
            out.set_baseline(frame.baseline());
        }
        for (position, item) in frame.items() {
            let item = match item {
                FrameItem::Group(group) => {
                    let frame = self.replaced(&group.frame);
                    Some(FrameItem::Group(GroupItem { frame, ..group.clone() }))
                }
                FrameItem::Tag(tag) => self.tag(tag).map(FrameItem::Tag),
                other => Some(other.clone()),
            };
            if let Some(item) = item {
                out.push(*position, item);
            }
        }
        out
    }

    /// What stands in place of a tag. `None` if nothing does.
    fn tag(&mut self, tag: &Tag) -> Option<Tag> {
        match tag {
            Tag::Start(element, _) => {
                let (Some(kind), Some(location)) = (kind(element), element.location()) else {
                    return Some(tag.clone());
                };
                self.seen.insert(location);
                let Some(mut opened) = opened(kind) else {
                    return self.open.pop().map(|it| Tag::End(it, 0, TAGGED));
                };
                self.open.push(location);
                opened.set_location(location);
                Some(Tag::Start(opened, TAGGED))
            }
            Tag::End(location, ..) if self.seen.contains(location) => None,
            Tag::End(..) => Some(tag.clone()),
        }
    }
}

/// What a mark asks for.
fn kind(element: &Content) -> Option<&str> {
    let Value::Dict(told) = &element.to_packed::<MetadataElem>()?.value else { return None };
    match told.get("structure") {
        Ok(Value::Str(kind)) => Some(kind.as_str()),
        _ => None,
    }
}

/// The element of the engine that has the tag. `None` for the end of one.
fn opened(kind: &str) -> Option<Content> {
    match kind {
        "list" => Some(EnumElem::new(vec![]).pack()),
        "item-label" => Some(PdfMarkerTag::ListItemLabel(Content::empty())),
        "item-body" => Some(PdfMarkerTag::ListItemBody(Content::empty())),
        "label" => Some(PdfMarkerTag::Label(Content::empty())),
        _ => None,
    }
}
