//! Resolutions and decisions that an author typed by number, and that nobody adopted: the report of a session prints all
//! that the session adopted, so what it does not print does not exist.
//!
//! Nothing is said of sessions whose report the project has not got, nor of what another organ may have adopted: a number
//! behind a noun with a pronoun (`قراره 1/7`), one whose session is that of another organ too, one in quotation marks.

use std::collections::{BTreeMap, BTreeSet};

use super::typed_references::is_quoted;
use super::{Context, all_texts};
use crate::arabic::numbered_nouns::is_form_of;
use crate::arabic::numbering::Digits;
use crate::corpus::{Corpus, DocumentContent, Instrument, Reading, Session, Shelved, Span};
use crate::diagnostics::{Diagnostic, sentence};
use crate::resolve::Style;
use crate::source::Target;

/// What stands in place of a number while the words around it are compared.
const NUMBER: char = '\u{1}';
const SESSION: char = '\u{2}';

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let reading = Reading::new(corpus);
    let adopted = adopted(corpus, Style::of(&reading, None, None));
    if adopted.is_empty() {
        return;
    }
    all_texts(corpus, &mut |text| {
        // Few texts have one of the nouns.
        let mut pieces = text.spans.iter().filter_map(Span::characters);
        if !pieces.any(|piece| adopted.iter().any(|it| piece.contains(&it.noun))) {
            return;
        }
        for (words, number, of) in typed(&text.plain(), &adopted) {
            let place = context.sources.find_from(&text.place, words).unwrap_or_else(|| text.place.clone());
            let last = of.numbers.last().copied().unwrap_or_default();
            let message =
                sentence!("reference-typed-instrument", words = words, number = number, last = last);
            found.push(Diagnostic::warning("reference::typed", place, message));
        }
    });
}

/// What a session adopted of one kind.
struct Adopted {
    /// The noun without the article: `قرار`.
    noun: String,
    /// What follows the noun, with marks in place of the numbers: `1/12`.
    form: String,
    session: u32,
    numbers: BTreeSet<u32>,
}

/// What is known to be all that sessions adopted, by their reports.
fn adopted(corpus: &Corpus, style: Style) -> Vec<Adopted> {
    let mut found = vec![];
    for document in &corpus.documents {
        let DocumentContent::Report(report) = &document.content else { continue };
        let id = &report.masthead.session.value;
        let Some(session) = corpus.sessions.get(id) else { continue };
        // What cannot be read would seem to be missing.
        let unread = corpus.faulty.iter().any(|faulty| faulty.file == document.file)
            || report.instruments().any(|it| corpus.may_be_faulty(Target::Instrument, &it.value));
        let others = corpus.sessions.values().filter(|it| it.number == session.number).count();
        if unread || others > 1 {
            continue;
        }
        let instruments = report.instruments().filter_map(|it| corpus.instruments.get(&it.value));
        let mut kinds: BTreeMap<&str, Vec<&Shelved<Instrument>>> = BTreeMap::new();
        for instrument in instruments.filter(|it| it.session.value == *id) {
            kinds.entry(instrument.kind()).or_default().push(instrument);
        }
        found.extend(kinds.into_values().filter_map(|all| of_kind(&all, session, style)));
    }
    found
}

fn of_kind(instruments: &[&Shelved<Instrument>], session: &Session, style: Style) -> Option<Adopted> {
    let (number, own) = (NUMBER.to_string(), SESSION.to_string());
    let designation = style.designation(instruments.first()?, session, &number, &own)?;
    let (noun, form) = designation.split_once(' ')?;
    if form.contains(char::is_whitespace) || !(form.contains(NUMBER) && form.contains(SESSION)) {
        return None;
    }
    Some(Adopted {
        noun: noun.strip_prefix("ال")?.to_owned(),
        form: form.to_owned(),
        session: session.number.get(),
        numbers: instruments.iter().map(|it| it.number.get()).collect(),
    })
}

/// The typed numbers of a text that are none of those: the words, the number, and what was adopted.
fn typed<'t, 'a>(text: &'t str, adopted: &'a [Adopted]) -> Vec<(&'t str, u32, &'a Adopted)> {
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = vec![];
    for (index, noun) in words.iter().enumerate() {
        for of in adopted.iter().filter(|of| is_definite(noun, &of.noun)) {
            let numbers = words[index + 1..].iter().map_while(|word| Some((word, number(word, of)?)));
            for (word, (number, session)) in numbers {
                if session == of.session && !of.numbers.contains(&number) && !is_quoted(&text[..start(noun)])
                {
                    let end = start(word) + word.trim_end_matches(|c: char| !c.is_numeric()).len();
                    found.push((&text[start(noun)..end], number, of));
                }
            }
        }
    }
    found
}

/// Whether a word is a noun with its article, whatever stands before that.
fn is_definite(word: &str, noun: &str) -> bool {
    let word = word.trim_start_matches(['(', '[']);
    is_form_of(word, noun) && ["ال", "لل"].iter().any(|article| word.contains(&format!("{article}{noun}")))
}

/// The numbers of an instrument and its session that a word is, with a conjunction before it and a mark behind it.
fn number(word: &str, of: &Adopted) -> Option<(u32, u32)> {
    let shaped = Digits::Western.shaped(word.strip_prefix('و').unwrap_or(word));
    let (mut number, mut session) = (None, None);
    let mut rest = shaped.as_str();
    for c in of.form.chars() {
        if !matches!(c, NUMBER | SESSION) {
            rest = rest.strip_prefix(c)?;
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let value = rest[..end].parse().ok()?;
        *(if c == NUMBER { &mut number } else { &mut session }) = Some(value);
        rest = &rest[end..];
    }
    let ends = rest.chars().all(|c| !c.is_alphanumeric() && c != '/');
    ends.then_some((number?, session?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_nobody_adopted_are_found() {
        let of = Adopted {
            noun: "قرار".into(),
            form: format!("{NUMBER}/{SESSION}"),
            session: 12,
            numbers: [1, 2].into(),
        };
        let adopted = [of];
        let words = |text: &str| {
            let found = typed(text, &adopted);
            found.iter().map(|(words, number, _)| (words.to_string(), *number)).collect::<Vec<_>>()
        };
        for (text, found, number) in [
            ("عملاً بالقرار 5/12،", "بالقرار 5/12", 5),
            ("تنفيذ القرارين 1/12 و3/12.", "القرارين 1/12 و3/12", 3),
            ("(القرار ٥/١٢)", "القرار ٥/١٢", 5),
            ("وفقا للقرار\u{a0}9/12", "للقرار\u{a0}9/12", 9),
        ] {
            assert_eq!(words(text), [(found.to_owned(), number)], "{text}");
        }
        for text in [
            "بالقرار 2/12",
            "القرار 5/11",
            "قراره 5/12",
            "المقرر 5/12",
            "\"القرار 5/12\"",
            "القرار 5/12/3",
            "القرار",
        ] {
            assert_eq!(words(text), [], "{text}");
        }
    }
}
