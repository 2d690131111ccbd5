//! Days, and words that are neither printed nor of a form of their own.

use super::{Form, Formed, Leaf, Reader, Shape, Source, Written};
use crate::arabic::dates::Date;
use crate::diagnostics::{Sentence, sentence};
use crate::load::{MAX_TEXT, Node, Value};

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

impl Source for Date {
    fn shape() -> Shape {
        Shape::Leaf(&Leaf {
            name: "date",
            pattern: "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            most: 10,
            example: "2006-10-18",
            numeric: false,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            reader.wrong_type(node, sentence!("expected-date"));
            return None;
        };
        // A sign before the year is a slip.
        let date = Date::parse(text).filter(|_| text.starts_with(|c: char| c.is_ascii_digit()));
        if date.is_none() {
            reader.refuse(node, "date::impossible", sentence!("date-impossible", text = text));
        }
        date
    }

    fn write(&self) -> Written {
        Written::Scalar(self.to_string().into())
    }
}
