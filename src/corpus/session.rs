//! A session of the Conference: which it is and when it met.

use super::Id;
use crate::arabic::dates::Date;
use crate::arabic::numbering::LAST_ORDINAL;
use crate::diagnostics::{Located, Place};
use crate::load::{Node, Reader};

/// A session.
#[derive(Debug, Clone)]
pub struct Session {
    /// The name by which other texts point at it: the name of its folder.
    pub id: Id,
    /// The file it was read from.
    pub place: Place,
    /// Which session it is, from 1.
    pub number: u32,
    /// Its first day.
    pub from: Located<Date>,
    /// Its last day.
    pub to: Located<Date>,
}

impl Session {
    pub(super) fn read(node: &Node, id: &Id, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a session", &["type", "number", "from", "to"])?;
        let number = reader.required(&fields, "number").and_then(|node| reader.whole(node, LAST_ORDINAL));
        let from = reader.required(&fields, "from").and_then(|node| reader.date(node));
        let to = reader.required(&fields, "to").and_then(|node| reader.date(node));
        Some(Self {
            id: id.clone(),
            place: Place::of_file(reader.file().name.clone()),
            number: number?.value,
            from: from?,
            to: to?,
        })
    }
}
