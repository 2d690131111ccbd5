//! The names by which files point at one another.

use ecow::EcoString;

use super::Leaf;

/// The id of a text, a citation, a topic or a session.
pub type Id = EcoString;

/// The most characters of an id.
const LONGEST_ID: usize = 100;

/// What an id looks like.
pub(super) const ID: Leaf = Leaf {
    name: "id",
    pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",
    most: LONGEST_ID,
    example: "",
    numeric: true,
};

/// Whether a text can be an id: Latin letters, digits, `-`, `.`, `/` and `_`, at most 100. Between slashes it
/// begins with a letter or a digit, so that it is neither a path to elsewhere nor an option of a command.
pub fn is_id(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let part = |part: &str| part.starts_with(|c: char| c.is_ascii_alphanumeric()) && part.chars().all(fits);
    text.len() <= LONGEST_ID && text.split('/').all(part)
}
