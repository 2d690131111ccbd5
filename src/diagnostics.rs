//! What is reported to the person who edits the source: severity, place, message and the way out.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use ecow::EcoString;
use serde::Serialize;

/// How grave a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The documents that depend on this place are not written.
    Error,
    /// Worth a look; nothing is held back.
    Warning,
    /// A question, told only to who asks for notes.
    Note,
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

/// A path as reports show it: with forward slashes on every machine.
pub fn shown_path(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// A stable name for the kind of fault, such as `field::missing`.
    pub code: &'static str,
    /// Where it is, if it has a place at all.
    #[serde(flatten)]
    pub place: Option<Place>,
    /// What is wrong, in lower case, without a full stop.
    pub message: String,
    /// What would help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, place: Some(place), message: message.into(), hint: None }
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message) }
    }

    /// A note at a place.
    pub fn note(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, place, message) }
    }

    /// The same report with a way out.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same report, with the nearest of the known names as the way out, or with some of them.
    pub fn nearest<'a>(self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(near) = nearest(name, known.iter().copied()) {
            return self.hint(format!("did you mean `{near}`?"));
        }
        let some: Vec<String> = known.iter().take(MOST_NAMES).map(|name| format!("`{name}`")).collect();
        match known.len().saturating_sub(some.len()) {
            _ if some.is_empty() => self,
            0 if some.len() == 1 => self.hint(format!("there is only {}", some.join(", "))),
            0 => self.hint(format!("there are {}", some.join(", "))),
            more => self.hint(format!("there are {} and {more} more", some.join(", "))),
        }
    }

    /// Whether this report holds documents back.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// How many names a report lists where none is close.
const MOST_NAMES: usize = 5;

/// The known name that is closest to a mistyped one, if one is close at all.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Sorts reports by place and drops those that say the same thing twice.
pub fn tidy(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (&a.place, a.severity, &a.message).cmp(&(&b.place, b.severity, &b.message)));
    diagnostics.dedup();
}

/// The texts of the files that were read, for showing the line that a report is about.
#[derive(Debug, Default, Clone)]
pub struct Sources(BTreeMap<EcoString, Arc<str>>);

impl Sources {
    /// Keeps the text of a file.
    pub fn insert(&mut self, file: EcoString, text: Arc<str>) {
        self.0.insert(file, text);
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.0.get(file).map(|text| &**text)
    }

    /// The place of a string at or after another place, for pointing into a longer text.
    pub fn find_from(&self, place: &Place, needle: &str) -> Option<Place> {
        let text = self.text(&place.file)?;
        let skip = place.line.saturating_sub(1);
        for (index, line) in text.lines().enumerate().skip(skip) {
            let start = if index == skip {
                let (byte, _) = line.char_indices().nth(place.column.saturating_sub(1)).unwrap_or((0, ' '));
                byte
            } else {
                0
            };
            if let Some(found) = line[start..].find(needle) {
                let column = line[..start + found].chars().count() + 1;
                return Some(Place { file: place.file.clone(), line: index + 1, column });
            }
        }
        None
    }

    fn line(&self, place: &Place) -> Option<&str> {
        self.text(&place.file)?.lines().nth(place.line.checked_sub(1)?)
    }
}

/// How many characters of a long line are shown around the place.
const EXCERPT: usize = 72;

/// A report as text for a person: severity, place, the line itself, message and hint.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let (name, paint) = match diagnostic.severity {
        Severity::Error => ("error", "\x1b[1;31m"),
        Severity::Warning => ("warning", "\x1b[1;33m"),
        Severity::Note => ("note", "\x1b[1;36m"),
    };
    let (paint, bold, reset) = if colour { (paint, "\x1b[1m", "\x1b[0m") } else { ("", "", "") };
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{paint}{name}{reset}{bold}: {}{reset} [{}]", diagnostic.message, diagnostic.code);
    if let Some(place) = &diagnostic.place {
        match (place.line, place.column) {
            (0, _) => _ = writeln!(out, "  --> {}", place.file),
            (line, 0) => _ = writeln!(out, "  --> {}:{line}", place.file),
            (line, column) => _ = writeln!(out, "  --> {}:{line}:{column}", place.file),
        }
        if let Some(line) = sources.line(place) {
            let (excerpt, caret) = excerpt(line, place.column);
            let number = place.line.to_string();
            let _ = writeln!(out, "  {number} | {excerpt}");
            if let Some(caret) = caret {
                let _ = writeln!(out, "  {} | {}^", " ".repeat(number.len()), " ".repeat(caret));
            }
        }
    }
    if let Some(hint) = &diagnostic.hint {
        let _ = writeln!(out, "  help: {hint}");
    }
    out
}

/// The part of a line that is shown, and where the caret stands under it. A terminal may reorder
/// a line with Arabic in it, so a caret is given only where all that stands before it is ASCII.
fn excerpt(line: &str, column: usize) -> (String, Option<usize>) {
    let chars: Vec<char> = line.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    let at = column.saturating_sub(1).min(chars.len());
    let start = if at > EXCERPT * 2 / 3 { at - EXCERPT / 3 } else { 0 };
    let end = (start + EXCERPT).min(chars.len());
    let mut shown: String = chars[start..end].iter().collect();
    if start > 0 {
        shown.insert(0, '…');
    }
    if end < chars.len() {
        shown.push('…');
    }
    let plain = column > 0 && start == 0 && chars[..at].iter().all(char::is_ascii);
    (shown.trim_end().to_owned(), plain.then_some(at))
}
