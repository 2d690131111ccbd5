//! Where on the pages each heading and paragraph begins, and where an author wrote it.
//!
//! Reads the marks of `mark` in `typst/house/blocks.typ`.

use typst::foundations::{Content, NativeElement, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;

use super::data;
use crate::diagnostics::Place;
use crate::printed::Printed;

/// The beginning of a heading or a paragraph on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The page, counted from 1.
    pub page: usize,
    /// How far it is from the left edge of the page, in points.
    pub x: f64,
    /// How far it is from the upper edge of the page, in points.
    pub y: f64,
    /// The file of the page run whose block it is, and its place in that, from 0.
    pub block: (String, usize),
    /// Where an author wrote it.
    pub place: Place,
}

/// The marks of a document in the order of its text.
pub fn marks(printed: &Printed, pages: &PagedDocument) -> Vec<Mark> {
    let introspector = pages.introspector();
    let found = introspector.query(&Selector::Elem(MetadataElem::ELEM, None));
    let marks = found.iter().filter_map(|element| {
        let (block, place) = block(printed, element)?;
        let position = introspector.position(element.location()?)?;
        let (x, y) = (position.point.x.to_pt(), position.point.y.to_pt());
        Some(Mark { page: position.page.get(), x, y, block, place })
    });
    marks.collect()
}

/// The block that a mark names, and where it was written. `None` if it names none: templates have other marks too.
fn block(printed: &Printed, element: &Content) -> Option<((String, usize), Place)> {
    let Value::Dict(told) = &element.to_packed::<MetadataElem>()?.value else { return None };
    let Ok(Value::Dict(block)) = told.get("block") else { return None };
    let (Ok(Value::Str(path)), Ok(Value::Int(position))) = (block.get("path"), block.get("position")) else {
        return None;
    };
    let position = usize::try_from(*position).ok()?;
    let place = data::page_run(printed, path)?.blocks.get(position)?.place().cloned()?;
    Some(((path.as_str().to_owned(), position), place))
}
