//! What is written as YAML is read back as it was, text for text.

use std::fs;
use std::path::{Path, PathBuf};

use granit_parser::{Event, Parser};
use khulasa::load::{self, Node, SourceFile, Style, Value};
use khulasa::source::Writer;

fn parse(text: &str) -> Node {
    let file = SourceFile { name: "written.yaml".into(), stem: "written".into(), text: text.into() };
    let mut faults = vec![];
    let node = load::parse(&file, &mut faults);
    assert!(faults.is_empty(), "{faults:?} in\n{text}");
    node.expect("a tree")
}

fn write(node: &Node, writer: &mut Writer) {
    match &node.value {
        Value::Empty => {}
        Value::Text(text) if node.style == Style::Folded => writer.paragraph(text),
        Value::Text(text) => writer.scalar(text),
        Value::List(items) if node.style == Style::Flow => {
            let texts = items.iter().map(|item| match &item.value {
                Value::Text(text) => text,
                other => panic!("{} in brackets", other.name()),
            });
            writer.flow(texts);
        }
        Value::List(items) => {
            writer.list(|writer| items.iter().for_each(|item| writer.item(|writer| write(item, writer))));
        }
        Value::Mapping(entries) => writer.mapping(|writer| {
            for entry in entries {
                let Value::Text(key) = &entry.key.value else { panic!("a name that is no text") };
                writer.field(key, |writer| write(&entry.value, writer));
            }
        }),
    }
}

/// Names, texts and structure, without places.
fn content(node: &Node) -> String {
    match &node.value {
        Value::Empty => "nothing".into(),
        Value::Text(text) => format!("{text:?}"),
        Value::List(items) => format!("[{}]", items.iter().map(content).collect::<Vec<_>>().join(", ")),
        Value::Mapping(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|entry| format!("{}: {}", content(&entry.key), content(&entry.value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
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
}

#[test]
fn the_files_of_the_project_are_written_as_they_are() {
    let mut found = vec![];
    files(Path::new("source"), &mut found);
    let mut texts = 0;
    for path in &found {
        let text = fs::read_to_string(path).expect("a file");
        let tree = parse(&text);
        texts += content(&tree).matches('"').count() / 2;
        let mut writer = Writer::new();
        write(&tree, &mut writer);
        let typed: Vec<&str> =
            text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).collect();
        let written = writer.finish();
        assert_eq!(written.lines().collect::<Vec<_>>(), typed, "{}", path.display());
        for columns in [0, 1, 20, 100] {
            let mut writer = Writer::filling(columns);
            write(&tree, &mut writer);
            assert_eq!(content(&parse(&writer.finish())), content(&tree), "{}", path.display());
        }
    }
    assert!(found.len() > 40 && texts > 2000, "{} files, {texts} texts", found.len());
}

#[test]
fn filled_lines_are_about_as_long_as_asked_for() {
    let text = fs::read_to_string("source/instruments/cop-12-resolution-01.yaml").expect("a file");
    let mut writer = Writer::filling(100);
    write(&parse(&text), &mut writer);
    let written = writer.finish();
    let longest = written.lines().map(|line| line.chars().count()).max();
    assert!(longest.is_some_and(|longest| (90..=102).contains(&longest)), "{longest:?}");
    assert!(written.lines().count() > 2 * text.lines().count());
}

/// A generator of numbers that are the same in every run (Knuth's linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

const PIECES: [&str; 52] = [
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "\n\n",
    "#",
    " #",
    ":",
    ": ",
    "- ",
    "-",
    "---",
    "...",
    "? a",
    ",",
    "[",
    "]",
    "{",
    "}",
    "null",
    "~",
    "yes",
    "1.0",
    "0x1F",
    "14:00",
    "!x",
    "&a",
    "*a",
    "%",
    "@",
    "`",
    "'",
    "\"",
    "\\",
    "\\n",
    "|",
    ">",
    ">-",
    "<<",
    "=",
    "كلمة",
    "قرار",
    "word",
    "a",
    "\u{a0}",
    "\u{200f}x",
    "\u{2028}",
    "\t",
    "\r",
    "\u{0}",
];

fn hostile(numbers: &mut Numbers) -> String {
    if numbers.below(40) == 0 {
        return "w".repeat(3000);
    }
    (0..numbers.below(9)).map(|_| PIECES[numbers.below(PIECES.len())]).collect()
}

/// All texts in order, from the parser itself: `load::parse` refuses what no file may hold.
fn texts(written: &str) -> Vec<String> {
    let mut texts = vec![];
    for event in Parser::new_from_str(written) {
        let (event, _) = event.unwrap_or_else(|error| panic!("{error} in\n{written}"));
        if let Event::Scalar(text, ..) = event {
            texts.push(text.into_owned());
        }
    }
    texts
}

#[test]
fn hostile_texts_are_read_back() {
    let mut numbers = Numbers(20_261_125);
    let fixed = PIECES.iter().map(|piece| vec![(*piece).to_owned(); 7]);
    let made_up: Vec<Vec<String>> =
        (0..20_000).map(|_| (0..7).map(|_| hostile(&mut numbers)).collect()).collect();
    let (mut refused, mut taken) = (0, 0);
    for given in fixed.chain(made_up) {
        let columns = [None, Some(0), Some(5), Some(100)][numbers.below(4)];
        let mut writer = columns.map_or_else(Writer::new, Writer::filling);
        writer.mapping(|writer| {
            writer.field("scalar", |writer| writer.scalar(&given[0]));
            writer.field("paragraph", |writer| writer.paragraph(&given[1]));
            writer.field("flow", |writer| writer.flow(&given[2..4]));
            writer.field("list", |writer| {
                writer.list(|writer| {
                    writer.item(|writer| writer.scalar(&given[4]));
                    writer.item(|writer| writer.paragraph(&given[5]));
                    writer.item(|writer| {
                        writer.mapping(|writer| writer.field("in", |writer| writer.paragraph(&given[6])));
                    });
                    writer.item(|writer| {
                        writer.list(|writer| writer.item(|writer| writer.scalar(&given[0])));
                    });
                    writer.item(|writer| writer.list(|_| {}));
                });
            });
            writer.field("nothing", |writer| writer.mapping(|_| {}));
            writer.field("last", |writer| writer.scalar(&given[0]));
        });
        let written = writer.finish();
        let g: Vec<&str> = given.iter().map(String::as_str).collect();
        let expected = [
            "scalar",
            g[0],
            "paragraph",
            g[1],
            "flow",
            g[2],
            g[3],
            "list",
            g[4],
            g[5],
            "in",
            g[6],
            g[0],
            "nothing",
            "last",
            g[0],
        ];
        assert_eq!(texts(&written), expected, "{written}");
        // Other readers of YAML take some texts for numbers, but none for a fault.
        let other = serde_yaml::from_str::<serde_yaml::Value>(&written);
        assert!(other.is_ok(), "{other:?} in\n{written}");
        // As this project reads it: what is text stays text.
        let escaped = |text: &String| text.contains(['\u{200f}', '\u{2028}', '\t', '\r', '\0']);
        if given.iter().any(escaped) {
            refused += 1;
            continue;
        }
        taken += 1;
        let tree = parse(&written);
        let expected = format!(
            "{{\"scalar\": {:?}, \"paragraph\": {:?}, \"flow\": [{:?}, {:?}], \"list\": [{:?}, {:?}, {{\"in\": {:?}}}, [{:?}], []], \"nothing\": {{}}, \"last\": {:?}}}",
            g[0], g[1], g[2], g[3], g[4], g[5], g[6], g[0], g[0]
        );
        assert_eq!(content(&tree), expected, "{written}");
    }
    assert!(refused > 1000 && taken > 1000, "{refused} and {taken}");
}

#[test]
fn a_text_by_itself_is_a_file() {
    let mut numbers = Numbers(7);
    for _ in 0..5_000 {
        let text = hostile(&mut numbers);
        for paragraph in [false, true] {
            let mut writer = Writer::new();
            if paragraph {
                writer.paragraph(&text)
            } else {
                writer.scalar(&text)
            }
            let written = writer.finish();
            assert_eq!(texts(&written), [text.as_str()], "{written:?}");
        }
    }
}
