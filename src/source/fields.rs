//! The fields of a mapping by their types: required, optional, together, or one set of several.

use super::{Fields, Reader, Record, Source, Variant};
use crate::diagnostics::{self, Diagnostic, sentence};
use crate::load::Value;

impl Reader<'_> {
    /// A field that must be there; its absence is reported.
    pub fn required<T: Source>(&mut self, fields: &Fields, name: &'static str) -> Option<T> {
        if fields.node(name).is_none() && !fields.is_lost() && !fields.is_meant(name) {
            self.missing(fields, name);
        }
        self.optional(fields, name)
    }

    /// Reports that a field is missing.
    pub fn missing(&mut self, fields: &Fields, name: &str) {
        let message = sentence!("field-missing", record = fields.called(), name = name);
        self.report(Diagnostic::error("field::missing", fields.place().clone(), message));
    }

    /// A field that may be left out; a field without a value is reported.
    pub fn optional<T: Source>(&mut self, fields: &Fields, name: &'static str) -> Option<T> {
        let node = fields.node(name).filter(|node| !node.is_lost())?;
        if matches!(node.value, Value::Empty) {
            self.refuse(node, "field::empty", sentence!("field-empty", name = name));
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
            let (record, missing) = (fields.called(), missing.as_slice());
            let message = match names.as_slice() {
                [one, other] => sentence!(
                    "field-together-two",
                    record = record,
                    one = *one,
                    other = *other,
                    missing = missing
                ),
                all => sentence!("field-together", record = record, names = all, missing = missing),
            };
            self.report(Diagnostic::error("field::together", fields.place().clone(), message));
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
            let message = sentence!("field-either", record = fields.called(), sets = sets, name = name);
            self.refuse(&entry.key, "field::either", message);
        }
        if chosen.is_none() && !fields.is_damaged() {
            let sets = alternatives(&variants.iter().collect::<Vec<_>>());
            let message = sentence!("field-either-none", record = fields.called(), sets = sets);
            self.report(Diagnostic::error("field::either", fields.place().clone(), message));
        }
        chosen
    }
}

/// Sets of fields, each by the names of its fields: "`text` or `work`, `pinpoint`".
fn alternatives(variants: &[&Variant]) -> diagnostics::Value {
    let names = |variant: &&Variant| diagnostics::Value::from(variant.names().as_slice());
    let sets = variants.iter().map(names);
    let joined = sets.reduce(|one, other| sentence!("field-either-or", one = one, other = other).into());
    joined.unwrap_or_else(|| diagnostics::Value::Names(vec![]))
}
