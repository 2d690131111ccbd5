//! Texts of a form of their own, such as symbols: they are written as they were read.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use ecow::EcoString;

use super::{Leaf, Reader, Shape, Source, Written};
use crate::diagnostics::Sentence;
use crate::load::Node;

/// A form that a text can have.
pub trait Form {
    /// How it is described.
    const LEAF: &'static Leaf;

    /// What is wrong with a text that has not got it, with the code of that.
    fn fault(text: &str) -> Option<(&'static str, Sentence)>;
}

/// A text of a form, on one line and without markup.
pub struct Formed<F> {
    text: EcoString,
    form: PhantomData<fn() -> F>,
}

impl<F> Clone for Formed<F> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), form: PhantomData }
    }
}

impl<F> fmt::Debug for Formed<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<F> fmt::Display for Formed<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<F> PartialEq for Formed<F> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<F> Deref for Formed<F> {
    type Target = EcoString;

    fn deref(&self) -> &EcoString {
        &self.text
    }
}

impl<F: Form> Source for Formed<F> {
    fn shape() -> Shape {
        Shape::Leaf(F::LEAF)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(node)?;
        if let Some((code, sentence)) = F::fault(&text) {
            reader.refuse(node, code, sentence);
            return None;
        }
        Some(Self { text, form: PhantomData })
    }

    fn write(&self) -> Written {
        Written::Scalar(self.text.clone())
    }
}
