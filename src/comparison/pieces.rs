//! The pieces in which two texts are compared: words, blanks, marks, and what is one by nature.

use crate::arabic::bidi::{APART, LRI, NBSP, PDI};
use crate::arabic::copied::copied;
use crate::arabic::letters::is_mark;
use crate::printed::{Run, Runs, gather};

/// A piece of a text.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    /// By what it is the same as another: as it is copied, for what serves the layout depends on what stands beside it.
    pub key: String,
    /// What it is made of.
    pub kind: Kind<'a>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind<'a> {
    /// A word of characters that print as they stand.
    Word(Look, &'a str),
    /// A blank or a mark of them.
    Between(Look, &'a str),
    /// What stands in an isolate, or is otherwise not taken apart.
    Whole(&'a [Run]),
    /// A footnote: two are the same, whatever they say, and what they say is compared by itself.
    Note(&'a Run),
}

/// How characters look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Emphasis,
    Strong,
    Opening,
}

impl Piece<'_> {
    /// Whether a change of it by itself is seen as one of the text: blanks and marks between two changes belong to them.
    pub fn says_something(&self) -> bool {
        !matches!(self.kind, Kind::Between(..))
    }

    /// Whether it is seen: all but a blank.
    pub fn is_seen(&self) -> bool {
        self.key.trim() != ""
    }

    /// Whether a blank may stand before it: before all but blanks and marks that close.
    pub fn stands_apart(&self) -> bool {
        let closes =
            |text: &str| text.starts_with(['،', '؛', '.', ':', '؟', '!', ')', ']', '»', '"', ',', ';']);
        self.is_seen() && !matches!(self.kind, Kind::Note(_)) && !closes(&self.key)
    }
}

/// The pieces of a text, in order.
pub(super) fn pieces(runs: &[Run]) -> Vec<Piece<'_>> {
    let mut pieces = vec![];
    let mut at = 0;
    while let Some(run) = runs.get(at) {
        let mut end = at + 1;
        match run {
            Run::Text(text) => cut(text, Look::Plain, &mut pieces),
            Run::Emphasis(text) => cut(text, Look::Emphasis, &mut pieces),
            Run::Strong(text) => cut(text, Look::Strong, &mut pieces),
            Run::Opening(text) => cut(text, Look::Opening, &mut pieces),
            Run::Note { .. } => {
                pieces.push(Piece { key: "\u{fffc}".into(), kind: Kind::Note(run) });
            }
            Run::LeftToRight { .. } => {
                end = end_of_isolate(runs, at);
                pieces.push(whole(&runs[at..end]));
            }
            Run::Raised(_)
            | Run::Link { .. }
            | Run::Address { .. }
            | Run::Reference { .. }
            | Run::Added { .. }
            | Run::Removed { .. } => pieces.push(whole(&runs[at..end])),
        }
        at = end;
    }
    pieces
}

fn whole(runs: &[Run]) -> Piece<'_> {
    let mut text = String::new();
    gather(runs, &mut text);
    Piece { key: copied(&text), kind: Kind::Whole(runs) }
}

/// Where the isolate ends that begins at a run: one of several scripts is several runs.
fn end_of_isolate(runs: &[Run], from: usize) -> usize {
    let mut open = 0_i32;
    for (at, run) in runs.iter().enumerate().skip(from) {
        let mut text = String::new();
        gather(std::slice::from_ref(run), &mut text);
        open += text.chars().map(|c| i32::from(c == LRI) - i32::from(c == PDI)).sum::<i32>();
        if open <= 0 || !matches!(runs.get(at + 1), Some(Run::LeftToRight { .. })) {
            return at + 1;
        }
    }
    runs.len()
}

/// Cuts characters into words and what is between them. What nobody sees is a part of the word it stands in.
fn cut<'a>(text: &'a str, look: Look, pieces: &mut Vec<Piece<'a>>) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = end_of_word(rest);
        let end = if word > 0 { word } else { first.len_utf8() };
        let (piece, after) = rest.split_at(end);
        let blank = first.is_whitespace();
        let key = if blank { " ".into() } else { copied(piece) };
        let kind = if word > 0 { Kind::Word(look, piece) } else { Kind::Between(look, piece) };
        let key = match look {
            Look::Emphasis => format!("*{key}"),
            Look::Strong => format!("**{key}"),
            Look::Plain | Look::Opening => key,
        };
        pieces.push(Piece { key, kind });
        rest = after;
    }
}

/// Where the word ends that a text begins with; a blank between digits belongs to a number.
fn end_of_word(text: &str) -> usize {
    let mut before = None;
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next();
        let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let in_number = matches!(c, NBSP | APART | ' ') && is_digit(before) && is_digit(after);
        if !is_of_word(c) && !in_number {
            return at;
        }
        before = Some(c);
    }
    text.len()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || matches!(c, '\u{640}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
}

/// Pieces as runs again; what stands in a row and looks the same is one of them.
#[derive(Default)]
pub(super) struct Joined {
    /// The runs.
    pub runs: Runs,
}

impl Joined {
    /// Adds a piece.
    pub fn push(&mut self, piece: &Piece) {
        match piece.kind {
            Kind::Word(look, text) | Kind::Between(look, text) => self.characters(look, text),
            Kind::Whole(runs) => self.runs.extend(runs.iter().cloned()),
            Kind::Note(note) => self.runs.push(note.clone()),
        }
    }

    fn characters(&mut self, look: Look, text: &str) {
        match (self.runs.last_mut(), look) {
            (Some(Run::Text(last)), Look::Plain)
            | (Some(Run::Emphasis(last)), Look::Emphasis)
            | (Some(Run::Strong(last)), Look::Strong)
            | (Some(Run::Opening(last)), Look::Opening) => last.push_str(text),
            (_, Look::Plain) => self.runs.push(Run::Text(text.into())),
            (_, Look::Emphasis) => self.runs.push(Run::Emphasis(text.into())),
            (_, Look::Strong) => self.runs.push(Run::Strong(text.into())),
            (_, Look::Opening) => self.runs.push(Run::Opening(text.into())),
        }
    }
}
