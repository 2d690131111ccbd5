//! Tables as they are printed.
//!
//! Laid out by `typst/house/table.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::Runs;
use crate::diagnostics::Place;

/// A table with its caption.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TableBlock {
    /// Its number in words, `الجدول 1`, if it has a caption.
    pub number: Option<String>,
    /// Its caption.
    pub caption: Runs,
    /// What follows the number where the table goes over to another page.
    pub continued: String,
    /// The label that references point at.
    pub anchor: String,
    /// Its columns, from the right.
    pub columns: Vec<TableColumn>,
    /// The rows of its head.
    pub header: Vec<Vec<TableCell>>,
    /// Those of its body.
    pub rows: Vec<Vec<TableCell>>,
    /// Whether the last row is the sum of those before it.
    pub total: bool,
    /// What is said under it.
    pub note: Runs,
    /// Whether a revision has changed it.
    pub changed: bool,
    /// Where an author wrote it. Templates do not learn it, as of headings.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TableColumn {
    /// Its share of the width, beside those of the others.
    pub width: u32,
    /// At which side its cells stand.
    pub align: CellSide,
}

/// At which side of its column a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CellSide {
    /// At the right.
    Start,
    /// In the middle.
    Center,
    /// In the middle, and of numbers the last digits below one another.
    Numbers,
}

/// A cell of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TableCell {
    /// What it says.
    pub text: Runs,
    /// Whether it is a number, which stands with its last digit below those of others.
    pub number: bool,
    /// The first column that it stands in, from 0.
    pub column: usize,
    /// How many columns it reaches over.
    pub across: u32,
    /// How many rows it reaches over.
    pub down: u32,
}
