//! A text as it is copied from a page: what serves the layout alone is left out.

use super::bidi::{APART, INVISIBLE, LRI, NBSP};
use super::joining::without_joiners;

/// A text as it is copied.
pub fn copied(text: &str) -> String {
    let text = without_joiners(text).replace(&format!("{APART}{LRI}"), "");
    text.replace(INVISIBLE, "").replace(NBSP, " ")
}
