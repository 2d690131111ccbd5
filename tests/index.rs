//! The thematic index of the project's own compendium: as it was printed but for what
//! `docs/index-differences.md` explains, as data, and on the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object};
use khulasa::arabic::numbering::Digits;
use khulasa::corpus::Reading;
use khulasa::export::{index_csv, index_json};
use khulasa::printed::{Index, Printed};
use khulasa::resolve;
use khulasa::typeset::PageNumbers;
use khulasa::{Edition, Format, Press, PressOptions};
use serde::Deserialize;
use typst::introspection::Introspector;
use typst::layout::{Frame, FrameItem, Point};
use typst::model::Destination;
use typst_layout::PagedDocument;

mod folders;

use folders::copy;

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Table {
    topics: Vec<Topic>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Topic {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Row {
    symbol: String,
    instrument: Option<Instrument>,
    source_paragraphs: String,
    locators: String,
    part_label: Option<Label>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Instrument {
    r#type: String,
    session: u32,
    number: u32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Label {
    text: String,
}

impl Row {
    fn cells(&self) -> (&Option<Instrument>, &str, &str) {
        (&self.instrument, &self.source_paragraphs, &self.locators)
    }
}

fn press(source: &Path) -> Press {
    Press::new(PressOptions::new(source)).expect("fonts and templates")
}

fn read(source: &Path) -> Edition {
    press(source).read().expect("the source")
}

fn index_of(edition: &Edition) -> Index {
    let compendium = edition.corpus.compendium("compendium").expect("the compendium");
    resolve::index(&Reading::new(&edition.corpus), compendium).expect("its index")
}

fn table(json: &[u8]) -> Table {
    serde_json::from_slice(json).expect("the JSON of an index")
}

/// The derived index as its JSON says it, with the labels of parts, which the JSON leaves out.
fn derived() -> Table {
    let index = index_of(&read(Path::new("source")));
    let mut table = table(&index_json(&index));
    for (topic, printed) in table.topics.iter_mut().zip(&index.topics) {
        for (row, printed) in topic.rows.iter_mut().zip(&printed.rows) {
            row.part_label = printed.label.clone().map(|text| Label { text });
        }
    }
    table
}

fn printed() -> Table {
    table(&fs::read("tests/reference/thematic-index.json").expect("the printed index"))
}

/// The rows of the table below a heading of `docs/index-differences.md`, cell by cell.
fn explained(heading: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string("docs/index-differences.md").expect("the differences");
    let (_, section) = text.split_once(&format!("\n## {heading}\n")).expect(heading);
    let section = section.split("\n## ").next().expect("a section");
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.map(cells).collect()
}

fn one_line(cell: &str) -> String {
    cell.replace('\n', " / ")
}

/// The names of parts that stand over another row than in the print: the topic, the symbol of the row there and here.
/// Here they stand over the first row of each part.
fn labels_elsewhere(ours: &Topic, theirs: &Topic) -> Vec<Vec<String>> {
    let part = |row: &Row| row.instrument.is_some();
    for (before, row) in [None].into_iter().chain(ours.rows.iter().map(Some)).zip(&ours.rows) {
        assert_eq!(
            row.part_label.is_some(),
            before.is_none_or(|it| part(it) != part(row)),
            "{}",
            ours.heading
        );
    }
    let labelled = theirs.rows.iter().filter(|row| row.part_label.is_some());
    let pairs = labelled.map(|row| {
        let here = ours.rows.iter().find(|it| it.part_label == row.part_label).expect("the name of the part");
        (row, here)
    });
    let moved = pairs.filter(|(there, here)| there.symbol != here.symbol);
    moved
        .map(|(there, here)| [&ours.heading, &there.symbol, &here.symbol].map(String::clone).into())
        .collect()
}

/// The rows of a topic by symbol, each of which has one row in a topic.
fn by_symbol(topic: &Topic) -> BTreeMap<&str, &Row> {
    let rows: BTreeMap<&str, &Row> = topic.rows.iter().map(|row| (row.symbol.as_str(), row)).collect();
    assert_eq!(rows.len(), topic.rows.len(), "{}", topic.heading);
    rows
}

#[test]
fn every_difference_from_the_printed_index_is_explained() {
    let (printed, derived) = (printed(), derived());
    let ours: BTreeMap<&str, &Topic> = derived.topics.iter().map(|it| (it.heading.as_str(), it)).collect();
    assert_eq!(ours.len(), printed.topics.len());
    let (mut differ, mut new, mut labels) = (vec![], vec![], vec![]);
    let (mut all, mut same) = (0, 0);
    for theirs in &printed.topics {
        let ours = ours.get(theirs.heading.as_str()).unwrap_or_else(|| panic!("no {}", theirs.heading));
        let (rows, known) = (by_symbol(ours), by_symbol(theirs));
        for row in &theirs.rows {
            all += 1;
            let found = rows.get(row.symbol.as_str());
            let found = found.unwrap_or_else(|| panic!("{} has no row {}", theirs.heading, row.symbol));
            let start = [theirs.heading.clone(), row.symbol.clone()];
            if found.cells() == row.cells() {
                same += 1;
            } else {
                assert_eq!(found.instrument, row.instrument);
                let cells =
                    [&row.source_paragraphs, &row.locators, &found.source_paragraphs, &found.locators];
                differ.push(start.iter().cloned().chain(cells.map(|it| one_line(it))).collect::<Vec<_>>());
            }
        }
        labels.extend(labels_elsewhere(ours, theirs));
        for row in ours.rows.iter().filter(|row| !known.contains_key(row.symbol.as_str())) {
            let cells = [&row.source_paragraphs, &row.locators].map(|it| one_line(it));
            new.push([ours.heading.clone(), row.symbol.clone()].into_iter().chain(cells).collect::<Vec<_>>());
        }
        // Rows that both have stand in the same order.
        let order = |rows: &[Row]| -> Vec<String> { rows.iter().map(|row| row.symbol.clone()).collect() };
        let mut kept = order(&ours.rows);
        kept.retain(|symbol| known.contains_key(symbol.as_str()));
        assert_eq!(kept, order(&theirs.rows), "{}", theirs.heading);
    }
    let explained = |heading| {
        let mut rows = explained(heading);
        rows.iter_mut().for_each(|row| assert_ne!(row.pop(), Some("".into()), "a reason"));
        rows
    };
    assert_eq!(differ, explained("Rows that say more than the print"));
    assert_eq!(new, explained("Rows that the print does not have"));
    assert_eq!(labels, explained("Where the name of a part stands"));
    assert_eq!((same, all), (188, 191), "docs/index-differences.md tells these figures");
    assert!(same * 100 >= all * 95);
}

#[test]
fn topics_stand_in_the_printed_order_but_for_three() {
    let headings = |table: Table| table.topics.into_iter().map(|it| it.heading).collect::<Vec<_>>();
    let (mut printed, derived) = (headings(printed()), headings(derived()));
    let rows = explained("Order of topics");
    let at = printed.iter().position(|it| *it == rows[0][0]).expect("the first of them");
    for (offset, row) in rows.iter().enumerate() {
        assert_eq!(printed[at + offset], row[0]);
        printed[at + offset] = row[1].clone();
    }
    assert_eq!(derived, printed);
}

#[test]
fn a_twelfth_meeting_changes_the_right_rows_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(Path::new("source"), folder.path());
    let before = index_of(&read(folder.path()));
    fs::write(
        folder.path().join("meetings/wg2-12.yaml"),
        "type: meeting\nnumber: 12\nfrom: 2019-07-08\nto: 2019-07-10\n\
         report:\n  symbol: CTOC/COP/WG.2/2019/4\n  paragraphs: 6-10\n\
         recommendations:\n\
         - text: توصية أولى بالتدريب؛\n  topics: [training]\n\
         - text: توصية ثانية بالتدريب؛\n  topics: [training]\n\
         - text: توصية ثالثة بالتدريب والتعليم؛\n  topics: [training, education]\n\
         - text: توصية رابعة بالتعليم؛\n  topics: [education]\n\
         - text: توصية خامسة بالتدريب وبالدليل.\n  topics: [training, competent-authorities-directory]\n",
    )
    .expect("the twelfth meeting");
    let compendium = folder.path().join("compendium.yaml");
    let text = fs::read_to_string(&compendium).expect("the compendium");
    let listed = text.replacen("      - wg2-11\n", "      - wg2-11\n      - wg2-12\n", 1);
    assert_ne!(listed, text);
    fs::write(&compendium, listed).expect("the compendium");
    let edition = read(folder.path());
    assert_eq!(edition.diagnostics, []);
    let after = index_of(&edition);

    let row = |source: &str, locators: &str| Row {
        symbol: "CTOC/COP/WG.2/2019/4".into(),
        instrument: None,
        source_paragraphs: source.into(),
        locators: locators.into(),
        part_label: None,
    };
    // Each topic with its new row and the row that it stands before, if any does.
    let wanted = [
        ("التدريب", row("6-8 و10", "ثاني عشر-1-3 وثاني عشر-5"), Some("CTOC/COP/2006/14")),
        ("التعليم", row("8 و9", "ثاني عشر-3 وثاني عشر-4"), None),
        ("دليل السلطات الوطنية المختصة", row("10", "ثاني عشر-5"), None),
    ];
    let mut expected = table(&index_json(&before));
    for (heading, row, next) in wanted {
        let topic = expected.topics.iter_mut().find(|it| it.heading == heading).expect(heading);
        let at = match next {
            Some(next) => topic.rows.iter().position(|it| it.symbol == next).expect(next),
            None => topic.rows.len(),
        };
        topic.rows.insert(at, row);
    }
    assert_eq!(table(&index_json(&after)), expected);
}

#[test]
fn the_csv_says_what_the_json_says() {
    let index = index_of(&read(Path::new("source")));
    let bytes = index_csv(&index);
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text);
    let columns: Vec<_> = reader.headers().expect("columns").iter().map(str::to_owned).collect();
    assert_eq!(columns, ["topic", "symbol", "instrument", "source_paragraphs", "part", "locators"]);
    let records: Vec<Vec<String>> =
        reader.records().map(|it| it.expect("a record").iter().map(str::to_owned).collect()).collect();
    let mut rows = vec![];
    for topic in table(&index_json(&index)).topics {
        for row in topic.rows {
            let instrument = row.instrument.map_or(String::new(), |it| {
                let name = if it.r#type == "decision" { "المقرر" } else { "القرار" };
                format!("{name} {}/{}", it.number, it.session)
            });
            let part = if instrument.is_empty() { "ألف" } else { "باء" };
            rows.push(vec![
                topic.heading.clone(),
                row.symbol,
                instrument,
                row.source_paragraphs,
                part.into(),
                row.locators,
            ]);
        }
    }
    assert_eq!(records, rows);
    assert_eq!(records.len(), 191 + 8);
}

/// The texts of a page with their baselines, from the right, and the locations that links lead to.
fn gather(frame: &Frame, origin: Point, texts: &mut Vec<(Point, String)>, links: &mut Vec<u128>) {
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => gather(&group.frame, position, texts, links),
            FrameItem::Text(text) => texts.push((position, text.text.to_string())),
            FrameItem::Link(Destination::Location(location), _) => links.push(location.hash()),
            _ => {}
        }
    }
}

fn typeset(edition: &Edition, name: &str) -> (Printed, PagedDocument) {
    let document = edition.corpus.documents.iter().find(|it| it.name == name).expect(name);
    let printed = resolve::resolve(&Reading::new(&edition.corpus), document).expect(name);
    let press = press(Path::new("source"));
    let (pages, warnings) = press.pages(edition, &printed).expect("pages");
    assert_eq!(warnings, []);
    (printed, pages)
}

#[test]
fn each_locator_leads_to_the_line_of_its_paragraph() {
    let (printed, pages) = typeset(&read(Path::new("source")), "compendium");
    let introspector = pages.introspector();
    let mut targets = BTreeMap::new();
    for element in introspector.query_labelled() {
        if let (Some(label), Some(location)) = (element.label(), element.location()) {
            targets.insert(label.resolve().as_str().to_owned(), location);
        }
    }
    let mut lines = vec![];
    let mut links: BTreeMap<usize, Vec<u128>> = BTreeMap::new();
    for (number, page) in pages.pages().iter().enumerate() {
        let mut texts = vec![];
        gather(&page.frame, Point::zero(), &mut texts, links.entry(number).or_default());
        texts.sort_by(|a, b| b.0.x.to_raw().total_cmp(&a.0.x.to_raw()));
        lines.push(texts);
    }
    let position = |label: &str| {
        let location = *targets.get(label).unwrap_or_else(|| panic!("no label {label}"));
        introspector.position(location).expect("a position")
    };
    // The line that a label marks, from its right end: a paragraph begins with its number there. A
    // heading stands a bit below its label.
    let line_at = |label: &str, below: f64| {
        let position = position(label);
        let line = lines[position.page.get() - 1].iter();
        let near = line.filter(|(at, _)| (-9.0..below).contains(&(at.y - position.point.y).to_pt()));
        near.map(|(_, text)| text.as_str()).collect::<String>()
    };
    let index = printed.index().expect("an index");
    let mut wanted = vec![];
    for row in index.topics.iter().flat_map(|topic| &topic.rows) {
        for place in row.locators.iter().flatten() {
            let Some(anchor) = &place.anchor else { continue };
            wanted.push(targets[anchor].hash());
            let text = place.text.as_str();
            // A range leads to its first paragraph: `ثانياً-2-4` to 2, `رابعاً-1 (ب)-(د)` to (ب).
            let first = match text.rsplit_once('-') {
                Some((head, _)) if head.ends_with(|c: char| c.is_ascii_digit() || c == ')') => head,
                _ => text,
            };
            let step = first.rsplit([' ', '-']).next().expect("a step").trim_start_matches('و');
            if text.contains("ف.د") {
                assert!(line_at(anchor, 9.0).contains("إذ يلاحظ"), "{text}: {}", line_at(anchor, 9.0));
            } else if step.starts_with(['(', '\'']) {
                assert!(line_at(anchor, 9.0).starts_with(step), "{text}: {}", line_at(anchor, 9.0));
            } else if step.parse::<u32>().is_ok() {
                let line = line_at(anchor, 9.0);
                assert!(line.starts_with(&format!("{step}-")), "{text}: {line}");
            } else {
                let line = line_at(anchor, 24.0);
                assert!(line.starts_with(&format!("{step}-")), "{text}: {line}");
            }
        }
    }
    assert!(wanted.len() > 350, "{} places", wanted.len());
    // And those are the links of the index behind its opening.
    let start = position("chapter:index").page.get() - 1;
    let mut links: Vec<u128> = links.range(start + 1..).flat_map(|(_, links)| links).copied().collect();
    links.sort_unstable();
    wanted.sort_unstable();
    assert!(links == wanted, "{} links for {} places", links.len(), wanted.len());
}

/// The texts of the pages from the one of the index on, each line from the right.
fn index_texts(pages: &PagedDocument) -> Vec<Vec<(Point, String)>> {
    let introspector = pages.introspector();
    let labelled = introspector.query_labelled();
    let is_heading = |label: typst::foundations::Label| label.resolve().as_str() == "chapter:index";
    let heading = labelled.iter().find(|element| element.label().is_some_and(is_heading));
    let location = heading.and_then(|it| it.location()).expect("the heading of the index");
    let first = introspector.page(location).expect("a page").get() - 1;
    let read = |page: &typst_layout::Page| {
        let mut texts = vec![];
        gather(&page.frame, Point::zero(), &mut texts, &mut vec![]);
        // Points that one line shares are alike but for rounding.
        let line = |at: &Point| (at.y.to_pt() * 10.0).round() as i64;
        texts.sort_by(|a, b| line(&a.0).cmp(&line(&b.0)).then(b.0.x.to_raw().total_cmp(&a.0.x.to_raw())));
        texts
    };
    pages.pages()[first..].iter().map(read).collect()
}

#[test]
fn places_tell_the_pages_of_their_paragraphs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(Path::new("source"), folder.path());
    let compendium = folder.path().join("compendium.yaml");
    let text = fs::read_to_string(&compendium).expect("the compendium");
    let on = text.replacen("\nindex:\n", "\nindex:\n  page_locators: true\n", 1);
    assert_ne!(on, text);
    fs::write(&compendium, on).expect("the compendium");
    let press = press(folder.path());
    let edition = press.read().expect("the source");
    let (printed, pages) = typeset(&edition, "compendium");
    let numbers = PageNumbers::of(&pages);
    let page = |label: &str| numbers.get(label).map(str::to_owned);
    let rows = printed.index().into_iter().flat_map(|index| &index.topics).flat_map(|topic| &topic.rows);
    let places = rows.flat_map(|row| row.locators.iter().flatten());
    let mut wanted: Vec<String> = places.filter_map(|place| place.pages(page)).collect();
    assert!(wanted.len() > 350, "{} places", wanted.len());
    assert!(wanted.iter().any(|pages| pages.contains('-')), "some range goes on to another page");
    // On the page the number stands to the left of its abbreviation, and a range reads from the right.
    let mut found: Vec<String> = vec![];
    for line in index_texts(&pages) {
        let texts: Vec<&str> = line.iter().map(|(_, text)| text.as_str()).collect();
        for (at, text) in texts.iter().enumerate() {
            if text.ends_with("، ص\u{a0}") {
                let number = |text: &&&str| text.chars().all(|c| c.is_ascii_digit() || c == '-');
                let pages: String = texts[at + 1..].iter().take_while(number).copied().collect();
                // A hyphen at the end is of what stands there beside it.
                found.push(pages.trim_end_matches('-').into());
            }
        }
    }
    wanted.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, wanted);

    // The index by itself tells the same pages, those of the compendium.
    let lines = |name: &str| -> Vec<String> {
        let document = edition.corpus.documents.iter().find(|it| it.name == name).expect(name);
        let Ok(product) = press.typeset(&edition, document, &[Format::Text]) else { panic!("{name}") };
        let text = product.files.into_iter().next().expect("a text").bytes;
        let text = String::from_utf8(text).expect("UTF-8");
        text.lines().filter(|line| line.contains("، ص ")).map(str::to_owned).collect()
    };
    assert_eq!(lines("index"), lines("compendium"));
    assert!(lines("index").len() > 190);
}

#[test]
fn a_row_that_is_taller_than_a_page_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(Path::new("tests/cases/a-small-compendium/source"), folder.path());
    let meeting = folder.path().join("meetings/wg-01.yaml");
    let mut text = fs::read_to_string(&meeting).expect("the meeting").replace("5-9", "5-1009");
    for number in 6..=1005 {
        let topics = if number % 2 == 0 { "\n    topics: [training]" } else { "" };
        text.push_str(&format!("  - text: توصية.{topics}\n"));
    }
    fs::write(&meeting, text).expect("the meeting");
    let (_, pages) = typeset(&read(folder.path()), "book");
    let texts = index_texts(&pages);
    assert!(texts.len() > 5, "{} pages", texts.len());
    // What stands in the column of the places, at the left of the page, and in the one to its right.
    let (mut places, mut source) = (BTreeSet::new(), BTreeSet::new());
    // Below its tables a page has a line with the note. The back cover has no table.
    let bottom = 214.0;
    let first = pages.pages().len() - texts.len();
    for (number, page) in texts.iter().enumerate() {
        if !page.iter().any(|(_, text)| text.contains("الموضوع")) {
            continue;
        }
        // The margin at the left is the outer one where the page is a recto.
        let left = if (first + number).is_multiple_of(2) { 17.0 } else { 13.0 };
        let below = page.iter().filter(|(at, _)| at.y.to_mm() > bottom);
        let lines: BTreeSet<i64> = below.map(|(at, _)| at.y.to_mm().round() as i64).collect();
        assert_eq!(lines.len(), 1, "lines stand at {lines:?} mm");
        for (at, text) in page.iter().filter(|(at, _)| at.y.to_mm() < bottom) {
            let numbers = text.split(|c: char| !c.is_numeric()).map(str::to_owned);
            match at.x.to_mm() - left {
                ..53.5 => places.extend(numbers),
                53.5..83.5 => source.extend(numbers),
                _ => {}
            }
        }
    }
    for number in (6..=1005).filter(|number| number % 2 == 0) {
        // In the report the first recommendation is paragraph 5.
        let digits = |number| Digits::ArabicIndic.number(number);
        assert!(places.contains(&digits(number)), "place {number} is not printed");
        assert!(source.contains(&digits(number + 4)), "paragraph {} is not printed", number + 4);
    }
}

#[test]
fn shaded_rows_are_headed_in_the_tags() {
    let edition = read(Path::new("source"));
    let (printed, pages) = typeset(&edition, "compendium");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("it");
    let Ok(product) = press(Path::new("source")).typeset(&edition, document, &[Format::Pdf]) else {
        panic!("the compendium");
    };
    let bytes = product.files.into_iter().next().expect("a PDF").bytes;
    let pdf = Pdf::new(bytes).expect("a PDF");
    let (mut tables, mut heading_rows, mut heading_columns) = (0, 0, 0);
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        let Some(kind) = dict.get::<Name>(b"S") else { continue };
        let attributes: Vec<Dict> = match dict.get::<Array>(b"A") {
            Some(list) => list.iter::<Dict>().collect(),
            None => dict.get::<Dict>(b"A").into_iter().collect(),
        };
        match &*kind {
            b"Table" => {
                tables += 1;
                let says = attributes.iter().any(|it| it.contains_key(b"Summary"));
                assert!(says, "each table says what its shading means");
            }
            b"TH" => {
                let scope = attributes.iter().find_map(|it| it.get::<Name>(b"Scope")).expect("a scope");
                heading_rows += usize::from(&*scope == b"Row");
                heading_columns += usize::from(&*scope == b"Column");
            }
            _ => {}
        }
    }
    let texts = index_texts(&pages);
    let page_count = texts.iter().filter(|page| page.iter().any(|(_, text)| text.contains("الموضوع")));
    assert_eq!(tables, page_count.count());
    // Each topic heads what stands below it, once more where it goes on, and each instrument heads its row.
    let continued = texts.iter().flatten().filter(|(_, text)| text.contains("تابع")).count();
    let index = printed.index().expect("an index");
    let rows = index.topics.iter().flat_map(|topic| &topic.rows);
    let shaded = rows.filter(|row| row.instrument.is_some()).count();
    assert_eq!(heading_rows, shaded);
    // Six cells head the columns of each table.
    assert_eq!(heading_columns, 6 * tables + index.topics.len() + continued);
    assert!(continued > 3 && shaded > 90, "{continued} topics go on, {shaded} rows are shaded");
}
