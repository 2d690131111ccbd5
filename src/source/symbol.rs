//! Symbols of documents.

use std::ops::Deref;

use ecow::EcoString;

use super::{Leaf, Reader, Shape, Source, Written};
use crate::arabic::bidi;
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
            pattern: r"^[A-Z][A-Za-z0-9.]*/[A-Za-z0-9./ -]*$",
            most: crate::load::MAX_TEXT,
            example: "CTOC/COP/WG.2/2013/5",
            numeric: false,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let symbol = reader.text(node)?;
        let found: Vec<&str> = bidi::symbols(&symbol).into_iter().map(|range| &symbol[range]).collect();
        if !found.is_empty() && found.join("-") == symbol {
            return Some(Self(symbol));
        }
        let message = format!("`{symbol}` is not the symbol of a document");
        let hint = "a symbol looks like CTOC/COP/WG.2/2013/5; two are joined with a hyphen";
        reader.refuse(node, "symbol::form", &message, hint);
        None
    }

    fn write(&self) -> Written {
        Written::Scalar(self.0.clone())
    }
}
