//! Words that are neither printed nor of a form of their own.

use super::{Form, Formed, Leaf};
use crate::diagnostics::Sentence;
use crate::load::MAX_TEXT;

/// Words on one line without markup, such as the path of a picture.
pub type Line = Formed<LineForm>;

/// The form of words, which is none.
pub struct LineForm;

impl Form for LineForm {
    const LEAF: &'static Leaf =
        &Leaf { name: "words", pattern: r"\S", most: MAX_TEXT, example: "", numeric: true };

    fn fault(_: &str) -> Option<(&'static str, Sentence)> {
        None
    }
}
