//! The thematic index, derived from the topics that paragraphs carry (layout-rules section 6).
//!
//! `rows.rs` makes the rows of each meeting and instrument; here they are gathered under their topics.
//! Nobody maintains a table by hand, so a wrong locator cannot exist.

mod rows;
mod selection;

use std::collections::BTreeMap;

pub use selection::Selection;

use self::rows::{Entry, Reproductions};
use super::arrangement::{ArrangedPart, SectionContent, arrange};
use super::style::Style;
use crate::arabic::collation::{Order, heading_key, own_key};
use crate::arabic::phrases::{CONTINUED, PAGE, SEE, SEE_ALSO, SEMICOLON};
use crate::corpus::{Compendium, IndexSettings, Reading, Topic};
use crate::printed::{CrossReference, CrossReferences, Index, IndexRow, IndexTopic, PageLocators};

/// The index of a compendium. `None` if it has none, or names a text that is not there.
pub fn index(reading: &Reading, compendium: &Compendium) -> Option<Index> {
    let settings = compendium.index.as_ref()?;
    Some(derive(
        reading,
        settings,
        &arrange(reading, compendium).ok()?,
        Style::of(reading, compendium.digits, compendium.citation_style),
    ))
}

/// Derives the index of what a compendium prints.
pub(super) fn derive(
    reading: &Reading,
    settings: &IndexSettings,
    parts: &[ArrangedPart],
    style: Style,
) -> Index {
    let entries = entries(reading, parts);
    let reproductions = Reproductions::new(reading, &entries);
    let mut rows: BTreeMap<&str, Vec<IndexRow>> = BTreeMap::new();
    for entry in &entries {
        for (topic, row) in rows::of_entry(entry, &reproductions, style) {
            rows.entry(topic).or_default().push(row);
        }
    }
    let ordered = in_order(reading.topics());
    let located: BTreeMap<&str, (usize, &Topic)> = ordered
        .iter()
        .enumerate()
        .filter(|(_, topic)| rows.contains_key(topic.id.value.as_str()))
        .map(|(rank, topic)| (topic.id.value.as_str(), (rank, *topic)))
        .collect();
    let mut topics = vec![];
    for topic in &ordered {
        let cross_references = cross_references(topic, &located, style);
        let mut rows = rows.remove(topic.id.value.as_str()).unwrap_or_default();
        if rows.is_empty() && cross_references.as_ref().is_none_or(|them| them.also) {
            continue;
        }
        selection::label_parts(&mut rows, style);
        topics.push(IndexTopic {
            id: topic.id.value.clone(),
            letter: letter(topic),
            heading: style.plain_runs(&topic.heading),
            anchor: topic_anchor(topic),
            rows,
            cross_references,
        });
    }
    Index {
        heading: style.plain_runs(&settings.heading),
        anchor: "chapter:index".into(),
        columns: style.index_columns(),
        continued: CONTINUED.into(),
        page: PAGE.into(),
        note: style.plain_runs(&settings.note),
        summary: style.written(&settings.note),
        compendium: None,
        page_locators: if settings.page_locators.unwrap_or(true) {
            PageLocators::FromLayout
        } else {
            PageLocators::Off
        },
        topics,
    }
}

/// What is indexed, in the order of the rows: by part, then by date. The order in which a file lists
/// meetings numbers them, and does not change the order of rows.
fn entries<'a>(reading: &Reading<'a>, parts: &'a [ArrangedPart<'a>]) -> Vec<Entry<'a>> {
    let mut entries = vec![];
    for (part_rank, part) in parts.iter().enumerate() {
        let mut sections: Vec<_> = part.sections.iter().enumerate().collect();
        sections.sort_by_key(|(_, section)| match &section.content {
            SectionContent::Meeting(meeting) => Some(meeting.from.value),
            SectionContent::Session(session, _) => session.days.as_ref().map(|days| days.from.value),
        });
        for (rank, section) in sections {
            let rank = (part_rank, rank);
            let entry = |source| Entry { part: &part.letter, ordinal: &section.ordinal, rank, source };
            match &section.content {
                SectionContent::Meeting(meeting) => entries.push(entry(rows::Source::Meeting(meeting))),
                SectionContent::Session(_, instruments) => {
                    for instrument in instruments {
                        if let Ok(session) = reading.get(&instrument.session) {
                            entries.push(entry(rows::Source::Instrument(instrument, session)));
                        }
                    }
                }
            }
        }
    }
    entries
}

/// What a topic is sorted by.
fn key(topic: &Topic) -> String {
    match &topic.sort_key {
        Some(key) => own_key(key),
        None => heading_key(&topic.heading.plain()),
    }
}

/// The letter that a topic stands under. What is sorted as a bare alif has its usual form.
fn letter(topic: &Topic) -> String {
    match key(topic).chars().next() {
        Some('ا') => "أ".into(),
        first => first.map(String::from).unwrap_or_default(),
    }
}

/// Topics in the order of an index.
fn in_order(topics: &[Topic]) -> Vec<&Topic> {
    let mut keyed: Vec<(String, &Topic)> = topics.iter().map(|topic| (key(topic), topic)).collect();
    // The collation data for Arabic is compiled in; without it topics would stand as in their file.
    if let Some(order) = Order::new() {
        keyed.sort_by(|a, b| order.compare(&a.0, &b.0));
    }
    keyed.into_iter().map(|(_, topic)| topic).collect()
}

/// The label of a topic's heading in the index.
fn topic_anchor(topic: &Topic) -> String {
    format!("topic:{}", topic.id.value)
}

/// What a topic points to, of the topics that have rows, in their order.
fn cross_references(
    topic: &Topic,
    located: &BTreeMap<&str, (usize, &Topic)>,
    style: Style,
) -> Option<CrossReferences> {
    let also = topic.see.is_empty();
    let named = if also { &topic.see_also } else { &topic.see };
    let mut found: Vec<_> = named.iter().filter_map(|id| located.get(id.value.as_str())).collect();
    found.sort_by_key(|(rank, _)| *rank);
    let topics = found.into_iter().map(|(_, topic)| CrossReference {
        heading: style.plain_runs(&topic.heading),
        anchor: topic_anchor(topic),
    });
    let topics: Vec<_> = topics.collect();
    let lead = if also { SEE_ALSO } else { SEE };
    (!topics.is_empty()).then_some(CrossReferences {
        also,
        lead: lead.into(),
        separator: SEMICOLON.into(),
        topics,
    })
}
