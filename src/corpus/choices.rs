//! The choices of fields that several kinds of files have.

use crate::arabic::numbering::Digits;

/// The choices of a field `digits`.
pub(super) const DIGITS: [(&str, Digits); 2] =
    [("western", Digits::Western), ("arabic-indic", Digits::ArabicIndic)];

/// The choices of a field `citation_style`; the value tells whether the annex comes first.
pub(super) const CITATION_STYLES: [(&str, bool); 2] = [("work-first", false), ("annex-first", true)];

/// The choices of a field that is on or off.
pub(super) const YES_OR_NO: [(&str, bool); 2] = [("true", true), ("false", false)];
