//! Takes the pieces of a text from what was typed.

use ecow::EcoString;

use super::marks::{
    BRACKET, BRACKETED, Malformed, NOTE, NOTE_IN_PLACE, OR, RAISED, REFERENCE, STRONG, open_brackets,
};
use crate::source::{Bracket, Fact, Pointer, Span, is_id};

/// The most characters of a malformed mark that are shown.
const MOST_SHOWN: usize = 30;
/// The most letters that are raised together.
const MOST_RAISED: usize = 20;

/// The pieces of a text or, within a note, of what it says: there brackets may be escaped, and no notes stand.
pub(super) fn spans(text: &str, within: bool) -> Result<Vec<Span>, Malformed> {
    let mut spans = vec![];
    let mut plain = EcoString::new();
    let mut rest = text;
    // Inside a word or a calculation an asterisk is an asterisk.
    let mut before: Option<char> = None;
    // The texts that are not agreed and not closed yet: where each begins, and how many brackets are open in it.
    let mut open: Vec<(&str, usize)> = vec![];
    while !rest.is_empty() {
        let (printed, marked) = rest.split_at(rest.find(may_begin).unwrap_or(rest.len()));
        plain.push_str(printed);
        before = printed.chars().next_back().or(before);
        rest = marked;
        let Some(c) = rest.chars().next() else { break };
        let last = before.replace(c);
        let shown = |end: Option<usize>| {
            let end = end.map_or(rest.len(), |end| end + NOTE.len() + 1);
            rest[..end].chars().take(MOST_SHOWN).collect()
        };
        if let Some((escaped, after)) = escaped(rest, within, !open.is_empty()) {
            plain.push_str(escaped);
            rest = after;
        } else if let Some(after) = rest.strip_prefix(NOTE) {
            let end = after.find(']');
            let id = end.map(|end| &after[..end]).unwrap_or_default();
            if within || !is_id(id) {
                return Err(Malformed::Note(shown(end)));
            }
            flush(&mut plain, &mut spans);
            spans.push(Span::Note(id.into()));
            rest = &after[id.len() + 1..];
        } else if let Some(after) = rest.strip_prefix(REFERENCE) {
            let end = after.find(']');
            let Some((end, pointer)) = end.and_then(|end| Some((end, Pointer::parse(&after[..end])?))) else {
                return Err(Malformed::Reference(shown(end)));
            };
            flush(&mut plain, &mut spans);
            spans.push(Span::Reference(pointer));
            rest = &after[end + 1..];
        } else if let Some(after) = rest.strip_prefix(NOTE_IN_PLACE) {
            let end = end_of_note(after);
            let body = end.map(|end| after[..end].trim()).unwrap_or_default();
            if within || body.is_empty() {
                return Err(Malformed::Note(shown(end)));
            }
            flush(&mut plain, &mut spans);
            spans.push(Span::NoteInPlace(self::spans(body, true)?));
            rest = end.map(|end| &after[end + 1..]).unwrap_or_default();
        } else if let Some((fact, after)) = Fact::begins(rest) {
            flush(&mut plain, &mut spans);
            spans.push(Span::Fact(fact));
            rest = after;
        } else if let Some(after) = rest.strip_prefix(BRACKET) {
            open.push((rest, 0));
            flush(&mut plain, &mut spans);
            spans.push(Span::Bracket(Bracket::Opens));
            rest = after;
        } else if let (Some((from, 0)), ']' | OR) = (open.last().copied(), c) {
            flush(&mut plain, &mut spans);
            // A wording that says nothing is none.
            if matches!(spans.last(), Some(Span::Bracket(Bracket::Opens | Bracket::Parts))) {
                return Err(Malformed::Wording(from.chars().take(MOST_SHOWN).collect()));
            }
            spans.push(Span::Bracket(if c == OR { Bracket::Parts } else { Bracket::Closes }));
            if c != OR {
                open.pop();
            }
            rest = &rest[1..];
        } else if let Some((body, after)) =
            strong(rest, last).filter(|(body, _)| open.is_empty() || is_whole(body))
        {
            flush(&mut plain, &mut spans);
            spans.push(Span::Strong(unescaped(body, within)));
            before = Some('*');
            rest = after;
        } else if let Some(after) = rest.strip_prefix(STRONG) {
            plain.push_str(STRONG);
            before = Some('*');
            rest = after;
        } else if let Some((body, after)) =
            emphasis(rest, last).filter(|(body, _)| open.is_empty() || is_whole(body))
        {
            flush(&mut plain, &mut spans);
            spans.push(Span::Emphasis(unescaped(body, within)));
            rest = after;
        } else if let Some((body, after)) = raised(rest, last) {
            flush(&mut plain, &mut spans);
            spans.push(Span::Raised(body.into()));
            rest = after;
        } else {
            if let Some((_, brackets)) = open.last_mut() {
                *brackets = match c {
                    '[' => *brackets + 1,
                    ']' => brackets.saturating_sub(1),
                    _ => *brackets,
                };
            }
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    flush(&mut plain, &mut spans);
    match open.pop() {
        Some((from, _)) => Err(Malformed::Bracket(from.chars().take(MOST_SHOWN).collect())),
        None => Ok(spans),
    }
}

/// Whether a mark may begin or end with a character; all others print as they stand.
fn may_begin(c: char) -> bool {
    matches!(c, '\\' | '[' | ']' | '^' | '{' | '*' | '|')
}

/// What a backslash at the start of a text makes print as it stands, and what follows it.
fn escaped(text: &str, within: bool, bracketed: bool) -> Option<(&'static str, &str)> {
    let after = text.strip_prefix('\\')?;
    let marks: &[&'static str] = match (within, bracketed) {
        (true, true) => &["*", "[", "]", "|", "^"],
        (true, false) => &["*", "[", "]", "^"],
        (false, true) => &["*", "[", "]", "|", NOTE_IN_PLACE, "^"],
        (false, false) => &["*", NOTE, REFERENCE, BRACKET, NOTE_IN_PLACE, "^"],
    };
    if Fact::begins(after).is_some() {
        return Some(("{", &after[1..]));
    }
    marks.iter().find_map(|mark| Some((*mark, after.strip_prefix(mark)?)))
}

/// What stands between marks, without the backslashes before what would else be one.
fn unescaped(body: &str, within: bool) -> EcoString {
    let body = body.replace("\\*", "*");
    let body = if within { body.replace("\\[", "[").replace("\\]", "]") } else { body };
    body.into()
}

/// Where the bracket stands that closes a note, from after the one that opens it: brackets in pairs belong to what it
/// says, and those with a backslash before them.
fn end_of_note(text: &str) -> Option<usize> {
    let (mut open, mut before) = (0_usize, None);
    for (at, c) in text.char_indices() {
        match c {
            _ if before == Some('\\') => {}
            '[' => open += 1,
            ']' if open == 0 => return Some(at),
            ']' => open -= 1,
            _ => {}
        }
        before = Some(c);
    }
    None
}

/// The body of an emphasis at the start of a text, and what follows it. An asterisk that is not
/// closed, that stands inside a word, or that has a space on its inner side, is an asterisk.
fn emphasis(text: &str, before: Option<char>) -> Option<(&str, &str)> {
    between(text, "*", before)
}

/// The same of bold letters.
fn strong(text: &str, before: Option<char>) -> Option<(&str, &str)> {
    between(text, STRONG, before).filter(|(body, after)| !body.contains('*') && !after.starts_with('*'))
}

fn between<'a>(text: &'a str, mark: &str, before: Option<char>) -> Option<(&'a str, &'a str)> {
    let after = text.strip_prefix(mark)?;
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let mut from = 0;
    let end = loop {
        let at = from + after[from..].find(mark)?;
        if !after[..at].ends_with('\\') {
            break at;
        }
        from = at + 1;
    };
    let (body, after) = (&after[..end], &after[end + mark.len()..]);
    let marked = BRACKETED.iter().any(|mark| body.contains(mark));
    let tight = !body.is_empty() && !body.starts_with(' ') && !body.ends_with(' ') && !marked;
    let closes = !after.starts_with(char::is_alphanumeric);
    (tight && closes).then_some((body, after))
}

/// Whether words within a text that is not agreed end none of its wordings.
fn is_whole(body: &str) -> bool {
    !body.contains(OR) && open_brackets(body).is_some()
}

/// The letters that are raised at the start of a text, behind the letter or the digit that they belong to, and what follows
/// them.
fn raised(text: &str, before: Option<char>) -> Option<(&str, &str)> {
    let after = text.strip_prefix(RAISED)?;
    let (body, after) = after.split_once(RAISED)?;
    let is_raised = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '\u{2212}');
    let fits = !body.is_empty() && body.chars().count() <= MOST_RAISED && body.chars().all(is_raised);
    let behind = before.is_some_and(|c| c.is_alphanumeric() || c == ')');
    // A bracket behind it begins a note in place, unless it is that of another mark.
    let begins_note =
        after.starts_with('[') && ![NOTE, REFERENCE, BRACKET].iter().any(|mark| after.starts_with(mark));
    (fits && behind && !begins_note).then_some((body, after))
}

fn flush(plain: &mut EcoString, spans: &mut Vec<Span>) {
    if !plain.is_empty() {
        spans.push(Span::Plain(std::mem::take(plain)));
    }
}
