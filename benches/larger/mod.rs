//! A compendium of many times the size, made of the project's own texts.

use std::fmt;
use std::fs;
use std::path::Path;

use serde_yaml::Value;

/// How many times as many texts and paragraphs as the project has.
#[derive(Clone, Copy)]
pub struct Size {
    pub texts: u64,
    pub paragraphs: u64,
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} times", self.texts * self.paragraphs)
    }
}

/// Writes the compendium and what it prints into a folder, so many times as large.
pub fn enlarge(folder: &Path, size: Size) {
    let mut compendium = read(Path::new("source/compendium.yaml"));
    let printed = instruments(&compendium);
    for name in ["citations.yaml", "topics.yaml"] {
        fs::copy(Path::new("source").join(name), folder.join(name)).expect("a copy");
    }
    for copy in 0..size.texts {
        for (name, mut meeting) in files("source/meetings") {
            add(&mut meeting, "number", 11 * copy);
            repeat(&mut meeting, "recommendations", size.paragraphs);
            if let Some(report) = meeting.get_mut("report") {
                mark(report, "symbol", copy);
                let paragraphs = text(report, "paragraphs");
                if let Some((first, last)) = paragraphs.split_once('-') {
                    let (first, last): (u64, u64) =
                        (first.parse().expect("first"), last.parse().expect("last"));
                    let last = first - 1 + (last - first + 1) * size.paragraphs;
                    report["paragraphs"] = format!("{first}-{last}").into();
                }
            }
            write(&folder.join(format!("meetings/{name}-{copy}.yaml")), &meeting);
        }
        for (name, mut instrument) in files("source/instruments") {
            if !printed.contains(&name) {
                continue;
            }
            instrument["session"] = format!("{}-{copy}", text(&instrument, "session")).into();
            mark(&mut instrument, "report", copy);
            repeat(&mut instrument, "operative", size.paragraphs);
            let annexes = instrument.get_mut("annexes").and_then(Value::as_sequence_mut);
            for annex in annexes.into_iter().flatten() {
                repeat(annex, "paragraphs", size.paragraphs);
                if annex.get("reproduces").is_some() {
                    annex["reproduces"] = format!("{}-{copy}", text(annex, "reproduces")).into();
                }
            }
            write(&folder.join(format!("instruments/{name}-{copy}.yaml")), &instrument);
        }
        for session in 1..=8 {
            let path = format!("source/sessions/cop-{session:02}/session.yaml");
            let mut session_file = read(Path::new(&path));
            add(&mut session_file, "number", 8 * copy);
            let target = format!("sessions/cop-{session:02}-{copy}/session.yaml");
            write(&folder.join(target), &session_file);
        }
    }
    let copies =
        |id: &Value, copy: u64| -> Value { format!("{}-{copy}", id.as_str().expect("an id")).into() };
    for part in compendium["parts"].as_sequence_mut().expect("parts") {
        for list in ["meetings", "sessions"] {
            let Some(entries) = part.get_mut(list).and_then(Value::as_sequence_mut) else { continue };
            let all = (0..size.texts).flat_map(|copy| {
                entries.iter().map(move |entry| match entry.get("session") {
                    None => copies(entry, copy),
                    Some(session) => {
                        let mut entry = entry.clone();
                        entry["session"] = copies(session, copy);
                        let instruments = entry["instruments"].as_sequence_mut().expect("instruments");
                        instruments.iter_mut().for_each(|id| *id = copies(id, copy));
                        entry
                    }
                })
            });
            *entries = all.collect();
        }
    }
    write(&folder.join("compendium.yaml"), &compendium);
}

/// The ids of the resolutions and decisions that a compendium prints.
fn instruments(compendium: &Value) -> Vec<String> {
    let list = |value: &Value, field: &str| value[field].as_sequence().cloned().unwrap_or_default();
    let parts = list(compendium, "parts");
    let sessions = parts.iter().flat_map(|part| list(part, "sessions"));
    let ids = sessions.flat_map(|session| list(&session, "instruments"));
    ids.map(|id| id.as_str().expect("an id").to_owned()).collect()
}

fn files(folder: &str) -> Vec<(String, Value)> {
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let named = paths.map(|path| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, read(&path))
    });
    named.collect()
}

fn read(path: &Path) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).expect("a file")).expect("YAML")
}

fn write(path: &Path, value: &Value) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, serde_yaml::to_string(value).expect("YAML")).expect("a file");
}

fn text(value: &Value, field: &str) -> String {
    match &value[field] {
        Value::String(text) => text.clone(),
        other => other.as_u64().expect("a text or a number").to_string(),
    }
}

fn add(value: &mut Value, field: &str, more: u64) {
    value[field] = (value[field].as_u64().expect("a number") + more).into();
}

/// Another symbol for each copy of a report: a second one for its addendum.
fn mark(value: &mut Value, field: &str, copy: u64) {
    if copy > 0 {
        value[field] = format!("{}/Add.{copy}", text(value, field)).into();
    }
}

fn repeat(value: &mut Value, field: &str, times: u64) {
    if let Some(list) = value.get_mut(field).and_then(Value::as_sequence_mut) {
        *list = (0..times).flat_map(|_| list.clone()).collect();
    }
}
