//! What the rows of a chart say: the names of its series and of its points, and a number for each of both; and what is
//! wrong with them.

use super::table::{Cell, Row};
use crate::arabic::amounts::Amount;
use crate::diagnostics::{Diagnostic, Place, Sentence, Value, sentence};
use crate::load::{MAX_BARS, MAX_LINE_POINTS, MAX_POINT_NAME, MAX_POINT_WORD, MAX_SERIES, MAX_SHARES};
use crate::source::{Source, Span, Text, Title};

/// What stands where a number is not known.
const UNKNOWN: [&str; 6] = ["", "-", "–", "—", "..", "…"];

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum ChartForm {
    /// A bar for each number.
    Bars,
    /// A line for each series.
    Lines,
    /// A bar for each part of a whole, with its percentage.
    Shares,
}

/// The data of a chart, as far as nothing is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct ChartData<'a> {
    /// The names of its series; none, if its only one needs no name.
    pub series: Vec<&'a Text>,
    /// Its points, in their order.
    pub points: Vec<DataPoint<'a>>,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
}

/// A point of a chart: a name, and a number for each series.
#[derive(Debug, Clone)]
pub struct DataPoint<'a> {
    /// Its name.
    pub name: &'a Text,
    /// Its numbers, in the order of the series.
    pub numbers: Vec<DataNumber>,
}

/// A number of a chart.
#[derive(Debug, Clone)]
pub struct DataNumber {
    /// The number, if it is known.
    pub amount: Option<Amount>,
    /// What is typed.
    pub typed: String,
}

impl ChartForm {
    /// How many points a chart has at most.
    fn most_points(self) -> usize {
        match self {
            Self::Bars => MAX_BARS,
            Self::Lines => MAX_LINE_POINTS,
            Self::Shares => MAX_SHARES,
        }
    }
}

impl<'a> ChartData<'a> {
    /// The data of a chart. Its series have names that are given, or those in the head of a file. `place` is told where it
    /// has none.
    pub fn read(
        form: ChartForm,
        given: &'a [Title],
        head: Option<&'a Row>,
        rows: &'a [Row],
        place: &Place,
    ) -> Self {
        let mut data = Self { series: given.iter().map(|title| &**title).collect(), ..Self::default() };
        if let Some(head) = head {
            data.read_head(form, head);
        }
        data.read_rows(form, rows);
        if data.faults.is_empty() {
            data.report_sums(form, rows, place);
        }
        data
    }

    fn report(&mut self, code: &'static str, place: &Place, message: Sentence) {
        self.faults.push(Diagnostic::error(code, place.clone(), message));
    }

    /// The names in the first row of a file, behind what heads the names of points.
    fn read_head(&mut self, form: ChartForm, head: &'a Row) {
        let names = head.get(1..).unwrap_or_default();
        // One series needs no name: the caption says what it is.
        if names.len() < 2 && form != ChartForm::Shares {
            return;
        }
        for cell in names {
            match &cell.text {
                Some(name) => self.series.push(name),
                None => self.report("chart::name", &cell.place, sentence!("chart-name-missing")),
            }
        }
        if form == ChartForm::Shares && self.series.len() == 1 {
            self.series.clear();
        }
    }

    fn read_rows(&mut self, form: ChartForm, rows: &'a [Row]) {
        let Some(place) = rows.iter().flatten().next().map(|cell| cell.place.clone()) else { return };
        let most = form.most_points();
        if rows.len() > most {
            let message = sentence!(
                "chart-points",
                points = rows.len(),
                most = most,
                form = Value::Choice(form.word())
            );
            return self.report("chart::points", &place, message);
        }
        let series = self.series.len().max(1);
        if let Some(name) = self.series.get(if form == ChartForm::Shares { 0 } else { MAX_SERIES }) {
            let (place, most) = (name.place.clone(), MAX_SERIES);
            let message =
                sentence!("chart-series", series = series, most = most, form = Value::Choice(form.word()));
            return self.report("chart::series", &place, message);
        }
        for name in self.series.clone() {
            self.report_name(name);
        }
        for row in rows {
            let Some(first) = row.first() else { continue };
            if row.len() != series + 1 {
                let message = sentence!("chart-cells", given = row.len(), wanted = series + 1);
                self.report("chart::cells", &first.place, message);
                // What follows cannot be told from this.
                return;
            }
            for cell in row.iter().filter(|cell| (cell.across, cell.down) != (1, 1)) {
                self.report("chart::cells", &cell.place, sentence!("chart-wide"));
            }
            let numbers = row[1..].iter().filter_map(|cell| self.number(cell)).collect();
            match &first.text {
                Some(name) => {
                    self.report_name(name);
                    self.points.push(DataPoint { name, numbers });
                }
                None => self.report("chart::name", &first.place, sentence!("chart-name-missing")),
            }
        }
    }

    fn report_name(&mut self, name: &Text) {
        if name.has_notes() {
            self.report("markup::note", &name.place, sentence!("markup-note-here"));
        }
        let characters = name.plain().chars().count();
        if characters > MAX_POINT_NAME {
            let message = sentence!("chart-name-long", characters = characters, most = MAX_POINT_NAME);
            self.report("chart::name", &name.place, message);
            return;
        }
        let longest =
            name.plain().split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        if longest > MAX_POINT_WORD {
            let message = sentence!("chart-word-long", characters = longest, most = MAX_POINT_WORD);
            self.report("chart::name", &name.place, message);
        }
    }

    fn number(&mut self, cell: &Cell) -> Option<DataNumber> {
        let typed = cell.text.as_ref().map(|text| text.plain().trim().to_owned()).unwrap_or_default();
        // A footnote or a raised digit would be lost, or would be part of the number.
        let is_plain =
            cell.text.iter().flat_map(|text| &text.spans).all(|span| matches!(span, Span::Plain(_)));
        let amount = Amount::read(&typed).filter(|_| is_plain);
        if amount.is_none() && !UNKNOWN.contains(&typed.as_str()) {
            let typed = cell.text.as_ref().map(Text::markup).unwrap_or_default();
            let message = sentence!("chart-number", text = typed.trim());
            self.report("chart::number", &cell.place, message);
            return None;
        }
        Some(DataNumber { amount, typed })
    }

    /// Reports what is wrong with numbers beside one another.
    fn report_sums(&mut self, form: ChartForm, rows: &[Row], place: &Place) {
        let cells = rows.iter().flat_map(|row| row.iter().skip(1));
        let numbers = self.points.iter().flat_map(|point| &point.numbers);
        let known: Vec<(&Place, Amount)> = cells
            .zip(numbers)
            .filter_map(|(cell, number)| Some((&cell.place, number.amount.clone()?)))
            .collect();
        let first = rows.iter().flatten().next().map_or(place, |cell| &cell.place);
        if known.is_empty() {
            return self.report("chart::number", first, sentence!("chart-empty"));
        }
        // A comma that stands before decimals elsewhere may do so here too.
        let groups = known.iter().any(|(_, amount)| amount.marks.group == Some(','));
        let decimals = known.iter().find(|(_, amount)| amount.marks.point == Some(','));
        if let (true, Some((place, amount))) = (groups, decimals) {
            let message = sentence!("chart-commas", number = amount.printed(amount.marks.digits));
            return self.report("chart::number", place, message);
        }
        if form == ChartForm::Shares {
            let negative = known.iter().find(|(_, amount)| amount.value < 0.0);
            if let Some((place, amount)) = negative {
                let number = amount.printed(amount.marks.digits);
                self.report("chart::shares", place, sentence!("chart-negative", number = number));
            } else if known.iter().all(|(_, amount)| amount.value == 0.0) {
                self.report("chart::shares", first, sentence!("chart-zero"));
            }
        }
    }
}
