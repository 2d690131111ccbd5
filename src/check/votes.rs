//! The verb that a text has before the result of a vote goes with that: `اعتُمد [@vote]`, `رُفض [@vote]`.

use std::any::Any;
use std::collections::BTreeMap;

use super::Context;
use crate::arabic::letters::fold;
use crate::arabic::numbered_nouns::readings;
use crate::corpus::{Text, Vote, VoteResult};
use crate::diagnostics::{Diagnostic, Value, sentence};
use crate::source::{Id, Span, Visitor};

/// How many words before a result may have the verb: `اعتُمد مشروع القرار`.
const WORDS_BEFORE: usize = 6;

/// What is said of what was adopted, without marks on letters.
const ADOPTED: [&str; 6] = ["اعتمد", "اعتمدت", "اعتمدوا", "اقر", "اقرت", "اقروا"];
/// The same of what was rejected.
const REJECTED: [&str; 5] = ["رفض", "رفضت", "رفضه", "رفضها", "سقط"];

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut gathered = Gathered::default();
    corpus.visit(&mut gathered);
    let Gathered { votes, naming } = gathered;
    if votes.is_empty() {
        return;
    }
    let is_faulty = |file: &str| corpus.faulty.iter().any(|faulty| faulty.file == file);
    for text in naming.into_iter().filter(|text| !is_faulty(&text.place.file)) {
        for pair in text.spans.windows(2) {
            let [before, Span::Reference(pointer)] = pair else { continue };
            let file = text.place.file.as_str();
            let Some(vote) = votes.get(&(file, &pointer.id)).filter(|_| pointer.text.is_none()) else {
                continue;
            };
            let Some((verb, adopted)) = before.characters().and_then(verb) else { continue };
            let result = match vote.result() {
                VoteResult::Won if !adopted => "won",
                VoteResult::Lost if adopted => "lost",
                VoteResult::Tied if adopted => "tied",
                _ => continue,
            };
            let place = context.sources.find_from(&text.place, &format!("[@{pointer}]"));
            let message = sentence!("vote-result", verb = verb, result = Value::Choice(result));
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("vote::result", place, message));
        }
    }
}

/// The last verb of a text, in its last clause, and whether it says that something was adopted.
fn verb(text: &str) -> Option<(&str, bool)> {
    let clause = text.split_whitespace().rev().take(WORDS_BEFORE);
    let mut clause = clause.take_while(|word| !word.ends_with(['.', '،', '؛', ':']));
    clause.find_map(|word| {
        let folded = fold(word);
        let is = |verbs: &[&str]| readings(&folded).any(|it| verbs.contains(&it));
        (is(&ADOPTED) || is(&REJECTED)).then(|| (word, is(&ADOPTED)))
    })
}

/// The votes with an id, and the texts that name something.
#[derive(Default)]
struct Gathered<'a> {
    votes: BTreeMap<(&'a str, &'a Id), &'a Vote>,
    naming: Vec<&'a Text>,
}

impl<'a> Visitor<'a> for Gathered<'a> {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(vote) = record.downcast_ref::<Vote>()
            && let Some(id) = &vote.id
        {
            self.votes.insert((&id.place.file, &id.value), vote);
        }
    }

    fn text(&mut self, text: &'a Text) {
        if text.references().next().is_some() {
            self.naming.push(text);
        }
    }
}
