//! The marks that texts have, as they are typed.

use ecow::EcoString;

use crate::source::Pointer;

/// A mark that says nothing, as far as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Malformed {
    /// One of a footnote.
    Note(EcoString),
    /// One of a reference.
    Reference(EcoString),
    /// One of a text that is not agreed, without an end.
    Bracket(EcoString),
    /// One of a text that is not agreed, with a wording that says nothing.
    Wording(EcoString),
}

/// What begins a footnote that cites.
pub(super) const NOTE: &str = "[^";
/// What begins a footnote that says itself what it says.
pub(super) const NOTE_IN_PLACE: &str = "^[";
/// What begins a reference.
pub(super) const REFERENCE: &str = "[@";
/// What begins a text that is not agreed.
pub(super) const BRACKET: &str = "[?";
/// What stands between two wordings of it.
pub(super) const OR: char = '|';
/// What stands on both sides of bold letters.
pub(super) const STRONG: &str = "**";
/// What stands on both sides of raised ones.
pub(super) const RAISED: char = '^';

/// The marks that begin something with brackets.
pub(super) const BRACKETED: [&str; 4] = [NOTE, REFERENCE, NOTE_IN_PLACE, BRACKET];

/// How many square brackets a text leaves open; none if it closes one that it has not opened.
pub(super) fn open_brackets(text: &str) -> Option<usize> {
    text.chars().try_fold(0_usize, |open, c| match c {
        '[' => Some(open + 1),
        ']' => open.checked_sub(1),
        _ => Some(open),
    })
}

/// A reference as it is typed.
pub fn reference(pointer: &Pointer) -> String {
    format!("{REFERENCE}{pointer}]")
}
