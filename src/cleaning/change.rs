//! What cleaning has done to a file, and how often.

use std::collections::BTreeMap;

use crate::diagnostics::{Language, Value};

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// The file was in UTF-16.
    Utf16,
    /// The file was in Windows-1256.
    Windows1256,
    /// Marks of direction, spaces without width, control characters: taken out.
    Invisible,
    /// Soft hyphens: taken out.
    SoftHyphen,
    /// Forms for display: now letters.
    Form,
    /// Strokes between letters: taken out.
    Tatweel,
    /// Spaces of other kinds in indents: now spaces.
    IndentSpace,
    /// Tabs: now spaces.
    Tab,
    /// No-break spaces in words that no line could divide: now spaces.
    NoBreakSpace,
    /// Lines that ended as on other machines.
    LineEnd,
    /// Lines with blanks at the end.
    TrailingBlank,
}

/// How often each change was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes(BTreeMap<Change, usize>);

impl Change {
    /// The key of its words.
    fn key(self) -> &'static str {
        match self {
            Self::Utf16 => "clean-utf-16",
            Self::Windows1256 => "clean-windows-1256",
            Self::Invisible => "clean-invisible",
            Self::SoftHyphen => "clean-soft-hyphen",
            Self::Form => "clean-form",
            Self::Tatweel => "clean-tatweel",
            Self::IndentSpace => "clean-indent-space",
            Self::Tab => "clean-tab",
            Self::NoBreakSpace => "clean-no-break-space",
            Self::LineEnd => "clean-line-end",
            Self::TrailingBlank => "clean-trailing-blank",
        }
    }
}

impl Changes {
    /// Counts a change.
    pub fn count(&mut self, change: Change) {
        *self.0.entry(change).or_default() += 1;
    }

    /// Whether nothing was done.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How often a change was made.
    pub fn of(&self, change: Change) -> usize {
        self.0.get(&change).copied().unwrap_or_default()
    }

    /// The changes in words, each with its count.
    pub fn words(&self, language: Language) -> String {
        let words = self.0.iter().map(|(change, count)| {
            let values = match change {
                Change::Utf16 | Change::Windows1256 => vec![],
                _ => vec![("count", Value::Number(*count))],
            };
            language.words(change.key(), values)
        });
        language.list(&words.collect::<Vec<_>>())
    }
}
