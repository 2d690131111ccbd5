//! The structure tree of files for screens says the text of every document, whole and in the order of the text output, and
//! what each part of it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use hayro_syntax::Pdf;
use khulasa::arabic::copied::copied;
use khulasa::printed::{
    Block, ChartBlock, Index, PageRun, Printed, Run, TimetableBlock, gather as gather_runs,
};
use khulasa::{Format, Press, PressOptions};

mod desk;
mod folders;
mod tagged;

use desk::Desk;
use tagged::{Child, Element, Tagged, alignment, is_direction};

/// What a line of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Heading,
    Paragraph,
    Item,
    Cell,
    Note,
    /// What a chart is drawn from.
    Drawn,
    /// Covers, mastheads, contents, officers: several may stand in one element, and one in several.
    Other,
}

/// The least share of each that is said as a whole, in percent.
const LEAST: [(Kind, f64); 6] = [
    (Kind::Heading, 100.0),
    (Kind::Paragraph, 99.5),
    (Kind::Item, 99.5),
    (Kind::Cell, 99.5),
    (Kind::Note, 95.0),
    (Kind::Other, 98.0),
];

/// A document as it is printed, as text, and as a file for screens.
struct Made {
    name: String,
    printed: Printed,
    text: String,
    bytes: Vec<u8>,
}

/// The documents of the project, and those of the example, which have tables, figures and annexes.
static MADE: LazyLock<Vec<Made>> =
    LazyLock::new(|| ["source", "examples/session/source"].into_iter().flat_map(made).collect());

fn made(source: &str) -> Vec<Made> {
    let press = Press::new(PressOptions::new(source)).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let documents = edition.corpus.documents.iter().map(|document| {
        let printed = press.printed(&edition, document).expect("a text");
        let product = press.typeset(&edition, document, &[Format::Text, Format::Pdf]);
        let mut files = product.unwrap_or_else(|it| panic!("{}: {it:?}", document.name)).files.into_iter();
        let text = String::from_utf8(files.next().expect("a text").bytes).expect("UTF-8");
        let bytes = files.next().expect("a PDF").bytes;
        Made { name: document.name.to_string(), printed, text, bytes }
    });
    documents.collect()
}

impl Made {
    fn tagged(&self) -> Tagged {
        Tagged::new(&Pdf::new(self.bytes.clone()).expect("a PDF"))
    }
}

/// A text without marks of direction, whose blanks are one each.
fn folded(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_direction(*c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of the text of a document, and what each is. Notes are told apart by the line of asterisks before them.
fn lines(made: &Made) -> Vec<(Kind, String)> {
    let (body, notes) = made.text.split_once("\n***\n").unwrap_or((&made.text, ""));
    let body: Vec<String> = body.lines().map(folded).collect();
    let mut kinds = vec![Kind::Other; body.len()];
    // The contents and the openings of a booklet list headings too: what is printed of a page run comes after all that.
    let mut from = 0;
    for run in made.printed.page_runs() {
        for (kind, text) in printed_lines(run) {
            let at = body[from..].iter().position(|line| *line == text);
            let at = from + at.unwrap_or_else(|| panic!("{}: {text} is not in its text", made.name));
            (kinds[at], from) = (kind, at + 1);
        }
    }
    // What charts are drawn from stands in their alternatives.
    for chart in charts(&made.printed) {
        let caption = folded(&format!("{} {}", copied(&chart.number), plain(&chart.caption)));
        let at = body.iter().position(|line| *line == caption).expect("the caption of a chart") + 1;
        kinds[at..at + usize::from(!chart.series.is_empty()) + chart.points.len()].fill(Kind::Drawn);
    }
    if let Some(index) = made.printed.index() {
        let cells = cells(index, &body);
        kinds[cells].fill(Kind::Cell);
    }
    let notes = notes.lines().map(|line| (Kind::Note, folded(line)));
    // What is repeated at the feet of pages is no part of the text.
    let furniture = furniture(&made.printed);
    let body =
        kinds.into_iter().zip(body).filter(|(kind, line)| *kind != Kind::Drawn && !furniture.contains(line));
    body.chain(notes).collect()
}

fn charts(printed: &Printed) -> impl Iterator<Item = &ChartBlock> {
    let blocks = printed.page_runs().flat_map(|run| &run.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
}

/// What stands at the foot of the first page of an official document, and at that of each page of an index, whose tables
/// say the same in their summary.
fn furniture(printed: &Printed) -> BTreeSet<String> {
    let foot = printed.masthead().map(|it| &it.foot);
    let foot = foot.into_iter().flat_map(|it| {
        let job = it.job.as_ref().map(|job| format!("{job} {}", it.language));
        [job, Some(it.handled.clone()), it.barcode_text.clone(), Some(it.reuse.clone())]
    });
    let note = printed.index().map(|index| plain(&index.note));
    foot.chain([note]).flatten().map(|it| folded(&it)).collect()
}

/// The text of runs as it is copied.
fn plain(runs: &[Run]) -> String {
    let mut text = String::new();
    gather_runs(runs, &mut text);
    folded(&copied(&text))
}

/// What a page run prints, a line each.
fn printed_lines(run: &PageRun) -> Vec<(Kind, String)> {
    let text = |number: Option<&str>, runs: &[Run]| {
        folded(&format!("{} {}", copied(number.unwrap_or_default()), plain(runs)))
    };
    let mut found = vec![];
    for block in &run.blocks {
        match block {
            Block::Heading(heading) => {
                found.push((Kind::Heading, text(heading.over.as_deref(), &[])));
                found.push((Kind::Heading, text(heading.number.as_deref(), &heading.text)));
            }
            Block::Paragraph(paragraph) => {
                let kind = if paragraph.number.is_some() { Kind::Item } else { Kind::Paragraph };
                found.push((kind, text(paragraph.number.as_deref(), &paragraph.text)));
            }
            Block::Timetable(TimetableBlock { columns, days, .. }) => {
                let mut cell = |it: String| found.push((Kind::Cell, it));
                columns.iter().for_each(|it| cell(text(Some(it), &[])));
                for day in days {
                    cell(text(Some(&day.day), &[]));
                    for meeting in &day.meetings {
                        cell(text(Some(&meeting.time), &[]));
                        for row in &meeting.rows {
                            cell(text(row.item.as_deref(), &[]));
                            cell(text(None, &row.title));
                        }
                    }
                }
            }
            Block::Table(table) => {
                found.push((Kind::Paragraph, text(table.number.as_deref(), &table.caption)));
                let cells = table.header.iter().chain(&table.rows).flatten();
                found.extend(cells.map(|cell| (Kind::Cell, plain(&cell.text))));
                found.push((Kind::Paragraph, plain(&table.note)));
            }
            Block::Figure(figure) => {
                found.push((Kind::Paragraph, text(Some(&figure.number), &figure.caption)));
            }
            // What it shows stands in its alternative.
            Block::Chart(chart) => {
                found.push((Kind::Paragraph, text(Some(&chart.number), &chart.caption)));
                found.push((Kind::Paragraph, plain(&chart.note)));
            }
            Block::Summary(summary) => {
                found.push((Kind::Paragraph, plain(&summary.heading)));
                found.extend(summary.paragraphs.iter().map(|it| (Kind::Paragraph, plain(it))));
            }
            // Their lines stand in one element.
            Block::Officers(_) | Block::Participants(_) => {}
        }
    }
    found.retain(|(_, text)| !text.is_empty());
    found
}

/// Where the cells of an index stand in a text: from the heads of its columns up to what stands under the table.
fn cells(index: &Index, body: &[String]) -> std::ops::Range<usize> {
    let columns: Vec<String> = index.columns.iter().map(|it| folded(it)).collect();
    let begin = body.windows(columns.len()).rposition(|it| it == columns).expect("the heads of the columns");
    let note = plain(&index.note);
    let end = body.iter().rposition(|line| *line == note).expect("what stands under the table");
    begin..end
}

/// What stands on a line of its own: the elements that hold text and no others that begin a line. Notes are apart.
fn units(made: &Made, tagged: &Tagged) -> (Vec<String>, Vec<String>) {
    let (mut units, mut notes) = (vec![], vec![]);
    tagged.roots.iter().for_each(|it| gather(tagged, it, &mut units, &mut notes));
    let tidy = |them: Vec<String>| them.iter().map(|it| folded(it)).filter(|it| !it.is_empty()).collect();
    let (units, notes): (Vec<String>, Vec<String>) = (tidy(units), tidy(notes));
    // Where a topic of the index goes on, the first of its cells there has the name of its part once more.
    let rows = made.printed.index().into_iter().flat_map(|it| &it.topics).flat_map(|it| &it.rows);
    let labels: BTreeSet<String> =
        rows.filter_map(|row| row.label.as_ref()).map(|it| folded(it) + " ").collect();
    let units = units.into_iter().flat_map(|unit| {
        let rest = labels.iter().find_map(|label| unit.strip_prefix(label)).map(str::to_owned);
        [Some(unit), rest].into_iter().flatten()
    });
    (units.collect(), notes)
}

fn gather(tagged: &Tagged, element: &Element, units: &mut Vec<String>, notes: &mut Vec<String>) {
    if element.kind == "Note" {
        notes.push(tagged.text(element, &|_| false));
        return;
    }
    let whole = matches!(element.kind.as_str(), "P" | "LI" | "TH" | "TD" | "TOCI" | "Caption");
    if whole || is_heading(element) || !has_blocks(element) {
        units.push(tagged.text(element, &|it| it.kind == "Note"));
        element.walk(&mut |it| {
            if it.kind == "Note" {
                gather(tagged, it, units, notes);
            }
        });
    } else {
        element.elements().for_each(|it| gather(tagged, it, units, notes));
    }
}

fn is_heading(element: &Element) -> bool {
    element.kind.strip_prefix('H').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()))
}

/// Whether elements stand in an element that begin a line.
fn has_blocks(element: &Element) -> bool {
    let inline = ["Span", "Link", "Lbl", "Reference", "Figure", "Quote", "Em", "Strong"];
    element.elements().any(|it| it.kind != "Note" && (!inline.contains(&it.kind.as_str()) || has_blocks(it)))
}

#[test]
fn every_paragraph_and_cell_comes_back_whole_and_in_order() {
    let mut sums = BTreeMap::<Kind, [usize; 2]>::new();
    let mut lost = vec![];
    for made in &*MADE {
        let (units, notes) = units(made, &made.tagged());
        let whole = units.join(" ");
        let mut own = BTreeMap::<Kind, [usize; 2]>::new();
        let (note_lines, body): (Vec<_>, Vec<_>) = lines(made).into_iter().partition(|it| it.0 == Kind::Note);
        for (lines, units) in [(body, units), (note_lines, notes)] {
            let (kinds, texts): (Vec<Kind>, Vec<String>) = lines.into_iter().unzip();
            let mut said: Vec<bool> = kinds
                .iter()
                .zip(&texts)
                .map(|(kind, it)| *kind == Kind::Other && whole.contains(it))
                .collect();
            alignment(&units, &texts).into_iter().flatten().for_each(|range| said[range].fill(true));
            for ((kind, text), said) in kinds.into_iter().zip(texts).zip(said) {
                let [whole, all] = own.entry(kind).or_default();
                (*whole, *all) = (*whole + usize::from(said), *all + 1);
                if !said {
                    lost.push(format!("{}, {kind:?}: {text}", made.name));
                }
            }
        }
        print!("{:40}", made.name);
        for (kind, [whole, all]) in own {
            print!("  {kind:?} {whole}/{all}");
            let sum = sums.entry(kind).or_default();
            *sum = [sum[0] + whole, sum[1] + all];
        }
        println!();
    }
    println!("{}", lost.join("\n"));
    for (kind, least) in LEAST {
        let [whole, all] = sums[&kind];
        let share = 100.0 * whole as f64 / all as f64;
        println!("{kind:?}: {whole} of {all} whole and in order, {share:.2} %");
        assert!(share >= least, "{kind:?}: {share:.2} %, and should be {least}:\n{}", lost.join("\n"));
    }
}

#[test]
fn charts_are_figures_that_say_their_numbers() {
    let mut count = 0;
    for made in &*MADE {
        let mut alternatives = vec![];
        made.tagged().walk(&mut |element| {
            if element.kind == "Figure" {
                alternatives.extend(element.alternative.clone());
            }
        });
        for chart in charts(&made.printed) {
            assert!(alternatives.contains(&chart.alternative), "{}: {alternatives:?}", made.name);
            count += 1;
        }
    }
    assert!(count > 2, "{count} charts");
}

#[test]
fn elements_say_what_they_are() {
    let mut kinds = BTreeMap::<String, usize>::new();
    for made in &*MADE {
        let tagged = made.tagged();
        let name = &made.name;
        let mut level = 0;
        tagged.walk(&mut |element| {
            *kinds.entry(element.kind.clone()).or_default() += 1;
            let within: Vec<&str> = element.elements().map(|it| it.kind.as_str()).collect();
            match element.kind.as_str() {
                "L" => {
                    assert!(within.iter().all(|it| ["LI", "L"].contains(it)), "{name}: {within:?} in a list");
                    assert!(element.attributes.contains_key("ListNumbering"), "{name}: a list of no kind");
                }
                "LI" => assert_eq!(within, ["Lbl", "LBody"], "{name}: an item"),
                "TH" => {
                    let scope = element.attributes.get("Scope").map(String::as_str);
                    assert!(scope.is_some_and(|it| ["Row", "Column"].contains(&it)), "{name}: {scope:?}");
                    assert!(!tagged.text(element, &|_| false).trim().is_empty(), "{name}: an empty header");
                }
                "Table" => {
                    let groups = element.elements().filter(|it| it.kind != "TR" && it.kind != "Caption");
                    let rows = element
                        .elements()
                        .filter(|it| it.kind == "TR")
                        .chain(groups.flat_map(Element::elements));
                    let widths = columns(rows);
                    assert_eq!(widths.len(), 1, "{name}: rows of {widths:?} columns");
                }
                "Note" => {
                    let mut labels = 0;
                    element.walk(&mut |it| labels += usize::from(it.kind == "Lbl"));
                    assert_eq!(labels, 1, "{name}: a note with {labels} labels");
                }
                "Link" => {
                    let text = tagged.text(element, &|_| false);
                    assert!(!folded(&text).is_empty(), "{name}: a link without a text");
                    let told = element
                        .children
                        .iter()
                        .any(|it| matches!(it, Child::Annotation(Some(it)) if !it.is_empty()));
                    assert!(told, "{name}: the link {text} does not say where it leads");
                }
                "Figure" => assert!(element.alternative.is_some(), "{name}: a figure that says nothing"),
                _ if is_heading(element) => {
                    let own: usize = element.kind[1..].parse().expect("a level");
                    assert!(own <= level + 1, "{name}: from level {level} to {own}");
                    level = own;
                    let words = folded(&tagged.text(element, &|it| it.kind == "Note")).replace(' ', "");
                    let title = folded(element.title.as_deref().unwrap_or_default()).replace(' ', "");
                    assert_eq!(copied(&title), words, "{name}: a heading whose title is another");
                }
                _ => {}
            }
        });
    }
    println!("{kinds:?}");
    for (kind, least) in [("L", 100), ("LI", 850), ("Note", 80), ("TH", 400), ("TD", 1500), ("TOCI", 50)] {
        assert!(kinds.get(kind).is_some_and(|it| *it >= least), "{kind}: {kinds:?}");
    }
}

/// How many columns rows have, with the cells that reach into them from rows above.
fn columns<'a>(rows: impl Iterator<Item = &'a Element>) -> BTreeSet<usize> {
    let span = |cell: &Element, name: &str| {
        cell.attributes.get(name).map_or(1_usize, |it| it.parse().expect("a number"))
    };
    // How many cells reach into each of the next rows.
    let mut above: Vec<usize> = vec![];
    let widths = rows.map(|row| {
        let mut width = if above.is_empty() { 0 } else { above.remove(0) };
        for cell in row.elements() {
            let (across, down) = (span(cell, "ColSpan"), span(cell, "RowSpan"));
            width += across;
            above.resize(above.len().max(down - 1), 0);
            above.iter_mut().take(down - 1).for_each(|it| *it += across);
        }
        width
    });
    widths.collect()
}

#[test]
fn every_run_has_its_language() {
    let mut latin = 0;
    for made in &*MADE {
        let tagged = made.tagged();
        for root in &tagged.roots {
            languages(&tagged, root, "ar", &mut |language, text| {
                let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
                // The first pages of a booklet are counted in Roman numerals.
                if letters.iter().all(|c| "ivx".contains(*c)) || language == "und" {
                    return;
                }
                let right = !letters.iter().any(|c| khulasa::arabic::bidi::is_left_to_right(*c));
                assert_eq!(language == "ar", right, "{}: {text} is in {language}", made.name);
                latin += usize::from(!right);
            });
        }
        for (_, content) in tagged.contents() {
            assert!(!content.replaced, "{}: a text stands in for what is drawn", made.name);
        }
    }
    assert!(latin > 700, "{latin} Latin runs");
}

/// Visits the marked content of an element with its language.
fn languages(tagged: &Tagged, element: &Element, inherited: &str, visit: &mut dyn FnMut(&str, &str)) {
    let own = element.language.as_deref().unwrap_or(inherited);
    for child in &element.children {
        match child {
            Child::Element(it) => languages(tagged, it, own, visit),
            Child::Content(page, mcid) => {
                let content = tagged.content(*page, *mcid);
                visit(content.language.as_deref().unwrap_or(own), &tagged::reading(&content.shown));
            }
            Child::Annotation(_) => {}
        }
    }
}

#[test]
fn files_say_which_standards_they_keep() {
    let says = |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|it| it == words.as_bytes());
    let (accessible, archived) = ("<pdfuaid:part>1<", ["<pdfaid:part>2<", "<pdfaid:conformance>A<"]);
    for made in &*MADE {
        assert!(says(&made.bytes, accessible), "{} is no PDF/UA-1", made.name);
        assert!(archived.iter().all(|it| says(&made.bytes, it)), "{} is no PDF/A-2a", made.name);
    }
    // PDF/A wants a date.
    let desk = Desk::new();
    for (file, fields) in
        [("sessions/cop-03/session", ["from:", "to:"]), ("instruments/decision", ["adopted:"; 2])]
    {
        let file = format!("source/{file}.yaml");
        let text = String::from_utf8(desk.read(&file)).expect("UTF-8");
        let kept = text.lines().filter(|line| !fields.iter().any(|it| line.starts_with(it)));
        desk.write(&file, kept.collect::<Vec<_>>().join("\n") + "\n");
    }
    for (epoch, wanted) in [(None, false), (Some(0), true)] {
        let press =
            Press::new(PressOptions { epoch, ..PressOptions::new(desk.path("source")) }).expect("fonts");
        let edition = press.read().expect("the source");
        let [document] = edition.corpus.documents.as_slice() else { panic!("one document") };
        let bytes = &press.typeset(&edition, document, &[Format::Pdf]).expect("a file").files[0].bytes;
        assert!(says(bytes, accessible));
        assert_eq!(says(bytes, archived[0]), wanted);
    }
    // And it wants a profile for colours in inks, which the engine cannot be given.
    desk.write("source/theme.typ", "#let theme = (colour: (ink: cmyk(0%, 0%, 0%, 100%)))\n");
    let press =
        Press::new(PressOptions { epoch: Some(0), ..PressOptions::new(desk.path("source")) }).expect("fonts");
    let edition = press.read().expect("the source");
    let bytes = &press.typeset(&edition, &edition.corpus.documents[0], &[Format::Pdf]).expect("a file").files
        [0]
    .bytes;
    assert!(says(bytes, accessible) && !says(bytes, archived[0]));
}
