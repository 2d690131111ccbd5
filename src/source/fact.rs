//! What a document knows of itself, by the names under which its texts print it: `{session}`, `{dates}`.

use std::fmt;

/// What a document knows of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// The ordinal of its session.
    Session,
    /// The days of its session.
    Dates,
    /// Where its session meets.
    Venue,
    /// How many meetings there were up to the last that a compendium prints.
    Meetings,
    /// How many sessions there were up to the last that it prints.
    Sessions,
    /// How many resolutions a report prints.
    Resolutions,
    /// How many decisions it prints.
    Decisions,
}

impl Fact {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Session,
        Self::Dates,
        Self::Venue,
        Self::Meetings,
        Self::Sessions,
        Self::Resolutions,
        Self::Decisions,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Dates => "dates",
            Self::Venue => "venue",
            Self::Meetings => "meetings",
            Self::Sessions => "sessions",
            Self::Resolutions => "resolutions",
            Self::Decisions => "decisions",
        }
    }

    /// The fact that a text begins with as a mark, and what follows it.
    pub fn begins(text: &str) -> Option<(Self, &str)> {
        let (name, after) = text.strip_prefix('{')?.split_once('}')?;
        Self::ALL.into_iter().find(|fact| fact.name() == name).map(|fact| (fact, after))
    }
}

/// As it is typed.
impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}}}", self.name())
    }
}
