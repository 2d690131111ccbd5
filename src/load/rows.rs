//! Tables in CSV files (RFC 4180): their rows as a tree of lists, each text with its place.

use ecow::EcoString;

use super::limits::{MAX_COLUMNS, MAX_ROWS};
use super::node::{Node, Style, Value};
use super::{SourceFile, characters};
use crate::diagnostics::{Diagnostic, Place, sentence};

/// Reads the rows of a CSV file, in which commas or semicolons divide cells; each reason against it is added to
/// `faults`. Rows that are empty are left out. `None` if nothing of it can be read.
pub fn parse_rows(file: &SourceFile, faults: &mut Vec<Diagnostic>) -> Option<Node> {
    let before = faults.len();
    characters::report_stray(file, faults);
    if faults.len() > before {
        return None;
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter(&file.text))
        .from_reader(file.text.as_bytes());
    // Where a line begins, and which it is.
    let (mut at, mut line) = (0, 1);
    let mut rows = vec![];
    for record in reader.records() {
        match record {
            Ok(_) if rows.len() == MAX_ROWS => {
                let place = Place::of_file(file.name.clone());
                let message = sentence!("rows-many", most = MAX_ROWS);
                faults.push(Diagnostic::error("table::rows", place, message));
                return None;
            }
            Ok(record) if record.len() > MAX_COLUMNS => {
                let place = Place { file: file.name.clone(), line: 1, column: 1 };
                let message = sentence!("table-columns", columns = record.len(), most = MAX_COLUMNS);
                faults.push(Diagnostic::error("table::columns", place, message));
                return None;
            }
            Ok(record) => {
                // Before a record ends of lines may stand, of the one before and of empty ones.
                let from = record.position().map_or(0, |position| position.byte() as usize);
                let rest = file.text.get(from..).unwrap_or_default();
                let from = from + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
                line += file.text.get(at..from).unwrap_or_default().matches('\n').count();
                at = from;
                let text = file.text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
                rows.push(row(&record, line, text));
            }
            Err(error) => {
                let line = error.position().map_or(1, |position| position.line() as usize);
                let place = Place { file: file.name.clone(), line, column: 1 };
                let message = match error.kind() {
                    csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                        sentence!("rows-length", given = *len as usize, wanted = *expected_len as usize)
                    }
                    _ => sentence!("rows-form", error = error.to_string()),
                };
                faults.push(Diagnostic::error("table::rows", place, message));
                return None;
            }
        }
    }
    if rows.is_empty() {
        let place = Place::of_file(file.name.clone());
        faults.push(Diagnostic::error("file::empty", place, sentence!("file-empty")));
        return None;
    }
    let mut root = node(1, 1, Value::List(rows));
    characters::report_values(file, &mut root, faults);
    Some(root)
}

/// What divides cells: the programs of offices write semicolons where commas stand in numbers.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |c: char| first.matches(c).count();
    if count(';') > count(',') { b';' } else { b',' }
}

/// A row, whose first line is given.
fn row(record: &csv::StringRecord, line: usize, text: &str) -> Node {
    let mut at = 0;
    let cells = record.iter().map(|cell| {
        let first = cell.lines().next().unwrap_or_default();
        let found = text.get(at..).and_then(|rest| rest.find(first)).map_or(at, |found| at + found);
        let column = text.get(..found).map_or(1, |before| before.chars().count() + 1);
        at = (found + first.len()).min(text.len());
        node(line, column, Value::Text(EcoString::from(cell)))
    });
    node(line, 1, Value::List(cells.collect()))
}

fn node(line: usize, column: usize, value: Value) -> Node {
    Node { line, column, value, style: Style::Plain, damaged: false, remark: false, start: 0, end: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell with its line and its column.
    type Cell = (String, usize, usize);

    fn read(text: &str) -> (Vec<Vec<Cell>>, Vec<&'static str>) {
        let file = SourceFile { name: "a.csv".into(), stem: "a".into(), text: text.into() };
        let mut faults = vec![];
        let node = parse_rows(&file, &mut faults);
        let list = |node: &Node| match &node.value {
            Value::List(items) => items.clone(),
            _ => vec![],
        };
        let rows = node.iter().flat_map(list).map(|row| {
            list(&row).iter().map(|it| (it.text().unwrap_or("").to_owned(), it.line, it.column)).collect()
        });
        (rows.collect(), faults.iter().map(|fault| fault.code).collect())
    }

    #[test]
    fn cells_have_their_places() {
        let (rows, faults) = read("الدولة,المبلغ\r\n\"إسبانيا، مدريد\",\"1,000\"\r\n\r\nغانا,\r\n");
        assert_eq!(faults, [] as [&str; 0]);
        let cell = |text: &str, line, column| (text.to_owned(), line, column);
        assert_eq!(rows[0], [cell("الدولة", 1, 1), cell("المبلغ", 1, 8)]);
        assert_eq!(rows[1], [cell("إسبانيا، مدريد", 2, 2), cell("1,000", 2, 19)]);
        assert_eq!(rows[2], [cell("غانا", 4, 1), cell("", 4, 5)]);
    }

    #[test]
    fn semicolons_divide_cells_where_there_are_more_of_them() {
        assert_eq!(read("أ;ب\n1,5;2\n").0[1][0].0, "1,5");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(read("أ,ب\n1\n").1, ["table::rows"]);
        assert_eq!(read(&"أ,ب\n".repeat(MAX_ROWS + 1)).1, ["table::rows"]);
        assert_eq!(read(&",".repeat(MAX_COLUMNS)).1, ["table::columns"]);
        assert_eq!(read("").1, ["file::empty"]);
        assert_eq!(read("أ\tب\n").1, ["yaml::tab"]);
    }
}
