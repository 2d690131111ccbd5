//! What an id or an output path can point at.

/// What can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A meeting, by its id.
    Meeting,
    /// A resolution or decision, by its id.
    Instrument,
    /// A session, by its id.
    Session,
    /// An organ, by its id.
    Organ,
    /// A kind of instruments that the house or an organ names, by its id.
    InstrumentKind,
    /// An entry of the list of citations, by its id.
    Citation,
    /// An entry of the list of topics, by its id.
    Topic,
    /// An item of the agenda of the same session, by its id.
    AgendaItem,
    /// A compendium, by its output path.
    Compendium,
    /// An agenda, by its output path.
    Agenda,
    /// A document of any kind, by its output path.
    Document,
}

impl Target {
    /// What messages call it, without an article.
    pub fn called(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Instrument => "resolution or decision",
            Self::Session => "session",
            Self::Organ => "organ",
            Self::InstrumentKind => "kind of instrument",
            Self::Citation => "citation",
            Self::Topic => "topic",
            Self::AgendaItem => "agenda item",
            Self::Compendium => "compendium",
            Self::Agenda => "agenda",
            Self::Document => "document",
        }
    }

    /// The word by which sentences choose what they call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Instrument => "instrument",
            Self::AgendaItem => "agenda-item",
            Self::InstrumentKind => "instrument-kind",
            other => other.called(),
        }
    }

    /// Whether it is named by an output path, which may have any letters, and not by an id.
    pub fn is_path(self) -> bool {
        matches!(self, Self::Compendium | Self::Agenda | Self::Document)
    }
}
