//! What footnotes cite; each is written once and printed in full or as `المرجع نفسه`.

use std::collections::BTreeMap;

use super::{Id, Text};
use crate::diagnostics::{Diagnostic, Located};
use crate::load::{Node, Reader};

/// An entry of the list of citations.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The name by which `[^id]` points at it.
    pub id: Located<Id>,
    /// The work, such as a resolution of the General Assembly or the *Treaty Series*; for a note
    /// that is not a citation of one work, the whole note.
    pub work: Text,
    /// The place in the work: an annex, volumes and numbers.
    pub pinpoint: Option<Text>,
    /// The whole note as documents print it that name the annex before the resolution.
    pub annex_first: Option<Text>,
}

/// Reads a file of citations into the list.
pub(super) fn read_list(node: &Node, list: &mut BTreeMap<Id, Citation>, reader: &mut Reader) {
    let Some(fields) = reader.fields(node, "a list of citations", &["type", "citations"]) else {
        return;
    };
    let Some(node) = reader.required(&fields, "citations") else {
        return;
    };
    for node in reader.list(node) {
        let Some(citation) = Citation::read(node, reader) else {
            continue;
        };
        let id = citation.id.clone();
        if let Some(first) = list.get(&id.value) {
            let message = format!("the citation `{}` is defined twice", id.value);
            let fault = Diagnostic::error("citation::duplicate", id.place, message);
            let first = &first.id.place;
            reader.report(
                fault.hint(format!(
                    "the first is at {}:{}; give one of them another id",
                    first.file, first.line
                )),
            );
        } else {
            list.insert(id.value, citation);
        }
    }
}

impl Citation {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a citation", &["id", "text", "work", "pinpoint", "annex_first"])?;
        let id = reader.required(&fields, "id").and_then(|node| reader.id(node));
        let text = reader.optional(&fields, "text");
        let work = match text {
            Some(node) => {
                for name in ["work", "pinpoint"] {
                    if let Some(node) = reader.optional(&fields, name) {
                        let place = reader.place(node);
                        let message =
                            format!("a citation has either `text` or `work`, so `{name}` cannot stand here");
                        reader.report(
                            Diagnostic::error("citation::both", place, message).hint("keep one of the two"),
                        );
                    }
                }
                Text::read(node, reader)
            }
            None if fields.is_damaged() => {
                reader.optional(&fields, "work").and_then(|node| Text::read(node, reader))
            }
            None => reader.required(&fields, "work").and_then(|node| Text::read(node, reader)),
        };
        let pinpoint = reader.optional(&fields, "pinpoint").and_then(|node| Text::read(node, reader));
        let annex_first = reader.optional(&fields, "annex_first").and_then(|node| Text::read(node, reader));
        let id = id?;
        let work = work.unwrap_or_else(|| Text::missing(id.place.clone()));
        let citation = Self { id, work, pinpoint, annex_first };
        let notes: Vec<_> =
            citation.texts().flat_map(|text| text.notes().map(|_| text.place.clone())).collect();
        for place in notes {
            let fault = Diagnostic::error("citation::note", place, "a footnote cannot have a footnote");
            reader.report(fault.hint("put a backslash before `[^` to print it as it stands"));
        }
        Some(citation)
    }

    /// All texts of the citation.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        [Some(&self.work), self.pinpoint.as_ref(), self.annex_first.as_ref()].into_iter().flatten()
    }
}
