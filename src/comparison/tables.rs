//! Tables: row by row, and of rows that are alike, cell by cell.

use super::lists::{entry, lines, list};
use super::texts::{all_added, all_removed, marked, sorted_words};
use crate::printed::{Run, Runs, TableBlock, TableCell};

/// How many times the words of a first cell count at most.
const MOST_WEIGHT: usize = 6;

/// A row of cells.
type Row = Vec<TableCell>;

/// The new table with what differs marked. `None` if its cells are not those of the old one, so that no row of both stands
/// beside another.
pub(super) fn table(old: &TableBlock, new: &TableBlock) -> Option<TableBlock> {
    if old.columns.len() != new.columns.len() {
        return None;
    }
    let notes = lines(std::slice::from_ref(&old.note), std::slice::from_ref(&new.note));
    Some(TableBlock {
        caption: marked(&old.caption, &new.caption),
        header: rows(&old.header, &new.header)?,
        rows: rows(&old.rows, &new.rows)?,
        note: notes.into_iter().flatten().collect(),
        ..new.clone()
    })
}

/// A table all of whose texts are marked.
pub(super) fn all(table: &TableBlock, mark: fn(&[Run]) -> Runs) -> TableBlock {
    let mut all = table.clone();
    all.caption = mark(&table.caption);
    all.note = mark(&table.note);
    for cell in all.header.iter_mut().chain(&mut all.rows).flatten() {
        cell.text = mark(&cell.text);
    }
    all
}

fn rows(old: &[Row], new: &[Row]) -> Option<Vec<Row>> {
    let is_grid = |rows: &[Row]| rows.iter().flatten().all(|cell| cell.down == 1);
    if !is_grid(old) || !is_grid(new) {
        // Cells reach over rows: one that came or went would leave a hole.
        let same = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_alike(old, new));
        return same.then(|| old.iter().zip(new).map(|(old, new)| cells(old, new)).collect());
    }
    let all = |row: &Row, mark: fn(&[Run]) -> Runs| -> Row {
        row.iter().map(|cell| TableCell { text: mark(&cell.text), ..cell.clone() }).collect()
    };
    let both = |old: &Row, new: &Row| match is_alike(old, new) {
        true => vec![cells(old, new)],
        false => vec![all(old, all_removed), all(new, all_added)],
    };
    // What a row is of, its first cell tells, however many numbers beside it have changed.
    let texts = |row: &Row| {
        let texts = row.iter().map(|cell| &cell.text);
        let mut entry = entry(0, texts.clone());
        entry.words.extend(
            texts
                .take(1)
                .flat_map(|text| sorted_words(text))
                .flat_map(|word| std::iter::repeat_n(word, row.len().min(MOST_WEIGHT))),
        );
        entry.words.sort_unstable();
        entry
    };
    Some(list((old, new), texts, both, |row| all(row, all_removed), |row| all(row, all_added)))
}

/// Whether two rows have the same cells.
fn is_alike(old: &Row, new: &Row) -> bool {
    let extents = |cell: &TableCell| (cell.column, cell.across, cell.down);
    old.iter().map(extents).eq(new.iter().map(extents))
}

fn cells(old: &Row, new: &Row) -> Row {
    let cells = old.iter().zip(new);
    cells.map(|(old, new)| TableCell { text: marked(&old.text, &new.text), ..new.clone() }).collect()
}
