//! The tree of one YAML file: texts, lists and mappings, each with the place where it starts.

use std::fmt;
use std::ops::Range;

use ecow::EcoString;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

/// A value of a YAML file.
#[derive(Debug, Clone)]
pub struct Node {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What stands there.
    pub value: Value,
    /// The bytes of the file that it stands in, where the parser knows them.
    pub(super) bytes: Option<Range<usize>>,
    /// Whether YAML would take an unquoted text for a number or a truth value.
    pub(super) inferred: bool,
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

    /// The bytes of the file that it stands in, where the parser knows them.
    pub fn bytes(&self) -> Option<Range<usize>> {
        self.bytes.clone()
    }
}

impl Value {
    /// What this is called in a message.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Empty => "nothing",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Mapping(_) => "a mapping",
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Scanned>::deserialize(deserializer)?;
        let Scanned { value, inferred } = spanned.value;
        let (line, column) = (spanned.referenced.line() as usize, spanned.referenced.column() as usize);
        let span = spanned.defined.span();
        let bytes = span.byte_offset().zip(span.byte_len());
        let bytes = bytes.map(|(start, length)| start as usize..(start + length) as usize);
        Ok(Self { line, column, value, bytes, inferred })
    }
}

/// A value, and whether YAML inferred a number or a truth value from an unquoted text.
struct Scanned {
    value: Value,
    inferred: bool,
}

impl From<Value> for Scanned {
    fn from(value: Value) -> Self {
        Self { value, inferred: false }
    }
}

impl<'de> Deserialize<'de> for Scanned {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl ValueVisitor {
    fn inferred(value: impl ToString) -> Scanned {
        Scanned { value: Value::Text(value.to_string().into()), inferred: true }
    }
}

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Scanned;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text, a list or a mapping")
    }

    fn visit_unit<E: Error>(self) -> Result<Scanned, E> {
        Ok(Value::Empty.into())
    }

    fn visit_none<E: Error>(self) -> Result<Scanned, E> {
        Ok(Value::Empty.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scanned, E> {
        Ok(Value::Text(text.into()).into())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Scanned, E> {
        Ok(Self::inferred(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Scanned, E> {
        Ok(Self::inferred(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Scanned, E> {
        Ok(Self::inferred(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Scanned, E> {
        Ok(Self::inferred(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Scanned, A::Error> {
        let mut items = vec![];
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items).into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Scanned, A::Error> {
        let mut entries = vec![];
        while let Some(key) = access.next_key()? {
            entries.push(Entry { key, value: access.next_value()? });
        }
        Ok(Value::Mapping(entries).into())
    }
}
