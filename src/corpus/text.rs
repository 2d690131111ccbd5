//! One text with its inline markup: `*emphasis*`, `[^note]`, and a backslash to print either as is.

use ecow::EcoString;

use super::Id;
use crate::diagnostics::{Diagnostic, Located, Place};
use crate::load::{MAX_HEADING, MAX_TEXT, MAX_TITLE, Node, Reader, is_id};

/// A text as an author wrote it.
#[derive(Debug, Clone)]
pub struct Text {
    /// Where the value begins.
    pub place: Place,
    /// Its pieces, in order.
    pub spans: Vec<Span>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Characters that print as they stand.
    Plain(EcoString),
    /// Characters that print in italics.
    Emphasis(EcoString),
    /// A footnote that cites the entry of this id.
    Note(Id),
}

impl Text {
    /// Reads a text and its markup.
    pub fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Self::read_of_at_most(node, MAX_TEXT, reader)
    }

    fn read_of_at_most(node: &Node, most: usize, reader: &mut Reader) -> Option<Self> {
        let Located { value, place } = reader.printed_text(node, most)?;
        match parse(&value) {
            Ok(spans) => Some(Self { place, spans }),
            Err(mark) => {
                let place = reader.place_of(node, &mark);
                let fault = Diagnostic::error("markup::note", place, format!("`{mark}` is no footnote"));
                reader.report(fault.hint("a footnote is written `[^id]` with the id of a citation"));
                None
            }
        }
    }

    /// Reads a text that takes no footnotes and stands by itself: a heading, a title, a line of a cover.
    pub fn read_plain(node: &Node, reader: &mut Reader) -> Option<Self> {
        Self::read_without_notes(node, MAX_TITLE, reader)
    }

    /// Reads the heading of a topic or of an index.
    pub fn read_heading(node: &Node, reader: &mut Reader) -> Option<Self> {
        Self::read_without_notes(node, MAX_HEADING, reader)
    }

    /// Reads a paragraph that takes no footnotes.
    pub fn read_plain_paragraph(node: &Node, reader: &mut Reader) -> Option<Self> {
        Self::read_without_notes(node, MAX_TEXT, reader)
    }

    fn read_without_notes(node: &Node, most: usize, reader: &mut Reader) -> Option<Self> {
        let text = Self::read_of_at_most(node, most, reader)?;
        for id in text.notes() {
            let place = reader.place_of(node, &format!("[^{id}]"));
            let fault = Diagnostic::error("markup::note", place, "a footnote cannot stand here");
            reader.report(fault.hint("headings, titles and covers take none; put it into the text below"));
        }
        Some(text)
    }

    /// A text that stands in for one that could not be read.
    pub fn missing(place: Place) -> Self {
        Self { place, spans: vec![] }
    }

    /// The ids of its footnotes, in order.
    pub fn notes(&self) -> impl Iterator<Item = &Id> {
        self.spans.iter().filter_map(|span| match span {
            Span::Note(id) => Some(id),
            _ => None,
        })
    }

    /// Its characters without markup and notes.
    pub fn plain(&self) -> EcoString {
        let mut plain = EcoString::new();
        for span in &self.spans {
            if let Span::Plain(text) | Span::Emphasis(text) = span {
                plain.push_str(text);
            }
        }
        plain
    }
}

/// Divides a text into its pieces. The error is a footnote mark without an id in it.
fn parse(text: &str) -> Result<Vec<Span>, EcoString> {
    let mut spans = vec![];
    let mut plain = EcoString::new();
    let mut rest = text;
    // Inside a word or a calculation an asterisk is an asterisk.
    let mut before: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        let last = before.replace(c);
        if let Some(after) = rest.strip_prefix("\\*") {
            plain.push('*');
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\[^") {
            plain.push_str("[^");
            rest = after;
        } else if let Some(after) = rest.strip_prefix("[^") {
            let end = after.find(']');
            let id = end.map(|end| &after[..end]).unwrap_or_default();
            if !is_id(id) {
                let shown = end.map_or(rest.len(), |end| end + 3);
                return Err(rest[..shown].chars().take(30).collect());
            }
            flush(&mut plain, &mut spans);
            spans.push(Span::Note(id.into()));
            rest = &after[id.len() + 1..];
        } else if let Some(after) = rest.strip_prefix("**") {
            plain.push_str("**");
            before = Some('*');
            rest = after;
        } else if let Some((body, after)) = emphasis(rest, last) {
            flush(&mut plain, &mut spans);
            spans.push(Span::Emphasis(body.replace("\\*", "*").into()));
            rest = after;
        } else {
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    flush(&mut plain, &mut spans);
    Ok(spans)
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
    let tight = !body.is_empty() && !body.starts_with(' ') && !body.ends_with(' ') && !body.contains("[^");
    let closes = !after[end + 1..].starts_with(char::is_alphanumeric);
    (tight && closes).then(|| (body, &after[end + 1..]))
}

fn flush(plain: &mut EcoString, spans: &mut Vec<Span>) {
    if !plain.is_empty() {
        spans.push(Span::Plain(std::mem::take(plain)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_tiny() {
        assert_eq!(
            parse("a *b* c[^n]،"),
            Ok(vec![
                Span::Plain("a ".into()),
                Span::Emphasis("b".into()),
                Span::Plain(" c".into()),
                Span::Note("n".into()),
                Span::Plain("،".into()),
            ])
        );
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
        ] {
            assert_eq!(parse(text), Ok(vec![Span::Plain(text.into())]), "{text}");
        }
        assert_eq!(parse("\\*a\\* \\[^b]"), Ok(vec![Span::Plain("*a* [^b]".into())]));
        assert!(parse("a [^] b").is_err());
        assert!(parse("a [^open").is_err());
    }
}
