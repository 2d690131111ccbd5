//! A resolution or decision as a document of its own.

use super::Id;
use super::choices::{CITATION_STYLES, DIGITS};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::Located;
use crate::load::{Node, Reader};

/// What the file of an offprint says.
#[derive(Debug, Clone)]
pub struct Offprint {
    /// The resolution or decision that it prints.
    pub instrument: Located<Id>,
    /// The shape of computed digits.
    pub digits: Digits,
    /// Whether notes name the annex before the resolution.
    pub annex_first: bool,
    /// The date of the document, for its metadata.
    pub date: Option<Located<Date>>,
}

impl Offprint {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known = ["type", "instrument", "digits", "citation_style", "date"];
        let fields = reader.fields(node, "an offprint", &known)?;
        let instrument = reader.required(&fields, "instrument").and_then(|node| reader.id(node));
        let digits = reader.optional(&fields, "digits").and_then(|node| reader.choice(node, &DIGITS));
        let style =
            reader.optional(&fields, "citation_style").and_then(|node| reader.choice(node, &CITATION_STYLES));
        let date = reader.optional(&fields, "date").and_then(|node| reader.date(node));
        Some(Self {
            instrument: instrument?,
            digits: digits.unwrap_or_default(),
            annex_first: style.unwrap_or_default(),
            date,
        })
    }
}
