//! The tables of the manual, from the declaration of source files: a row for each field.

use super::{Content, Field, Mapping, Set, Shape};

/// The table of the fields of a mapping, in Markdown, without the field `type` that names its kind. A mapping that
/// is flattened into it has a table of its own, unless its fields stand together or not at all.
pub fn table(mapping: &Mapping) -> String {
    let mut table = String::from("| Field | | Holds | Meaning |\n|---|---|---|---|\n");
    rows(mapping.fields, "", &mut table);
    table
}

fn rows(fields: &[Field], set: &str, table: &mut String) {
    for field in fields {
        match field.content {
            Content::Value(shape) => {
                let presence = match (set, field.required) {
                    ("", true) => "required",
                    ("", false) => "",
                    (set, _) => set,
                };
                let (name, meaning) = (field.name, cell(field.documentation));
                table.push_str(&format!(
                    "| `{name}` | {presence} | {} | {meaning} |\n",
                    holds(shape(), false)
                ));
            }
            Content::Flattened(Set::Mapping(mapping)) if !field.required => {
                rows(mapping.fields, "together", table);
            }
            Content::Flattened(Set::Mapping(_)) => {}
            Content::Flattened(Set::Either(variants)) => {
                for (index, variant) in variants.iter().enumerate() {
                    rows(variant.fields, if index == 0 { "either" } else { "or" }, table);
                }
            }
        }
    }
}

/// What a field holds, in words.
fn holds(shape: Shape, many: bool) -> String {
    let named = |one: &str| if many { format!("{one}s") } else { one.to_owned() };
    match shape {
        Shape::Text { notes: true, .. } => named("text"),
        Shape::Text { notes: false, most } => {
            let most = if most != crate::load::MAX_HEADING {
                String::new()
            } else {
                format!(" of at most {most} characters")
            };
            format!("{} without notes{most}", named("text"))
        }
        Shape::Leaf(leaf) if leaf.example.is_empty() => {
            if leaf.name.ends_with('s') {
                leaf.name.into()
            } else {
                named(leaf.name)
            }
        }
        Shape::Leaf(leaf) => format!("{}, `{}`", named(leaf.name), leaf.example),
        Shape::Number { last } => format!("number from 1 to {last}"),
        Shape::Pattern(slots) => {
            let slots: Vec<String> = slots.iter().map(|slot| format!("`{{{slot}}}`")).collect();
            format!("words with {}", slots.join(", "))
        }
        Shape::Or(word, shape) => format!("{}, or {}", holds(shape(), many), word.name),
        Shape::Flag => "`true` or `false`".into(),
        Shape::Choice(choices) => {
            let words: Vec<String> = choices.iter().map(|choice| format!("`{}`", choice.word)).collect();
            words.join(" or ")
        }
        Shape::Reference(target) if target.is_path() => {
            format!("output path of {}", article(target.called()))
        }
        Shape::Reference(target) if many => format!("ids of {}", plural(target.called())),
        Shape::Reference(target) => format!("id of {}", article(target.called())),
        Shape::List(entry) => format!("{} of {}", named("list"), holds(entry(), true)),
        Shape::Mapping(mapping) if many => plural(bare(mapping.called)),
        Shape::Mapping(mapping) => mapping.called.into(),
        Shape::TextOr { text, mapping } => {
            format!("{}, or {}", holds(text(), many), holds(Shape::Mapping(mapping), many))
        }
        Shape::Kinds(_) => "file".into(),
    }
}

/// A name without its article.
fn bare(called: &str) -> &str {
    called.strip_prefix("a ").or(called.strip_prefix("an ")).unwrap_or(called)
}

fn article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}

/// The plural of a name whose first noun carries it: "document of an item", "entry", "resolution or decision".
fn plural(name: &str) -> String {
    if name == "resolution or decision" {
        return "resolutions and decisions".into();
    }
    let (noun, rest) =
        name.split_once(" of ").map_or((name, String::new()), |(noun, rest)| (noun, format!(" of {rest}")));
    match noun.strip_suffix('y') {
        Some(stem) if !noun.ends_with("ay") => format!("{stem}ies{rest}"),
        _ if noun.ends_with('x') => format!("{noun}es{rest}"),
        _ => format!("{noun}s{rest}"),
    }
}

/// A sentence as a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ").trim_end_matches('.').to_owned()
}
