//! Symbols of documents.

use std::ops::Deref;

use ecow::EcoString;

use super::{Leaf, Reader, Shape, Source, Written};
use crate::arabic::bidi;
use crate::diagnostics::sentence;
use crate::load::Node;

/// The symbol of a document, or of two that are joined with a hyphen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Symbol(EcoString);

impl Deref for Symbol {
    type Target = EcoString;

    fn deref(&self) -> &EcoString {
        &self.0
    }
}

impl std::fmt::Display for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Source for Symbol {
    fn shape() -> Shape {
        Shape::Leaf(&Leaf {
            name: "symbol",
            pattern: r"^(?=.*[0-9])[^/]+/.+$",
            most: crate::load::MAX_TEXT,
            example: "CTOC/COP/WG.2/2013/5",
            numeric: false,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let symbol = reader.text(node)?;
        let found: Vec<&str> = bidi::symbols(&symbol).into_iter().map(|range| &symbol[range]).collect();
        let latin = !found.is_empty() && found.join("-") == symbol;
        if latin || is_arabic_symbol(&symbol) {
            return Some(Self(symbol));
        }
        reader.refuse(node, "symbol::form", sentence!("symbol-form", symbol = &symbol));
        None
    }

    fn write(&self) -> Written {
        Written::Scalar(self.0.clone())
    }
}

/// Whether a text is a symbol in Arabic letters, as regional bodies have them: letters, digits and spaces, divided by a
/// slash, with a digit: `ش م/ل إ 68/4`, `ج01/(23/09)/01-خ`.
fn is_arabic_symbol(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '/' | '-' | '.' | '(' | ')');
    let arabic = |c: char| ('\u{620}'..='\u{64a}').contains(&c);
    text.contains(arabic)
        && text.contains('/')
        && text.contains(|c: char| c.is_ascii_digit())
        && !text.starts_with('/')
        && !text.ends_with('/')
        && text.chars().all(fits)
}
