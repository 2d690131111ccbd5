//! Where an id stands in a file: as a value that points at what has it, in the notes of texts, and where it is defined.

use std::ops::Range;

use super::definitions::{Definition, Named};
use crate::corpus::{self, Corpus, NamedText};
use crate::diagnostics::{Sentence, sentence};
use crate::load::{Entry, Node, SourceFile, Value};
use crate::source::{Content, Field, Mapping, Pointer, Set, Shape};

/// The bytes of a file that are an id.
pub(super) fn of(
    definition: &Definition,
    corpus: &Corpus,
    file: &SourceFile,
    tree: &Node,
) -> Result<Vec<Range<usize>>, Sentence> {
    let Value::Mapping(entries) = &tree.value else { return Ok(vec![]) };
    let field = |name: &str| entries.iter().find(|entry| entry.key.is(name)).map(|entry| &entry.value);
    let kind = field("type").and_then(Node::text).unwrap_or_default();
    let Some(mapping) = corpus::Content::KINDS.iter().find(|mapping| mapping.has_kind(kind)) else {
        return Ok(vec![]);
    };
    // Items of agendas are named within their session alone, but for marks that name the agenda too.
    let session = definition.session;
    let near = session.is_none_or(|session| field("session").is_some_and(|node| node.is(session)));
    let mut search = Search { definition, corpus, near, file, found: vec![], hidden: None };
    search.mapping(mapping, entries);
    match search.hidden {
        Some(line) => Err(sentence!("rename-hidden", file = &file.name, line = line)),
        None => Ok(search.found),
    }
}

struct Search<'a> {
    definition: &'a Definition<'a>,
    corpus: &'a Corpus,
    /// Whether the file is of the session in which the id means something.
    near: bool,
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
                if self.near && self.definition.named.is_target(target) && text == self.definition.id =>
            {
                self.take(node);
            }
            (Shape::Text { notes: true, .. }, Value::Text(_)) => match self.definition.named {
                Named::Citation => {
                    self.notes(node);
                    self.references(node);
                }
                Named::Instrument | Named::Meeting | Named::AgendaItem | Named::Document => {
                    self.references(node);
                }
                Named::Session | Named::Topic => {}
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

    /// The notes of a text that cite it.
    fn notes(&mut self, node: &Node) {
        for inside in self.marks(node, "[^") {
            if self.file.text[inside.clone()] == *self.definition.id {
                self.found.push(inside);
            }
        }
    }

    /// The references of a text to it, and to what stands in it.
    fn references(&mut self, node: &Node) {
        for inside in self.marks(node, "[@") {
            let Some(pointer) = Pointer::parse(&self.file.text[inside.clone()]) else { continue };
            let id = self.definition.id;
            if pointer.text.as_deref() == Some(id) && self.is_text(id) {
                self.found.push(inside.start..inside.start + id.len());
            } else if pointer.id == *id && self.is_meant(&pointer) {
                self.found.push(inside.end - id.len()..inside.end);
            }
        }
    }

    /// Whether a text that marks name is what gets another id.
    fn is_text(&self, id: &str) -> bool {
        match self.corpus.named_text(id) {
            Some(NamedText::Instrument(_)) => self.definition.named == Named::Instrument,
            Some(NamedText::Meeting(_)) => self.definition.named == Named::Meeting,
            Some(NamedText::Document(_)) => self.definition.named == Named::Document,
            None => false,
        }
    }

    /// Whether a mark with the id names what gets another one: several things may have it.
    fn is_meant(&self, pointer: &Pointer) -> bool {
        match self.corpus.named(pointer, &self.file.name) {
            Some(corpus::Named::Instrument(_)) => self.definition.named == Named::Instrument,
            Some(corpus::Named::Meeting(_)) => self.definition.named == Named::Meeting,
            Some(corpus::Named::Document(_)) => self.definition.named == Named::Document,
            Some(corpus::Named::Note(_)) => self.definition.named == Named::Citation,
            Some(corpus::Named::AgendaItem { .. }) => {
                let agenda = pointer.text.as_ref().and_then(|text| self.corpus.named_text(text));
                let session = agenda.and_then(|agenda| Some(&agenda.agenda()?.masthead.session.value));
                self.definition.named == Named::AgendaItem
                    && session.map_or(self.near, |session| self.definition.session == Some(session.as_str()))
            }
            Some(corpus::Named::Within(_)) | None => false,
        }
    }

    /// What stands in the marks of a text that something opens.
    fn marks(&self, node: &Node, opens: &str) -> Vec<Range<usize>> {
        let bytes = node.bytes();
        let part = self.file.text.get(bytes.clone()).unwrap_or_default();
        let marks = part.match_indices(opens).filter_map(|(at, _)| {
            let inside = at + opens.len();
            let end = inside + part[inside..].find(']')?;
            // Behind a backslash it prints as it stands.
            (!part[..at].ends_with('\\')).then_some(bytes.start + inside..bytes.start + end)
        });
        marks.collect()
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
