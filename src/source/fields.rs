//! The fields of a mapping by their types: required, optional, together, or one set of several.

use super::reader::listing;
use super::{Fields, Reader, Record, Source, Variant};
use crate::diagnostics::Diagnostic;
use crate::load::Value;

impl Reader<'_> {
    /// A field that must be there; its absence is reported.
    pub fn required<T: Source>(&mut self, fields: &Fields, name: &'static str) -> Option<T> {
        if fields.node(name).is_none() && !fields.is_damaged() {
            self.missing(fields, name);
        }
        self.optional(fields, name)
    }

    /// Reports that a field is missing.
    pub fn missing(&mut self, fields: &Fields, name: &str) {
        let message = format!("{} needs the field `{name}`", fields.called());
        let fault = Diagnostic::error("field::missing", fields.place().clone(), message);
        self.report(fault.hint(format!("add a line `{name}: …`")));
    }

    /// A field that may be left out; a field without a value is reported.
    pub fn optional<T: Source>(&mut self, fields: &Fields, name: &'static str) -> Option<T> {
        let node = fields.node(name).filter(|node| !node.is_lost())?;
        if matches!(node.value, Value::Empty) {
            let message = format!("the field `{name}` has no value");
            self.refuse(node, "field::empty", &message, "write one, or delete the field");
            return None;
        }
        T::read(node, self)
    }

    /// Fields that stand together or not at all.
    pub fn together<T: Record>(&mut self, fields: &Fields) -> Option<T> {
        let names = T::SET.names();
        let missing: Vec<&str> = names.iter().copied().filter(|name| fields.node(name).is_none()).collect();
        if missing.len() == names.len() || (!missing.is_empty() && fields.is_damaged()) {
            return None;
        }
        if !missing.is_empty() {
            let message = match names.as_slice() {
                [one, other] => format!("{} has both `{one}` and `{other}`, or neither", fields.called()),
                _ => format!("{} has {} together, or none of them", fields.called(), listing(&names)),
            };
            let fault = Diagnostic::error("field::together", fields.place().clone(), message);
            self.report(fault.hint(format!("add {}, or delete the other", listing(&missing))));
            return None;
        }
        T::take(fields, self)
    }

    /// Which of several sets of fields a mapping has; that it has none, or parts of two, is reported.
    pub fn either(&mut self, fields: &Fields, variants: &[Variant]) -> Option<usize> {
        let mut chosen = None;
        for (index, variant) in variants.iter().enumerate() {
            let Some(entry) = fields.first_of(&variant.names()) else { continue };
            let Some(first) = chosen else {
                chosen = Some(index);
                continue;
            };
            let name = entry.key.text().unwrap_or_default();
            let sets = alternatives(&[&variants[first], variant]);
            let message = format!("{} has either {sets}, so `{name}` cannot stand here", fields.called());
            self.refuse(&entry.key, "field::either", &message, "keep one of the two");
        }
        if chosen.is_none() && !fields.is_damaged() {
            let sets = alternatives(&variants.iter().collect::<Vec<_>>());
            let message = format!("{} has either {sets}, and neither stands here", fields.called());
            let fault = Diagnostic::error("field::either", fields.place().clone(), message);
            self.report(fault.hint("write one of them"));
        }
        chosen
    }
}

/// Sets of fields, each by the names of its fields: "`text` or `work`, `pinpoint`".
fn alternatives(variants: &[&Variant]) -> String {
    variants.iter().map(|variant| listing(&variant.names())).collect::<Vec<_>>().join(" or ")
}
