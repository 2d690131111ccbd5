//! Resolutions and decisions that an author typed by number, and that nobody adopted: the reports of a session print all
//! that the session adopted, so what neither they print nor the project has does not exist.
//!
//! Nothing is said of sessions whose report the project has not got, nor of what another organ may have adopted: where the
//! sentence names one, where the number has a session of another organ too, or a form that such numbers have.

use super::Context;
use super::adopted::{Adopted, NUMBER, SESSION, adopted};
use super::own_words::OwnWords;
use super::typed_references::is_quoted;
use crate::arabic::letters::{Gender, fold};
use crate::arabic::numbered_nouns::{is_form_of, readings};
use crate::arabic::numbering::{Digits, letter_name_value};
use crate::corpus::{Span, Text};
use crate::diagnostics::{Diagnostic, sentence};

/// No session adopts more; what is greater is a year or counts otherwise.
const MOST: u32 = 200;

/// How many words before a number may name who adopted it.
const WORDS_BEFORE: usize = 7;

/// Organs that adopt something.
const ORGANS: [&str; 8] = ["مجلس", "جمعية", "لجنة", "هيئة", "فريق", "محكمة", "مؤتمر", "اجتماع"];

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let adopted = context.once.adopted.get_or_init(|| adopted(corpus));
    if adopted.is_empty() {
        return;
    }
    let mut visit = |text: &Text| {
        // Few texts have one of the nouns.
        let mut pieces = text.spans.iter().filter_map(Span::characters);
        if !pieces.any(|piece| adopted.iter().any(|it| piece.contains(&it.noun))) {
            return;
        }
        let mut from = text.place.clone();
        for Typed { word, number, session, last, of } in typed(&text.plain(), adopted) {
            from = context.sources.find_from(&from, word).unwrap_or_else(|| text.place.clone());
            let words = of.designation(number, session);
            let message = sentence!("reference-typed-instrument", words = words, last = last);
            found.push(Diagnostic::warning("reference::typed", from.clone(), message));
        }
    };
    corpus.visit(&mut OwnWords::new(&mut visit));
}

/// A typed number that none has.
struct Typed<'t, 'a> {
    word: &'t str,
    number: u32,
    session: u32,
    /// The last number of that session.
    last: u32,
    of: &'a Adopted,
}

/// The typed numbers of a text that none has.
fn typed<'t, 'a>(text: &'t str, adopted: &'a [Adopted]) -> Vec<Typed<'t, 'a>> {
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = vec![];
    for (index, noun) in words.iter().enumerate() {
        for of in adopted.iter().filter(|of| noun.contains(&of.noun) && is_own(noun, of)) {
            let from = index + 1 + usize::from(words.get(index + 1) == Some(&"رقم"));
            let numbers: Vec<_> =
                words[from..].iter().map_while(|word| Some((*word, number(word, of)?))).collect();
            let missing = numbers.iter().filter_map(|(word, (number, session))| {
                let known = of.sessions.get(session)?;
                let last = known.last().copied().unwrap_or_default();
                let (number, session) = (*number, *session);
                let missing = number <= MOST && !known.contains(&number);
                missing.then_some(Typed { word, number, session, last, of })
            });
            let missing: Vec<_> = missing.collect();
            let after = words.get(from + numbers.len()).copied();
            if !missing.is_empty()
                && !is_of_others(&words[..index], after, of)
                && !is_quoted(&text[..start(noun)])
            {
                found.extend(missing);
            }
        }
    }
    found
}

/// Whether a word is a noun with its article, or with the pronoun of the organ, whatever stands before that.
fn is_own(word: &str, of: &Adopted) -> bool {
    let word = fold(word.trim_start_matches(['(', '[']));
    let noun = fold(&of.noun);
    let pronoun = match of.gender {
        Gender::Masculine => "ه",
        Gender::Feminine => "ها",
    };
    let has_article = || word.contains(&of.definite) || word.contains(&of.prefixed);
    let has_pronoun = || word.ends_with(pronoun) && !word.contains(&of.definite);
    is_form_of(&word, &noun) && (has_article() || has_pronoun())
}

/// Whether the words around a number say that another organ adopted it, or that nobody did yet.
fn is_of_others(before: &[&str], after: Option<&str>, of: &Adopted) -> bool {
    let is_other = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mut others = ORGANS.iter().filter(|organ| **organ != of.organ);
        others.any(|organ| is_form_of(word, organ))
    };
    let clause = before.iter().rev().take(WORDS_BEFORE);
    let clause: Vec<&str> = clause.take_while(|word| !word.ends_with(['.', '؛', ':'])).copied().collect();
    let draft = clause.first().is_some_and(|word| is_form_of(word, "مشروع") || fold(word) == "مشاريع");
    let relative = |word: &str| {
        ["الصادر", "الذي", "التي", "اللذين", "اللتين", "من"].iter().any(|it| word.starts_with(it))
    };
    let of_organ = |word: &str| {
        let own = format!("لل{}", of.organ);
        word.starts_with("لل") && word != own
            || readings(word).any(|it| ORGANS.iter().any(|organ| it != word && it == *organ))
    };
    let says = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        relative(word) || of_organ(word) || letter_name_value(word).is_some()
    };
    draft || clause.iter().any(is_other) || after.is_some_and(says)
}

/// The numbers of an instrument and its session that a word is, with a conjunction before it and a mark behind it.
fn number(word: &str, of: &Adopted) -> Option<(u32, u32)> {
    let shaped = Digits::Western.shaped(word.strip_prefix('و').unwrap_or(word).trim_start_matches('('));
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

    fn resolutions() -> Adopted {
        let mut of = Adopted::new("قرار", &format!("{NUMBER}/{SESSION}"), "مؤتمر", Gender::Masculine);
        of.sessions.insert(12, [1, 2].into());
        of
    }

    fn found(text: &str) -> Vec<u32> {
        typed(text, &[resolutions()]).iter().map(|typed| typed.number).collect()
    }

    #[test]
    fn numbers_that_nobody_adopted_are_found() {
        for (text, numbers) in [
            ("عملاً بالقرار 5/12،", &[5][..]),
            ("تنفيذ القرارين 1/12 و3/12.", &[3]),
            ("(القرار ٥/١٢)", &[5]),
            ("وفقا للقرار\u{a0}9/12", &[9]),
            ("إذ يشير إلى قراره 9/12، وقراراته 1/12 و6/12 و7/12", &[9, 6, 7]),
            ("القرار رقم 9/12", &[9]),
            ("القرار (9/12)", &[9]),
            ("أشار المؤتمر في القرار 9/12 إلى ذلك", &[9]),
        ] {
            assert_eq!(found(text), numbers, "{text}");
        }
        assert_eq!(resolutions().designation(5, 12), "القرار 5/12");
    }

    #[test]
    fn what_others_may_have_adopted_is_left_alone() {
        for text in [
            "بالقرار 2/12",
            "القرار 5/11",
            "قرارها 5/12",
            "المقرر 5/12",
            "\"القرار 5/12\"",
            "القرار 5/12/3",
            "القرار 5/12/Rev.1",
            "القرار 2024/12",
            "القرار 5/12 ألف",
            "مشروع القرار 9/12",
            "القرار 9/12 الصادر عن جمعية الأمم المتحدة للبيئة",
            "اعتمد مجلس حقوق الإنسان القرار 9/12",
            "عملاً بالقرار 9/12 لمجلس الإدارة",
            "القرار 5/12 للمجلس المذكور",
            "القرار 3/12، الذي اتخذه مجلس الأمن",
            "للقرار 3/12 من قرارات الجمعية العامة",
            "أشارت الجمعية العامة إلى القرار 9/12",
            "القرار",
        ] {
            assert_eq!(found(text), [0_u32; 0], "{text}");
        }
    }
}
