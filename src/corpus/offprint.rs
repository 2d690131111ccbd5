//! A resolution or decision as a document of its own.

use super::{CitationStyle, Instrument, Layout};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::Located;
use crate::source::{Ref, Source};

/// A document: one resolution or decision by itself.
#[derive(Debug, Clone, Source)]
#[source(called = "an offprint", kind = "offprint")]
pub struct Offprint {
    /// The resolution or decision.
    pub instrument: Ref<Instrument>,
    /// The digits of all computed numbers; `western` if not given.
    pub digits: Option<Digits>,
    /// How notes name a resolution and its annex; `work-first` if not given.
    pub citation_style: Option<CitationStyle>,
    /// The date in the metadata of the PDF; the day of adoption if not given.
    pub date: Option<Located<Date>>,
    /// What it asks of its layout.
    #[source(flatten)]
    pub layout: Layout,
}
