//! Writes larger projects, for measuring whole builds of them as processes (`docs/measurements.md`):
//! `cargo bench --bench scale -- compendium TEXTS PARAGRAPHS FOLDER`, `… -- documents COUNT FOLDER`.
//! Without arguments, as `cargo test --benches` runs it, it writes and builds one of each.

use std::fs;
use std::path::Path;

use khulasa::arabic::numbering::Digits;
use khulasa::{Format, Press, PressOptions, all_cores};

mod larger;

use larger::{Size, enlarge};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("`{text}` is not a number"));
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["compendium", texts, paragraphs, folder] => {
            fresh(folder);
            enlarge(Path::new(folder), Size { texts: number(texts), paragraphs: number(paragraphs) });
        }
        ["documents", count, folder] => {
            fresh(folder);
            session_documents(Path::new(folder), number(count) as u32);
        }
        [] => {
            // More than a hundred pages: their numbers have three digits.
            build(|folder| enlarge(folder, Size { texts: 1, paragraphs: 6 }));
            build(|folder| session_documents(folder, 3));
        }
        _ => panic!("see the first lines of benches/scale.rs"),
    }
}

fn fresh(folder: &str) {
    fs::create_dir_all(folder).expect("a folder");
    assert!(fs::read_dir(folder).expect("a folder").next().is_none(), "{folder} must be empty");
}

/// Writes so many reports of 16 pages into a folder. Each has its number before every paragraph, so that
/// the engine finds nothing that it remembers.
fn session_documents(folder: &Path, count: u32) {
    let session = Path::new("source/sessions/cop-09");
    let target = folder.join("sessions/cop-09");
    fs::create_dir_all(&target).expect("a folder");
    for name in ["citations.yaml", "topics.yaml", "organ.yaml", "emblem-placeholder.svg"] {
        fs::copy(Path::new("source").join(name), folder.join(name)).expect("a copy");
    }
    for name in ["session.yaml", "citations.yaml"] {
        fs::copy(session.join(name), target.join(name)).expect("a copy");
    }
    let text = fs::read_to_string(session.join("technical-assistance.yaml")).expect("a report");
    let paragraph = "\n      - >-\n        ";
    assert!(text.contains(paragraph), "the report must have paragraphs");
    for number in 1..=count {
        let text = text.replace(paragraph, &format!("{paragraph}{} ", Digits::ArabicIndic.number(number)));
        fs::write(target.join(format!("document-{number:04}.yaml")), text).expect("a file");
    }
}

/// Writes a project and typesets its documents.
fn build(write: impl Fn(&Path)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path());
    let press = Press::new(PressOptions::new(folder.path())).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let documents: Vec<_> = edition.corpus.documents.iter().collect();
    let pages = press.each(&documents, all_cores(), |document| {
        press.typeset(&edition, document, &[Format::Pdf]).map_or(0, |product| product.pages)
    });
    assert!(pages.iter().all(|pages| *pages > 0), "all documents are typeset: {pages:?}");
}
