//! Runs every folder below `tests/cases` and `tests/bodies` (other bodies, in full): its YAML goes in, and what is reported and what is printed
//! must be what its `expected` folder holds.
//!
//! A case has `source/` and `expected/` (with a file `notes.txt`, if it asks for notes, a file `lines.txt`, if it
//! asks where lines begin and end, and a file `preflight.txt`, if it asks what a printer would ask about), and may have `typst/` and `fonts/` of its own instead of the project's, or `further-fonts/` besides. `UPDATE=1 cargo test --release --test cases` writes what came out as expected;
//! read the difference before you commit it.

mod lines;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use khulasa::check;
use khulasa::diagnostics::{Diagnostic, Look, gathered, render, tidy};
use khulasa::{Edition, Format, Press, PressOptions};
use libtest_mimic::{Arguments, Failed, Trial};
use lines::lines;
use tempfile::TempDir;

fn main() {
    let arguments = Arguments::from_args();
    let mut cases: Vec<PathBuf> = ["tests/cases", "tests/bodies"]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("the folder of cases"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    let trials = cases.into_iter().map(|case| {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        Trial::test(name, move || run(&case))
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

fn run(case: &Path) -> Result<(), Failed> {
    let found = outputs(case)?;
    let folder = case.join("expected");
    if std::env::var_os("UPDATE").is_some() {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        for (name, text) in &found {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder"))?;
            fs::write(path, text)?;
        }
        return Ok(());
    }
    let mut expected = BTreeMap::new();
    read_below(&folder, &folder, &mut expected)?;
    if expected.is_empty() {
        return Err("nothing is expected; write it with UPDATE=1".into());
    }
    for name in expected.keys().chain(found.keys()) {
        match (expected.get(name), found.get(name)) {
            (Some(expected), Some(found)) if expected == found => {}
            (Some(expected), Some(found)) => {
                return Err(format!("{name} differs\n--- expected\n{expected}\n--- found\n{found}").into());
            }
            (Some(_), None) => return Err(format!("{name} was not made").into()),
            (None, Some(found)) => return Err(format!("{name} is not expected:\n{found}").into()),
            (None, None) => {}
        }
    }
    Ok(())
}

/// What a case puts out: `reports.txt`, the text of each document that is written, and, if the case
/// expects `notes.txt`, what an indexer asks.
fn outputs(case: &Path) -> Result<BTreeMap<String, String>, Failed> {
    let own = |name: &str| Some(case.join(name)).filter(|path| path.is_dir()).unwrap_or_else(|| name.into());
    let further = further_fonts(case)?;
    let press = Press::new(PressOptions {
        templates: own("typst"),
        fonts: further.as_ref().map_or_else(|| own("fonts"), |folder| folder.path().to_owned()),
        ..PressOptions::new(case.join("source"))
    })?;
    let edition = press.read()?;
    let mut diagnostics: Vec<Diagnostic> = edition.diagnostics.clone();
    let mut found = BTreeMap::new();
    for document in &edition.corpus.documents {
        if edition.blocked_by(document).is_some() {
            continue;
        }
        match press.typeset(&edition, document, &[Format::Text, Format::Pdf]) {
            Ok(product) => {
                diagnostics.extend(product.diagnostics);
                let text = product.files.into_iter().next().map(|file| file.bytes).unwrap_or_default();
                found.insert(format!("{}.txt", document.name), String::from_utf8(text)?);
            }
            Err(faults) => diagnostics.extend(faults),
        }
    }
    if case.join("expected/lines.txt").exists() {
        found.insert("lines.txt".into(), lines_of(&press, &edition)?);
    }
    tidy(&mut diagnostics);
    let asks = case.join("expected/notes.txt").exists();
    let mut notes = if asks { check::notes(&edition.corpus) } else { vec![] };
    tidy(&mut notes);
    let prints = case.join("expected/preflight.txt").exists();
    let asked = if prints { preflight(&press, &edition) } else { vec![] };
    if prints && asked.is_empty() {
        found.insert("preflight.txt".into(), "nothing\n".into());
    }
    for (name, reports) in [("reports.txt", diagnostics), ("notes.txt", notes), ("preflight.txt", asked)] {
        let prefix = format!("{}/", case.display());
        let reports = gathered(&reports);
        let shown =
            reports.iter().map(|it| render(it, &edition.sources, Look::default()).replace(&prefix, ""));
        if !reports.is_empty() {
            found.insert(name.into(), shown.collect::<Vec<_>>().join("\n"));
        }
    }
    Ok(found)
}

/// The project's fonts and those of a case's `further-fonts`, if it has any.
fn further_fonts(case: &Path) -> std::io::Result<Option<TempDir>> {
    let own = case.join("further-fonts");
    if !own.is_dir() {
        return Ok(None);
    }
    let folder = TempDir::new()?;
    for from in [Path::new("fonts/amiri"), &own] {
        for entry in fs::read_dir(from)? {
            let path = entry?.path();
            fs::copy(&path, folder.path().join(path.file_name().expect("a name")))?;
        }
    }
    Ok(Some(folder))
}

/// What a printer would ask about the documents that can be had.
fn preflight(press: &Press, edition: &Edition) -> Vec<Diagnostic> {
    let each = edition.corpus.documents.iter().filter_map(|document| press.preflight(edition, document).ok());
    let mut asked: Vec<Diagnostic> = each.flat_map(|(_, asked)| asked).collect();
    // The engine's own warnings are reports.
    asked.retain(|it| it.code.starts_with("preflight::"));
    tidy(&mut asked);
    asked
}

/// The lines of each document that can be had: the page, the left and the right edge in millimetres, the words.
fn lines_of(press: &Press, edition: &Edition) -> Result<String, Failed> {
    let mut text = String::new();
    for document in &edition.corpus.documents {
        let Ok(printed) = edition.printed(document) else { continue };
        let (pages, _) = press.pages(edition, &printed).map_err(|faults| format!("{faults:?}"))?;
        for line in lines(&pages) {
            let millimetres = |points: f64| points / 72.0 * 25.4;
            let (left, right) = (millimetres(line.edges.0), millimetres(line.edges.1));
            writeln!(text, "{} {} {left:.1}-{right:.1} {}", document.name, line.page, line.text())?;
        }
    }
    Ok(text)
}

fn read_below(folder: &Path, root: &Path, found: &mut BTreeMap<String, String>) -> Result<(), Failed> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_below(&path, root, found)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            found.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
