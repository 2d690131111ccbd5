//! What a document names, other files above all: kept beside its text, so that it is known what holds the document back without
//! reading that.

use std::any::Any;
use std::collections::BTreeSet;

use ecow::EcoString;

use super::{Chart, Figure, Table};
use crate::diagnostics::{Located, Place};
use crate::source::{Id, Pointer, Target, Text, Visitor};

/// Something that a document names.
#[derive(Debug, Clone)]
pub(super) enum Name {
    /// A picture, by its path below the source folder.
    Picture(EcoString),
    /// The rows of a CSV file, by its path below the source folder.
    Rows(EcoString),
    /// What a footnote cites, in the text of a place.
    Note(Id, Place),
    /// What a mark names, in the text of a place.
    Mark(Pointer, Place),
    /// What a field refers to.
    Reference(Target, Located<Id>),
}

/// Gathers what is named; each citation and each reference once.
#[derive(Default)]
pub(super) struct Names {
    /// What is named, in order.
    pub found: Vec<Name>,
    cited: BTreeSet<Id>,
    referred: BTreeSet<(Target, Id)>,
}

impl<'a> Visitor<'a> for Names {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(figure) = record.downcast_ref::<Figure>() {
            self.found.push(Name::Picture(figure.picture.value.as_str().into()));
        }
        let of_table = record.downcast_ref::<Table>().and_then(Table::csv);
        let csv = of_table.or_else(|| record.downcast_ref::<Chart>()?.csv());
        self.found.extend(csv.map(|csv| Name::Rows(csv.value.as_str().into())));
    }

    fn text(&mut self, text: &'a Text) {
        for id in text.notes() {
            if self.cited.insert(id.clone()) {
                self.found.push(Name::Note(id.clone(), text.place.clone()));
            }
        }
        self.found.extend(text.references().map(|pointer| Name::Mark(pointer.clone(), text.place.clone())));
    }

    fn reference(&mut self, target: Target, id: &'a Located<Id>) {
        if self.referred.insert((target, id.value.clone())) {
            self.found.push(Name::Reference(target, id.clone()));
        }
    }
}
