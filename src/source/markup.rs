//! The inline markup of texts: `*emphasis*`, `[^note]`, `^[note in place]`, `[@reference]`, and a backslash to print
//! each as it is.

use ecow::EcoString;

use super::{Pointer, Span, is_id};

/// A mark that says nothing, as far as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Malformed {
    /// One of a footnote.
    Note(EcoString),
    /// One of a reference.
    Reference(EcoString),
}

/// What begins a footnote that cites.
const NOTE: &str = "[^";
/// What begins a footnote that says itself what it says.
const NOTE_IN_PLACE: &str = "^[";
/// What begins a reference.
const REFERENCE: &str = "[@";

/// The most characters of a malformed mark that are shown.
const MOST_SHOWN: usize = 30;

/// The most asterisks of a text for which it is tried whether they need a backslash.
const MOST_ASTERISKS: usize = 30;

/// Divides a text into its pieces. The error is the first mark that says nothing.
pub(super) fn parse(text: &str) -> Result<Vec<Span>, Malformed> {
    spans(text, false)
}

/// Writes pieces with the markup that gives them back; an asterisk is escaped where it would else begin or end an
/// emphasis.
pub(super) fn write(spans: &[Span]) -> EcoString {
    written(spans, false)
}

/// A reference as it is typed.
pub(super) fn reference(pointer: &Pointer) -> String {
    format!("{REFERENCE}{pointer}]")
}

/// The pieces of a text or, within a note, of what it says: there brackets may be escaped, and no notes stand.
fn spans(text: &str, within: bool) -> Result<Vec<Span>, Malformed> {
    let mut spans = vec![];
    let mut plain = EcoString::new();
    let mut rest = text;
    // Inside a word or a calculation an asterisk is an asterisk.
    let mut before: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        let last = before.replace(c);
        let shown = |end: Option<usize>| {
            let end = end.map_or(rest.len(), |end| end + NOTE.len() + 1);
            rest[..end].chars().take(MOST_SHOWN).collect()
        };
        if let Some((escaped, after)) = escaped(rest, within) {
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
        } else if let Some(after) = rest.strip_prefix("**") {
            plain.push_str("**");
            before = Some('*');
            rest = after;
        } else if let Some((body, after)) = emphasis(rest, last) {
            flush(&mut plain, &mut spans);
            let body = body.replace("\\*", "*");
            let body = if within { body.replace("\\[", "[").replace("\\]", "]") } else { body };
            spans.push(Span::Emphasis(body.into()));
            rest = after;
        } else {
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    flush(&mut plain, &mut spans);
    Ok(spans)
}

/// What a backslash at the start of a text makes print as it stands, and what follows it.
fn escaped(text: &str, within: bool) -> Option<(&'static str, &str)> {
    let after = text.strip_prefix('\\')?;
    let marks: &[&'static str] =
        if within { &["*", "[", "]"] } else { &["*", NOTE, REFERENCE, NOTE_IN_PLACE] };
    marks.iter().find_map(|mark| Some((*mark, after.strip_prefix(mark)?)))
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
    let after = text.strip_prefix('*')?;
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let mut from = 0;
    let end = loop {
        let at = from + after[from..].find('*')?;
        if !after[..at].ends_with('\\') {
            break at;
        }
        from = at + 1;
    };
    let body = &after[..end];
    let marked = [NOTE, REFERENCE, NOTE_IN_PLACE].iter().any(|mark| body.contains(mark));
    let tight = !body.is_empty() && !body.starts_with(' ') && !body.ends_with(' ') && !marked;
    let closes = !after[end + 1..].starts_with(char::is_alphanumeric);
    (tight && closes).then(|| (body, &after[end + 1..]))
}

fn flush(plain: &mut EcoString, spans: &mut Vec<Span>) {
    if !plain.is_empty() {
        spans.push(Span::Plain(std::mem::take(plain)));
    }
}

/// Pieces as they are typed, or those of what a note says.
fn written(pieces: &[Span], within: bool) -> EcoString {
    let asterisks = pieces.iter().map(|span| match span {
        Span::Plain(text) => text.matches('*').count(),
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

/// Writes pieces; `escaped` tells for each asterisk that prints whether a backslash stands before it.
fn with_asterisks(pieces: &[Span], escaped: &[bool], within: bool) -> EcoString {
    let mut written = EcoString::new();
    let mut escaped = escaped.iter();
    for span in pieces {
        match span {
            Span::Plain(text) => {
                let text = if within { with_brackets(text) } else { with_marks(text) };
                for (index, part) in text.split('*').enumerate() {
                    if index > 0 {
                        written.push_str(if escaped.next() == Some(&false) { "*" } else { "\\*" });
                    }
                    written.push_str(part);
                }
            }
            Span::Emphasis(text) => {
                written.push('*');
                let text = if within { with_brackets(text).into() } else { text.clone() };
                written.push_str(&text.replace("*", "\\*"));
                written.push('*');
            }
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
            Span::Reference(pointer) => written.push_str(&reference(pointer)),
        }
    }
    written
}

/// A text with a backslash before what would else be a mark.
fn with_marks(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mark = [NOTE, REFERENCE, NOTE_IN_PLACE].into_iter().find(|mark| rest.starts_with(mark));
        let length = mark.map_or(c.len_utf8(), str::len);
        written.push_str(if mark.is_some() { "\\" } else { "" });
        written.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    written
}

/// What a note says, with a backslash before its brackets if they are marks or do not come in pairs.
fn with_brackets(text: &str) -> String {
    let marked = [NOTE, REFERENCE, NOTE_IN_PLACE].iter().any(|mark| text.contains(mark));
    let mut open = 0_usize;
    let paired = text.chars().all(|c| match c {
        '[' => {
            open += 1;
            true
        }
        ']' => open.checked_sub(1).is_some_and(|left| {
            open = left;
            true
        }),
        _ => true,
    });
    if paired && open == 0 && !marked {
        return text.into();
    }
    text.replace('[', "\\[").replace(']', "\\]")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Span {
        Span::Plain(text.into())
    }

    fn pointer(text: Option<&str>, id: &str) -> Span {
        Span::Reference(Pointer { text: text.map(Into::into), id: id.into() })
    }

    #[test]
    fn markup_is_tiny() {
        assert_eq!(
            parse("a *b* c[^n]، d [@e] [@f:g/h]^[i *j* [k] [@l]]."),
            Ok(vec![
                plain("a "),
                Span::Emphasis("b".into()),
                plain(" c"),
                Span::Note("n".into()),
                plain("، d "),
                pointer(None, "e"),
                plain(" "),
                pointer(Some("f"), "g/h"),
                Span::NoteInPlace(vec![
                    plain("i "),
                    Span::Emphasis("j".into()),
                    plain(" [k] "),
                    pointer(None, "l")
                ]),
                plain("."),
            ])
        );
    }

    #[test]
    fn markup_is_written_as_it_was_typed() {
        for typed in [
            "a *b* c[^n]،",
            "5*3*2 **a** a * b",
            "\\*a* \\[^b] *c*",
            "*a \\* b*",
            "*a*b \\*c*",
            "a [@b] \\[@c] [@d:e]",
            "a^[b *c* [d] 5*3 [@e]] \\^[f] ^ [",
            "a^[\\[ b]",
            "a^[*b\\]* [c]\\ ]",
            "a^[\\[^b\\]]",
            "\\[^[ \\^[^",
        ] {
            let spans = parse(typed).expect("the markup is well");
            assert_eq!(write(&spans), typed);
        }
        let many = "\\*".repeat(40) + "a*";
        let spans = parse(&many).expect("the markup is well");
        assert_eq!(parse(&write(&spans)).as_ref(), Ok(&spans));
    }

    #[test]
    fn all_else_prints_as_typed() {
        for text in [
            "#import \"x\"",
            "$x$",
            "@label <a>",
            "a * b",
            "2 * 3 * 4",
            "\\n \\\\",
            "[x](y) ^ ]",
            "_a_ `b` ~ --",
            "5*3*2",
            "**a**",
            "[a@b] [ @c] ^ [d]",
        ] {
            assert_eq!(parse(text), Ok(vec![plain(text)]), "{text}");
        }
        assert_eq!(parse("\\*a\\* \\[^b] \\[@c] \\^[d]"), Ok(vec![plain("*a* [^b] [@c] ^[d]")]));
    }

    #[test]
    fn a_mark_that_says_nothing_is_an_error() {
        for text in ["a [^] b", "a [^open", "^[", "^[ ]", "^[a", "^[a [^b]]", "^[a ^[b]]", "^[a [b]"] {
            assert!(matches!(parse(text), Err(Malformed::Note(_))), "{text}");
        }
        for text in ["[@", "[@]", "[@a", "[@أ]", "[@a:]", "[@:a]", "[@a:b:c]", "[@ a]", "^[[@]]"] {
            assert!(matches!(parse(text), Err(Malformed::Reference(_))), "{text}");
        }
    }
}
