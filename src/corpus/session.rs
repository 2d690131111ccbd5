//! A session of the Conference: which it is and when it met.

use ecow::EcoString;

use super::{Id, Text};
use crate::arabic::dates::Date;
use crate::arabic::numbering::LAST_ORDINAL;
use crate::diagnostics::{Diagnostic, Located, Place};
use crate::load::{Node, Reader};

/// A session.
#[derive(Debug, Clone)]
pub struct Session {
    /// The name by which other texts point at it: the name of its folder.
    pub id: Id,
    /// The file it was read from.
    pub place: Place,
    /// Which session it is, from 1.
    pub number: u32,
    /// Its first and its last day, once they are fixed.
    pub days: Option<(Located<Date>, Located<Date>)>,
    /// Where it meets, `فيينا`.
    pub venue: Option<Text>,
    /// What the symbols of its documents begin with: `CTOC/COP/2018`.
    pub symbols: Option<Located<EcoString>>,
    /// What follows that in the symbol of its provisional agenda: `1`.
    pub agenda: Option<Located<Id>>,
}

impl Session {
    pub(super) fn read(node: &Node, id: &Id, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(
            node,
            "a session",
            &["type", "number", "from", "to", "venue", "symbols", "agenda"],
        )?;
        let number = reader.required(&fields, "number").and_then(|node| reader.whole(node, LAST_ORDINAL));
        let from = reader.optional(&fields, "from").map(|node| reader.date(node));
        let to = reader.optional(&fields, "to").map(|node| reader.date(node));
        let days = match (from, to) {
            (None, None) => None,
            (Some(from), Some(to)) => Some((from?, to?)),
            _ if fields.is_damaged() => None,
            _ => {
                let message = "a session has both `from` and `to`, or neither while its days are not fixed";
                let fault = Diagnostic::error("session::days", fields.place().clone(), message);
                reader.report(fault.hint("add the other one"));
                None
            }
        };
        let venue = reader.optional(&fields, "venue").and_then(|node| Text::read_plain(node, reader));
        let symbols = reader.optional(&fields, "symbols").and_then(|node| reader.symbol(node));
        let agenda = reader.optional(&fields, "agenda").and_then(|node| reader.id(node));
        Some(Self {
            id: id.clone(),
            place: Place::of_file(reader.file().name.clone()),
            number: number?.value,
            days,
            venue,
            symbols,
            agenda,
        })
    }
}
