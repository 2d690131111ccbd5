//! The organ whose documents these are: what every masthead begins with.

use ecow::EcoString;

use super::Text;
use crate::diagnostics::{Located, Place};
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
    /// The file of its emblem, a picture below the source folder. The emblem of the United Nations is
    /// used with authority alone (General Assembly resolution 92 (I)).
    pub emblem: Option<Located<EcoString>>,
}

impl Organ {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "an organ", &["type", "organization", "name", "emblem"])?;
        let organization =
            reader.required(&fields, "organization").and_then(|node| Text::read_plain(node, reader));
        let name = reader.required(&fields, "name").and_then(|node| Text::read_plain(node, reader));
        let emblem = reader.optional(&fields, "emblem").and_then(|node| reader.text(node));
        Some(Self {
            emblem,
            place: Place::of_file(reader.file().name.clone()),
            organization: organization?,
            name: name?,
        })
    }
}
