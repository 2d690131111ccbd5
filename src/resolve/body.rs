//! The blocks of meetings and instruments: headings, numbered paragraphs, annexes.

use std::borrow::Cow;

use super::agenda_items::item_list;
use super::facts::know_session;
use super::locator::{Path, Step, depth, words};
use super::notes::NoteWriter;
use super::openings::set_apart;
use super::style::Style;
use super::walk::{
    NumberedSection, anchor, annex_anchor, annex_stretches, instrument_anchor, meeting_anchor,
    numbered_sections, walk, walk_below,
};
use crate::arabic::numbering::ordinal;
use crate::arabic::openings;
use crate::arabic::quotation::QuotationMarks;
use crate::corpus::{
    self, AnnexContent, Counted, Instrument, Meeting, Numbering, Reading, Session, Shelved, Span, Text,
};
use crate::diagnostics::Place;
use crate::load::Picture;
use crate::printed::{Block, HeadingBlock, Introduces, ParagraphBlock, ParagraphRole, Role};
use crate::source::Number;

/// Writes blocks of one section of a document.
pub struct BodyWriter<'w, 'a> {
    /// The corpus, for what an annex reproduces.
    pub reading: &'a Reading<'a>,
    /// The notes of the document.
    pub notes: &'w mut NoteWriter<'a>,
    /// Whether paragraphs get labels that an index points at.
    pub labelled: bool,
    /// Whether an annex that reproduces a meeting prints it in full.
    pub in_full: bool,
    /// Whether the contents list instruments.
    pub listed: bool,
    /// How many tables, figures and unnumbered headings the text has that is being written.
    pub counts: Counts,
    /// The pictures that figures show, by their path below the source folder.
    pub pictures: Vec<(String, Picture)>,
    /// The last paragraph of the quotation that is being written.
    pub quoted_to: Option<*const corpus::Paragraph>,
    /// The paragraph under whose number lettered ones stand that are a text of their own.
    pub under: Path,
    /// What has been written.
    pub blocks: Vec<Block>,
}

/// How many of what is counted through one text have been written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Tables.
    pub tables: u32,
    /// Figures.
    pub figures: u32,
    /// Votes.
    pub votes: u32,
    /// Headings without a number.
    pub headings: u32,
}

/// The heading of an annex, and where it stands.
pub struct AnnexHeading<'p> {
    /// Its label, with which those of its paragraphs begin.
    pub anchor: String,
    /// Its name, `المرفق الأول`.
    pub name: String,
    /// Its ordinal alone.
    pub ordinal: String,
    /// Its level.
    pub level: u8,
    /// What it is an annex of.
    pub role: Role,
    /// Whether the contents list it.
    pub listed: bool,
    /// What stands for its place where nothing of it was written.
    pub place: &'p Place,
}

impl<'w, 'a> BodyWriter<'w, 'a> {
    /// A writer for a document without index and contents, which prints in full what it reproduces.
    pub fn new(reading: &'a Reading<'a>, notes: &'w mut NoteWriter<'a>) -> Self {
        Self {
            reading,
            notes,
            labelled: false,
            in_full: true,
            listed: false,
            counts: Counts::default(),
            pictures: vec![],
            quoted_to: None,
            under: vec![],
            blocks: vec![],
        }
    }

    /// A heading.
    pub fn heading(&mut self, heading: HeadingBlock) {
        self.blocks.push(Block::Heading(heading));
    }

    /// A paragraph.
    pub fn paragraph(&mut self, paragraph: ParagraphBlock) {
        self.blocks.push(Block::Paragraph(paragraph));
    }

    /// A paragraph without number.
    pub fn plain(&mut self, text: &Text, introduces: Introduces) {
        let runs = self.notes.runs(text);
        self.paragraph(ParagraphBlock { introduces, ..ParagraphBlock::new(runs, &text.place) });
    }

    /// What a meeting adopted.
    pub fn meeting(&mut self, meeting: &Shelved<Meeting>) {
        self.notes.begin_text();
        let anchor = meeting_anchor(meeting);
        self.reading.numbers().note(&meeting.place.file, None, String::new(), Some(anchor.clone()));
        self.recommendations(meeting, &anchor, 1);
    }

    /// The recommendations of a meeting under a label; the first has the given number.
    pub fn recommendations(&mut self, meeting: &Shelved<Meeting>, text: &str, first: u32) {
        self.reading.numbers().begin();
        if let Some(opening) = &meeting.opening {
            self.plain(opening, Introduces::any(&meeting.recommendations));
        }
        self.paragraphs(&meeting.recommendations, meeting.numbering().into(), first, text);
        self.reading.numbers().end();
    }

    /// An instrument with its headings, the topmost of which has the given level.
    pub fn instrument(&mut self, instrument: &Shelved<Instrument>, session: &Session, level: u8) {
        self.notes.begin_text();
        let style = self.notes.style().of_organ(session.organ.as_ref());
        let name = style.instrument(instrument, session);
        let text = instrument_anchor(instrument);
        let heading = self.notes.title(level, Role::Instrument, &instrument.title, &text);
        self.heading(heading.under(name).listed(self.listed));
        self.instrument_text(instrument, level);
    }

    /// An instrument without its own heading, which would have the given level.
    pub fn instrument_text(&mut self, instrument: &Shelved<Instrument>, level: u8) {
        let around = std::mem::take(&mut self.counts);
        let text = instrument_anchor(instrument);
        let numbers = self.reading.numbers();
        numbers.begin();
        numbers.note(&instrument.place.file, None, String::new(), Some(text.clone()));
        let organ = self.reading.get(&instrument.session).ok().and_then(|session| session.organ.as_ref());
        let style = self.notes.style().of_organ(organ);
        let runs = self.notes.runs(&instrument.opening);
        let runs = set_apart(runs, openings::sentence);
        let introduces = Introduces::Paragraphs;
        self.paragraph(ParagraphBlock { introduces, ..ParagraphBlock::new(runs, &instrument.opening.place) });
        for (number, paragraph) in (1..).zip(&instrument.preamble) {
            let anchor = self.anchor(&text, &[Step::Preamble(number)], paragraph);
            let runs = set_apart(self.notes.runs(&paragraph.text), |text| vec![openings::preambular(text)]);
            let (role, introduces) = (ParagraphRole::Preambular, Introduces::any(&paragraph.items));
            let block = ParagraphBlock::new(runs, &paragraph.text.place);
            self.paragraph(ParagraphBlock { role, anchor, introduces, ..block });
            self.begin_quotation(paragraph);
            walk_below(paragraph, vec![Step::Preamble(number)], &mut |path, item| {
                if path.len() > 1 {
                    self.numbered(path, item, &text);
                }
            });
        }
        let (first, top) = (self.blocks.len(), depth(&[Step::of(instrument.numbering(), 1)]));
        self.passages(&instrument.operative, instrument.numbering(), 1, &text, level + 1);
        for block in &mut self.blocks[first..] {
            if let Block::Paragraph(paragraph) = block
                && paragraph.depth == top
                && paragraph.role == ParagraphRole::Text
                && paragraph.number.is_some()
            {
                paragraph.text =
                    set_apart(std::mem::take(&mut paragraph.text), |text| vec![openings::operative(text)]);
            }
        }
        // Numbered sections stand under the last that has no number, if there is one.
        let mut over = level;
        for section in numbered_sections(instrument) {
            let own = if section.number.is_none() { level + 1 } else { over + 1 };
            self.section(&section, &text, own);
            over = if section.number.is_none() { own } else { over };
        }
        let agenda = instrument.agenda.as_ref().and_then(|name| self.reading.agenda(name).ok());
        if let Some(agenda) = agenda {
            let anchor = format!("{text}:agenda");
            // What its texts name is known of its own session.
            let session = self.reading.get(&agenda.masthead.session).ok();
            let aside = self.reading.aside();
            let own = Style::of(&aside, Some(style.digits), Some(style.citations));
            let own = own.of_organ(session.and_then(|session| session.organ.as_ref()));
            know_session(&aside, &agenda.masthead.session, own);
            self.heading(own.title(level + 1, Role::Section, &agenda.masthead.title, &anchor));
            let list = item_list(&agenda.items, self.notes, own);
            self.blocks.extend(list);
        }
        for (number, annex) in (1..).zip(&instrument.annexes) {
            let heading = AnnexHeading {
                anchor: annex_anchor(instrument, number),
                name: style.annex(number, instrument.annexes.len()),
                ordinal: style.annex_number(number),
                level: level + 1,
                role: Role::Annex,
                listed: false,
                place: &instrument.place,
            };
            self.annex(annex, heading);
        }
        self.counts = around;
        numbers.end();
    }

    fn section(&mut self, numbered: &NumberedSection, text: &str, level: u8) {
        let NumberedSection { section, number, anchor, first } = numbered;
        let anchor = format!("{text}{anchor}");
        let role = if number.is_some() { Role::Subsection } else { Role::Section };
        let heading = self.notes.title(level, role, &section.title, &anchor);
        self.heading(match number {
            Some(number) => heading.numbered(format!("{}-", ordinal(*number))),
            None => heading,
        });
        self.passages(&section.paragraphs, Numbering::Numbers, *first, text, level + 1);
    }

    /// An annex under its heading.
    pub fn annex(&mut self, annex: &corpus::Annex, heading: AnnexHeading) {
        let AnnexHeading { anchor: text, name, ordinal, level, role, listed, place } = heading;
        if let Some(id) = &annex.id {
            self.reading.numbers().note(&id.place.file, Some(&id.value), ordinal, Some(text.clone()));
        }
        let style = self.notes.style();
        let runs = annex.title.as_ref().map(|title| self.notes.heading_runs(title)).unwrap_or_default();
        let place = match (&annex.title, &annex.content) {
            (Some(title), _) => &title.place,
            (None, AnnexContent::Reproduces { meeting, .. }) => &meeting.place,
            (None, AnnexContent::Text { opening, paragraphs, sections, .. }) => {
                let first = opening.as_ref().map(|it| &it.place);
                let first = first.or_else(|| paragraphs.first()?.content.place());
                first.or_else(|| Some(&sections.first()?.title.place)).unwrap_or(place)
            }
        };
        let heading = HeadingBlock::new(level, role, runs, text.as_str(), place).under(name);
        self.heading(heading.listed(listed));
        match &annex.content {
            AnnexContent::Reproduces { meeting: reproduced, first } => {
                let Ok(meeting) = self.reading.get(reproduced) else {
                    return;
                };
                if self.in_full {
                    self.recommendations(meeting, &text, first.map_or(1, Number::get));
                } else {
                    let runs = style.string_runs(&style.reproduced_elsewhere(meeting));
                    self.paragraph(ParagraphBlock::new(runs, &reproduced.place));
                }
            }
            AnnexContent::Text { opening, numbering, paragraphs, sections } => {
                if let Some(opening) = opening {
                    self.plain(
                        opening,
                        match (paragraphs.is_empty(), sections.is_empty()) {
                            (true, false) => Introduces::Sections,
                            _ => Introduces::any(paragraphs),
                        },
                    );
                }
                for stretch in annex_stretches(paragraphs, sections) {
                    if let Some((number, section)) = stretch.section {
                        let anchor = format!("{text}:section-{number}");
                        let heading =
                            self.notes.title(level + 1, Role::AnnexSection, &section.title, &anchor);
                        self.heading(heading);
                    }
                    let numbering = numbering.unwrap_or(Numbering::Numbers);
                    self.passages(stretch.paragraphs, numbering, stretch.first, &text, level + 2);
                }
            }
        }
    }

    /// Numbered paragraphs below an unnumbered one, such as those of a rule that it quotes, under a label of their own.
    pub fn below(&mut self, unnumbered: &corpus::Paragraph, text: &str) {
        self.begin_quotation(unnumbered);
        let numbering = unnumbered.numbering.unwrap_or(Numbering::Numbers);
        self.paragraphs(&unnumbered.items, numbering, 1, text);
    }

    /// Notes that the paragraphs below one are quoted, if they are.
    fn begin_quotation(&mut self, paragraph: &corpus::Paragraph) {
        if let (Some(true), None, Some(last)) = (paragraph.quoted, self.quoted_to, paragraph.last_below()) {
            self.quoted_to = Some(std::ptr::from_ref(last));
        }
    }

    /// Numbered or lettered paragraphs of a text whose label is given.
    pub fn paragraphs<'p>(
        &mut self,
        list: impl IntoIterator<Item = &'p corpus::Paragraph>,
        numbering: Numbering,
        first: u32,
        text: &str,
    ) {
        walk(list, numbering, first, &mut |path, paragraph| self.numbered(path, paragraph, text));
    }

    /// A numbered or lettered paragraph at its path.
    fn numbered(&mut self, path: &Path, paragraph: &corpus::Paragraph, text: &str) {
        let style = self.notes.style();
        // A path is never empty: `walk` begins each with the paragraph's own step.
        let Some(step) = path.last() else { return };
        let mut number = step.printed(style);
        let mut words = Cow::Borrowed(&paragraph.text);
        if let Some(last) = self.quoted_to {
            number.insert(0, style.quotation_marks().opening());
            if std::ptr::eq(last, paragraph) {
                close_quotation(&mut words.to_mut().spans, style.quotation_marks());
                self.quoted_to = None;
            }
        }
        self.begin_quotation(paragraph);
        if let [Step::Number(number)] = path[..] {
            self.reading.numbers().reach(&paragraph.text.place.file, Counted::Paragraphs, number);
        }
        let runs = self.notes.runs(&words);
        let anchor = self.anchor(text, path, paragraph);
        self.paragraph(ParagraphBlock {
            depth: depth(path),
            number: Some(number),
            anchor,
            introduces: Introduces::any(&paragraph.items),
            ..ParagraphBlock::new(runs, &paragraph.text.place)
        });
    }

    fn anchor(&self, text: &str, path: &[Step], paragraph: &corpus::Paragraph) -> Option<String> {
        let indexed = self.labelled && !paragraph.topics.is_empty();
        let anchor = (indexed || paragraph.id.is_some()).then(|| anchor(text, path));
        if let Some(id) = &paragraph.id {
            let words = words(&[&self.under, path].concat(), self.notes.style());
            self.reading.numbers().note(&id.place.file, Some(&id.value), words, anchor.clone());
        }
        anchor
    }
}

/// Puts the mark that ends a quotation behind the last words, before notes that stand there.
fn close_quotation(spans: &mut Vec<Span>, marks: QuotationMarks) {
    let notes = spans.iter().rev().take_while(|span| span.is_note()).count();
    let end = spans.len() - notes;
    if let Some(Span::Plain(last)) = spans[..end].last_mut() {
        *last = last.trim_end().into();
    }
    spans.insert(end, Span::Plain(marks.closing().to_string().into()));
}

impl Style<'_> {
    /// A heading that an author wrote.
    pub fn title(self, level: u8, role: Role, text: &Text, anchor: &str) -> HeadingBlock {
        HeadingBlock::new(level, role, self.heading_runs(text), anchor, &text.place)
    }
}
