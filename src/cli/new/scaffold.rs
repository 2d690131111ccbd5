//! Files as they are made, with what is known put in.

use std::path::{Path, PathBuf};

use super::made::Refusal;
use crate::corpus::{Corpus, Session, Shelved};
use crate::diagnostics::{Place, sentence};
use crate::source::{Text, is_id};

/// Whether a word can be the name of a file or folder that gives an id.
pub(super) fn is_name(id: &str) -> bool {
    is_id(id) && !id.contains(['/', '.'])
}

/// The number with which a name ends.
pub(super) fn digits_at_end(id: &str) -> Option<u32> {
    id[id.trim_end_matches(|c: char| c.is_ascii_digit()).len()..].parse().ok()
}

/// A scaffold with its slots filled. What is put in is put in once: it has no slots.
pub(super) fn filled(scaffold: &str, slots: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = scaffold;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let slot = slots
            .iter()
            .find_map(|(name, value)| Some((*value, after.strip_prefix(name)?.strip_prefix('}')?)));
        (filled, rest) = match slot {
            Some((value, after)) => (filled + value, after),
            None => (filled + "{", after),
        };
    }
    filled + rest
}

/// The way from a file below the source folder to the schema, for the line that editors read.
pub(super) fn schema(source: &Path, file: &Path) -> String {
    let depth = file.strip_prefix(source).map_or(1, |below| below.components().count());
    format!("{}schema.json", "../".repeat(depth.saturating_sub(1)))
}

/// The folder of a file that reports show, or another one below the source folder.
pub(super) fn folder_of(source: &Path, place: Option<&Place>, otherwise: &str) -> PathBuf {
    let folder = place.and_then(|place| Path::new(place.file.as_str()).parent().map(Path::to_owned));
    folder.unwrap_or_else(|| source.join(otherwise))
}

/// The session of an id.
pub(super) fn session_of<'a>(corpus: &'a Corpus, id: &str) -> Result<&'a Shelved<Session>, Refusal> {
    corpus
        .sessions
        .get(id)
        .ok_or_else(|| Refusal::Misuse("new::session", sentence!("new-session-absent", id = id)))
}

/// A text of one line, as it stands below `>-`.
pub(super) fn paragraph(text: &Text) -> String {
    text.markup().to_string()
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn slots_are_filled_once() {
        assert_eq!(filled("a: {a}\nb: {b}{c}", &[("a", "{b}"), ("b", "2")]), "a: {b}\nb: 2{c}");
    }
}
