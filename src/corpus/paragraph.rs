//! A paragraph with its sub-paragraphs and the topics it is indexed under.

use ecow::EcoString;

use super::Text;
use crate::diagnostics::{Diagnostic, Located};
use crate::load::{Node, Reader, Value};

/// A paragraph, a sub-paragraph or a sub-sub-paragraph.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// What it says.
    pub text: Text,
    /// The topics it stands under in the thematic index.
    pub topics: Vec<Located<EcoString>>,
    /// The sub-paragraphs that it introduces.
    pub items: Vec<Paragraph>,
}

/// How the paragraphs of a text are numbered at the first level. Numbers are followed by letters
/// and those by quoted numbers; letters are followed by quoted numbers (layout-rules section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// `1-`
    Numbers,
    /// `(أ)`
    Letters,
}

/// The choices of a field `numbering`.
pub const NUMBERINGS: [(&str, Numbering); 2] =
    [("numbers", Numbering::Numbers), ("letters", Numbering::Letters)];

impl Paragraph {
    /// Reads the numbered or lettered paragraphs of a text: letters have one level less below them.
    pub fn read_numbered(node: &Node, numbering: Numbering, reader: &mut Reader) -> Vec<Self> {
        let levels = match numbering {
            Numbering::Numbers => 3,
            Numbering::Letters => 2,
        };
        Self::read_list(node, levels, reader)
    }

    /// Reads a list of paragraphs that may lie `levels` deep.
    pub fn read_list(node: &Node, levels: usize, reader: &mut Reader) -> Vec<Self> {
        reader.list(node).iter().filter_map(|node| Self::read(node, levels, reader)).collect()
    }

    fn read(node: &Node, levels: usize, reader: &mut Reader) -> Option<Self> {
        Self::read_with(node, levels, &[], reader)
    }

    /// Reads a paragraph that may have other fields too, which are read elsewhere.
    pub(super) fn read_with(
        node: &Node,
        levels: usize,
        others: &[&str],
        reader: &mut Reader,
    ) -> Option<Self> {
        if matches!(node.value, Value::Text(_)) {
            return Some(Self { text: Text::read(node, reader)?, topics: vec![], items: vec![] });
        }
        if let Value::Mapping(entries) = &node.value
            && let Some(Value::Text(key)) = entries.first().map(|entry| &entry.key.value)
            && key.contains(' ')
        {
            let fault = Diagnostic::error("text::colon", reader.place(node), "a colon stands in this text");
            reader.report(
                fault.hint("put the text on a line of its own after `- >-`: there a colon prints as typed"),
            );
            return None;
        }
        let own: &[&str] = if levels > 1 { &["text", "topics", "items"] } else { &["text", "topics"] };
        let fields = reader.fields(node, "a paragraph", &[own, others].concat())?;
        let text = reader.required(&fields, "text").and_then(|node| Text::read(node, reader));
        let topics = match reader.optional(&fields, "topics") {
            Some(node) => reader.list(node).iter().filter_map(|node| reader.id(node)).collect(),
            None => vec![],
        };
        let items = match reader.optional(&fields, "items") {
            Some(node) if levels > 1 => Self::read_list(node, levels - 1, reader),
            _ => vec![],
        };
        Some(Self { text: text.unwrap_or_else(|| Text::missing(fields.place().clone())), topics, items })
    }

    /// This paragraph and all below it, in order.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Paragraph)) {
        visit(self);
        self.items.iter().for_each(|item| item.walk(visit));
    }
}
