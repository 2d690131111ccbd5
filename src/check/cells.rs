//! A number with a comma in a list of cells, `[أ, 1,250]`, is two cells: YAML divides lists there.

use std::any::Any;

use super::Context;
use crate::corpus::{Cell, Chart, ChartBody, Row, Table};
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::Visitor;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    context.corpus.visit(&mut Rows { found });
}

struct Rows<'f> {
    found: &'f mut Vec<Diagnostic>,
}

impl<'a> Visitor<'a> for Rows<'_> {
    fn record(&mut self, record: &'a dyn Any) {
        let rows: &[Row] = if let Some(table) = record.downcast_ref::<Table>() {
            table.rows()
        } else if let Some(Chart { body: ChartBody::Rows { rows }, .. }) = record.downcast_ref::<Chart>() {
            rows
        } else {
            return;
        };
        for row in rows {
            let mut told = false;
            for pair in row.windows(2) {
                let number = divided(&pair[0], &pair[1]);
                // Of a number with several commas the first groups tell.
                if let Some(number) = number.as_ref().filter(|_| !told) {
                    let message = sentence!("cell-comma", number = number.as_str());
                    self.found.push(Diagnostic::warning("cell::comma", pair[0].place.clone(), message));
                }
                told = number.is_some();
            }
        }
    }
}

/// The number that two cells were meant to be: no blank stands between them, and the second has three digits.
fn divided(first: &Cell, second: &Cell) -> Option<String> {
    let [before, after] = [first, second].map(|cell| cell.text.as_ref().map(|text| text.plain()));
    let (before, after) = (before?, after?);
    let close = first.place.line == second.place.line
        && second.place.column == first.place.column + before.chars().count() + 1;
    let digits = |text: &str| text.chars().all(char::is_numeric);
    let unsigned = before.trim_start_matches('-');
    let groups = (1..=3).contains(&unsigned.chars().count()) && after.chars().count() == 3;
    (close && groups && digits(unsigned) && digits(&after)).then(|| format!("{before},{after}"))
}
