//! What tables, figures and charts name is there; rows from a file have as many cells as their table has columns, and what a
//! chart can be drawn from.

use std::any::Any;

use super::Context;
use crate::corpus::{Chart, Corpus, Figure, Table, misfits};
use crate::diagnostics::{Diagnostic, Located, Value, sentence};
use crate::source::{Line, Visitor};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    context.corpus.visit(&mut Named { corpus: context.corpus, found });
}

struct Named<'a, 'f> {
    corpus: &'a Corpus,
    found: &'f mut Vec<Diagnostic>,
}

impl<'a> Visitor<'a> for Named<'a, '_> {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(Figure { picture, .. }) = record.downcast_ref::<Figure>()
            && !self.corpus.pictures.contains_key(picture.value.as_str())
        {
            self.nothing("picture", picture, self.corpus.pictures.keys().map(|it| it.as_str()));
        }
        if let Some(chart) = record.downcast_ref::<Chart>()
            && let Some(csv) = chart.csv()
        {
            match self.corpus.tables.get(csv.value.as_str()) {
                // What is refused as a file has no rows.
                Some(file) if file.rows.is_empty() => {}
                Some(file) => self.found.extend(chart.data(&file.rows).faults),
                None => self.nothing("rows", csv, self.corpus.tables.keys().map(|it| it.as_str())),
            }
        }
        if let Some(table) = record.downcast_ref::<Table>()
            && let Some(csv) = table.csv()
        {
            match self.corpus.tables.get(csv.value.as_str()) {
                Some(file) => {
                    let width = table.width().or_else(|| Some(file.rows.first()?.len()));
                    self.found.extend(width.into_iter().flat_map(|width| misfits(&file.rows, width)));
                }
                None => self.nothing("rows", csv, self.corpus.tables.keys().map(|it| it.as_str())),
            }
        }
    }
}

impl Named<'_, '_> {
    fn nothing<'n>(
        &mut self,
        what: &'static str,
        file: &Located<Line>,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let id = file.value.as_str();
        let message = sentence!("reference-nothing", what = Value::Choice(what), id = id);
        let fault = Diagnostic::error("reference::nothing", file.place.clone(), message);
        self.found.push(fault.nearest(id, known));
    }
}
