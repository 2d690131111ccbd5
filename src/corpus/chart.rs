//! A chart: what is drawn, and the rows that it is drawn from, which may come from a CSV file.

use super::chart_data::{ChartData, ChartForm};
use super::table::Row;
use crate::diagnostics::Located;
use crate::source::{Fields, Id, Line, Reader, Source, Text, Title};

/// A chart that is drawn from its data. It has its number among the figures.
#[derive(Debug, Clone, Source)]
#[source(called = "a chart", then = Chart::report_astray)]
pub struct Chart {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// Its caption, after its number: `الشكل 1`. It says what is counted, and in which unit.
    pub caption: Title,
    /// How it is drawn.
    pub form: ChartForm,
    /// The names of its series, from the first on; a CSV file has them in its first row if they are not given here, and
    /// a chart of one series needs none.
    #[source(optional, flow)]
    pub series: Vec<Title>,
    /// What it is drawn from.
    #[source(flatten)]
    pub body: ChartBody,
    /// What it shows, in words, for who cannot see it. They hear its data behind that.
    pub alt: Option<Title>,
    /// What is said under it, such as where its numbers come from.
    pub note: Option<Text>,
}

/// Where the rows of a chart stand.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum ChartBody {
    /// In the chart.
    Rows {
        /// The rows, each a list of a name and a number for each series.
        rows: Vec<Row>,
    },
    /// In a file.
    Csv {
        /// The path of a CSV file below `source/` that has the rows.
        csv: Located<Line>,
    },
}

impl Chart {
    /// The file that has its rows.
    pub fn csv(&self) -> Option<&Located<Line>> {
        match &self.body {
            ChartBody::Rows { .. } => None,
            ChartBody::Csv { csv } => Some(csv),
        }
    }

    /// Its data; `of_file` are the rows of its file, if it has one.
    pub fn data<'a>(&'a self, of_file: &'a [Row]) -> ChartData<'a> {
        let (place, head, rows) = match &self.body {
            ChartBody::Rows { rows } => (&self.caption.place, None, rows.as_slice()),
            ChartBody::Csv { csv } if self.series.is_empty() => {
                let (head, rows) = of_file.split_at(of_file.len().min(1));
                (&csv.place, head.first(), rows)
            }
            ChartBody::Csv { csv } => (&csv.place, None, of_file),
        };
        ChartData::read(self.form, &self.series, head, rows, place)
    }

    fn report_astray(&self, _: &Fields, reader: &mut Reader) {
        // A list without entries has been reported.
        if matches!(&self.body, ChartBody::Rows { rows } if !rows.is_empty()) {
            self.data(&[]).faults.into_iter().for_each(|fault| reader.report(fault));
        }
    }
}
