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

/// What follows the beginning that the symbols of a session have in common: `7`, `1/Rev.1`, `01-خ`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SymbolEnd(EcoString);

impl Deref for SymbolEnd {
    type Target = EcoString;

    fn deref(&self) -> &EcoString {
        &self.0
    }
}

impl std::fmt::Display for SymbolEnd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Source for SymbolEnd {
    fn shape() -> Shape {
        Shape::Leaf(&Leaf {
            name: "end of a symbol",
            pattern: r"^[A-Za-z0-9\u0620-\u064a(][A-Za-z0-9\u0620-\u064a()./_ -]*$",
            most: 100,
            example: "1/Rev.1",
            numeric: true,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let end = reader.text(node)?;
        let letter = |c: char| c.is_ascii_alphanumeric() || is_arabic(c);
        let fits = end.chars().all(|c| letter(c) || matches!(c, ' ' | '/' | '-' | '.' | '(' | ')' | '_'));
        if fits && end.starts_with(|c| letter(c) || c == '(') && end.chars().count() <= 100 {
            return Some(Self(end));
        }
        reader.refuse(node, "symbol::form", sentence!("symbol-form-end", end = &end));
        None
    }

    fn write(&self) -> Written {
        Written::Scalar(self.0.clone())
    }
}

/// Whether a text is the symbol of one document.
pub fn is_symbol(text: &str) -> bool {
    bidi::symbols(text).first() == Some(&(0..text.len())) || is_arabic_symbol(text)
}

fn is_arabic(c: char) -> bool {
    ('\u{620}'..='\u{64a}').contains(&c)
}

/// Whether a text is a symbol in Arabic letters, as regional bodies have them: letters, digits and spaces, divided by a
/// slash, with a digit: `ش م/ل إ 68/4`, `ج01/(23/09)/01-خ`.
fn is_arabic_symbol(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '/' | '-' | '.' | '(' | ')');
    text.contains(is_arabic)
        && text.contains('/')
        && text.contains(|c: char| c.is_ascii_digit())
        && !text.starts_with('/')
        && !text.ends_with('/')
        && text.chars().all(fits)
}
