//! A table: its columns, the rows of its head, and those of its body, which may come from a CSV file.

use crate::diagnostics::{Diagnostic, Located, Place, sentence};
use crate::load::{MAX_COLUMNS, MAX_ROWS, MAX_TEXT, Node};
use crate::source::{
    Fields, Id, Leaf, Line, Number, Reader, Record, Shape, Source, Text, Title, Visitor, Written,
};

/// A table. It goes over as many pages as it needs, and its head comes back on each.
#[derive(Debug, Clone, Source)]
#[source(called = "a table", then = Table::report_astray)]
pub struct Table {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// Its caption, after its number: `الجدول 1`.
    pub caption: Option<Title>,
    /// Its columns, from the right; if not given, they are as many as the first row has, all of one width.
    #[source(optional)]
    pub columns: Vec<Column>,
    /// The rows of its head, which comes back on each page; a CSV file has it in its first row if it is not given
    /// here.
    #[source(optional)]
    pub header: Vec<Row>,
    /// The rows of its body.
    #[source(flatten)]
    pub body: TableBody,
    /// `true` if the last row is the sum of those before it.
    pub total: Option<bool>,
    /// What is said under it, such as where its numbers come from.
    pub note: Option<Text>,
}

/// Where the rows of a table stand.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum TableBody {
    /// In the table.
    Rows {
        /// The rows, each a list of cells from the right.
        rows: Vec<Row>,
    },
    /// In a file.
    Csv {
        /// The path of a CSV file below `source/` that has the rows.
        csv: Located<Line>,
    },
}

/// A column of a table.
#[derive(Debug, Clone, Default, Source)]
#[source(called = "a column")]
pub struct Column {
    /// Its share of the width, beside those of the others; 1 if not given.
    pub width: Option<Number<100>>,
    /// At which side its cells stand; `start` if not given.
    pub align: Option<Side>,
}

/// A side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Side {
    /// At the right.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// In the middle, and of numbers the last digits below one another.
    Numbers,
}

/// A row of a table.
pub type Row = Vec<Cell>;

/// A cell of a table. It may reach over several columns and rows.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Where it stands.
    pub place: Place,
    /// What it says; nothing, if it is empty.
    pub text: Option<Text>,
    /// How many columns it reaches over.
    pub across: u32,
    /// How many rows.
    pub down: u32,
}

/// A cell that may reach over others.
#[derive(Debug, Clone, Source)]
#[source(called = "a cell")]
pub struct WideCell {
    /// What it says.
    pub text: Option<Text>,
    /// How many columns it reaches over; 1 if not given.
    pub across: Option<Number<{ MAX_COLUMNS as u32 }>>,
    /// How many rows it reaches over; 1 if not given.
    pub down: Option<Number<{ MAX_ROWS as u32 }>>,
}

/// What stands in an empty cell.
const EMPTY: &Leaf =
    &Leaf { name: "nothing", pattern: r"^\s*$", most: MAX_TEXT, example: "", numeric: false };

impl Source for Cell {
    fn shape() -> Shape {
        Shape::TextOr { text: || Shape::Or(EMPTY, Text::shape), mapping: WideCell::RECORD }
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let place = reader.place(node);
        if node.text().is_some_and(|text| text.trim().is_empty()) {
            return Some(Self { place, text: None, across: 1, down: 1 });
        }
        if node.is_text() {
            return Some(Self { place, text: Some(Text::read(node, reader)?), across: 1, down: 1 });
        }
        let WideCell { text, across, down } = WideCell::read(node, reader)?;
        let of = |number: Option<u32>| number.unwrap_or(1);
        Some(Self { place, text, across: of(across.map(Number::get)), down: of(down.map(Number::get)) })
    }

    fn write(&self) -> Written {
        let text = self.text.as_ref().map_or(Written::Scalar("".into()), Text::write);
        if (self.across, self.down) == (1, 1) {
            return text;
        }
        let number =
            |name, number: u32| (number > 1).then(|| (name, Written::Scalar(number.to_string().into())));
        let text = self.text.as_ref().map(|_| ("text", text));
        Written::Mapping(
            text.into_iter().chain(number("across", self.across)).chain(number("down", self.down)).collect(),
        )
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        if let Some(text) = &self.text {
            visitor.text(text);
        }
    }
}

impl Cell {
    /// Whether it is a number, or what stands in the place of one.
    pub fn is_number(&self) -> bool {
        let Some(text) = &self.text else { return false };
        let plain = text.plain();
        if ["-", "–", "—", "..", "…"].contains(&plain.as_str()) {
            return true;
        }
        let fits = |c: char| c.is_numeric() || c.is_whitespace() || "+-–−.,٫٬%٪()/".contains(c);
        plain.contains(char::is_numeric) && plain.chars().all(fits)
    }
}

impl Table {
    /// The rows that stand in the table itself.
    pub fn rows(&self) -> &[Row] {
        match &self.body {
            TableBody::Rows { rows } => rows,
            TableBody::Csv { .. } => &[],
        }
    }

    /// The file that has its rows.
    pub fn csv(&self) -> Option<&Located<Line>> {
        match &self.body {
            TableBody::Rows { .. } => None,
            TableBody::Csv { csv } => Some(csv),
        }
    }

    /// How many columns it has, if its own file says.
    pub fn width(&self) -> Option<usize> {
        let first = self.header.first().or(self.rows().first());
        match self.columns.len() {
            0 => first.map(|row| row.iter().map(|cell| cell.across as usize).sum()),
            columns => Some(columns),
        }
    }

    /// Where it begins.
    pub fn place(&self) -> Option<&Place> {
        let cell = || self.header.iter().chain(self.rows()).flatten().next();
        let caption = self.caption.as_ref().map(|caption| &caption.place);
        caption.or_else(|| Some(&cell()?.place)).or_else(|| Some(&self.csv()?.place))
    }

    fn report_astray(&self, fields: &Fields, reader: &mut Reader) {
        let Some(width) = self.width() else { return };
        if width > MAX_COLUMNS {
            let message = sentence!("table-columns", columns = width, most = MAX_COLUMNS);
            reader.report(Diagnostic::error("table::columns", fields.place().clone(), message));
            return;
        }
        if self.rows().len() > MAX_ROWS {
            let message = sentence!("rows-many", most = MAX_ROWS);
            reader.report(Diagnostic::error("table::rows", fields.place().clone(), message));
            return;
        }
        // A head comes back on each page, a note does not.
        for text in self.header.iter().flatten().filter_map(|cell| cell.text.as_ref()) {
            if text.has_notes() {
                let message = sentence!("markup-note-here");
                reader.report(Diagnostic::error("markup::note", text.place.clone(), message));
            }
        }
        for fault in misfits(&self.header, width).into_iter().chain(misfits(self.rows(), width)) {
            reader.report(fault);
        }
    }
}

/// The cells of a row in their columns.
struct Placed {
    /// How many columns are free of cells from rows above.
    free: usize,
    /// The columns of each cell; fewer than it reaches over, where no more are free.
    columns: Vec<Vec<usize>>,
}

/// Rows of so many columns, their cells from the first free column on.
fn placed(rows: &[Row], width: usize) -> Vec<Placed> {
    // How many further rows each column is taken by a cell from above.
    let mut taken = vec![0_u32; width];
    let placed = rows.iter().map(|row| {
        let free: Vec<usize> = (0..width).filter(|column| taken[*column] == 0).collect();
        taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        let mut next = free.iter().copied();
        let columns = row.iter().map(|cell| {
            let own: Vec<usize> = next.by_ref().take(cell.across as usize).collect();
            own.iter().for_each(|column| taken[*column] = cell.down - 1);
            own
        });
        Placed { columns: columns.collect(), free: free.len() }
    });
    placed.collect()
}

/// The first column of each cell of rows that have so many columns, from 0.
pub fn first_columns(rows: &[Row], width: usize) -> Vec<Vec<usize>> {
    let first = |columns: &Vec<usize>| columns.first().copied().unwrap_or_default();
    placed(rows, width).iter().map(|row| row.columns.iter().map(first).collect()).collect()
}

/// What is wrong with the cells of rows that have so many columns: a row that they do not fill, or that they
/// run out of.
pub fn misfits(rows: &[Row], width: usize) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (index, (row, Placed { free, columns })) in rows.iter().zip(placed(rows, width)).enumerate() {
        let given: usize = row.iter().map(|cell| cell.across as usize).sum();
        if given != free {
            let place = row.first().map(|cell| cell.place.clone());
            let message = sentence!("table-cells", given = given, wanted = free);
            // An empty row has been reported.
            found.extend(place.map(|place| Diagnostic::error("table::cells", place, message)));
            // What follows cannot be told from this.
            break;
        }
        let left = (rows.len() - index) as u32;
        for (cell, own) in row.iter().zip(columns) {
            if cell.down > left {
                let message = sentence!("table-down", down = cell.down, left = left);
                found.push(Diagnostic::error("table::down", cell.place.clone(), message));
            }
            if own.windows(2).any(|pair| pair[1] != pair[0] + 1) {
                let message = sentence!("table-apart");
                found.push(Diagnostic::error("table::apart", cell.place.clone(), message));
            }
        }
    }
    found
}
