//! The pieces of a text.
//!
//! Laid out by `typst/house/text.typ`.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::arabic::scripts::ScriptOfRun;

/// A text in pieces.
pub type Runs = Vec<Run>;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Characters that print as they stand.
    Text(String),
    /// A space before an initial kaf, which the font would draw over the space.
    SpaceBeforeKaf,
    /// What runs left to right and has one script. The characters that isolate it are in it; one isolate may
    /// hold several such runs.
    LeftToRight {
        /// The script and the language.
        script: ScriptOfRun,
        /// What it holds.
        runs: Runs,
    },
    /// Characters in italics.
    Emphasis(String),
    /// A document symbol and its public address.
    Link {
        /// The symbol.
        text: String,
        /// The address.
        url: String,
    },
    /// A footnote.
    Note {
        /// Its mark as printed, such as `(5)`.
        mark: String,
        /// What it says.
        text: Runs,
    },
}

/// The footnotes of runs in order, those inside left-to-right runs too: mark and text.
pub fn notes(runs: &[Run]) -> Vec<(&str, &Runs)> {
    let found = runs.iter().flat_map(|run| match run {
        Run::Note { mark, text } => vec![(mark.as_str(), text)],
        Run::LeftToRight { runs, .. } => notes(runs),
        _ => vec![],
    });
    found.collect()
}

impl Serialize for Run {
    /// A string for characters, and a mapping with one telling key for all else.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Text(text) = self {
            return serializer.serialize_str(text);
        }
        let mut map = serializer.serialize_map(Some(2))?;
        match self {
            Self::Text(_) => {}
            Self::SpaceBeforeKaf => map.serialize_entry("space", " ")?,
            Self::LeftToRight { script, runs } => {
                map.serialize_entry("left-to-right", runs)?;
                map.serialize_entry("script", script.code)?;
                map.serialize_entry("language", script.language)?;
            }
            Self::Emphasis(text) => map.serialize_entry("emphasis", text)?,
            Self::Link { text, url } => {
                map.serialize_entry("link", text)?;
                map.serialize_entry("url", url)?;
            }
            Self::Note { mark, text } => {
                map.serialize_entry("note", mark)?;
                map.serialize_entry("text", text)?;
            }
        }
        map.end()
    }
}
