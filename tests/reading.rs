//! What is read has its place and its form, also behind a fault of syntax.

use std::fs;
use std::path::{Path, PathBuf};

use khulasa::diagnostics::Diagnostic;
use khulasa::load::{self, Node, SourceFile, Style, Value};

fn parse(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let file = SourceFile { name: "read.yaml".into(), stem: "read".into(), text: text.into() };
    let mut faults = vec![];
    let node = load::parse(&file, &mut faults);
    (node, faults)
}

fn walk<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a Node)) {
    visit(node);
    match &node.value {
        Value::Empty | Value::Text(_) => {}
        Value::List(items) => items.iter().for_each(|item| walk(item, visit)),
        Value::Mapping(entries) => entries.iter().for_each(|entry| {
            walk(&entry.key, visit);
            walk(&entry.value, visit);
        }),
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            found.push(path);
        }
    }
    found.sort();
}

/// Line, column and text of each text.
fn texts(node: &Node) -> Vec<(usize, usize, String)> {
    let mut texts = vec![];
    walk(node, &mut |node| {
        if let Value::Text(text) = &node.value {
            texts.push((node.line, node.column, text.to_string()));
        }
    });
    texts
}

#[test]
fn bytes_are_those_of_the_text() {
    let mut found = vec![];
    files(Path::new("source"), &mut found);
    for path in found {
        let text = fs::read_to_string(&path).expect("a file");
        let (tree, faults) = parse(&text);
        assert!(faults.is_empty(), "{faults:?}");
        walk(&tree.expect("a tree"), &mut |node| {
            let typed = text[node.bytes()].trim_end();
            let before = &text[..node.bytes().start];
            let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
            assert_eq!((before.matches('\n').count() + 1, column), (node.line, node.column));
            match (&node.value, node.style) {
                (Value::Text(text), Style::Plain) => assert_eq!(typed, text),
                (Value::Text(text), Style::DoubleQuoted) => assert_eq!(typed, format!("\"{text}\"")),
                (Value::Text(text), Style::Folded) => {
                    assert_eq!(typed, text);
                }
                (Value::List(_), Style::Flow) => assert!(typed.starts_with('[') && typed.ends_with(']')),
                (Value::List(items), Style::Block) => {
                    let last = items.last().expect("an item");
                    assert!(typed.starts_with("- ") && node.bytes().end >= last.bytes().end);
                }
                (Value::Mapping(entries), Style::Block) => {
                    assert!(node.bytes().end >= entries.last().expect("a field").value.bytes().end);
                }
                (value, style) => panic!("{} as {style:?}", value.name()),
            }
            assert!(!node.damaged && !node.remark);
        });
    }
}

#[test]
fn what_is_read_behind_a_fault_is_what_stands_there() {
    let mut found = vec![];
    files(Path::new("source"), &mut found);
    let (mut whole, mut kept) = (0, 0);
    for path in found {
        let text = fs::read_to_string(&path).expect("a file");
        let original = texts(&parse(&text).0.expect("a tree"));
        let lines: Vec<&str> = text.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            let Some(colon) = line.find(": ").filter(|_| number % 5 == 2) else { continue };
            for broken in ["@", "\"", "[", "a: b: ", "*", "!x "] {
                let mut damaged: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
                damaged[number].insert_str(colon + 2, broken);
                let (tree, faults) = parse(&(damaged.join("\n") + "\n"));
                // Below `>-` all prints as typed.
                let Some(tree) = tree.filter(|_| !faults.is_empty()) else { continue };
                assert!(!tree.is_whole(), "{faults:?}");
                let read: Vec<_> =
                    texts(&tree).into_iter().filter(|(line, ..)| *line != number + 1).collect();
                for read in &read {
                    assert!(
                        original.contains(read),
                        "{read:?} in {}, {broken}, line {}",
                        path.display(),
                        number + 1
                    );
                }
                whole += original.len();
                kept += read.len();
            }
        }
    }
    assert!(kept * 100 > whole * 90, "{kept} of {whole} texts are read");
    println!("{kept} of {whole} texts are read");
}

#[test]
fn what_is_lost_is_marked() {
    let (tree, faults) = parse("a: 1\nb:\n  - c: 1\n    d: @\n  - c: 2\nf: [1, 2\ng: 3\n");
    assert_eq!(faults.len(), 2, "{faults:?}");
    let tree = tree.expect("a tree");
    let Value::Mapping(fields) = &tree.value else { panic!("a mapping") };
    let names: Vec<_> = fields.iter().map(|entry| format!("{:?}", entry.key.value)).collect();
    assert_eq!(names, ["Text(\"a\")", "Text(\"b\")", "Text(\"f\")", "Text(\"g\")"]);
    assert!(tree.damaged && fields[2].value.is_lost() && !fields[3].value.damaged);
    let Value::List(items) = &fields[1].value.value else { panic!("a list") };
    assert!(fields[1].value.damaged && items[0].damaged && !items[1].damaged);
}

#[test]
fn an_alias_repeats_what_it_names_at_its_own_place() {
    let (tree, faults) = parse("a: &x [1, 2]\nb: *x\nc: &x 3\nd: [*x, *y]\ne: &z [*z]\n");
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(tree.is_none(), "an alias within itself has no end");
    let (tree, _) = parse("a: &x [1, 2]\nb: *x\nc: &x 3\nd: [*x, *y, *q]\n");
    let tree = tree.expect("a tree");
    let found: Vec<_> =
        texts(&tree).into_iter().map(|(line, column, text)| format!("{line}:{column} {text}")).collect();
    assert_eq!(
        found,
        ["1:1 a", "1:8 1", "1:11 2", "2:1 b", "2:4 1", "2:4 2", "3:1 c", "3:7 3", "4:1 d", "4:5 3"]
    );
}
