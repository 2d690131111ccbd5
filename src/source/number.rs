//! Whole numbers that count from 1, and ranges of them.

use super::{Leaf, Reader, Shape, Source, Written};
use crate::arabic::numbering::LAST_ORDINAL;
use crate::diagnostics::sentence;
use crate::load::{Node, Value, whole};

/// A whole number from 1 to `LAST`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number<const LAST: u32>(u32);

/// Which one it is of several that are named by ordinals: `الاجتماع السابع`.
pub type Ordinal = Number<LAST_ORDINAL>;

impl<const LAST: u32> Number<LAST> {
    /// The number 1.
    pub const FIRST: Self = Self(1);

    /// A number, if it is one of these.
    pub fn new(number: u32) -> Option<Self> {
        (1..=LAST).contains(&number).then_some(Self(number))
    }

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl<const LAST: u32> Source for Number<LAST> {
    fn shape() -> Shape {
        Shape::Number { last: LAST }
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = match &node.value {
            Value::Text(text) => whole(text).and_then(Self::new),
            _ => None,
        };
        if value.is_none() {
            reader.wrong_type(node, sentence!("expected-number", last = LAST));
        }
        value
    }

    fn write(&self) -> Written {
        Written::Scalar(self.0.to_string().into())
    }
}

/// The first and the last of several numbers, or one number twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRange {
    /// The first, from 1.
    pub first: u32,
    /// The last, at most 9999.
    pub last: u32,
}

impl Source for NumberRange {
    fn shape() -> Shape {
        Shape::Leaf(&Leaf {
            name: "range of numbers",
            pattern: "^[1-9][0-9]{0,3} *(- *[1-9][0-9]{0,3})?$",
            most: 11,
            example: "5-35",
            numeric: true,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(node)?;
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        match (whole::<u32>(first.trim()), whole::<u32>(last.trim())) {
            (Some(first), Some(last)) if 1 <= first && first <= last && last <= 9999 => {
                Some(Self { first, last })
            }
            _ => {
                reader.refuse(node, "range::form", sentence!("range-form", text = &text));
                None
            }
        }
    }

    fn write(&self) -> Written {
        let Self { first, last } = self;
        let text = if first == last { first.to_string() } else { format!("{first}-{last}") };
        Written::Scalar(text.into())
    }
}
