//! The blocks of meetings and instruments: headings, numbered paragraphs, annexes.

use super::agenda_items::item_list;
use super::locator::{Path, Step};
use super::notes::NoteWriter;
use super::runs::{heading_runs, string_runs};
use crate::arabic::numbering::{Digits, ordinal};
use crate::arabic::phrases::{annex_name, decision_name, reproduced_elsewhere, resolution_name};
use crate::corpus::{
    self, AnnexContent, Corpus, Instrument, InstrumentKind, Meeting, Numbering, Session, Shelved,
};
use crate::printed::{Block, Heading, Paragraph, Role, Run, Runs, notes};
use crate::source::Number;

/// An instrument by its number and session.
pub fn instrument_name(instrument: &Instrument, session: &Session, digits: Digits) -> String {
    match instrument.kind {
        InstrumentKind::Resolution => resolution_name(session.number.get(), instrument.number.get(), digits),
        InstrumentKind::Decision => decision_name(session.number.get(), instrument.number.get(), digits),
    }
}

/// The label of a meeting. Ids are unique among texts of one kind, labels in a whole document, so
/// a label begins with the kind; what follows the id is divided from it by a colon, which no id has.
pub fn meeting_anchor(meeting: &Shelved<Meeting>) -> String {
    format!("meeting:{}", meeting.id)
}

/// The label of a session.
pub fn session_anchor(session: &Shelved<Session>) -> String {
    format!("session:{}", session.id)
}

/// The label of an instrument.
pub fn instrument_anchor(instrument: &Shelved<Instrument>) -> String {
    format!("instrument:{}", instrument.id)
}

/// The label of an annex.
pub fn annex_anchor(instrument: &Shelved<Instrument>, number: usize) -> String {
    format!("{}:annex-{number}", instrument_anchor(instrument))
}

/// The label of a paragraph of a text whose own label is given.
pub fn anchor(text: &str, path: &[Step]) -> String {
    let mut label = text.to_owned();
    for step in path {
        let (kind, value) = match step {
            Step::Preamble(value) => ("p", value),
            Step::Number(value) => ("", value),
            Step::Letter(value) => ("l", value),
            Step::Quoted(value) => ("q", value),
        };
        label.push_str(&format!(":{kind}{value}"));
    }
    label
}

/// Visits the paragraphs of a list with their paths. `first` is the number of the first one.
pub fn walk<'a>(
    paragraphs: &'a [corpus::Paragraph],
    numbering: Numbering,
    first: u32,
    visit: &mut dyn FnMut(&Path, &'a corpus::Paragraph),
) {
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let value = first + index as u32;
        let step = match numbering {
            Numbering::Numbers => Step::Number(value),
            Numbering::Letters => Step::Letter(value),
        };
        walk_below(paragraph, vec![step], visit);
    }
}

fn walk_below<'a>(
    paragraph: &'a corpus::Paragraph,
    path: Path,
    visit: &mut dyn FnMut(&Path, &'a corpus::Paragraph),
) {
    visit(&path, paragraph);
    for (index, item) in paragraph.items.iter().enumerate() {
        let value = index as u32 + 1;
        let step = match path.last() {
            Some(Step::Number(_)) => Step::Letter(value),
            _ => Step::Quoted(value),
        };
        let mut path = path.clone();
        path.push(step);
        walk_below(item, path, visit);
    }
}

/// Visits all paragraphs of an instrument itself with the name of the text they belong to (the
/// instrument or one of its annexes) and their paths.
pub fn walk_instrument<'a>(
    instrument: &'a Instrument,
    visit: &mut dyn FnMut(Option<usize>, &Path, &'a corpus::Paragraph),
) {
    for (index, paragraph) in instrument.preamble.iter().enumerate() {
        visit(None, &vec![Step::Preamble(index as u32 + 1)], paragraph);
    }
    walk(&instrument.operative, instrument.numbering(), 1, &mut |path, paragraph| {
        visit(None, path, paragraph)
    });
    for numbered in numbered_sections(instrument) {
        let NumberedSection { section, first, .. } = numbered;
        walk(&section.paragraphs, Numbering::Numbers, first, &mut |path, it| visit(None, path, it));
    }
    for (index, annex) in instrument.annexes.iter().enumerate() {
        if let AnnexContent::Text { numbering, paragraphs, sections, .. } = &annex.content {
            let visit = &mut |path: &Path, paragraph| visit(Some(index + 1), path, paragraph);
            let numbering = numbering.unwrap_or(Numbering::Numbers);
            walk(paragraphs, numbering, 1, visit);
            let mut next = paragraphs.len() as u32 + 1;
            for section in sections {
                walk(&section.paragraphs, numbering, next, visit);
                next += section.paragraphs.len() as u32;
            }
        }
    }
}

/// A section of an instrument with all that is computed about it.
struct NumberedSection<'a> {
    section: &'a corpus::Section,
    /// Its number within the section around it; the outermost have none.
    number: Option<u32>,
    /// What its label adds to that of the instrument.
    anchor: String,
    /// The number of its first paragraph.
    first: u32,
}

/// The sections of an instrument in printing order. Their paragraphs are numbered through all of them,
/// and go on where numbered operative paragraphs end, so that each number stands once.
fn numbered_sections(instrument: &Instrument) -> Vec<NumberedSection<'_>> {
    fn add<'a>(
        section: &'a corpus::Section,
        number: Option<u32>,
        anchor: String,
        next: &mut u32,
        found: &mut Vec<NumberedSection<'a>>,
    ) {
        found.push(NumberedSection { section, number, anchor: anchor.clone(), first: *next });
        *next += section.paragraphs.len() as u32;
        for (number, section) in (1..).zip(&section.sections) {
            add(section, Some(number), format!("{anchor}.{number}"), next, found);
        }
    }
    let mut next = match instrument.numbering() {
        Numbering::Numbers => instrument.operative.len() as u32 + 1,
        Numbering::Letters => 1,
    };
    let mut found = vec![];
    for (number, section) in (1..).zip(&instrument.sections) {
        add(section, None, format!(":section-{number}"), &mut next, &mut found);
    }
    found
}

/// A paragraph that introduces others, or has a footnote, is kept whole if it is shorter than this
/// many characters, a third of a page.
const MAX_WHOLE: usize = 1_000;

/// How many characters some runs have.
fn length(runs: &[Run]) -> usize {
    let lengths = runs.iter().map(|run| match run {
        Run::Text(text) | Run::Emphasis(text) | Run::Link { text, .. } => text.chars().count(),
        Run::LeftToRight { runs, .. } => length(runs),
        Run::SpaceBeforeKaf => 1,
        Run::Note { .. } => 0,
    });
    lengths.sum()
}

/// From so many symbols on a paragraph is not justified.
const MANY_SYMBOLS: usize = 3;

/// How many document symbols some runs have.
fn symbols(runs: &[Run]) -> usize {
    let counts = runs.iter().map(|run| match run {
        Run::Link { .. } => 1,
        Run::LeftToRight { runs, .. } => symbols(runs),
        _ => 0,
    });
    counts.sum()
}

/// Writes blocks of one section of a document.
pub struct BodyWriter<'w, 'a> {
    /// The corpus, for what an annex reproduces.
    pub corpus: &'a Corpus,
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
    pub fn new(corpus: &'a Corpus, notes: &'w mut NoteWriter<'a>) -> Self {
        Self { corpus, notes, labelled: false, in_full: true, listed: false, blocks: vec![] }
    }

    /// A heading.
    pub fn heading(&mut self, heading: Heading) {
        self.blocks.push(Block::Heading(heading));
    }

    /// A paragraph without number.
    pub fn plain(&mut self, text: Runs, leads: bool) {
        self.paragraph(0, None, text, None, leads);
    }

    fn paragraph(
        &mut self,
        depth: u8,
        number: Option<String>,
        text: Runs,
        anchor: Option<String>,
        leads: bool,
    ) {
        let short = length(&text) < MAX_WHOLE;
        let has_note = !notes(&text).is_empty();
        let (leads, whole) = (leads && short, (leads || has_note) && short);
        let ragged = symbols(&text) >= MANY_SYMBOLS;
        let paragraph = Paragraph { depth, number, text, anchor, leads, whole, ragged };
        self.blocks.push(Block::Paragraph(paragraph));
    }

    /// What a meeting adopted.
    pub fn meeting(&mut self, meeting: &Shelved<Meeting>) {
        self.notes.begin_text();
        self.recommendations(meeting, &meeting_anchor(meeting), 1);
    }

    fn recommendations(&mut self, meeting: &Meeting, text: &str, first: u32) {
        if let Some(opening) = &meeting.opening {
            let runs = self.notes.runs(opening);
            self.plain(runs, !meeting.recommendations.is_empty());
        }
        self.paragraphs(&meeting.recommendations, meeting.numbering(), first, text);
    }

    /// An instrument with its headings, the topmost of which has the given level.
    pub fn instrument(&mut self, instrument: &Shelved<Instrument>, session: &Session, level: u8) {
        self.notes.begin_text();
        let text = instrument_anchor(instrument);
        let over = instrument_name(instrument, session, self.notes.digits());
        self.heading(Heading {
            level,
            role: Role::Instrument,
            number: None,
            over: Some(over),
            text: heading_runs(&instrument.title),
            anchor: text.clone(),
            listed: self.listed,
        });
        let opening = self.notes.runs(&instrument.opening);
        self.plain(opening, true);
        for (index, paragraph) in instrument.preamble.iter().enumerate() {
            let path = [Step::Preamble(index as u32 + 1)];
            let anchor = self.anchor(&text, &path, paragraph);
            let text = self.notes.runs(&paragraph.text);
            self.paragraph(0, None, text, anchor, false);
        }
        self.paragraphs(&instrument.operative, instrument.numbering(), 1, &text);
        for section in numbered_sections(instrument) {
            self.section(&section, &text, level + 1);
        }
        let agenda = instrument.agenda.as_ref().and_then(|name| self.corpus.agenda(&name.value));
        if let Some(agenda) = agenda {
            let digits = self.notes.digits();
            self.heading(Heading {
                level: level + 1,
                role: Role::Section,
                number: None,
                over: None,
                text: heading_runs(&agenda.masthead.title),
                anchor: format!("{text}:agenda"),
                listed: false,
            });
            self.blocks.extend(item_list(&agenda.items, digits));
        }
        for (index, annex) in instrument.annexes.iter().enumerate() {
            self.annex(instrument, annex, index + 1, level + 1);
        }
    }

    fn section(&mut self, numbered: &NumberedSection, text: &str, level: u8) {
        let NumberedSection { section, number, anchor, first } = numbered;
        self.heading(Heading {
            level: if number.is_some() { level + 1 } else { level },
            role: if number.is_some() { Role::Subsection } else { Role::Section },
            number: number.map(|number| format!("{}-", ordinal(number))),
            over: None,
            text: heading_runs(&section.title),
            anchor: format!("{text}{anchor}"),
            listed: false,
        });
        self.paragraphs(&section.paragraphs, Numbering::Numbers, *first, text);
    }

    fn annex(&mut self, instrument: &Shelved<Instrument>, annex: &corpus::Annex, number: usize, level: u8) {
        let text = annex_anchor(instrument, number);
        self.heading(Heading {
            level,
            role: Role::Annex,
            number: None,
            over: Some(annex_name(number, instrument.annexes.len())),
            text: annex.title.as_ref().map(|title| heading_runs(title)).unwrap_or_default(),
            anchor: text.clone(),
            listed: false,
        });
        match &annex.content {
            AnnexContent::Reproduces { meeting, first } => {
                let Some(meeting) = self.corpus.meetings.get(&meeting.value) else {
                    return;
                };
                if self.in_full {
                    self.recommendations(meeting, &text, first.map_or(1, Number::get));
                } else {
                    self.plain(string_runs(&reproduced_elsewhere(meeting.number.get())), false);
                }
            }
            AnnexContent::Text { opening, numbering, paragraphs, sections } => {
                if let Some(opening) = opening {
                    let runs = self.notes.runs(opening);
                    // What leads to a heading stays with it, unless it has a footnote: then the engine
                    // would put the note on the next page.
                    let leads = !sections.is_empty() && notes(&runs).is_empty();
                    self.plain(runs, leads || !paragraphs.is_empty());
                }
                let numbering = numbering.unwrap_or(Numbering::Numbers);
                self.paragraphs(paragraphs, numbering, 1, &text);
                let mut next = paragraphs.len() as u32 + 1;
                for (number, section) in (1..).zip(sections) {
                    self.heading(Heading {
                        level: level + 1,
                        role: Role::AnnexSection,
                        number: None,
                        over: None,
                        text: heading_runs(&section.title),
                        anchor: format!("{text}:section-{number}"),
                        listed: false,
                    });
                    self.paragraphs(&section.paragraphs, numbering, next, &text);
                    next += section.paragraphs.len() as u32;
                }
            }
        }
    }

    /// Numbered paragraphs within an unnumbered one, such as those of a rule that it quotes.
    pub fn quoted(&mut self, list: &[corpus::Paragraph]) {
        self.paragraphs(list, Numbering::Numbers, 1, "quoted");
    }

    /// Numbered or lettered paragraphs of a text whose label is given.
    pub fn paragraphs(&mut self, list: &[corpus::Paragraph], numbering: Numbering, first: u32, text: &str) {
        let digits = self.notes.digits();
        walk(list, numbering, first, &mut |path, paragraph| {
            // A path is never empty: `walk` begins each with the paragraph's own step.
            let Some(step) = path.last() else { return };
            let (depth, number) = match step {
                Step::Number(_) | Step::Preamble(_) => (0, format!("{}-", step.words(digits))),
                Step::Letter(_) => (1, step.words(digits)),
                Step::Quoted(_) => (2, step.words(digits)),
            };
            let runs = self.notes.runs(&paragraph.text);
            let anchor = self.anchor(text, path, paragraph);
            self.paragraph(depth, Some(number), runs, anchor, !paragraph.items.is_empty());
        });
    }

    fn anchor(&self, text: &str, path: &[Step], paragraph: &corpus::Paragraph) -> Option<String> {
        (self.labelled && !paragraph.topics.is_empty()).then(|| anchor(text, path))
    }
}
