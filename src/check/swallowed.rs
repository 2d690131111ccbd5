//! What authors wrote on lines of their own, and a text takes in as words of its sentence: fields that stand two columns too
//! deep, the entries of a list, a second paragraph.

use std::collections::BTreeSet;

use super::kept::KEEP;
use super::{Context, all_texts};
use crate::corpus::{Content, Text};
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::source::Mapping;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let fields = field_names();
    all_texts(context.corpus, &mut |text| {
        let Some(lines) = context.sources.block_below(&text.place) else { return };
        let at = |line: usize, words: &str| Place {
            file: text.place.file.clone(),
            line,
            column: words.len() - words.trim_start_matches(' ').len() + 1,
        };
        // What stands below a field belongs to it, and is told with it.
        if let Some((number, line, name)) = field_within(&lines, &fields) {
            let place = at(number, line);
            let message = sentence!("text-swallowed", field = name);
            found.push(Diagnostic::error("text::swallowed", place, message));
            return;
        }
        let entry = lines.iter().find(|(_, line)| line.trim_start().starts_with("- "));
        if let Some((number, line)) = entry {
            found.push(Diagnostic::warning("text::joined", at(*number, line), sentence!("text-joined-list")));
            return;
        }
        let second = lines.windows(2).find(|pair| pair[0].1.trim().is_empty());
        if let Some([_, (number, line)]) = second {
            let message = sentence!("text-joined-paragraphs");
            found.push(Diagnostic::warning("text::joined", at(*number, line), message));
        }
    });
}

/// Whether a text takes in a field: what else is wrong with its words is no fault of theirs.
pub(super) fn swallows(context: &Context, text: &Text) -> bool {
    let lines = context.sources.block_below(&text.place);
    lines.is_some_and(|lines| field_within(&lines, &field_names()).is_some())
}

/// The first line of a text that is a field, with its number and the name of the field.
fn field_within<'a>(
    lines: &[(usize, &'a str)],
    fields: &BTreeSet<&str>,
) -> Option<(usize, &'a str, &'a str)> {
    lines.iter().find_map(|(number, line)| {
        let name = field_of(line).filter(|name| fields.contains(name));
        let remark = line.trim_start().starts_with(KEEP).then_some(KEEP.trim_end_matches(':'));
        Some((*number, *line, name.or(remark)?))
    })
}

/// The name before the colon of a line that looks like a field, or like the first field of an entry.
fn field_of(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("- ").unwrap_or(line);
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    (is_name && (value.is_empty() || value.starts_with(' '))).then_some(name)
}

/// The names of all fields of all files.
fn field_names() -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    let mut seen: Vec<&'static str> = vec![];
    let mut open: Vec<&'static Mapping> = Content::KINDS.to_vec();
    while let Some(mapping) = open.pop() {
        if !seen.contains(&mapping.name) {
            seen.push(mapping.name);
            names.extend(mapping.names());
            open.extend(mapping.within());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_a_known_name_and_a_colon() {
        assert_eq!(field_of("      topics: [donors]"), Some("topics"));
        assert_eq!(field_of("- text: >-"), Some("text"));
        assert_eq!(field_of("items:"), Some("items"));
        for line in ["الدول: أن", "Note: see", "https://x", "a text: b", "", ": x"] {
            assert_eq!(field_of(line), None, "{line}");
        }
        let names = field_names();
        assert!(["topics", "items", "text", "paragraphs", "print"].iter().all(|name| names.contains(name)));
    }
}
