//! What an editor's hand has done where the parser stumbles over something that follows from it.

use granit_parser::ErrorKind as Kind;

use super::passage::begins_field;
use super::tree::Start;
use crate::diagnostics::{Sentence, sentence};

/// A slip: where it is, and what is said of it.
#[derive(Debug)]
pub(super) struct Slip {
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    pub message: Sentence,
}

/// How many lines above a fault are looked at.
const REACH: usize = 200;

/// What word processors make of a hyphen, and the stroke of Arabic keyboards.
const DASHES: [char; 7] = ['\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '−', 'ـ'];

/// The slip that a fault of the parser follows from, if one is found on its line or above it.
pub(super) fn slip(kind: &Kind, text: &str, start: Start) -> Option<Slip> {
    let first = start.line.saturating_sub(REACH);
    // The lines up to that of the fault, the last one first.
    let mut lines: Vec<(usize, &str)> =
        text.lines().enumerate().skip(first).take(start.line - first).collect();
    lines.reverse();
    let here = lines.first().map(|(_, line)| *line).unwrap_or_default();
    match kind {
        Kind::InvalidBlockScalarHeader | Kind::ZeroBlockScalarIndent => long_dash(start.line, here),
        Kind::InvalidQuotedScalarIndent | Kind::DocumentIndicatorInQuotedScalar => {
            lines.iter().skip(1).find_map(|(index, line)| open_quote(index + 1, line))
        }
        Kind::MappingValueNotAllowed => {
            text_in_brackets(start.line, here).or_else(|| glued(&lines)).or_else(|| second_colon(start, here))
        }
        Kind::SimpleKeyExpected
        | Kind::InvalidSimpleKey
        | Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry => text_in_brackets(start.line, here).or_else(|| glued(&lines)),
        _ => None,
    }
}

/// Where the marks of a merge stand that was not finished, by line.
pub(super) fn merge_marks(text: &str) -> Vec<usize> {
    let is_mark = |line: &str, mark: &str| {
        line.strip_prefix(mark).is_some_and(|it| it.is_empty() || it.starts_with(' '))
    };
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    let lines = text.lines().enumerate().filter(|(_, line)| marks.iter().any(|mark| is_mark(line, mark)));
    let found: Vec<usize> = lines.map(|(index, _)| index + 1).collect();
    let opens = text.lines().any(|line| is_mark(line, marks[0]));
    if opens && found.len() > 1 { found } else { vec![] }
}

/// Whether no line of a file begins with the name of a field.
pub(super) fn has_no_fields(text: &str) -> bool {
    !text.lines().any(|line| begins_field(value(line).1))
}

/// A line without its indent and the hyphens of lists, and how many characters those have.
fn value(line: &str) -> (usize, &str) {
    let mut rest = line.trim_start_matches(' ');
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start_matches(' ');
    }
    (line.len() - rest.len(), rest)
}

/// The name of a field with which a line begins, and what stands behind its colon.
fn field(entry: &str) -> Option<(&str, &str)> {
    let (name, behind) = entry.split_once(':')?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    is_name.then_some((name, behind))
}

/// The nearest field above a fault, if no space stands behind its colon: `text:>-`.
fn glued(lines: &[(usize, &str)]) -> Option<Slip> {
    for (at, (index, line)) in lines.iter().enumerate() {
        let (indent, entry) = value(line);
        let Some((name, behind)) = field(entry) else { continue };
        let next = behind.chars().next();
        if next.is_some_and(|c| c != ' ' && c != '/' && c != ':' && c != '\r') {
            let column = indent + name.len() + 2;
            return Some(Slip {
                line: index + 1,
                column,
                message: sentence!("yaml-space-missing", name = name),
            });
        }
        if at > 0 {
            return None;
        }
    }
    None
}

/// A text on the line of its field that has a colon itself: `title: Activities: assistance`.
fn second_colon(start: Start, line: &str) -> Option<Slip> {
    let (indent, entry) = value(line);
    let (name, behind) = field(entry)?;
    let is_second = behind.starts_with(' ') && start.column > indent + name.len() + 1;
    let message = sentence!("yaml-colon-in-text");
    is_second.then_some(Slip { line: start.line, column: start.column, message })
}

/// `>–`: what a word processor has made of `>-`.
fn long_dash(number: usize, line: &str) -> Option<Slip> {
    let (at, mark) = line.char_indices().find_map(|(at, c)| {
        let dash = matches!(c, '>' | '|').then(|| line[at + 1..].chars().next()).flatten();
        Some((at, [c, dash.filter(|dash| DASHES.contains(dash))?]))
    })?;
    let (typed, meant): (String, _) = (mark.iter().collect(), format!("{}-", mark[0]));
    let column = line[..at].chars().count() + 1;
    let message = sentence!("yaml-fold-dash", typed = typed, meant = meant);
    Some(Slip { line: number, column, message })
}

/// A text that begins with a bracket: `title: [deleted] Opening`.
fn text_in_brackets(number: usize, line: &str) -> Option<Slip> {
    let (indent, entry) = value(line);
    let (before, text) = match field(entry) {
        Some((name, behind)) => (indent + name.len() + 1, behind),
        None => (indent, entry),
    };
    let text_start = text.trim_start_matches(' ');
    let (open, close) =
        [('[', ']'), ('{', '}')].into_iter().find(|(open, _)| text_start.starts_with(*open))?;
    let behind = text_start[text_start.find(close)? + 1..].trim();
    let column = before + text.len() - text_start.len() + 1;
    let goes_on = !behind.is_empty() && !behind.starts_with(['#', ',', ':', ']', '}']);
    let message = sentence!("yaml-bracket-begins", bracket = open.to_string());
    goes_on.then_some(Slip { line: number, column, message })
}

/// A value that begins with a quotation mark which is not closed on its line.
fn open_quote(number: usize, line: &str) -> Option<Slip> {
    let (indent, entry) = value(line);
    let (before, text) = match field(entry) {
        Some((name, behind)) => (indent + name.len() + 1, behind),
        None => (indent, entry),
    };
    let quoted = text.trim_start_matches([' ', '[']);
    let mark = quoted.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let escaped = if mark == '"' { quoted.replace("\\\"", "") } else { quoted.replace("''", "") };
    let column = before + text.len() - quoted.len() + 1;
    let is_open = escaped.matches(mark).count() % 2 == 1;
    is_open.then_some(Slip { line: number, column, message: sentence!("yaml-quote-open") })
}
