//! The topics of the thematic index.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::{Id, Text};
use crate::diagnostics::{Diagnostic, Located, Place};
use crate::load::{Node, Reader};

/// A topic.
#[derive(Debug, Clone)]
pub struct Topic {
    /// The name by which paragraphs point at it.
    pub id: Located<Id>,
    /// Its heading in the index.
    pub heading: Text,
    /// What it is sorted by, if not by its heading.
    pub sort_key: Option<EcoString>,
    /// Other names by which texts call it; only the notes of an indexer read them.
    pub names: Vec<Text>,
    /// Phrases in which its name says nothing about it, such as the name of a body.
    pub except: Vec<Text>,
    /// The topics that it points to in place of rows.
    pub see: Vec<Located<Id>>,
    /// The topics that it points to after its rows.
    pub see_also: Vec<Located<Id>>,
}

/// Reads a file of topics into the list.
///
/// `places` has the topics that were read before, with their places.
pub(super) fn read_list(
    node: &Node,
    list: &mut Vec<Topic>,
    places: &mut BTreeMap<Id, Place>,
    reader: &mut Reader,
) {
    let Some(fields) = reader.fields(node, "a list of topics", &["type", "topics"]) else {
        return;
    };
    let Some(node) = reader.required(&fields, "topics") else {
        return;
    };
    for node in reader.list(node) {
        let Some(topic) = Topic::read(node, reader) else {
            continue;
        };
        if let Some(first) = places.get(&topic.id.value) {
            let message = format!("the topic `{}` is defined twice", topic.id.value);
            let hint = format!("the first is at {}:{}; give one of them another id", first.file, first.line);
            reader.report(Diagnostic::error("topic::duplicate", topic.id.place, message).hint(hint));
        } else {
            places.insert(topic.id.value.clone(), topic.id.place.clone());
            list.push(topic);
        }
    }
}

impl Topic {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known = ["id", "heading", "sort_key", "names", "except", "see", "see_also"];
        let fields = reader.fields(node, "a topic", &known)?;
        let id = reader.required(&fields, "id").and_then(|node| reader.id(node));
        let heading = reader.required(&fields, "heading").and_then(|node| Text::read_heading(node, reader));
        let sort_key = reader.optional(&fields, "sort_key").and_then(|node| reader.text(node));
        let texts = |name, reader: &mut Reader| match reader.optional(&fields, name) {
            Some(node) => reader.list(node).iter().filter_map(|it| Text::read_plain(it, reader)).collect(),
            None => vec![],
        };
        let names = texts("names", reader);
        let except = texts("except", reader);
        let topics = |name, reader: &mut Reader| match reader.optional(&fields, name) {
            Some(node) => reader.list(node).iter().filter_map(|it| reader.id(it)).collect(),
            None => vec![],
        };
        let see = topics("see", reader);
        let see_also = topics("see_also", reader);
        let id = id?;
        let heading = heading.unwrap_or_else(|| Text::missing(id.place.clone()));
        Some(Self { id, heading, sort_key: sort_key.map(|key| key.value), names, except, see, see_also })
    }
}
