//! An entry of the list of topics or of citations.

use std::fs;
use std::path::{Path, PathBuf};

use super::made::{Made, Refusal};
use super::scaffold::schema;
use crate::corpus::Corpus;
use crate::diagnostics::{Place, is_invisible, sentence};
use crate::load::{self, Node, SourceFile, Value};
use crate::source::is_id;

/// Adds a topic to the list of the project.
pub(super) fn make_topic(source: &Path, corpus: &Corpus, id: &str, heading: &str) -> Result<Made, Refusal> {
    let last = corpus.topics.iter().map(|topic| &topic.id.place).max();
    let taken = corpus.topics.iter().any(|topic| topic.id.value == id);
    make(source, &List { name: "topics", field: "heading", last, taken }, id, heading)
}

/// Adds a citation to the list of the project.
pub(super) fn make_citation(source: &Path, corpus: &Corpus, id: &str, text: &str) -> Result<Made, Refusal> {
    // A session may have a list of its own; what is added is for all.
    let main = source.join("citations.yaml");
    let of_main = |place: &&Place| Path::new(place.file.as_str()) == main;
    let places = || corpus.citations.values().map(|citation| &citation.id.place);
    let last = places().filter(of_main).max().or_else(|| places().max());
    let taken = corpus.citations.contains_key(id);
    make(source, &List { name: "citations", field: "text", last, taken }, id, text)
}

/// A list that gets an entry.
struct List<'a> {
    name: &'static str,
    /// The field of what is said.
    field: &'static str,
    /// Where its last entry stands.
    last: Option<&'a Place>,
    /// Whether it has an entry of the id already.
    taken: bool,
}

fn make(source: &Path, list: &List, id: &str, said: &str) -> Result<Made, Refusal> {
    let misuse = |message| Err(Refusal::Misuse("new::name", message));
    if !is_id(id) {
        return misuse(sentence!("new-file-form", name = id));
    }
    if list.taken {
        return misuse(sentence!("new-id-taken", id = id));
    }
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if said.is_empty() || said.contains(|c: char| c.is_control() || is_invisible(c)) {
        return Err(Refusal::Misuse("new::text", sentence!("new-text", field = list.field)));
    }
    let Some(last) = list.last else {
        let path = source.join(list.name).with_extension("yaml");
        let head = format!(
            "# yaml-language-server: $schema={}\ntype: {}\n{}:\n",
            schema(source, &path),
            list.name,
            list.name
        );
        return Ok(Made { new: vec![(path, head + &entry(2, id, list.field, &said))], changed: vec![] });
    };
    let path = PathBuf::from(last.file.as_str());
    let before = fs::read_to_string(&path).map_err(Refusal::Machine)?;
    let mut after = before.trim_end().to_owned();
    after.push('\n');
    // The column of the id is that of its text: `  - id: training`.
    let line = before.lines().nth(last.line.saturating_sub(1)).unwrap_or_default();
    let indent = line.len() - line.trim_start_matches(' ').len();
    after += &entry(indent, id, list.field, &said);
    // A list that is not the last of its file, or that is written otherwise, is not added to.
    if entries(&after, list.name) != entries(&before, list.name).map(|count| count + 1) {
        return Err(Refusal::Misuse("new::text", sentence!("new-entry", file = last.file.as_str(), id = id)));
    }
    Ok(Made { new: vec![], changed: vec![(path, after)] })
}

fn entry(indent: usize, id: &str, field: &str, said: &str) -> String {
    let space = " ".repeat(indent);
    format!("{space}- id: {id}\n{space}  {field}: >-\n{space}    {said}\n")
}

/// How many entries the list of a file has, if it is read without a fault.
fn entries(text: &str, name: &str) -> Option<usize> {
    let file = SourceFile { name: "".into(), stem: "".into(), text: text.into() };
    let mut faults = vec![];
    let root: Node = load::parse(&file, &mut faults).filter(|_| faults.is_empty())?;
    let Value::Mapping(fields) = &root.value else { return None };
    match &fields.iter().find(|entry| entry.key.is(name))?.value.value {
        Value::List(items) => Some(items.len()),
        _ => None,
    }
}
