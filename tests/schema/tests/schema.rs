//! `khulasa schema` against `khulasa check`: a file without fault fits the schema, and a damaged one is refused
//! by both or by neither, but for what a schema cannot say.
//!
//! The program is run as it was built: `cargo build --release` comes first.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jsonschema::Validator;

/// The folder of the project.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn khulasa(arguments: &[&str]) -> std::process::Output {
    let program = project().join("target/release/khulasa");
    assert!(program.is_file(), "the program is not built: run `cargo build --release` first");
    Command::new(program).current_dir(project()).args(arguments).output().expect("the program runs")
}

fn validator() -> Validator {
    let schema = serde_json::from_slice(&khulasa(&["schema"]).stdout).expect("a schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
}

/// The codes of the errors of each file below a source folder.
fn faults(source: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let source = source.to_str().expect("names of tests are UTF-8");
    let output = khulasa(&["check", "--source", source, "--message-format", "json"]);
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in String::from_utf8(output.stderr).expect("reports are UTF-8").lines() {
        let report: serde_json::Value = serde_json::from_str(line).expect("a report is JSON");
        assert_ne!(report["code"], "machine::failure", "{line}");
        if report["severity"] == "error" {
            let file = report["file"].as_str().unwrap_or_default().to_owned();
            found.entry(file).or_default().insert(report["code"].as_str().unwrap_or_default().to_owned());
        }
    }
    found
}

/// The source files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the folder is there").map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            found.push(path);
        }
    }
}

/// The source folders of the project, of the cases, and of the other bodies.
fn sources() -> Vec<PathBuf> {
    let mut found = vec![project().join("source")];
    for folder in ["tests/cases", "tests/bodies"] {
        let Ok(entries) = fs::read_dir(project().join(folder)) else { continue };
        let entries = entries.map(|entry| entry.expect("an entry").path().join("source"));
        found.extend(entries.filter(|source| source.is_dir()));
    }
    found.sort();
    found
}

#[test]
fn files_without_fault_fit_the_schema() {
    let validator = validator();
    let mut count = 0;
    for source in sources() {
        let faults = faults(&source);
        let mut found = vec![];
        files(&source, &mut found);
        for path in found {
            if faults.contains_key(path.to_str().expect("names of tests are UTF-8")) {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a file without fault is text");
            let json: serde_json::Value = serde_yaml::from_str(&text).expect("a file without fault is YAML");
            let errors = validator.iter_errors(&json);
            let errors: Vec<String> = errors.map(|it| format!("{it} at {}", it.instance_path())).collect();
            assert!(errors.is_empty(), "{}: {}", path.display(), errors.join("\n"));
            count += 1;
        }
    }
    assert!(count > 150, "{count} files");
}
