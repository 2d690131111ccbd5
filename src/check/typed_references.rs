//! References that an author typed, and that certainly speak of the text that they stand in: a number beyond the last one
//! of that names nothing.
//!
//! Certain are those before `أعلاه`, `أدناه` or `من هذا القرار`, in a resolution, a decision or a report. Others may speak of
//! other texts, and the agenda and the resolutions of a session may be more than the project has; nothing is said of
//! those, nor of what stands in quotation marks or in the recommendations of a meeting, which count otherwise in print.

use std::collections::BTreeMap;

use super::Context;
use super::own_words::OwnWords;
use crate::arabic::numbered_nouns::is_form_of;
use crate::corpus::{Corpus, Counted, DocumentContent, InstrumentKind, Text};
use crate::diagnostics::{Diagnostic, Value, sentence};
use crate::resolve::last_number;
use crate::source::Source;

/// What is counted, and the nouns that it goes by; broken plurals are nouns of their own.
const NOUNS: [(Counted, &[&str]); 3] = [
    (Counted::Paragraphs, &["فقرة"]),
    (Counted::Tables, &["جدول", "جداول"]),
    (Counted::Figures, &["شكل", "أشكال"]),
];

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut last: BTreeMap<(&str, Counted), Option<u32>> = BTreeMap::new();
    each_text(corpus, &mut |text, itself| {
        for Typed { counted, number, words } in typed(&text.plain(), itself) {
            let file = text.place.file.as_str();
            // What could not be read would seem to be missing.
            if corpus.faulty.iter().any(|faulty| faulty.file == file) {
                continue;
            }
            let last = last.entry((file, counted)).or_insert_with(|| last_number(corpus, file, counted));
            let Some(last) = last.filter(|last| *last < number) else { continue };
            let place = context.sources.find_from(&text.place, words);
            let what = Value::Choice(match counted {
                Counted::Paragraphs => "paragraph",
                Counted::Tables => "table",
                Counted::Figures => "figure",
            });
            let message = sentence!("reference-typed", what = what, number = number, last = last);
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("reference::typed", place, message));
        }
    });
}

/// Visits the texts of resolutions, decisions and reports that are their own words, with what they call themselves.
fn each_text<'a>(corpus: &'a Corpus, visit: &mut dyn FnMut(&'a Text, &'static str)) {
    for instrument in corpus.shared().into_iter().flat_map(|it| it.instruments.values()) {
        let itself = match instrument.form {
            InstrumentKind::Resolution => "القرار",
            InstrumentKind::Decision => "المقرر",
            InstrumentKind::Instrument => "",
        };
        instrument.content.visit(&mut OwnWords::new(&mut |text| visit(text, itself)));
    }
    for document in corpus.subjects() {
        if let DocumentContent::Report(report) = &*document.content {
            report.visit(&mut OwnWords::new(&mut |text| visit(text, "التقرير")));
        }
    }
}

/// A typed reference to the text that it stands in.
#[derive(Debug, PartialEq, Eq)]
struct Typed<'a> {
    counted: Counted,
    /// The greatest of its numbers.
    number: u32,
    words: &'a str,
}

/// The typed references of a text to itself, which it calls by some word.
fn typed<'a>(text: &'a str, itself: &str) -> Vec<Typed<'a>> {
    // Few texts have such a word.
    if !["أعلاه", "أدناه", "من هذا"].iter().any(|word| text.contains(word)) {
        return vec![];
    }
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = vec![];
    for (index, word) in words.iter().enumerate() {
        let noun = word.trim_start_matches(['(', '[']);
        let Some((counted, _)) = NOUNS.iter().find(|(_, nouns)| nouns.iter().any(|it| is_form_of(noun, it)))
        else {
            continue;
        };
        let (number, length) = numbers(&words[index + 1..]);
        let rest = &words[index + 1 + length..];
        let (Some(number), Some(pointer)) = (number, pointer(rest, itself)) else { continue };
        if !is_quoted(&text[..start(word)]) {
            let end = start(pointer) + pointer.len();
            found.push(Typed { counted: *counted, number, words: &text[start(noun)..end] });
        }
    }
    found
}

/// The greatest of the numbers that some words begin with, `4`, `4 و5`, `من 4 إلى 6`, `2 (ب)`, and how many words they
/// are.
fn numbers(words: &[&str]) -> (Option<u32>, usize) {
    let (mut greatest, mut length) = (None, 0);
    while let Some(word) = words.get(length) {
        let figures = figures(word);
        let next = || words.get(length + 1).is_some_and(|next| self::figures(next).is_some());
        let letter = word.starts_with('(') && word.trim_end_matches('،').ends_with(')') && greatest.is_some();
        if figures.is_some() {
            greatest = greatest.max(figures);
        } else if !(letter || matches!(*word, "من" | "إلى") && next()) {
            break;
        }
        length += 1;
    }
    (greatest, length)
}

/// The greatest number of a figure or a range, with a conjunction before it and a comma behind it.
fn figures(word: &str) -> Option<u32> {
    let word = word.strip_prefix('و').unwrap_or(word);
    let word = word.strip_suffix('،').unwrap_or(word);
    let digits = |part: &str| {
        let digits: Option<String> = part
            .chars()
            .map(|c| match c {
                '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
                _ => c.is_ascii_digit().then_some(c),
            })
            .collect();
        digits?.parse::<u32>().ok()
    };
    let numbers: Option<Vec<u32>> = word.split('-').map(digits).collect();
    numbers?.into_iter().max()
}

/// The word by which a reference says that it speaks of the text that it stands in.
fn pointer<'a>(words: &[&'a str], itself: &str) -> Option<&'a str> {
    let bare = |word: &'a str| word.trim_end_matches(|c: char| !c.is_alphanumeric());
    match words {
        [first, ..] if matches!(bare(first), "أعلاه" | "أدناه") => Some(bare(first)),
        ["من", "هذا", name, ..] if bare(name) == itself => Some(bare(name)),
        _ => None,
    }
}

/// Whether quotation marks are open behind a text.
pub(super) fn is_quoted(before: &str) -> bool {
    let count = |mark: char| before.matches(mark).count();
    count('"') % 2 == 1 || count('«') > count('»') || count('“') > count('”')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_to_the_text_itself_are_found() {
        for (text, number, words) in [
            ("المشار إليها في الفقرة 12 أعلاه،", 12, "الفقرة 12 أعلاه"),
            ("وبالفقرتين\u{a0}4 و5 أدناه", 5, "وبالفقرتين\u{a0}4 و5 أدناه"),
            ("(الفقرات 4-6 أعلاه)", 6, "الفقرات 4-6 أعلاه"),
            ("الفقرات من ٤ إلى ١٦ من هذا القرار.", 16, "الفقرات من ٤ إلى ١٦ من هذا القرار"),
            ("الفقرة 2 (ب)، أعلاه الفقرة 3 (ج) أعلاه", 3, "الفقرة 3 (ج) أعلاه"),
        ] {
            let found = typed(text, "القرار");
            let last = found.last().expect("a reference");
            assert_eq!((last.counted, last.number, last.words), (Counted::Paragraphs, number, words));
        }
        let figure = typed("يبين الشكل 3 أدناه", "القرار");
        assert_eq!(figure, [Typed { counted: Counted::Figures, number: 3, words: "الشكل 3 أدناه" }]);
    }

    #[test]
    fn others_may_speak_of_other_texts() {
        for text in [
            "الفقرة 12 من المرفق أعلاه",
            "الفقرة 12",
            "الفقرة 12 من هذا المقرر",
            "المادة 12 أعلاه",
            "الفقرة [@plans] أعلاه",
            "\"يشير إلى الفقرة 12 أعلاه\"",
            "تشكيل 12 أدناه",
            "الفقرة الثانية أعلاه",
        ] {
            assert_eq!(typed(text, "القرار"), [], "{text}");
        }
    }
}
