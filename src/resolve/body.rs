//! The blocks of meetings and instruments: headings, numbered paragraphs, annexes.

use super::agenda_items::item_list;
use super::locator::Step;
use super::notes::NoteWriter;
use super::openings::set_apart;
use super::style::Style;
use super::walk::{
    NumberedSection, anchor, annex_anchor, annex_stretches, instrument_anchor, meeting_anchor,
    numbered_sections, walk,
};
use crate::arabic::numbering::ordinal;
use crate::arabic::openings;
use crate::corpus::{self, AnnexContent, Instrument, Meeting, Numbering, Reading, Session, Shelved, Text};
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
    /// What has been written.
    pub blocks: Vec<Block>,
}

impl<'w, 'a> BodyWriter<'w, 'a> {
    /// A writer for a document without index and contents, which prints in full what it reproduces.
    pub fn new(reading: &'a Reading<'a>, notes: &'w mut NoteWriter<'a>) -> Self {
        Self { reading, notes, labelled: false, in_full: true, listed: false, blocks: vec![] }
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
        self.recommendations(meeting, &meeting_anchor(meeting), 1);
    }

    fn recommendations(&mut self, meeting: &Meeting, text: &str, first: u32) {
        if let Some(opening) = &meeting.opening {
            self.plain(opening, Introduces::any(&meeting.recommendations));
        }
        self.paragraphs(&meeting.recommendations, meeting.numbering(), first, text);
    }

    /// An instrument with its headings, the topmost of which has the given level.
    pub fn instrument(&mut self, instrument: &Shelved<Instrument>, session: &Session, level: u8) {
        self.notes.begin_text();
        let text = instrument_anchor(instrument);
        let style = self.notes.style().of_organ(session.organ.as_ref());
        let name = style.instrument(instrument, session);
        let heading = self.notes.style().title(level, Role::Instrument, &instrument.title, &text);
        self.heading(heading.under(name).listed(self.listed));
        let runs = self.notes.runs(&instrument.opening);
        let runs = set_apart(runs, openings::sentence);
        let introduces = Introduces::Paragraphs;
        self.paragraph(ParagraphBlock { introduces, ..ParagraphBlock::new(runs, &instrument.opening.place) });
        for (number, paragraph) in (1..).zip(&instrument.preamble) {
            let anchor = self.anchor(&text, &[Step::Preamble(number)], paragraph);
            let runs = set_apart(self.notes.runs(&paragraph.text), |text| vec![openings::preambular(text)]);
            let role = ParagraphRole::Preambular;
            self.paragraph(ParagraphBlock {
                role,
                anchor,
                ..ParagraphBlock::new(runs, &paragraph.text.place)
            });
        }
        let (first, top) = (self.blocks.len(), u8::from(instrument.numbering() == Numbering::Letters));
        self.paragraphs(&instrument.operative, instrument.numbering(), 1, &text);
        for block in &mut self.blocks[first..] {
            if let Block::Paragraph(paragraph) = block
                && paragraph.depth == top
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
            self.heading(self.notes.style().title(level + 1, Role::Section, &agenda.masthead.title, &anchor));
            self.blocks.extend(item_list(&agenda.items, style));
        }
        for (number, annex) in (1..).zip(&instrument.annexes) {
            let name = style.annex(number, instrument.annexes.len());
            self.annex(instrument, annex, (number, name), level + 1);
        }
    }

    fn section(&mut self, numbered: &NumberedSection, text: &str, level: u8) {
        let NumberedSection { section, number, anchor, first } = numbered;
        let anchor = format!("{text}{anchor}");
        self.heading(match number {
            Some(number) => self
                .notes
                .style()
                .title(level, Role::Subsection, &section.title, &anchor)
                .numbered(format!("{}-", ordinal(*number))),
            None => self.notes.style().title(level, Role::Section, &section.title, &anchor),
        });
        self.paragraphs(&section.paragraphs, Numbering::Numbers, *first, text);
    }

    fn annex(
        &mut self,
        instrument: &Shelved<Instrument>,
        annex: &corpus::Annex,
        (number, name): (usize, String),
        level: u8,
    ) {
        let text = annex_anchor(instrument, number);
        let style = self.notes.style();
        let runs = annex.title.as_ref().map(|title| style.heading_runs(title)).unwrap_or_default();
        let place = match (&annex.title, &annex.content) {
            (Some(title), _) => &title.place,
            (None, AnnexContent::Reproduces { meeting, .. }) => &meeting.place,
            (None, AnnexContent::Text { opening, paragraphs, sections, .. }) => {
                let first = opening.as_ref().or(paragraphs.first().map(|it| &it.text));
                let first = first.or(sections.first().map(|it| &*it.title));
                first.map_or(&instrument.place, |text| &text.place)
            }
        };
        self.heading(HeadingBlock::new(level, Role::Annex, runs, text.as_str(), place).under(name));
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
                        self.heading(self.notes.style().title(
                            level + 1,
                            Role::AnnexSection,
                            &section.title,
                            &anchor,
                        ));
                    }
                    let numbering = numbering.unwrap_or(Numbering::Numbers);
                    self.paragraphs(stretch.paragraphs, numbering, stretch.first, &text);
                }
            }
        }
    }

    /// Numbered paragraphs within an unnumbered one, such as those of a rule that it quotes, under a label of
    /// their own.
    pub fn quoted(&mut self, list: &[corpus::Paragraph], text: &str) {
        self.paragraphs(list, Numbering::Numbers, 1, text);
    }

    /// Numbered or lettered paragraphs of a text whose label is given.
    pub fn paragraphs(&mut self, list: &[corpus::Paragraph], numbering: Numbering, first: u32, text: &str) {
        let style = self.notes.style();
        walk(list, numbering, first, &mut |path, paragraph| {
            // A path is never empty: `walk` begins each with the paragraph's own step.
            let Some(step) = path.last() else { return };
            let (depth, number) = match step {
                Step::Number(_) | Step::Preamble(_) => (0, format!("{}-", step.words(style))),
                Step::Letter(_) => (1, step.words(style)),
                Step::Quoted(_) => (2, step.words(style)),
            };
            let runs = self.notes.runs(&paragraph.text);
            let anchor = self.anchor(text, path, paragraph);
            self.paragraph(ParagraphBlock {
                depth,
                number: Some(number),
                anchor,
                introduces: Introduces::any(&paragraph.items),
                ..ParagraphBlock::new(runs, &paragraph.text.place)
            });
        });
    }

    fn anchor(&self, text: &str, path: &[Step], paragraph: &corpus::Paragraph) -> Option<String> {
        (self.labelled && !paragraph.topics.is_empty()).then(|| anchor(text, path))
    }
}

impl Style<'_> {
    /// A heading that an author wrote.
    pub fn title(self, level: u8, role: Role, text: &Text, anchor: &str) -> HeadingBlock {
        HeadingBlock::new(level, role, self.heading_runs(text), anchor, &text.place)
    }
}
