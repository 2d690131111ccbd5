//! The rows that a meeting or an instrument has in the index, one for each topic.

use std::collections::BTreeMap;

use crate::arabic::bidi::{ALM, symbols};
use crate::arabic::phrases::AND;
use crate::corpus::{AnnexContent, Instrument, Meeting, Reading, RecommendationNumbering, Session, Shelved};
use crate::printed::{IndexRow, IndexedInstrument, Locator, Run};
use crate::resolve::locator::{Path, Step, Stretch, collapse, list, with_conjunctions};
use crate::resolve::style::Style;
use crate::resolve::walk::{anchor, annex_anchor, instrument_anchor, meeting_anchor, walk, walk_instrument};
use crate::source::Number;

/// A meeting or an instrument where a compendium prints it.
pub struct Entry<'a> {
    /// The letter of the part, by name: `ألف`.
    pub part: &'a str,
    /// The ordinal of the meeting or session within the part, `سابعاً`.
    pub ordinal: &'a str,
    /// Where it stands in the compendium: which part, and which section of it.
    pub rank: (usize, usize),
    /// What is printed there.
    pub source: Source<'a>,
}

/// What an entry prints.
pub enum Source<'a> {
    /// The recommendations of a meeting.
    Meeting(&'a Shelved<Meeting>),
    /// A resolution or decision, and the session that adopted it.
    Instrument(&'a Shelved<Instrument>, &'a Shelved<Session>),
}

/// The paragraphs of each topic, in the order of the text.
type Tagged<'a> = BTreeMap<&'a str, Vec<Path>>;

/// The meetings that annexes reproduce, with their tagged paragraphs and the places where the
/// compendium prints them.
pub struct Reproductions<'a> {
    meetings: BTreeMap<&'a str, (&'a Shelved<Meeting>, Tagged<'a>)>,
    places: BTreeMap<&'a str, &'a Entry<'a>>,
}

impl<'a> Reproductions<'a> {
    /// What the annexes of some entries reproduce.
    pub fn new(reading: &Reading<'a>, entries: &'a [Entry<'a>]) -> Self {
        let (mut meetings, mut places) = (BTreeMap::new(), BTreeMap::new());
        for entry in entries {
            match entry.source {
                Source::Meeting(meeting) => _ = places.insert(meeting.id.as_str(), entry),
                Source::Instrument(instrument, _) => {
                    for id in instrument.annexes.iter().filter_map(|annex| annex.content.reproduces()) {
                        if let Ok(meeting) = reading.get(id) {
                            meetings.insert(meeting.id.as_str(), (meeting, tagged(meeting)));
                        }
                    }
                }
            }
        }
        Self { meetings, places }
    }
}

/// The rows of an entry, one for each topic that its paragraphs carry.
pub fn of_entry<'a>(
    entry: &Entry<'a>,
    reproductions: &'a Reproductions<'a>,
    style: Style,
) -> Vec<(&'a str, IndexRow)> {
    match entry.source {
        Source::Meeting(meeting) => of_meeting(entry, meeting, style),
        Source::Instrument(instrument, session) => {
            of_instrument(entry, instrument, session, reproductions, style)
        }
    }
}

fn of_meeting<'a>(entry: &Entry, meeting: &'a Shelved<Meeting>, style: Style) -> Vec<(&'a str, IndexRow)> {
    let Some(report) = &meeting.report else {
        return vec![];
    };
    let first = report.paragraphs.value.first;
    let rows = tagged(meeting).into_iter().map(|(topic, paths)| {
        let row = IndexRow {
            source_paragraphs: vec![in_report(&paths, meeting.numbering(), first, style)],
            locators: vec![locators(entry.ordinal, &meeting_anchor(meeting), &paths, style)],
            ..new_row(entry, &report.symbol.value, None, style)
        };
        (topic, row)
    });
    rows.collect()
}

/// A row that has no paragraphs yet.
fn new_row(entry: &Entry, symbol: &str, instrument: Option<IndexedInstrument>, style: Style) -> IndexRow {
    IndexRow {
        symbol: symbol.to_owned(),
        symbols: symbol_runs(symbol, style),
        instrument,
        source_paragraphs: vec![],
        part: entry.part.to_owned(),
        label: None,
        locators: vec![],
    }
}

/// The tagged paragraphs of a meeting.
fn tagged(meeting: &Meeting) -> Tagged<'_> {
    let mut tagged = Tagged::new();
    walk(&meeting.recommendations, meeting.numbering().into(), 1, &mut |path, paragraph| {
        for topic in &paragraph.topics {
            tagged.entry(&topic.value).or_default().push(path.clone());
        }
    });
    tagged
}

/// The paragraphs of a meeting as its report numbers them: shifted, or under one paragraph if they
/// are lettered.
fn in_report(paths: &[Path], numbering: RecommendationNumbering, first: u32, style: Style) -> Vec<String> {
    let shifted: Vec<Path> = paths
        .iter()
        .map(|path| match numbering {
            RecommendationNumbering::Numbers => shift(path, first),
            RecommendationNumbering::Letters => {
                std::iter::once(Step::Number(first)).chain(path.iter().copied()).collect()
            }
        })
        .collect();
    isolated(list(&shifted, style))
}

/// A path whose first step is counted from another first number.
fn shift(path: &Path, first: u32) -> Path {
    let mut path = path.clone();
    if let Some(step) = path.first_mut() {
        *step = step.plus(first - 1);
    }
    path
}

fn of_instrument<'a>(
    entry: &Entry<'a>,
    instrument: &'a Shelved<Instrument>,
    session: &Shelved<Session>,
    reproductions: &'a Reproductions<'a>,
    style: Style,
) -> Vec<(&'a str, IndexRow)> {
    let style = style.of_organ(session.organ.as_ref());
    let named = IndexedInstrument {
        name: style.instrument(instrument, session),
        kind: instrument.kind().into(),
        session: session.id.clone(),
        session_number: session.number.get(),
        number: instrument.number.get(),
    };
    // Without a report the index has nothing to cite by, which the checks report.
    let Some(report) = style.reading.and_then(|reading| reading.report_symbol(instrument)) else {
        return vec![];
    };
    let count = instrument.annexes.len();
    let mut rows: BTreeMap<&str, Lines> = BTreeMap::new();
    // Its own paragraphs: preamble, operative part and each annex have lines of their own.
    let mut own: BTreeMap<Division, Tagged> = BTreeMap::new();
    walk_instrument(instrument, &mut |annex, path, paragraph| {
        let preamble = matches!(path.first(), Some(Step::Preamble(_)));
        for topic in &paragraph.topics {
            own.entry((annex, !preamble)).or_default().entry(&topic.value).or_default().push(path.clone());
        }
    });
    for (part, topics) in own {
        for (topic, paths) in topics {
            let (source, places) = match part.0 {
                None => {
                    let text = instrument_anchor(instrument);
                    (isolated(list(&paths, style)), locators(entry.ordinal, &text, &paths, style))
                }
                Some(number) => {
                    let name = style.annex(number, count);
                    let places = prefixed(&format!("{}- {name}", entry.ordinal), list(&paths, style));
                    let places = located(places, &collapse(&paths), &annex_anchor(instrument, number));
                    (prefixed(&name, list(&paths, style)), places)
                }
            };
            let lines = rows.entry(topic).or_default();
            lines.source.insert(part, source);
            lines.places.push(places);
        }
    }
    // What its annexes reproduce: the meetings' tags serve, and the places are theirs.
    for (number, annex) in (1..).zip(&instrument.annexes) {
        let AnnexContent::Reproduces { meeting, first } = &annex.content else { continue };
        let Some((meeting, tagged)) = reproductions.meetings.get(meeting.value.as_str()) else { continue };
        let place = reproductions.places.get(meeting.id.as_str()).copied();
        for (topic, paths) in tagged {
            let shifted: Vec<Path> =
                paths.iter().map(|path| shift(path, first.map_or(1, Number::get))).collect();
            let source = prefixed(&style.annex(number, count), list(&shifted, style));
            let lines = rows.entry(topic).or_default();
            lines.source.insert((Some(number), true), source);
            lines.see.extend(place);
        }
    }
    let rows = rows.into_iter().map(|(topic, mut lines)| {
        if !lines.see.is_empty() {
            lines.places.push(see_places(lines.see, style));
        }
        let row = IndexRow {
            source_paragraphs: lines.source.into_values().collect(),
            locators: lines.places,
            ..new_row(entry, &report, Some(named.clone()), style)
        };
        (topic, row)
    });
    rows.collect()
}

/// A part of an instrument that has a line of its own in a cell: which annex, and whether it is not
/// the preamble. In their order, lines stand as the parts do in print.
type Division = (Option<usize>, bool);

/// The lines of a row while they are gathered.
#[derive(Default)]
struct Lines<'e> {
    source: BTreeMap<Division, Vec<String>>,
    places: Vec<Vec<Locator>>,
    /// Where the meetings are printed that annexes reproduce.
    see: Vec<&'e Entry<'e>>,
}

/// The reference to where meetings are printed, in the order of the compendium: `انظر الجزء ألف- سابعاً`,
/// `وثامناً`. A meeting in another part brings the name of that part.
fn see_places(mut places: Vec<&Entry>, style: Style) -> Vec<Locator> {
    places.sort_by_key(|place| place.rank);
    places.dedup_by_key(|place| place.rank);
    let mut line = vec![];
    let mut part = None;
    for place in places {
        let Source::Meeting(meeting) = place.source else { continue };
        let opens = part != Some(place.part);
        if opens {
            let text = style.see_part(place.part, part.is_some());
            line.push(Locator { text, anchor: None, last: None, page: None });
            part = Some(place.part);
        }
        let text = if opens { place.ordinal.to_owned() } else { format!("{AND}{}", place.ordinal) };
        line.push(Locator { text, anchor: Some(meeting_anchor(meeting)), last: None, page: None });
    }
    line
}

/// The places of paragraphs in the compendium: `ثانياً-2-4 وثانياً-6`, `خامساً- (ب)`.
fn locators(ordinal: &str, text: &str, paths: &[Path], style: Style) -> Vec<Locator> {
    let stretches = collapse(paths);
    let places = with_conjunctions(stretches.iter().map(|stretch| {
        let gap = if matches!(stretch.first[0], Step::Number(_)) { "" } else { " " };
        format!("{ordinal}-{gap}{}", stretch.words(0, style))
    }));
    located(places, &stretches, text)
}

/// Places with the labels of their first and last paragraphs in a text.
fn located(places: Vec<String>, stretches: &[Stretch], text: &str) -> Vec<Locator> {
    let places = places.into_iter().zip(stretches).map(|(place, stretch)| Locator {
        text: place,
        anchor: Some(anchor(text, &stretch.first)),
        last: stretch.last().map(|path| anchor(text, &path)),
        page: None,
    });
    places.collect()
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

fn symbol_runs(symbol: &str, style: Style) -> Vec<Run> {
    let found = symbols(symbol);
    // One in Arabic letters runs as the words around it do, also where a part of it looks like another one.
    let joined: Vec<&str> = found.iter().map(|range| &symbol[range.clone()]).collect();
    if joined.join("-") != symbol {
        return style.string_runs(symbol);
    }
    let links = found.into_iter().map(|range| {
        let text = symbol[range].to_owned();
        Run::Link { url: style.address(&text), text }
    });
    links.collect()
}
