//! What is reported to the person who edits the source: severity, place, message and the way out.

pub mod catalogue;
mod characters;
mod gathered;
mod language;
mod limit;
mod nearest;
mod packed;
mod quote;
mod render;
mod sentence;
mod sources;

use std::path::Path;

use ecow::{EcoString, EcoVec};
use serde::{Deserialize, Serialize};

pub use characters::{is_invisible, visible};
pub use gathered::gathered;
pub use language::{Form, Language, Value, Values};
pub use limit::{Shown, limit};
pub use nearest::{Search, nearest};
pub use packed::{PackedText, Packer};
pub use render::{Look, render, render_json};
pub use sentence::Sentence;
pub(crate) use sentence::sentence;
pub use sources::Sources;

/// How grave a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The documents that depend on this place are not written.
    Error,
    /// Worth a look; nothing is held back.
    Warning,
    /// A question, told only to who asks for notes.
    Note,
}

impl Severity {
    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A position in a source file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The file, relative to the project, with forward slashes.
    pub file: EcoString,
    /// The line, counted from 1; 0 stands for the file as a whole.
    pub line: usize,
    /// The column in characters, counted from 1; 0 stands for the line as a whole.
    pub column: usize,
}

impl Place {
    /// The place that stands for a file as a whole.
    pub fn of_file(file: impl Into<EcoString>) -> Self {
        Self { file: file.into(), line: 0, column: 0 }
    }
}

/// A path as reports show it: with forward slashes on every machine. Bytes that are no UTF-8 are shown
/// as `\xff`, so that two different paths never look alike.
pub fn shown_path(path: &Path) -> String {
    let mut shown = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        shown.push_str(chunk.valid());
        shown.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    // Elsewhere a backslash is a character of a name like any other.
    if std::path::MAIN_SEPARATOR == '\\' { shown.replace('\\', "/") } else { shown }
}

/// A value together with the place where an author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

/// One report: what is wrong, where, and what would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// A stable name for the kind of fault, such as `field::missing`; [`catalogue`] has all of them.
    pub code: &'static str,
    /// Where it is, if it has a place at all.
    pub place: Option<Place>,
    /// What is wrong, in lower case, without a full stop.
    pub message: Sentence,
    /// What would help.
    pub hint: Option<Box<Sentence>>,
    /// The other places where the same is wrong.
    pub also: EcoVec<Place>,
}

impl Diagnostic {
    /// A report, with what the words of its message say would help.
    pub fn new(
        severity: Severity,
        code: &'static str,
        place: Option<Place>,
        message: impl Into<Sentence>,
    ) -> Self {
        let message = message.into();
        let hint = message.help().map(Box::new);
        Self { severity, code, place, message, hint, also: EcoVec::new() }
    }

    /// An error at a place.
    pub fn error(code: &'static str, place: Place, message: impl Into<Sentence>) -> Self {
        Self::new(Severity::Error, code, Some(place), message)
    }

    /// An error of the command or the machine, which has no place in a source.
    pub fn misuse(code: &'static str, message: impl Into<Sentence>) -> Self {
        Self::new(Severity::Error, code, None, message)
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, place: Place, message: impl Into<Sentence>) -> Self {
        Self::new(Severity::Warning, code, Some(place), message)
    }

    /// A note at a place.
    pub fn note(code: &'static str, place: Place, message: impl Into<Sentence>) -> Self {
        Self::new(Severity::Note, code, Some(place), message)
    }

    /// The same report with a way out.
    pub fn hint(mut self, hint: impl Into<Sentence>) -> Self {
        self.hint = Some(Box::new(hint.into()));
        self
    }

    /// The same report of more places than one.
    pub fn also(mut self, places: impl IntoIterator<Item = Place>) -> Self {
        self.also.extend(places);
        self
    }

    /// All its places, the first one first.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.place.iter().chain(&self.also)
    }

    /// Whether the machine failed, and not the source: a picture that no thread could be had for.
    pub fn is_of_machine(&self) -> bool {
        matches!(self.code, "machine::failure" | "picture::unread")
    }

    /// Whether this report holds documents back.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts reports by place and drops those that say the same thing twice.
pub fn tidy(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (&a.place, a.severity, &a.message).cmp(&(&b.place, b.severity, &b.message)));
    diagnostics.dedup();
}
