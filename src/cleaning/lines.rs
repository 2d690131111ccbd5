//! How lines begin and end: line ends, blanks behind them, and indents.

use super::{Change, Changes, Kind};
use crate::load::{self, MAX_WORD, SourceFile};

/// A text whose lines end as on Unix.
pub(super) fn ended_alike(text: &str, changes: &mut Changes) -> String {
    // Where there is no other, a carriage return ends lines, as on machines of long ago.
    let alone = if text.contains('\n') { " " } else { "\n" };
    let mut ended = String::with_capacity(text.len());
    let mut parts = text.split('\r').peekable();
    while let Some(part) = parts.next() {
        ended.push_str(part);
        let Some(next) = parts.peek() else { break };
        changes.count(Change::LineEnd);
        if !next.starts_with('\n') {
            ended.push_str(alone);
        }
    }
    ended
}

/// How many spaces a tab at the beginning of a line may stand for, what authors use most first.
const WIDTHS: [usize; 4] = [2, 4, 8, 1];

/// A text whose spaces are those of the space bar where YAML asks for them.
pub(super) fn spaced(text: &str, kind: Kind, changes: &mut Changes) -> String {
    if kind == Kind::Table {
        return text.into();
    }
    let indented =
        |width| text.split_inclusive('\n').any(|line| indent(line).contains('\t')).then_some(width);
    // The width is the one that makes a tree of the lines.
    let tried = WIDTHS
        .into_iter()
        .filter_map(indented)
        .find(|width| is_tree(&with_spaces(text, *width, &mut Changes::default())));
    with_spaces(text, tried.unwrap_or(WIDTHS[0]), changes)
}

fn with_spaces(text: &str, width: usize, changes: &mut Changes) -> String {
    let mut spaced = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (content, end) = match line.strip_suffix('\n') {
            Some(content) => (content, "\n"),
            None => (line, ""),
        };
        let start = spaced.len();
        let indent = indent(content);
        for c in indent.chars() {
            match c {
                ' ' => spaced.push(' '),
                '\t' => {
                    changes.count(Change::Tab);
                    spaced.push_str(&" ".repeat(width));
                }
                _ => {
                    changes.count(Change::IndentSpace);
                    spaced.push(' ');
                }
            }
        }
        for (index, word) in content[indent.len()..].split([' ', '\t']).enumerate() {
            if index > 0 {
                spaced.push(' ');
            }
            push_word(word, &mut spaced, changes);
        }
        content[indent.len()..].matches('\t').for_each(|_| changes.count(Change::Tab));
        trim_end(&mut spaced, start, changes);
        spaced.push_str(end);
    }
    spaced
}

/// The spaces of all kinds with which a line begins.
fn indent(line: &str) -> &str {
    let line = line.trim_end_matches('\n');
    &line[..line.len() - line.trim_start().len()]
}

/// Adds what stands between two spaces; in what no line can divide, no-break spaces become spaces.
fn push_word(word: &str, spaced: &mut String, changes: &mut Changes) {
    const NO_BREAK: char = '\u{a0}';
    if word.len() <= MAX_WORD || word.chars().count() <= MAX_WORD || !word.contains(NO_BREAK) {
        spaced.push_str(word);
        return;
    }
    word.matches(NO_BREAK).for_each(|_| changes.count(Change::NoBreakSpace));
    spaced.push_str(&word.replace(NO_BREAK, " "));
}

/// Takes away the spaces at the end of the last line, which begins at a byte. Behind a backslash one may be meant.
fn trim_end(spaced: &mut String, start: usize, changes: &mut Changes) {
    let kept = spaced[start..].trim_end_matches(' ');
    if start + kept.len() < spaced.len() && !kept.ends_with('\\') {
        changes.count(Change::TrailingBlank);
        spaced.truncate(start + kept.len());
    }
}

/// Whether a text is YAML, whatever its fields are.
fn is_tree(text: &str) -> bool {
    let file = SourceFile { name: "".into(), stem: "".into(), text: text.into() };
    let mut faults = vec![];
    load::parse(&file, &mut faults).is_some() && faults.iter().all(|fault| fault.code != "yaml::syntax")
}
