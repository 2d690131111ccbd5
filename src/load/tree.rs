//! The tree of a file as it grows, event by event, within the limits of what one file may hold.

use std::collections::BTreeMap;

use ecow::EcoString;
use granit_parser::ScalarStyle;

use super::limits::{MAX_ALIASES, MAX_DEPTH, MAX_FILE_BYTES, MAX_NODES};
use super::node::Style;
use super::syntax::Fault;
use super::{Entry, Node, Value};

/// The most bytes of all texts together, aliases expanded.
const MAX_TEXT_BYTES: usize = MAX_FILE_BYTES as usize * 2;

/// Where something begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The byte of the file.
    pub byte: usize,
}

/// A tree, of which lists and mappings are still open.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The lists and mappings that are open, the outermost first.
    pub open: Vec<Open>,
    /// The whole, when nothing is open any more.
    pub root: Option<Node>,
    /// Whether something before the root was lost.
    pub lost_start: bool,
    anchors: BTreeMap<EcoString, Anchored>,
    nodes: usize,
    text_bytes: usize,
    aliases: usize,
    /// How many values were copied for anchors.
    copied: usize,
}

/// A list or a mapping that is open.
#[derive(Debug)]
pub(super) struct Open {
    pub start: Start,
    pub style: Style,
    pub damaged: bool,
    content: Content,
    anchor: Option<EcoString>,
    /// How many levels lie within it.
    height: usize,
    /// How many values and bytes of text there were before it.
    before: (usize, usize),
}

#[derive(Debug)]
enum Content {
    List(Vec<Node>),
    Mapping(Vec<Entry>, Option<Node>),
}

/// What an alias repeats.
#[derive(Debug)]
struct Anchored {
    node: Node,
    height: usize,
    nodes: usize,
    text_bytes: usize,
}

impl Open {
    /// Whether it is a mapping, and no list.
    pub fn is_mapping(&self) -> bool {
        matches!(self.content, Content::Mapping(..))
    }
}

impl Tree {
    /// Adds a text, or nothing.
    pub fn text(&mut self, text: &str, style: ScalarStyle, node: Node) -> Result<(), Fault<'static>> {
        self.count(1, text.len())?;
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted => Style::SingleQuoted,
            ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
            ScalarStyle::Literal => Style::Literal,
            ScalarStyle::Folded => Style::Folded,
        };
        let nothing = style == Style::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL");
        let value = if nothing || node.damaged { Value::Empty } else { Value::Text(text.into()) };
        let node = Node { value, style, ..node };
        self.add(node);
        Ok(())
    }

    /// Begins a list or a mapping.
    pub fn begin(
        &mut self,
        mapping: bool,
        style: Style,
        start: Start,
        damaged: bool,
    ) -> Result<(), Fault<'static>> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Fault::Depth);
        }
        let before = (self.nodes, self.text_bytes);
        self.count(1, 0)?;
        let content = if mapping { Content::Mapping(vec![], None) } else { Content::List(vec![]) };
        let damaged = damaged | std::mem::take(&mut self.lost_start);
        self.open.push(Open { start, style, damaged, content, anchor: None, height: 1, before });
        Ok(())
    }

    /// Ends the innermost list or mapping at a byte of the file.
    pub fn end(&mut self, end: usize) -> Result<(), Fault<'static>> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        if let Some(outer) = self.open.last_mut() {
            outer.height = outer.height.max(open.height + 1);
        }
        let value = match open.content {
            Content::List(items) => Value::List(items),
            Content::Mapping(entries, _) => Value::Mapping(entries),
        };
        let node = node(open.start, end, value, open.style, open.damaged);
        if let Some(name) = open.anchor {
            let (nodes, text_bytes) = open.before;
            let (nodes, text_bytes) = (self.nodes - nodes, self.text_bytes - text_bytes);
            self.keep(name, Anchored { node: node.clone(), height: open.height, nodes, text_bytes })?;
        }
        self.add(node);
        Ok(())
    }

    /// Gives a name to what was added or begun last.
    pub fn anchor(&mut self, name: &str, text: bool) -> Result<(), Fault<'static>> {
        if text {
            let Some(node) = self.last_added().cloned() else { return Ok(()) };
            let text_bytes = if let Value::Text(text) = &node.value { text.len() } else { 0 };
            return self.keep(name.into(), Anchored { node, height: 0, nodes: 1, text_bytes });
        }
        // Within it the name means nothing yet, and no longer what it meant before.
        self.anchors.remove(name);
        if let Some(open) = self.open.last_mut() {
            open.anchor = Some(name.into());
        }
        Ok(())
    }

    /// Repeats what has that name. Whether there is such a thing.
    pub fn alias(&mut self, name: &str, start: Start) -> Result<bool, Fault<'static>> {
        if self.open.iter().any(|open| open.anchor.as_deref() == Some(name)) {
            return Err(Fault::Aliases);
        }
        let Some(anchored) = self.anchors.get(name) else { return Ok(false) };
        self.aliases += 1;
        let height = anchored.height;
        let nodes = self.nodes + anchored.nodes;
        if self.aliases > MAX_ALIASES || nodes > MAX_NODES || self.open.len() + height > MAX_DEPTH {
            return Err(Fault::Aliases);
        }
        let mut node = anchored.node.clone();
        let text_bytes = anchored.text_bytes;
        self.count(anchored.nodes, text_bytes).map_err(|_| Fault::Aliases)?;
        node.repeat_at(start.line, start.column);
        node.remark = false;
        if let Some(outer) = self.open.last_mut() {
            outer.height = outer.height.max(height + 1);
        }
        self.add(node);
        Ok(true)
    }

    fn keep(&mut self, name: EcoString, anchored: Anchored) -> Result<(), Fault<'static>> {
        self.copied += anchored.nodes;
        if self.copied > MAX_NODES || self.anchors.len() >= MAX_ALIASES {
            return Err(Fault::Aliases);
        }
        self.anchors.insert(name, anchored);
        Ok(())
    }

    fn count(&mut self, nodes: usize, text_bytes: usize) -> Result<(), Fault<'static>> {
        self.nodes += nodes;
        self.text_bytes += text_bytes;
        if self.nodes > MAX_NODES || self.text_bytes > MAX_TEXT_BYTES { Err(Fault::Size) } else { Ok(()) }
    }

    /// Adds a node where it belongs.
    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open { content: Content::List(items), .. }) => items.push(node),
            Some(Open { content: Content::Mapping(entries, key), damaged, .. }) => match key.take() {
                None => *key = Some(node),
                // Whose name is lost is lost itself.
                Some(key) if key.damaged => *damaged = true,
                Some(key) => entries.push(Entry { key, value: node }),
            },
        }
    }

    /// The value that was added last to what is innermost.
    fn last_added(&self) -> Option<&Node> {
        match self.open.last() {
            None => self.root.as_ref(),
            Some(Open { content: Content::List(items), .. }) => items.last(),
            Some(Open { content: Content::Mapping(entries, key), .. }) => {
                key.as_ref().or(entries.last().map(|entry| &entry.value))
            }
        }
    }

    /// Gives up what a fault has reached: a field whose value has not come, and the last text if it ends
    /// after that byte.
    pub fn give_up_after(&mut self, byte: usize) {
        let mut last = match self.open.last_mut() {
            None => self.root.as_mut(),
            Some(Open { content: Content::List(items), .. }) => items.last_mut(),
            Some(Open { content: Content::Mapping(entries, key), .. }) => {
                *key = None;
                entries.last_mut().map(|entry| &mut entry.value)
            }
        };
        while let Some(node) = last.take_if(|node| node.end as usize > byte) {
            if node.style != Style::Block {
                node.give_up();
                return;
            }
            node.damaged = true;
            last = match &mut node.value {
                Value::List(items) => items.last_mut(),
                Value::Mapping(entries) => entries.last_mut().map(|entry| &mut entry.value),
                Value::Empty | Value::Text(_) => None,
            };
        }
    }

    /// Closes what lies within the first so many levels, as damaged. What stands between brackets is given
    /// up: where a bracket is not closed, nobody knows what belongs to it.
    pub fn close_within(&mut self, levels: usize, end: usize) {
        while self.open.len() > levels {
            let Some(open) = self.open.pop() else { return };
            let value = match open.content {
                _ if open.style == Style::Flow => Value::Empty,
                Content::List(items) => Value::List(items),
                Content::Mapping(entries, _) => Value::Mapping(entries),
            };
            self.add(node(open.start, end, value, open.style, true));
        }
    }

    /// Opens the root again when more of it may follow.
    pub fn reopen(&mut self) {
        let Some(root) = self.root.take() else { return };
        let start = Start { line: root.line, column: root.column, byte: root.start as usize };
        let content = match root.value {
            Value::Mapping(entries) if root.style == Style::Block => Content::Mapping(entries, None),
            Value::List(items) if root.style == Style::Block => Content::List(items),
            _ => {
                self.lost_start = true;
                return;
            }
        };
        let (style, height) = (root.style, MAX_DEPTH);
        self.open.push(Open { start, style, damaged: true, content, anchor: None, height, before: (0, 0) });
    }
}

/// A node of those bytes.
pub(super) fn node(start: Start, end: usize, value: Value, style: Style, damaged: bool) -> Node {
    let (line, column) = (start.line, start.column);
    // No file is as large as that (`MAX_FILE_BYTES`).
    let offset = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    Node { line, column, value, style, damaged, remark: false, start: offset(start.byte), end: offset(end) }
}
