//! The declaration of source files is the writer and the manual too: each is held against the files of the
//! project and of the cases. `tests/schema` holds the schema against them.

use std::fs;
use std::path::{Path, PathBuf};

use khulasa::corpus::Content;
use khulasa::diagnostics::{Diagnostic, Severity};
use khulasa::load::{self, Node, SourceFile, Value};
use khulasa::source::{Mapping, Reader, Source, manual};

/// All source files below a folder.
fn files(folder: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("the folder is there").collect();
    entries.sort_by_key(|entry| entry.as_ref().expect("the entry is there").path());
    for entry in entries {
        let path = entry.expect("the entry is there").path();
        if path.is_dir() {
            files(path.to_str().expect("names of tests are UTF-8"), found);
        } else if path.extension().is_some_and(|ending| ending == "yaml")
            && path.components().any(|it| it.as_os_str() == "source")
        {
            found.push(path);
        }
    }
}

/// The files of the project, the cases and the other bodies.
fn all_files() -> Vec<PathBuf> {
    let mut found = vec![];
    for folder in ["source", "tests/cases", "tests/bodies"] {
        if Path::new(folder).is_dir() {
            files(folder, &mut found);
        }
    }
    found
}

fn file(text: &str) -> SourceFile {
    SourceFile { name: "source/x.yaml".into(), stem: "x".into(), text: text.into() }
}

/// What a text holds as a source file, if it has no error by itself.
fn read(text: &str) -> Option<(Content, Node)> {
    let (file, mut faults) = (file(text), vec![]);
    let node = load::parse(&file, &mut faults)?;
    let content = Content::read(&node, &mut Reader::new(&file, &mut faults));
    let well = !faults.iter().any(|fault: &Diagnostic| fault.severity == Severity::Error);
    content.filter(|_| well).map(|content| (content, node))
}

/// Every scalar of a tree, with the way to it.
fn scalars(node: &Node, way: &str, found: &mut Vec<(String, String)>) {
    match &node.value {
        Value::Text(text) => {
            let words: Vec<&str> = text.split([' ', '\n', '\r']).filter(|word| !word.is_empty()).collect();
            found.push((way.to_owned(), words.join(" ")));
        }
        Value::List(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                scalars(entry, &format!("{way}/{index}"), found);
            }
        }
        Value::Mapping(entries) => {
            for entry in entries {
                let key = entry.key.text().unwrap_or_default();
                // A paragraph may be written as a bare text or as a mapping with that text alone.
                let key = if key == "text" && entries.len() == 1 { String::new() } else { format!("/{key}") };
                scalars(&entry.value, &format!("{way}{key}"), found);
            }
        }
        Value::Empty => {}
    }
    if way.is_empty() {
        found.sort();
    }
}

fn scalars_of(node: &Node) -> Vec<(String, String)> {
    let mut found = vec![];
    scalars(node, "", &mut found);
    found
}

/// What can be typed in two forms and is written in one; the files of the project have none of it.
const ONE_FORM: [(&str, &str); 3] =
    [("9:30", "09:30"), (r"و\*ليست مائلة\*", "و*ليست مائلة*"), (r"2\^3", "2^3")];

#[test]
fn what_is_read_and_written_is_read_again_as_it_was() {
    let mut count = 0;
    for path in all_files() {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let Some((content, node)) = read(&text) else { continue };
        let written = content.write().to_yaml();
        let Some((again, second)) = read(&written) else {
            panic!("{}: what was written cannot be read:\n{written}", path.display());
        };
        assert_eq!(content.write(), again.write(), "{}", path.display());
        let mut before = scalars_of(&node);
        for (_, scalar) in &mut before {
            for (typed, written) in ONE_FORM {
                *scalar = scalar.replace(typed, written);
            }
        }
        let after = scalars_of(&second);
        let lost: Vec<_> = before.iter().filter(|it| !after.contains(it)).collect();
        let made: Vec<_> = after.iter().filter(|it| !before.contains(it)).collect();
        assert!(lost.is_empty() && made.is_empty(), "{}: {lost:#?} became {made:#?}", path.display());
        count += 1;
    }
    assert!(count > 100, "{count} files");
}

/// The name of a mapping that a marker of the manual stands for.
fn mapping(name: &str) -> &'static Mapping {
    let mut known: Vec<&'static Mapping> = Content::KINDS.to_vec();
    let mut at = 0;
    while let Some(mapping) = known.get(at).copied() {
        if mapping.name == name {
            return mapping;
        }
        for inner in mapping.within() {
            if !known.iter().any(|it| it.name == inner.name) {
                known.push(inner);
            }
        }
        at += 1;
    }
    panic!("no source file has `{name}`");
}

#[test]
fn the_tables_of_the_manual_are_those_of_the_declaration() {
    let path = "docs/source-format.md";
    let manual = fs::read_to_string(path).expect("the manual is there");
    let mut parts = manual.split("<!-- fields: ");
    let mut made = parts.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for part in parts {
        let (name, rest) = part.split_once(" -->\n").expect("a marker ends");
        let (_, after) = rest.split_once("<!-- end -->").expect("a table ends");
        made.push_str(&format!(
            "<!-- fields: {name} -->\n{}<!-- end -->{after}",
            manual::table(mapping(name))
        ));
        count += 1;
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, &made).expect("the manual can be written");
        return;
    }
    assert!(count > 20, "{count} tables");
    assert!(
        made == manual,
        "the tables of {path} are not those of the declaration: run this test with UPDATE=1"
    );
}
