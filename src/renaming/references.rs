//! Where an id stands in a file: as a value that points at what has it, in the notes of texts, and where it is defined.

use std::ops::Range;

use super::definitions::{Definition, Named};
use crate::corpus;
use crate::diagnostics::{Sentence, sentence};
use crate::load::{Entry, Node, SourceFile, Value};
use crate::source::{Content, Field, Mapping, Set, Shape};

/// The bytes of a file that are an id.
pub(super) fn of(
    definition: &Definition,
    file: &SourceFile,
    tree: &Node,
) -> Result<Vec<Range<usize>>, Sentence> {
    let Value::Mapping(entries) = &tree.value else { return Ok(vec![]) };
    let field = |name: &str| entries.iter().find(|entry| entry.key.is(name)).map(|entry| &entry.value);
    let kind = field("type").and_then(Node::text).unwrap_or_default();
    let Some(mapping) = corpus::Content::KINDS.iter().find(|mapping| mapping.has_kind(kind)) else {
        return Ok(vec![]);
    };
    // Items of agendas are named within their session alone.
    if let Some(session) = definition.session
        && field("session").is_none_or(|node| !node.is(session))
    {
        return Ok(vec![]);
    }
    let mut search = Search { definition, file, found: vec![], hidden: None };
    search.mapping(mapping, entries);
    match search.hidden {
        Some(line) => Err(sentence!("rename-hidden", file = &file.name, line = line)),
        None => Ok(search.found),
    }
}

struct Search<'a> {
    definition: &'a Definition<'a>,
    file: &'a SourceFile,
    found: Vec<Range<usize>>,
    /// The line of an id that is written otherwise than it reads, by escapes.
    hidden: Option<usize>,
}

impl Search<'_> {
    fn mapping(&mut self, mapping: &Mapping, entries: &[Entry]) {
        for entry in entries {
            let name = entry.key.text().unwrap_or_default();
            if let Some(shape) = shape_of(mapping.fields, name) {
                self.value(shape, &entry.value);
            }
        }
    }

    fn value(&mut self, shape: Shape, node: &Node) {
        self.definition_at(node);
        match (shape, &node.value) {
            (Shape::Reference(target), Value::Text(text))
                if self.definition.named.is_target(target) && text == self.definition.id =>
            {
                self.take(node);
            }
            (Shape::Text { notes: true, .. }, Value::Text(_)) => match self.definition.named {
                Named::Citation => {
                    self.marks(node, "[^", &[']']);
                    self.marks(node, "[@", &[']']);
                }
                Named::Instrument | Named::Meeting | Named::AgendaItem | Named::Document => {
                    self.marks(node, "[@", &[']', ':']);
                }
                _ => {}
            },
            (Shape::List(entry), Value::List(items)) => {
                items.iter().for_each(|item| self.value(entry(), item))
            }
            (Shape::Mapping(mapping) | Shape::TextOr { mapping, .. }, Value::Mapping(entries)) => {
                self.mapping(mapping, entries);
            }
            (Shape::TextOr { text, .. }, Value::Text(_)) => self.value(text(), node),
            (Shape::Mapping(mapping), Value::Text(_)) => {
                let short = mapping.short.and_then(|name| short_shape(mapping.fields, name));
                if let Some(shape) = short {
                    self.value(shape, node);
                }
            }
            (Shape::Or(_, other), _) => self.value(other(), node),
            _ => {}
        }
    }

    /// The id where it is defined.
    fn definition_at(&mut self, node: &Node) {
        let place = &self.definition.place;
        let here = place.line > 0
            && place.file == self.file.name
            && (node.line, node.column) == (place.line, place.column)
            && node.is(self.definition.id);
        if here {
            self.take(node);
        }
    }

    fn take(&mut self, node: &Node) {
        match only(&self.file.text, node.bytes(), self.definition.id) {
            Some(range) => self.found.push(range),
            None => self.hidden = self.hidden.or(Some(node.line)),
        }
    }

    /// The notes of a text that cite it, or the references to it: the id stands between what opens a mark and what ends it.
    fn marks(&mut self, node: &Node, opens: &str, ends: &[char]) {
        let mark = format!("{opens}{}", self.definition.id);
        let bytes = node.bytes();
        let part = self.file.text.get(bytes.clone()).unwrap_or_default();
        for (at, _) in part.match_indices(&mark) {
            // Behind a backslash it prints as it stands.
            if !part[..at].ends_with('\\') && part[at + mark.len()..].starts_with(ends) {
                let start = bytes.start + at + opens.len();
                self.found.push(start..start + self.definition.id.len());
            }
        }
    }
}

/// What a field holds, by its name; those of flattened sets among them.
fn shape_of(fields: &[Field], name: &str) -> Option<Shape> {
    fields.iter().find_map(|field| match &field.content {
        Content::Value(shape) => (field.name == name).then(shape),
        Content::Flattened(Set::Mapping(mapping)) => shape_of(mapping.fields, name),
        Content::Flattened(Set::Either(variants)) => variants.iter().find_map(|it| shape_of(it.fields, name)),
    })
}

/// What a bare text stands for in place of a mapping, by the name of its field or of the set that it is in.
fn short_shape(fields: &[Field], name: &str) -> Option<Shape> {
    fields.iter().find_map(|field| match &field.content {
        Content::Value(shape) => (field.name == name).then(shape),
        Content::Flattened(Set::Mapping(mapping)) if field.name == name => {
            short_shape(mapping.fields, mapping.short?)
        }
        // The first set is the one that a bare text stands for.
        Content::Flattened(Set::Either([first, ..])) if field.name == name => {
            first.fields.iter().find_map(|field| short_shape(std::slice::from_ref(field), field.name))
        }
        Content::Flattened(_) => None,
    })
}

/// The only place of some words within a part of a text.
fn only(text: &str, within: Range<usize>, words: &str) -> Option<Range<usize>> {
    let part = text.get(within.clone())?;
    let at = part.find(words)?;
    let again = part[at + words.len()..].contains(words);
    (!again).then_some(within.start + at..within.start + at + words.len())
}
