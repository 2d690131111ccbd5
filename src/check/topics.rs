//! Topics and the index: tags name topics, cross-references lead somewhere, no topic is without a
//! locator, and no tag is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::references::no_list;
use super::{Context, all_paragraphs};
use crate::corpus::{Corpus, DocumentContent, Id, Paragraph, Topic};
use crate::diagnostics::{Diagnostic, Located};
use crate::resolve;

/// The topics by id.
type Known<'a> = BTreeMap<&'a str, &'a Topic>;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.broken_lists.contains_key("topics") {
        return;
    }
    let known: Known = corpus.topics.iter().map(|topic| (topic.id.value.as_str(), topic)).collect();
    check_tags(corpus, &known, found);
    let before = found.len();
    corpus.topics.iter().for_each(|topic| check_cross_references(topic, &known, found));
    // A text that could not be read may be the one that carries a topic, a cross-reference that is
    // wrong the one that would lead to it.
    if corpus.broken.is_empty() && corpus.unread.is_empty() && found.len() == before {
        check_locators(corpus, found);
    }
}

/// Each tag names a topic that takes paragraphs, once.
fn check_tags(corpus: &Corpus, known: &Known, found: &mut Vec<Diagnostic>) {
    let mut missing_list = BTreeMap::new();
    all_paragraphs(corpus, &mut |paragraph| {
        for (index, tag) in paragraph.topics.iter().enumerate() {
            match known.get(tag.value.as_str()) {
                None if known.is_empty() => {
                    let file = tag.place.file.clone();
                    missing_list.entry(file).or_insert_with(|| no_list("topics", tag.place.clone()));
                }
                None => found.push(nothing(tag, known)),
                Some(topic) => {
                    if let Some(target) = topic.see.first() {
                        let message = format!("the topic `{}` points to others, and takes none", tag.value);
                        let fault = Diagnostic::error("topic::see", tag.place.clone(), message);
                        found.push(fault.hint(format!("tag the paragraph with `{}`", target.value)));
                    }
                }
            }
            twice(&paragraph.topics[..index], tag, found);
        }
    });
    found.extend(missing_list.into_values());
}

fn nothing(id: &Located<Id>, known: &Known) -> Diagnostic {
    let message = format!("there is no topic `{}`", id.value);
    let fault = Diagnostic::error("reference::nothing", id.place.clone(), message);
    fault.nearest(&id.value, known.keys().copied())
}

fn twice(earlier: &[Located<Id>], id: &Located<Id>, found: &mut Vec<Diagnostic>) {
    if earlier.iter().any(|it| it.value == id.value) {
        let message = format!("the topic `{}` stands twice", id.value);
        let fault = Diagnostic::error("topic::twice", id.place.clone(), message);
        found.push(fault.hint("keep one of the two"));
    }
}

/// `see` and `see_also` name other topics, which have rows of their own.
fn check_cross_references(topic: &Topic, known: &Known, found: &mut Vec<Diagnostic>) {
    if let (false, Some(also)) = (topic.see.is_empty(), topic.see_also.first()) {
        let message = format!("the topic `{}` has both `see` and `see_also`", topic.id.value);
        let fault = Diagnostic::error("topic::both", also.place.clone(), message);
        found.push(fault.hint("`see` stands in place of rows, `see_also` after them: keep one of the two"));
    }
    for list in [&topic.see, &topic.see_also] {
        for (index, target) in list.iter().enumerate() {
            twice(&list[..index], target, found);
            match known.get(target.value.as_str()) {
                None => found.push(nothing(target, known)),
                Some(_) if target.value == topic.id.value => {
                    let message = format!("the topic `{}` points to itself", target.value);
                    let fault = Diagnostic::error("topic::itself", target.place.clone(), message);
                    found.push(fault.hint("name another topic, or delete the line"));
                }
                Some(other) => {
                    if let Some(end) = other.see.first() {
                        let message = format!("the topic `{}` only points to others", target.value);
                        let fault = Diagnostic::error("topic::chain", target.place.clone(), message);
                        found.push(fault.hint(format!("point to `{}`", end.value)));
                    }
                }
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
    let compendia = corpus.documents.iter().filter_map(|document| match &document.content {
        DocumentContent::Compendium(compendium) => resolve::index(corpus, compendium),
        _ => None,
    });
    let indexes: Vec<_> = compendia.collect();
    let with_rows = indexes.iter().flat_map(|index| &index.topics).filter(|topic| !topic.rows.is_empty());
    let located: BTreeSet<&str> = with_rows.map(|topic| topic.id.as_str()).collect();
    for topic in corpus.topics.iter().filter(|topic| topic.see.is_empty()) {
        let (id, place) = (&topic.id.value, topic.id.place.clone());
        if !carried.contains(id.as_str()) {
            let fault =
                Diagnostic::warning("topic::unused", place, format!("no paragraph carries the topic `{id}`"));
            found.push(fault.hint("tag a paragraph with it, give it `see`, or delete the entry"));
        } else if !indexes.is_empty() && !located.contains(id.as_str()) {
            let message =
                format!("the topic `{id}` has no locator: no text that the index covers carries it");
            let fault = Diagnostic::warning("topic::unlocated", place, message);
            found.push(fault.hint("list a text that carries it in the compendium, or delete the entry"));
        }
    }
    if !indexes.is_empty() {
        let targets = corpus.topics.iter().flat_map(|topic| topic.see.iter().chain(&topic.see_also));
        for target in targets.filter(|target| !located.contains(target.value.as_str())) {
            let message = format!("the topic `{}` has no locator to point to", target.value);
            let fault = Diagnostic::warning("topic::blind", target.place.clone(), message);
            found.push(
                fault.hint("the cross-reference is left out: tag a paragraph with the topic, or delete it"),
            );
        }
    }
    for meeting in corpus.meetings.values().filter(|meeting| meeting.report.is_none()) {
        if let Some(tag) = first_tag(&meeting.recommendations) {
            let message = "these recommendations carry topics, but the meeting has no `report`";
            let fault = Diagnostic::warning("topic::unreported", tag.place.clone(), message);
            found.push(
                fault.hint("name the symbol and the paragraphs of the report: the index cites by them"),
            );
        }
    }
}

fn first_tag(paragraphs: &[Paragraph]) -> Option<&Located<Id>> {
    paragraphs.iter().find_map(|it| it.topics.first().or_else(|| first_tag(&it.items)))
}
