//! Reports leave here, as text for a person or as JSON; whatever a source file holds, none of it reaches
//! a terminal as anything but characters that can be seen.

use std::fmt::Write;

use super::{Diagnostic, Severity, Sources, is_invisible, visible};

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
    let message = visible(&diagnostic.message);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{paint}{name}{reset}{bold}: {message}{reset} [{}]", diagnostic.code);
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
            }
        }
    }
    if let Some(hint) = &diagnostic.hint {
        let _ = writeln!(out, "  help: {}", visible(hint));
    }
    out
}

/// A report as one line of JSON, in which control and invisible characters are escaped.
pub fn render_json(diagnostic: &Diagnostic) -> String {
    // A report is made of texts and numbers, which always have a form in JSON.
    let json = serde_json::to_string(diagnostic).unwrap_or_default();
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
