//! Lists, boxes, flags, and values with their places.

use super::{Fields, Mapping, Part, Reader, Record, Set, Shape, Source, Visitor, Written};
use crate::diagnostics::Located;
use crate::load::Node;

impl<T: Source> Source for Vec<T> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Some(reader.list(node)?.iter().filter_map(|node| T::read(node, reader)).collect())
    }

    fn write(&self) -> Written {
        Written::List(self.iter().map(T::write).collect())
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.iter().for_each(|entry| entry.visit(visitor));
    }
}

impl<T: Source> Source for Box<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Box::new)
    }

    fn write(&self) -> Written {
        (**self).write()
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        (**self).visit(visitor);
    }
}

impl<T: Part> Part for Box<T> {
    const SET: Set = T::SET;

    fn take(fields: &Fields, reader: &mut Reader) -> Option<Self> {
        T::take(fields, reader).map(Box::new)
    }

    fn put(&self, mapping: &mut Vec<(&'static str, Written)>) {
        (**self).put(mapping);
    }

    fn visit_parts<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        (**self).visit_parts(visitor);
    }
}

impl<T: Record> Record for Box<T> {
    const RECORD: &'static Mapping = T::RECORD;
}

impl<T: Source> Source for Located<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Some(Self { value: T::read(node, reader)?, place: reader.place(node) })
    }

    fn write(&self) -> Written {
        self.value.write()
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.value.visit(visitor);
    }
}

impl Source for bool {
    fn shape() -> Shape {
        Shape::Flag
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.choice_of(node, &["true", "false"]).map(|found| found == 0)
    }

    fn write(&self) -> Written {
        Written::Scalar(if *self { "true" } else { "false" }.into())
    }
}
