//! Reports leave here, as text for a person or as JSON; whatever a source file holds, none of it reaches
//! a terminal as anything but characters that can be seen.

use std::fmt::Write;

use serde::Serialize;

use super::language::isolated;
use super::quote::words_around;
use super::{Diagnostic, Form, Language, Place, Severity, Sources, Value, is_invisible, visible};

/// How many characters of a long line are shown around the place.
const EXCERPT: usize = 72;

/// How reports look.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// The language that they are told in.
    pub language: Language,
    /// Whether they have colours.
    pub colour: bool,
}

/// A report as text for a person: severity, place, the line itself, message and hint. Where no caret can
/// point into the line, the words around the place are quoted.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, look: Look) -> String {
    let Look { language, colour } = look;
    let word = |key: &str| language.words(key, vec![]);
    let name = diagnostic.severity.key();
    let paint = match diagnostic.severity {
        Severity::Error => "\x1b[1;31m",
        Severity::Warning => "\x1b[1;33m",
        Severity::Note => "\x1b[1;36m",
    };
    let (paint, bold, reset) = if colour { (paint, "\x1b[1m", "\x1b[0m") } else { ("", "", "") };
    let message = diagnostic.message.words(language, Form::Shown);
    let code = language.isolated(&format!("[{}]", diagnostic.code));
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{paint}{}{reset}{bold}: {message}{reset} {code}", word(name));
    if let Some(place) = &diagnostic.place {
        let file = visible(&place.file);
        match (place.line, place.column) {
            (0, _) => _ = writeln!(out, "  --> {file}"),
            (line, 0) => _ = writeln!(out, "  --> {file}:{line}"),
            (line, column) => _ = writeln!(out, "  --> {file}:{line}:{column}"),
        }
        if let Some((part, first)) = sources.around(place, EXCERPT + 1) {
            let (excerpt, caret) = excerpt(part, first, place.column);
            let number = place.line.to_string();
            let _ = writeln!(out, "  {number} | {excerpt}");
            if let Some(caret) = caret {
                let _ = writeln!(out, "  {} | {}^", " ".repeat(number.len()), " ".repeat(caret));
            } else if let Some(words) = words_around(place, sources) {
                let _ = writeln!(out, "  {}: {}", word("near"), isolated(&words));
            }
        }
    }
    if !diagnostic.also.is_empty() {
        let _ = writeln!(out, "  {}", also(diagnostic, language));
    }
    if let Some(hint) = &diagnostic.hint {
        let _ = writeln!(out, "  {}: {}", word("help"), hint.words(language, Form::Shown));
    }
    out
}

/// How many further places of a report are named.
const MOST_PLACES: usize = 8;

/// The further places of a report: those in the file of the first by their lines, the others by file and line.
fn also(diagnostic: &Diagnostic, language: Language) -> String {
    let first = diagnostic.place.as_ref().map(|place| &place.file);
    let shown = |place: &Place| match place.line {
        0 => language.isolated(&visible(&place.file)),
        line if first == Some(&place.file) => line.to_string(),
        line => language.isolated(&format!("{}:{line}", visible(&place.file))),
    };
    let mut places: Vec<String> = diagnostic.also.iter().map(shown).collect();
    places.dedup();
    let more = places.len().saturating_sub(MOST_PLACES);
    let count = places.len();
    places.truncate(MOST_PLACES);
    let of_file = diagnostic.also.iter().all(|place| Some(&place.file) == first && place.line > 0);
    let mut values = vec![("places", Value::Several(places))];
    let key = match (of_file, more) {
        (true, 0) => "also-lines",
        (true, _) => "also-lines-more",
        (false, 0) => "also-places",
        (false, _) => "also-places-more",
    };
    values.push(if more > 0 { ("more", Value::Number(more)) } else { ("count", Value::Number(count)) });
    language.words(key, values)
}

/// A report as it is written for programs.
#[derive(Serialize)]
struct Record<'a> {
    severity: Severity,
    code: &'static str,
    #[serde(flatten)]
    place: Option<&'a Place>,
    /// The words around the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    near: Option<String>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    /// The other places where the same is wrong.
    #[serde(skip_serializing_if = "<[Place]>::is_empty")]
    also: &'a [Place],
}

/// A report as one line of JSON, in which control and invisible characters are escaped.
pub fn render_json(diagnostic: &Diagnostic, sources: &Sources, language: Language) -> String {
    let place = diagnostic.place.as_ref();
    let record = Record {
        severity: diagnostic.severity,
        code: diagnostic.code,
        place,
        near: place.and_then(|place| words_around(place, sources)),
        message: diagnostic.message.words(language, Form::Plain),
        hint: diagnostic.hint.as_ref().map(|hint| hint.words(language, Form::Plain)),
        also: &diagnostic.also,
    };
    // A report is made of texts and numbers, which always have a form in JSON.
    let json = serde_json::to_string(&record).unwrap_or_default();
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_control() || is_invisible(c) {
            let units = c.encode_utf16(&mut [0; 2]).to_vec();
            out.extend(units.into_iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// The part of a line that is shown, and where the caret stands under it. A terminal may reorder
/// a line with Arabic in it, so a caret is given only where all that stands before it is ASCII.
/// `part` is what lies around the column, and begins at the column `first`.
fn excerpt(part: &str, first: usize, column: usize) -> (String, Option<usize>) {
    let chars: Vec<char> = part.chars().collect();
    let before = first - 1;
    let at = column.saturating_sub(1).min(before + chars.len());
    let start = if at > EXCERPT * 2 / 3 { at - EXCERPT / 3 } else { 0 };
    let end = (start + EXCERPT).min(before + chars.len());
    let text: String = chars[start - before..end - before].iter().collect();
    let goes_on = end < before + chars.len();
    let shown = visible(if goes_on { &text } else { text.trim_end() });
    let caret = (column > 0 && start == 0 && chars[..at].iter().all(char::is_ascii)).then(|| {
        let left: String = chars[..at].iter().collect();
        visible(&left).len()
    });
    let (head, tail) = (if start > 0 { "…" } else { "" }, if goes_on { "…" } else { "" });
    (format!("{head}{shown}{tail}"), caret)
}
