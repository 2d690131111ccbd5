//! The traits of what can stand in a source file, and of what walks over it.

use std::any::Any;

use super::{Choice, Fields, Id, Mapping, Reader, Set, Shape, Target, Text, Written};
use crate::diagnostics::Located;
use crate::load::Node;

/// What can stand as a value of a source file: how it is read, described, written and walked.
pub trait Source: Sized {
    /// What it looks like in a file.
    fn shape() -> Shape;

    /// Reads it. Every fault is reported at its place, and reading goes on after each; without a value
    /// at least one has been reported.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// Writes it back as an author types it. Comments and the choice of quotes are lost; reading what was
    /// written gives the same value.
    fn write(&self) -> Written;

    /// Visits its texts and references, in the order of its fields.
    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        _ = visitor;
    }
}

/// One of several words.
pub trait Chosen: Copy + Send + Sync + 'static {
    /// The words, with what each means.
    const CHOICES: &'static [Choice];

    /// What they stand for, in the same order.
    const ALL: &'static [Self];
}

/// A set of fields that can be flattened into a mapping around it.
pub trait Part: Sized {
    /// Its fields.
    const SET: Set;

    /// Reads its fields from a mapping whose names have been checked.
    fn take(fields: &Fields, reader: &mut Reader) -> Option<Self>;

    /// Adds its fields to a mapping.
    fn put(&self, mapping: &mut Vec<(&'static str, Written)>);

    /// Visits its texts and references.
    fn visit_parts<'a>(&'a self, visitor: &mut dyn Visitor<'a>);
}

/// A mapping with fields of its own.
pub trait Record: Part {
    /// What it is called and what its fields are.
    const RECORD: &'static Mapping;
}

/// What meets the texts and references of a value, in order.
pub trait Visitor<'a> {
    /// A text that is printed.
    fn text(&mut self, text: &'a Text) {
        _ = text;
    }

    /// An id or an output path that points at something else.
    fn reference(&mut self, target: Target, reference: &'a Located<Id>) {
        _ = (target, reference);
    }

    /// A mapping, before what it holds.
    fn record(&mut self, record: &'a dyn Any) {
        _ = record;
    }
}

/// A visitor that only reads texts.
pub struct Texts<F>(pub F);

impl<'a, F: FnMut(&'a Text)> Visitor<'a> for Texts<F> {
    fn text(&mut self, text: &'a Text) {
        self.0(text);
    }
}
