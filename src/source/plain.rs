//! Texts as fields of files: with footnotes, or without them where none can stand.

use std::ops::Deref;

use super::markup::{Malformed, parse, reference};
use super::{Reader, Shape, Source, Span, Text, Visitor, Written};
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::load::{MAX_HEADING, MAX_TEXT, MAX_TITLE, Node};

/// A text of at most `MOST` characters that takes no footnotes, or takes them where `NOTES` says so: where it is repeated,
/// in contents and at the head of pages, they are left out.
#[derive(Debug, Clone)]
pub struct Plain<const MOST: usize, const NOTES: bool = false>(Text);

/// A text that stands by itself and takes no footnotes: a title, a heading, a line of a cover.
pub type Title = Plain<MAX_TITLE>;

/// The title of what a document prints, or of a part of it, which takes footnotes.
pub type NotedTitle = Plain<MAX_TITLE, true>;

/// The heading of a topic or of an index.
pub type Heading = Plain<MAX_HEADING>;

/// A paragraph that takes no footnotes.
pub type PlainText = Plain<MAX_TEXT>;

/// The most bytes of a title that is written on the line of its field.
const SHORT: usize = 160;

/// Words that texts are searched for, and that are never printed.
#[derive(Debug, Clone)]
pub struct Phrase(Title);

impl Source for Text {
    fn shape() -> Shape {
        Shape::Text { most: MAX_TEXT, notes: true }
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        read_of_at_most(node, MAX_TEXT, reader)
    }

    fn write(&self) -> Written {
        Written::Paragraph(self.markup())
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        visitor.text(self);
    }
}

impl<const MOST: usize, const NOTES: bool> Source for Plain<MOST, NOTES> {
    fn shape() -> Shape {
        Shape::Text { most: MOST, notes: NOTES }
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let mut text = read_of_at_most(node, MOST, reader)?;
        for span in &text.spans {
            let mark = match span {
                Span::Note(_) | Span::NoteInPlace(_) if NOTES => continue,
                Span::Note(id) => format!("[^{id}]"),
                Span::NoteInPlace(_) => "^[".into(),
                // What stands by itself is repeated elsewhere: in contents, at the head of pages, in metadata.
                Span::Reference(pointer) if MOST < MAX_TEXT => {
                    let place = reader.place_of(node, &reference(pointer));
                    let message = sentence!("markup-reference-here");
                    reader.report(Diagnostic::error("markup::reference", place, message));
                    continue;
                }
                _ => continue,
            };
            let place = reader.place_of(node, &mark);
            reader.report(Diagnostic::error("markup::note", place, sentence!("markup-note-here")));
        }
        if MOST < MAX_TEXT {
            // Nothing more is told of what cannot stand there.
            text.spans.retain(|span| !matches!(span, Span::Reference(_)));
        }
        Some(Self(text))
    }

    /// A short title stands on the line of its field.
    fn write(&self) -> Written {
        let markup = self.0.markup();
        let short = MOST < MAX_TEXT && markup.len() <= SHORT && !markup.contains([':', '#']);
        if short { Written::Scalar(markup) } else { Written::Paragraph(markup) }
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        visitor.text(&self.0);
    }
}

impl<const MOST: usize, const NOTES: bool> Plain<MOST, NOTES> {
    /// A text that stands in for one that could not be read.
    pub fn missing(place: Place) -> Self {
        Self(Text::missing(place))
    }
}

impl<const MOST: usize, const NOTES: bool> Deref for Plain<MOST, NOTES> {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Source for Phrase {
    fn shape() -> Shape {
        Title::shape()
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Title::read(node, reader).map(Self)
    }

    fn write(&self) -> Written {
        self.0.write()
    }
}

impl Deref for Phrase {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

/// Reads a text of at most so many characters.
fn read_of_at_most(node: &Node, most: usize, reader: &mut Reader) -> Option<Text> {
    let value = reader.printed_text(node, most)?;
    match parse(&value) {
        Ok(spans) => Some(Text { place: reader.place(node), spans }),
        Err(malformed) => {
            let (code, mark) = match &malformed {
                Malformed::Note(mark) => ("markup::note", mark),
                Malformed::Reference(mark) => ("markup::reference", mark),
                Malformed::Bracket(mark) | Malformed::Wording(mark) => ("markup::bracket", mark),
            };
            let message = match malformed {
                Malformed::Note(_) => sentence!("markup-note", mark = mark),
                Malformed::Reference(_) => sentence!("markup-reference", mark = mark),
                Malformed::Bracket(_) => sentence!("markup-bracket", mark = mark),
                Malformed::Wording(_) => sentence!("markup-wording", mark = mark),
            };
            let place = reader.place_of(node, mark);
            reader.report(Diagnostic::error(code, place, message));
            None
        }
    }
}
