//! Writes YAML as an author types it: one field on a line, paragraphs below `>-`, short lists in brackets.

use std::fmt::Write;

use crate::diagnostics::is_invisible;

/// YAML as it is written, field after field.
///
/// What is read back has the same texts, character for character ([`load::parse`](crate::load::parse)). serde_yaml
/// writes where machines read; it has neither `>-` nor lists in brackets, nor does it keep a text that looks like a
/// number plain, so what authors go on working with is written here.
///
/// A list or a mapping without entries is `[]` or `{}`, and a value for which nothing is written is empty.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    open: Vec<Level>,
    at: Position,
    columns: Option<usize>,
}

/// A list or a mapping that is open.
#[derive(Debug)]
struct Level {
    indent: usize,
    entries: usize,
    after: Position,
}

/// What stands before what is written next.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Position {
    /// Nothing: the file begins.
    #[default]
    Start,
    /// `name:`.
    Name,
    /// `-`.
    Dash,
    /// The end of a value, and of its line.
    End,
}

impl Writer {
    /// A writer that puts each paragraph on one line, as the files of the project have it: a changed word is one
    /// changed line, and the line does not break elsewhere after it.
    pub fn new() -> Self {
        Self::default()
    }

    /// A writer whose paragraphs fill lines of about so many characters, indent included.
    pub fn filling(columns: usize) -> Self {
        Self { columns: Some(columns), ..Self::default() }
    }

    /// Writes a mapping, whose fields `write` writes.
    pub fn mapping(&mut self, write: impl FnOnce(&mut Self)) {
        self.collection("{}", write);
    }

    /// Writes a field of a mapping, whose value `write` writes.
    pub fn field(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        self.entry();
        let name = if is_plain(name, false) { name.into() } else { quoted(name) };
        self.text.push_str(&name);
        self.text.push(':');
        self.value(Position::Name, write);
    }

    /// Writes a list with an entry on each line, whose entries `write` writes.
    pub fn list(&mut self, write: impl FnOnce(&mut Self)) {
        self.collection("[]", write);
    }

    /// Writes an entry of a list, whose value `write` writes.
    pub fn item(&mut self, write: impl FnOnce(&mut Self)) {
        self.entry();
        self.text.push('-');
        self.value(Position::Dash, write);
    }

    /// Writes a list in brackets, for short ones such as `topics: [conference, convention]`.
    pub fn flow<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) {
        let written = |text: T| {
            let text = text.as_ref();
            if is_plain(text, true) { text.to_owned() } else { quoted(text) }
        };
        let texts: Vec<String> = texts.into_iter().map(written).collect();
        self.inline(&format!("[{}]", texts.join(", ")));
    }

    /// Writes a text on the line of its name: without quotation marks if it is read back as it is.
    pub fn scalar(&mut self, text: &str) {
        if is_plain(text, false) {
            self.inline(text);
        } else if !(text.contains('\n') && self.literal(text)) {
            self.inline(&quoted(text));
        }
    }

    /// Writes a text below `>-`, where quotation marks, colons and all else print as typed; one with line ends
    /// below `|`.
    pub fn paragraph(&mut self, text: &str) {
        let spaces_at_ends = text.starts_with(' ') || text.ends_with(' ');
        let on_its_line =
            text.is_empty() || text.contains('\n') || spaces_at_ends || text.contains(is_escaped);
        if on_its_line || text.split(' ').any(is_indented) {
            self.scalar(text);
            return;
        }
        let indent = self.indent_below();
        self.block(">-", fill(text, self.columns.map(|columns| columns.saturating_sub(indent))).as_slice());
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.text
    }

    /// A text with line ends, as it is. Whether it can be written so.
    fn literal(&mut self, text: &str) -> bool {
        let body = text.trim_end_matches('\n');
        // Its indent is that of its first line, and lines of spaces alone are no lines of it.
        let clear = |line: &str| line.is_empty() || !line.trim_matches(' ').is_empty();
        if body.is_empty()
            || body.starts_with([' ', '\n'])
            || !body.split('\n').all(clear)
            || body.split('\n').any(is_indented)
            || body.contains(is_escaped)
        {
            return false;
        }
        let (mark, end) = match text.len() - body.len() {
            0 => ("|-", 0),
            1 => ("|", 0),
            more => ("|+", more - 1),
        };
        let lines: Vec<&str> = body.split('\n').chain(std::iter::repeat_n("", end)).collect();
        self.block(mark, &lines);
        true
    }

    /// A text on lines of its own.
    fn block(&mut self, mark: &str, lines: &[&str]) {
        let indent = self.indent_below();
        self.separate();
        self.text.push_str(mark);
        self.text.push('\n');
        for line in lines {
            if !line.is_empty() {
                self.indent(indent);
                self.text.push_str(line);
            }
            self.text.push('\n');
        }
        self.at = Position::End;
    }

    fn inline(&mut self, written: &str) {
        self.separate();
        self.text.push_str(written);
        self.text.push('\n');
        self.at = Position::End;
    }

    fn separate(&mut self) {
        if matches!(self.at, Position::Name | Position::Dash) {
            self.text.push(' ');
        }
    }

    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    /// The column of what lies below the line that is being written.
    fn indent_below(&self) -> usize {
        self.open.last().map_or(0, |level| level.indent) + 2
    }

    fn collection(&mut self, nothing: &str, write: impl FnOnce(&mut Self)) {
        let indent = if self.open.is_empty() { 0 } else { self.indent_below() };
        self.open.push(Level { indent, entries: 0, after: self.at });
        write(self);
        if self.open.pop().is_some_and(|level| level.entries == 0) {
            self.inline(nothing);
        }
    }

    /// Begins the line of a field or of an item.
    fn entry(&mut self) {
        let Some(level) = self.open.last_mut() else { return };
        level.entries += 1;
        let (first, after, indent) = (level.entries == 1, level.after, level.indent);
        match after {
            Position::Dash if first => self.text.push(' '),
            Position::Name if first => {
                self.text.push('\n');
                self.indent(indent);
            }
            _ => self.indent(indent),
        }
    }

    fn value(&mut self, at: Position, write: impl FnOnce(&mut Self)) {
        self.at = at;
        write(self);
        if self.at == at {
            self.text.push('\n');
        }
        self.at = Position::End;
    }
}

/// Whether a line would begin with a space of another kind, which may indent none.
fn is_indented(line: &str) -> bool {
    line.trim_start_matches(' ').starts_with(char::is_whitespace)
}

/// What is written by an escape: no file may hold it as it stands.
fn is_escaped(c: char) -> bool {
    c != '\n' && (c.is_control() || is_invisible(c))
}

/// Whether a text is read back as it is when it stands without quotation marks.
fn is_plain(text: &str, in_brackets: bool) -> bool {
    const BEGINNINGS: [char; 19] =
        ['-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`'];
    let nothing = matches!(text, "" | "~" | "null" | "Null" | "NULL");
    // Other readers of YAML take `14:00` for a number of minutes.
    let time = text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || c == ':');
    let broken = text.contains(": ") || text.ends_with(':') || text.contains(" #");
    let brackets = in_brackets && text.contains([',', '[', ']', '{', '}', ':', '#']);
    let ends = text.trim() != text || text.starts_with("...");
    let lines = text.contains('\n') || text.contains(is_escaped);
    !(nothing || time || broken || brackets || ends || lines || text.starts_with(BEGINNINGS))
}

/// A text between quotation marks: those that it does not hold, if it needs no escapes.
fn quoted(text: &str) -> String {
    let escapes = text.contains(|c| c == '\n' || is_escaped(c));
    if !escapes && text.contains(['"', '\\']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut written = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            // Writing into a string does not fail.
            c if is_escaped(c) => _ = write!(written, "\\U{:08X}", c as u32),
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

/// Divides a text into lines of at most so many characters where it can be: at single spaces, which folding
/// gives back.
fn fill(text: &str, columns: Option<usize>) -> Vec<&str> {
    let Some(columns) = columns else { return vec![text] };
    let mut lines = vec![];
    let (mut start, mut length) = (0, 0);
    let mut before = None;
    let mut breaks = None;
    for (at, c) in text.char_indices() {
        let next = text[at..].chars().nth(1);
        if c == ' ' && before != Some(' ') && next != Some(' ') {
            if length > columns
                && let Some(found) = breaks
            {
                lines.push(&text[start..found]);
                start = found + 1;
                length = text[start..at].chars().count();
            }
            breaks = Some(at);
        }
        before = Some(c);
        length += 1;
    }
    if length > columns
        && let Some(found) = breaks.filter(|found| *found > start)
    {
        lines.push(&text[start..found]);
        start = found + 1;
    }
    lines.push(&text[start..]);
    lines
}
