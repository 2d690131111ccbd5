//! The organ whose documents these are: what every masthead begins with.

use super::Text;
use crate::diagnostics::Place;
use crate::load::{Node, Reader};

/// The organ.
#[derive(Debug, Clone)]
pub struct Organ {
    /// The file it was read from.
    pub place: Place,
    /// The organization that it belongs to, `الأمم المتحدة`.
    pub organization: Text,
    /// Its name.
    pub name: Text,
}

impl Organ {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "an organ", &["type", "organization", "name"])?;
        let organization =
            reader.required(&fields, "organization").and_then(|node| Text::read_plain(node, reader));
        let name = reader.required(&fields, "name").and_then(|node| Text::read_plain(node, reader));
        Some(Self {
            place: Place::of_file(reader.file().name.clone()),
            organization: organization?,
            name: name?,
        })
    }
}
