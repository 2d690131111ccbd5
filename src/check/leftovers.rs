//! What other programs leave in a text and this one prints as it stands: markup, entities of web pages, notes in brackets.

use super::{Context, all_texts};
use crate::corpus::Text;
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::{Fact, Span};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    all_texts(context.corpus, &mut |text| {
        // One that has a backslash before it is meant.
        let is_meant = |mark: &str| context.sources.find_from(&text.place, mark).is_some();
        let mut around = around_a_mark(text).filter(|_| !is_meant("\\*")).or_else(|| fact_in_braces(text));
        for span in Span::all(&text.spans) {
            let found_in = span.characters().and_then(leftover).map(str::to_owned);
            let caret = || span.characters().and_then(raised).filter(|_| !is_meant("\\^")).map(str::to_owned);
            let left = found_in.or_else(|| fact_in_italics(span)).or_else(caret);
            let Some(left) = left.or_else(|| around.take()) else { continue };
            let left = left.as_str();
            let place = context.sources.find_from(&text.place, left);
            let message = sentence!("text-leftover", left = left);
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::warning("text::leftover", place, message));
            return;
        }
    });
}

/// What a document knows of itself, where it is not written out: within italics or bold letters.
fn fact_in_italics(span: &Span) -> Option<String> {
    let (Span::Emphasis(text) | Span::Strong(text)) = span else { return None };
    let marks = text.match_indices('{').find_map(|(at, _)| Fact::begins(&text[at..]));
    marks.map(|(fact, _)| fact.to_string())
}

/// The same in two braces, of which the outer ones print.
fn fact_in_braces(text: &Text) -> Option<String> {
    text.spans.windows(2).find_map(|pair| match pair {
        [Span::Plain(before), Span::Fact(fact)] if before.ends_with('{') => Some(format!("{{{fact}")),
        _ => None,
    })
}

/// Asterisks around another mark, which stay asterisks.
fn around_a_mark(text: &Text) -> Option<String> {
    let opens = text.spans.iter().position(|span| {
        matches!(span, Span::Plain(piece) if piece.rsplit(' ').next().is_some_and(|word| word.starts_with('*')))
    })?;
    let closes = text.spans[opens + 1..].iter().find_map(|span| match span {
        Span::Plain(piece) => piece.split(' ').next().filter(|word| word.contains('*')),
        _ => None,
    });
    closes.map(|_| "*".to_owned())
}

/// What a leftover looks like.
enum Pattern {
    /// A mark that says nothing here.
    Mark(&'static str),
    /// Something between two marks.
    Between(&'static str, &'static str, fn(&str) -> bool),
}

/// All that is looked for, in this order.
const PATTERNS: [Pattern; 11] = [
    // What stands for bold letters elsewhere, where it does not stand in pairs.
    Pattern::Mark("**"),
    // What was meant to be a note, with a blank in it.
    Pattern::Mark("[ ^"),
    // What was meant to open a text that is not agreed: with the question mark of Arabic, or with a blank in it.
    Pattern::Mark("[؟"),
    Pattern::Mark("[ ?"),
    Pattern::Between("{", "}", is_braced),
    Pattern::Between("[", "]", is_in_two_wordings),
    Pattern::Between("<", ">", is_tag),
    Pattern::Between("&", ";", is_entity),
    Pattern::Between("[", "]", is_note),
    Pattern::Between("__", "__", is_underlined),
    Pattern::Between("~~", "~~", is_underlined),
];

impl Pattern {
    fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Self::Mark(mark) => text.find(mark).map(|at| &text[at..at + mark.len()]),
            Self::Between(opens, closes, is) => text.match_indices(opens).find_map(|(at, _)| {
                let inside = &text[at + opens.len()..];
                let end = inside.find(closes)?;
                is(&inside[..end]).then(|| &text[at..at + opens.len() + end + closes.len()])
            }),
        }
    }
}

/// Whether braces are around a name, known or not.
fn is_braced(inside: &str) -> bool {
    let word = !inside.is_empty() && inside.chars().count() <= 20 && !inside.contains(char::is_whitespace);
    let is_known = |name: &str| Fact::begins(&format!("{{{name}}}")).is_some();
    // Without blanks, a name that is known stands here only behind a backslash.
    (word && !is_known(inside)) || (inside != inside.trim() && is_known(inside.trim()))
}

fn is_in_two_wordings(inside: &str) -> bool {
    inside.contains('|')
}

fn is_tag(inside: &str) -> bool {
    let name = inside.trim_start_matches('/').trim_end_matches([' ', '/']);
    !name.is_empty() && name.len() <= 10 && name.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_entity(inside: &str) -> bool {
    let name = inside.trim_start_matches('#');
    (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_note(inside: &str) -> bool {
    (1..=3).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether words touch the marks on both sides; a line to be written on has none.
fn is_underlined(inside: &str) -> bool {
    inside.starts_with(char::is_alphanumeric) && inside.ends_with(char::is_alphanumeric)
}

/// The first leftover of a text: `**`, `<b>`, `&nbsp;`, `[1]`, `[ ^`.
fn leftover(text: &str) -> Option<&str> {
    PATTERNS.iter().find_map(|pattern| pattern.find(text))
}

/// What was meant to be raised, without the second caret: `م^2`.
fn raised(text: &str) -> Option<&str> {
    text.match_indices('^').find_map(|(at, _)| {
        let before = text[..at].chars().next_back().filter(|c| c.is_alphanumeric() || *c == ')')?;
        let after = text[at + 1..].trim_start_matches(['+', '-', '\u{2212}']);
        let end = after.find(|c: char| !c.is_numeric()).unwrap_or(after.len());
        let from = at - before.len_utf8();
        (end > 0).then(|| &text[from..text.len() - after.len() + end])
    })
}

#[cfg(test)]
mod tests {
    use super::{leftover, raised};

    #[test]
    fn what_other_programs_leave_is_found() {
        for (text, left) in [
            ("**مهم** جداً", "**"),
            ("نص <b>مهم</b>", "<b>"),
            ("سطر<br />آخر", "<br />"),
            ("أ&nbsp;ب", "&nbsp;"),
            ("أ&#160;ب", "&#160;"),
            ("الاتفاقية[1] نص", "[1]"),
            ("الاتفاقية[ ^annex]", "[ ^"),
            ("[؟نصوص|مشاريع]", "[؟"),
            ("[ ?نصوص]", "[ ?"),
            ("[نصوص|مشاريع]", "[نصوص|مشاريع]"),
            ("الدورة {sesion}", "{sesion}"),
            ("الدورة {الدورة}", "{الدورة}"),
            ("الدورة { session }", "{ session }"),
            ("نص __مهم جداً__ هنا", "__مهم جداً__"),
            ("نص ~~محذوف~~", "~~محذوف~~"),
        ] {
            assert_eq!(leftover(text), Some(left));
        }
        for text in [
            "2 < 3 > 1",
            "R&D; نص",
            "[يحدد لاحقاً]",
            "[2021-05]",
            "أ & ب",
            "*",
            "",
            "{session}",
            "{ أ ب }",
            "أ | ب",
            "الاسم: ____________ التوقيع: ______",
            "a__b",
        ] {
            assert_eq!(leftover(text), None, "{text}");
        }
    }

    #[test]
    fn carets_without_a_second_one_are_found() {
        for (text, left) in [("150 م^2 من", "م^2"), ("10^-6", "0^-6"), ("(أ)^12", ")^12")] {
            assert_eq!(raised(text), Some(left), "{text}");
        }
        for text in ["أ ^ ب", "^2", "م^", "م^ب", ""] {
            assert_eq!(raised(text), None, "{text}");
        }
    }
}
