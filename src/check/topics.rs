//! Topics and the index: tags name topics, cross-references lead somewhere, no topic is without a
//! locator, and no tag is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::indexer::indexed;
use super::references::{may_be_slip, no_list, nothing_near};
use super::{Context, all_paragraphs};
use crate::arabic::collation::heading_key;
use crate::corpus::{Compendium, Corpus, Id, Paragraph, Reading, Topic};
use crate::diagnostics::{Diagnostic, Located, Search, sentence};
use crate::resolve;
use crate::source::{Ref, Target, is_id};

/// The topics by id.
type Known<'a> = BTreeMap<&'a str, &'a Topic>;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.may_be_faulty(Target::Topic, "") {
        return;
    }
    let known: Known = corpus.topics.iter().map(|topic| (topic.id.value.as_str(), topic)).collect();
    let before = found.len();
    let ends = ends(corpus, &known);
    let mut search = Search::default();
    check_tags(corpus, &known, &ends, &mut search, found);
    for topic in &corpus.topics {
        check_cross_references(topic, &known, &ends, &mut search, found);
    }
    check_headings(corpus, found);
    // A text that could not be read may be the one that carries a topic, and so may a tag or a
    // cross-reference that is wrong.
    if corpus.faulty.is_empty() && !found[before..].iter().any(Diagnostic::is_error) {
        check_locators(corpus, found);
    }
}

/// Each tag names a topic that takes paragraphs, once.
fn check_tags(corpus: &Corpus, known: &Known, ends: &Ends, search: &mut Search, found: &mut Vec<Diagnostic>) {
    let mut missing_list = BTreeMap::new();
    all_paragraphs(corpus, &mut |paragraph| {
        for tag in &paragraph.topics {
            match known.get(tag.value.as_str()) {
                None if known.is_empty() => {
                    let file = tag.place.file.clone();
                    missing_list.entry(file).or_insert_with(|| no_list("topics", tag.place.clone()));
                }
                None => found.push(nothing(tag, known, search)),
                Some(topic) if !topic.see.is_empty() => {
                    let message = sentence!("topic-see", id = &tag.value);
                    let fault = Diagnostic::error("topic::see", tag.place.clone(), message);
                    found.push(match ends.get(topic.id.value.as_str()) {
                        Some(end) => fault.hint(sentence!("topic-see-end", id = *end)),
                        None => fault.hint(sentence!("topic-see-no-end")),
                    });
                }
                Some(_) => {}
            }
        }
        twice(&paragraph.topics, found);
    });
    found.extend(missing_list.into_values());
}

fn nothing(id: &Located<Id>, known: &Known, search: &mut Search) -> Diagnostic {
    // A heading in place of an id is read so that it can be told here; the topics are few, and so are these slips.
    if !is_id(&id.value) {
        let message = sentence!("topic-by-heading", heading = &id.value);
        let fault = Diagnostic::error("reference::nothing", id.place.clone(), message);
        let heading = heading_key(&id.value);
        let meant = known
            .values()
            .take(search.take(known.len()))
            .find(|topic| heading_key(&topic.heading.plain()) == heading);
        return match meant {
            Some(topic) => fault.hint(sentence!("topic-by-heading-id", id = &topic.id.value)),
            None => fault,
        };
    }
    let first = known.values().map(|topic| &topic.id.place).min();
    let file = first.map(|place| place.file.as_str()).unwrap_or_default();
    let entry = sentence!("reference-nothing-entry", id = &id.value, file = file);
    nothing_near("topic", id, known.keys().copied(), entry, may_be_slip, search)
}

/// Where the cross-references of topics end, by the topic that they begin at: at a topic that takes
/// paragraphs. What goes in a circle, or leads nowhere, has no end.
type Ends<'a> = BTreeMap<&'a str, &'a str>;

/// The end of every topic, each step of every chain gone once.
fn ends<'a>(corpus: &'a Corpus, known: &Known<'a>) -> Ends<'a> {
    let mut ends = Ends::new();
    let mut visited: BTreeSet<&str> = BTreeSet::new();
    for topic in &corpus.topics {
        let mut chain = vec![];
        let mut at = Some(topic);
        while let Some(topic) = at.filter(|topic| visited.insert(topic.id.value.as_str())) {
            chain.push(topic.id.value.as_str());
            let next = topic.see.first();
            if next.is_none() {
                ends.insert(topic.id.value.as_str(), topic.id.value.as_str());
            }
            at = next.and_then(|next| known.get(next.value.as_str()).copied());
        }
        // The chain ends itself, or joins one whose end is known.
        let last = at.map(|topic| topic.id.value.as_str()).or(chain.last().copied());
        if let Some(end) = last.and_then(|last| ends.get(last).copied()) {
            ends.extend(chain.into_iter().map(|id| (id, end)));
        }
    }
    ends
}

/// The most letters that fit the column of topics, 31 millimetres wide, without a break.
const LONGEST_WORD: usize = 18;

/// Two entries of one heading cannot be told apart.
fn check_headings(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for topic in &corpus.topics {
        let heading = topic.heading.plain();
        if let Some(word) = heading.split([' ', '/', '-']).find(|it| it.chars().count() > LONGEST_WORD) {
            let message = sentence!("topic-wide", word = word);
            found.push(Diagnostic::warning("topic::wide", topic.heading.place.clone(), message));
        }
    }
    let mut seen: BTreeMap<String, &Topic> = BTreeMap::new();
    for topic in corpus.topics.iter().filter(|topic| !topic.heading.spans.is_empty()) {
        if let Some(first) = seen.insert(heading_key(&topic.heading.plain()), topic) {
            let message = sentence!("topic-alike", id = &first.id.value);
            found.push(Diagnostic::warning("topic::alike", topic.heading.place.clone(), message));
        }
    }
}

fn twice(ids: &[Ref<Topic>], found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for id in ids.iter().filter(|id| !seen.insert(&id.value)) {
        let message = sentence!("topic-twice", id = &id.value);
        found.push(Diagnostic::error("topic::twice", id.place.clone(), message));
    }
}

/// `see` and `see_also` name other topics, which have rows of their own.
fn check_cross_references(
    topic: &Topic,
    known: &Known,
    ends: &Ends,
    search: &mut Search,
    found: &mut Vec<Diagnostic>,
) {
    if let (false, Some(also)) = (topic.see.is_empty(), topic.see_also.first()) {
        let message = sentence!("topic-both", id = &topic.id.value);
        found.push(Diagnostic::error("topic::both", also.place.clone(), message));
    }
    for list in [&topic.see, &topic.see_also] {
        twice(list, found);
        for target in list {
            match known.get(target.value.as_str()) {
                None => found.push(nothing(target, known, search)),
                Some(_) if target.value == topic.id.value => {
                    let message = sentence!("topic-itself", id = &target.value);
                    found.push(Diagnostic::error("topic::itself", target.place.clone(), message));
                }
                Some(other) if !other.see.is_empty() => {
                    let message = sentence!("topic-chain", id = &target.value);
                    let fault = Diagnostic::error("topic::chain", target.place.clone(), message);
                    let end = ends.get(other.id.value.as_str()).filter(|end| **end != topic.id.value);
                    found.push(match end {
                        Some(end) => fault.hint(sentence!("topic-chain-end", id = *end)),
                        None => fault.hint(sentence!("topic-chain-no-end")),
                    });
                }
                Some(_) => {}
            }
        }
    }
}

/// Every topic is found in an index, and every tag.
fn check_locators(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    let mut carried: BTreeSet<&str> = BTreeSet::new();
    all_paragraphs(corpus, &mut |paragraph| {
        carried.extend(paragraph.topics.iter().map(|it| it.value.as_str()))
    });
    let takes_rows = |topic: &&Topic| topic.see.is_empty();
    for topic in corpus.topics.iter().filter(takes_rows).filter(|it| !carried.contains(it.id.value.as_str()))
    {
        let message = sentence!("topic-unused", id = &topic.id.value);
        found.push(Diagnostic::warning("topic::unused", topic.id.place.clone(), message));
    }
    // Of a compendium that names a text which is not there, nobody knows what its index would hold.
    let indexes = indexed(corpus).map(|compendium| resolve::index(&Reading::new(corpus), compendium));
    let Some(indexes) = indexes.collect::<Option<Vec<_>>>().filter(|indexes| !indexes.is_empty()) else {
        return;
    };
    let with_rows = indexes.iter().flat_map(|index| &index.topics).filter(|topic| !topic.rows.is_empty());
    let located: BTreeSet<&str> = with_rows.map(|topic| topic.id.as_str()).collect();
    // Paragraphs whose report is not named are one fault of their text.
    let mut unreported: BTreeSet<&str> = BTreeSet::new();
    let listed: BTreeSet<&Id> = indexed(corpus).flat_map(Compendium::meetings).map(|id| &id.value).collect();
    let meetings = listed.into_iter().filter_map(|id| corpus.meetings.get(id));
    let texts = meetings.filter(|meeting| meeting.report.is_none());
    let mut texts: Vec<Vec<&Paragraph>> =
        texts.map(|meeting| meeting.recommendations.iter().collect()).collect();
    let listed: BTreeSet<&Id> =
        indexed(corpus).flat_map(Compendium::instruments).map(|id| &id.value).collect();
    let instruments = listed.into_iter().filter_map(|id| corpus.instruments.get(id));
    texts.extend(
        instruments
            .filter(|it| corpus.report_symbol(it).is_none())
            .map(|instrument| instrument.first_level()),
    );
    for text in texts {
        let tags = tags(text);
        if let Some(first) = tags.first() {
            let message = sentence!("topic-unreported");
            found.push(Diagnostic::warning("topic::unreported", first.place.clone(), message));
        }
        unreported.extend(tags.iter().map(|tag| tag.value.as_str()));
    }
    for topic in corpus.topics.iter().filter(takes_rows) {
        let id = topic.id.value.as_str();
        if carried.contains(id) && !located.contains(id) && !unreported.contains(id) {
            let message = sentence!("topic-unlocated", id = id);
            found.push(Diagnostic::warning("topic::unlocated", topic.id.place.clone(), message));
        }
    }
    let targets = corpus.topics.iter().flat_map(|topic| topic.see.iter().chain(&topic.see_also));
    for target in targets.filter(|target| !located.contains(target.value.as_str())) {
        let message = sentence!("topic-blind", id = &target.value);
        found.push(Diagnostic::warning("topic::blind", target.place.clone(), message));
    }
}

/// The tags of some paragraphs and of all below them.
fn tags(paragraphs: Vec<&Paragraph>) -> Vec<&Located<Id>> {
    let mut tags = vec![];
    paragraphs
        .into_iter()
        .for_each(|paragraph| paragraph.walk(&mut |it| tags.extend(it.topics.iter().map(Ref::located))));
    tags
}
