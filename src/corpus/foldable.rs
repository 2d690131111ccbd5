//! What a file says, which a project of very many documents folds away while nobody reads it.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use ecow::EcoString;

use crate::diagnostics::PackedText;
use crate::load::SourceFile;

/// What a file says. Who looks at it need not know whether it is folded: it is unfolded then, and stays so until this one
/// is let go.
#[derive(Debug, Clone)]
pub struct Foldable<T>(State<T>);

#[derive(Debug, Clone)]
enum State<T> {
    Open(Arc<T>),
    Folded { file: Arc<FoldedFile<T>>, unfolded: OnceLock<Box<T>> },
}

/// A file whose text is packed; it was read without an error.
#[derive(Debug)]
struct FoldedFile<T> {
    /// As in [`SourceFile`].
    name: EcoString,
    stem: EcoString,
    text: PackedText,
    /// Reads the file once more.
    read: fn(&SourceFile) -> T,
}

impl<T> Foldable<T> {
    /// What a file says, not folded.
    pub(super) fn open(content: T) -> Self {
        Self(State::Open(Arc::new(content)))
    }

    /// The same folded, with the text of the file and what reads that; the text of `file` itself is not kept.
    pub(super) fn folded(file: &SourceFile, text: PackedText, read: fn(&SourceFile) -> T) -> Self {
        let file = FoldedFile { name: file.name.clone(), stem: file.stem.clone(), text, read };
        Self(State::Folded { file: Arc::new(file), unfolded: OnceLock::new() })
    }

    /// The same, folded where this one is or has been: what is unfolded there is let go with it.
    pub(super) fn apart(&self) -> Self {
        match &self.0 {
            State::Open(content) => Self(State::Open(content.clone())),
            State::Folded { file, .. } => {
                Self(State::Folded { file: file.clone(), unfolded: OnceLock::new() })
            }
        }
    }

    /// Whether it is folded now.
    pub fn is_folded(&self) -> bool {
        matches!(&self.0, State::Folded { unfolded, .. } if unfolded.get().is_none())
    }
}

impl<T> Deref for Foldable<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.0 {
            State::Open(content) => content,
            State::Folded { file, unfolded } => unfolded.get_or_init(|| Box::new(file.unfolded())),
        }
    }
}

impl<T> FoldedFile<T> {
    fn unfolded(&self) -> T {
        let (name, stem) = (self.name.clone(), self.stem.clone());
        (self.read)(&SourceFile { name, stem, text: self.text.text() })
    }
}
