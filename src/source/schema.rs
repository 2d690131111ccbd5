//! The JSON Schema (2020-12) of source files, from their declaration: editors complete and check fields by it.
//!
//! It says what a field may hold, not what follows from other files or other fields: the checks of `khulasa
//! check` go further. What YAML takes for a number or a truth value is allowed where a text stands, since it
//! is read as typed.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Content, Field, Leaf, Mapping, Set, Shape, Target, Variant};
use crate::load::MAX_TEXT;

/// The ids that references can name, where they are to be listed.
pub type Ids = BTreeMap<Target, Vec<String>>;

/// The schema of a file of one of some kinds.
pub fn schema(kinds: &[&'static Mapping], ids: &Ids) -> Value {
    let mut definitions = Definitions { ids, known: BTreeMap::new() };
    let mut choices = vec![];
    let mut words = vec![];
    for mapping in kinds {
        let reference = definitions.mapping(mapping);
        for word in mapping.kinds() {
            let is_kind = json!({ "properties": { "type": { "const": word } }, "required": ["type"] });
            choices.push(json!({ "if": is_kind, "then": reference }));
            words.push(word);
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A source file of khulasa",
        "type": "object",
        "required": ["type"],
        "properties": { "type": { "description": "What the file is.", "enum": words } },
        "allOf": choices,
        "$defs": definitions.known,
    })
}

/// The mappings that have been described, by name.
struct Definitions<'a> {
    ids: &'a Ids,
    known: BTreeMap<&'static str, Value>,
}

impl Definitions<'_> {
    /// A reference to the description of a mapping, which is made when it is met first.
    fn mapping(&mut self, mapping: &'static Mapping) -> Value {
        if !self.known.contains_key(mapping.name) {
            // A mapping that holds itself finds its name taken.
            self.known.insert(mapping.name, Value::Null);
            let described = self.describe(mapping);
            self.known.insert(mapping.name, described);
        }
        json!({ "$ref": format!("#/$defs/{}", mapping.name) })
    }

    fn describe(&mut self, mapping: &'static Mapping) -> Value {
        let mut object = Object::default();
        if let Some(kind) = mapping.kind {
            object.properties.insert("type".into(), json!({ "const": kind }));
            object.required.push("type");
        }
        self.fields(mapping.fields, true, &mut object);
        let short = mapping.short.and_then(|name| find(mapping.fields, name));
        let text = short.map(|shape| self.shape(shape()));
        let mut described = json!({
            "type": "object",
            "properties": object.properties,
            "required": object.required,
            "additionalProperties": false,
        });
        if !object.together.is_empty() {
            described["dependentRequired"] = object.together.into();
        }
        if !object.either.is_empty() {
            described["oneOf"] = object.either.into();
        }
        if let Some(text) = text {
            described = json!({ "anyOf": [text, described] });
        }
        described["title"] = mapping.called.into();
        described["description"] = mapping.documentation.into();
        described
    }

    /// Adds fields to an object; they are required if they say so and their set is.
    fn fields(&mut self, fields: &'static [Field], required: bool, object: &mut Object) {
        for field in fields {
            match field.content {
                Content::Value(shape) => {
                    let mut value = self.shape(shape());
                    value["description"] = describe(field.documentation, shape()).into();
                    object.properties.insert(field.name.into(), value);
                    if field.required && required {
                        object.required.push(field.name);
                    }
                }
                Content::Flattened(Set::Mapping(mapping)) => {
                    let whole = required && field.required;
                    self.fields(mapping.fields, whole, object);
                    if !whole {
                        let required = mapping.fields.iter().filter(|field| field.required);
                        let required: Vec<_> = required.map(|field| field.name).collect();
                        object.stand_together(&Set::Mapping(mapping).names(), &required);
                    }
                }
                Content::Flattened(Set::Either(variants)) => {
                    let variants = single(variants);
                    for variant in &variants {
                        self.fields(variant.fields, false, object);
                    }
                    object.either = variants.iter().map(|variant| only(variant, &variants)).collect();
                }
            }
        }
    }

    fn shape(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Text { most, .. } => {
                json!({ "type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": most })
            }
            Shape::Leaf(leaf) => described(leaf),
            Shape::Number { last } => json!({
                "type": ["integer", "string"], "minimum": 1, "maximum": last, "pattern": "^[1-9][0-9]*$"
            }),
            Shape::Pattern(slots) => {
                // A brace that is no slot prints as it stands.
                let slots = slots.join("|");
                json!({
                    "type": ["string", "number", "boolean"],
                    "allOf": [{ "pattern": r"\S" }, { "not": { "pattern": format!(r"\{{(?!({slots})\}})[a-z_]+\}}") } }],
                    "maxLength": crate::load::MAX_TITLE
                })
            }
            Shape::Or(word, shape) => json!({ "anyOf": [described(word), self.shape(shape())] }),
            Shape::Flag => json!({ "enum": [true, false, "true", "false"] }),
            Shape::Choice(choices) => {
                // A word of digits, `16`, is a number for who writes YAML.
                let words = choices.iter().map(|choice| Value::from(choice.word));
                let numbers =
                    choices.iter().filter_map(|choice| choice.word.parse::<u32>().ok()).map(Value::from);
                json!({ "enum": numbers.chain(words).collect::<Vec<_>>() })
            }
            Shape::Reference(target) => match self.ids.get(&target) {
                Some(ids) if !ids.is_empty() => json!({ "enum": ids }),
                _ if target.is_path() => {
                    json!({ "type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": MAX_TEXT })
                }
                _ => described(&super::id::ID),
            },
            Shape::List(entry) => {
                json!({ "type": "array", "items": self.shape(entry()), "minItems": 1 })
            }
            Shape::Mapping(mapping) => self.mapping(mapping),
            Shape::TextOr { text, mapping } => {
                json!({ "anyOf": [self.shape(text()), self.mapping(mapping)] })
            }
            Shape::Kinds(kinds) => {
                json!({ "oneOf": kinds.iter().map(|mapping| self.mapping(mapping)).collect::<Vec<_>>() })
            }
        }
    }
}

/// The parts of the description of a mapping.
#[derive(Default)]
struct Object {
    properties: Map<String, Value>,
    required: Vec<&'static str>,
    together: Map<String, Value>,
    either: Vec<Value>,
}

impl Object {
    /// Of these fields each needs those of the others that are required.
    fn stand_together(&mut self, names: &[&'static str], required: &[&'static str]) {
        for name in names {
            let others: Vec<_> = required.iter().filter(|other| *other != name).collect();
            if !others.is_empty() {
                self.together.insert((*name).into(), json!(others));
            }
        }
    }
}

/// A value of a form of its own. What YAML takes for a number is read as typed.
fn described(leaf: &Leaf) -> Value {
    let kinds: &[&str] = if leaf.numeric { &["string", "number", "boolean"] } else { &["string"] };
    let mut value = json!({ "type": kinds, "maxLength": leaf.most });
    if !leaf.pattern.is_empty() {
        value["pattern"] = leaf.pattern.into();
    }
    if !leaf.example.is_empty() {
        value["examples"] = json!([leaf.example]);
    }
    value
}

/// The description of a field, and of the words that it can hold.
fn describe(documentation: &str, shape: Shape) -> String {
    let Shape::Choice(choices) = shape else { return documentation.into() };
    let choices = choices.iter().map(|choice| format!("\n- `{}`: {}", choice.word, choice.documentation));
    format!("{documentation}{}", choices.collect::<String>())
}

/// Variants, those of variants that are nothing but others in the place of these.
fn single(variants: &'static [Variant]) -> Vec<&'static Variant> {
    let single = variants.iter().flat_map(|variant| match variant.fields {
        [Field { content: Content::Flattened(Set::Either(inner)), .. }] => single(inner),
        _ => vec![variant],
    });
    single.collect()
}

/// The fields that must be there, those of flattened mappings too.
fn required(fields: &'static [Field]) -> Vec<&'static str> {
    let required = fields.iter().filter(|field| field.required).flat_map(|field| match field.content {
        Content::Value(_) => vec![field.name],
        Content::Flattened(Set::Mapping(mapping)) => required(mapping.fields),
        Content::Flattened(Set::Either(_)) => vec![],
    });
    required.collect()
}

/// That a mapping has fields of one variant, those that it needs, and none of the others.
fn only(variant: &'static Variant, variants: &[&'static Variant]) -> Value {
    let own = variant.names();
    let others = variants.iter().flat_map(|variant| variant.names()).filter(|name| !own.contains(name));
    let others: Map<String, Value> = others.map(|name| (name.to_owned(), Value::Bool(false))).collect();
    let some: Vec<Value> = own.iter().map(|name| json!({ "required": [name] })).collect();
    json!({ "anyOf": some, "required": required(variant.fields), "properties": others })
}

/// The shape of a field, looked for in flattened mappings too.
fn find(fields: &'static [Field], name: &str) -> Option<fn() -> Shape> {
    fields.iter().find_map(|field| match field.content {
        Content::Value(shape) => (field.name == name).then_some(shape),
        Content::Flattened(Set::Mapping(mapping)) if field.name == name => {
            find(mapping.fields, mapping.short?)
        }
        // The first set is the one that a bare text stands for.
        Content::Flattened(Set::Either(variants)) if field.name == name => {
            single(variants).first()?.fields.iter().find_map(|field| match field.content {
                Content::Flattened(Set::Mapping(mapping)) => find(mapping.fields, mapping.short?),
                _ => None,
            })
        }
        Content::Flattened(_) => None,
    })
}
