//! The text of one file becomes a tree; what is not YAML is reported in the project's own words, and the
//! rest is read all the same.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, Span, StrInput, StructureStyle};

use super::node::Style;
use super::passage::{Lines, Passage};
use super::syntax::Fault;
use super::tree::{Start, Tree, node};
use super::{Node, SourceFile, Value, characters, slips};
use crate::diagnostics::{Diagnostic, Place, sentence};

/// How many faults of syntax are told of one file; reading goes on after each, so this bounds the time.
const MOST_FAULTS: usize = 20;

/// Reads the text of a file into a tree; each reason against it is added to `faults`. After a fault of syntax
/// reading goes on at the next field or list entry that has its place among those that are open; what
/// was lost between is marked in the tree ([`Node::damaged`]). `None` if nothing of the file can be read.
pub fn parse(file: &SourceFile, faults: &mut Vec<Diagnostic>) -> Option<Node> {
    let before = faults.len();
    let stray = characters::report_stray(file, faults);
    if stray.len() > characters::MOST {
        return None;
    }
    if file.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        if stray.is_empty() {
            let place = Place::of_file(file.name.clone());
            faults.push(Diagnostic::error("file::empty", place, sentence!("file-empty")));
        }
        return None;
    }
    let marks = slips::merge_marks(&file.text);
    let mut places = marks.iter().map(|line| Place { file: file.name.clone(), line: *line, column: 1 });
    if let Some(first) = places.next() {
        faults.push(Diagnostic::error("yaml::syntax", first, sentence!("yaml-merge")).also(places));
        return None;
    }
    let text = if stray.is_empty() {
        Cow::Borrowed(&*file.text)
    } else {
        Cow::Owned(characters::without_stray(&file.text))
    };
    let mut reading = Reading {
        file,
        text: &text,
        tree: Tree::default(),
        stray: &stray,
        faults,
        told: None,
        lost: false,
        values: 0,
    };
    let root = reading.read();
    if slips::has_no_fields(&file.text) && faults[before..].iter().any(|it| it.code == "yaml::syntax") {
        let told = faults.split_off(before);
        faults.extend(told.into_iter().filter(|it| it.code != "yaml::syntax"));
        faults.push(Diagnostic::error(
            "file::kind",
            Place::of_file(file.name.clone()),
            sentence!("file-kind-text"),
        ));
        return None;
    }
    let mut root = root?;
    characters::report_values(file, &mut root, faults);
    faults[before..].sort_by_key(|fault| fault.place.as_ref().map(|place| (place.line, place.column)));
    Some(root)
}

/// A file that is being read.
struct Reading<'a> {
    file: &'a SourceFile,
    text: &'a str,
    tree: Tree,
    /// The lines on which characters stand that nobody typed: they have been reported.
    stray: &'a [usize],
    faults: &'a mut Vec<Diagnostic>,
    /// The line of the fault of syntax that was told last. What else is wrong there may follow from it.
    told: Option<usize>,
    /// Whether lines have been passed over: what an alias means may have stood there.
    lost: bool,
    /// How many tags and unknown aliases have been told.
    values: usize,
}

/// Why reading a passage stopped.
enum Stop {
    /// At this line, with a fault that has been told.
    Fault { line: usize },
    /// For good: what follows is another document.
    End,
    /// For good: there is too much of it.
    Ruin,
}

impl<'a> Reading<'a> {
    fn read(&mut self) -> Option<Node> {
        let lines = Lines::new(self.text);
        let mut passage = Passage::whole(self.text);
        for _ in 0..MOST_FAULTS {
            let mut settled = passage.first_line.saturating_sub(1);
            let line = match self.take(&passage, &mut settled) {
                Ok(()) => break,
                Err(Stop::Ruin) => return None,
                Err(Stop::End) => {
                    self.tree.reopen();
                    break;
                }
                Err(Stop::Fault { line }) => line,
            };
            // A bracket that is not closed may have taken in what follows it.
            let flow = self.tree.open.iter().find(|open| open.style == Style::Flow);
            let settled = flow.map_or(settled, |open| settled.min(open.start.line));
            self.tree.give_up_after(lines.start(line));
            if self.tree.open.is_empty() {
                self.tree.reopen();
            }
            match lines.resume(&mut self.tree, settled.max(passage.first_line)) {
                Some(next) => {
                    self.lost = true;
                    next.damaged.iter().for_each(|level| self.tree.open[*level].damaged = true);
                    self.tree.close_within(next.levels, lines.start(line));
                    passage = next.passage;
                }
                None => break,
            }
        }
        let end = self.text.len();
        let unfinished = !self.tree.open.is_empty();
        self.tree.open.iter_mut().for_each(|open| open.damaged |= unfinished);
        self.tree.close_within(0, end);
        self.tree.root.take()
    }

    /// Takes the events of a passage into the tree. `settled` becomes the last line of what was taken.
    fn take(&mut self, passage: &Passage, settled: &mut usize) -> Result<(), Stop> {
        let options = granit_parser::options! { emit_unresolved_aliases: true, emit_anchor_events: true };
        let mut documents = 0;
        let mut skeleton = passage.events;
        let mut text_before = false;
        for event in Parser::<StrInput>::new_from_str_with_options(&passage.text, options) {
            let (event, span) = match event {
                Ok(event) => event,
                Err(error) => {
                    let start = passage.start(error.marker());
                    return Err(self.stop(Fault::Parser(error.kind()), start));
                }
            };
            let start = passage.start(&span.start);
            match &event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        _ = self.stop(Fault::SecondDocument, start);
                        return Err(Stop::End);
                    }
                    continue;
                }
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => continue,
                _ if skeleton > 0 => {
                    skeleton -= 1;
                    continue;
                }
                _ => {}
            }
            let taken = self.take_event(&event, &span, start, passage, text_before);
            text_before = matches!(event, Event::Scalar(..));
            taken.map_err(|fault| self.stop(fault, start))?;
            if !matches!(event, Event::Anchor(..) | Event::SequenceEnd | Event::MappingEnd) {
                *settled = (*settled).max(passage.last_line(&span));
            }
        }
        Ok(())
    }

    fn take_event(
        &mut self,
        event: &Event,
        span: &Span,
        start: Start,
        passage: &Passage,
        text_before: bool,
    ) -> Result<(), Fault<'static>> {
        let end = passage.byte(&span.end);
        let tagged = span.tag_start.is_some();
        if tagged {
            self.report_tag(span, passage);
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let damaged = tagged || self.is_stray(start.line, passage.last_line(span));
                let mut node = node(start, end, Value::Empty, Style::Plain, damaged);
                node.remark = !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded)
                    && remark_follows(self.text.get(end..).unwrap_or_default());
                self.tree.text(text, *style, node)
            }
            Event::SequenceStart(style, ..) => {
                self.tree.begin(false, collection_style(*style), start, tagged)
            }
            Event::MappingStart(style, ..) => self.tree.begin(true, collection_style(*style), start, tagged),
            Event::SequenceEnd | Event::MappingEnd => self.tree.end(end),
            Event::Anchor(_, name) => self.tree.anchor(name, text_before),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = self.text.get(start.byte..end).unwrap_or_default().trim_start_matches('*');
                if !self.tree.alias(name, start)? {
                    if !self.lost && self.may_tell() {
                        _ = self.stop(Fault::UnknownAlias, start);
                    }
                    let lost = node(start, end, Value::Empty, Style::Plain, true);
                    self.tree.text("", ScalarStyle::Plain, lost)?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Whether one more fault of a value is told.
    fn may_tell(&mut self) -> bool {
        self.values += 1;
        self.values <= characters::MOST
    }

    /// A tag says of what kind a value is: no field of a source file needs one, and who writes one expects
    /// that something happens.
    fn report_tag(&mut self, span: &Span, passage: &Passage) {
        let Some(tag) = span.tag_span().filter(|_| self.may_tell()) else { return };
        let start = passage.start(&tag.start);
        let typed = self.text.get(start.byte..passage.byte(&tag.end)).unwrap_or_default();
        let message = sentence!("yaml-tag", tag = typed);
        self.faults.push(Diagnostic::error("yaml::tag", self.place(start), message));
    }

    /// Reports a fault, unless it may follow from one that has been told.
    fn stop(&mut self, fault: Fault, start: Start) -> Stop {
        let ruin = matches!(fault, Fault::Aliases | Fault::Size);
        if ruin || (self.told != Some(start.line) && !self.is_stray(start.line, start.line)) {
            let slip = match fault {
                Fault::Parser(kind) => slips::slip(kind, self.text, start),
                _ => None,
            };
            self.faults.push(match slip {
                Some(slip) => {
                    let start = Start { line: slip.line, column: slip.column, ..start };
                    Diagnostic::error("yaml::syntax", self.place(start), slip.message)
                }
                None => fault.report(self.place(start)),
            });
        }
        self.told = Some(start.line);
        if ruin { Stop::Ruin } else { Stop::Fault { line: start.line } }
    }

    fn is_stray(&self, first: usize, last: usize) -> bool {
        self.stray.iter().any(|line| (first..=last).contains(line))
    }

    fn place(&self, start: Start) -> Place {
        Place { file: self.file.name.clone(), line: start.line, column: start.column }
    }
}

fn collection_style(style: StructureStyle) -> Style {
    match style {
        StructureStyle::Block => Style::Block,
        StructureStyle::Flow => Style::Flow,
    }
}

fn remark_follows(after: &str) -> bool {
    after.trim_start_matches(' ').starts_with('#')
}
