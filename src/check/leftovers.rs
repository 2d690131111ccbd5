//! What other programs leave in a text and this one prints as it stands: markup, entities of web pages, notes in brackets.

use super::{Context, all_texts};
use crate::corpus::Text;
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::{Fact, Span};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    all_texts(context.corpus, &mut |text| {
        // One that has a backslash before it is meant.
        let meant = || context.sources.find_from(&text.place, "\\*").is_some();
        let mut around = around_a_mark(text).filter(|_| !meant());
        for span in Span::all(&text.spans) {
            let found_in = span.characters().and_then(leftover).map(str::to_owned);
            let left = found_in.or_else(|| fact_in_italics(span));
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

/// What stands for bold letters elsewhere, where it does not stand in pairs.
const STARS: &str = "**";
/// What was meant to be a note, with a blank in it.
const NOTE_WITH_SPACE: &str = "[ ^";

/// What was meant to open a text that is not agreed: with the question mark of Arabic, or with a blank in it.
const BRACKET_OF_ARABIC: &str = "[؟";
const BRACKET_WITH_SPACE: &str = "[ ?";

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

/// The first leftover of a text: `**`, `<b>`, `&nbsp;`, `[1]`, `[ ^`.
fn leftover(text: &str) -> Option<&str> {
    let mark = |mark: &str| text.find(mark).map(|at| &text[at..at + mark.len()]);
    let between = |opens: char, closes: char, is: fn(&str) -> bool| {
        text.match_indices(opens).find_map(|(at, _)| {
            let inside = &text[at + opens.len_utf8()..];
            let end = inside.find(closes)?;
            is(&inside[..end]).then(|| &text[at..at + opens.len_utf8() + end + closes.len_utf8()])
        })
    };
    let is_tag = |it: &str| {
        let name = it.trim_start_matches('/').trim_end_matches([' ', '/']);
        !name.is_empty() && name.len() <= 10 && name.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let is_entity = |it: &str| {
        let name = it.trim_start_matches('#');
        (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_note = |it: &str| (1..=3).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_digit());
    let is_braced = |it: &str| {
        let word = !it.is_empty() && it.chars().count() <= 20 && !it.contains(char::is_whitespace);
        // A name that is known stands here only behind a backslash.
        word && Fact::begins(&format!("{{{it}}}")).is_none()
    };
    let is_in_two_wordings = |it: &str| it.contains('|');
    let found = [
        mark(STARS),
        mark(NOTE_WITH_SPACE),
        mark(BRACKET_OF_ARABIC),
        mark(BRACKET_WITH_SPACE),
        between('{', '}', is_braced),
        between('[', ']', is_in_two_wordings),
        between('<', '>', is_tag),
        between('&', ';', is_entity),
        between('[', ']', is_note),
    ];
    found.into_iter().flatten().next()
}

#[cfg(test)]
mod tests {
    use super::leftover;

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
        ] {
            assert_eq!(leftover(text), None, "{text}");
        }
    }
}
