//! Topics whose names stand in paragraphs that do not stand under them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Covered;
use crate::arabic::phrase_search::Phrases;
use crate::corpus::{Corpus, Id, Paragraph};
use crate::diagnostics::{Diagnostic, sentence};

/// A phrase that is looked for: the topic, and whether its name says nothing about it there.
type Phrase<'a> = (&'a Id, bool);

pub(super) fn note(corpus: &Corpus, covered: &Covered, found: &mut Vec<Diagnostic>) {
    let topics = corpus.topics.iter().filter(|topic| topic.see.is_empty());
    let phrases = Phrases::new(topics.flat_map(|topic| {
        let id = &topic.id.value;
        let names = std::iter::once(topic.heading.plain()).chain(topic.names.iter().map(|name| name.plain()));
        let names = names.map(move |name| (without_brackets(&name), (id, false)));
        names.chain(topic.except.iter().map(move |phrase| (phrase.plain().to_string(), (id, true))))
    }));
    for paragraphs in covered.texts() {
        paragraphs.into_iter().for_each(|paragraph| search(paragraph, &BTreeSet::new(), &phrases, found));
    }
}

/// The topics that a text names, each once; within its exceptions a name does not count.
fn named<'a>(text: &str, phrases: &Phrases<Phrase<'a>>) -> BTreeSet<&'a Id> {
    let found = phrases.find(text);
    let excepted = |range: &Range<usize>, id: &Id| {
        found.iter().any(|(other, (of, except))| {
            *except && *of == id && other.start <= range.start && range.end <= other.end
        })
    };
    let names = found.iter().filter(|(_, (_, except))| !except);
    names.filter(|(range, (id, _))| !excepted(range, id)).map(|(_, (id, _))| *id).collect()
}

/// A heading names its topic without what it adds in brackets.
fn without_brackets(heading: &str) -> String {
    let mut depth = 0;
    let kept = heading.chars().filter(|c| {
        depth += i32::from(*c == '(');
        let kept = depth == 0;
        depth -= i32::from(*c == ')' && depth > 0);
        kept
    });
    kept.collect()
}

/// A paragraph stands under its own topics, those of the paragraphs that it stands in, and those of the
/// paragraphs that it introduces.
fn search<'a>(
    paragraph: &'a Paragraph,
    above: &BTreeSet<&'a str>,
    phrases: &Phrases<Phrase<'a>>,
    found: &mut Vec<Diagnostic>,
) {
    let mut own = above.clone();
    own.extend(paragraph.topics.iter().map(|tag| tag.value.as_str()));
    let mut under = own.clone();
    paragraph.walk(&mut |it| under.extend(it.topics.iter().map(|tag| tag.value.as_str())));
    let named = named(&paragraph.text.plain(), phrases);
    for id in named.into_iter().filter(|id| !under.contains(id.as_str())) {
        let message = sentence!("indexer-name", id = id);
        found.push(Diagnostic::note("indexer::name", paragraph.text.place.clone(), message));
    }
    paragraph.items.iter().for_each(|item| search(item, &own, phrases, found));
}
