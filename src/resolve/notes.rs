//! Footnotes: their numbers through a document, and `المرجع نفسه` (layout-rules section 5).

use super::style::Style;
use crate::arabic::phrases::{COMMA, IBID};
use crate::corpus::{Citation, CitationStyle, Reading, Span, Text};
use crate::diagnostics::Place;
use crate::printed::{HeadingBlock, Role, Run, Runs};
use crate::source::Id;

/// Writes the notes of one document in printing order.
pub struct NoteWriter<'a> {
    reading: &'a Reading<'a>,
    style: Style<'a>,
    count: u32,
    /// Whether notes have numbers that marks can name; those of mastheads have asterisks.
    numbered: bool,
    last: Option<&'a Citation>,
    /// Whether the last note stands in the text that is being printed.
    last_is_near: bool,
}

impl<'a> NoteWriter<'a> {
    /// A writer for one document.
    pub fn new(reading: &'a Reading<'a>, style: Style<'a>) -> Self {
        Self { reading, style, count: 0, numbered: true, last: None, last_is_near: false }
    }

    /// A writer for the notes of a masthead, which have no numbers.
    pub fn unnumbered(reading: &'a Reading<'a>, style: Style<'a>) -> Self {
        Self { numbered: false, ..Self::new(reading, style) }
    }

    /// Called where another meeting or instrument begins. Across that border a note that cites
    /// the same place still prints `المرجع نفسه`, but one that cites another place of the same
    /// work prints in full, as the originals do.
    pub fn begin_text(&mut self) {
        self.last_is_near = false;
    }

    /// The style of the document.
    pub fn style(&self) -> Style<'a> {
        self.style
    }

    /// The runs of a text with its notes.
    pub fn runs(&mut self, text: &Text) -> Runs {
        let style = self.style;
        style.runs(&text.spans, Some(&text.place), &mut |note| self.note(note, &text.place))
    }

    /// The runs of a heading with its notes, whose lines do not end with a preposition.
    pub fn heading_runs(&mut self, text: &Text) -> Runs {
        let spans = self.style.heading_spans(text);
        let style = self.style;
        style.runs(&spans, Some(&text.place), &mut |note| self.note(note, &text.place))
    }

    /// A heading that an author wrote, with its notes.
    pub fn title(&mut self, level: u8, role: Role, text: &Text, anchor: &str) -> HeadingBlock {
        HeadingBlock::new(level, role, self.heading_runs(text), anchor, &text.place)
    }

    /// A note of the text of a place. What is not there is told by the reading.
    fn note(&mut self, note: &Span, place: &Place) -> Option<Run> {
        let (mut spans, place) = match note {
            Span::Note(id) => {
                let citation = self.reading.citation(id, place).ok()?;
                let spans = self.wording(citation);
                self.last = Some(citation);
                self.last_is_near = true;
                (spans, &citation.id.place)
            }
            Span::NoteInPlace(spans) => {
                // What cites the same place as the note before has another note between them.
                self.last = None;
                (spans.clone(), place)
            }
            _ => return None,
        };
        end_with_full_stop(&mut spans);
        self.count += 1;
        let number = self.style.digits.number(self.count);
        let anchor = match note {
            Span::Note(id) if self.numbered => self.anchor(id, place, &number),
            Span::Note(id) => {
                self.reading.numbers().note_unnumbered(&place.file, id);
                None
            }
            _ => None,
        };
        Some(Run::Note {
            mark: format!("({number})"),
            text: self.style.runs(&spans, Some(place), &mut |_| None),
            anchor,
        })
    }

    /// Notes the number under which an entry of a list is cited; the label of the note, if a mark names it.
    fn anchor(&self, cited: &Id, list: &Place, number: &str) -> Option<String> {
        let anchor = format!("note:{}", self.count);
        let numbers = self.reading.numbers();
        numbers.note(&list.file, Some(cited), number.into(), Some(anchor.clone()));
        numbers.is_pointed_at(&list.file, cited).then_some(anchor)
    }

    fn is_named(&self, citation: &Citation) -> bool {
        self.reading.numbers().is_pointed_at(&citation.id.place.file, &citation.id.value)
    }

    fn wording(&self, citation: &Citation) -> Vec<Span> {
        let mut spans = vec![];
        let ibid = || Span::Plain(IBID.into());
        match self.last {
            // What a mark leads to says what it cites, where a text begins.
            Some(last)
                if last.id.value == citation.id.value && (self.last_is_near || !self.is_named(citation)) =>
            {
                spans.push(ibid());
            }
            Some(last)
                if self.last_is_near
                    && citation.pinpoint().is_some()
                    && last.work().spans == citation.work().spans =>
            {
                spans.push(ibid());
                append_pinpoint(&mut spans, citation, COMMA);
            }
            _ => match &citation.annex_first {
                Some(wording) if self.style.citations == CitationStyle::AnnexFirst => {
                    spans.extend(wording.spans.iter().cloned())
                }
                _ => {
                    spans.extend(citation.work().spans.iter().cloned());
                    let latin = citation.work().plain().chars().next().is_some_and(|c| c.is_ascii());
                    append_pinpoint(&mut spans, citation, if latin { ", " } else { COMMA });
                }
            },
        }
        spans
    }
}

fn append_pinpoint(spans: &mut Vec<Span>, citation: &Citation, separator: &str) {
    let Some(pinpoint) = citation.pinpoint() else {
        return;
    };
    spans.push(Span::Plain(separator.into()));
    spans.extend(pinpoint.spans.iter().cloned());
}

fn end_with_full_stop(spans: &mut Vec<Span>) {
    let last = spans.last().and_then(Span::characters);
    let ended = last.is_some_and(|text| text.ends_with(['.', '؟', '!', '…']));
    if !ended {
        spans.push(Span::Plain(".".into()));
    }
}
