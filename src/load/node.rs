//! The tree of one YAML file: texts, lists and mappings, each with the place where it stands.

use std::ops::Range;

use ecow::EcoString;

/// A value of a YAML file.
#[derive(Debug, Clone)]
pub struct Node {
    /// The line, counted from 1. What an alias repeats has the line of the alias.
    pub line: usize,
    /// The column in characters, counted from 1. What an alias repeats has the column of the alias.
    pub column: usize,
    /// What stands there.
    pub value: Value,
    /// How it is written.
    pub style: Style,
    /// Whether something of it was lost to a fault that has been reported. A mapping may then lack fields
    /// and a list entries, and any other value may have been anything: that something is missing or
    /// malformed there is no fault of its own. What stands in a damaged mapping or list is whole unless
    /// it is damaged itself.
    pub damaged: bool,
    /// Whether a remark follows a text on its last line, and so was perhaps meant to be part of it.
    pub remark: bool,
    /// The bytes of the file where it begins and ends; of what an alias repeats, those of the original.
    pub(super) start: u32,
    pub(super) end: u32,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A text without quotation marks, or nothing.
    Plain,
    /// A text between `'`.
    SingleQuoted,
    /// A text between `"`.
    DoubleQuoted,
    /// A text below `|`, which keeps its line ends.
    Literal,
    /// A text below `>`, whose lines are joined by spaces.
    Folded,
    /// A list or a mapping with one entry on each line.
    Block,
    /// A list or a mapping between brackets.
    Flow,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing: `key:` with nothing after it, `null` or `~`.
    Empty,
    /// A text; also what YAML would take for a number or a truth value, as it was typed.
    Text(EcoString),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file; keys may stand twice.
    Mapping(Vec<Entry>),
}

/// One key of a mapping and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key; a text, or a node that is reported as a fault.
    pub key: Node,
    /// The value.
    pub value: Node,
}

impl Node {
    /// What stands there, if it is a text.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether a text stands there.
    pub fn is_text(&self) -> bool {
        self.text().is_some()
    }

    /// Whether it is a certain text.
    pub fn is(&self, text: &str) -> bool {
        self.text() == Some(text)
    }

    /// The bytes of the file that it stands in: of what an alias repeats, those of the original; of a text below
    /// `>` or `|`, those below.
    pub fn bytes(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether neither it nor anything in it is damaged.
    pub fn is_whole(&self) -> bool {
        !self.damaged
            && match &self.value {
                Value::Empty | Value::Text(_) => true,
                Value::List(items) => items.iter().all(Self::is_whole),
                Value::Mapping(entries) => {
                    entries.iter().all(|entry| entry.key.is_whole() && entry.value.is_whole())
                }
            }
    }

    /// Whether what stood there was lost to a fault that has been reported.
    pub fn is_lost(&self) -> bool {
        self.damaged && matches!(self.value, Value::Empty)
    }

    /// Gives up what it holds, which is not what the author meant.
    pub(super) fn give_up(&mut self) {
        self.value = Value::Empty;
        self.damaged = true;
    }

    /// Puts it, with all that it holds, where an alias repeats it.
    pub(super) fn repeat_at(&mut self, line: usize, column: usize) {
        (self.line, self.column) = (line, column);
        match &mut self.value {
            Value::Empty | Value::Text(_) => {}
            Value::List(items) => items.iter_mut().for_each(|item| item.repeat_at(line, column)),
            Value::Mapping(entries) => entries.iter_mut().for_each(|entry| {
                entry.key.repeat_at(line, column);
                entry.value.repeat_at(line, column);
            }),
        }
    }
}

impl Value {
    /// The word by which sentences choose what they call it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Empty => "nothing",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Mapping(_) => "mapping",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_small() {
        // A thousand reports are a million nodes.
        assert!(size_of::<Node>() <= 64, "{}", size_of::<Node>());
    }
}
