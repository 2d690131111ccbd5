//! The thematic index, derived from the topics that paragraphs carry (layout-rules section 6).

use std::collections::BTreeMap;

use super::body::{
    anchor, annex_anchor, instrument_anchor, instrument_name, meeting_anchor, walk, walk_instrument,
};
use super::locator::{Path, Step, collapse, list, with_conjunctions};
use super::printed::{Index, IndexRow, IndexTopic, Locator, Run};
use super::runs::{document_url, plain_runs};
use crate::arabic::bidi::{ALM, symbols};
use crate::arabic::collation::Order;
use crate::arabic::numbering::Digits;
use crate::arabic::phrases::{CONTINUED, INDEX_COLUMNS, annex_name, part_name, see_part};
use crate::corpus::{AnnexContent, Corpus, IndexSettings, Instrument, Meeting, Numbering, Session};

/// A meeting or an instrument where a compendium prints it.
pub struct Entry<'a> {
    /// The name of the part's letter, `ألف`.
    pub part: String,
    /// The ordinal of the meeting or session within the part, `سابعاً`.
    pub ordinal: String,
    /// What is printed there.
    pub source: Source<'a>,
}

/// What an entry prints.
pub enum Source<'a> {
    /// The recommendations of a meeting.
    Meeting(&'a Meeting),
    /// A resolution or decision, and its session.
    Instrument(&'a Instrument, &'a Session),
}

/// The paragraphs of each topic, in the order of the text.
type Tagged<'a> = BTreeMap<&'a str, Vec<Path>>;

/// Derives the index of the entries of a compendium.
pub fn derive(corpus: &Corpus, settings: &IndexSettings, entries: &[Entry], digits: Digits) -> Index {
    let mut rows: BTreeMap<&str, Vec<(&Entry, IndexRow)>> = BTreeMap::new();
    for entry in entries {
        let found = match &entry.source {
            Source::Meeting(meeting) => meeting_rows(entry, meeting, digits),
            Source::Instrument(instrument, session) => {
                let name = instrument_name(instrument, session, digits);
                instrument_rows(corpus, entries, entry, instrument, &name, digits)
            }
        };
        for (topic, row) in found {
            rows.entry(topic).or_default().push((entry, row));
        }
    }
    let mut topics: Vec<_> =
        corpus.topics.iter().filter(|topic| rows.contains_key(topic.id.value.as_str())).collect();
    if let Some(order) = Order::new() {
        let key =
            |topic: &crate::corpus::Topic| topic.sort_key.clone().unwrap_or_else(|| topic.heading.plain());
        topics.sort_by(|a, b| order.compare(&key(a), &key(b)));
    }
    let topics = topics.into_iter().map(|topic| IndexTopic {
        heading: plain_runs(&topic.heading),
        rows: rows.remove(topic.id.value.as_str()).map(label_parts).unwrap_or_default(),
    });
    Index {
        heading: plain_runs(&settings.heading),
        anchor: "chapter:index".into(),
        columns: INDEX_COLUMNS,
        continued: CONTINUED,
        note: plain_runs(&settings.note),
        topics: topics.collect(),
    }
}

/// The rows of a meeting, one for each topic.
fn meeting_rows<'a>(entry: &Entry, meeting: &'a Meeting, digits: Digits) -> Vec<(&'a str, IndexRow)> {
    let Some(report) = &meeting.report else {
        return vec![];
    };
    let first = report.paragraphs.value.0;
    let rows = tagged(meeting).into_iter().map(|(topic, paths)| {
        let row = IndexRow {
            symbols: symbol_runs(&report.symbol.value),
            instrument: None,
            source_paragraphs: vec![in_report(&paths, meeting.numbering, first, digits)],
            part: None,
            part_inline: false,
            locators: vec![locators(&entry.ordinal, &meeting_anchor(meeting), &paths, digits)],
        };
        (topic, row)
    });
    rows.collect()
}

/// The tagged paragraphs of a meeting.
fn tagged(meeting: &Meeting) -> Tagged<'_> {
    let mut tagged = Tagged::new();
    walk(&meeting.recommendations, meeting.numbering, 1, &mut |path, paragraph| {
        for topic in &paragraph.topics {
            tagged.entry(&topic.value).or_default().push(path.clone());
        }
    });
    tagged
}

/// The paragraphs of a meeting as its report numbers them: shifted, or under one paragraph if they
/// are lettered.
fn in_report(paths: &[Path], numbering: Numbering, first: u32, digits: Digits) -> Vec<String> {
    let shifted: Vec<Path> = paths
        .iter()
        .map(|path| match numbering {
            Numbering::Numbers => shift(path, first),
            Numbering::Letters => std::iter::once(Step::Number(first)).chain(path.iter().copied()).collect(),
        })
        .collect();
    isolated(list(&shifted, digits))
}

/// A path whose numbered paragraph is counted from another first number.
fn shift(path: &Path, first: u32) -> Path {
    let mut path = path.clone();
    if let Some(Step::Number(number)) = path.first_mut() {
        *number += first - 1;
    }
    path
}

/// The rows of an instrument, one for each topic.
fn instrument_rows<'a>(
    corpus: &'a Corpus,
    entries: &[Entry],
    entry: &Entry,
    instrument: &'a Instrument,
    name: &str,
    digits: Digits,
) -> Vec<(&'a str, IndexRow)> {
    let mut rows: BTreeMap<&str, IndexRow> = BTreeMap::new();
    let new_row = || IndexRow {
        symbols: symbol_runs(&instrument.report.value),
        instrument: Some(name.to_owned()),
        source_paragraphs: vec![],
        part: None,
        part_inline: false,
        locators: vec![],
    };
    // Its own paragraphs: preamble, operative part and each annex have lines of their own.
    let mut own: BTreeMap<(Option<usize>, bool), Tagged> = BTreeMap::new();
    walk_instrument(instrument, &mut |annex, path, paragraph| {
        let preamble = matches!(path.first(), Some(Step::Preamble(_)));
        for topic in &paragraph.topics {
            own.entry((annex, !preamble)).or_default().entry(&topic.value).or_default().push(path.clone());
        }
    });
    let count = instrument.annexes.len();
    for ((annex, _), topics) in own {
        for (topic, paths) in topics {
            let row = rows.entry(topic).or_insert_with(new_row);
            match annex {
                None => {
                    row.source_paragraphs.push(isolated(list(&paths, digits)));
                    row.locators.push(locators(
                        &entry.ordinal,
                        &instrument_anchor(instrument),
                        &paths,
                        digits,
                    ));
                }
                Some(number) => {
                    let name = annex_name(number, count);
                    row.source_paragraphs.push(prefixed(&name, list(&paths, digits)));
                    let places = prefixed(&format!("{}- {name}", entry.ordinal), list(&paths, digits));
                    let text = annex_anchor(instrument, number);
                    let anchors = collapse(&paths).into_iter().map(|it| Some(anchor(&text, &it.first)));
                    let places = places.into_iter().zip(anchors);
                    row.locators.push(places.map(|(text, anchor)| Locator { text, anchor }).collect());
                }
            }
        }
    }
    // What its annexes reproduce: the meetings' tags serve, and the places are theirs.
    let mut see: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for (index, annex) in instrument.annexes.iter().enumerate() {
        let AnnexContent::Reproduces { meeting, first } = &annex.content else {
            continue;
        };
        let Some(meeting) = corpus.meetings.get(&meeting.value) else {
            continue;
        };
        let place =
            entries.iter().find(|entry| matches!(entry.source, Source::Meeting(it) if it.id == meeting.id));
        for (topic, paths) in tagged(meeting) {
            let row = rows.entry(topic).or_insert_with(new_row);
            let shifted: Vec<Path> = paths.iter().map(|path| shift(path, *first)).collect();
            let name = annex_name(index + 1, count);
            row.source_paragraphs.push(prefixed(&name, list(&shifted, digits)));
            see.entry(topic).or_default().extend(place);
        }
    }
    for (topic, places) in see {
        if let (Some(row), Some(first)) = (rows.get_mut(topic), places.first()) {
            let mut line = vec![Locator { text: see_part(&first.part), anchor: None }];
            let ordinals = with_conjunctions(places.iter().map(|place| place.ordinal.clone()));
            for (text, place) in ordinals.into_iter().zip(places) {
                let Source::Meeting(meeting) = place.source else {
                    continue;
                };
                line.push(Locator { text, anchor: Some(meeting_anchor(meeting)) });
            }
            row.locators.push(line);
        }
    }
    rows.into_iter().collect()
}

/// The places of paragraphs in the compendium: `ثانياً-2-4 وثانياً-6`, `خامساً- (ب)`.
fn locators(ordinal: &str, text: &str, paths: &[Path], digits: Digits) -> Vec<Locator> {
    let stretches = collapse(paths);
    let places = with_conjunctions(stretches.iter().map(|stretch| {
        let gap = if matches!(stretch.first[0], Step::Number(_)) { "" } else { " " };
        format!("{ordinal}-{gap}{}", stretch.words(0, digits))
    }));
    let anchors = stretches.iter().map(|stretch| Some(anchor(text, &stretch.first)));
    places.into_iter().zip(anchors).map(|(text, anchor)| Locator { text, anchor }).collect()
}

/// A list of paragraphs after the name of what they stand in: `المرفق الأول- 3`, `و25`.
fn prefixed(name: &str, mut list: Vec<String>) -> Vec<String> {
    if let Some(first) = list.first_mut() {
        *first = format!("{name}- {first}");
    }
    list
}

/// A cell that begins with a number has nothing Arabic before it, so a range in it would be read
/// from the left; U+061C turns it (layout-rules section 1).
fn isolated(mut list: Vec<String>) -> Vec<String> {
    if let Some(first) = list.first_mut().filter(|first| first.starts_with(char::is_numeric)) {
        first.insert(0, ALM);
    }
    list
}

fn symbol_runs(symbol: &str) -> Vec<Run> {
    let found = symbols(symbol).into_iter().map(|range| {
        let text = symbol[range].to_owned();
        Run::Link { url: document_url(&text), text }
    });
    found.collect()
}

/// Names the part over the first of its rows; rows that only point elsewhere do not count.
fn label_parts(rows: Vec<(&Entry, IndexRow)>) -> Vec<IndexRow> {
    let points =
        |row: &IndexRow| row.locators.iter().all(|line| line.first().is_some_and(|it| it.anchor.is_none()));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (entry, row) in &rows {
        if !points(row) {
            *counts.entry(entry.part.clone()).or_default() += 1;
        }
    }
    let mut named: Vec<String> = vec![];
    let labelled = rows.into_iter().map(|(entry, mut row)| {
        if !points(&row) && !named.contains(&entry.part) {
            named.push(entry.part.clone());
            row.part = Some(part_name(&entry.part));
            row.part_inline = counts.get(&entry.part) == Some(&1);
        }
        row
    });
    labelled.collect()
}
