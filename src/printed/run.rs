//! The pieces of a text.
//!
//! Laid out by `typst/house/text.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::arabic::scripts::ScriptOfRun;

/// A text in pieces.
pub type Runs = Vec<Run>;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", content = "content", rename_all = "kebab-case")]
pub enum Run {
    /// Characters that print as they stand.
    Text(String),
    /// What runs left to right and has one script. The characters that isolate it are in it; one isolate may
    /// hold several such runs.
    LeftToRight {
        /// The script and the language.
        #[serde(flatten)]
        script: ScriptOfRun,
        /// What it holds.
        runs: Runs,
    },
    /// Characters in italics.
    Emphasis(String),
    /// Characters in bold.
    Strong(String),
    /// Characters that are raised, as exponents are.
    Raised(String),
    /// The words that a paragraph of a resolution or decision opens with, set apart: `وإذ يشير`, `يقرّ`.
    Opening(String),
    /// A document symbol and its public address.
    Link {
        /// The symbol.
        text: String,
        /// The address, if documents of its body have one.
        url: Option<String>,
    },
    /// A web or mail address, within which a line may end.
    Address {
        /// The address as it was typed.
        text: String,
        /// What it leads to.
        url: String,
    },
    /// The number of something that the document prints elsewhere.
    Reference {
        /// The number.
        text: String,
        /// The label of what has it.
        anchor: String,
    },
    /// A footnote.
    Note {
        /// Its mark as printed, such as `(5)`.
        mark: String,
        /// What it says.
        text: Runs,
        /// The label that references point at, if any does.
        anchor: Option<String>,
    },
    /// What an earlier edition has not, in a comparison with it.
    Added {
        /// What is added.
        runs: Runs,
    },
    /// What only an earlier edition has, in a comparison with it.
    Removed {
        /// What is removed.
        runs: Runs,
    },
}

/// The footnotes of runs in order, those inside left-to-right runs too: mark and text.
pub fn notes(runs: &[Run]) -> Vec<(&str, &Runs)> {
    let found = runs.iter().flat_map(|run| match run {
        Run::Note { mark, text, .. } => vec![(mark.as_str(), text)],
        Run::LeftToRight { runs, .. } | Run::Added { runs } | Run::Removed { runs } => notes(runs),
        _ => vec![],
    });
    found.collect()
}

/// Runs without their footnotes, those inside left-to-right runs too.
pub fn without_notes(runs: &[Run]) -> Runs {
    let kept = runs.iter().filter(|run| !matches!(run, Run::Note { .. })).map(|run| match run {
        Run::LeftToRight { script, runs } => Run::LeftToRight { script: *script, runs: without_notes(runs) },
        other => other.clone(),
    });
    kept.collect()
}

/// Adds the characters of runs to a text, without what footnotes say.
pub fn gather(runs: &[Run], text: &mut String) {
    for run in runs {
        match run {
            Run::Text(piece)
            | Run::Emphasis(piece)
            | Run::Strong(piece)
            | Run::Opening(piece)
            | Run::Link { text: piece, .. }
            | Run::Address { text: piece, .. }
            | Run::Reference { text: piece, .. } => text.push_str(piece),
            // As it would be typed where nothing can be raised: `10^6` is not 106.
            Run::Raised(piece) => {
                text.push('^');
                text.push_str(piece);
            }
            Run::LeftToRight { runs, .. } | Run::Added { runs } | Run::Removed { runs } => gather(runs, text),
            Run::Note { mark, .. } => text.push_str(mark),
        }
    }
}
