//! Words with named slots: `القرار {number}/{session}`.

use std::fmt;
use std::marker::PhantomData;

use ecow::{EcoString, eco_format};

use super::{Leaf, Reader, Shape, Source, Written};
use crate::diagnostics::{Diagnostic, Value, sentence};
use crate::load::{MAX_TITLE, Node};

/// The slots that words can have.
pub trait Slots {
    /// Their names.
    const NAMES: &'static [&'static str];
}

/// Words that are printed with what stands in their slots. A slot may be left out, and stand more than once.
pub struct Pattern<S> {
    text: EcoString,
    slots: PhantomData<fn() -> S>,
}

/// Something that a body can do without: `none` stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrNone<T>(Option<T>);

impl<S> Clone for Pattern<S> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), slots: PhantomData }
    }
}

impl<S> fmt::Debug for Pattern<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<S: Slots> Pattern<S> {
    /// The words with values in their slots, each by its name.
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.text.as_str();
        while let Some((before, name, after)) = slot(rest) {
            filled.push_str(before);
            let value = values.iter().find(|(known, _)| *known == name);
            filled.push_str(value.map(|(_, value)| *value).unwrap_or_default());
            rest = after;
        }
        filled + rest
    }
}

impl<S: Slots> Pattern<S> {
    /// The same without the words before the first that has a slot: of `القرار {number}/{session}`, the number.
    pub fn fill_from_slot(&self, values: &[(&str, &str)]) -> String {
        let words = slot(&self.text).and_then(|(before, ..)| before.rfind(' ')).map_or(0, |space| space + 1);
        Self { text: self.text[words..].into(), slots: PhantomData }.fill(values)
    }
}

/// The first slot of a text: what stands before it, its name, and what follows. A brace that is not closed, or
/// holds anything but small letters, prints as it stands.
fn slot(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find('{')?;
        let inside = &text[start + 1..];
        let end = inside.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(inside.len());
        if end > 0 && inside[end..].starts_with('}') {
            return Some((&text[..start], &inside[..end], &inside[end + 1..]));
        }
        from = start + 1;
    }
}

impl<S: Slots> Source for Pattern<S> {
    fn shape() -> Shape {
        Shape::Pattern(S::NAMES)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.printed_text(node, MAX_TITLE)?;
        let mut rest = text.as_str();
        while let Some((_, name, after)) = slot(rest) {
            if !S::NAMES.contains(&name) {
                let place = reader.place_of(node, &format!("{{{name}}}"));
                let slots = S::NAMES.iter().map(|name| eco_format!("{{{name}}}")).collect();
                let message =
                    sentence!("pattern-slot", slot = format!("{{{name}}}"), slots = Value::Names(slots));
                reader.report(Diagnostic::error("pattern::slot", place, message));
                return None;
            }
            rest = after;
        }
        Some(Self { text, slots: PhantomData })
    }

    fn write(&self) -> Written {
        Written::Scalar(self.text.clone())
    }
}

/// What stands in place of what a body does without.
const NONE: &str = "none";

impl<T> OrNone<T> {
    /// What it has.
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }
}

impl<T: Source> Source for OrNone<T> {
    fn shape() -> Shape {
        const WORD: Leaf = Leaf { name: "`none`", pattern: "^none$", most: 4, example: "", numeric: false };
        Shape::Or(&WORD, T::shape)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.is(NONE) {
            true => Some(Self(None)),
            false => T::read(node, reader).map(|value| Self(Some(value))),
        }
    }

    fn write(&self) -> Written {
        match &self.0 {
            Some(value) => value.write(),
            None => Written::Scalar(NONE.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Two;

    impl Slots for Two {
        const NAMES: &'static [&'static str] = &["number", "session"];
    }

    #[test]
    fn slots_are_filled_and_all_else_prints_as_typed() {
        let fill = |text: &str| {
            let pattern = Pattern::<Two> { text: text.into(), slots: PhantomData };
            pattern.fill(&[("number", "{session}"), ("session", "5")])
        };
        assert_eq!(fill("القرار {number}/{session}"), "القرار {session}/5");
        assert_eq!(fill("{session}{session}"), "55");
        let from_slot = |text: &str| {
            let pattern = Pattern::<Two> { text: text.into(), slots: PhantomData };
            pattern.fill_from_slot(&[("number", "6"), ("session", "5")])
        };
        assert_eq!(from_slot("القرار {number}/{session}"), "6/5");
        assert_eq!(from_slot("قرار رقم ({number}) د.ع"), "(6) د.ع");
        assert_eq!(from_slot("ق-{number}"), "ق-6");
        assert_eq!(from_slot("بلا رقم"), "بلا رقم");
        for text in ["{", "}", "{}", "{Number}", "{number", "a { b } c", "{{", ""] {
            assert_eq!(fill(text), text);
        }
    }
}
