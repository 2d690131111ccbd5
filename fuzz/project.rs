//! Made-up projects, read, checked and typeset as a build does it, but for the disk.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use khulasa::load::{self, Project, SourceFile};
use khulasa::{Edition, Format, Press, PressOptions};

use crate::chance::Chance;

/// The files of a project: the path below the source folder without its ending, and the text.
type Files = Vec<(String, String)>;

/// The projects that others are made of.
static PROJECTS: LazyLock<Vec<Files>> = LazyLock::new(|| {
    let cases = [
        "a-small-compendium",
        "emblem",
        "report-that-is-well",
        "an-agenda-that-is-well",
        "index-cross-references",
    ];
    let read = |case: &&str| {
        let folder = Path::new("tests/cases").join(case).join("source");
        let mut files = vec![];
        read_below(&folder, &folder, &mut files);
        assert!(!files.is_empty(), "{case}");
        files.sort();
        files
    };
    cases.iter().map(read).collect()
});

/// How many documents have been typeset.
pub static TYPESET: AtomicU64 = AtomicU64::new(0);

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    Press::new(PressOptions { open_bytes: 0, reads_again: false, ..PressOptions::new("source") })
        .expect("fonts and templates")
});

fn read_below(folder: &Path, root: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_below(&path, root, files);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            let stem = path.strip_prefix(root).expect("a path below").with_extension("");
            files.push((stem.to_string_lossy().into_owned(), fs::read_to_string(&path).expect("a file")));
        }
    }
}

/// Reads and checks a project.
pub fn read(files: &[(String, String)]) -> Edition {
    let (mut project, mut faults) = (Project::default(), vec![]);
    for (stem, text) in files {
        let text: Arc<str> = text.as_str().into();
        let file = SourceFile { name: format!("{stem}.yaml").into(), stem: stem.into(), text };
        let before = faults.len();
        project.sources.insert(file.name.clone(), file.text.clone());
        match load::parse(&file, &mut faults) {
            Some(node) => project.files.push((file, Arc::new(node))),
            None => {
                assert!(faults.len() > before, "refused without a reason");
                project.broken.push(file);
            }
        }
    }
    PRESS.check(project, faults)
}

/// A small project with a theme, read and, where that is sound, typeset. Pages of such measures may be told to be
/// impossible, by the place of a text or of a template.
pub fn themed(theme: &str) {
    let mut project = Project::default();
    for (stem, text) in &PROJECTS[0] {
        let file = SourceFile {
            name: format!("{stem}.yaml").into(),
            stem: stem.as_str().into(),
            text: text.as_str().into(),
        };
        let node = load::parse(&file, &mut vec![]).expect("a sound file");
        project.files.push((file, Arc::new(node)));
    }
    let file = SourceFile { name: "theme.typ".into(), stem: "theme".into(), text: theme.into() };
    project.sources.insert(file.name.clone(), file.text.clone());
    project.theme = Some(file);
    let edition = PRESS.check(project, vec![]);
    for document in &edition.corpus.documents {
        if edition.blocked_by(document).is_some() {
            assert!(edition.has_errors(), "held back without a reason by {theme}");
            continue;
        }
        match PRESS.typeset(&edition, document, &[Format::Pdf]) {
            Ok(_) => _ = TYPESET.fetch_add(1, Ordering::Relaxed),
            Err(faults) => assert!(!faults.is_empty(), "not written, without a reason: {theme}"),
        }
        // The same pages as a printer sees them.
        if let Err(faults) = PRESS.preflight(&edition, document) {
            assert!(!faults.is_empty(), "not looked at, without a reason: {theme}");
        }
    }
}

/// One source file of a project, damaged, or with values that were made up.
pub fn file(chance: &mut Chance) -> Vec<u8> {
    let project = chance.of(&PROJECTS);
    let (_, text) = chance.of(project);
    if chance.once_in(2) {
        chance.damaged(text.as_bytes())
    } else {
        other_values(chance, text, 2).into_bytes()
    }
}

/// A project with some made-up values, read and, where no error holds it back, typeset.
pub fn pipeline(chance: &mut Chance) {
    let mut files = chance.of(&PROJECTS).clone();
    // Half of the projects have nothing made up but texts, so that most of them come to be typeset.
    let texts_alone = chance.once_in(2);
    for _ in 0..1 + chance.below(3) {
        let index = chance.below(files.len());
        files[index].1 = match chance.below(5) {
            0 | 1 if texts_alone && files[index].1.contains("type: decision") => decision(chance),
            _ if texts_alone => other_texts(chance, &files[index].1),
            0 => String::from_utf8_lossy(&chance.damaged(files[index].1.as_bytes())).into_owned(),
            1 if files[index].1.contains("type: decision") => decision(chance),
            _ => other_values(chance, &files[index].1, 6),
        };
    }
    typeset(&files);
}

/// A project that was found: as many files as there are lines `=== stem`.
pub fn given(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let files = text.split("=== ").skip(1).filter_map(|part| part.split_once('\n'));
    typeset(&files.map(|(stem, text)| (stem.to_owned(), text.to_owned())).collect::<Files>());
}

fn typeset(files: &[(String, String)]) {
    let edition = read(files);
    for document in &edition.corpus.documents {
        if edition.blocked_by(document).is_some() {
            continue;
        }
        let Err(faults) = PRESS.typeset(&edition, document, &[Format::Pdf, Format::Text]) else {
            TYPESET.fetch_add(1, Ordering::Relaxed);
            continue;
        };
        assert!(
            !faults.is_empty(),
            "{} is not written, without a reason: {:?}\n{}",
            document.name,
            edition.diagnostics,
            whole(files)
        );
        for fault in faults {
            // A word may be wider than its place; all else would be a fault of the house.
            let ours = !fault.is_error() || fault.code == "layout::astray";
            assert!(ours, "{}: {fault:?}\n{}", document.name, whole(files));
        }
    }
}

/// A project as one text, in the form in which it is kept when something was found with it.
fn whole(files: &[(String, String)]) -> String {
    files.iter().map(|(stem, text)| format!("=== {stem}\n{text}")).collect()
}

/// A text of YAML, some of whose values are others.
fn other_values(chance: &mut Chance, text: &str, most: usize) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..1 + chance.below(most) {
        let at = chance.below(lines.len());
        let line = lines[at].clone();
        let start = line.len() - line.trim_start().len();
        let value = match chance.below(8) {
            0 => chance.text(200),
            1 => (*chance.of(&[
                "0",
                "1",
                "99",
                "100",
                "2006-10-18",
                "9999-12-31",
                "true",
                "~",
                "[]",
                "{}",
                "a",
            ]))
            .to_owned(),
            2 => chance.words(600),
            _ => chance.words(25),
        };
        let quoted = serde_json::to_string(&value).expect("a string");
        lines[at] = match (line.split_once(": "), line.trim_start().starts_with("- ")) {
            (Some((name, _)), _) => format!("{name}: {quoted}"),
            (None, true) => format!("{}- {quoted}", &line[..start]),
            (None, false) if line.trim_end().ends_with(':') => line,
            (None, false) => format!("{}{}", &line[..start], value.replace('\n', " ")),
        };
        if chance.once_in(6) {
            let line = lines[at].clone();
            (0..chance.length(40)).for_each(|_| lines.insert(at, line.clone()));
        }
    }
    lines.join("\n") + "\n"
}

/// A text of YAML with other words in the places of Arabic ones.
fn other_texts(chance: &mut Chance, text: &str) -> String {
    let is_arabic = |line: &str| line.chars().any(|c| ('\u{620}'..'\u{64a}').contains(&c));
    let mut lines: Vec<String> = vec![];
    for line in text.lines() {
        let start = line.len() - line.trim_start().len();
        if !is_arabic(line) || chance.once_in(2) {
            lines.push(line.to_owned());
            continue;
        }
        let most = *chance.of(&[3, 30, 100]);
        let quoted = serde_json::to_string(&chance.words(most)).expect("a string");
        lines.push(match (line.split_once(": "), line.trim_start().starts_with("- ")) {
            (Some((name, _)), _) => format!("{name}: {quoted}"),
            (None, true) => format!("{}- {quoted}", &line[..start]),
            (None, false) => line.to_owned(),
        });
    }
    lines.join("\n") + "\n"
}

/// A decision of the session of the small cases, with paragraphs of any depth.
fn decision(chance: &mut Chance) -> String {
    let mut text =
        "type: decision\nsession: cop-03\nnumber: 4\nadopted: 2006-10-18\nreport: CTOC/COP/2006/14\n"
            .to_owned();
    let quoted = |text: String| serde_json::to_string(&text).expect("a string");
    text.push_str(&format!("title: {}\noperative:\n", quoted(chance.words(60))));
    for _ in 0..1 + chance.length(60) {
        text.push_str(&format!("  - text: {}\n", quoted(chance.words(200))));
        if chance.once_in(3) {
            text.push_str("    items:\n");
            for _ in 0..1 + chance.length(30) {
                text.push_str(&format!("      - text: {}\n", quoted(chance.words(40))));
            }
        }
    }
    text
}
