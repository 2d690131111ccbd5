//! Files with errors: what points at something in them does not point at nothing.

use ecow::EcoString;

use super::DocumentContent;
use super::shelf::file_id;
use crate::source::Target;

/// A file with errors.
#[derive(Debug, Clone)]
pub struct Faulty {
    /// The file.
    pub file: EcoString,
    /// Its path below the source folder without its ending: the output path, if it is a document.
    pub name: EcoString,
    /// The word of its field `type`, if it tells what it is.
    pub kind: Option<&'static str>,
    /// Whether it could be read all the same.
    pub read: bool,
}

impl Faulty {
    /// Whether it describes a document that could not be read.
    pub fn is_unread_document(&self) -> bool {
        !self.read && self.kind.is_some_and(|kind| DocumentContent::KINDS.contains(&kind))
    }

    /// Whether it does not tell what it is.
    pub fn is_unknown(&self) -> bool {
        self.kind.is_none()
    }

    /// Whether what is named by an id or an output path may stand in it.
    pub fn may_hold(&self, target: Target, id: &str) -> bool {
        let by_kind = |kinds: &[&str]| self.kind.is_none_or(|kind| kinds.contains(&kind));
        let by_id = || file_id(&self.name) == id;
        // A list is called what it lists, where it does not tell what it is.
        let by_list = |list: &str| self.kind.map_or_else(|| file_id(&self.name) == list, |kind| kind == list);
        match target {
            Target::Meeting => by_kind(&["meeting"]) && by_id(),
            Target::Instrument => by_kind(&["resolution", "decision", "instrument"]) && by_id(),
            Target::Session => by_kind(&["session"]) && by_id(),
            Target::Organ => by_kind(&["organ"]) && by_id(),
            Target::InstrumentKind => by_kind(&["house", "organ"]),
            Target::Citation => by_list("citations"),
            Target::Topic => by_list("topics"),
            Target::AgendaItem => by_kind(&["agenda"]),
            Target::Compendium => by_kind(&["compendium"]) && self.name == id,
            Target::Agenda => by_kind(&["agenda"]) && self.name == id,
            Target::Document => by_kind(&DocumentContent::KINDS) && self.name == id,
        }
    }

    /// Whether it may describe the organ.
    pub fn may_be_organ(&self) -> bool {
        self.kind.is_none_or(|kind| kind == "organ")
    }
}
