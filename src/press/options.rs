//! Where a press finds what it needs, and what it is asked for.

use std::path::PathBuf;

use super::Profile;
use crate::corpus::Print;
use crate::export::OutputProfile;

/// Where a press finds what it needs.
#[derive(Debug, Clone)]
pub struct PressOptions {
    /// The folder of the YAML files.
    pub source: PathBuf,
    /// The folder of the templates.
    pub templates: PathBuf,
    /// The folder of the fonts.
    pub fonts: PathBuf,
    /// Whether the fonts of the system may be used too.
    pub system_fonts: bool,
    /// What the files are for.
    pub profile: Profile,
    /// What the command line asks of print instead of what a document does.
    pub print: Print,
    /// The profile of the printer, in place of that of the paper that a document names.
    pub output_profile: Option<OutputProfile>,
    /// Seconds since 1970, for documents that name no date of their own.
    pub epoch: Option<i64>,
    /// Whether text is written so that readers of PDFs for screens copy it whole.
    pub clean_text: bool,
    /// About how many pages the engine remembers, to save work where they are typeset again.
    pub remembered_pages: usize,
    /// How much text of documents is kept as it was read, in bytes; what further documents print is folded away while
    /// nobody reads it. Where the source is read again all is kept, since its trees are.
    pub open_bytes: usize,
    /// Whether the source is read again when it has changed: the trees of its files are kept for that.
    pub reads_again: bool,
}

/// How many pages a press remembers that is used again and again.
const REMEMBERED_PAGES: usize = 500;

/// How much text of documents is kept as it was read: that of about two hundred reports of six pages, or a hundred of
/// sixteen.
const OPEN_BYTES: usize = 8 * 1024 * 1024;

impl PressOptions {
    /// A source folder with what the command line takes where nothing else is named: the templates in
    /// `typst`, the fonts in `fonts`, none of the system's, and no date.
    pub fn new(source: impl Into<PathBuf>) -> Self {
        Self {
            source: source.into(),
            templates: "typst".into(),
            fonts: "fonts".into(),
            system_fonts: false,
            profile: Profile::default(),
            print: Print::default(),
            output_profile: None,
            epoch: None,
            clean_text: true,
            remembered_pages: REMEMBERED_PAGES,
            open_bytes: OPEN_BYTES,
            reads_again: true,
        }
    }
}
