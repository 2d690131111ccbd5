//! Writes the pieces of a text as they are typed.

use ecow::EcoString;

use super::marks::{BRACKET, BRACKETED, NOTE, NOTE_IN_PLACE, OR, RAISED, STRONG, open_brackets, reference};
use super::reading::spans;
use crate::source::{Bracket, Fact, Span};

/// The most asterisks of a text for which it is tried whether they need a backslash.
const MOST_ASTERISKS: usize = 30;

/// Pieces as they are typed, or those of what a note says. An asterisk or a caret is escaped where it would else be a mark.
pub(super) fn written(pieces: &[Span], within: bool) -> EcoString {
    let asterisks = pieces.iter().map(|span| match span {
        Span::Plain(text) => text.matches(MARKS).count(),
        _ => 0,
    });
    let mut escaped = vec![false; asterisks.sum()];
    let same = |escaped: &[bool]| {
        spans(&with_asterisks(pieces, escaped, within), within).is_ok_and(|it| it == pieces)
    };
    if !same(&escaped) {
        escaped.fill(true);
        // Each is tried by itself, the last first, so that the opening one keeps its backslash; a text of
        // many keeps them all.
        let tried = if escaped.len() <= MOST_ASTERISKS { escaped.len() } else { 0 };
        for index in (0..tried).rev() {
            escaped[index] = false;
            escaped[index] = !same(&escaped);
        }
    }
    with_asterisks(pieces, &escaped, within)
}

/// The characters that are marks by where they stand.
const MARKS: [char; 2] = ['*', RAISED];

/// Writes pieces; `escaped` tells for each asterisk and caret that prints whether a backslash stands before it.
fn with_asterisks(pieces: &[Span], escaped: &[bool], within: bool) -> EcoString {
    let mut written = EcoString::new();
    let mut escaped = escaped.iter();
    // How many texts that are not agreed are open.
    let mut open = 0_usize;
    for span in pieces {
        match span {
            Span::Plain(text) => {
                let text = match (open > 0, within) {
                    (true, _) => with_brackets(text).replace(OR, "\\|"),
                    (false, true) => with_brackets(text),
                    (false, false) => text.to_string(),
                };
                plain(&text, open == 0 && !within, &mut escaped, &mut written);
            }
            Span::Emphasis(text) => wrapped(text, "*", within, &mut written),
            Span::Strong(text) => wrapped(text, STRONG, within, &mut written),
            Span::Raised(text) => {
                written.push(RAISED);
                written.push_str(text);
                written.push(RAISED);
            }
            Span::Bracket(bracket) => match bracket {
                Bracket::Opens => {
                    open += 1;
                    written.push_str(BRACKET);
                }
                Bracket::Parts => written.push(OR),
                Bracket::Closes => {
                    open = open.saturating_sub(1);
                    written.push(']');
                }
            },
            Span::Note(id) => {
                written.push_str(NOTE);
                written.push_str(id);
                written.push(']');
            }
            Span::NoteInPlace(spans) => {
                written.push_str(NOTE_IN_PLACE);
                let body = self::written(spans, true);
                written.push_str(&body);
                // Behind a backslash the bracket would belong to the note.
                written.push_str(if body.ends_with('\\') { " ]" } else { "]" });
            }
            Span::Fact(fact) => written.push_str(&fact.to_string()),
            Span::Reference(pointer) => written.push_str(&reference(pointer)),
        }
    }
    written
}

/// A text between two marks.
fn wrapped(text: &str, mark: &str, within: bool, written: &mut EcoString) {
    written.push_str(mark);
    let text = if within { with_brackets(text) } else { text.into() };
    written.push_str(&text.replace('*', "\\*"));
    written.push_str(mark);
}

/// Writes characters that print as they stand: before what would else name a fact, and where no brackets stand around it,
/// before what would else be a mark with one, stands a backslash.
fn plain<'f>(
    text: &str,
    unbracketed: bool,
    escaped: &mut impl Iterator<Item = &'f bool>,
    written: &mut EcoString,
) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mark = BRACKETED.into_iter().find(|mark| unbracketed && rest.starts_with(mark));
        let length = mark.map_or(c.len_utf8(), str::len);
        let flagged = mark.is_none() && MARKS.contains(&c) && escaped.next() == Some(&true);
        if mark.is_some() || flagged || Fact::begins(rest).is_some() {
            written.push('\\');
        }
        written.push_str(&rest[..length]);
        rest = &rest[length..];
    }
}

/// What stands in brackets, with a backslash before its own if they are marks or do not come in pairs.
fn with_brackets(text: &str) -> String {
    let marked = BRACKETED.iter().any(|mark| text.contains(mark));
    // A backslash before one would make a mark of it.
    let escaped = text.contains("\\[") || text.contains("\\]");
    if open_brackets(text) == Some(0) && !marked && !escaped {
        return text.into();
    }
    text.replace('[', "\\[").replace(']', "\\]")
}
