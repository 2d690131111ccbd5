//! What a printer would ask about, on which pages.

use std::sync::Arc;

use ecow::EcoString;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fault {
    /// A picture has fewer points to an inch than print shows (GWG R0031; R0032 where it has black and white alone).
    Resolution {
        /// How many it has.
        found: f64,
        /// How many it needs.
        least: f64,
    },
    /// A picture of red, green and blue, which becomes inks without a profile (R0027).
    Lights,
    /// A picture that is in part transparent.
    Transparent,
    /// A line thinner than a plate holds, in points (R0018, R0019).
    Hairline {
        /// How thick it is.
        width: f64,
    },
    /// White text of small size, in points, whose strokes run full of ink (R0016).
    White {
        /// The size.
        size: f64,
    },
    /// Text of small size on several plates, whose edges show where they are a little off (R0017).
    Plates {
        /// The size in points.
        size: f64,
        /// How many plates.
        plates: usize,
    },
    /// Text that is black and has much of other inks besides (R0015), all in parts of one.
    RichBlack {
        /// The sum of its inks.
        sum: f32,
    },
    /// More ink in a square of 15 millimetres than dries (R0026), in parts of one.
    Coverage {
        /// The mean of the inks in it.
        sum: f64,
    },
    /// Text too near to an edge that is cut, in millimetres.
    Trim {
        /// How far it is from it; less than nothing beyond it.
        distance: f64,
    },
    /// Text too near to the back, where it lies in the fold, in millimetres.
    Gutter {
        /// How far it is from it.
        distance: f64,
        /// How far it must be.
        least: f64,
    },
    /// A letter that is a picture and no outline.
    Outline {
        /// The letter.
        letter: char,
    },
    /// Pages that are no whole signatures.
    Signature {
        /// How many pages there are.
        pages: usize,
        /// How many a signature has.
        signature: usize,
        /// How many blanks are added.
        blanks: usize,
    },
    /// A page with nothing on it where none is meant to be.
    Empty,
}

/// What it is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A text as it stands on the page.
    Text(EcoString),
    /// A picture by its bytes.
    Picture(Arc<[u8]>),
    /// Nothing that an author wrote.
    Nothing,
}

/// A fault and the pages that have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What is wrong, as the first place has it.
    pub fault: Fault,
    /// What it is about there.
    pub shown: Shown,
    /// The pages from 1, each once.
    pub pages: Vec<usize>,
}

impl Finding {
    /// Adds a fault of a page to those that were found; one that several places have is told once.
    pub(super) fn add(found: &mut Vec<Self>, fault: Fault, shown: Shown, page: usize) {
        let same = |it: &&mut Self| {
            let alike = std::mem::discriminant(&it.fault) == std::mem::discriminant(&fault);
            alike && (it.shown == shown || !matches!(shown, Shown::Picture(_)))
        };
        match found.iter_mut().find(same) {
            Some(known) => {
                if known.pages.last() != Some(&page) {
                    known.pages.push(page);
                }
                // The worst is told.
                if fault.weight() > known.fault.weight() {
                    (known.fault, known.shown) = (fault, shown);
                }
            }
            None => found.push(Self { fault, shown, pages: vec![page] }),
        }
    }
}

impl Fault {
    /// How bad it is beside others of its kind.
    fn weight(&self) -> f64 {
        match self {
            Self::Resolution { found, .. } => -found,
            Self::Hairline { width } => -width,
            Self::White { size } | Self::Plates { size, .. } => -size,
            Self::RichBlack { sum } => f64::from(*sum),
            Self::Coverage { sum } => *sum,
            Self::Trim { distance } | Self::Gutter { distance, .. } => -distance,
            Self::Lights
            | Self::Transparent
            | Self::Outline { .. }
            | Self::Signature { .. }
            | Self::Empty => 0.0,
        }
    }
}
