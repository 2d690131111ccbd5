//! What is read, part by part: texts go into the corpus and the sources, and are folded away where there are very many.

use crate::check;
use crate::corpus::Gathering;
use crate::diagnostics::{Diagnostic, Packer, Sources};
use crate::load::{Project, SourceFile};

/// What has been read so far.
pub struct Intake {
    pub gathering: Gathering,
    pub sources: Sources,
    pub theme: Option<SourceFile>,
    /// How much more text of documents is kept as it was read, in bytes.
    open: usize,
    packer: Packer,
}

impl Intake {
    /// Nothing yet. `open` is how much text of documents is kept as it was read, in bytes.
    pub fn of(open: usize) -> Self {
        let (gathering, sources, packer) = Default::default();
        Self { gathering, sources, theme: None, open, packer }
    }

    /// Takes a part of the project. Every fault is added to `faults`.
    pub fn take(&mut self, mut part: Project, faults: &mut Vec<Diagnostic>) {
        self.sources.extend(std::mem::take(&mut part.sources));
        self.theme = self.theme.take().or(part.theme.take());
        let Self { gathering, sources, open, packer, .. } = self;
        gathering.add(&part, faults, |file| {
            // Remarks that keep warnings are read with all reports at hand.
            let folds = *open < file.text.len() && !file.text.contains(check::KEEP);
            *open = open.saturating_sub(file.text.len());
            folds.then(|| sources.pack(&file.name, packer)).flatten()
        });
    }
}
