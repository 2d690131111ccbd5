//! Paragraphs with the same words in two texts that stand under different topics.

use std::collections::{BTreeMap, BTreeSet};

use super::Covered;
use crate::arabic::phrase_search::words;
use crate::corpus::Paragraph;
use crate::diagnostics::{Diagnostic, Place, sentence};

/// Shorter paragraphs, such as `يقرّر ما يلي:`, are alike by chance.
const FEWEST_WORDS: usize = 8;

pub(super) fn note(covered: &Covered, found: &mut Vec<Diagnostic>) {
    let mut groups: BTreeMap<Vec<String>, Vec<&Paragraph>> = BTreeMap::new();
    for paragraphs in covered.texts() {
        for first_level in paragraphs {
            first_level.walk(&mut |paragraph| {
                let words: Vec<String> = words(&paragraph.text.plain()).collect();
                if words.len() >= FEWEST_WORDS {
                    groups.entry(words).or_default().push(paragraph);
                }
            });
        }
    }
    groups.into_values().for_each(|group| compare(&group, found));
}

/// How many of the paragraphs that carry a topic a note names.
const MOST_PLACES: usize = 2;

/// Notes the topics that a paragraph lacks and others with the same words, in other texts, carry.
fn compare(group: &[&Paragraph], found: &mut Vec<Diagnostic>) {
    let mut carriers: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for paragraph in group {
        for tag in &paragraph.topics {
            carriers.entry(&tag.value).or_default().push(&paragraph.text.place);
        }
    }
    for paragraph in group {
        let place = &paragraph.text.place;
        let own: BTreeSet<&str> = paragraph.topics.iter().map(|tag| tag.value.as_str()).collect();
        for (topic, places) in carriers.iter().filter(|(topic, _)| !own.contains(*topic)) {
            let elsewhere = places.iter().filter(|other| other.file != place.file);
            let named: Vec<String> =
                elsewhere.take(MOST_PLACES).map(|place| format!("{}:{}", place.file, place.line)).collect();
            if named.is_empty() {
                continue;
            }
            let (id, more) = (*topic, places.len().saturating_sub(named.len()));
            let named = named.join(", ");
            let message = match more {
                0 => sentence!("indexer-same-words", id = id, places = named),
                more => sentence!("indexer-same-words-more", id = id, places = named, more = more),
            };
            found.push(Diagnostic::note("indexer::same-words", place.clone(), message));
        }
    }
}
