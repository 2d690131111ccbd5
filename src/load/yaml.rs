//! The text of one file becomes a tree; what is not YAML is reported in the project's own words.

use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy};

use super::limits::{MAX_ALIASES, MAX_DEPTH, MAX_FILE_BYTES, MAX_NODES};
use super::{Node, SourceFile, Value, characters};
use crate::diagnostics::{Diagnostic, Place};

/// Reads the text of a file into a tree. `None` if it is not YAML that this project takes; each
/// reason is added to `faults`.
pub fn parse(file: &SourceFile, faults: &mut Vec<Diagnostic>) -> Option<Node> {
    let before = faults.len();
    characters::report_stray(file, faults);
    if faults.len() > before {
        return None;
    }
    if file.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        let fault = Diagnostic::error("file::empty", Place::of_file(file.name.clone()), "the file is empty");
        faults.push(fault.hint("write its `type:` and its fields, or delete the file"));
        return None;
    }
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_nodes: MAX_NODES,
            max_events: MAX_NODES * 4,
            max_depth: MAX_DEPTH,
            max_aliases: MAX_ALIASES,
            max_anchors: MAX_ALIASES,
            max_documents: 1,
            max_total_scalar_bytes: MAX_FILE_BYTES as usize * 2,
            enforce_alias_anchor_ratio: false,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: MAX_NODES,
            max_replay_stack_depth: MAX_DEPTH,
            max_alias_expansions_per_anchor: MAX_ALIASES,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
        reject_unsupported_tags: true,
    };
    match serde_saphyr::from_str_with_options::<Node>(&file.text, options) {
        Ok(mut node) => {
            keep_typed_numbers(&mut node, &file.text);
            characters::report_values(file, &node, faults);
            (faults.len() == before).then_some(node)
        }
        Err(error) => {
            faults.push(explain(file, &error));
            None
        }
    }
}

/// What YAML takes for a number or a truth value is a text here, and stays as it was typed.
fn keep_typed_numbers(node: &mut Node, text: &str) {
    match &mut node.value {
        Value::Text(value) => {
            if let Some(typed) =
                node.bytes.clone().filter(|_| node.inferred).and_then(|range| text.get(range))
            {
                *value = typed.trim_end().into();
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| keep_typed_numbers(item, text)),
        Value::Mapping(entries) => entries.iter_mut().for_each(|entry| {
            keep_typed_numbers(&mut entry.key, text);
            keep_typed_numbers(&mut entry.value, text);
        }),
        Value::Empty => {}
    }
}

/// What the parser says, what that means to an editor, and what can be done. The first that fits
/// is taken.
const EXPLANATIONS: [(&str, &str, &str); 21] = [
    ("Documents", "a second document begins here", "delete the line `---`, or make two files"),
    ("Depth", "lists and mappings lie too deep within one another", "take some levels out"),
    ("alias references unknown anchor", "a text cannot begin with `*` here", ON_A_LINE_OF_ITS_OWN),
    (
        "lias",
        "the aliases of this file grow beyond all measure",
        "write the text out instead of repeating it with `*`",
    ),
    ("budget", "this file holds more than one file may", "divide it into several files"),
    (
        "multiline quoted",
        "a quotation mark opens above this line and is not closed",
        "close it, or put the text on a line of its own after `>-`",
    ),
    (
        "unclosed quote",
        "a quotation mark opens here and is not closed",
        "close it, or put the text on a line of its own after `>-`",
    ),
    (
        "trailing content",
        "something stands after the closing quotation mark",
        "put the whole text on a line of its own after `>-`: there quotation marks print as typed",
    ),
    (
        "unclosed bracket",
        "a bracket opens here and is not closed",
        "close it, or put the text on a line of its own after `>-`",
    ),
    ("misplaced bracket", "a bracket closes here that was not opened", ON_A_LINE_OF_ITS_OWN),
    (
        "only valid inside a block",
        "a bracket that opens above this line is not closed",
        "close it, or delete it",
    ),
    (
        "illegal placement of ':'",
        "a bracket that opens above this line is not closed",
        "close it, or put the text between quotation marks",
    ),
    (
        "mapping values are not allowed",
        "this colon cannot stand here",
        "indent the line like its neighbours; a text with a colon stands on a line of its own after `>-`",
    ),
    (
        "expected '-' indicator",
        "this line does not belong to the list above it",
        "begin it with `- `, or indent it like the lines around it",
    ),
    (
        "expected key",
        "this line does not belong to the fields above it",
        "begin it in the same column as the fields that it belongs with",
    ),
    (
        "unknown escape character",
        "a backslash between double quotation marks must be doubled",
        "put the text on a line of its own after `>-`: there a backslash prints as typed",
    ),
    (
        "unsupported tag",
        "what begins with `!` is a tag, and means nothing here",
        "delete it, or put the text on a line of its own after `>-`",
    ),
    ("unexpected character", "a text cannot begin with this character here", ON_A_LINE_OF_ITS_OWN),
    (
        "expected ':'",
        "this line is neither a list entry nor a field",
        "a field is written `name: value`; a text of several lines is indented",
    ),
    (
        "block scalar",
        "this line of a text is not indented like its first",
        "begin all lines of a text in the same column",
    ),
    (
        "indent",
        "this line is not indented like its neighbours",
        "begin it in the same column as the lines that it belongs with",
    ),
];

const ON_A_LINE_OF_ITS_OWN: &str = "put the text on a line of its own after `>-`, or between quotation marks";

fn explain(file: &SourceFile, error: &serde_saphyr::Error) -> Diagnostic {
    let place = error.location().filter(|location| location.line() > 0).map_or_else(
        || Place::of_file(file.name.clone()),
        |location| Place {
            file: file.name.clone(),
            line: location.line() as usize,
            column: location.column() as usize,
        },
    );
    let said = error.without_snippet().to_string();
    let known = EXPLANATIONS.iter().find(|(part, ..)| said.contains(part));
    match known {
        Some((_, message, hint)) => Diagnostic::error("yaml::syntax", place, *message).hint(*hint),
        None => {
            let reason = said.split(" at line ").next().unwrap_or_default();
            let fault = Diagnostic::error("yaml::syntax", place, format!("this is not YAML: {reason}"));
            fault.hint(
                "compare the line with its neighbours; texts are safest on a line of their own after `>-`",
            )
        }
    }
}
