//! Paragraphs with the same words in two texts that stand under different topics.

use std::collections::{BTreeMap, BTreeSet};

use super::Covered;
use crate::arabic::phrase_search::words;
use crate::corpus::{Id, Paragraph};
use crate::diagnostics::Diagnostic;

/// Shorter paragraphs, such as `يقرّر ما يلي:`, are alike by chance.
const FEWEST_WORDS: usize = 8;

pub(super) fn note(covered: &Covered, found: &mut Vec<Diagnostic>) {
    let mut groups: BTreeMap<Vec<String>, Vec<(&Id, &Paragraph)>> = BTreeMap::new();
    for (id, paragraphs) in covered.texts() {
        for first_level in paragraphs {
            first_level.walk(&mut |paragraph| {
                let words: Vec<String> = words(&paragraph.text.plain()).collect();
                if words.len() >= FEWEST_WORDS {
                    groups.entry(words).or_default().push((id, paragraph));
                }
            });
        }
    }
    for group in groups.into_values() {
        for (id, paragraph) in &group {
            compare(id, paragraph, &group, found);
        }
    }
}

/// Notes the topics that a paragraph lacks and others with the same words, in other texts, carry.
fn compare(id: &Id, paragraph: &Paragraph, group: &[(&Id, &Paragraph)], found: &mut Vec<Diagnostic>) {
    let own: BTreeSet<&str> = topics(paragraph).collect();
    let others = || group.iter().filter(|(other, _)| *other != id);
    let lacking: BTreeSet<&str> =
        others().flat_map(|(_, other)| topics(other)).filter(|topic| !own.contains(topic)).collect();
    for topic in lacking {
        let carriers = others().filter(|(_, other)| topics(other).any(|it| it == topic));
        let places = carriers.map(|(_, other)| {
            let place = &other.text.place;
            format!("{}:{}", place.file, place.line)
        });
        let places: Vec<String> = places.collect();
        let message = format!("the same words carry the topic `{topic}` at {}", places.join(" and "));
        let note = Diagnostic::note("indexer::same-words", paragraph.text.place.clone(), message);
        found.push(note.hint("tag both alike, unless what stands around them differs"));
    }
}

fn topics(paragraph: &Paragraph) -> impl Iterator<Item = &str> {
    paragraph.topics.iter().map(|tag| tag.value.as_str())
}
