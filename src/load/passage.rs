//! A part of a file that the parser reads by itself, and where the next begins after a fault of syntax.

use std::borrow::Cow;

use granit_parser::{Marker, Span};

use super::node::Style;
use super::tree::{Open, Start, Tree};

/// A file from some line on, behind a skeleton of the lists and mappings that are open there, so that the
/// parser finds them open as well.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    /// The skeleton and the text.
    pub text: Cow<'a, str>,
    /// The line of the file with which the text begins.
    pub first_line: usize,
    /// How many events come from the skeleton.
    pub events: usize,
    first_byte: usize,
    skeleton_lines: usize,
    skeleton_bytes: usize,
}

/// Where reading goes on.
#[derive(Debug)]
pub(super) struct Resumption<'a> {
    /// What is read next.
    pub passage: Passage<'a>,
    /// How many levels stay open.
    pub levels: usize,
    /// The levels that may have lost something.
    pub damaged: Vec<usize>,
}

impl<'a> Passage<'a> {
    /// A whole file.
    pub fn whole(text: &'a str) -> Self {
        let text = Cow::Borrowed(text);
        Self { text, first_line: 1, events: 0, first_byte: 0, skeleton_lines: 0, skeleton_bytes: 0 }
    }

    /// A file from a line on, whose first entry belongs to the last of those levels.
    fn behind(open: &[Open], line: usize, byte: usize, text: &'a str) -> Self {
        let mut skeleton = String::new();
        let mut events = 0;
        for open in open {
            skeleton.push_str(&" ".repeat(open.start.column - 1));
            skeleton.push_str(if open.is_mapping() { "x:\n" } else { "-\n" });
            events += if open.is_mapping() { 2 } else { 1 };
        }
        // The last entry of the skeleton has no value.
        events += usize::from(!open.is_empty());
        let (skeleton_lines, skeleton_bytes) = (open.len(), skeleton.len());
        skeleton.push_str(text);
        let text = Cow::Owned(skeleton);
        Self { text, first_line: line, events, first_byte: byte, skeleton_lines, skeleton_bytes }
    }

    /// Where in the file that is.
    pub fn start(&self, marker: &Marker) -> Start {
        let line = self.line(marker);
        Start { line, column: marker.col() + 1, byte: self.byte(marker) }
    }

    /// The byte of the file.
    pub fn byte(&self, marker: &Marker) -> usize {
        let byte = marker.byte_offset().unwrap_or_default();
        byte.saturating_sub(self.skeleton_bytes) + self.first_byte
    }

    fn line(&self, marker: &Marker) -> usize {
        marker.line().saturating_sub(self.skeleton_lines).max(1) + self.first_line - 1
    }

    /// The last line on which something of it stands.
    pub fn last_line(&self, span: &Span) -> usize {
        let end = self.line(&span.end);
        // A text below `>` ends where the next line begins.
        if span.end.col() == 0 { end.saturating_sub(1).max(self.line(&span.start)) } else { end }
    }
}

/// The lines of a file.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self { text, starts: std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect() }
    }

    /// The byte with which a line begins, counted from 1.
    pub fn start(&self, line: usize) -> usize {
        self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }

    fn line(&self, line: usize) -> &'a str {
        self.text[self.start(line)..self.start(line + 1)].trim_end()
    }

    /// Where reading goes on after a fault, when what stands on the lines up to `settled` has been taken or is
    /// given up.
    pub fn resume(&self, tree: &mut Tree, settled: usize) -> Option<Resumption<'a>> {
        // The leftmost of the lines that are lost.
        let mut leftmost = usize::MAX;
        for line in settled + 1..=self.starts.len() {
            let text = self.line(line);
            let entry = text.trim_start_matches(' ');
            if entry.is_empty() || entry.starts_with('#') {
                continue;
            }
            let column = text.len() - entry.len() + 1;
            if let Some(levels) = levels(tree, column, entry) {
                // The first field may be the one that is not indented like the others.
                if levels == 1 {
                    tree.open[0].start.column = column;
                }
                let open = &tree.open[..levels];
                let start = self.start(line);
                let passage = Passage::behind(open, line, start, &self.text[start..]);
                let outside = |level: &usize| open[level + 1].start.column > leftmost;
                let damaged = (0..levels.saturating_sub(1)).filter(outside).chain(levels.checked_sub(1));
                return Some(Resumption { passage, levels, damaged: damaged.collect() });
            }
            leftmost = leftmost.min(column);
        }
        None
    }
}

/// How many of the levels that are open stay open if such a line belongs to the innermost of them. `None` if
/// it belongs to none.
fn levels(tree: &Tree, column: usize, entry: &str) -> Option<usize> {
    let (item, field) = (entry == "-" || entry.starts_with("- "), begins_field(entry));
    if tree.open.is_empty() {
        return (column == 1 && field).then_some(0);
    }
    let fits = |open: &Open| {
        open.style == Style::Block
            && open.start.column == column
            && if open.is_mapping() { field } else { item }
    };
    let outside = || field && tree.open[0].is_mapping() && column < tree.open[0].start.column;
    let found = tree.open.iter().rposition(fits).map(|level| level + 1);
    found.or_else(|| outside().then_some(1))
}

/// Whether a line begins with the name of a field, as all names are: `name: …`.
pub(super) fn begins_field(entry: &str) -> bool {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let after = entry.trim_start_matches(part_of_name);
    after.len() < entry.len() && (after == ":" || after.starts_with(": "))
}
