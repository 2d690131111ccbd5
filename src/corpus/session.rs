//! A session of an organ: which it is and when it met.

use super::Organ;
use crate::arabic::dates::Date;
use crate::diagnostics::Located;
use crate::source::{Ordinal, Ref, Referred, Source, Symbol, SymbolEnd, Target, Title};

/// A session of an organ, and all that its documents have in common.
#[derive(Debug, Clone, Source)]
#[source(called = "a session", kind = "session")]
pub struct Session {
    /// Whose session it is, where the project has several organs.
    pub organ: Option<Ref<Organ>>,
    /// Which session it is.
    pub number: Ordinal,
    /// Its days, once they are fixed; a compendium needs them.
    #[source(flatten)]
    pub days: Option<Days>,
    /// Where it meets, `فيينا`; a masthead needs it.
    pub venue: Option<Title>,
    /// What the symbols of its documents begin with, `CTOC/COP/2018`.
    pub symbols: Option<Located<Symbol>>,
    /// What follows that in the symbol of its provisional agenda, `1`: the note on an agenda item names it. Needed only where the
    /// project has not got the agenda, or several.
    pub agenda: Option<Located<SymbolEnd>>,
}

/// The days of a session.
#[derive(Debug, Clone, Source)]
#[source(called = "a session")]
pub struct Days {
    /// Its first day.
    pub from: Located<Date>,
    /// Its last day.
    pub to: Located<Date>,
}

impl Referred for Session {
    const TARGET: Target = Target::Session;
}
