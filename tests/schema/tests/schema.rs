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
            let code = report["code"].as_str().unwrap_or_default();
            // What is missing by a rule across fields is told apart from what must always be there.
            let by_rule = report["message"].as_str().is_some_and(|it| it.contains("`operative`"));
            let code = if code == "field::missing" && by_rule { MISSING_BY_RULE } else { code };
            found.entry(file).or_default().insert(code.to_owned());
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
        } else if path.extension().is_some_and(|ending| ending == "yaml")
            // What word processors leave beside an open file is none.
            && !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"))
        {
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

/// Faults that the schema does not say, with the reason.
const BEYOND: [(&str, &str); 2] = [
    ("range::form", "a range that YAML takes for a number has no pattern"),
    (MISSING_BY_RULE, "a decision may leave out its paragraphs where it approves an agenda"),
];

/// The operative paragraphs, which may be left out beside an agenda.
const MISSING_BY_RULE: &str = "field::missing operative";

/// Faults of the form of one file. All others follow from other files, which the schema does not see.
fn is_of_form(code: &str) -> bool {
    let rooms =
        ["field::", "text::", "list::", "id::form", "symbol::form", "date::impossible", "range::", "time::"];
    let rules =
        ["masthead::job", "markup::", "file::kind", "paragraph::level", "section::level", "agenda::level"];
    let own = ["agenda::twice", "annex::empty", "timetable::empty"];
    rooms.iter().chain(&rules).any(|room| code.starts_with(room)) || own.contains(&code)
}

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        // SplitMix64, Steele, Lea and Flood 2014.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }
}

/// Damages one value somewhere in a file, and tells how.
fn damage(value: &mut serde_yaml::Value, numbers: &mut Numbers) -> &'static str {
    use serde_yaml::Value::{Mapping, Sequence};
    let inner = match value {
        Sequence(entries) => entries.len(),
        Mapping(fields) => fields.len(),
        _ => 0,
    };
    // Most damage is done further within.
    if inner > 0 && numbers.below(4) > 0 {
        let chosen = numbers.below(inner);
        let within = match value {
            Sequence(entries) => entries.get_mut(chosen),
            Mapping(fields) => fields.values_mut().nth(chosen),
            _ => None,
        };
        return within.map_or("nothing", |within| damage(within, numbers));
    }
    if let Mapping(fields) = value {
        let keys: Vec<_> = fields.keys().cloned().collect();
        let key = keys[numbers.below(keys.len())].clone();
        match numbers.below(4) {
            0 => {
                fields.remove(&key);
                return "a field is missing";
            }
            1 => {
                if let Some(value) = fields.remove(&key) {
                    fields.insert(format!("{}s", key.as_str().unwrap_or_default()).into(), value);
                }
                return "a field has another name";
            }
            2 => {
                fields.insert("colour".into(), "red".into());
                return "a field is unknown";
            }
            _ => {}
        }
    }
    let (with, how): (serde_yaml::Value, _) = match numbers.below(9) {
        0 => ("".into(), "an empty text"),
        1 => (serde_yaml::Value::Null, "nothing"),
        2 => (Sequence(vec![]), "an empty list"),
        3 => (Sequence(vec!["نص".into()]), "a list of a text"),
        4 => (serde_yaml::Mapping::from_iter([("text".into(), "نص".into())]).into(), "a mapping with a text"),
        5 => (0.into(), "zero"),
        6 => (12345.into(), "a large number"),
        7 => ("ن ".repeat(15_000).into(), "a long text"),
        _ => ("two words".into(), "two words"),
    };
    *value = with;
    how
}

#[test]
fn damaged_files_are_refused_by_both_or_by_neither() {
    let validator = validator();
    let folder = tempfile::tempdir().expect("a folder");
    let mut originals = vec![];
    files(&project().join("source"), &mut originals);
    let mut numbers = Numbers(20_061_018);
    let mut damaged = vec![];
    // Large files are damaged no oftener than small ones.
    for round in 0..2_500 {
        let original = &originals[round % originals.len()];
        let text = fs::read_to_string(original).expect("a file of the project");
        let mut value: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
        let how = damage(&mut value, &mut numbers);
        let text = serde_yaml::to_string(&value).expect("YAML");
        // No more than a thousand reports are shown of one project.
        let project = folder.path().join((round / 50).to_string());
        fs::create_dir_all(&project).expect("a folder");
        let path = project.join(format!("{round:03}.yaml"));
        fs::write(&path, &text).expect("a file");
        damaged.push((path, original, how, value));
    }
    let faults: BTreeMap<_, _> =
        (0..50).flat_map(|project| faults(&folder.path().join(project.to_string()))).collect();
    let (mut refused, mut beyond) = (0, BTreeMap::new());
    for (path, original, how, value) in damaged {
        let none = BTreeSet::new();
        let codes = faults.get(path.to_str().expect("UTF-8")).unwrap_or(&none);
        let codes: Vec<&str> = codes.iter().map(String::as_str).filter(|code| is_of_form(code)).collect();
        let json: serde_json::Value = serde_yaml::from_value(value).expect("texts and numbers");
        let fits = validator.is_valid(&json);
        let told =
            || format!("{} of {}: {how}: the program says {codes:?}", path.display(), original.display());
        match (codes.is_empty(), fits) {
            (true, true) => {}
            (false, false) => refused += 1,
            (true, false) => {
                let errors: Vec<String> = validator.iter_errors(&json).map(|it| it.to_string()).collect();
                panic!("{}, the schema refuses it: {errors:?}", told());
            }
            (false, true) => {
                let known = |code: &&str| BEYOND.iter().any(|(listed, _)| listed == code);
                assert!(codes.iter().all(known), "{}, the schema takes it", told());
                codes.iter().for_each(|code| *beyond.entry((*code).to_owned()).or_insert(0) += 1);
            }
        }
    }
    println!("{refused} refused by both; by the program alone: {beyond:?}");
    assert!(refused >= 200, "{refused} were refused by both");
    for (code, reason) in BEYOND {
        assert!(beyond.contains_key(code), "{code} is told by both now, though {reason}");
    }
}
