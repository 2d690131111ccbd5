//! The blocks of charts: the marks of their axes, percentages, and what is said of them to who cannot see them.

use super::body::BodyWriter;
use super::style::Style;
use crate::arabic::amounts::{Amount, Marks};
use crate::arabic::copied::copied;
use crate::arabic::numbering::Digits;
use crate::arabic::phrases::{CHARTS, COMMA, NO_NUMBER, PERCENT, SEMICOLON};
use crate::corpus::{Chart, ChartData, ChartForm, Counted, DataNumber, DataPoint};
use crate::printed::{Block, ChartBlock, ChartPoint, ChartShape, ChartTick, ChartValue, Run, Runs, gather};

/// About how many steps an axis has.
const STEPS: f64 = 5.0;

impl BodyWriter<'_, '_> {
    /// A chart, with its number among the figures.
    pub fn chart(&mut self, chart: &Chart, text: &str) {
        let style = self.notes.style();
        self.counts.figures += 1;
        let anchor = format!("{text}:figure-{}", self.counts.figures);
        self.note(&chart.id, self.counts.figures, &anchor);
        self.reading.numbers().reach(&chart.caption.place.file, Counted::Figures, self.counts.figures);
        // That it is not there is told by the checks.
        let of_file = chart.csv().and_then(|csv| self.reading.rows(&csv.value)).unwrap_or_default();
        let data = chart.data(of_file);
        let points = points(&data, chart.form, style);
        let series: Vec<Runs> = data.series.iter().map(|name| style.plain_runs(name)).collect();
        let note = chart.note.as_ref().map(|note| self.notes.runs(note)).unwrap_or_default();
        self.blocks.push(Block::Chart(ChartBlock {
            number: style.figure(self.counts.figures),
            caption: style.heading_runs(&chart.caption),
            anchor,
            form: match chart.form {
                ChartForm::Bars => ChartShape::Bars,
                ChartForm::Lines => ChartShape::Lines,
                ChartForm::Shares => ChartShape::Shares,
            },
            ticks: ticks(&data, chart.form, style.digits),
            alternative: spoken(chart, style, &series, &points),
            series,
            points,
            note,
            changed: false,
            place: chart.caption.place.clone(),
        }));
    }
}

/// The numbers of a chart that are known.
fn amounts<'d>(points: &'d [DataPoint<'_>]) -> impl Iterator<Item = &'d Amount> {
    points.iter().flat_map(|point| &point.numbers).filter_map(|number| number.amount.as_ref())
}

/// The most decimals that percentages have.
const MOST_DECIMALS: usize = 3;

fn points(data: &ChartData, form: ChartForm, style: Style) -> Vec<ChartPoint> {
    let whole: f64 = amounts(&data.points).map(|amount| amount.value).sum();
    let is_whole = form == ChartForm::Shares && whole > 0.0;
    // A part that is there is not printed as nothing, down to one in a hundred thousand.
    let parts = amounts(&data.points).map(|amount| amount.value / whole).filter(|part| *part > 0.0);
    let least = parts.fold(1.0, f64::min);
    let seen = |decimals: &usize| least * 100.0 * 10_f64.powi(*decimals as i32) >= 0.5;
    let decimals = (0..MOST_DECIMALS).find(seen).unwrap_or(MOST_DECIMALS);
    let marks = Marks::of(amounts(&data.points));
    // What sums up to a hundred is a percentage already.
    let alone = is_whole && (whole - 100.0).abs() < 1e-9;
    let value = |number: &DataNumber| {
        let amount = number.amount.as_ref();
        let printed = amount.map(|amount| amount.printed(style.digits));
        let part = amount.map(|amount| amount.value / whole).filter(|_| is_whole);
        let percentage = |part: f64| match &printed {
            Some(printed) if alone => printed.clone(),
            _ => marks.write(part * 100.0, decimals, style.digits),
        };
        let sign = match style.digits {
            Digits::Western => PERCENT[0],
            Digits::ArabicIndic => PERCENT[1],
        };
        ChartValue {
            amount: amount.map(|amount| amount.value),
            share: part.map(|part| format!("{}{sign}", percentage(part))),
            part,
            text: if alone && part.is_some() {
                String::new()
            } else {
                printed.unwrap_or_else(|| number.typed.clone())
            },
        }
    };
    let point = |point: &DataPoint| ChartPoint {
        name: style.plain_runs(point.name),
        values: point.numbers.iter().map(value).collect(),
    };
    data.points.iter().map(point).collect()
}

/// The marks of the axis of numbers: steps of one, two or five, and powers of ten of them. Bars begin at zero, and so do
/// lines, unless they would all run near the other end.
fn ticks(data: &ChartData, form: ChartForm, digits: Digits) -> Vec<ChartTick> {
    if form == ChartForm::Shares {
        return vec![];
    }
    let values: Vec<f64> = amounts(&data.points).map(|amount| amount.value).collect();
    let (least, most) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
        (least.min(*value), most.max(*value))
    });
    if values.is_empty() {
        return vec![];
    }
    let far = form == ChartForm::Lines && most - least < least.abs().min(most.abs()) / 2.0 && most > least;
    let (least, most) = if far { (least, most) } else { (least.min(0.0), most.max(0.0)) };
    let span = if most > least { most - least } else { 1.0 };
    let rough = span / STEPS;
    let power = rough.log10().floor();
    let unit = [1.0, 2.0, 5.0, 10.0].into_iter().find(|unit| unit * 10_f64.powf(power) >= rough * 0.999);
    let step = unit.unwrap_or(10.0) * 10_f64.powf(power);
    let decimals = (-step.log10() - 1e-9).ceil().max(0.0) as usize;
    let first = (least / step + 1e-9).floor() as i64;
    let last = ((most / step - 1e-9).ceil() as i64).max(first + 1);
    let marks = Marks::of(amounts(&data.points));
    let tick = |at: i64| {
        let amount = at as f64 * step;
        ChartTick { amount, text: marks.write(amount, decimals, digits) }
    };
    (first..=last).map(tick).collect()
}

/// What a chart shows, in words: those of its author, if there are any, and all its data.
fn spoken(chart: &Chart, style: Style, series: &[Runs], points: &[ChartPoint]) -> String {
    let mut sentences: Vec<String> =
        chart.alt.iter().map(|alt| style.written(alt).trim_end_matches('.').into()).collect();
    let [bars, lines, shares] = CHARTS;
    sentences.push(match chart.form {
        ChartForm::Bars => bars.into(),
        ChartForm::Lines => lines.into(),
        ChartForm::Shares => shares.into(),
    });
    for point in points {
        let values = point.values.iter().enumerate().map(|(index, value)| {
            let series = series.get(index).map(|name| words(name));
            let text = if value.amount.is_none() { NO_NUMBER.into() } else { value.text.clone() };
            let parts = [series, Some(text).filter(|text| !text.is_empty()), value.share.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(COMMA)
        });
        sentences.push(format!("{}: {}", words(&point.name), values.collect::<Vec<_>>().join(SEMICOLON)));
    }
    format!("{}.", sentences.join(". "))
}

/// The characters of a name that are heard.
fn words(name: &[Run]) -> String {
    let mut words = String::new();
    gather(name, &mut words);
    copied(&words)
}
