//! A corrigendum: what is to be read in a document that has been issued.

use super::{AnyDocument, Masthead};
use crate::source::{Ref, Source, Text, Title};

/// A document: corrections of another one.
#[derive(Debug, Clone, Source)]
#[source(called = "a corrigendum", kind = "corrigendum")]
pub struct Corrigendum {
    /// Its masthead.
    #[source(flatten)]
    pub masthead: Masthead,
    /// The output path of the document that it corrects.
    pub corrects: Ref<AnyDocument>,
    /// The corrections, in the order of that document.
    pub corrections: Vec<Correction>,
}

/// A correction.
#[derive(Debug, Clone, Source)]
#[source(called = "a correction")]
pub struct Correction {
    /// Where it is: `الفقرة 7، الجملة الأولى`.
    pub place: Title,
    /// What stands there. Words that do not stand in the document are an error.
    #[source(name = "for")]
    pub faulty: Text,
    /// What is to be read in its place; if it is not given, the words fall away.
    pub read: Option<Text>,
}
