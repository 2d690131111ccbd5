//! An organ whose documents these are: what their mastheads begin with, and what it calls things.

use super::{InstrumentForm, MastheadWords, Words};
use crate::arabic::letters::{Gender, definite, gender};
use crate::diagnostics::Located;
use crate::source::{Line, Referred, Source, Target, Title};

/// An organ whose documents these are. Their mastheads begin with it. A project may have several, each with its own
/// sessions and meetings: a conference, and a working group of it.
#[derive(Debug, Clone, Source)]
#[source(called = "an organ", kind = "organ")]
pub struct Organ {
    /// The organization that it belongs to, `الأمم المتحدة`.
    pub organization: Title,
    /// Its name.
    pub name: Title,
    /// What it is called for short, with the article; if not given, the first word of its name, `المؤتمر`.
    pub short: Option<Line>,
    /// The gender of that word, with which verbs agree; if not given, as its ending has it: `اللجنة` is feminine.
    pub gender: Option<Gender>,
    /// The file of its emblem below `source/`, a picture; if not given, that of the house. It is printed 19 mm wide, or
    /// narrower, so that it is at most 24 mm high. The emblem of the United Nations is used with authority alone (General Assembly
    /// resolution 92 (I)).
    pub emblem: Option<Located<Line>>,
    /// What it calls things, where that is not as the house has it.
    pub words: Option<Words>,
    /// What its mastheads print, where that is not as the house has it.
    pub masthead: Option<MastheadWords>,
    /// How its resolutions and decisions are called, where that is not as the house has it.
    #[source(optional)]
    pub instruments: Vec<InstrumentForm>,
}

impl Referred for Organ {
    const TARGET: Target = Target::Organ;
}

impl Organ {
    /// What it is called for short: `المؤتمر`.
    pub fn short_name(&self) -> String {
        match &self.short {
            Some(short) => short.to_string(),
            None => definite(self.name.plain().split_whitespace().next().unwrap_or_default()),
        }
    }

    /// The gender of its short name.
    pub fn gender(&self) -> Gender {
        self.gender.unwrap_or_else(|| gender(&self.short_name()))
    }

    /// Whether anything but mastheads depends on it.
    pub fn has_words(&self) -> bool {
        self.words.is_some() || !self.instruments.is_empty()
    }
}
