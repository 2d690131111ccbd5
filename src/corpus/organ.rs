//! The organ whose documents these are: what every masthead begins with.

use crate::diagnostics::Located;
use crate::source::{Line, Source, Title};

/// The organ whose documents these are, once for the project. Every masthead begins with it.
#[derive(Debug, Clone, Source)]
#[source(called = "an organ", kind = "organ")]
pub struct Organ {
    /// The organization that it belongs to, `الأمم المتحدة`.
    pub organization: Title,
    /// Its name.
    pub name: Title,
    /// The file of its emblem below `source/`, a picture. It is printed 19 mm wide, or narrower, so that it is
    /// at most 24 mm high. The emblem of the United Nations is used with authority alone (General Assembly
    /// resolution 92 (I)).
    pub emblem: Option<Located<Line>>,
}
