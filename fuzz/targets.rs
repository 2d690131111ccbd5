//! What made-up input is thrown at: a target is an entry here, and a folder below `fuzz/found`.

use std::fs;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use khulasa::arabic::dates::Date;
use khulasa::arabic::numbering::{Digits, letter, ordinal};
use khulasa::arabic::{bidi, collation, line_breaking, numbering};
use khulasa::corpus::Text;
use khulasa::fonts::Fonts;
use khulasa::load::{self, SourceFile};
use khulasa::source::{Reader, Source};

use crate::chance::Chance;
use crate::project;
use crate::themes;

/// A reader, or the whole pipeline.
pub struct Target {
    /// Its name, for `--target`.
    pub name: &'static str,
    /// How many rounds a run without arguments makes.
    pub runs: u64,
    /// Makes up an input and takes it.
    pub made_up: fn(&mut Chance),
    /// Takes an input that was found.
    pub given: fn(&[u8]),
}

/// All targets.
pub const TARGETS: [Target; 7] = [
    Target { name: "yaml", runs: 2_000, made_up: |chance| yaml(&project::file(chance)), given: yaml },
    Target {
        name: "markup",
        runs: 5_000,
        made_up: |chance| markup(chance.text(60).as_bytes()),
        given: markup,
    },
    Target {
        name: "symbols",
        runs: 5_000,
        made_up: |chance| symbols(chance.text(60).as_bytes()),
        given: symbols,
    },
    Target { name: "fonts", runs: 40, made_up: |chance| fonts(&damaged_font(chance)), given: fonts },
    Target { name: "pictures", runs: 400, made_up: |chance| pictures(&picture(chance)), given: pictures },
    Target { name: "themes", runs: 60, made_up: themes::made_up, given: themes::given },
    Target { name: "pipeline", runs: 40, made_up: project::pipeline, given: project::given },
];

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A source file, from its bytes to the corpus and the checks.
fn yaml(bytes: &[u8]) {
    project::read(&[("made-up".into(), text_of(bytes))]);
}

/// A text with inline markup, as a paragraph has it.
fn markup(bytes: &[u8]) {
    let quoted = serde_json::to_string(&text_of(bytes)).expect("a string");
    let file = SourceFile { name: "made-up.yaml".into(), stem: "made-up".into(), text: quoted.into() };
    let mut faults = vec![];
    if let Some(node) = load::parse(&file, &mut faults) {
        let mut reader = Reader::new(&file, &mut faults);
        let text = Text::read(&node, &mut reader);
        assert!(text.is_some() || !faults.is_empty(), "refused without a reason");
        if let Some(text) = text {
            _ = (text.plain(), text.notes().count(), text.pieces().count());
            let written = serde_json::to_string(&text.markup()).expect("a string");
            let file = SourceFile { text: written.into(), ..file.clone() };
            let mut faults = vec![];
            let node = load::parse(&file, &mut faults).expect("a text");
            let again = Text::read(&node, &mut Reader::new(&file, &mut faults));
            assert_eq!(
                again.map(|again| again.spans),
                Some(text.spans),
                "written otherwise than it was read"
            );
        }
    }
}

/// All that looks for something in a text: symbols, runs from left to right, dates, numbers, places to break.
fn symbols(bytes: &[u8]) {
    let text = text_of(bytes);
    for range in bidi::symbols(&text).into_iter().chain(bidi::left_to_right_runs(&text)) {
        assert!(text.get(range).is_some(), "a range that lies across a character");
    }
    for piece in text.split(' ') {
        _ = (
            numbering::ordinal_value(piece),
            numbering::letter_value(piece),
            numbering::letter_name_value(piece),
        );
        if let Some(date) = Date::parse(piece) {
            _ = (date.in_words(Digits::Western), date.in_english(), date.in_digits());
        }
        if let Ok(number) = piece.parse::<u32>() {
            let number = number % 100_000 + 1;
            _ = (ordinal(number), letter(number), numbering::letter_name(number % 28 + 1));
            _ = (numbering::definite_masculine(number), numbering::definite_feminine(number));
        }
    }
    _ = (line_breaking::bind(&text), line_breaking::bind_heading(&text, []), collation::heading_key(&text));
}

/// A font file that no list of checksums vouches for.
fn fonts(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("made-up.ttf"), bytes).expect("a file");
    if let Ok(fonts) = Fonts::load(folder.path(), false) {
        _ = (fonts.covers('ك'), fonts.font(0).is_some(), fonts.faces().len());
    }
}

fn damaged_font(chance: &mut Chance) -> Vec<u8> {
    static REGULAR: LazyLock<Vec<u8>> =
        LazyLock::new(|| fs::read("fonts/amiri/Amiri-Regular.ttf").expect("a font"));
    let mut bytes = REGULAR.clone();
    if !chance.once_in(3) {
        // Only the head and one table, so that damage meets what is read first.
        let at = 12 + 16 * chance.below(20);
        let number = *chance.of(&[0_u32, 1, 0x10_0000, u32::MAX]);
        bytes[at + 4 * chance.below(4)..][..4].copy_from_slice(&number.to_be_bytes());
    }
    chance.damaged(&bytes)
}

/// A picture: its ending, a line break, its bytes.
fn pictures(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let ending = text_of(&bytes[..end]);
    let ending = if ["svg", "png", "jpg"].contains(&ending.as_str()) { ending } else { "svg".into() };
    let picture = bytes.get(end + 1..).unwrap_or_default();
    _ = load::judge(&ending, picture, &"made-up".into(), Duration::from_secs(10));
}

/// The ending of a picture and its bytes.
type Seed = (&'static str, Arc<[u8]>);

fn picture(chance: &mut Chance) -> Vec<u8> {
    static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| {
        let read = |path: &str| -> Arc<[u8]> { fs::read(path).expect("a picture").into() };
        vec![("svg", read("source/emblem-placeholder.svg")), ("png", read("docs/pages.png"))]
    });
    let (ending, seed) = chance.of(&SEEDS).clone();
    let picture = if ending == "png" {
        // A small head of a large one is as good, and a thousand times as fast.
        let end = 64 + chance.below(seed.len().min(20_000) - 64);
        chance.damaged(&seed[..end])
    } else if chance.once_in(2) {
        chance.damaged(&seed)
    } else {
        svg(chance).into_bytes()
    };
    [ending.as_bytes(), b"\n", &picture].concat()
}

/// An SVG of elements within one another, with wild numbers and references.
fn svg(chance: &mut Chance) -> String {
    const ELEMENTS: [&str; 12] = [
        "g",
        "path",
        "rect",
        "circle",
        "use",
        "clipPath",
        "mask",
        "linearGradient",
        "pattern",
        "text",
        "filter",
        "image",
    ];
    const NUMBERS: [&str; 12] =
        ["0", "1", "9", "-1", "1e9", "1e-9", "1e39", "NaN", "99999", "100%", ".5", ""];
    let mut text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 99 99\">".to_owned();
    let mut open = vec![];
    for _ in 0..chance.length(80) {
        let name = *chance.of(&ELEMENTS);
        let id = chance.below(6);
        text.push_str(&format!("<{name} id=\"i{id}\""));
        for _ in 0..chance.below(5) {
            let value = match chance.below(4) {
                0 => format!("url(#i{})", chance.below(6)),
                1 => format!("#i{}", chance.below(6)),
                _ => (*chance.of(&NUMBERS)).to_owned(),
            };
            const NAMES: [&str; 14] = [
                "x",
                "y",
                "width",
                "height",
                "r",
                "cx",
                "href",
                "fill",
                "clip-path",
                "mask",
                "stroke-width",
                "opacity",
                "transform",
                "style",
            ];
            let (attribute, other) = (*chance.of(&NAMES), *chance.of(&NUMBERS));
            let value = match attribute {
                "transform" => format!("scale({value}) rotate({other})"),
                "style" => format!("fill:{value};stroke:red;stroke-dasharray:{other}"),
                _ => value,
            };
            if !text.ends_with(&format!(" {attribute}=\"{value}\"")) {
                text.push_str(&format!(" {attribute}=\"{value}\""));
            }
        }
        if name == "path" {
            let numbers: Vec<&str> = (0..chance.length(40)).map(|_| *chance.of(&NUMBERS)).collect();
            text.push_str(&format!(" d=\"M{}\"", numbers.join(" ")));
        }
        if chance.once_in(2) {
            text.push_str("/>");
        } else {
            text.push('>');
            open.push(name);
        }
        if chance.once_in(4)
            && let Some(name) = open.pop()
        {
            text.push_str(&format!("</{name}>"));
        }
    }
    while let Some(name) = open.pop() {
        text.push_str(&format!("</{name}>"));
    }
    text + "</svg>"
}
