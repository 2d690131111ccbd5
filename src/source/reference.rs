//! Ids, and what points by them at something else.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::id::ID;
use super::{Id, Reader, Shape, Source, Target, Visitor, Written, is_id};
use crate::diagnostics::{Located, sentence};
use crate::load::Node;

/// What can be pointed at by its type.
pub trait Referred {
    /// What it is.
    const TARGET: Target;
}

/// Points at a `T`: its id or its output path, and where that was written.
pub struct Ref<T> {
    id: Located<Id>,
    points: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// Points at what has an id.
    pub fn new(id: Located<Id>) -> Self {
        Self { id, points: PhantomData }
    }

    /// The id with its place.
    pub fn located(&self) -> &Located<Id> {
        &self.id
    }
}

impl<T> Deref for Ref<T> {
    type Target = Located<Id>;

    fn deref(&self) -> &Located<Id> {
        &self.id
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), points: PhantomData }
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl<T: Referred> Source for Ref<T> {
    fn shape() -> Shape {
        Shape::Reference(T::TARGET)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = match T::TARGET {
            target if target.is_path() => reader.text(node),
            // The heading of a topic in place of its id is told where topics are known.
            Target::Topic if node.text().is_some_and(may_be_heading) => reader.text(node),
            _ => read_id(node, reader),
        };
        Some(Self { id: Located { value: value?, place: reader.place(node) }, points: PhantomData })
    }

    fn write(&self) -> Written {
        Written::Scalar(self.id.value.clone())
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        visitor.reference(T::TARGET, &self.id);
    }
}

impl Source for Id {
    fn shape() -> Shape {
        Shape::Leaf(&ID)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        read_id(node, reader)
    }

    fn write(&self) -> Written {
        Written::Scalar(self.clone())
    }
}

fn read_id(node: &Node, reader: &mut Reader) -> Option<Id> {
    let id = reader.text(node)?;
    if is_id(&id) {
        return Some(id);
    }
    if divided_by_arabic_comma(&id) {
        reader.refuse(node, "id::form", sentence!("id-form-comma", id = &id));
        return None;
    }
    reader.refuse(node, "id::form", sentence!("id-form", id = &id));
    None
}

/// Whether several ids stand there, with the Arabic comma between them.
fn divided_by_arabic_comma(text: &str) -> bool {
    text.contains(COMMAS) && text.split(COMMAS).all(|part| part.trim().is_empty() || is_id(part.trim()))
}

/// The Arabic comma and semicolon, which stand on one key.
const COMMAS: [char; 2] = ['،', '؛'];

/// Whether a text is words of an Arabic heading, and no id.
fn may_be_heading(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '\u{621}'..='\u{64a}')) && !divided_by_arabic_comma(text)
}
