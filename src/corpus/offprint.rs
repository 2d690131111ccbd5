//! A resolution or decision as a document of its own.

use super::{CitationStyle, Instrument, Layout, Print, Tanwin};
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
    /// Whether the tanwin of its text is printed, which older prints leave out; `written` if not given.
    pub tanwin: Option<Tanwin>,
    /// The date in the metadata of the PDF; the day of adoption if not given.
    pub date: Option<Located<Date>>,
    /// What it asks of its layout.
    #[source(flatten)]
    pub layout: Layout,
    /// What it asks of the press that prints it and of the hands that fold it.
    pub print: Option<Print>,
}
