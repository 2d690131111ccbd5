//! The contract between the data and the templates: `docs/template-data.md` and the JSON Schema beside it are
//! made from the types, templates read every field, and none that does not exist. `UPDATE=1` writes the files.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use khulasa::typeset::template_data;
use serde_json::{Map, Value};
use typst::syntax::{SyntaxKind, SyntaxNode, ast, parse};

/// Fields that a template hands on without naming them.
const HANDED_ON: [(&str, &str); 3] = [
    ("year", "`datetime(..settings.date)` takes all three"),
    ("month", "`datetime(..settings.date)` takes all three"),
    ("day", "`datetime(..settings.date)` takes all three"),
];

/// Fields of the engine's own elements, and of packages, that templates read.
const OF_THE_ENGINE: [&str; 13] = [
    "body",
    "element",
    "end",
    "height",
    "level",
    "marks",
    "nan",
    "note",
    "numbering",
    "start",
    "text",
    "value",
    "width",
];

/// The types that descriptions of functions name.
const TYPES: [&str; 16] = [
    "alignment",
    "arguments",
    "array",
    "auto",
    "bool",
    "color",
    "content",
    "dictionary",
    "float",
    "function",
    "int",
    "length",
    "location",
    "module",
    "none",
    "str",
];

fn object<'a>(value: &'a Value, key: &str) -> Option<&'a Map<String, Value>> {
    value.get(key)?.as_object()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The type of a field as templates know it.
fn kind_of(schema: &Value) -> String {
    let named = |reference: &str| {
        let name = reference.rsplit('/').next().unwrap_or_default();
        format!("[`{name}`](#{})", name.to_lowercase())
    };
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return named(reference);
    }
    if let Some(value) = schema.get("const").and_then(Value::as_str) {
        return format!("`\"{value}\"`");
    }
    if schema.get("anyOf").is_some() {
        return list(schema, "anyOf").map(kind_of).collect::<Vec<_>>().join(" or ");
    }
    let of_type = |name: &str| match name {
        "null" => "`none`".to_owned(),
        "string" => "`str`".to_owned(),
        "integer" => "`int`".to_owned(),
        "number" => "`float`".to_owned(),
        "boolean" => "`bool`".to_owned(),
        "array" => {
            let most = schema.get("maxItems").map(|most| format!("{most} of ")).unwrap_or_default();
            let items = kind_of(schema.get("items").expect("a list of one type"));
            format!("array of {most}{items}")
        }
        other => panic!("no word for the type `{other}`: {schema}"),
    };
    match schema.get("type") {
        Some(Value::String(name)) => of_type(name),
        Some(Value::Array(names)) => {
            names.iter().filter_map(Value::as_str).map(of_type).collect::<Vec<_>>().join(" or ")
        }
        _ if object(schema, "properties").is_some() => "dictionary".into(),
        _ => panic!("no type: {schema}"),
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

fn fields(out: &mut String, schema: &Value) {
    let Some(properties) = object(schema, "properties") else { return };
    let _ = writeln!(out, "| Field | Type | |\n|---|---|---|");
    for (name, field) in properties {
        let nested = object(field, "properties");
        let kind = if nested.is_some() { "dictionary:".into() } else { kind_of(field) };
        let _ = writeln!(out, "| `{name}` | {kind} | {} |", one_line(text(field, "description")));
        for (inner, field) in nested.into_iter().flatten() {
            let words = one_line(text(field, "description"));
            let _ = writeln!(out, "| `{name}.{inner}` | {} | {words} |", kind_of(field));
        }
    }
    out.push('\n');
}

/// The manual of what templates read.
fn manual(schema: &Value) -> String {
    let mut out = String::from(
        "# What templates read\n\nMade from the types in `src/printed` by `UPDATE=1 cargo test --release --test \
         template_data`; [template-data.schema.json](template-data.schema.json) says the same as JSON Schema.\n\n\
         Rust writes these virtual files for each document, and `typst/house/data.typ` reads them. `khulasa data \
         DOCUMENT --into DIR` writes them, with the templates, as a folder that the engine's own tools open. What \
         has several forms says in `kind` which it is; templates end with a message on one that they do not \
         know.\n\n## Files\n\n| File | Holds |\n|---|---|\n",
    );
    for (path, file) in object(schema, "properties").into_iter().flatten() {
        let path = path.replace("001", "NNN");
        let _ = writeln!(out, "| `{path}` | {} |", kind_of(file));
    }
    let _ = writeln!(out, "| `/data/pictures/PATH` | a picture, by its path below the source folder |\n");
    for (name, schema) in object(schema, "$defs").into_iter().flatten() {
        let _ = writeln!(out, "## {name}\n\n{}\n", one_line(text(schema, "description")));
        fields(&mut out, schema);
        let (mut values, mut forms) = (String::new(), String::new());
        for form in list(schema, "oneOf") {
            let words = one_line(text(form, "description"));
            if let Some(value) = form.get("const").and_then(Value::as_str) {
                let _ = writeln!(values, "| `\"{value}\"` | {words} |");
                continue;
            }
            let kind = text(&form["properties"]["kind"], "const");
            let _ = writeln!(forms, "`kind: \"{kind}\"`: {words}\n");
            if form.get("$ref").is_some() {
                let _ = writeln!(forms, "Further fields are those of {}.\n", kind_of(form));
            } else {
                let mut form = form.clone();
                form["properties"].as_object_mut().expect("fields").remove("kind");
                if !form["properties"].as_object().expect("fields").is_empty() {
                    fields(&mut forms, &form);
                }
            }
        }
        if !values.is_empty() {
            let _ = writeln!(out, "| Value | |\n|---|---|\n{values}");
        }
        out.push_str(&forms);
    }
    format!("{}\n", out.trim_end())
}

fn compare(path: &str, ours: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, ours).expect("a file");
    }
    let there = fs::read_to_string(path).unwrap_or_default();
    assert!(there == ours, "{path} is not made from the types: UPDATE=1 makes it anew");
}

#[test]
fn the_manual_and_the_schema_are_made_from_the_types() {
    let schema = template_data();
    compare("docs/template-data.md", &manual(&schema));
    let json = serde_json::to_string_pretty(&schema).expect("JSON");
    compare("docs/template-data.schema.json", &format!("{json}\n"));
}

/// What templates name.
#[derive(Default)]
struct Named {
    /// Fields that are read: `data.field`, `data.at("field")`, `"field" in data`.
    read: BTreeSet<String>,
    /// Keys of dictionaries that templates make themselves, and names that they give.
    made: BTreeSet<String>,
    /// Every string.
    strings: BTreeSet<String>,
}

impl Named {
    fn of(folder: &Path) -> Self {
        fn below(folder: &Path, named: &mut Named) {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.ends_with("packages") {
                    continue;
                }
                if path.is_dir() {
                    below(&path, named);
                } else if path.extension().is_some_and(|it| it == "typ") {
                    named.visit(&parse(&fs::read_to_string(&path).expect("a template")), false);
                }
            }
        }
        let mut named = Self::default();
        below(folder, &mut named);
        named
    }

    fn visit(&mut self, node: &SyntaxNode, called: bool) {
        if let Some(access) = node.cast::<ast::FieldAccess>()
            && !called
        {
            self.read.insert(access.field().as_str().to_owned());
        }
        if let Some(named) = node.cast::<ast::Named>() {
            self.made.insert(named.name().as_str().to_owned());
        }
        if let Some(binding) = node.cast::<ast::LetBinding>() {
            self.made.extend(binding.kind().bindings().iter().map(|name| name.as_str().to_owned()));
        }
        if let Some(string) = node.cast::<ast::Str>() {
            self.strings.insert(string.get().to_string());
        }
        for (index, child) in node.children().enumerate() {
            self.visit(child, node.kind() == SyntaxKind::FuncCall && index == 0);
        }
    }
}

/// The names of all fields, and what `kind` can be of runs and blocks.
fn names(schema: &Value) -> (BTreeSet<String>, BTreeSet<String>) {
    fn below(value: &Value, fields: &mut BTreeSet<String>, kinds: &mut BTreeSet<String>) {
        if let Some(properties) = object(value, "properties") {
            fields.extend(properties.keys().cloned());
            kinds.extend(properties.get("kind").map(|kind| text(kind, "const").to_owned()));
        }
        match value {
            Value::Object(map) => map.values().for_each(|value| below(value, fields, kinds)),
            Value::Array(list) => list.iter().for_each(|value| below(value, fields, kinds)),
            _ => {}
        }
    }
    let (mut fields, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    for (name, schema) in object(schema, "$defs").into_iter().flatten() {
        let mut own = BTreeSet::new();
        below(schema, &mut fields, &mut own);
        // Which template reads a plan follows from its kind already.
        if name != "Plan" {
            kinds.extend(own);
        }
    }
    (fields, kinds)
}

#[test]
fn templates_read_every_field_and_know_every_kind() {
    let named = Named::of(Path::new("typst"));
    let (fields, kinds) = names(&template_data());
    let handed_on: BTreeSet<&str> = HANDED_ON.iter().map(|(name, _)| *name).collect();
    let unread: Vec<&String> = fields
        .iter()
        .filter(|name| !named.read.contains(*name) && !handed_on.contains(name.as_str()))
        .collect();
    assert!(unread.is_empty(), "no template reads {unread:?}");
    let unknown: Vec<&String> = kinds.iter().filter(|kind| !named.strings.contains(*kind)).collect();
    assert!(unknown.is_empty(), "no template knows the kinds {unknown:?}");
    assert!(kinds.len() >= 9, "{kinds:?}");
}

/// What is wrong with the description of a function: `///` lines above it that name each parameter with its types,
/// in order, and what it gives.
fn description_faults(text: &str, types: &BTreeSet<String>, faults: &mut Vec<String>) -> usize {
    let root = parse(text);
    let (mut described, mut lines): (usize, Vec<String>) = (0, vec![]);
    for node in root.children() {
        if node.kind() == SyntaxKind::LineComment {
            lines.extend(node.full_text().strip_prefix("///").map(|line| line.trim().to_owned()));
        }
        let Some(binding) = node.cast::<ast::LetBinding>() else { continue };
        let lines = std::mem::take(&mut lines);
        let (ast::LetBindingKind::Closure(name), Some(ast::Expr::Closure(closure))) =
            (binding.kind(), binding.init())
        else {
            continue;
        };
        let parameters: Vec<String> = closure.params().children().map(parameter).collect();
        if parameters.is_empty() {
            continue;
        }
        described += 1;
        let told =
            lines.iter().filter_map(|line| line.strip_prefix("- ")?.split_once(": ")?.0.split_once(" ("));
        let told: Vec<(&str, &str)> = told.collect();
        let name = name.as_str();
        if told.iter().map(|(name, _)| *name).ne(parameters.iter().map(String::as_str)) {
            faults.push(format!("`{name}` takes {parameters:?}, and described are {told:?}"));
        }
        let given = lines.last().and_then(|line| line.strip_prefix("-> "));
        let kinds =
            told.iter().map(|(_, kinds)| kinds.trim_end_matches(')')).chain([given.unwrap_or_default()]);
        for kind in kinds.flat_map(|kinds| kinds.split(", ")).filter(|kind| !TYPES.contains(kind)) {
            faults.push(format!("`{name}`: `{kind}` is no type"));
        }
        let quoted = lines.iter().flat_map(|line| line.split('`').skip(1).step_by(2));
        for quoted in quoted.filter(|it| it.starts_with(char::is_uppercase) && !types.contains(*it)) {
            faults.push(format!("`{name}`: nothing is called `{quoted}`"));
        }
        if lines.first().is_none_or(|line| line.starts_with('-')) {
            faults.push(format!("`{name}` is not described"));
        }
    }
    described
}

fn parameter(parameter: ast::Param) -> String {
    match parameter {
        ast::Param::Pos(pattern) => pattern.bindings()[0].as_str().to_owned(),
        ast::Param::Named(named) => named.name().as_str().to_owned(),
        ast::Param::Spread(spread) => spread.sink_ident().expect("a name").as_str().to_owned(),
    }
}

#[test]
fn each_function_of_the_templates_describes_what_it_takes() {
    let schema = template_data();
    let types: BTreeSet<String> = object(&schema, "$defs").expect("types").keys().cloned().collect();
    let (mut faults, mut described) = (vec![], 0);
    for entry in fs::read_dir("typst/house").expect("the templates") {
        let path = entry.expect("an entry").path();
        // The tokens are described one by one, and their two functions are their own.
        if !path.to_string_lossy().ends_with("tokens.typ") && !path.ends_with("theming.typ") {
            described +=
                description_faults(&fs::read_to_string(path).expect("a template"), &types, &mut faults);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(described > 50, "{described}");
    for (text, said) in [
        ("#let f(a) = a", "takes"),
        ("/// Says.\n///\n/// - a (str): the a\n/// -> str\n#let f(a, b: 1) = a", "takes"),
        ("/// Says.\n///\n/// - a (text): the a\n/// -> str\n#let f(a) = a", "is no type"),
        ("/// Says.\n///\n/// - a (str): the `Nothing`\n/// -> str\n#let f(a) = a", "nothing is called"),
        ("/// Says.\n///\n/// - a (str): the a\n#let f(a) = a", "is no type"),
        ("/// - a (str): the a\n/// -> str\n#let f(a) = a", "is not described"),
    ] {
        let mut faults = vec![];
        description_faults(text, &types, &mut faults);
        assert!(faults.iter().any(|fault| fault.contains(said)), "{text}: {faults:?}");
    }
}

/// What words there are where a field has one of a few.
fn words(schema: &Value) -> BTreeSet<String> {
    let kinds = object(schema, "$defs").into_iter().flatten().map(|(_, schema)| schema);
    let words = kinds.flat_map(|kind| list(kind, "oneOf").chain([kind])).flat_map(|it| {
        let listed = list(it, "enum").filter_map(Value::as_str);
        listed.chain([text(it, "const")]).filter(|word| !word.is_empty()).collect::<Vec<_>>()
    });
    words.map(str::to_owned).collect()
}

#[test]
fn templates_know_every_word_of_a_field() {
    let named = Named::of(Path::new("typst"));
    let words = words(&template_data());
    // The roles of headings are keys of their styles.
    let unknown: Vec<&String> =
        words.iter().filter(|word| !named.strings.contains(*word) && !named.made.contains(*word)).collect();
    assert!(unknown.is_empty(), "no template knows {unknown:?}");
    for word in ["listed-item", "sections", "from-layout", "letter", "western", "sub-chapter"] {
        assert!(words.contains(word), "{word}: {words:?}");
    }
}

#[test]
fn templates_read_no_field_that_does_not_exist() {
    let named = Named::of(Path::new("typst"));
    let (fields, _) = names(&template_data());
    let known = |name: &String| {
        fields.contains(name) || named.made.contains(name) || OF_THE_ENGINE.contains(&name.as_str())
    };
    let unknown: Vec<&String> = named.read.iter().filter(|name| !known(name)).collect();
    assert!(unknown.is_empty(), "nothing has the fields {unknown:?}");
}
