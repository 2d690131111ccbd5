//! Warnings that an author has looked at and means to keep: a remark above the text names one by its code, and says why.
//!
//! `# keep: text::punctuation as the treaty has it` stands on a line of its own, and counts for the field or the entry of a list
//! that begins on the next line, and for nothing else.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Place, Severity, Sources, catalogue, sentence};

/// What such a remark begins with.
pub(crate) const KEEP: &str = "# keep:";

/// A remark that keeps a warning.
struct Kept<'a> {
    place: Place,
    code: &'a str,
    /// The lines that it counts for: from the first to before the last.
    lines: std::ops::Range<usize>,
    used: bool,
}

/// Takes out the warnings that remarks keep, and tells remarks that keep none or say nothing.
pub fn keep(sources: &Sources, found: &mut Vec<Diagnostic>) {
    let mut kept: BTreeMap<&str, Vec<Kept>> = BTreeMap::new();
    let mut faults = vec![];
    // Files with remarks are not packed.
    for (file, text) in sources.open() {
        if text.contains(KEEP) {
            kept.insert(file, remarks(file, text, &mut faults));
        }
    }
    if kept.is_empty() {
        return;
    }
    found.retain(|diagnostic| {
        let place = diagnostic.place.as_ref().filter(|_| diagnostic.severity == Severity::Warning);
        let remarks = place.and_then(|place| Some((place, kept.get_mut(place.file.as_str())?)));
        let Some((place, remarks)) = remarks else { return true };
        let remark =
            remarks.iter_mut().find(|it| it.code == diagnostic.code && it.lines.contains(&place.line));
        remark.map(|remark| remark.used = true).is_none()
    });
    for remark in kept.into_values().flatten().filter(|remark| !remark.used) {
        let message = sentence!("keep-unused", code = remark.code);
        faults.push(Diagnostic::warning("keep::unused", remark.place, message));
    }
    found.extend(faults);
}

/// The remarks of a file. Within a text no line begins one: what stands there is told as a part of the text.
fn remarks<'a>(file: &str, text: &'a str, faults: &mut Vec<Diagnostic>) -> Vec<Kept<'a>> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = vec![];
    // Several remarks may stand above one text; from the last on, each knows what begins below it.
    let mut below: Option<usize> = None;
    for (index, line) in lines.iter().enumerate().rev() {
        let bare = line.trim_start();
        let Some(said) = bare.strip_prefix(KEEP) else {
            below = if bare.is_empty() || bare.starts_with('#') { below } else { Some(index) };
            continue;
        };
        let place = Place { file: file.into(), line: index + 1, column: depth(line) + 1 };
        let (code, reason) = said.trim().split_once(char::is_whitespace).unwrap_or((said.trim(), ""));
        if catalogue::find(code).is_none() || reason.trim().is_empty() {
            let message = sentence!("keep-form", code = code);
            faults.push(Diagnostic::warning("keep::form", place, message));
            continue;
        }
        let lines = below.map_or(0..0, |first| first + 1..first + 1 + length(&lines[first..]));
        found.push(Kept { place, code, lines, used: false });
    }
    found.reverse();
    found
}

/// How many lines the text has that begins on the first of some; one, if a list or further fields begin there.
fn length(lines: &[&str]) -> usize {
    let [first, rest @ ..] = lines else { return 0 };
    let is_blank = |line: &&&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let edge = edge(first);
    let holds = rest.iter().find(|line| !is_blank(line));
    let is_text = first.trim_end().ends_with(['-', '+', '>', '|']) || !first.trim_end().ends_with(':');
    if !is_text || holds.is_none() {
        return 1;
    }
    1 + rest.iter().take_while(|line| line.trim().is_empty() || depth(line) > edge).count()
}

/// How many columns a line is indented.
fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The column of the field that begins on a line, or of the hyphen of an entry that is no mapping: what belongs to it is
/// indented farther.
fn edge(line: &str) -> usize {
    let start = depth(line);
    let Some(entry) = line[start..].strip_prefix("- ") else { return start };
    let within = start + 2 + depth(entry);
    let entry = entry.trim();
    let name = entry.split_once(": ").map(|(name, _)| name).or_else(|| entry.strip_suffix(':'));
    let is_field = name
        .is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
    if is_field { within } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_counts_for_what_begins_below_it() {
        let text = "a:\n  # keep: text::joined it is so\n  - text: >-\n      x\n      y\n    items:\n      # keep: text::letters it is so\n      - >-\n        z\n      - w\n";
        let mut faults = vec![];
        let found = remarks("f.yaml", text, &mut faults);
        assert!(faults.is_empty());
        let lines: Vec<_> = found.iter().map(|it| (it.code, it.lines.clone())).collect();
        assert_eq!(lines, [("text::joined", 3..6), ("text::letters", 8..10)]);
    }

    #[test]
    fn a_remark_above_a_list_keeps_nothing_of_its_entries() {
        let text = "# keep: text::joined it is so\noperative:\n  - a\n  - b\n# keep: text::joined it is so\n";
        let found = remarks("f.yaml", text, &mut vec![]);
        let lines: Vec<_> = found.iter().map(|it| it.lines.clone()).collect();
        assert_eq!(lines, [2..3, 0..0]);
    }

    #[test]
    fn a_remark_needs_a_code_and_a_reason() {
        let mut faults = vec![];
        let found =
            remarks("f.yaml", "# keep: text::joined\na: b\n# keep: text::nothing why\na: b\n", &mut faults);
        assert!(found.is_empty());
        assert_eq!(faults.len(), 2);
    }
}
