//! Descriptions of what can stand in a source file, as the schema, the manual and faults tell them.

use super::Target;
use crate::diagnostics::Value;

/// What a value looks like.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text with inline markup, of at most so many characters.
    Text {
        /// The most characters.
        most: usize,
        /// Whether footnotes can stand in it.
        notes: bool,
    },
    /// A value that is written as one word or a short text of its own form.
    Leaf(&'static Leaf),
    /// A whole number from 1.
    Number {
        /// The greatest.
        last: u32,
    },
    /// `true` or `false`.
    Flag,
    /// Words with slots of these names.
    Pattern(&'static [&'static str]),
    /// A word of its own, or something else.
    Or(&'static Leaf, fn() -> Shape),
    /// One of several words.
    Choice(&'static [Choice]),
    /// Points at something else.
    Reference(Target),
    /// A list that is not empty.
    List(fn() -> Shape),
    /// A mapping.
    Mapping(&'static Mapping),
    /// A bare text or a mapping.
    TextOr {
        /// What the bare text is.
        text: fn() -> Shape,
        /// The mapping.
        mapping: &'static Mapping,
    },
    /// One of several kinds of files.
    Kinds(&'static [&'static Mapping]),
}

/// A value of a form of its own.
#[derive(Debug)]
pub struct Leaf {
    /// What the manual calls it, without an article: `date`.
    pub name: &'static str,
    /// A regular expression (ECMA-262, whole value) that it fits, as far as one can tell; empty, if none can.
    pub pattern: &'static str,
    /// The most characters.
    pub most: usize,
    /// An example.
    pub example: &'static str,
    /// Whether YAML may take it for a number; it is read as typed.
    pub numeric: bool,
}

/// A word that can be chosen.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// The word.
    pub word: &'static str,
    /// What it means.
    pub documentation: &'static str,
}

/// A mapping and its fields.
#[derive(Debug)]
pub struct Mapping {
    /// Its name in the schema.
    pub name: &'static str,
    /// What messages call it, with its article: `a meeting`.
    pub called: &'static str,
    /// What it is.
    pub documentation: &'static str,
    /// Its word in the field `type`, if it is a file of one kind.
    pub kind: Option<&'static str>,
    /// The field that is meant where a bare text stands in place of the mapping.
    pub short: Option<&'static str>,
    /// Its fields, in the order in which they are written.
    pub fields: &'static [Field],
}

/// A field of a mapping, or a set of fields that is flattened into it.
#[derive(Debug)]
pub struct Field {
    /// Its name; of a flattened set the name in Rust.
    pub name: &'static str,
    /// What it means.
    pub documentation: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub content: Content,
}

/// What a field holds.
#[derive(Debug)]
pub enum Content {
    /// A value of its own.
    Value(fn() -> Shape),
    /// Fields that stand beside the others.
    Flattened(Set),
}

/// Fields that are flattened into a mapping.
#[derive(Debug, Clone, Copy)]
pub enum Set {
    /// Those of another mapping.
    Mapping(&'static Mapping),
    /// Those of one of several sets.
    Either(&'static [Variant]),
}

/// One of several sets of fields.
#[derive(Debug)]
pub struct Variant {
    /// What it is.
    pub documentation: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

impl Mapping {
    /// It as a value of a sentence.
    pub fn in_sentences(&self) -> Value {
        Value::Record { name: self.name, english: self.called }
    }

    /// The names of its fields, those of flattened sets among them.
    pub fn names(&self) -> Vec<&'static str> {
        let mut names = if self.kind.is_some() { vec!["type"] } else { vec![] };
        gather(self.fields, &mut names);
        names
    }

    /// The words of the field `type` that name it.
    pub fn kinds(&self) -> Vec<&'static str> {
        let field = self.fields.iter().find(|field| field.name == "type");
        match (self.kind, field.map(|field| &field.content)) {
            (Some(kind), _) => vec![kind],
            (None, Some(Content::Value(shape))) => match shape() {
                Shape::Choice(choices) => choices.iter().map(|choice| choice.word).collect(),
                _ => vec![],
            },
            _ => vec![],
        }
    }

    /// The mappings that its fields hold.
    pub fn within(&self) -> Vec<&'static Mapping> {
        let mut found = vec![];
        mappings(self.fields, &mut found);
        found
    }

    /// Whether a word of the field `type` names it.
    pub fn has_kind(&self, word: &str) -> bool {
        self.kinds().contains(&word)
    }
}

impl Set {
    /// The names of its fields.
    pub fn names(self) -> Vec<&'static str> {
        let mut names = vec![];
        match self {
            Self::Mapping(mapping) => gather(mapping.fields, &mut names),
            Self::Either(variants) => variants.iter().for_each(|variant| gather(variant.fields, &mut names)),
        }
        names
    }
}

impl Variant {
    /// The names of its fields.
    pub fn names(&self) -> Vec<&'static str> {
        let mut names = vec![];
        gather(self.fields, &mut names);
        names
    }
}

fn gather(fields: &[Field], names: &mut Vec<&'static str>) {
    for field in fields {
        match field.content {
            Content::Value(_) => names.push(field.name),
            Content::Flattened(set) => names.extend(set.names()),
        }
    }
}

/// The mappings that fields hold, those that are flattened among them.
fn mappings(fields: &[Field], found: &mut Vec<&'static Mapping>) {
    for field in fields {
        match field.content {
            Content::Value(shape) => found.extend(innermost(shape())),
            Content::Flattened(Set::Mapping(mapping)) => found.push(mapping),
            Content::Flattened(Set::Either(variants)) => {
                variants.iter().for_each(|variant| mappings(variant.fields, found));
            }
        }
    }
}

/// The mapping that a value is, or a list of.
fn innermost(shape: Shape) -> Option<&'static Mapping> {
    match shape {
        Shape::Mapping(mapping) | Shape::TextOr { mapping, .. } => Some(mapping),
        Shape::List(entry) => innermost(entry()),
        _ => None,
    }
}
