//! What a file is for.

/// What a file is for, and what its pages become therefore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// To be read on a screen: pages as they are, with links, bookmarks and tags.
    #[default]
    Screen,
    /// To be sent to a printer: single pages with bleed and marks, in the inks of the press.
    Print,
    /// To be printed in the house and folded: two pages on each side of a sheet.
    Booklet {
        /// Whether pages show their numbers alone, so that folding can be tried.
        dummy: bool,
        /// Whether each signature is a file of its own.
        apart: bool,
    },
}

impl Profile {
    /// Whether files are sent to a printer.
    pub fn is_for_printers(self) -> bool {
        self == Self::Print
    }

    /// The folder below that of the output, if it has one.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::Screen => None,
            Self::Print => Some("print"),
            Self::Booklet { .. } => Some("booklet"),
        }
    }
}
