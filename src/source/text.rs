//! One text with its inline markup: `*emphasis*`, `[^note]`, and a backslash to print either as is.

use ecow::EcoString;

use super::{Id, is_id};
use crate::diagnostics::Place;

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

    /// Its characters with the markup that gives the same pieces; an asterisk is escaped where it would
    /// else begin or end an emphasis.
    pub fn markup(&self) -> EcoString {
        let asterisks = self.spans.iter().map(|span| match span {
            Span::Plain(text) => text.matches('*').count(),
            _ => 0,
        });
        let mut escaped = vec![false; asterisks.sum()];
        let same =
            |escaped: &[bool]| parse(&write_markup(&self.spans, escaped)).is_ok_and(|it| it == self.spans);
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
        write_markup(&self.spans, &escaped)
    }
}

/// The most asterisks of a text for which it is tried whether they need a backslash.
const MOST_ASTERISKS: usize = 30;

/// Writes pieces; `escaped` tells for each asterisk that prints whether a backslash stands before it.
fn write_markup(spans: &[Span], escaped: &[bool]) -> EcoString {
    let mut written = EcoString::new();
    let mut escaped = escaped.iter();
    for span in spans {
        match span {
            Span::Plain(text) => {
                for (index, part) in text.replace("[^", "\\[^").split('*').enumerate() {
                    if index > 0 {
                        written.push_str(if escaped.next() == Some(&false) { "*" } else { "\\*" });
                    }
                    written.push_str(part);
                }
            }
            Span::Emphasis(text) => {
                written.push('*');
                written.push_str(&text.replace("*", "\\*"));
                written.push('*');
            }
            Span::Note(id) => {
                written.push_str("[^");
                written.push_str(id);
                written.push(']');
            }
        }
    }
    written
}

/// Divides a text into its pieces. The error is a footnote mark without an id in it.
pub(super) fn parse(text: &str) -> Result<Vec<Span>, EcoString> {
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
    fn markup_is_written_as_it_was_typed() {
        for typed in ["a *b* c[^n]،", "5*3*2 **a** a * b", "\\*a* \\[^b] *c*", "*a \\* b*", "*a*b \\*c*"] {
            let spans = parse(typed).expect("the markup is well");
            assert_eq!(Text { place: Place::of_file(""), spans }.markup(), typed);
        }
        let many = "\\*".repeat(40) + "a*";
        let spans = parse(&many).expect("the markup is well");
        let text = Text { place: Place::of_file(""), spans };
        assert_eq!(parse(&text.markup()).as_ref(), Ok(&text.spans));
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
