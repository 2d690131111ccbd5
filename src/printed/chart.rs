//! Charts as they are printed: the numbers that are drawn, and the words that stand beside them.
//!
//! Laid out by `typst/house/chart.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::{Runs, gather};
use crate::arabic::copied::copied;
use crate::arabic::phrases::{COMMA, NO_NUMBER};
use crate::diagnostics::Place;

/// A chart with its caption.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartBlock {
    /// Its number in words, `الشكل 1`.
    pub number: String,
    /// Its caption.
    pub caption: Runs,
    /// The label that references point at.
    pub anchor: String,
    /// How it is drawn.
    pub form: ChartShape,
    /// The names of its series; none, if its only one has no name.
    pub series: Vec<Runs>,
    /// Its points, from the right or from above.
    pub points: Vec<ChartPoint>,
    /// The marks of the axis of its numbers, from the least on; of shares there are none.
    pub ticks: Vec<ChartTick>,
    /// What it shows, in words, with all its data.
    pub alternative: String,
    /// What is said under it.
    pub note: Runs,
    /// Whether a revision has changed it.
    pub changed: bool,
    /// Where an author wrote it. Templates do not learn it, as of headings.
    #[serde(skip)]
    pub place: Place,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChartShape {
    /// A bar for each number.
    Bars,
    /// A line for each series.
    Lines,
    /// A bar for each part of a whole, with its percentage.
    Shares,
}

/// A point of a chart.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartPoint {
    /// Its name.
    pub name: Runs,
    /// Its numbers, one for each series.
    pub values: Vec<ChartValue>,
}

/// A number of a chart.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartValue {
    /// The number, if it is known.
    pub amount: Option<f64>,
    /// What is printed of it; in a chart of shares nothing, if its percentage says the same.
    pub text: String,
    /// In a chart of shares its part of the whole, from 0 to 1.
    pub part: Option<f64>,
    /// The same as a percentage, as it is printed.
    pub share: Option<String>,
}

/// A mark of the axis of numbers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartTick {
    /// Where it stands.
    pub amount: f64,
    /// What stands at it.
    pub text: String,
}

impl ChartPoint {
    /// Its name and its numbers on one line, as text.
    pub fn line(&self) -> String {
        let mut name = String::new();
        gather(&self.name, &mut name);
        let values: Vec<String> = self.values.iter().map(ChartValue::words).collect();
        format!("{}: {}", copied(&name), values.join(COMMA))
    }
}

impl ChartValue {
    /// The number with its percentage, as text.
    fn words(&self) -> String {
        if self.text.is_empty() && self.amount.is_none() {
            return NO_NUMBER.into();
        }
        let parts = [Some(self.text.as_str()), self.share.as_deref()].into_iter().flatten();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}
